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

extension LadderRow: ListRow {
  package var key: Issue.ID { issue.id }
}

extension PassageCard: ListRow {
  package var key: Passage.ID { passage.id }
}

extension Article: ListRow {
  package var key: Source.ID { card.source.id }
}

extension ActorProfile: ListRow {
  package var key: Actor.ID { card.actor.id }
}

extension Change: ListRow {}
