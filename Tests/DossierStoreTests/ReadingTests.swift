import DossierStore
import RelationsModel
import Testing

@Suite struct ReadingTests {
  @Test func soundDossierHasAllItsRecordsAndNoProblem() throws {
    let opened = try SmallFiles.opened()
    let dossier = opened.dossier
    #expect(opened.diagnostics.map(\.line) == [])
    #expect(dossier.title == "Arendelle – Weselton")
    #expect(dossier.asOf.description == "2017-12-23")
    #expect(dossier.parties.second.shortName == "WE")
    #expect(dossier.actors.map(\.id) == ["elsa", "duke"])
    #expect(dossier.issues.map(\.id) == ["trade", "ice"])
    #expect(dossier.quotes.map(\.id) == ["Q1", "Q2", "Q3", "Q4"])
    #expect(dossier.events.first?.issues == ["trade"])
    #expect(dossier.passages.first?.events == ["E1"])
    #expect(dossier.passages.first?.source == "gazette")
  }

  @Test func quoteTakesWhatItDoesNotStateFromSpeakerAndSource() throws {
    let quotes = try SmallFiles.opened().dossier.quotes
    #expect(quotes[0].date.text == "2013-07-20")
    #expect(!quotes[0].isDatedBySource)
    #expect(quotes[1].date.text == "2014-02-01")
    #expect(quotes[1].isDatedBySource)
    #expect(quotes[1].party == "weselton")
    #expect(quotes[1].rendering == nil && quotes[1].speech == nil)
    #expect(quotes[1].anchor == Anchor(exact: "Open those gates!"))
  }

  @Test(arguments: [
    ("answers: Q1", ["Q1"]), ("answers: [Q1]", ["Q1"]), ("answers: [Q4, Q1]", ["Q4", "Q1"]),
    ("answers:\n          - Q1\n          - Q4", ["Q1", "Q4"]), ("answers: []", []),
    // Its own words in another version, its own side and nothing are taken out, and reported.
    ("answers: [Q3, Q1, nowhere]", ["Q1"]), ("answers: Q2", []),
  ])
  func aQuoteNamesOneOrMoreThatItAnswers(written: String, answers: [String]) throws {
    let opened = try SmallFiles.opened(
      in: "sources/gazette.yaml",
      "speaker: duke\n        issue: trade\n        proposition: T-1",
      "speaker: duke\n        \(written)\n        issue: trade\n        proposition: T-1"
    )
    #expect(opened.dossier.quotes.count == 4)
    #expect(opened.dossier.quotes[1].answers.map(\.rawValue) == answers)
  }

  @Test func variantTakesPropositionStanceAndBasisFromItsOriginal() throws {
    let variant = try SmallFiles.opened().dossier.quotes[2]
    #expect(variant.variantOf == "Q2")
    #expect(variant.proposition == "T-1")
    #expect(variant.stance == .agrees)
    #expect(variant.basis == .words)
    #expect(!variant.isCounted)
  }

  @Test func anchorIsReadWithTheDigestOfItsSource() throws {
    let digest = "sha256:" + String(repeating: "a", count: 64)
    let opened = try SmallFiles.opened(
      in: "sources/gazette.yaml",
      "    quotes:\n      - id: Q1\n",
      """
          textDigest: \(digest)
          quotes:
            - id: Q1
              anchor: {start: 5, end: 21, suffix: " For"}

      """
    )
    #expect(opened.diagnostics.map(\.line) == [])
    #expect(
      opened.dossier.quotes[0].anchor
        == Anchor(
          exact: "Close the gates.",
          suffix: " For",
          span: TextSpan(start: 5, end: 21, digest: digest)
        )
    )
  }

  @Test func scalarsAreTextsWhateverTheyLookLike() throws {
    let opened = try SmallFiles.opened(in: "actors.yaml", "name: The Duke", "name: 1_000")
    #expect(opened.dossier.actors[1].name == "1_000")
    let yes = try SmallFiles.opened(in: "actors.yaml", "name: The Duke", "name: yes")
    #expect(yes.dossier.actors[1].name == "yes")
  }

  @Test func signsOfAliasesInsideTextsStayAsTheyAre() throws {
    let name = "Johnson &co *and *co !bang"
    for written in [name, "'\(name)'", ">-\n      Johnson &co\n      *and *co !bang"] {
      let opened = try SmallFiles.opened(in: "actors.yaml", "name: The Duke", "name: \(written)")
      #expect(opened.diagnostics.map(\.line) == [])
      #expect(opened.dossier.actors[1].name == name)
    }
  }

  @Test func byteOrderMarkAndCarriageReturnsAreAccepted() throws {
    let text = "\u{FEFF}" + SmallFiles.actors.split(separator: "\n").joined(separator: "\r\n")
    let opened = try SmallFiles.opened(["actors.yaml": text])
    #expect(opened.diagnostics.map(\.line) == [])
    #expect(opened.dossier.actors.count == 2)
  }

  @Test func pathsAreShownBelowTheFolder() throws {
    let files = SmallFiles.files(["actors.yaml": SmallFiles.actors + "\nextra: 1"])
    for folder in ["my/dossier", "my/dossier/"] {
      let opened = try DossierReader.read(files, shownAs: folder)
      #expect(opened.diagnostics.map(\.place.file) == ["my/dossier/actors.yaml"])
    }
  }
}
