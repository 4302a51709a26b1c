import RelationsModel
import TestDossier

@testable import RelationsQuery

/// A dossier with the way to it: a first state, and steps in each of which quotes came, went and
/// changed, filed as a form and later segments that have been merged in any way.
struct DrawnHistory {
  /// The last state, its quotes in the order in which they came.
  let dossier: Dossier
  let queries: SegmentedQueries

  private typealias Issue = RelationsModel.Issue

  init(_ drawn: Dossier, problemCount: Int, _ dice: inout Dice) throws {
    let final = DrawnSegments.filed(drawn)
    let stepCount = 1 + dice.below(6)
    let states = DrawnHistory.states(final, stepCount, &dice)
    // What names something in one state stands with it from the first on.
    var groups = QuoteGroups()
    for state in states {
      for quote in state.values {
        for other in quote.answers + (quote.variantOf.map { [$0] } ?? []) {
          groups.join(quote.id, other)
        }
      }
    }
    let order = DrawnHistory.order(states, final)
    let places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, Int32($0)) })
    func quotes(_ state: [Quote.ID: Quote]) -> [Quote] { order.compactMap { state[$0] } }
    dossier = final.with(quotes: quotes(states[stepCount]))
    let base = final.with(quotes: quotes(states[0]))
    var indices = [
      try IndexedQueries(
        base,
        problemCount: problemCount,
        dice.once(in: 2) ? .standard : .everyWay
      )
    ]
    var start = 0
    while start < stepCount {
      let end = start + 1 + dice.below(stepCount - start)
      let changed = Set(
        (start..<end).flatMap { step in
          order.filter { states[step][$0] != states[step + 1][$0] }.map { groups.head(of: $0) }
        }
      )
      let told = order.filter { changed.contains(groups.head(of: $0)) }
      let own = told.compactMap { states[end][$0] }.shuffled(using: &dice)
      var builder = IndexBuilder(final.part(own, new: .init(), &dice))
      builder.placement = SegmentPlacement(
        places: own.map { places[$0.id] ?? 0 },
        removed: told.shuffled(using: &dice)
      )
      indices.append(try IndexedQueries(MemoryStorage(builder.bytes())))
      start = end
    }
    queries = SegmentedQueries(
      Segment.chain(indices),
      heading: ScanQueries(dossier, problemCount: problemCount).heading
    )
  }

  /// The quotes of each state, of which the last is that of the dossier.
  private static func states(
    _ final: Dossier,
    _ stepCount: Int,
    _ dice: inout Dice
  ) -> [[Quote.ID: Quote]] {
    var states = [
      Dictionary(uniqueKeysWithValues: final.quotes.map { ($0.id, $0) })
    ]
    let share = 2 + dice.below(6)
    for step in 0..<stepCount {
      var before = states[0]
      for id in before.keys.sorted(by: { $0.rawValue < $1.rawValue }) where dice.once(in: share) {
        before[id] = dice.once(in: 3) ? nil : before[id]?.otherwise(in: final, &dice)
      }
      // What went in this step.
      if let like = final.quotes.randomElement(using: &dice), dice.once(in: 2) {
        let gone = like.gone(step)
        before[gone.id] = gone
      }
      // One that went comes back.
      if dice.once(in: 3), let back = final.quotes.randomElement(using: &dice) {
        before[back.id] = back
      }
      states.insert(before, at: 0)
    }
    return states
  }

  /// All quotes that there have been, in the order in which they came; those that were there at first
  /// in the order of the dossier.
  private static func order(_ states: [[Quote.ID: Quote]], _ final: Dossier) -> [Quote.ID] {
    var order: [Quote.ID] = []
    var known: Set<Quote.ID> = []
    let places = Dictionary(
      uniqueKeysWithValues: final.quotes.enumerated().map { ($1.id, $0) }
    )
    for state in states {
      let new = state.keys.filter { !known.contains($0) }.sorted {
        (places[$0] ?? .max, $0.rawValue) < (places[$1] ?? .max, $1.rawValue)
      }
      order += new
      known.formUnion(new)
    }
    return order
  }
}

/// Quotes that name one another.
struct QuoteGroups {
  private var heads: [Quote.ID: Quote.ID] = [:]

  func head(of id: Quote.ID) -> Quote.ID {
    var id = id
    while let next = heads[id] { id = next }
    return id
  }

  mutating func join(_ one: Quote.ID, _ other: Quote.ID) {
    let (one, other) = (head(of: one), head(of: other))
    if one != other { heads[one] = other }
  }
}

extension Quote {
  /// The same quote as it may have been before.
  fileprivate func otherwise(in dossier: Dossier, _ dice: inout Dice) -> Quote {
    var was = self
    if dice.once(in: 2) { was.issue = dice.pick(dossier.issues).id }
    let claims = dossier.issues.first { $0.id == was.issue }?.propositions.map(\.id) ?? []
    was.proposition = claims.isEmpty ? nil : dice.pick(claims)
    was.stance = dice.pick(Stance.allCases)
    if dice.once(in: 2) { was.speaker = dice.pick(dossier.actors).id }
    if dice.once(in: 2) { was.source = dice.pick(dossier.sources).id }
    if dice.once(in: 2) { was.date = DrawnDates.date(&dice) }
    if dice.once(in: 3) { was.text = dice.pick(dossier.quotes).text + " zuvor" }
    if dice.once(in: 4) { was.variantOf = dice.pick(dossier.quotes).id }
    if dice.once(in: 4) { was.answers = [dice.pick(dossier.quotes).id] }
    if dice.once(in: 3) { was.role = "wesir \(dice.below(3))" }
    return was
  }
}
