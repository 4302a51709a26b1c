import Coding
import DossierStore
import Drawing
import Files
import Foundation
import RelationsAnalysis
import RelationsModel
import RelationsQuery
import SystemPackage
import TestDossier
import Testing

@testable import Interface

/// Sessions of marking, coding, undoing and redoing by keys that dice choose: 30, or as many as
/// `CODING_SESSIONS` says.
@Suite struct CodingSessionTests {
  private static let count =
    ProcessInfo.processInfo.environment["CODING_SESSIONS"].flatMap { Int($0) } ?? 30

  @Test(arguments: 0..<count)
  func noSessionBreaksTheDossier(seed: Int) throws {
    let desk = try CodingDesk(seed: UInt64(seed) + 1)
    let start = try desk.bytes()
    var session = try CodedScreen(desk)
    try session.press("m\n11a")
    #expect(session.saved == 1)
    for _ in 0..<150 { try session.pressAny() }
    // What is on the screen is what stands in the files.
    let opened = try DossierReader.read(desk.files(), shownAs: nil)
    #expect(opened.diagnostics.filter { $0.severity == .error } == [])
    let quotes = opened.dossier.quotes.filter { $0.source == CodingDesk.source }
    #expect(Set(session.marks) == Set(quotes.map(\.id.rawValue)))
    #expect(quotes.count == session.saved, "\(session.saved) were told as saved")
    for quote in quotes {
      let span = try #require(quote.anchor.span)
      let text = try NormalisedText(PlainText.read(desk.text()))
      #expect(text.text(span.start..<span.end) == quote.text)
      #expect(quote.coder == "ada" && quote.coded != nil)
    }
    for file in try desk.files() where FileShape(path: file.path) != nil {
      #expect(DossierFormatter.format(file, shownAs: nil) == .unchanged, "\(file.path)")
    }
    while (try? desk.session.undo()) != nil {}
    #expect(try desk.bytes() == start)
  }
}

/// A folder with a dossier and an article.
private struct CodingDesk {
  static let source = Source.ID("example-2020")
  let folder: FilePath
  let session: EditSession
  private let desk: TemporaryFolder
  var chance: Dice

  private static let paragraphs = [
    "The two delegations met on Monday. They called the talks “useful”.",
    "“We want open ports,” said Ada Marsh. “Nothing else will do.”",
    "Ivan Koval told reporters that the ports would stay closed. He left at noon — “for good”.",
    "‘It is not over,’ Marsh added. Nobody knew what she meant by it, or whether she would be back.",
  ]

  init(seed: UInt64) throws {
    chance = Dice(seed: seed)
    desk = try TemporaryFolder()
    for name in ["dossier", "dossier/sources", "dossier/texts", "data"] {
      try desk.makeFolder(name)
    }
    folder = FilePath(desk.path("dossier"))
    let files = [
      "dossier.yaml": """
      format: 1
      title: Arcadia – Borduria
      asOf: 2021-01-01
      parties:
        - id: arcadia
          name: Arcadia
          short: AR
        - id: borduria
          name: Borduria
          short: BO

      """,
      "actors.yaml": TwoSpeakers.file("Ada Marsh", "Ivan Koval"),
      "issues.yaml": """
      issues:
        - id: ports
          title: Ports
          propositions:
            - id: PO-1
              text: The ports should be open.

      """,
      "sources/example-2020.yaml": """
      sources:
        - id: example-2020
          type: webpage
          title: Talks about ports
          issued: 2020-03-02
          language: en
          licence: CC BY 4.0

      """,
      "texts/example-2020.txt": Self.paragraphs.joined(separator: "\n\n") + "\n",
    ]
    for (path, text) in files { try desk.write(text, to: "dossier/\(path)") }
    session = try EditSession(folder: folder, coder: "ada", data: FilePath(desk.path("data")))
  }

  func files() throws -> [DossierFile] { try DossierFolder.files(at: folder) }

  func bytes() throws -> [String: [UInt8]] {
    Dictionary(try files().map { ($0.path, $0.bytes) }) { one, _ in one }
  }

  func text() -> [UInt8] { WholeFile.read(folder.appending("texts/example-2020.txt")) ?? [] }
}

/// The screen over the folder: what the update asks for is done at once.
private struct CodedScreen {
  private var desk: CodingDesk
  private var state: State
  private var queries: ScanQueries
  /// How many quotes were told as saved and not taken back.
  private(set) var saved = 0

  init(_ desk: CodingDesk) throws {
    self.desk = desk
    queries = ScanQueries(try DossierReader.read(desk.files(), shownAs: nil).dossier)
    state = State(
      heading: queries.heading,
      perspective: Perspective(asOf: .distantFuture, lens: .record),
      theme: Theme(depth: .palette),
      size: Size(columns: 80, rows: 24)
    )
    try open()
  }

  /// The ids of the quotes that are marked in the text.
  var marks: [String] { reader?.text.marks.map(\.record) ?? [] }

  private var reader: ArticleReader? { state.overlay?.value as? ArticleReader }

  /// Often what leads on, sometimes anything.
  mutating func pressAny() throws {
    let likely =
      switch reader?.strip {
      case .none: reader?.selection == nil ? "mmmJuU" : "\n\n\nmj"
      case .some(let strip) where strip.takesText: "x\n"
      case .some(let strip): strip.step == .stance ? "aadd0f" : "1111122+"
      }
    let any = "mMjkhl,.\n123456789ad0f+xyzuUJKgG\u{1B}\u{8}"
    let keys = Array(desk.chance.next() % 5 == 0 ? any : likely)
    try press(String(keys[Int(desk.chance.next() % UInt64(keys.count))]))
  }

  mutating func press(_ keys: String) throws {
    for key in keys { try press(key) }
  }

  /// Escape and Backspace leave no more than what is marked.
  private mutating func press(_ key: Character) throws {
    switch key {
    case "\n": try send(.input(.key(Key(.enter))))
    case "\u{1B}" where reader?.selection == nil: break
    case "\u{1B}": try send(.input(.key(Key(.escape))))
    case "\u{8}" where reader?.strip == nil: break
    case "\u{8}": try send(.input(.key(Key(.backspace))))
    default: try send(.input(.key(Key(.character(key)))))
    }
  }

  private mutating func open() throws {
    try send(.article(try article()))
  }

  private mutating func send(_ message: Message) throws {
    for effect in update(&state, message) {
      switch effect {
      case .readVocabulary: try send(.vocabulary(CodingVocabulary(of: queries)))
      case .readArticle: try send(.article(try article()))
      case .code(let draft): try send(.coded(draft, code(draft)))
      case .undo, .redo: try send(.changed(reverse(effect == .undo)))
      case .reread:
        queries = ScanQueries(try DossierReader.read(desk.files(), shownAs: nil).dossier)
        try send(.reread(.sound(queries.heading)))
      case .ask(let question):
        try send(.answered(question, question.answered(by: Analyst(queries))))
      default: break
      }
    }
  }

  private mutating func code(_ draft: CodingDraft) -> EditEnding {
    do throws(EditFailure) {
      let digest = NormalisedText((try? PlainText.read(desk.text())) ?? "").digest
      _ = try desk.session.perform(summary: "Code") { (files) throws(EditFailure) in
        try CodedQuote(
          draft,
          in: DossierEdit.dossier(of: files),
          digest: digest,
          coder: desk.session.coder,
          day: Day(number: 0)
        ).operations
      }
      saved += 1
      return .saved("Saved.")
    } catch {
      return .failed(error.message)
    }
  }

  private mutating func reverse(_ isUndo: Bool) -> EditEnding {
    do throws(EditFailure) {
      _ = isUndo ? try desk.session.undo() : try desk.session.redo()
      saved += isUndo ? -1 : 1
      return .saved("Undone.")
    } catch {
      return .failed(error.message)
    }
  }

  private func article() throws -> ArticleAnswer {
    let all = Perspective(asOf: .distantFuture, lens: .record)
    guard case .source(let card)? = queries.record(CodingDesk.source.rawValue, all) else {
      return .failed("The source is not there.")
    }
    let quotes = queries.quotes(.source(CodingDesk.source), all, .oldestFirst, .all).rows
    let text = MarkedText.text(
      try PlainText.read(desk.text()),
      quotes: quotes.map(\.quote),
      passages: [],
      digest: card.source.textDigest
    )
    return .read(ArticleReading(card: card, text: text, quotes: quotes), at: nil)
  }
}
