import RelationsModel
import Yams

/// Reads one mapping key by key, and reports the keys that nobody asked for.
struct MappingReader {
  /// What the mapping is, with its article, such as "an actor".
  let what: String
  let spot: Spot
  let file: FileReading
  // One array for each part: looking for a key must not touch the nodes.
  private var keys: [String] = []
  private var spots: [Spot] = []
  private var values: [Node] = []
  private var isRead: [Bool] = []
  private var names: [String] = []
  private var missing: [String] = []

  /// Nil, and reported, when the node is no mapping.
  init?(_ node: Node, of what: String, in file: FileReading) {
    self.what = what
    self.file = file
    spot = file.spot(of: node)
    guard case .mapping(let mapping) = node else {
      if file.reportsMarker(node) { return nil }
      file.log.error("expected \(what), with keys and values", at: spot, expected: what)
      return nil
    }
    keys.reserveCapacity(mapping.count)
    spots.reserveCapacity(mapping.count)
    values.reserveCapacity(mapping.count)
    var seen: Set<String> = []
    for index in mapping.indices {
      let pair = mapping[index]
      if file.reportsMarker(pair.key) { continue }
      guard let name = file.keyName(pair.key) else {
        file.log.error("a key is a name, not a list or a mapping", at: file.spot(of: pair.key))
        continue
      }
      // A set costs more than a look along a dozen names, and less than one along a million.
      let isNew = keys.count < 32 ? !keys.contains(name) : note(name, in: &seen)
      if isNew {
        keys.append(name)
        spots.append(file.spot(of: pair.key))
        values.append(pair.value)
      } else {
        let first = keys.firstIndex(of: name).map { Int(spots[$0].line) } ?? 0
        file.log.error(
          "the key \(quoted(name)) stands twice, first on line \(first)",
          at: file.spot(of: pair.key)
        )
      }
    }
    isRead = Array(repeating: false, count: keys.count)
  }

  private func note(_ name: String, in seen: inout Set<String>) -> Bool {
    if seen.isEmpty { seen.formUnion(keys) }
    return seen.insert(name).inserted
  }

  /// The value of a key that may be absent; nil also, and reported, when it is not what it should be.
  mutating func optional<Value>(_ name: String, _ kind: ValueReader<Value>) -> Value? {
    names.append(name)
    guard let index = keys.firstIndex(of: name) else { return nil }
    isRead[index] = true
    return kind.read(values[index], name, file)
  }

  /// The value of a key that must be there.
  mutating func required<Value>(_ name: String, _ kind: ValueReader<Value>) -> Value? {
    if !has(name) { missing.append(name) }
    return optional(name, kind)
  }

  /// Everything that nobody has asked for yet, with the places of the keys, in the order of the file.
  mutating func rest() -> [(key: Located<String>, value: Node)] {
    let rest = keys.indices.filter { !isRead[$0] }
    for index in rest { isRead[index] = true }
    return rest.map { (Located(value: keys[$0], spot: spots[$0]), values[$0]) }
  }

  /// The text of a key, of the kind that the description says.
  mutating func text(_ field: RecordShape.Field) -> Located<String>? {
    let kind = ValueReader<Located<String>>.located(.text(of: field.kind))
    return field.isRequired ? required(field.name, kind) : optional(field.name, kind)
  }

  /// The items of a list that may be absent.
  mutating func list<Value>(_ name: String, of kind: ValueReader<Value>) -> [Value] {
    optional(name, .list(of: kind)) ?? []
  }

  /// The record's own id, when it is sound and new.
  mutating func id(of kind: RecordKind) -> Located<String>? {
    guard let id = required("id", .located(.text)) else { return nil }
    guard Slug.isSound(id.value) else {
      file.log.error(
        "\(quoted(id.value)) is no id: letters, digits, “-”, “_” and “.”, at most 64 of them",
        at: id.spot,
        nearest: Slug.proposed(for: id.value),
        expected: "letters, digits, “-”, “_” and “.”, at most 64 of them"
      )
      file.register.claimUnsound(id, as: kind)
      return nil
    }
    return file.register.claim(id, as: kind) ? id : nil
  }

  func has(_ name: String) -> Bool { keys.contains(name) }

  /// Whether a key is there whose value, as it was read, could not be.
  func isLost<Value>(_ name: String, _ value: Value?) -> Bool { value == nil && has(name) }

  /// Where a key stands, or else where the mapping does.
  func spot(of name: String) -> Spot {
    keys.firstIndex(of: name).map { spots[$0] } ?? spot
  }

  func error(_ message: String, at name: String) {
    file.log.error(message, at: spot(of: name))
  }

  /// Reports missing and unknown keys; to be called when all keys were asked for.
  mutating func finish() {
    guard !file.log.isFull else { return }
    var nearest = NearestName()
    let absent = names.filter { !has($0) }
    for index in keys.indices where !isRead[index] {
      let near =
        file.log.isFull
        ? nil : nearest.find(keys[index], among: absent) ?? nearest.find(keys[index], among: names)
      // The misspelt key is the missing one: one mistake, one message.
      missing.removeAll { $0 == near }
      let known = near == nil ? "; its keys are \(names.joined(separator: ", "))" : ""
      file.log.error(
        "\(what) has no key \(quoted(keys[index]))\(known)",
        at: spots[index],
        nearest: near,
        expected: "one of \(names.joined(separator: ", "))"
      )
    }
    for name in missing {
      file.log.error("\(what) needs the key “\(name)”", at: spot, expected: "the key “\(name)”")
    }
  }
}
