import RelationsModel
import RelationsQuery

/// One issue on the ladder from the nearest to agreement to the furthest.
public struct Rung: Hashable, Sendable {
  /// The issue, as the board has it.
  public let row: IssueRow
  /// Propositions on which both parties have a position by the record, whatever the filter.
  public let decided: Int
  /// Those of them that the parties share.
  public let shared: Int

  public init(row: IssueRow, decided: Int, shared: Int) {
    self.row = row
    self.decided = decided
    self.shared = shared
  }

  /// The share of decided propositions that are shared, from 0 to 1; 0 without any.
  public var share: Double { decided == 0 ? 0 : Double(shared) / Double(decided) }
}

extension Analyst {
  /// The issues by standing (shared, mixed, one-sided, open, contested), those that the record bears
  /// out before those that rest on an assessment alone, then the greater share, then the
  /// more quotes that match, then title.
  public func ladder(_ perspective: Perspective, _ window: Window) -> Page<Rung> {
    Page(rungs(perspective), window: window)
  }

  /// Where an issue stands on the ladder; nil when it is not there.
  public func rung(of issue: Issue.ID, _ perspective: Perspective) -> Int? {
    rungs(perspective).firstIndex { $0.row.id == issue }
  }

  private func rungs(_ perspective: Perspective) -> [Rung] {
    kept(\.ladders, perspective) {
      let state = state(on: perspective.asOf, perspective)
      let rungs = queries.issues(perspective, .all).rows.map { row in
        let decided = state.decided[row.id] ?? DayState.Decided()
        return Rung(row: row, decided: decided.all, shared: decided.shared)
      }
      return rungs.map { (rung: $0, title: FoldedText.bytes(of: $0.row.title)) }
        .sorted(by: Analyst.isNearer).map(\.rung)
    }
  }

  private static func isNearer(
    _ left: (rung: Rung, title: [UInt8]),
    _ right: (rung: Rung, title: [UInt8])
  ) -> Bool {
    let (first, second) = (left.rung, right.rung)
    let steps = (first.row.standing.step, second.row.standing.step)
    if steps.0 != steps.1 { return steps.0 < steps.1 }
    let judged = (first.row.restsOnAssessmentAlone, second.row.restsOnAssessmentAlone)
    if judged.0 != judged.1 { return judged.1 }
    if first.share != second.share { return first.share > second.share }
    let quotes = (first.row.quotes.matching, second.row.quotes.matching)
    if quotes.0 != quotes.1 { return quotes.0 > quotes.1 }
    if left.title != right.title { return left.title.lexicographicallyPrecedes(right.title) }
    return first.row.id < second.row.id
  }

  /// What sources advise, source by source, in its own sequence; what has no place in that comes last.
  public func advice(_ perspective: Perspective) -> [PassageCard] {
    let cards = queries.passages(.advice, perspective, .all).rows
    var places: [Source.ID: Int] = [:]
    for card in cards where places[card.source.id] == nil { places[card.source.id] = places.count }
    let steps = cards.enumerated().map { place, card in
      (key: (places[card.source.id] ?? 0, card.passage.order ?? .max, place), card: card)
    }
    return steps.sorted { $0.key < $1.key }.map(\.card)
  }
}

extension Standing {
  /// How far from agreement it is.
  fileprivate var step: Int {
    switch self {
    case .shared: 0
    case .mixed: 1
    case .oneSided: 2
    case .open: 3
    case .contested: 4
    }
  }
}
