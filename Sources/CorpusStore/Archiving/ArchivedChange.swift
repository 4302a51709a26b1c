import Foundation
import GRDB
import RelationsModel

/// A change of one record as an archive takes it: what the record was, and what it is to be.
package struct ArchivedChange: Hashable, Sendable, Codable {
  /// The kind of the record; `quote` for a quote.
  package let kind: String
  /// The id before the change, or that of a new record.
  package let id: String
  /// The id after the change, where that is another.
  package let newID: String?
  /// The record before, as a JSON object; nil for a new one.
  package let was: String?
  /// The record after; nil for one that goes.
  package let now: String?

  package init(kind: String, id: String, newID: String? = nil, was: String?, now: String?) {
    self.kind = kind
    self.id = id
    self.newID = newID
    self.was = was
    self.now = now
  }

  private enum CodingKeys: String, CodingKey {
    case kind, id, was, now
    case newID = "as"
  }

  /// The change that takes this one back.
  package var reversed: ArchivedChange {
    ArchivedChange(
      kind: kind,
      id: newID ?? id,
      newID: newID == nil ? nil : id,
      was: now,
      now: was
    )
  }
}

/// The records that some rows belong to, as an archive keeps them, at one moment of a transaction.
struct ArchivedRows {
  /// A record by its row.
  struct Place: Hashable {
    let kind: String
    let key: Int
  }

  let database: Database

  /// The records to which changed rows belong, in order, each once; of an issue that may have another
  /// id also its propositions, which name it.
  func places(of changes: [RowChange]) throws -> [Place] {
    var places: [Place] = []
    for change in changes {
      switch change.table {
      case "meta": break
      case "role": try places += parent("actor", of: change)
      case "assessment": try places += parent("issue", of: change)
      case "issue" where change.now?["id"] != nil && change.was != nil:
        places.append(Place(kind: "issue", key: change.key))
        let row = try RawStatement(database, "SELECT key FROM proposition WHERE issue = ?")
        defer { row.reset() }
        row.bind(1, change.key)
        while try row.step() { places.append(Place(kind: "proposition", key: row.integer(0))) }
      default: places.append(Place(kind: change.table, key: change.key))
      }
    }
    var seen: Set<Place> = []
    return places.filter { seen.insert($0).inserted }
  }

  private func parent(_ table: String, of change: RowChange) throws -> [Place] {
    let row = try RawStatement(database, "SELECT key FROM \(table) WHERE id = ?")
    defer { row.reset() }
    row.bind(1, change.record)
    return try row.step() ? [Place(kind: table, key: row.integer(0))] : []
  }

  /// The records as they are now; of a place without a row there is none.
  func records(at places: [Place]) throws -> [Place: ArchivedRecord] {
    var records: [Place: ArchivedRecord] = [:]
    for place in places { records[place] = try record(at: place) }
    return records
  }

  private func record(at place: Place) throws -> ArchivedRecord? {
    let row = try RawStatement(database, ArchivedRows.selection(of: place.kind))
    defer { row.reset() }
    if place.kind != ArchivedHead.kind { row.bind(1, place.key) }
    guard try row.step() else { return nil }
    return ArchivedRecord(kind: place.kind, id: row.text(0) ?? "", body: row.text(1) ?? "")
  }

  private static func selection(of kind: String) -> String {
    switch kind {
    case ArchivedHead.kind: ArchivedHead.selection
    case ArchivedHead.party:
      ArchivedHead.partySelection.replacing(" ORDER", with: " WHERE key = ?1 ORDER")
    case "quote": Corpus.archivedQuoteBody + " WHERE quote.key = ?1"
    default: ArchivedTable.named(kind)?.selection(by: "key") ?? ""
    }
  }
}

extension Corpus {
  /// Whether a record has an id.
  package func hasRecord(_ id: String) throws -> Bool {
    try queue.inDatabase { try CorpusEdit.place(of: id, in: $0) != nil }
  }

  /// A change as it is on top of the record as it is now: fields that it does not touch keep what they
  /// have; a record that is gone becomes a new one, and a new one stays one, whoever has its id.
  package func rebased(_ change: ArchivedChange) throws -> ArchivedChange {
    guard !change.isNew else { return change }
    let current = try queue.inDatabase { database in
      let place = try CorpusEdit.place(of: change.id, in: database)
      let isHead = change.kind == ArchivedHead.kind
      guard isHead || place?.table == change.kind else { return nil as ArchivedRecord? }
      let row = ArchivedRows.Place(kind: change.kind, key: place?.key ?? 0)
      return try ArchivedRows(database: database).records(at: [row])[row]
    }
    return ArchivedChange(
      kind: change.kind,
      id: change.id,
      newID: current == nil ? nil : change.newID,
      was: current?.body,
      now: try ArchivedText.merged(change.now, since: change.was, onto: current?.body)
    )
  }
}

/// The text of a record in an archive, a JSON object.
package enum ArchivedText {
  /// The members that are texts.
  static func members(of body: String) throws -> [String: String] {
    let object = try JSONSerialization.jsonObject(with: Data(body.utf8))
    return (object as? [String: Any] ?? [:]).compactMapValues { $0 as? String }
  }

  /// What a record becomes when the members that differ between two texts are changed in a third.
  static func merged(_ now: String?, since was: String?, onto current: String?) throws -> String? {
    guard let now, let was, let current else { return now }
    func object(_ text: String) throws -> [String: AnyHashable] {
      let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
      return object as? [String: AnyHashable] ?? [:]
    }
    let (new, old) = (try object(now), try object(was))
    var merged = try object(current)
    for name in Set(new.keys).union(old.keys) where new[name] != old[name] {
      merged[name] = new[name]
    }
    let options: JSONSerialization.WritingOptions = [.sortedKeys, .withoutEscapingSlashes]
    let data = try JSONSerialization.data(withJSONObject: merged, options: options)
    return String(decoding: data, as: UTF8.self)
  }

  /// The members as they are told to people: texts as they are, others in JSON; what is null or empty is
  /// left out.
  package static func told(_ body: String?) -> [String: String] {
    guard let body, let object = try? JSONSerialization.jsonObject(with: Data(body.utf8)),
      let members = object as? [String: Any]
    else { return [:] }
    return members.compactMapValues { value in
      if let text = value as? String { return text.isEmpty || text == "[]" ? nil : text }
      if value is NSNull { return nil }
      if let list = value as? [Any], list.isEmpty { return nil }
      let options: JSONSerialization.WritingOptions = [
        .sortedKeys, .withoutEscapingSlashes, .fragmentsAllowed,
      ]
      let data = try? JSONSerialization.data(withJSONObject: value, options: options)
      return data.map { String(decoding: $0, as: UTF8.self) }
    }
  }
}
