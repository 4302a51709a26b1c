import DossierStore
import Drawing
import Interface
import RelationsModel
import TestDossier
import Testing

@testable import entente

/// Two coders of one article are compared on the screen, settled by a key each, and that is undone.
@Suite struct CodersJourneyTests {
  private static let files = [
    "actors.yaml": TwoSpeakers.file("Anna Lind", "Ivan Koval"),
    "issues.yaml": """
    issues:
      - id: fisheries
        title: Fisheries
        propositions:
          - id: FI-1
            text: Catches must be limited.

    """,
    "events.yaml": "events: []\n",
    "sources/gazette-2014.yaml": """
    sources:
      - id: gazette-2014
        type: article-newspaper
        title: Talks on fish
        issued: 2014-03-01
        licence: CC0
        quotes:
          - id: A1
            text: We shall limit the catch
            speaker: anna-lind
            issue: fisheries
            proposition: FI-1
            stance: agrees
            coder: ada
          - id: B1
            text: We shall limit the catch.
            speaker: anna-lind
            issue: fisheries
            proposition: FI-1
            stance: disagrees
            coder: bea
          - id: B2
            text: Our boats stay out
            speaker: ivan-koval
            issue: fisheries
            proposition: FI-1
            stance: disagrees
            coder: bea
          - id: Q9
            text: Nobody limits us
            speaker: ivan-koval
            issue: fisheries
            proposition: FI-1
            stance: disagrees
            answers: A1

    """,
    "texts/gazette-2014.txt": """
    “We shall limit the catch,” said Anna Lind. She left at noon.

    “Our boats stay out,” answered Ivan Koval. “Nobody limits us.”

    """,
  ]

  private func journey() throws -> EditedJourney {
    let journey = try EditedJourney()
    for (path, text) in Self.files { try journey.write(text, to: path) }
    try journey.remove("sources/press.yaml")
    let opened = try journey.dossier()
    #expect(opened.diagnostics.filter { $0.severity == .error } == [])
    return journey
  }

  private func coders(_ journey: EditedJourney) throws -> [String: String?] {
    Dictionary(
      uniqueKeysWithValues: try journey.dossier().dossier.quotes.map {
        ($0.id.rawValue, $0.coder)
      }
    )
  }

  @Test func aKeySettlesAndAnotherTakesItBack() throws {
    let journey = try journey()
    let before = try journey.files()
    // The article, its coders, the second's version, the first's of what only the second coded.
    let (notices, _) = try journey.press(["9\r=", "2", "1", "\u{1B}\u{1B}"])
    #expect(notices[1].contains("Settle B1 for ada, bea"), "\(notices)")
    #expect(notices[2].contains("Settle on no quote"), "\(notices)")
    #expect(try coders(journey) == ["B1": "bea; ada", "Q9": nil])
    let quotes = try journey.dossier().dossier.quotes
    #expect(quotes.first { $0.id == "Q9" }?.answers == ["B1"])
    #expect(quotes.first { $0.id == "B1" }?.coded != nil)
    try journey.press(["9\r=", "u", "u", "\u{1B}\u{1B}"])
    #expect(try journey.files() == before)
  }

  @Test func undoneUnitsAreThereAgain() throws {
    let journey = try journey()
    let (notices, _) = try journey.press(["9\r=1u", "1", "\u{1B}\u{1B}"])
    #expect(try coders(journey) == ["A1": "ada; bea", "B2": "bea", "Q9": nil], "\(notices)")
  }

  @Test(arguments: [Size(columns: 40, rows: 10), Size(columns: 80, rows: 24)])
  func everySizeSettles(size: Size) throws {
    let journey = try journey()
    try journey.press(["9\r=", "j", "2", "\u{1B}\u{1B}"], size: size)
    #expect(try coders(journey) == ["A1": "ada", "B1": "bea", "B2": "bea; ada", "Q9": nil])
  }
}
