import Interchange
import RelationsModel
import RelationsQuery

extension RecordJSON {
  /// A source as a CSL-JSON item, with what rests on it.
  func source(_ card: SourceCard) -> [JSON.Member] {
    let source = card.source
    return CSLItem.recorded(source) + [
      JSON.Member("licence", .string(source.licence)),
      JSON.Member("textDigest", .text(source.textDigest)),
      JSON.Member("remark", .text(source.remark)),
      JSON.Member("quoteCount", .int(card.quoteCount)),
      JSON.Member("passages", .array(card.passages.map { .object(passage($0)) })),
    ]
  }
}
