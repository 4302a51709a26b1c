import RelationsModel
import RelationsQuery

/// One issue on the ladder from the nearest to agreement to the furthest.
public struct LadderRow: Hashable, Sendable {
  /// The issue, as the board has it.
  public let issue: IssueRow
  /// Propositions on which both parties have a position by the record, whatever the filter.
  public let decided: Int
  /// Those of them that the parties share.
  public let shared: Int

  public init(issue: IssueRow, decided: Int, shared: Int) {
    self.issue = issue
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
  public func ladder(_ perspective: Perspective, _ window: Window) -> Page<LadderRow> {
    Page(ladderRows(perspective), window: window)
  }

  /// Where an issue stands on the ladder; nil when it is not there.
  public func ladderPosition(of issue: Issue.ID, _ perspective: Perspective) -> Int? {
    ladderRows(perspective).firstIndex { $0.issue.id == issue }
  }

  private func ladderRows(_ perspective: Perspective) -> [LadderRow] {
    kept(\.ladders, perspective) {
      let state = state(on: perspective.asOf, perspective)
      let rows = queries.issues(perspective, .all).rows.map { issue in
        let decided = state.decided[issue.id] ?? DayState.Decided()
        return LadderRow(issue: issue, decided: decided.all, shared: decided.shared)
      }
      return rows.map { (row: $0, title: FoldedText.bytes(of: $0.issue.title)) }
        .sorted(by: Analyst.isNearer).map(\.row)
    }
  }

  private static func isNearer(
    _ left: (row: LadderRow, title: [UInt8]),
    _ right: (row: LadderRow, title: [UInt8])
  ) -> Bool {
    let (first, second) = (left.row, right.row)
    let steps = (first.issue.standing.step, second.issue.standing.step)
    if steps.0 != steps.1 { return steps.0 < steps.1 }
    let judged = (first.issue.restsOnAssessmentAlone, second.issue.restsOnAssessmentAlone)
    if judged.0 != judged.1 { return judged.1 }
    if first.share != second.share { return first.share > second.share }
    let quotes = (first.issue.quotes.matching, second.issue.quotes.matching)
    if quotes.0 != quotes.1 { return quotes.0 > quotes.1 }
    if left.title != right.title { return left.title.lexicographicallyPrecedes(right.title) }
    return first.issue.id < second.issue.id
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
