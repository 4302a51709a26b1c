import RelationsModel
import RelationsQuery

/// An actor with what is counted of its quotes that match.
public struct ActorProfile: Hashable, Sendable {
  /// The actor with the side and the dates of its record.
  public let card: ActorCard
  /// How many counted quotes of the actor the filter keeps, by stance.
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
  /// By name, as the alphabet has it.
  case name
  /// The first party first, then the second, then neither; in each the most quotes first.
  case party
  /// The one that spoke last first; those who never did come last.
  case date
}

/// Whose actors are listed.
public enum ActorGroup: Hashable, Sendable {
  /// Everybody.
  case all
  /// Those who belong to one of the two parties.
  case side(Side)
  /// Those who belong to neither party.
  case neither
}

extension Analyst {
  /// The actors of a group with what they said by the as-of date, in an order.
  ///
  /// Under a filter only those of whom a quote matches, or whose own names do.
  public func actors(
    _ group: ActorGroup,
    _ perspective: Perspective,
    _ order: ActorOrder,
    _ window: Window
  ) -> Page<ActorProfile> {
    let page = Page(listed(group, perspective, order), window: window)
    return Page(
      rows: page.rows.compactMap { profile(of: $0.actor, counting: $0.quotes, perspective) },
      offset: page.offset,
      total: page.total
    )
  }

  /// Where an actor stands in that list; nil when it is not there.
  public func position(
    of actor: Actor.ID,
    in group: ActorGroup,
    _ perspective: Perspective,
    _ order: ActorOrder
  ) -> Int? {
    listed(group, perspective, order).firstIndex { $0.actor == actor }
  }

  /// One actor, also one that the perspective does not show; nil when there is none of that id.
  public func profile(of actor: Actor.ID, _ perspective: Perspective) -> ActorProfile? {
    // One that is not listed has no quote that matches.
    let tally = tallies(perspective).first { $0.actor == actor }
    return profile(of: actor, counting: tally?.quotes ?? StanceCounts(), perspective)
  }

  private func profile(
    of actor: Actor.ID,
    counting quotes: StanceCounts,
    _ perspective: Perspective
  ) -> ActorProfile? {
    guard case .actor(let card)? = queries.record(actor.rawValue, perspective) else { return nil }
    let none = Window(offset: 0, count: 0)
    let changes = queries.stanceChanges(of: actor, after: nil, perspective, none).total
    return ActorProfile(card: card, quotes: quotes, changes: changes)
  }
}
