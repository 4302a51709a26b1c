import Interchange
import RelationsModel
import RelationsQuery

extension RecordJSON {
  /// The fields of a record, in their order.
  func fields(_ record: some DescribedRecord) -> [JSON.Member] {
    record.members.map { JSON.Member($0.name, JSON($0.value)) }
  }

  func actor(_ card: ActorCard) -> [JSON.Member] {
    let fields = fields(card.actor)
    return fields.dropLast() + [
      JSON.Member("quoteCount", .int(card.quoteCount)),
      JSON.Member("firstDate", date(card.firstDate)),
      JSON.Member("lastDate", date(card.lastDate)),
    ] + fields.suffix(1)
  }

  func role(_ role: Role) -> JSON { .object(fields(role)) }

  func event(_ card: EventCard) -> [JSON.Member] { fields(card.event) }
}
