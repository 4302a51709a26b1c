import RelationsModel

/// Why a file cannot be imported at all; a bad row is a `RejectedRow`.
package enum ImportError: Error, Hashable, Sendable {
  case unreadable(reason: String)
  case unknownFormat
  /// The header names no column for fields that every quote must have.
  case columnsMissing(fields: [String], present: [String])
  /// The header names no column for fields that every event must have.
  case eventColumnsMissing(fields: [String], present: [String])
  case mapping(String)
  /// A database of another program cannot be read, and why, in whole sentences.
  case database(reason: String)
  /// The user asked to stop while bytes were waited for.
  case interrupted

  /// What failed and what to try, for the user.
  package var message: String {
    switch self {
    case .unreadable(let reason): "It cannot be read: \(reason)."
    case .unknownFormat:
      "It is neither JSON lines nor a table with a row that names its columns. To take quotes from "
        + "an article, write them into a table with the columns text, speaker, date, issue and "
        + "source, or into a dossier (`entente new`), beside which its text can be kept for "
        + "`entente verify`. `entente help import` explains the formats."
    case .columnsMissing(let fields, let present):
      "It has no column for \(fields.joined(separator: ", ")). Name the columns by "
        + "--map \(fields.first ?? "text")=COLUMN, or give one value to all rows by "
        + "--set \(fields.last ?? "source")=TEXT; it has \(present.joined(separator: ", "))."
    case .eventColumnsMissing(let fields, let present):
      "It has no column for \(fields.joined(separator: ", ")). Name the columns by "
        + "--map \(fields.first ?? "event.date")=COLUMN; it has \(present.joined(separator: ", "))."
    case .mapping(let reason), .database(let reason): reason
    case .interrupted: "The import was interrupted."
    }
  }
}

/// A row that was left out, and why.
package struct RejectedRow: Hashable, Sendable {
  /// The line on which the row begins, from 1.
  package let line: Int
  package let reason: String
  /// The row as it stands in the file, or its beginning when it is very long.
  package let raw: String

  package init(line: Int, reason: String, raw: String) {
    self.line = line
    self.reason = reason
    self.raw = raw
  }

  /// How much of a row is kept.
  static let rawBytes = 65_536

  init(line: Int, reason: String, raw: UnsafeBufferPointer<UInt8>) {
    self.init(
      line: line,
      reason: reason,
      raw: String(decoding: raw.prefix(RejectedRow.rawBytes), as: UTF8.self)
    )
  }
}

/// What is wrong with a row.
struct RowProblem: Error {
  let reason: String

  init(_ reason: String) {
    self.reason = reason
  }
}
