import Interchange
import RelationsModel
import RelationsQuery

extension RecordJSON {
  /// A source as a CSL-JSON item, with what rests on it.
  func source(_ card: SourceCard) -> [JSON.Member] {
    let source = card.source
    var members = CSLItem.recorded(source)
    func add(_ key: String, _ value: JSON?) {
      if let value { members.append(JSON.Member(key, value)) }
    }
    add("licence", .string(source.licence))
    add("textDigest", source.textDigest.map(JSON.string))
    add("remark", source.remark.map(JSON.string))
    add("quoteCount", .int(card.quoteCount))
    add("passages", .array(card.passages.map { .object(passage($0)) }))
    return members
  }
}
