import DossierStore
import RelationsModel
import TestDossier
import Testing

/// Files that are made to break what reads them.
@Suite struct HostileTests {
  private static let actors = "actors.yaml"

  private static func opened(_ bytes: [UInt8]) throws -> OpenedDossier {
    let others = SmallFiles.files().filter { $0.path != actors }
    return try DossierReader.read(
      others + [DossierFile(path: actors, bytes: bytes)],
      shownAs: nil
    )
  }

  @Test(arguments: [
    ("[", "]"), ("{a: ", "}"), ("- ", ""), ("? ", ""), ("[{? [", "]}]"), ("&a [", "]"),
    ("!t [", "]"),
  ])
  func deepNestingIsRefused(opening: String, closing: String) throws {
    let text =
      "actors: \n  " + String(repeating: opening, count: 100_000)
      + String(repeating: closing, count: 100_000)
    let opened = try Self.opened(Array(text.utf8))
    #expect(opened.diagnostics.contains { $0.place.file == Self.actors && $0.severity == .error })
    #expect(opened.diagnostics.count < 100)
  }

  @Test(arguments: [0, 1]) func aliasesDoNotMultiply(asKeys: Int) throws {
    var text = "actors:\n  - a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...60 {
      let alias = "*a\(level - 1)"
      text +=
        asKeys == 0
        ? "    a\(level): &a\(level) [\(alias), \(alias), \(alias), \(alias)]\n"
        : "    a\(level): &a\(level) {? [\(alias), \(alias)] : \(alias) , ? [\(alias)] : 1}\n"
    }
    let opened = try Self.opened(Array(text.utf8))
    #expect(opened.diagnostics.contains { $0.place.file == Self.actors && $0.severity == .error })
  }

  @Test func manyDoubledKeysAreGivenUpInTime() throws {
    let text = "actors:\n" + String(repeating: "  - {id: a, id: b}\n", count: 20_000)
    let opened = try Self.opened(Array(text.utf8))
    #expect(opened.diagnostics.contains { $0.message.contains("stands twice") })
  }

  @Test func manyProblemsAreCutOff() throws {
    let text = "actors:\n" + String(repeating: "  - {idd: a}\n", count: 20_000)
    let opened = try Self.opened(Array(text.utf8))
    #expect(opened.diagnostics.count == 10_001)
    #expect(opened.diagnostics.contains { $0.message == "there are more problems than are listed" })
  }

  @Test func enormousLineKeepsExcerptsSmall() throws {
    let text = "actors: [" + String(repeating: "{idd: é}, ", count: 9_000) + "]"
    let opened = try Self.opened(Array(text.utf8))
    #expect(opened.diagnostics.count > 9_000)
    #expect(opened.diagnostics.allSatisfy { ($0.excerpt ?? "").utf8.count <= 4096 })
    let rendered = DiagnosticText.render(opened.diagnostics[5_000])
    #expect(rendered.utf8.count < 1_000)
  }

  @Test(
    arguments: [
      ([0x61, 0x3A, 0x20, 0xC3], 1, 4), ([0x61, 0x3A, 0x0A, 0xC3, 0xA9, 0xFF], 2, 2),
      ([0xED, 0xA0, 0x80], 1, 1), ([0x61, 0xC0, 0x80], 1, 2), ([0xFF, 0xFE, 0x61, 0x00], 1, 1),
      ([0xEF, 0xBB, 0xBF, 0x61, 0xF5], 1, 2),
    ] as [([UInt8], Int, Int)]
  )
  func firstByteThatIsNotUTF8IsNamed(bytes: [UInt8], line: Int, column: Int) throws {
    let opened = try Self.opened(bytes)
    let first = try #require(opened.diagnostics.first { $0.severity == .error })
    #expect(first.message.contains("UTF-"))
    #expect(first.place == Diagnostic.Place(file: Self.actors, line: line, column: column))
  }

  @Test func nulAndNoncharactersAreReplacedAndReported() throws {
    let text = SmallFiles.actors.replacing("Elsa", with: "El\0s\u{10FFFF}a")
    let opened = try Self.opened(Array(text.utf8))
    #expect(opened.dossier.actors[0].name == "El\u{FFFD}s\u{FFFD}a")
    #expect(opened.diagnostics.map { "\($0.place.line):\($0.place.column)" } == ["3:13"])
  }

  /// A sound dossier, mutated a few hundred times in ways that a fixed seed chooses.
  @Test(arguments: 0..<400) func mutatedDossierIsReadWithoutACrash(seed: Int) throws {
    var random = Dice(seed: UInt64(seed) &* 0x9E37_79B9 &+ 1)
    let files = SmallFiles.files().sorted { $0.path < $1.path }.map { file in
      Bool.random(using: &random) ? mutated(file, using: &random) : file
    }
    let diagnostics: [Diagnostic]
    do {
      let opened = try DossierReader.read(files, shownAs: nil)
      diagnostics = opened.diagnostics
      checkSoundness(of: opened.dossier)
    } catch {
      diagnostics = error.diagnostics
    }
    for diagnostic in diagnostics {
      let file = try #require(files.first { $0.path == diagnostic.place.file })
      let lines = linesOfYAML(String(decoding: file.bytes, as: UTF8.self))
      let line = try #require(
        lines.indices.contains(diagnostic.place.line - 1) ? lines[diagnostic.place.line - 1] : nil,
        "line \(diagnostic.place.line) of \(lines.count)"
      )
      #expect((1...line.count + 1).contains(diagnostic.place.column))
      #expect(!DiagnosticText.render(diagnostic).isEmpty)
    }
  }
}

private let fragments: [[UInt8]] =
  [
    "- ", ": ", "? ", "[", "]", "{", "}", "\"", "'", "&a ", "*a", "!!str ", "|\n", ">-\n", "\t",
    "\r",
    "\n", "\n\n  ", "#", "%", "---\n", "...\n", "\0", "\u{1B}[31m", "\u{FEFF}", "\u{2028}",
    "\u{85}",
    "\u{10FFFE}", "\u{F0000}", "é", "id: elsa\n", "<<: *a\n", "~", "\\", ",", "id: Q1", "2017-99",
  ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xE2, 0x80], [0xF4, 0x90, 0x80, 0x80]]

func mutated(
  _ file: DossierFile,
  using random: inout Dice
) -> DossierFile {
  var bytes = file.bytes
  for _ in 0..<Int.random(in: 1...4, using: &random) {
    let place = Int.random(in: 0...bytes.count, using: &random)
    let end = min(bytes.count, place + Int.random(in: 1...12, using: &random))
    switch Int.random(in: 0..<5, using: &random) {
    case 0: bytes.removeSubrange(place..<end)
    case 1:
      bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...place, using: &random))
    case 2: bytes = Array(bytes[..<place])
    default:
      bytes.insert(contentsOf: fragments.randomElement(using: &random) ?? [], at: place)
    }
  }
  return DossierFile(path: file.path, bytes: bytes)
}

/// The lines of a text as YAML counts them, without their ends.
private func linesOfYAML(_ text: String) -> [[Unicode.Scalar]] {
  var lines: [[Unicode.Scalar]] = [[]]
  var previous: Unicode.Scalar = " "
  for scalar in text.unicodeScalars {
    if scalar == "\n", previous == "\r" {
      // The second half of one line end.
    } else if ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"].contains(scalar) {
      lines.append([])
    } else {
      lines[lines.count - 1].append(scalar)
    }
    previous = scalar
  }
  return lines
}

/// Expects that everything that a record names is in the dossier.
func checkSoundness(of dossier: Dossier) {
  let parties = Set([dossier.parties.first.id, dossier.parties.second.id])
  let actors = Set(dossier.actors.map(\.id))
  let issues = Set(dossier.issues.map(\.id))
  let sources = Set(dossier.sources.map(\.id))
  let events = Set(dossier.events.map(\.id))
  let quotes = Dictionary(dossier.quotes.map { ($0.id, $0) }) { first, _ in first }
  let propositions = Dictionary(
    dossier.issues.flatMap { issue in issue.propositions.map { ($0.id, issue.id) } }
  ) { first, _ in first }
  #expect(quotes.count == dossier.quotes.count)
  for actor in dossier.actors {
    #expect(actor.party.map(parties.contains) ?? true)
    #expect(actor.roles.flatMap(\.sources).allSatisfy(sources.contains))
  }
  for assessment in dossier.issues.flatMap(\.assessments) {
    #expect(sources.contains(assessment.source) && assessment.by.map(actors.contains) ?? true)
  }
  for event in dossier.events {
    #expect(!event.issues.isEmpty && event.issues.allSatisfy(issues.contains))
    #expect(!event.sources.isEmpty && event.sources.allSatisfy(sources.contains))
  }
  for quote in dossier.quotes {
    #expect(actors.contains(quote.speaker) && issues.contains(quote.issue))
    #expect(sources.contains(quote.source) && quote.party.map(parties.contains) ?? true)
    #expect(quote.proposition.map { propositions[$0] == quote.issue } ?? (quote.stance == .none))
    #expect(quote.basis == nil || quote.stance != .none)
    if let original = quote.variantOf { #expect(quotes[original]?.variantOf == nil) }
    if let original = quote.variantOf { #expect(quotes[original]?.issue == quote.issue) }
  }
  for passage in dossier.passages {
    #expect(sources.contains(passage.source) && passage.actor.map(actors.contains) ?? true)
    #expect(passage.issues.allSatisfy(issues.contains))
    #expect(passage.events.allSatisfy(events.contains))
  }
}
