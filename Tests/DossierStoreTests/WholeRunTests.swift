import DossierStore
import RelationsModel
import Testing

@Suite struct WholeRunTests {
  private static let eightMistakes = """
    actors:
      - id: elsa
        name: Elsa
        kind: persn
        party: arendel
        colour: blue
        roles:
          - title: Queen
            from: 2013-99
          - organisation: Palace
      - id: the duke
        name: The Duke
        kind: person
      - id: duke
        name: The Duke
        name: The other Duke
        kind: person
        aliases: Weaseltown
        party: weselton
    """

  @Test func allProblemsOfAFileAreReportedAndTheSoundPartStays() throws {
    let opened = try SmallFiles.opened(["actors.yaml": Self.eightMistakes])
    let places = opened.diagnostics.filter { $0.severity == .error }.map {
      "\($0.place.line):\($0.place.column)"
    }
    #expect(places == ["4:11", "5:12", "6:5", "9:15", "10:9", "11:9", "16:5", "18:14"])
    #expect(opened.dossier.actors.map(\.id) == ["elsa", "duke"])
    #expect(opened.dossier.actors[0].roles.isEmpty)
    #expect(opened.dossier.actors[1].name == "The Duke")
    #expect(opened.dossier.quotes.count == 4)
  }

  @Test func quoteWithoutItsSpeakerIsLeftOutAndTheRestStays() throws {
    let opened = try SmallFiles.opened(in: "sources/gazette.yaml", "speaker: elsa", "speaker: x")
    #expect(opened.dossier.quotes.map(\.id) == ["Q2", "Q3", "Q4"])
  }

  /// Without its proposition it would be told as one that takes no stance.
  @Test func quoteOnAnUnknownPropositionIsLeftOut() throws {
    let opened = try SmallFiles.opened(
      in: "sources/gazette.yaml",
      "proposition: T-1",
      "proposition: X"
    )
    #expect(!opened.dossier.quotes.contains { $0.id == "Q1" })
    #expect(opened.dossier.quotes.count == 3)
  }

  /// What cannot be read is not what nobody recorded: neither is told in place of it.
  @Test(arguments: [
    ("stance: disagrees", "stance: Disagrees"), ("basis: words", "basis: wrods"),
    ("date: 2013-07-20", "date: 2020-13-01"),
    ("speaker: elsa", "speaker: elsa\n        party: lowr"),
    ("speaker: elsa", "speaker: elsa\n        rendering: translated"),
  ])
  func quoteOfWhichAValueCannotBeReadIsLeftOut(old: String, new: String) throws {
    let opened = try SmallFiles.opened(in: "sources/gazette.yaml", old, new)
    #expect(opened.diagnostics.count { $0.severity == .error } >= 1)
    #expect(opened.dossier.quotes.map(\.id) == ["Q2", "Q3", "Q4"])
  }

  @Test func eventOfAnUnknownDirectionIsLeftOut() throws {
    let whole = try SmallFiles.opened().dossier.events.count
    let opened = try SmallFiles.opened(in: "events.yaml", "direction: ", "direction: x")
    #expect(opened.dossier.events.count == whole - 1)
  }

  @Test func eventKeepsItsKnownIssues() throws {
    let opened = try SmallFiles.opened(in: "events.yaml", "[trade]", "[nothing, trade]")
    #expect(opened.dossier.events.first?.issues == ["trade"])
  }

  @Test func fileThatIsNotYAMLTakesNoOtherFileAlong() throws {
    let opened = try SmallFiles.opened(["events.yaml": "events: [\n- id: E1\n"])
    #expect(opened.diagnostics.filter { $0.severity == .error }.count == 1)
    #expect(opened.dossier.quotes.count == 4)
    #expect(opened.dossier.passages.first?.events == [])
  }

  @Test func chainAndCircleOfVariantsAreErrors() throws {
    let opened = try SmallFiles.opened(
      in: "sources/gazette.yaml",
      """
              proposition: T-1
              stance: agrees
              basis: words
      """,
      "        variantOf: Q3"
    )
    #expect(
      opened.diagnostics.map(\.line) == [
        "sources/gazette.yaml:20:20: error: “Q3” is a variant itself; name the original",
        "sources/gazette.yaml:25:20: error: “Q2” is a variant itself; name the original",
      ]
    )
    #expect(opened.dossier.quotes.map(\.id) == ["Q1", "Q4"])
  }

  @Test func idsAreUniqueOverAllFilesAndKinds() throws {
    let opened = try SmallFiles.opened(in: "sources/gazette.yaml", "id: Q4", "id: trade")
    #expect(
      opened.diagnostics.map(\.line) == [
        "sources/gazette.yaml:28:13: error: the id “trade” names an issue already, "
          + "at issues.yaml:2"
      ]
    )
  }

  @Test func unknownFilesAreNamed() throws {
    let opened = try SmallFiles.opened([
      "actor.yaml": "a: b", "events.yml": "", "sources/b.yml": "", "other.yaml": "",
    ])
    #expect(
      opened.diagnostics.map(\.line) == [
        "actor.yaml:1:1: warning: not read: a dossier has no file of this name; "
          + "did you mean “actors.yaml”?",
        "events.yml:1:1: warning: not read: the files of a dossier end in .yaml",
        "other.yaml:1:1: warning: not read: a dossier has no file of this name",
        "sources/b.yml:1:1: warning: not read: the files of a dossier end in .yaml",
      ]
    )
  }

  @Test func missingFileOfActorsIsSaidOnce() throws {
    let opened = try SmallFiles.opened(["actors.yaml": "actors: []"])
    #expect(
      opened.diagnostics.map(\.line) == [
        "issues.yaml:9:13: warning: no actor has the id “elsa”: the dossier has no actor at all",
        "sources/gazette.yaml:9:18: error: no actor has the id “elsa”: "
          + "the dossier has no actor at all",
      ]
    )
  }
}
