import RelationsModel

/// How a table of events is read: the columns of each field, what all rows have in common, and which
/// events bear on which issue or move which way.
package struct EventMapping: Hashable, Sendable {
  private(set) var columns: [EventField: [String]] = [:]
  private(set) var constants: [EventField: String] = [:]
  /// The first that fits an event decides.
  private(set) var rules: [EventRule] = []
  /// By the words of the table; the key of nil is for all others.
  private(set) var directions: [NameKey?: Event.Direction] = [:]

  /// Whether a column is mapped, which makes a table one of events.
  package var isGiven: Bool { !columns.isEmpty }

  /// Whether nothing is said of events.
  var isEmpty: Bool { self == EventMapping() }

  /// Takes a pair of `--map` such as `event.date=When`, `cameo:19*=Fighting` or
  /// `direction:Protests=other`; false for any other.
  mutating func take(_ pair: Substring) throws(ImportError) -> Bool {
    let text = NameKey.tidied(String(pair))
    guard let equals = text.firstIndex(of: "=") else { return false }
    let name = NameKey.tidied(String(text[..<equals]))
    let value = NameKey.tidied(String(text[text.index(after: equals)...]))
    if name.hasPrefix(EventField.mark) {
      try map(try EventMapping.field(name), to: value)
      return true
    }
    if name.hasPrefix("direction:") {
      try direct(NameKey.tidied(String(name.dropFirst(10))), value)
      return true
    }
    guard let rule = try EventRule(name, issue: value) else { return false }
    guard !value.isEmpty else { throw .mapping("“\(text)” gives events no issue.") }
    rules.append(rule)
    return true
  }

  private mutating func map(_ field: EventField, to column: String) throws(ImportError) {
    guard field.isMapped, !column.isEmpty else {
      throw .mapping("event.\(field.rawValue) is no column: --set event.prefix=icews gives it.")
    }
    guard constants[field] == nil else {
      throw .mapping("The field event.\(field.rawValue) is both mapped and set.")
    }
    guard field.takesSeveral || columns[field] == nil else {
      throw .mapping("The field event.\(field.rawValue) is mapped twice.")
    }
    columns[field, default: []].append(column)
  }

  private mutating func direct(_ word: String, _ value: String) throws(ImportError) {
    guard let direction = Event.Direction(rawValue: value), !word.isEmpty else {
      let names = Event.Direction.allCases.map(\.rawValue).joined(separator: ", ")
      throw .mapping("“\(value)” is no direction; there are \(names).")
    }
    directions[word == "*" ? .none : NameKey(word)] = direction
  }

  /// Takes a pair of `--set` such as `event.issue=Energy`; false for any other.
  mutating func set(_ pair: Substring) throws(ImportError) -> Bool {
    let text = NameKey.tidied(String(pair))
    guard text.hasPrefix(EventField.mark), let equals = text.firstIndex(of: "=") else {
      return false
    }
    let field = try EventMapping.field(NameKey.tidied(String(text[..<equals])))
    let value = NameKey.tidied(String(text[text.index(after: equals)...]))
    guard !value.isEmpty else { throw .mapping("“\(text)” sets nothing.") }
    guard columns[field] == nil, constants.updateValue(value, forKey: field) == nil else {
      throw .mapping("The field event.\(field.rawValue) is given twice.")
    }
    if field == .prefix, !SlugText.isSound(Array(value.utf8)) || value.utf8.count > 24 {
      throw .mapping("“\(value)” begins no id: letters, digits, - and _ do, 24 at most.")
    }
    if field == .direction, Event.Direction(rawValue: value) == nil {
      throw .mapping("“\(value)” is no direction.")
    }
    return true
  }

  private static func field(_ name: String) throws(ImportError) -> EventField {
    let plain = String(name.dropFirst(EventField.mark.count))
    if let field = EventField.named(plain) { return field }
    var nearest = NearestName()
    let names = EventField.allCases.map(\.rawValue)
    let near = nearest.find(plain, among: names, atMost: 1).first
    throw .mapping(
      "“\(plain)” is not a field of an event"
        + (near.map { "; did you mean event.\($0)?" }
          ?? "; there are \(names.joined(separator: ", ")).")
    )
  }

  /// These, and of `other` what they do not say.
  func completed(by other: EventMapping) -> EventMapping {
    var both = self
    both.columns.merge(other.columns.filter { constants[$0.key] == nil }) { own, _ in own }
    both.constants.merge(other.constants.filter { columns[$0.key] == nil }) { own, _ in own }
    both.rules += other.rules
    both.directions.merge(other.directions) { own, _ in own }
    return both
  }

  /// Gives columns and a prefix to a mapping that has none.
  mutating func fill(_ columns: [EventField: [String]], prefix: String) {
    self.columns = columns
    constants = [.prefix: prefix]
  }

  /// What tells one mapping from another; empty for none.
  var fingerprint: String {
    let columns = columns.map { "\($0.key)=\($0.value.joined(separator: "|"))" }.sorted()
    let constants = constants.map { "\($0.key):\($0.value)" }.sorted()
    let directions = directions.map { "\($0.key?.text ?? "*")>\($0.value)" }.sorted()
    return (columns + constants + rules.map(\.text) + directions).joined(separator: ",")
  }
}
