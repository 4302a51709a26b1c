import Interchange
import RelationsModel
import RelationsQuery

extension RecordJSON {
  /// A report, claim, advice or mention.
  func passage(_ passage: Passage) -> [JSON.Member] {
    [
      JSON.Member("id", .string(passage.id.rawValue)),
      JSON.Member("kind", .string(passage.kind.rawValue)),
      JSON.Member("source", .string(passage.source.rawValue)),
      JSON.Member("summary", .string(passage.summary)),
      JSON.Member("actor", .text(passage.actor?.rawValue)),
      JSON.Member("issues", ids(passage.issues)),
      JSON.Member("events", ids(passage.events)),
      JSON.Member("date", date(passage.date)),
      JSON.Member("order", .number(passage.order)),
      JSON.Member("locator", .text(passage.locator)),
      JSON.Member("start", .number(passage.span?.start)),
      JSON.Member("end", .number(passage.span?.end)),
      JSON.Member("digest", .text(passage.span?.digest)),
      JSON.Member("hedge", .text(passage.hedge)),
    ]
  }
}
