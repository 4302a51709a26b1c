import Drawing
import RelationsQuery
import TestDossier
import Testing

@testable import Interface

/// Citations that are copied, and files that are written from the screen.
@Suite struct HandingOnTests {
  static let forms = [
    ExportForm(name: "ndjson", help: "the quotes", contents: "quotes", fileExtension: "ndjson"),
    ExportForm(
      name: "csv events",
      help: "the events, for spreadsheets",
      contents: "events",
      fileExtension: "csv"
    ),
  ]

  private func session(_ size: Size = .full) -> Session {
    var session = Session(size)
    session.state.exportForms = Self.forms
    return session
  }

  @Test func whatIsSelectedIsCited() throws {
    var session = session()
    session.type("y")
    session.press(.enter)
    session.type("Y")
    let quote = try #require(session.quote)
    let (issue, perspective) = (try #require(session.issue), session.state.perspective)
    #expect(
      session.effects == [
        .copy(CopyRequest(record: issue, perspective: perspective, style: .plain)),
        .copy(CopyRequest(record: quote, perspective: perspective, style: .markdown)),
      ]
    )
    session.send(.copied(.given("“Words.” — Ana")))
    #expect(session.notice == "Sent to the terminal’s clipboard: “Words.” — Ana")
    let doubtful = ClipboardWay(usesTerminal: true, program: nil, isDoubtful: true)
    session.state.device.clipboard = doubtful
    session.send(.copied(.given("“Words.” — Ana")))
    #expect(
      session.notice
        == "Sent to the terminal’s clipboard, if it takes texts (not all versions do): “Words.” — Ana"
    )
    session.state.device.clipboard = .terminal
    session.send(.copied(.refused("“Words.” — Ana")))
    #expect(session.notice == "Nothing was copied: too long for the terminal; x writes to a file.")
    session.state.device.clipboard = ClipboardWay(usesTerminal: false, program: nil)
    session.send(.copied(.refused("“Words.” — Ana")))
    #expect(session.notice == "Nothing was copied: no clipboard here; x writes to a file.")
    session.send(.copied(.handed("“Words.” — Ana", to: "xclip")))
    #expect(session.notice == "Copied by xclip: “Words.” — Ana")
    session.send(.copied(.failed("“Words.” — Ana", reason: "xclip ended with 1")))
    #expect(session.notice == "Nothing was copied: xclip ended with 1; x writes to a file.")
    session.send(.copied(.nothingToCite))
    #expect(session.notice == "There is nothing to cite.")
  }

  @Test(arguments: [
    ("issue:ukraine", "issue-ukraine"), ("", nil),
    ("issue:a,b  -party:russia", "issue-a-b-not-party-russia"),
    ("\"red line\" who:../../etc", "red-line-who-etc"), ("who:Лавров", "who-лавров"),
    ("date:2014..2017-06", "date-2014-2017-06"), ("“”", nil), ("stance:", nil),
    (
      "one two three four five six seven eight nine ten eleven",
      "one-two-three-four-five-six-seven-eight"
    ),
  ])
  func theNameSaysTheFilter(filter: String, name: String?) {
    #expect(FileNameText.name(of: Filter.read(filter).filter) == name)
  }

  @Test func aFormAndANameAreChosen() throws {
    var session = session()
    session.type("/fish")
    session.press(.enter)
    session.type("xj")
    session.press(.enter)
    #expect(session.shows("arcadia-borduria-fish-events-2015-06-30.csv"))
    session.control("u")
    session.type("a/b.csv")
    session.press(.enter)
    let request = ExportRequest(
      form: Self.forms[1],
      path: "a/b.csv",
      replaces: false,
      perspective: session.state.perspective
    )
    #expect(session.effects == [.export(request)])
    #expect(session.state.overlay == nil)
    #expect(session.notice == "Writing a/b.csv…")
    session.send(.exported(.written(count: 12, subject: "events", path: "a/b.csv")))
    #expect(session.notice == "a/b.csv: 12 events written.")
    session.send(.exported(.failed("a/b.csv cannot be written: No space left on device.")))
    #expect(session.footer.contains("No space left"))
  }

  @Test(arguments: [("y", true), ("n", false), ("x", false)])
  func aFileIsReplacedOnlyWhenThatIsSaid(key: String, replaces: Bool) {
    var session = session()
    let request = ExportRequest(
      form: Self.forms[0],
      path: "there",
      replaces: false,
      perspective: session.state.perspective
    )
    session.send(.exported(.exists(request)))
    #expect(session.shows("there exists already. Replace it?"))
    session.type(key)
    #expect(session.state.overlay == nil)
    let again = ExportRequest(
      form: request.form,
      path: "there",
      replaces: true,
      perspective: request.perspective
    )
    #expect(session.effects == (replaces ? [.export(again)] : []))
  }

  @Test func aNameThatIsNoneIsRefused() {
    var session = session()
    session.type("x")
    session.press(.enter)
    session.control("u")
    session.press(.enter)
    #expect(session.notice == "Give the file a name.")
    session.send(.input(.paste("a\u{1B}[31mb")))
    session.press(.enter)
    #expect(session.notice == "The name holds a character that cannot be seen.")
    session.control("u")
    session.send(.input(.paste("p\u{FFFD}.csv")))
    session.press(.enter)
    #expect(session.notice?.hasPrefix("The name holds a byte that is no character") == true)
    session.control("u")
    session.send(.input(.paste("\u{200B}\u{2060}")))
    session.press(.enter)
    #expect(session.notice == "Give the file a name.")
    #expect(session.effects.isEmpty)
    #expect(session.state.overlay != nil)
  }

  private func writing(_ names: String...) -> Session {
    var session = session()
    for name in names {
      session.type("x")
      session.press(.enter)
      session.control("u")
      session.type(name)
      session.press(.enter)
    }
    return session
  }

  /// Whoever leaves waits for what is being written, and is told so; asked again, for no longer.
  @Test func leavingWaitsForWhatIsBeingWritten() {
    var session = writing("a", "b")
    session.type("q")
    #expect(
      session.notice == "Entente quits when all files are written; q quits now, without them."
    )
    session.send(.exported(.written(count: 1, subject: "quotes", path: "a")))
    #expect(!session.effects.contains(.quit))
    session.send(.exported(.written(count: 1, subject: "quotes", path: "b")))
    #expect(session.effects.last == .quit)
    session = writing("a")
    session.type("q")
    #expect(!session.effects.contains(.quit))
    session.control("c")
    #expect(session.effects.last == .quit)
  }

  /// Nobody leaves before it is known why a file was not written.
  @Test func whoeverHasToSeeSomethingStays() throws {
    var session = writing("a")
    guard case .export(let request)? = session.effects.last else {
      Issue.record("nothing is written")
      return
    }
    session.type("q")
    session.send(.exported(.failed("No space left on device.")))
    #expect(session.footer.contains("No space left"))
    session.type("xq")
    #expect(!session.effects.contains(.quit))
    session = writing("a")
    session.type("q")
    session.send(.exported(.exists(request)))
    #expect(session.shows("a exists already. Replace it?"))
    session.type("y")
    #expect(!session.effects.contains(.quit))
    session.send(.exported(.written(count: 1, subject: "quotes", path: "a")))
    #expect(!session.effects.contains(.quit))
    session.type("q")
    #expect(session.effects.last == .quit)
  }

  @Test func oneGoesBackStepByStep() {
    var session = session()
    session.type("xGjjj")
    session.press(.enter)
    session.send(.input(.paste("é\n")))
    #expect(session.shows(".csvé"))
    session.press(.escape)
    #expect(session.shows("csv events"))
    session.press(.escape)
    #expect(session.state.overlay == nil)
    #expect(session.effects.isEmpty)
  }

  @Test(arguments: Size.forms) func theDialog(size: Size) throws {
    var session = session(size)
    session.type("xj")
    try Golden.check(session.canvas, "export-\(size.columns)x\(size.rows)")
    session.press(.enter)
    try Golden.check(session.canvas, "export-name-\(size.columns)x\(size.rows)")
  }
}
