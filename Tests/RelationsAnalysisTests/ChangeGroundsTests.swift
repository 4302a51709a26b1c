import RelationsAnalysis
import RelationsModel
import RelationsQuery
import TestDossier
import Testing

/// What the change of an issue rests on, and which words show it.
struct ChangeGroundsTests {
  /// Words of a year and of a month move an issue on no day that is known.
  @Test func aChangeIsDatedNoFinerThanItsWords() throws {
    let dossier = try dossier([
      ("a", .first, .agrees, "2015"), ("b", .second, .disagrees, "2015-01"),
    ])
    let moved = try change(of: dossier, since: "2013")
    #expect(moved.on.text == "2015")
    #expect(moved.firstSaid == ["a", "b"] && moved.after.isEmpty)
  }

  /// Coarser words of the same first day that turned nothing do not blur it.
  @Test func aChangeIsDatedByTheWordsThatTurnedASide() throws {
    let dossier = try dossier([
      ("a1", .first, .disagrees, "2016-06-01"), ("a2", .first, .disagrees, "2016-06-01"),
      ("a3", .first, .agrees, "2016-06"),
    ])
    #expect(try change(of: dossier, since: "2014").on.text == "2016-06-01")
    let perspective = Perspective(asOf: dossier.asOf, lens: .record)
    let since = ScanQueries(dossier).issue("i", in: nil, perspective)?.recordSinceDate
    #expect(since?.text == "2016-06-01")
  }

  /// Of a divided side both stances are shown, not the last words alone.
  @Test func whatADividedSideSaidBeforeIsShownByBothStances() throws {
    let dossier = try dossier([
      ("a", .first, .agrees, "2015-01-20"), ("b1", .second, .agrees, "2016-01-20"),
      ("b2", .second, .disagrees, "2016-01-20"), ("b3", .second, .disagrees, "2016-06-20"),
    ])
    let moved = try proposition(of: dossier, since: "2016-02")
    #expect(moved.before == ["b1", "b2"] && moved.after == ["b3"])
  }

  /// Each side's order is its own; the whole stands by both, whichever turned.
  @Test func anUnknownOrderIsToldOfTheSideThatItConcerns() throws {
    let said: [(id: Quote.ID, side: Side?, stance: Stance, date: String)] = [
      ("b1", .second, .agrees, "2014"), ("b2", .second, .disagrees, "2014-02-01"),
      ("a1", .first, .disagrees, "2014-01-10"), ("a2", .first, .agrees, "2014-06-01"),
    ]
    let moved = try proposition(of: try dossier(said), since: "2014-02-28")
    #expect(moved.unknownOrders == BothSides(first: false, second: true))
    #expect(moved.isOrderUnknown)
    #expect(try change(of: try dossier(said), since: "2014-02-28").isOrderUnknown)
  }

  /// Whichever words were the last, one side alone spoke.
  @Test func theOrderOfOneSidesWordsMakesNoIssueOneSided() throws {
    let dossier = try dossier([
      ("a1", .first, .agrees, "2014"), ("a2", .first, .disagrees, "2014-02-01"),
    ])
    #expect(try !change(of: dossier, since: "2013").isOrderUnknown)
    #expect(try proposition(of: dossier, since: "2013").isOrderUnknown)
  }

  /// A contest that both sides began is shown by both, were it that one has turned away since.
  @Test func whatAnAssessmentHoldsIsShownByAllThatHadBroughtIt() throws {
    let dossier = try dossier(
      [
        ("a", .first, .agrees, "2015-03-05"), ("b1", .second, .agrees, "2015-04-05"),
        ("b2", .second, .disagrees, "2017-04-05"),
      ],
      assessment: "2016-01-01"
    )
    let issue = try change(of: dossier, since: "2014", .assessed)
    #expect(issue.on.text == "2015-04-05" && issue.firstSaid == ["a", "b1"])
  }

  /// What a third party says of an issue is what brings it up.
  @Test func wordsOfNeitherSideBringAnIssueUp() throws {
    let moved = try change(of: try dossier([("c", nil, .agrees, "2015-03")]), since: "2013")
    #expect(moved.broughtUpBy == "c" && moved.quotes == ["c"] && moved.on.text == "2015-03")
    #expect(moved.before.isEmpty && moved.after.isEmpty && moved.firstSaid.isEmpty)
  }

  /// A side that went away and came back between the two days is what made it so.
  @Test func aSideThatCameBackHasTurned() throws {
    let dossier = try dossier([
      ("a1", .first, .agrees, "2014-05-01"), ("a2", .first, .disagrees, "2015-03-01"),
      ("b1", .second, .agrees, "2015-06-05"), ("a3", .first, .agrees, "2018-07-07"),
    ])
    let analyst = Analyst(ScanQueries(dossier))
    let perspective = Perspective(asOf: dossier.asOf, lens: .record)
    let since = SmallDossier.day("2014-12-31")
    let changes = analyst.changes(since: since, perspective, .all).rows
      .filter { if case .actor = $0.kind { false } else { true } }
    #expect(changes.count == 2)
    for change in changes {
      #expect(change.on.text == "2018-07-07")
      #expect(change.before == ["a1"] && change.after == ["a3"])
      #expect(change.firstSaid == ["b1"] && change.unmoved.isEmpty)
    }
  }

  /// It stands so since the first of its sides made it so, whatever turned and came back later.
  @Test func aPropositionIsDatedSinceItStandsAsItDoes() throws {
    let dossier = try dossier([
      ("a1", .first, .agrees, "2014-01-01"), ("b1", .second, .agrees, "2014-01-05"),
      ("a2", .first, .disagrees, "2014-01-20"), ("b2", .second, .agrees, "2016-01-05"),
      ("b3", .second, .disagrees, "2016-01-05"), ("b4", .second, .agrees, "2016-01-06"),
    ])
    let moved = try proposition(of: dossier, since: "2014-01-10")
    #expect(moved.on.text == "2014-01-20")
    #expect(moved.turns.first?.text == "2014-01-20" && moved.turns.second?.text == "2016-01-06")
    // Both turned on one day, and it was contested before and after.
    let both = try self.dossier([
      ("a1", .first, .disagrees, "2013-04-01"), ("b1", .second, .agrees, "2013-04-17"),
      ("a2", .first, .agrees, "2013-05-01"), ("b2", .second, .disagrees, "2013-05-01"),
    ])
    #expect(try proposition(of: both, since: "2013-04-16").on.text == "2013-04-17")
    #expect(try proposition(of: both, since: "2013-04-20").on.text == "2013-05-01")
  }

  /// What somebody of neither side spoke of was there before a side did.
  @Test func aPropositionWithWordsOfNeitherSideIsNotNew() throws {
    let dossier = try dossier([
      ("t", nil, .disagrees, "2012-02-01"), ("a", .first, .agrees, "2014-04-01"),
    ])
    guard case .proposition(_, _, let from, _) = try proposition(of: dossier, since: "2013").kind
    else { return }
    #expect(from?.standing == .unanswered)
    #expect(from?.positions == BothSides(first: .silent, second: .silent))
    guard case .proposition(_, _, let first, _) = try proposition(of: dossier, since: "2011").kind
    else { return }
    #expect(first == nil)
  }

  /// Words that came to the same after an assessment did not bring it there.
  @Test func whatAnAssessmentBroughtIsNotToldOfLaterWords() throws {
    let said: [(id: Quote.ID, side: Side?, stance: Stance, date: String)] = [
      ("a", .first, .agrees, "2014-02-01"), ("b", .second, .disagrees, "2014-03-01"),
      ("c", .second, .agrees, "2015-11-13"),
    ]
    let dossier = try dossier(said, assessment: "2014-12-26")
    let issue = try change(of: dossier, since: "2013", .assessed)
    #expect(issue.on.text == "2014-12-26" && issue.basis == .assessment(by: "Ana"))
    #expect(issue.quotes.isEmpty)
  }

  /// Words moved it before anybody judged, and it stays there by the judgement though they turned back.
  @Test func whatWordsBroughtIsNotToldOfALaterAssessment() throws {
    let said: [(id: Quote.ID, side: Side?, stance: Stance, date: String)] = [
      ("a1", .first, .disagrees, "2014-01-10"), ("b1", .second, .agrees, "2014-02-10"),
      ("a2", .first, .agrees, "2015-03-01"), ("a3", .first, .disagrees, "2015-05-01"),
    ]
    for more in [[], [("b2", .second, .agrees, "2015-07-01")]]
      as [[(id: Quote.ID, side: Side?, stance: Stance, date: String)]]
    {
      let dossier = try dossier(said + more, assessment: "2015-04-01")
      let issue = try change(of: dossier, since: "2014", .assessed)
      #expect(issue.on.text == "2015-03-01" && issue.basis == .words)
      #expect(issue.after == ["a2"] && issue.broughtUpBy == nil && issue.firstSaid.isEmpty)
    }
  }

  /// Who turned away later is not among those who moved it.
  @Test func whatTurnedAwayLaterDidNotMoveIt() throws {
    let dossier = try dossier(
      [
        ("a1", .first, .agrees, "2014-01-10"), ("b1", .second, .disagrees, "2014-02-10"),
        ("b2", .second, .agrees, "2015-03-01"), ("a2", .first, .disagrees, "2015-05-01"),
      ],
      assessment: "2015-04-01"
    )
    let issue = try change(of: dossier, since: "2014", .assessed)
    #expect(issue.on.text == "2015-03-01" && issue.after == ["b2"])
  }

  /// Words and an assessment of one day: the words did it.
  @Test func wordsOfTheAssessmentsDayMoveIt() throws {
    let dossier = try dossier(
      [
        ("a", .first, .agrees, "2014-01-10"), ("b1", .second, .disagrees, "2014-02-10"),
        ("b2", .second, .agrees, "2015-04-01"),
      ],
      assessment: "2015-04-01"
    )
    let issue = try change(of: dossier, since: "2014", .assessed)
    #expect(issue.basis == .words && issue.after == ["b2"])
  }

  /// What brought an issue up came before words that take no stance.
  @Test func whatBroughtAnIssueUpIsNotToldOfLaterWords() throws {
    let dossier = try dossier([("t", nil, .none, "2015-03-01")], assessment: "2015-01-05")
    let issue = try change(of: dossier, since: "2014")
    #expect(issue.on.text == "2015-01-05" && issue.basis == .assessment(by: "Ana"))
  }

  /// The change of the issue.
  private func change(
    of dossier: Dossier,
    since day: String,
    _ lens: Lens = .record
  ) throws -> Change {
    try first(of: dossier, since: day, lens) { if case .issue = $0.kind { true } else { false } }
  }

  /// The change of its proposition, by the record.
  private func proposition(of dossier: Dossier, since day: String) throws -> Change {
    try first(of: dossier, since: day, .record) {
      if case .proposition = $0.kind { true } else { false }
    }
  }

  private func first(
    of dossier: Dossier,
    since day: String,
    _ lens: Lens,
    where isMeant: (Change) -> Bool
  ) throws -> Change {
    let changes = Analyst(ScanQueries(dossier)).changes(
      since: try EDTFDate(parsing: day).last,
      Perspective(asOf: dossier.asOf, lens: lens),
      .all
    )
    let change = changes.rows.first(where: isMeant)
    return try #require(change)
  }

  private func dossier(
    _ said: [(id: Quote.ID, side: Side?, stance: Stance, date: String)],
    passage: String? = nil,
    assessment: String? = nil
  ) throws -> Dossier {
    let parties = SmallDossier.dossier.parties
    return Dossier(
      title: "Coarse",
      asOf: try EDTFDate(parsing: "2020").last,
      parties: parties,
      actors: [Actor(id: "ana", name: "Ana", kind: .person)],
      issues: [
        Issue(
          id: "i",
          title: "Issue",
          propositions: [Proposition(id: "p", text: "Claim.")],
          assessments: try assessment.map {
            [
              Assessment(verdict: .shared, by: "ana", date: try EDTFDate(parsing: $0), source: "s")
            ]
          } ?? []
        )
      ],
      sources: [Source(id: "s", type: "report", licence: "none")],
      quotes: try said.map { quote in
        Quote(
          id: quote.id,
          text: "Words.",
          speaker: "ana",
          party: quote.side.map { parties[$0].id },
          date: try EDTFDate(parsing: quote.date),
          issue: "i",
          proposition: "p",
          stance: quote.stance,
          basis: .words,
          source: "s",
          anchor: Anchor(exact: "Words.")
        )
      },
      passages: try passage.map { date in
        [
          Passage(
            id: "m",
            kind: .claim,
            source: "s",
            summary: "It is cold.",
            issues: ["i"],
            date: try EDTFDate(parsing: date)
          )
        ]
      } ?? []
    )
  }

  /// A side that has turned again since is not what brought the issue to where it stands.
  @Test func theWordsThatMovedAnIssueAreShownWhereItsSidesTurnedSince() throws {
    let dossier = try dossier([
      ("a", .first, .agrees, "2014-06-10"), ("b", .second, .agrees, "2014-06-10"),
      ("c", .first, .disagrees, "2016-06-20"), ("d", .first, .agrees, "2017-01-05"),
      ("e", .first, .disagrees, "2017-01-05"),
    ])
    let moved = try change(of: dossier, since: "2015")
    #expect(moved.on.text == "2016-06-20")
    #expect(moved.before == ["a"] && moved.unmoved == ["b"])
    #expect(Set(moved.after) == ["c", "d", "e"] && moved.after.first == "c")
  }

  /// Where nobody is quoted by then no words moved the issue: what did is told.
  @Test func aPassageOrAnAssessmentAloneBringsAnIssueUp() throws {
    let cold = try change(of: try dossier([], passage: "2015-03"), since: "2013")
    #expect(cold.basis == .passage && cold.on.text == "2015-03" && cold.quotes.isEmpty)
    let judged = try change(of: try dossier([], assessment: "2016-05"), since: "2013")
    #expect(judged.basis == .assessment(by: "Ana") && judged.on.text == "2016-05")
    let both = try dossier([], passage: "2015-03", assessment: "2014-02-03")
    #expect(try change(of: both, since: "2013").basis == .assessment(by: "Ana"))
    // What came first brought it up.
    let said = try dossier([("c", nil, .agrees, "2015-03")], passage: "2014-01-01")
    let first = try change(of: said, since: "2013")
    #expect(first.basis == .passage && first.on.text == "2014-01-01")
    let told = try dossier([("c", nil, .agrees, "2013-06")], passage: "2014-01-01")
    #expect(try change(of: told, since: "2012").basis == .words)
  }
}
