import DossierStore
import RelationsModel
import Testing

/// One mistake in a file of the small dossier, and what is said of it.
struct Mistake: CustomTestStringConvertible {
  let file: String
  let old: String
  let new: String
  let expected: [String]

  init(_ file: String, _ old: String, _ new: String, _ expected: String...) {
    self.file = file
    self.old = old
    self.new = new
    self.expected = expected
  }

  var testDescription: String { "\(file): \(new)" }
}

@Suite struct ProblemTests {
  @Test(arguments: mistakesOfForm + mistakesOfActors + mistakesOfIssues)
  func mistakeIsReportedInItsPlace(_ mistake: Mistake) throws {
    let opened = try SmallFiles.opened(in: mistake.file, mistake.old, mistake.new)
    #expect(opened.diagnostics.map(\.line) == mistake.expected)
  }
}

private let gazette = "sources/gazette.yaml"

private let mistakesOfForm = [
  Mistake(
    "actors.yaml",
    "name: Elsa",
    "nmae: Elsa",
    "actors.yaml:3:5: error: an actor has no key “nmae”; did you mean “name”?"
  ),
  Mistake(
    "actors.yaml",
    "name: Elsa",
    "name: Elsa\n    nam: E",
    "actors.yaml:4:5: error: an actor has no key “nam”; did you mean “name”?"
  ),
  Mistake(
    "actors.yaml",
    "name: Elsa",
    "name: Elsa\n    colour: blue",
    "actors.yaml:4:5: error: an actor has no key “colour”; its keys are id, name, "
      + "kind, party, aliases, roles, remark"
  ),
  Mistake(
    "actors.yaml",
    "name: Elsa",
    "name: Elsa\n    name: Anna\n    name: Olaf",
    "actors.yaml:4:5: error: the key “name” stands twice, first on line 3",
    "actors.yaml:5:5: error: the key “name” stands twice, first on line 3"
  ),
  Mistake(
    "actors.yaml",
    "name: Elsa",
    "'name': Elsa\n    \"name\": Anna",
    "actors.yaml:4:5: error: the key “name” stands twice, first on line 3"
  ),
  Mistake(
    "actors.yaml",
    "name: Elsa",
    "name: [Elsa]",
    "actors.yaml:3:11: error: “name” is a text, not a list or a mapping"
  ),
  Mistake(
    "actors.yaml",
    "name: Elsa",
    "name:",
    "actors.yaml:3:10: error: “name” is empty; give it a value or leave it out"
  ),
  Mistake(
    "actors.yaml",
    "name: Elsa",
    "name: ~",
    "actors.yaml:3:11: error: “name” is empty; give it a value or leave it out"
  ),
  // Nothing of them is seen.
  Mistake(
    "actors.yaml",
    "name: Elsa",
    "name: \"\\u3000\\u200b\\u00ad\"",
    "actors.yaml:3:11: error: “name” is empty; give it a value or leave it out"
  ),
  Mistake(
    "actors.yaml",
    "name: Elsa",
    "name: \"\\u3164\\u2060\\ufeff\\u034f\"",
    "actors.yaml:3:11: error: “name” is empty; give it a value or leave it out"
  ),
  Mistake(
    "actors.yaml",
    "name: Elsa",
    "name: \"\\e[31mElsa\"",
    "actors.yaml:3:11: warning: “name” holds a control character"
  ),
  Mistake(
    "actors.yaml",
    "name: Elsa",
    "name: Elsa\u{1}\u{2}",
    "actors.yaml:3:15: error: a control character cannot stand here; write it as "
      + "an escape in double quotes (and 1 more in this file)"
  ),
  Mistake(
    "actors.yaml",
    "name: Elsa",
    "name: &e Elsa\n    aliases: [*e]",
    "actors.yaml:3:11: error: anchors and aliases are no part of the format; a "
      + "text that begins with & must stand in quotes",
    "actors.yaml:4:15: error: anchors and aliases are no part of the format; a "
      + "text that begins with * must stand in quotes"
  ),
  Mistake(
    "actors.yaml",
    "name: Elsa",
    "name: !!str Elsa",
    "actors.yaml:3:11: error: tags are no part of the format; a text that begins "
      + "with ! must stand in quotes"
  ),
  Mistake(
    "actors.yaml",
    "    name: Elsa",
    "\tname: Elsa",
    "actors.yaml:1:1: warning: 4 records are left out too, for naming what stands "
      + "in this file",
    "actors.yaml:3:1: error: not YAML: found a tab character that violates "
      + "indentation while scanning a plain scalar (line 2); indent with spaces, not " + "tabs"
  ),
  Mistake(
    "actors.yaml",
    "name: Elsa",
    "name: Elsa: Queen",
    "actors.yaml:1:1: warning: 4 records are left out too, for naming what stands "
      + "in this file",
    "actors.yaml:3:15: error: not YAML: mapping values are not allowed in this "
      + "context; a text with “: ” in it must stand in quotes or after “>-”"
  ),
  Mistake(
    "actors.yaml",
    "- id: elsa",
    "- Elsa\n  - id: elsa",
    "actors.yaml:2:5: error: expected an actor, with keys and values"
  ),
  Mistake(
    "actors.yaml",
    "actors:",
    "actors: elsa\nothers:",
    "actors.yaml:1:9: error: “actors” is a list, written [a, b] or with dashes",
    "actors.yaml:2:1: error: a file of actors has no key “others”; its keys are " + "actors",
    "issues.yaml:9:13: warning: no actor has the id “elsa”: the dossier has no " + "actor at all",
    "sources/gazette.yaml:9:18: error: no actor has the id “elsa”: the dossier has "
      + "no actor at all"
  ),
  Mistake(
    "actors.yaml",
    "actors:",
    "? [a]\n: b\nactors:",
    "actors.yaml:1:3: error: a key is a name, not a list or a mapping"
  ),
  Mistake(
    "actors.yaml",
    SmallFiles.actors,
    "",
    "actors.yaml:1:1: error: the file is empty",
    "issues.yaml:9:13: warning: no actor has the id “elsa”: the dossier has no " + "actor at all",
    "sources/gazette.yaml:9:18: error: no actor has the id “elsa”: the dossier has "
      + "no actor at all"
  ),
  Mistake(
    "actors.yaml",
    SmallFiles.actors,
    "# - id: duke\n---\nid: elsa",
    "actors.yaml:3:1: error: a file of actors has no key “id”; its keys are actors",
    "actors.yaml:3:1: error: a file of actors needs the key “actors”",
    "issues.yaml:9:13: warning: no actor has the id “elsa”: the dossier has no " + "actor at all",
    "sources/gazette.yaml:9:18: error: no actor has the id “elsa”: the dossier has "
      + "no actor at all"
  ),
  Mistake(
    "dossier.yaml",
    "format: 1",
    "format: one",
    "dossier.yaml:1:9: error: the format “one” is not known; this program reads " + "format 1"
  ),
  Mistake(
    "dossier.yaml",
    "2017-12-23",
    "2017-12",
    "dossier.yaml:3:7: error: “asOf” is one day, such as 2017-12-23, not “2017-12”"
  ),
  Mistake(
    "dossier.yaml",
    "title: Arendelle – Weselton\n",
    "",
    "dossier.yaml:1:1: error: the dossier needs the key “title”"
  ),
  Mistake(
    "dossier.yaml",
    "  - {id",
    "  - {id: third, name: T, short: T}\n  - {id",
    "dossier.yaml:4:1: error: a dossier has exactly two parties, not 3"
  ),
]

private let mistakesOfActors = [
  Mistake(
    "actors.yaml",
    "id: duke",
    "id: the duke",
    "actors.yaml:10:9: error: “the duke” is no id: letters, digits, “-”, “_” and "
      + "“.”, at most 64 of them; did you mean “the-duke”?",
    "sources/gazette.yaml:18:18: error: no actor has the id “duke”"
  ),
  Mistake(
    "actors.yaml",
    "id: duke",
    "id: elsa",
    "actors.yaml:10:9: error: the id “elsa” names an actor already, at " + "actors.yaml:2",
    "sources/gazette.yaml:18:18: error: no actor has the id “duke”"
  ),
  Mistake(
    "actors.yaml",
    "id: duke",
    "id: duk",
    "sources/gazette.yaml:18:18: error: no actor has the id “duke”; did you mean " + "“duk”?"
  ),
  Mistake(
    "actors.yaml",
    "kind: person",
    "kind: persn",
    "actors.yaml:4:11: error: “kind” must be person, body or unnamed, not “persn”; "
      + "did you mean “person”?"
  ),
  Mistake(
    "actors.yaml",
    "party: weselton",
    "party: wesleton",
    "actors.yaml:13:12: error: no party has the id “wesleton”; did you mean " + "“weselton”?"
  ),
  Mistake(
    "actors.yaml",
    "party: weselton",
    "party: trade",
    "actors.yaml:13:12: error: no party has the id “trade”, which names an issue"
  ),
  Mistake(
    "actors.yaml",
    "to: 2019-11",
    "to: 2012",
    "actors.yaml:9:9: error: the role ends (2012) before it begins (2013-07)"
  ),
  Mistake("actors.yaml", "to: 2019-11", "to: 2013-08"),
  Mistake(
    "actors.yaml",
    "to: 2019-11",
    "to: 2019-13",
    "actors.yaml:9:13: error: “2019-13” has no month 13; months are 01 to 12"
  ),
  Mistake(
    "actors.yaml",
    "to: 2019-11",
    "sources: [gazete]",
    "actors.yaml:9:19: error: no source has the id “gazete”; did you mean " + "“gazette”?"
  ),
  Mistake(
    "actors.yaml",
    "- id: duke",
    "- {id: olaf, name: Olaf, kind: body}\n  - id: duke"
  ),
]

private let mistakesOfIssues = [
  Mistake(
    "issues.yaml",
    "by: elsa",
    "by: elsie",
    "issues.yaml:9:13: warning: no actor has the id “elsie”; did you mean “elsa”?"
  ),
  Mistake(
    "issues.yaml",
    "source: gazette",
    "source: times",
    "issues.yaml:11:17: error: no source has the id “times”"
  ),
  Mistake(
    "issues.yaml",
    "date: 2014\n",
    "date: '14'\n",
    "issues.yaml:10:15: error: “14” is not a date; write 2006, 2006-11, "
      + "2006-11-23, 2003~ or 2014/.."
  ),
  Mistake(
    "issues.yaml",
    "contested",
    "disputed",
    "issues.yaml:8:18: error: “verdict” must be shared, contested or mixed, not " + "“disputed”"
  ),
  Mistake(
    "issues.yaml",
    "- {id: I-1",
    "- {id: I-2, text: No.}\n      - {id: I-1",
    "issues.yaml:15:14: warning: no quote is on the proposition “I-2”"
  ),
  Mistake(
    "events.yaml",
    "[trade]",
    "[]",
    "events.yaml:5:5: error: an event bears on one issue at least"
  ),
  Mistake(
    "events.yaml",
    "[trade]",
    "[ice, tade, ice]",
    "events.yaml:5:19: error: no issue has the id “tade”; did you mean “trade”?",
    "events.yaml:5:25: warning: “ice” stands twice in one list"
  ),
  Mistake(
    "events.yaml",
    "sources: [gazette]",
    "sources: [gazett]",
    "events.yaml:7:15: error: no source has the id “gazett”; did you mean " + "“gazette”?"
  ),
  Mistake(
    "events.yaml",
    "direction: conflict",
    "direction: cooperative",
    "events.yaml:6:16: error: “direction” must be cooperation, conflict, mixed or "
      + "other, not “cooperative”; did you mean “cooperation”?"
  ),
]
