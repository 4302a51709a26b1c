import RelationsModel
import RelationsQuery

/// One issue on the ladder from the nearest to agreement to the furthest.
public struct Rung: Hashable, Sendable {
  public let row: IssueRow
  /// Quotes with a stance for a party, by the record and whatever the filter.
  public let stanced: Int
  /// Those of them that stand on shared propositions.
  public let onShared: Int

  public init(row: IssueRow, stanced: Int, onShared: Int) {
    self.row = row
    self.stanced = stanced
    self.onShared = onShared
  }

  /// The share of stanced quotes that stand on shared propositions, from 0 to 1; 0 without any.
  public var share: Double { stanced == 0 ? 0 : Double(onShared) / Double(stanced) }
}

extension Analyst {
  /// The issues by standing (shared, mixed, one-sided, contested), then the greater share, then the
  /// more quotes that match, then title.
  public func ladder(_ perspective: Perspective, _ window: Window) -> Page<Rung> { .empty }

  /// Where an issue stands on the ladder; nil when it is not there.
  public func rung(of issue: Issue.ID, _ perspective: Perspective) -> Int? { nil }

  /// What sources advise, by source and in their own sequence: only advice that has a place in one.
  public func advice(_ perspective: Perspective) -> [PassageCard] { [] }
}
