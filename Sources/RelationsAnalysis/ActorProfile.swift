import RelationsModel
import RelationsQuery

/// An actor with what is counted of its quotes that match.
public struct ActorProfile: Hashable, Sendable {
  public let card: ActorCard
  public let quotes: StanceCounts
  /// How often the actor takes another stance than before.
  public let changes: Int

  public init(card: ActorCard, quotes: StanceCounts, changes: Int) {
    self.card = card
    self.quotes = quotes
    self.changes = changes
  }
}

/// In which order actors are listed.
public enum ActorOrder: String, Hashable, Sendable, CaseIterable {
  /// The most quotes first, then by name.
  case number
  case name
  /// The first party first, then the second, then neither; in each the most quotes first.
  case party
  /// The one that spoke last first; those who never did come last.
  case date
}

/// Whose actors are listed.
public enum ActorGroup: Hashable, Sendable {
  case all
  case side(Side)
  case neither
}

extension Analyst {
  public func actors(
    _ group: ActorGroup,
    _ perspective: Perspective,
    _ order: ActorOrder,
    _ window: Window
  ) -> Page<ActorProfile> { .empty }

  /// Where an actor stands in that list; nil when it is not there.
  public func position(
    of actor: Actor.ID,
    in group: ActorGroup,
    _ perspective: Perspective,
    _ order: ActorOrder
  ) -> Int? { nil }

  /// One actor, also one that the perspective does not show; nil when there is none of that id.
  public func profile(of actor: Actor.ID, _ perspective: Perspective) -> ActorProfile? { nil }
}
