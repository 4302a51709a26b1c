import DossierStore
import RelationsModel
import Testing

@Suite struct QuoteProblemTests {
  @Test(arguments: mistakesOfQuotes)
  func mistakeIsReportedInItsPlace(_ mistake: Mistake) throws {
    let opened = try SmallFiles.opened(in: gazette, mistake.old, mistake.new)
    #expect(opened.diagnostics.map(\.line) == mistake.expected)
  }
}

private let gazette = "sources/gazette.yaml"
private let words = Array(repeating: "no", count: 41).joined(separator: " ")
private let digest = "sha256:" + String(repeating: "0", count: 64)

private let mistakesOfQuotes = [
  Mistake(
    gazette,
    "type: article-newspaper",
    "type: article-newspapr",
    "sources/gazette.yaml:3:11: error: “article-newspapr” is no CSL item type, "
      + "such as article-newspaper, webpage, speech or report; did you mean "
      + "“article-newspaper”?"
  ),
  Mistake(
    gazette,
    "licence: quotation",
    "licence: quotation\n    URL: ftp://a.b/c",
    "sources/gazette.yaml:6:10: error: “URL” is a whole http:// or https:// address "
      + "without blanks, not “ftp://a.b/c”"
  ),
  Mistake(
    gazette,
    "licence: quotation",
    "licence: quotation\n    textDigest: sha256:00",
    "sources/gazette.yaml:6:17: error: “textDigest” is “sha256:” and 64 digits "
      + "from 0 to 9 and a to f, not “sha256:00”"
  ),
  Mistake(
    gazette,
    "licence: quotation",
    "licence: q\n    author: [{family: A, literal: B}, {}]",
    "sources/gazette.yaml:6:14: error: a name is “literal”, or “family” and “given”",
    "sources/gazette.yaml:6:39: error: a name is “literal”, or “family” and “given”"
  ),
  Mistake(
    gazette,
    "    licence: quotation\n",
    "",
    "sources/gazette.yaml:2:5: error: a source needs the key “licence”"
  ),
  Mistake(
    gazette,
    "    issued: 2014-02-01\n",
    "",
    "sources/gazette.yaml:15:13: error: a quote needs a date: neither it nor its "
      + "source has one",
    "sources/gazette.yaml:15:13: warning: 1 record is left out too, for naming “Q2”",
    "sources/gazette.yaml:27:13: error: a quote needs a date: neither it nor its "
      + "source has one"
  ),
  Mistake(
    gazette,
    "text: Close the gates.",
    "text: \(words)",
    "sources/gazette.yaml:8:15: error: a quote has at most 40 words; this one has " + "41"
  ),
  Mistake(
    gazette,
    "speaker: elsa",
    "speaker: else",
    "sources/gazette.yaml:9:18: error: no actor has the id “else”; did you mean " + "“elsa”?"
  ),
  Mistake(
    gazette,
    "role: Queen\n        date: 2013",
    "role: queen of ice\n        date: 2012",
    "sources/gazette.yaml:10:15: warning: “Elsa” was “Queen” from 2013-07 to "
      + "2019-11, and the quote is dated 2012-07-20"
  ),
  Mistake(
    gazette,
    "date: 2013-07-20",
    "date: 2014-02-02",
    "sources/gazette.yaml:11:15: warning: the quote is dated 2014-02-02, after its "
      + "source was issued (2014-02-01)"
  ),
  Mistake(gazette, "date: 2013-07-20", "date: 2014-02"),
  Mistake(
    gazette,
    "issue: trade",
    "issue: ice",
    "sources/gazette.yaml:13:22: error: the proposition “T-1” belongs to the issue "
      + "“trade”, not to “ice”"
  ),
  Mistake(
    gazette,
    "issue: trade\n        proposition: T-1",
    "issue: tread\n        proposition: T-1",
    "sources/gazette.yaml:12:16: error: no issue has the id “tread”; did you mean " + "“trade”?"
  ),
  Mistake(
    gazette,
    "proposition: T-1",
    "proposition: T1",
    "sources/gazette.yaml:13:22: error: no proposition has the id “T1”; did you " + "mean “T-1”?"
  ),
  Mistake(
    gazette,
    "        proposition: T-1\n",
    "",
    "sources/gazette.yaml:13:9: error: a stance needs the “proposition” that it is "
      + "on: name one, or add one with “whole: true” to the issue and name that"
  ),
  Mistake(
    gazette,
    "        stance: disagrees\n",
    "",
    "sources/gazette.yaml:14:9: error: a basis needs a stance that rests on it"
  ),
  Mistake(
    gazette,
    "stance: disagrees",
    "stance: disagree",
    "sources/gazette.yaml:14:17: error: “stance” must be agrees, disagrees or "
      + "none, not “disagree”; did you mean “disagrees”?"
  ),
  Mistake(
    gazette,
    "variantOf: Q2",
    "variantOf: Q3",
    "sources/gazette.yaml:27:20: error: a quote cannot be a variant of itself"
  ),
  Mistake(
    gazette,
    "variantOf: Q2",
    "variantOf: Q9",
    "sources/gazette.yaml:27:20: error: no quote has the id “Q9”"
  ),
  Mistake(
    gazette,
    "variantOf: Q2",
    "variantOf: Q4",
    "sources/gazette.yaml:27:20: error: “Q4” is on the issue “ice”, and a variant "
      + "is on its original's issue"
  ),
  Mistake(
    gazette,
    "variantOf: Q2",
    "variantOf: Q2\n        stance: agrees",
    "sources/gazette.yaml:28:9: error: a variant takes its “stance” from the "
      + "original and has none of its own"
  ),
  Mistake(
    gazette,
    "issue: ice\n",
    "issue: trade\n        variantOf: Q3\n",
    "sources/gazette.yaml:32:20: error: “Q3” is a variant itself; name the "
      + "original; did you mean “Q2”?",
    "sources/gazette.yaml:33:9: error: a variant takes its “proposition” from the "
      + "original and has none of its own"
  ),
  Mistake(
    gazette,
    "issue: ice",
    "issue: ice\n        anchor: {start: 5, end: 5}",
    "sources/gazette.yaml:32:28: error: the anchor ends (5) where it begins (5) or " + "before"
  ),
  Mistake(
    gazette,
    "issue: ice",
    "issue: ice\n        anchor: {start: 5, end: 18}",
    "sources/gazette.yaml:2:9: warning: positions in a source need its “textDigest”, or nobody "
      + "can tell what they count in",
    "sources/gazette.yaml:32:28: warning: the anchor spans 13 code points, and the text has 12; "
      + "“entente verify” tells whether its source is printed so"
  ),
  Mistake(
    gazette,
    "issue: ice",
    "issue: ice\n        anchor: {start: 5, end: 90}",
    "sources/gazette.yaml:32:28: error: the anchor spans 85 code points, and the text has 12"
  ),
  Mistake(
    gazette,
    "issue: ice",
    "issue: ice\n        anchor: {start: 5, end: -7}",
    "sources/gazette.yaml:32:33: error: “end” is a whole number from 0, not “-7”"
  ),
  Mistake(
    gazette,
    "actor: elsa",
    "order: 2",
    "sources/gazette.yaml:36:9: error: only advice has an “order”"
  ),
  Mistake(
    gazette,
    "actor: elsa",
    "span: {start: 4, end: 3, digest: \(digest)}",
    "sources/gazette.yaml:36:26: error: the span ends (3) where it begins (4) or " + "before"
  ),
  Mistake(
    gazette,
    "events: [E1]",
    "events: [trade]",
    "sources/gazette.yaml:38:18: error: no event has the id “trade”, which names " + "an issue"
  ),
]
