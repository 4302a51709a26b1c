import Interchange
import RelationsModel
import RelationsQuery
import TestDossier
import Testing

@testable import entente

struct RecordJSONTests {
  private let queries = ScanQueries(SmallDossier.dossier)
  private let perspective = Perspective(asOf: SmallDossier.asOf)

  private func listed(_ kind: RecordKind) -> [JSON] {
    RecordJSON(queries, perspective).listed(kind, .all).values
  }

  private func record(_ id: String, in kind: RecordKind) throws -> JSON {
    try #require(listed(kind).first { $0["id"] == .string(id) })
  }

  private func keys(_ value: JSON?) -> [String] {
    guard case .object(let members) = value else { return [] }
    return members.map(\.key)
  }

  @Test(arguments: [
    (
      RecordKind.issues,
      """
      id title summary keywords standing lens recordStanding onDifferentPoints differentPointsSince recordSince orderKnown window assessments propositions quoteCount lastDate
      """
    ),
    (
      .quotes,
      """
      id text speaker speakerName role party date datedBySource issue proposition stance basis \
      rendering speech hedge cut variantOf answers venue source locator anchor remark coder coded roleThen
      """
    ),
    (.actors, "id name kind party aliases roles quoteCount firstDate lastDate remark"),
    (.events, "id date summary issues direction sources remark"),
    (
      .sources,
      """
      id type title author issued publisher URL accessed language licence textDigest remark \
      quoteCount passages
      """
    ),
  ])
  func everyRecordHasEveryKey(kind: RecordKind, names: String) {
    let expected = names.split(separator: " ").map(String.init)
    let values = listed(kind)
    #expect(!values.isEmpty)
    for value in values { #expect(keys(value) == expected) }
  }

  @Test func whatWasNotRecordedIsNull() throws {
    let queries = ScanQueries(UnrecordedDossier.dossier)
    let perspective = Perspective(asOf: UnrecordedDossier.asOf)
    let quotes = RecordJSON(queries, perspective).listed(.quotes, .all).values
    let bare = try #require(quotes.first { $0["id"] == .string("U4") })
    for key in ["rendering", "speech", "basis"] { #expect(bare[key] == .null, "\(key)") }
    let known = try #require(quotes.first { $0["id"] == .string("U1") })
    #expect(known["rendering"] == .string("original") && known["speech"] == .string("direct"))
    let sources = RecordJSON(queries, perspective).listed(.sources, .all).values
    let source = try #require(sources.first { $0["id"] == .string("archive") })
    for key in ["title", "issued", "language", "textDigest"] { #expect(source[key] == .null) }
  }

  @Test func anIssueSaysByWhichJudgementItStands() throws {
    let assessed = try record("fisheries", in: .issues)
    #expect(assessed["standing"] == .string("shared"))
    #expect(assessed["lens"] == .string("assessed"))
    #expect(assessed["quoteCount"] == .int(3))
    let unassessed = try record("archives", in: .issues)
    #expect(unassessed["standing"] == .string("contested"))
    #expect(unassessed["lens"] == .string("record"))
    #expect(unassessed["assessments"] == .array([]))
    #expect(try record("harbour", in: .issues)["standing"] == .string("oneSided"))
  }

  @Test func positionsAreKeyedByParty() throws {
    let issue = try record("archives", in: .issues)
    guard case .array(let propositions)? = issue["propositions"] else {
      Testing.Issue.record("no propositions")
      return
    }
    let positions = try #require(propositions.first?["positions"])
    #expect(keys(positions) == ["arcadia", "borduria"])
    #expect(positions["arcadia"]?["position"] == .string("disagree"))
    #expect(positions["arcadia"]?["agrees"] == .int(1))
    #expect(positions["arcadia"]?["agreesInWindow"] == .int(0))
    #expect(positions["arcadia"]?["since"] == .string("2012-02-29"))
    #expect(positions["arcadia"]?["turnedBy"] == .array([.string("Q15")]))
    #expect(positions["arcadia"]?["firstSaid"] == .bool(false))
    #expect(positions["borduria"]?["agrees"] == .int(1))
    #expect(propositions.first?["standing"] == .string("contested"))
  }

  @Test func aVariantHasTheStanceOfItsOriginal() throws {
    let variant = try record("Q03", in: .quotes)
    #expect(variant["variantOf"] == .string("Q02"))
    #expect(variant["proposition"] == .string("FI-1"))
    #expect(variant["stance"] == .string("agrees"))
  }

  @Test func aRoleOfTheDayIsToldBesideTheQuotesOwn() throws {
    let values = listed(.quotes)
    let cards = queries.quotes(.all, perspective, .newestFirst, .all).rows
    #expect(cards.contains { $0.roleThen != nil } && cards.contains { $0.quote.role != nil })
    for card in cards {
      let value = try #require(values.first { $0["id"] == .string(card.quote.id.rawValue) })
      #expect(value["roleThen"] == card.roleThen.map(JSON.string) ?? .null)
      #expect(value["role"] == card.quote.role.map(JSON.string) ?? .null)
    }
  }

  @Test func anAnchorSaysWhatIsKnownOfItsPlace() throws {
    let placed = try #require(try record("Q01", in: .quotes)["anchor"])
    #expect(
      keys(placed) == ["exact", "prefix", "suffix", "start", "end", "digest", "state", "check"]
    )
    #expect(placed["start"] == .int(100))
    #expect(placed["state"] == .string("exact"))
    let digest = String(repeating: "0123456789abcdef", count: 4)
    #expect(placed["check"] == .string("exact 2015-07-01 sha256:\(digest)"))
    #expect(try record("Q04", in: .quotes)["anchor"]?["state"] == .string("wordsOnly"))
    #expect(try record("Q04", in: .quotes)["anchor"]?["start"] == .null)
  }

  @Test func sourcesHaveNullForWhatIsNotKnown() throws {
    let wire = try record("agency-wire", in: .sources)
    for key in ["title", "URL", "accessed", "language", "textDigest"] {
      #expect(wire[key] == .null, "\(key)")
    }
    #expect(wire["author"] == .array([]))
    let herald = try record("herald-2015", in: .sources)
    #expect(
      herald["author"]
        == .array([
          .object([
            JSON.Member("family", .string("Ottis")), JSON.Member("given", .string("Paul")),
          ])
        ])
    )
  }

  @Test(arguments: [
    ("2015-06-28", #"{"date-parts":[[2015,6,28]]}"#),
    ("2014-05", #"{"date-parts":[[2014,5]]}"#),
    ("2013~", #"{"date-parts":[[2013]],"circa":true}"#),
    ("2004/2006-03", #"{"date-parts":[[2004],[2006,3]]}"#),
    ("2014/..", #"{"date-parts":[[2014]],"literal":"2014/.."}"#),
    ("2001-22", #"{"date-parts":[[2001]],"season":2}"#),
    ("201X", #"{"date-parts":[[2010],[2019]]}"#),
  ])
  func datesAreThoseOfCSL(text: String, written: String) throws {
    let json = CSLDate.json(try EDTFDate(parsing: text)).text
    #expect(json.filter { !$0.isWhitespace } == written)
  }

  @Test(arguments: [
    ("fisheries", "issue"), ("FI-1", "proposition"), ("Q01", "quote"), ("elena-marsh", "actor"),
    ("E-1", "event"), ("herald-2015", "source"), ("SP-1", "passage"),
  ])
  func aShownRecordSaysWhatItIs(id: String, name: String) throws {
    let found = try #require(queries.record(id, perspective))
    let value = RecordJSON(queries, perspective).shown(found)
    #expect(value["record"] == .string(name))
    #expect(value["id"] == .string(id))
    #expect(Set(keys(value)).count == keys(value).count)
  }
}
