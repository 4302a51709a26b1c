import RelationsModel
import Testing

@testable import DossierStore

/// What checks found, kept in a dossier and read again.
@Suite struct CheckFileTests {
  private static let text = "Close the gates. She said: Ice for all. Ice for all."
  private static let digest = NormalisedText(text).digest
  private let day = Day(number: 17_000)

  private func kept(
    _ texts: [Source.ID: String] = ["gazette": text],
    since dossier: Dossier? = nil
  ) throws -> String {
    let dossier = try dossier ?? SmallFiles.opened().dossier
    let file = CheckFile.file(
      after: Verification(dossier, texts: texts),
      of: dossier,
      digests: texts.mapValues { NormalisedText($0).digest },
      on: day
    )
    #expect(file.path == "checks.yaml")
    #expect(DossierFormatter.format(file, shownAs: nil) == .unchanged)
    return String(decoding: file.bytes, as: UTF8.self)
  }

  private func outcomes(_ dossier: Dossier) -> [String: AnchorCheck.Outcome] {
    let pairs = dossier.quotes.compactMap { quote in
      quote.anchor.check.map { (quote.id.rawValue, $0.outcome) }
    }
    return Dictionary(pairs) { first, _ in first }
  }

  @Test func whatWasFoundIsReadBack() throws {
    let file = try kept()
    let opened = try SmallFiles.opened(["checks.yaml": file])
    #expect(opened.diagnostics.isEmpty, "\(opened.diagnostics)")
    let found = outcomes(opened.dossier)
    #expect(found == ["Q1": .exact, "Q2": .missing, "Q3": .missing, "Q4": .ambiguous])
    let check = try #require(opened.dossier.quotes.first?.anchor.check)
    #expect(check == AnchorCheck(.exact, on: day, digest: Self.digest))
    // What no text is given for is kept as it was, and a second time nothing changes.
    #expect(try kept([:], since: opened.dossier) == file)
    #expect(try kept(since: opened.dossier) == file)
  }

  @Test func nothingFoundIsAnEmptyFile() throws {
    let file = try kept([:])
    #expect(file.hasSuffix("checks: []\n"))
    #expect(try SmallFiles.opened(["checks.yaml": file]).diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("text: Close the gates.", "text: Close those gates."),
    ("  - id: Q1\n", "  - id: Q9\n"),
    ("Ice for all.", "Ice for all.\n        anchor: {start: 0, end: 12}"),
  ])
  func aQuoteThatWasChangedMakesTheCheckVoid(old: String, new: String) throws {
    let file = try kept()
    let sources = SmallFiles.sources.replacing(old, with: new)
    try #require(sources != SmallFiles.sources)
    let opened = try SmallFiles.opened([
      "checks.yaml": file, "sources/gazette.yaml": sources,
    ])
    #expect(outcomes(opened.dossier).isEmpty)
    let messages = opened.diagnostics.filter { $0.place.file == "checks.yaml" }
    #expect(messages.map(\.severity) == [.warning])
    #expect(messages.first?.place.line == 3)
    #expect(messages.first?.message.contains("“entente verify --keep” checks them again") == true)
  }

  /// Only what was checked counts.
  @Test func aNewQuoteLeavesTheCheckAsItIs() throws {
    let more = """
            - id: Q5
              text: No ice for Weselton.
              speaker: duke
              issue: ice
          reports:
      """
    let sources = SmallFiles.sources.replacing("    reports:", with: more)
    let opened = try SmallFiles.opened([
      "checks.yaml": try kept(), "sources/gazette.yaml": sources,
    ])
    #expect(opened.diagnostics.isEmpty, "\(opened.diagnostics)")
    #expect(outcomes(opened.dossier).count == 4)
  }

  @Test func aFaultElsewhereIsNotBlamedOnTheCheck() throws {
    let opened = try SmallFiles.opened([
      "checks.yaml": try kept(),
      "sources/gazette.yaml": SmallFiles.sources.replacing("speaker: elsa", with: "speaker: 'els'"),
    ])
    #expect(!opened.diagnostics.contains { $0.place.file == "checks.yaml" })
  }
}
