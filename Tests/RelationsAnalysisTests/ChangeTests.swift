import RelationsAnalysis
import RelationsModel
import RelationsQuery
import TestDossier
import Testing

struct ChangeTests {
  /// What was said by a day, looked at quote by quote.
  private struct Naive {
    let dossier: Dossier

    func stanced(_ id: Proposition.ID, by day: Day) -> [(quote: Quote, side: Side)] {
      dossier.quotes.compactMap { quote in
        guard quote.proposition == id, quote.isCounted, quote.stance != .none,
          quote.date.first <= day, let side = dossier.side(of: quote.party)
        else { return nil }
        return (quote, side)
      }
      .sorted { left, right in
        (left.quote.date.first, left.quote.date.precision, left.quote.id)
          < (right.quote.date.first, right.quote.date.precision, right.quote.id)
      }
    }

    /// What a side says on its latest stance day.
    func position(_ id: Proposition.ID, _ side: Side, by day: Day) -> Position {
      let own = stanced(id, by: day).filter { $0.side == side }.map(\.quote)
      let last = own.last?.date.first
      return own.filter { $0.date.first == last }
        .reduce(into: StanceTally()) { $0.count($1.stance) }.position
    }

    /// Nil when nobody has spoken of it.
    func state(_ id: Proposition.ID, by day: Day) -> PropositionState? {
      guard dossier.quotes.contains(where: { $0.proposition == id && $0.date.first <= day }) else {
        return nil
      }
      let positions = BothSides { position(id, $0, by: day) }
      return PropositionState(standing: PropositionStanding(positions), positions: positions)
    }

    /// The quotes that turned a side to what it says by a day: of its last run the first of each
    /// stance that it takes.
    func turning(_ id: Proposition.ID, _ side: Side, by day: Day) -> [Quote] {
      let now = position(id, side, by: day)
      let run = stanced(id, by: day).filter { $0.side == side }.map(\.quote).reversed()
        .prefix { position(id, side, by: $0.date.first) == now }
      let stances: [Stance] = now.stance.map { [$0] } ?? [.agrees, .disagrees]
      return stances.compactMap { stance in run.last { $0.stance == stance } }
    }

    /// Whether a side has said nothing else before.
    func isFirst(_ id: Proposition.ID, _ side: Side, by day: Day) -> Bool {
      stanced(id, by: day).filter { $0.side == side }
        .allSatisfy { position(id, side, by: $0.quote.date.first) == position(id, side, by: day) }
    }

    func last(_ id: Proposition.ID, _ side: Side, by day: Day) -> [Quote.ID] {
      [stanced(id, by: day).last { $0.side == side }?.quote.id].compactMap { $0 }
    }

    /// The last words of each stance of which a side's position is made.
    func before(_ id: Proposition.ID, _ side: Side, by day: Day) -> [Quote.ID] {
      let own = stanced(id, by: day).filter { $0.side == side }.map(\.quote)
      let position = position(id, side, by: day)
      return [Stance.agrees, .disagrees].compactMap { stance in
        guard position == .divided || position.stance == stance else { return nil }
        return own.last { $0.stance == stance }?.id
      }
    }

    /// Whether a quote of another stance can have followed those of a side's last stance day.
    func isOrderUnknown(_ id: Proposition.ID, _ side: Side, by day: Day) -> Bool {
      let own = stanced(id, by: day).filter { $0.side == side }.map(\.quote)
      let stance = position(id, side, by: day).stance
      return own.contains { quote in
        let others = own.filter {
          $0.date.first == own.last?.date.first && $0.stance != quote.stance
        }
        guard quote.stance != stance, let start = others.map(\.date.earliest).max() else {
          return false
        }
        return quote.date.latest > start
      }
    }

    /// When a proposition came to stand as it does by a day, found by going back through its days.
    func since(_ id: Proposition.ID, by day: Day, isExact: Bool) -> EDTFDate {
      let said = stanced(id, by: day).map(\.quote.date)
      func standing(_ day: Day) -> String? {
        guard let state = state(id, by: day), state.positions != Self.silent else { return nil }
        return isExact
          ? state.standing.rawValue : state.standing.decided.map(\.rawValue) ?? "one side"
      }
      let days = Set(said.map(\.first)).sorted().reversed()
      let first = days.prefix { standing($0) == standing(day) }.last ?? day
      let turns = Side.allCases.compactMap { turning(id, $0, by: day).map(\.date).min() }
      return turns.filter { $0.first == first }.max { $0.last < $1.last }
        ?? said.first { $0.first == first } ?? EDTFDate(first)
    }

    static let silent = BothSides(first: Position.silent, second: .silent)

    /// The change of a proposition between two days; nil where there is none.
    func change(
      _ proposition: Proposition,
      of issue: RelationsModel.Issue.ID,
      _ since: Day,
      _ asOf: Day
    ) -> Change? {
      let id = proposition.id
      let (from, to) = (state(id, by: since), state(id, by: asOf))
      guard let to, from != to, to.positions != Self.silent else {
        return nil
      }
      // Also where a side comes back to what it said before.
      let moved = Side.allCases.filter { side in
        turning(id, side, by: asOf).map(\.date.first).min().map { $0 > since } ?? false
      }
      let still = Side.allCases.filter { !moved.contains($0) }
      func dates(_ sides: [Side]) -> [EDTFDate] {
        sides.compactMap { side in turning(id, side, by: asOf).map(\.date).min() }
      }
      let other = Side.allCases.filter { from?.positions[$0] ?? .silent != to.positions[$0] }
      let isExact = to.standing == .divided || from?.standing == .divided
      let hasMoved = from?.positions ?? Self.silent == Self.silent || from?.standing != to.standing
      let on =
        hasMoved ? self.since(id, by: asOf, isExact: isExact) : dates(other).max() ?? EDTFDate(asOf)
      return Change(
        kind: .proposition(proposition, issue: issue, from: from, to: to),
        on: on,
        turns: BothSides { side in
          moved.contains(side) ? turning(id, side, by: asOf).map(\.date).min() : nil
        },
        before: moved.flatMap { before(id, $0, by: since) },
        firstSaid: moved.filter { isFirst(id, $0, by: asOf) }
          .flatMap { turning(id, $0, by: asOf).map(\.id) },
        after: moved.filter { !isFirst(id, $0, by: asOf) }
          .flatMap { turning(id, $0, by: asOf).map(\.id) },
        unmoved: still.flatMap { last(id, $0, by: asOf) },
        isOrderUnknown: Side.allCases.contains { side in
          isOrderUnknown(id, side, by: asOf)
            && (from?.standing != to.standing || moved.contains(side))
        },
        unknownOrders: BothSides { isOrderUnknown(id, $0, by: asOf) }
      )
    }
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func propositionsThatTurnedAreFoundWithTheirQuotes(seed: UInt64) {
    let dossier = DrawnDossier.dossier(seed: seed)
    let naive = Naive(dossier: dossier)
    let analyst = Analyst(ScanQueries(dossier))
    for (since, asOf) in pairs {
      let perspective = Perspective(asOf: asOf, lens: .record)
      let changes = analyst.changes(since: since, perspective, .all).rows
      let found = dossier.issues.flatMap { issue in
        issue.propositions.compactMap { naive.change($0, of: issue.id, since, asOf) }
      }
      let propositions = changes.filter { if case .proposition = $0.kind { true } else { false } }
      #expect(Set(propositions) == Set(found) && propositions.count == found.count)
      #expect(zip(propositions, propositions.dropFirst()).allSatisfy { $0.on.first >= $1.on.first })
      let listed = analyst.changes(since: since, perspective, sorted: .dossier, .all).rows
      #expect(
        listed.filter { if case .proposition = $0.kind { true } else { false } } == found
      )
    }
  }

  private var pairs: [(Day, Day)] {
    Viewpoints.days.flatMap { since in
      Viewpoints.days.filter { $0 > since }.map { (since, $0) }
    }
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>, Lens.allCases)
  func anIssueMovedOnTheFirstDayOfItsLastStanding(seed: UInt64, lens: Lens) {
    let dossier = DrawnDossier.dossier(seed: seed)
    let analyst = Analyst(ScanQueries(dossier))
    func row(_ id: RelationsModel.Issue.ID, _ day: Day) -> IssueRow? {
      let rows = analyst.queries.issues(Perspective(asOf: day, lens: lens), .all).rows
      return rows.first { $0.id == id }
    }
    for (since, asOf) in pairs {
      let perspective = Perspective(asOf: asOf, lens: lens)
      var moved: Set<RelationsModel.Issue.ID> = []
      for change in analyst.changes(since: since, perspective, .all).rows {
        guard case .issue(let id, _, let from, let to) = change.kind else { continue }
        moved.insert(id)
        #expect(row(id, since)?.standing == from)
        #expect(row(id, asOf)?.standing == to && from != to)
        let day = change.on.first
        #expect(day > since && day <= asOf)
        #expect(row(id, day)?.standing == to)
        let before = row(id, Day(number: day.number - 1))
        // An assessment can come to the same as the record did.
        #expect(before?.standing != to || before?.basis != row(id, asOf)?.basis)
        // It stands by all that both sides say of it, not by those alone that turned.
        let isUnknown = analyst.queries.issue(id, in: nil, perspective)?.isRecordOrderUnknown
        #expect(change.isOrderUnknown == (change.basis == .words && isUnknown == true))
      }
      let all = Set(dossier.issues.map(\.id))
      #expect(moved == all.filter { row($0, since)?.standing != row($0, asOf)?.standing })
    }
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func actorsWhoChangeTheirStanceComeLatestFirst(seed: UInt64) {
    let analyst = Analyst(ScanQueries(DrawnDossier.dossier(seed: seed)))
    for perspective in Viewpoints.all {
      for since in Viewpoints.days where since < perspective.asOf {
        let changes = analyst.changes(since: since, perspective, .all).rows
        let actors = changes.compactMap { change -> StanceChange.Brief? in
          guard case .actor(let actor, _, let proposition, _, let from, let to) = change.kind
          else { return nil }
          return StanceChange.Brief(actor, proposition.id, from, to, change.before + change.after)
        }
        let counts = analyst.changeCounts(since: since, perspective)
        #expect(counts.stances == actors.count)
        #expect(counts.issues == changes.count { if case .issue = $0.kind { true } else { false } })
        #expect(counts.issues + counts.propositions + counts.stances == changes.count)
        let all = analyst.queries.stanceChanges(of: nil, after: nil, perspective, .all).rows
        #expect(actors == all.filter { $0.later.day > since }.reversed().map(\.brief))
      }
    }
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func aFilterShowsFewerChangesAndNoOthers(seed: UInt64) {
    let analyst = Analyst(ScanQueries(DrawnDossier.dossier(seed: seed)))
    for perspective in Viewpoints.all {
      let since = Viewpoints.days[0]
      let whole = Perspective(asOf: perspective.asOf, lens: perspective.lens)
      let all = analyst.changes(since: since, whole, .all).rows
      let shown = analyst.changes(since: since, perspective, .all).rows
      #expect(Set(shown).isSubset(of: Set(all)))
      #expect(shown == all.filter(Set(shown).contains))
      let moved = Set(all.compactMap(\.issue))
      #expect(analyst.moved(since: since, perspective) == moved)
      let issues = Set(analyst.queries.issues(perspective, .all).rows.map(\.id))
      for case .issue(let id, _, _, _) in all.map(\.kind) {
        #expect(shown.contains { $0.isOf(issue: id) } == issues.contains(id))
      }
    }
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func theTwoDaysMayBeGivenEitherWayRound(seed: UInt64) {
    let analyst = Analyst(ScanQueries(DrawnDossier.dossier(seed: seed)))
    for perspective in Viewpoints.all {
      for day in Viewpoints.days {
        var other = perspective
        other.asOf = day
        let changes = analyst.changes(since: day, perspective, .all)
        #expect(changes == analyst.changes(since: perspective.asOf, other, .all))
        #expect(day != perspective.asOf || changes.rows.isEmpty)
        #expect(
          analyst.moved(since: day, perspective)
            == analyst.moved(since: perspective.asOf, other)
        )
      }
    }
  }

  /// The first judgement that says what stood already is not what brought it.
  @Test(arguments: [[], [Assessment.Verdict.shared], [.contested, .mixed]])
  func anIssueMovedWhenItCameToStandSo(judgedOtherwiseOnThatDay: [Assessment.Verdict]) throws {
    let day = { (text: String) in try EDTFDate(parsing: text) }
    func quote(_ id: Quote.ID, _ party: Party.ID, _ stance: Stance, _ date: String) throws -> Quote
    {
      Quote(
        id: id,
        text: "Words.",
        speaker: "ana",
        party: party,
        date: try day(date),
        issue: "i",
        proposition: "p",
        stance: stance,
        basis: .words,
        source: "s",
        anchor: Anchor(exact: "Words.")
      )
    }
    let dossier = Dossier(
      title: "Moved",
      asOf: try day("2010").last,
      parties: SmallDossier.dossier.parties,
      actors: [Actor(id: "ana", name: "Ana", kind: .person)],
      issues: [
        Issue(
          id: "i",
          title: "Issue",
          propositions: [Proposition(id: "p", text: "Claim.")],
          assessments: try (judgedOtherwiseOnThatDay + [.contested]).map {
            Assessment(verdict: $0, date: try day("2009-03-20"), source: "s")
          }
        )
      ],
      sources: [Source(id: "s", type: "report", licence: "none")],
      quotes: [
        try quote("a", SmallDossier.dossier.parties.first.id, .agrees, "2001-05-06"),
        try quote("b", SmallDossier.dossier.parties.second.id, .disagrees, "2004-12-02"),
      ]
    )
    let analyst = Analyst(ScanQueries(dossier))
    let since = try day("1998").last
    let changes = analyst.changes(since: since, Perspective(asOf: dossier.asOf), .all).rows
    let moved = try #require(changes.first { if case .issue = $0.kind { true } else { false } })
    #expect(moved.on == (try day("2004-12-02")))
  }

  @Test func theSmallDossierMovesOverItsBorder() throws {
    let analyst = Analyst(ScanQueries(SmallDossier.dossier))
    let perspective = Perspective(asOf: SmallDossier.day("2016-12-31"))
    let changes = analyst.changes(since: SmallDossier.asOf, perspective, .all).rows
    let border = try #require(changes.first { $0.isOf(issue: "border") })
    guard case .issue(_, _, let from, let to) = border.kind else { return }
    #expect(from == .contested && to == .mixed)
    #expect(border.on.description.hasPrefix("2016-05"))
  }
}

extension StanceChange {
  /// Who changed what to what, and the quotes that show it.
  struct Brief: Equatable {
    let actor: Actor.ID
    let proposition: Proposition.ID
    let from: Stance
    let to: Stance
    let quotes: [Quote.ID]

    init(
      _ actor: Actor.ID,
      _ proposition: Proposition.ID,
      _ from: Stance,
      _ to: Stance,
      _ quotes: [Quote.ID]
    ) {
      self.actor = actor
      self.proposition = proposition
      self.from = from
      self.to = to
      self.quotes = quotes
    }
  }

  var brief: Brief {
    Brief(actor, proposition, earlier.stance, later.stance, [earlier.id, later.id])
  }
}

extension Change {
  /// The issue that moved, itself or one of its propositions.
  var issue: RelationsModel.Issue.ID? {
    switch kind {
    case .issue(let id, _, _, _), .proposition(_, let id, _, _): id
    case .actor: nil
    }
  }

  func isOf(issue wanted: RelationsModel.Issue.ID) -> Bool {
    if case .issue(let id, _, _, _) = kind { id == wanted } else { false }
  }
}
