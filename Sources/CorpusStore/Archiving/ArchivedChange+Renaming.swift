import Foundation
import RelationsModel

extension ArchivedChange {
  /// Whether it makes a record that may as well have another id.
  package var isNew: Bool { was == nil && now != nil && !["head", "party"].contains(kind) }

  /// The change where a record of a kind has another id, there and wherever it is named.
  package func renaming(_ kind: String, _ old: String, to new: String) throws -> ArchivedChange {
    let names = ArchivedText.Names(kind: kind, old: old, new: new)
    return ArchivedChange(
      kind: self.kind,
      id: self.kind == kind && id == old ? new : id,
      newID: newID,
      was: try was.map { try names.renamed(in: $0, of: self.kind) },
      now: try now.map { try names.renamed(in: $0, of: self.kind) }
    )
  }

  /// The id to try after one that is taken: the next number where there is one, else one with a number.
  package static func id(after id: String, of kind: String) -> String {
    let digits = id.reversed().prefix { $0.isASCII && $0.isNumber }.count
    let start = String(id.dropLast(digits))
    // A year in the id of a source is no number of it.
    let isNumbered =
      ["quote", "event", "passage", "proposition"].contains(kind)
      ? digits > 0 : (1...3).contains(digits) && start.hasSuffix("-")
    guard isNumbered, let number = Int(id.suffix(digits)) else { return id + "-2" }
    let next = String(number + 1)
    return start + String(repeating: "0", count: max(0, digits - next.count)) + next
  }
}

extension ArchivedText {
  /// Whether two records say the same.
  package static func areAlike(_ one: String?, _ other: String?) -> Bool {
    guard let one, let other else { return one == other }
    return told(one) == told(other)
  }

  /// Another id for a record of a kind.
  fileprivate struct Names {
    let kind: String
    let old: String
    let new: String

    /// The body of a record of a table, with the new id where it names the record.
    func renamed(in body: String, of table: String) throws -> String {
      guard body.contains(old),
        var object = try JSONSerialization.jsonObject(with: Data(body.utf8)) as? [String: Any]
      else { return body }
      rename(in: &object, of: table)
      for (part, list) in [("role", "roles"), ("assessment", "assessments")] {
        guard let rows = object[list] as? [[String: Any]] else { continue }
        object[list] = rows.map { row in
          var row = row
          rename(in: &row, of: part)
          return row
        }
      }
      let options: JSONSerialization.WritingOptions = [.sortedKeys, .withoutEscapingSlashes]
      let data = try JSONSerialization.data(withJSONObject: object, options: options)
      return String(decoding: data, as: UTF8.self)
    }

    private func rename(in object: inout [String: Any], of table: String) {
      let keys = NamingColumn.keys.map { NamingColumn($0.table, $0.column, .single, of: $0.named) }
      for column in NamingColumn.all + keys where column.table == table && column.named == kind {
        guard let value = object[column.column] as? String, column.names(old, in: value) else {
          continue
        }
        object[column.column] = column.renamed(value, old, new)
      }
    }
  }
}

extension NamingColumn {
  /// Whether what stands in the column names an id.
  fileprivate func names(_ id: String, in value: String) -> Bool {
    switch form {
    case .single: value == id
    case .list: ListText.texts(value)?.contains(id) ?? false
    case .words: value.split(separator: " ").contains { $0 == id }
    }
  }
}
