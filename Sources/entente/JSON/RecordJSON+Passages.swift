import Interchange
import RelationsModel
import RelationsQuery

extension RecordJSON {
  /// A report, claim, advice or mention, but its remark; its span is not an object of its own.
  func passage(_ passage: Passage) -> [JSON.Member] {
    fields(passage).dropLast().flatMap { member in
      member.key == "span"
        ? fields(passage.span ?? .blank).map { span in
          passage.span == nil ? JSON.Member(span.key, .null) : span
        } : [member]
    }
  }
}
