import Drawing
import RelationsModel
import TestDossier
import Testing

@testable import Interface

/// What one does on the board and over it, as it is heard.
@Suite struct HeardTaskTests {
  @Test func filtering() throws {
    var hearing = Hearing()
    hearing.listen()
    #expect(hearing.type("/koval").isEmpty)
    #expect(hearing.prompt == "Filter: koval")
    // Nothing is typed, so it is told where one goes.
    #expect(!hearing.press(.down).isEmpty)
    #expect(hearing.press(.backspace).isEmpty)
    let told = hearing.press(.enter)
    #expect(told.first == "Filter: kova.")
    #expect(hearing.press(.escape).first == "No filter.")
    hearing.type("/who:nobody")
    hearing.press(.enter)
    hearing.type("n")
    try hearing.check("filter")
  }

  @Test func lensAndDates() throws {
    var hearing = Hearing()
    hearing.listen()
    #expect(hearing.type("L").first == "Lens: the record of quotes, last words.")
    hearing.type("[[}")
    hearing.type("@x")
    hearing.press(.enter)
    hearing.press(.backspace)
    hearing.type("2014")
    hearing.press(.enter)
    hearing.type("@")
    hearing.press(.escape)
    hearing.type("2t2012-03")
    hearing.press(.enter)
    try hearing.check("dates")
  }

  @Test func forms() throws {
    var hearing = Hearing()
    hearing.listen()
    hearing.type("+")
    hearing.press(.down)
    hearing.type("aAnna Lind")
    hearing.press(.down)
    hearing.press(.tab)
    hearing.press(.down)
    hearing.type("bord")
    hearing.press(.enter)
    hearing.press(.enter)
    hearing.press(.enter)
    hearing.press(.escape)
    hearing.press(.escape)
    hearing.press(.escape)
    hearing.type("E")
    hearing.press(.up)
    hearing.press(.up)
    hearing.press(.up)
    hearing.press(.enter)
    hearing.press(.escape)
    try hearing.check("form")
  }

  @Test func helpAndCommands() throws {
    var hearing = Hearing()
    hearing.listen()
    hearing.type("?jk")
    hearing.press(.pageDown)
    hearing.type("G")
    hearing.press(.escape)
    hearing.type(":le")
    hearing.press(.down)
    hearing.press(.up)
    hearing.press(.backspace)
    hearing.type("ens")
    hearing.press(.enter)
    hearing.type(":xyz")
    hearing.press(.escape)
    try hearing.check("help")
  }

  @Test func everyCommandIsInTheHelpThatIsHeard() {
    var hearing = Hearing()
    hearing.type("?")
    var told = ""
    for _ in HelpView.spoken(hearing.session.state) { told += hearing.type("j").joined() }
    for entry in Command.all {
      #expect(told.contains(entry.help), "\(entry.name)")
      for key in entry.keys { #expect(told.contains(key.spoken), "\(entry.name)") }
    }
  }

  @Test func exporting() throws {
    var hearing = Hearing()
    let form = ExportForm(name: "csv", help: "a table", contents: "quotes", fileExtension: "csv")
    let other = ExportForm(
      name: "html",
      help: "a briefing",
      contents: "briefing",
      fileExtension: "html"
    )
    hearing.session.state.exportForms = [form, other]
    hearing.listen()
    hearing.type("xjk")
    hearing.press(.enter)
    hearing.press(.backspace)
    hearing.press(.enter)
    guard case .export(let request)? = hearing.session.effects.last else {
      Issue.record("nothing was exported")
      return
    }
    hearing.send(.exported(.exists(request)))
    hearing.type("y")
    hearing.send(.exported(.written(count: 9, subject: "quotes", path: request.path)))
    hearing.type("x")
    hearing.press(.escape)
    try hearing.check("export")
  }

  @Test func problemsAndEditing() throws {
    let problems = (1...2).map { number in
      Diagnostic(
        severity: number == 2 ? .warning : .error,
        place: Diagnostic.Place(file: "small/actors.yaml", line: number * 10, column: 7),
        message: "unknown speaker “ivan-kowal” number \(number)",
        suggestion: "ivan-koval",
        excerpt: "      speaker: ivan-kowal"
      )
    }
    var hearing = Hearing()
    hearing.listen()
    #expect(hearing.type("!").isEmpty)
    hearing.send(.checked(problems))
    hearing.type("j")
    hearing.press(.enter)
    hearing.send(.edited)
    hearing.send(.reread(.unsound(problems)))
    hearing.press(.escape)
    #expect(hearing.type("e").isEmpty)
    hearing.send(.reread(.sound(hearing.session.state.heading)))
    hearing.type("!")
    hearing.send(.checked([]))
    try hearing.check("problems")
  }

  @Test func copyingTwiceIsToldTwice() {
    var hearing = Hearing()
    hearing.listen()
    for _ in 1...2 {
      #expect(hearing.type("y").isEmpty)
      let told = hearing.send(.copied(.given("A citation")))
      #expect(told == ["Sent to the terminal’s clipboard: A citation."])
    }
    let told = hearing.send(.copied(.refused("A citation")))
    #expect(told == ["Nothing was copied: too long for the terminal. The citation is: A citation."])
  }
}
