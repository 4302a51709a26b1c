import DossierStore
import Drawing
import Files
import Foundation
import Interface
import RelationsModel
import RelationsQuery
import SystemPackage
import Terminal
import TestDossier
import Testing

@testable import entente

/// A dossier in a folder, edited by keys in the whole loop, with the files as they come to be.
struct EditedJourney {
  private let folder: TemporaryFolder
  private let data: TemporaryFolder
  var path: FilePath { FilePath(folder.path("")) }

  init() throws {
    folder = try TemporaryFolder()
    data = try TemporaryFolder()
    try folder.makeFolder("sources")
    let parties = try PartyNames(parsing: "Arcadia,Borduria")
    for file in StarterDossier.files(parties, asOf: SmallDossier.asOf) {
      try folder.write(file.bytes, to: file.path)
    }
  }

  func files() throws -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: try DossierFolder.files(at: path).map {
        ($0.path, String(decoding: $0.bytes, as: UTF8.self))
      }
    )
  }

  func dossier() throws -> OpenedDossier {
    try DossierReader.read(DossierFolder.files(at: path), shownAs: nil)
  }

  /// Writes a file, in a folder of the dossier's that is made if need be.
  func write(_ text: String, to file: String) throws {
    if let slash = file.lastIndex(of: "/") { try folder.makeFolder(String(file[..<slash])) }
    try folder.write(text, to: file)
  }

  func remove(_ file: String) throws {
    try FileManager.default.removeItem(atPath: folder.path(file))
  }

  func change(_ file: String, _ change: (String) -> String) throws {
    try folder.write(change(files()[file] ?? ""), to: file)
  }

  /// Presses keys, and gives what the last line said after each stretch of them.
  @discardableResult
  func press(
    _ steps: [String],
    size: Size = Size(columns: 120, rows: 40)
  ) throws -> (notices: [String], keys: Int) {
    let opener = Opener(.folder(path))
    let opened = try dossier()
    let board = CurrentBoard(Board(ScanQueries(opened.dossier)))
    var notices: [String] = []
    let script = steps.flatMap { step -> [MemoryDevice.Step] in
      step.map { MemoryDevice.Step.type(String($0)) } + [
        .look { notices.append($0.rows.last ?? "") }
      ]
    }
    let device = MemoryDevice(size: size, steps: script + [.type("q")])
    var state = State(
      heading: board.value.queries.heading,
      perspective: Perspective(asOf: board.value.queries.heading.asOf),
      theme: Theme(depth: .palette),
      size: size
    )
    let opening = update(&state, .started)
    var loop = EventLoop(
      device: device,
      state: state,
      performer: EffectRunner(
        board: board,
        browser: Browser(environment: { _ in nil }),
        rereader: Rereader(opener, board: board),
        texts: TextShelf(.folder(path)),
        editing: ScreenSession(.folder(path), data: FilePath(data.path("")))
      ),
      decode: Message.input,
      update: update,
      view: { state, _ in view(state) }
    )
    #expect(loop.run(starting: opening) == 0)
    return (notices, steps.reduce(0) { $0 + $1.count })
  }
}

@Suite struct FormJourneyTests {
  /// Enter, Esc, Tab, Ctrl-S, Ctrl-P, Ctrl-U.
  private static let actor = "+aAnna Lind\r\rarc\r\u{13}"
  private static let other = "+aIvan Koval\r\rbord\r\u{13}"
  private static let issue =
    "+iFisheries\r\r\r\rCatches must be limited.\u{1B}\rFish are free.\u{1B}\u{13}"
  private static let source =
    "+sarticle-n\rThe gazette\r\u{0E}2014-03-01\r\r\r\r\rshort quotation\r\u{13}"
  private static let quote =
    "+qWe shall limit the catch.\rlind\r\r\r\r\rFI-1\ragr\r\u{13}"

  @Test func everythingIsMadeOnTheScreen() throws {
    let journey = try EditedJourney()
    let steps = [Self.actor, Self.other, Self.issue, Self.source, Self.quote]
    let (notices, _) = try journey.press(steps)
    let opened = try journey.dossier()
    #expect(opened.diagnostics.filter { $0.severity == .error }.isEmpty)
    #expect(opened.dossier.actors.map(\.id) == ["anna-lind", "ivan-koval"])
    #expect(opened.dossier.issues.first?.propositions.map(\.id) == ["FI-1", "FI-2"])
    #expect(opened.dossier.sources.map(\.title) == ["The gazette"], "\(notices)")
    let quote = opened.dossier.quotes.first
    #expect(quote?.speaker == "anna-lind", "\(notices)")
    #expect(quote?.issue == "fisheries")
    #expect(quote?.proposition == "FI-1")
    #expect(quote?.stance == .agrees)
    #expect(notices[0].contains("Done: Add the actor anna-lind."), "\(notices[0])")
  }

  /// Changes, by the file or the text that shows them.
  private static let changes: [(keys: String, file: String, text: String)] = [
    (
      "E\u{0F}anna\r\u{0E}\u{0E}\u{0E}\u{0E}\rMinister\r\r\r2013\u{1B}\u{13}", "actors",
      "title: Minister"
    ),
    ("E\u{0F}anna\r\u{10}-b\u{13}", "sources/gazette-2014", "speaker: anna-lind-b"),
    ("E\u{0F}anna\r\u{10}\u{10}\u{10}\rivan\r", "actors", "aliases: [Anna Lind]"),
    (
      "E\u{0F}FI-1\r\u{10}\u{10}\u{10}\u{10}\r\t\rFI-2\r", "sources/gazette-2014",
      "proposition: FI-2"
    ),
    ("E\u{0F}FI-1\r\u{10}\u{10}\u{10}\r\rBoats are too many.\u{13}", "issues", "id: FI-3"),
    (
      "E\u{0F}Q001\r\u{0E}\u{0E}\u{0E}\u{0E}\u{0E}2014-02\u{13}", "sources/gazette-2014",
      "date: 2014-02"
    ),
    ("E\u{0F}FI-3\r\u{0E}\u{15}No boat is left.\u{13}", "issues", "text: No boat is left."),
  ]

  /// Each change is made by a program of its own, and so is what takes it back.
  @Test func everythingIsChangedAndUndone() throws {
    let journey = try EditedJourney()
    let second = "+qThe catch is for us to set.\rlind\r\r\r\r\rFI-1\rdis\r\u{13}"
    try journey.press([Self.actor, Self.other, Self.issue, Self.source, Self.quote, second])
    var states = [try journey.files()]
    for change in Self.changes {
      let (notices, _) = try journey.press([change.keys])
      let files = try journey.files()
      let file = files.first { $0.key.hasPrefix(change.file) }?.value ?? ""
      #expect(file.contains(change.text), "\(change.keys.debugDescription): \(notices)")
      #expect(try journey.dossier().diagnostics.allSatisfy { $0.severity != .error })
      states.append(files)
    }
    let (removed, _) = try journey.press(["E\u{0F}Q001\r\u{10}\u{10}\ry"])
    #expect(removed[0].contains("Done: Remove Q001."), "\(removed)")
    #expect(try journey.dossier().dossier.quotes.map(\.id) == ["Q002"])
    for state in states.reversed() {
      try journey.press(["u"])
      #expect(try journey.files() == state)
    }
    // What was made before is taken back as well, one after the other.
    try journey.press(["uuuuuu"])
    #expect(try journey.files() == EditedJourney().files())
  }

  @Test func whatBelongsToTheProgramIsNotEdited() throws {
    var notices: [String] = []
    let look = MemoryDevice.Step.look { notices.append($0.rows.last ?? "") }
    _ = try Journey([.type("E"), look, .type("+"), .type("a"), look, .type("q")])
    #expect(notices.count == 2)
    #expect(notices.allSatisfy { $0.contains("This dossier is part of the program") })
  }
}
