import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// A row that is known again wherever it comes to stand.
package protocol ListRow: Equatable, Sendable {
  associatedtype Key: Hashable & Sendable

  var key: Key { get }
}

extension TimelineEntry: ListRow {
  package var key: ID { id }
}

extension Silence: ListRow {
  package var key: Proposition.ID { listing.row.proposition.id }
}

extension Reply: ListRow {
  package var key: Quote.ID { quote.quote.id }
}

extension Rung: ListRow {
  package var key: Issue.ID { row.id }
}

extension PassageCard: ListRow {
  package var key: Passage.ID { passage.id }
}

extension ActorProfile: ListRow {
  package var key: Actor.ID { card.actor.id }
}

extension Change: ListRow {
  /// What changed; of an actor's several changes on a proposition each has its date.
  package enum Key: Hashable, Sendable {
    case issue(Issue.ID)
    case proposition(Proposition.ID)
    case actor(Actor.ID, Proposition.ID, EDTFDate)
  }

  package var key: Key {
    switch kind {
    case .issue(let id, _, _, _): .issue(id)
    case .proposition(let proposition, _, _, _): .proposition(proposition.id)
    case .actor(let id, _, let proposition, _, _, _): .actor(id, proposition.id, on)
    }
  }
}
