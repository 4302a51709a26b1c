import RelationsAnalysis
import RelationsModel
import RelationsQuery
import TestDossier
import Testing

/// The ladder, silences and replies.
struct AnswerTests {
  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func theLadderClimbsFromAgreement(seed: UInt64) {
    let dossier = DrawnDossier.dossier(seed: seed)
    let analyst = Analyst(ScanQueries(dossier))
    let steps: [Standing] = [.shared, .mixed, .oneSided, .open, .contested]
    for perspective in Viewpoints.all {
      let rows = analyst.ladder(perspective, .all).rows
      let keys = rows.map { row in
        (
          steps.firstIndex(of: row.issue.standing) ?? 9, row.issue.restsOnAssessmentAlone ? 1 : 0,
          -row.share, -row.issue.quotes.matching, row.issue.title.lowercased()
        )
      }
      #expect(zip(keys, keys.dropFirst()).allSatisfy { $0 <= $1 })
      for (place, row) in rows.enumerated() {
        #expect(analyst.ladderPosition(of: row.issue.id, perspective) == place)
        expectShare(row, dossier, perspective.asOf)
      }
      #expect(analyst.ladderPosition(of: "nothing", perspective) == nil)
    }
  }

  private func expectShare(_ row: LadderRow, _ dossier: Dossier, _ asOf: Day) {
    let stanced = dossier.quotes.filter { quote in
      quote.issue == row.issue.id && quote.isCounted && quote.stance != .none
        && quote.party != nil && quote.date.first <= asOf
    }
    let standings = Dictionary(grouping: stanced, by: \.proposition).values.map { quotes in
      PropositionStanding(
        BothSides { side in
          let own = quotes.filter { $0.party == dossier.parties[side].id }
          let last = own.map(\.date.first).max()
          return own.filter { $0.date.first == last }
            .reduce(into: StanceTally()) { $0.count($1.stance) }.position
        }
      )
    }
    #expect(row.decided == standings.count { $0 != .unanswered })
    #expect(row.shared == standings.count { $0 == .shared })
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func aSilenceIsWhereOnePartyAloneTookAStance(seed: UInt64) {
    let dossier = DrawnDossier.dossier(seed: seed)
    let analyst = Analyst(ScanQueries(dossier))
    for perspective in Viewpoints.all where !perspective.filter.isNarrowing {
      let all = analyst.silences(perspective, .all).rows
      let silences = analyst.silences(.noStance, perspective, .all).rows
      #expect(all == silences + analyst.silences(.noLaterWords, perspective, .all).rows)
      #expect(zip(silences, silences.dropFirst()).allSatisfy { $0.days >= $1.days })
      var expected: Set<String> = []
      for proposition in dossier.issues.flatMap(\.propositions) {
        let quotes = dossier.quotes.filter {
          $0.proposition == proposition.id && $0.isCounted && $0.stance != .none
            && $0.date.first <= perspective.asOf && $0.party != nil
        }
        guard let first = quotes.map(\.date).min(), Set(quotes.map(\.party)).count == 1 else {
          continue
        }
        let start = first.first == .distantPast ? first.last : first.first
        expected.insert(
          "\(proposition.id) \(quotes[0].party?.rawValue ?? "") \(first.text) "
            + "\(max(0, perspective.asOf.number - start.number))"
        )
      }
      let found = silences.map { silence in
        "\(silence.listing.row.proposition.id) \(dossier.parties[silence.spoken].id) "
          + "\(silence.since.text) \(silence.days)"
      }
      #expect(Set(found) == expected && found.count == expected.count)
      for (place, silence) in all.enumerated() {
        let id = silence.listing.row.proposition.id
        #expect(analyst.silence(on: id, perspective) == place)
      }
    }
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func theLastWordIsCertainlyLaterThanTheOtherSides(seed: UInt64) {
    let dossier = DrawnDossier.dossier(seed: seed)
    let analyst = Analyst(ScanQueries(dossier))
    for perspective in Viewpoints.all where !perspective.filter.isNarrowing {
      let silences = analyst.silences(.noLaterWords, perspective, .all).rows
      #expect(zip(silences, silences.dropFirst()).allSatisfy { $0.days >= $1.days })
      var expected: Set<String> = []
      for proposition in dossier.issues.flatMap(\.propositions) {
        let words = dossier.quotes.filter {
          $0.proposition == proposition.id && $0.isCounted && $0.date.first <= perspective.asOf
        }
        for side in Side.allCases {
          let own = words.filter { $0.party == dossier.parties[side].id && $0.stance != .none }
          let others = words.filter { $0.party == dossier.parties[side.other].id }
          guard others.contains(where: { $0.stance != .none }),
            let last = own.max(by: { $0.date < $1.date }),
            others.allSatisfy({ other in own.contains { dossier.says($0, after: other) } })
          else { continue }
          expected.insert("\(proposition.id) \(side) \(last.date.text)")
        }
      }
      let found = silences.map {
        "\($0.listing.row.proposition.id) \($0.spoken) \($0.since.text)"
      }
      #expect(Set(found) == expected && found.count == expected.count)
    }
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func aReplyIsWhatTheEngineFinds(seed: UInt64) {
    let queries = ScanQueries(DrawnDossier.dossier(seed: seed))
    for perspective in Viewpoints.all {
      for reply in Analyst(queries).replies(perspective, .oldestFirst, .all).rows {
        let found = queries.reply(to: reply.quote.quote.id, perspective)
        #expect(reply.reply?.quote.id == found?.quote)
        #expect(reply.relation == found?.relation)
        switch reply.relation {
        case nil, .perhapsLater: #expect(reply.days == nil)
        case .sameDay: #expect(reply.days == 0 && reply.wait == .exactly(0))
        case .later, .named: #expect((reply.days ?? 0) > 0)
        }
      }
    }
  }

  @Test(arguments: QuoteOrder.allCases)
  func placesOfRepliesAgreeWithTheList(order: QuoteOrder) {
    let dossier = DrawnDossier.dossier(seed: 3)
    let analyst = Analyst(ScanQueries(dossier))
    for perspective in Viewpoints.all {
      let replies = analyst.replies(perspective, order, .all).rows
      for quote in dossier.quotes {
        #expect(
          analyst.position(ofReplyTo: quote.id, perspective, order)
            == replies.firstIndex { $0.quote.quote.id == quote.id }
        )
      }
    }
  }

  @Test func adviceStandsInItsOwnSequence() {
    func advice(_ id: String, _ source: Source.ID, _ order: Int?) -> Passage {
      Passage(id: Passage.ID(id), kind: .advice, source: source, summary: id, order: order)
    }
    let dossier = Dossier(
      title: "Advice",
      asOf: DrawnDossier.middle,
      parties: SmallDossier.dossier.parties,
      actors: [],
      issues: [],
      sources: ["late", "early"].map { Source(id: Source.ID($0), type: "report", licence: "none") },
      quotes: [],
      passages: [
        advice("b1", "early", 1), advice("a2", "late", 2), advice("x", "late", nil),
        advice("a1", "late", 1), advice("a2b", "late", 2),
      ],
      events: []
    )
    let analyst = Analyst(ScanQueries(dossier))
    let steps = analyst.advice(Perspective(asOf: DrawnDossier.middle))
    #expect(steps.map(\.passage.id) == ["a1", "a2", "a2b", "x", "b1"])
  }

  /// How long an answer took is told no finer than both dates are known.
  @Test(
    arguments: [
      ("2014-05-09", "2014-05-11", .exactly(2)), ("2014-05", "2014-05-30", .atMost(29)),
      ("2014-05-09", "2015", .atMost(601)), ("2014~", "2016-01-01", .about(730)),
      ("2014-05-09", "2015/..", .unknown), ("../2013", "2014-05-09", .unknown),
      ("2014-05-09", "2014-05-09", .exactly(0)), ("2014-05-09", "2014-05", .atMost(22)),
      ("2014-05", "2014-05-09", .atMost(8)), ("2014-05", "2014-05", .atMost(30)),
      ("2014-05-09", "2014", .atMost(236)), ("2014-05-09", "2014/..", .unknown),
    ] as [(String, String, Reply.Wait)]
  )
  func aWaitIsNoFinerThanItsDates(claim: String, answer: String, wait: Reply.Wait) throws {
    func quote(_ id: Quote.ID, _ side: Side, _ date: String) throws -> Quote {
      let base = SmallDossier.dossier
      return Quote(
        id: id,
        text: "\(id)",
        speaker: base.actors[0].id,
        party: base.parties[side].id,
        date: try EDTFDate(parsing: date),
        issue: "fisheries",
        proposition: "FI-1",
        stance: .agrees,
        source: base.sources[0].id,
        anchor: Anchor(exact: "\(id)")
      )
    }
    let base = SmallDossier.dossier
    let dossier = Dossier(
      title: "Answers",
      asOf: DrawnDossier.middle,
      parties: base.parties,
      actors: base.actors,
      issues: base.issues,
      sources: base.sources,
      quotes: [try quote("claim", .first, claim), try quote("answer", .second, answer)],
      passages: [],
      events: []
    )
    let analyst = Analyst(ScanQueries(dossier))
    let page = analyst.replies(Perspective(asOf: .distantFuture), .oldestFirst, .all)
    let pair = try #require(page.rows.first { $0.quote.quote.id == "claim" })
    #expect(pair.reply?.quote.id == "answer")
    #expect(pair.wait == wait)
  }
}

extension Dossier {
  /// Whether a quote's words certainly follow another's of the other party.
  fileprivate func says(_ quote: Quote, after other: Quote) -> Bool {
    if other.date.latest < quote.date.earliest { return true }
    guard quote.date.latest >= other.date.earliest else { return false }
    let answered = quote.answers.map { id in
      quotes.first { $0.id == id }?.variantOf ?? id
    }
    if answered.contains(other.id) { return true }
    guard [quote, other].allSatisfy({ $0.date.precision == .day && $0.date.doubt == nil }),
      quote.source == other.source
    else { return false }
    if let start = quote.anchor.span?.start, let before = other.anchor.span?.start,
      start != before
    {
      return start > before
    }
    let places = [quote, other].map { quote in quotes.firstIndex { $0.id == quote.id } ?? 0 }
    return places[0] > places[1]
  }
}
