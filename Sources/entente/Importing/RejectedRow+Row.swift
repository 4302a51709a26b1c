import Interchange
import RelationsModel

extension RejectedRow {
  /// A sound row that the corpus refused; its fields stand in for what the file said.
  init(_ row: QuoteRow, reason: String) {
    let members = QuoteField.allCases.compactMap { field in
      row[field].map { text in
        JSON.Member(field.name, .string(String(decoding: text, as: UTF8.self)))
      }
    }
    self.init(line: row.line, reason: reason, raw: JSON.object(members).compactText)
  }
}
