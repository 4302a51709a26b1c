/// What a column of a table of events can be for.
package enum EventField: String, CaseIterable, Hashable, Sendable {
  /// What tells the event from others in its table.
  case id
  /// What stands before the ids of the table, such as `icews`; set, never mapped.
  case prefix
  case date
  /// The last day, where the event took several.
  case until
  /// How finely the date is known: 1 a day, 2 its week, 3 only about then.
  case precision
  case summary
  /// Who did it, and to whom.
  case actor, target
  /// Codes of these two, such as `GBRGOV` or `GBR`; several columns may be.
  case actorCode, targetCode
  /// A code of CAMEO.
  case code
  /// What was done, in the table’s own words.
  case text
  /// One of CAMEO’s four classes.
  case quad
  /// A word or number that rules give a direction.
  case direction
  case issue
  /// Where it happened; several columns may be.
  case place
  /// An address, or the name of who reported it.
  case source
  /// The number of a report, which makes each a source of its own.
  case story
  case publisher
  /// When the report was read.
  case accessed
  case remark

  /// What stands before the name in a mapping.
  static let mark = "event."

  static func named(_ name: String) -> EventField? {
    allCases.first { $0.rawValue.lowercased() == name.lowercased() }
  }

  /// Whether several columns can be for it.
  var takesSeveral: Bool { self == .actorCode || self == .targetCode || self == .place }

  /// Whether a column can be for it; the others are set for the whole table.
  var isMapped: Bool { self != .prefix }
}
