import Interface
import RelationsAnalysis
import RelationsModel
import RelationsQuery
import TestDossier
import Testing

@testable import entente

/// What is said where there is little: no more than the dossier holds by the day.
struct TrueSentenceTests {
  private func look(
    _ view: String,
    asOf: String = "2020-12-31",
    _ lens: Lens = .record,
    filter: String = ""
  ) throws -> SeenView {
    var perspective = try ChangeOfGovernment.perspective(lens, filter: filter)
    perspective.asOf = SmallDossier.day(asOf)
    return SeenView(view, Analyst(try ChangeOfGovernment.queries()), perspective)
  }

  private func shown(_ id: String, asOf: String, columns: Int = 200) throws -> String {
    let queries = try ChangeOfGovernment.queries()
    var perspective = try ChangeOfGovernment.perspective(.assessed)
    perspective.asOf = SmallDossier.day(asOf)
    let record = try #require(queries.record(id, perspective))
    return RecordText(queries, perspective, columns: columns).shown(record).joined(separator: "\n")
  }

  // MARK: - The turning quote

  @Test func onTheScreenATurnIsNamedAndMarkedOutsideTheFilter() throws {
    var seen = try look("board", filter: "party:marrow")
    seen.press(.tab)
    #expect(
      seen.screen.contains("turned by Bram Otter on 8 May 2018 (T6, outside the filter)"),
      "\(seen.screen)"
    )
    #expect(seen.screen.contains("first said by Cora Lind on 3 Apr 2015 (T5)"))
    seen.press(.enter)
    seen.type("g")
    #expect(seen.announced.contains("turned by Bram Otter on 8 May 2018 (T6, outside the filter)"))
  }

  /// An id that some program made says nothing to a reader.
  @Test func aLongIdIsNotNamed() throws {
    let id = "catches-in-the-strait-should-be-limited-2287f62a18f7"
    let quote = Quote(
      id: Quote.ID(id),
      text: "Fewer fish, more of them.",
      speaker: "elena-marsh",
      party: "arcadia",
      date: EDTFDate(SmallDossier.day("2014-03-02")),
      issue: "fisheries",
      proposition: "FI-1",
      stance: .agrees,
      source: "bordurian-mfa",
      anchor: Anchor(exact: "")
    )
    let small = SmallDossier.dossier
    let dossier = Dossier(
      title: small.title,
      asOf: small.asOf,
      parties: small.parties,
      actors: small.actors,
      issues: small.issues,
      sources: small.sources,
      quotes: [quote]
    )
    let queries = ScanQueries(dossier)
    let perspective = Perspective(asOf: small.asOf, lens: .record)
    let record = try #require(queries.record("FI-1", perspective))
    let text = RecordText(queries, perspective, columns: 200).shown(record).joined(separator: "\n")
    #expect(text.contains("first said by Elena Marsh on 2 Mar 2014\n"), "\(text)")
  }

  // MARK: - Assessments

  @Test func anIssueSaysWhetherItIsAssessedLater() throws {
    #expect(
      try shown("treaty", asOf: "2018-12-31").contains(
        "≠ contested, by the record: assessed only later, on 1 Jun 2019"
      )
    )
    #expect(
      try shown("dam", asOf: "2020-12-31").contains(
        "≠ contested, by the record: no assessment of it by 31 Dec 2020 in this dossier"
      )
    )
    var seen = try look("board", asOf: "2018-12-31", .assessed)
    seen.press(.tab)
    #expect(seen.screen.contains("assessed only later, on 1 Jun 2019"))
    var other = try look("board", asOf: "2019-12-31", .assessed)
    other.press(.tab)
    #expect(other.screen.contains("no assessment of it by this day in this dossier"))
  }

  @Test func whatIsDatedLaterIsCounted() throws {
    #expect(
      try shown("treaty", asOf: "2010-12-31").contains(
        "no quote on it and no assessment of it by 31 Dec 2010, 8 quotes later"
      )
    )
  }

  // MARK: - Every view on every day

  /// Nobody is said to keep silent, not to answer, or to be unknown: the dossier has no words.
  @Test(
    arguments: PaneRegistry.entries.map(\.id.name),
    ["2010-12-31", "2015-04-02", "2018-03-15", "2020-12-31"]
  )
  func nobodyIsSaidToBeSilent(view: String, asOf: String) throws {
    for lens in Lens.allCases {
      for filter in ["", "issue:fish", "party:marrow", "stance:none"] {
        let seen = try look(view, asOf: asOf, lens, filter: filter)
        // The one quote with such a word in it is not ours.
        let text = "\(seen.screen)\n\(seen.announced)".replacing("Nobody in my cabinet", with: "")
        #expect(
          !text.contains(#/\b(?:silent|Nobody|nobody|unanswered|not answered)\b/#),
          "\(view), \(asOf), \(lens), \(filter):\n\(text)"
        )
        #expect(!text.contains(#/\b1 (?:issues|quotes|propositions|actors|events)\b/#), "\(text)")
      }
    }
  }

  @Test func anEmptyViewSaysOnlyWhatItLacks() throws {
    let silences = try look("silences", filter: "issue:fish").screen
    #expect(silences.contains("Nothing in this view matches issue:fish."))
    let replies = try look("replies", asOf: "2010-12-31").screen
    #expect(replies.contains("No quote by this day takes a stance for one of the two sides."))
    let ladder = try look("ladder", asOf: "2010-12-31").screen
    #expect(ladder.contains("No issue of this dossier is known by this day."))
    #expect(!ladder.contains("Nothing is dated"))
  }
}
