import Interchange
import RelationsModel
import RelationsQuery

extension RecordJSON {
  func actor(_ card: ActorCard) -> [JSON.Member] {
    [
      JSON.Member("id", .string(card.actor.id.rawValue)),
      JSON.Member("name", .string(card.actor.name)),
      JSON.Member("kind", .string(card.actor.kind.rawValue)),
      JSON.Member("party", .text(card.actor.party?.rawValue)),
      JSON.Member("aliases", .texts(card.actor.aliases)),
      JSON.Member("roles", .array(card.actor.roles.map(role))),
      JSON.Member("quoteCount", .int(card.quoteCount)),
      JSON.Member("firstDate", date(card.firstDate)),
      JSON.Member("lastDate", date(card.lastDate)),
      JSON.Member("remark", .text(card.actor.remark)),
    ]
  }

  func role(_ role: Role) -> JSON {
    .object([
      JSON.Member("title", .string(role.title)),
      JSON.Member("organisation", .text(role.organisation)),
      JSON.Member("party", .text(role.party?.rawValue)),
      JSON.Member("from", date(role.from)),
      JSON.Member("to", date(role.to)),
      JSON.Member("seen", .texts(role.seen.map(\.text))),
      JSON.Member("sources", ids(role.sources)),
      JSON.Member("remark", .text(role.remark)),
    ])
  }

  func event(_ card: EventCard) -> [JSON.Member] {
    [
      JSON.Member("id", .string(card.event.id.rawValue)),
      JSON.Member("date", date(card.event.date)),
      JSON.Member("summary", .string(card.event.summary)),
      JSON.Member("issues", ids(card.event.issues)),
      JSON.Member("direction", .string(card.event.direction.rawValue)),
      JSON.Member("sources", ids(card.event.sources)),
      JSON.Member("remark", .text(card.event.remark)),
    ]
  }
}
