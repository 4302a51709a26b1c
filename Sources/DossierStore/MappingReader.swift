import Yams

/// Reads one mapping key by key, and reports the keys that nobody asked for.
struct MappingReader {
  private struct Entry {
    let name: String
    let key: Spot
    let value: Node
    var isAskedFor = false
  }

  /// What the mapping is, with its article, such as "an actor".
  let what: String
  let spot: Spot
  let file: FileReading
  private var entries: [Entry] = []
  private var names: [String] = []
  private var missing: [String] = []

  /// Nil, and reported, when the node is no mapping.
  init?(_ node: Node, of what: String, in file: FileReading) {
    self.what = what
    self.file = file
    spot = file.spot(of: node)
    guard case .mapping(let mapping) = node else {
      file.log.error("expected \(what), with keys and values", at: spot)
      return nil
    }
    entries.reserveCapacity(mapping.count)
    var seen: Set<String> = []
    for pair in mapping {
      guard let name = file.keyName(pair.key) else {
        file.log.error("a key is a name, not a list or a mapping", at: file.spot(of: pair.key))
        continue
      }
      // A set costs more than a look along a dozen names, and less than one along a million.
      let isNew =
        entries.count < 16 && seen.isEmpty
        ? !entries.contains { $0.name == name } : note(name, in: &seen)
      let key = file.spot(of: pair.key)
      guard isNew else {
        let first = entries.first { $0.name == name }?.key.line ?? key.line
        file.log.error("the key \(quoted(name)) stands twice, first on line \(first)", at: key)
        continue
      }
      entries.append(Entry(name: name, key: key, value: pair.value))
    }
  }

  private func note(_ name: String, in seen: inout Set<String>) -> Bool {
    if seen.isEmpty { seen.formUnion(entries.lazy.map(\.name)) }
    return seen.insert(name).inserted
  }

  /// The value of a key that may be absent; nil also, and reported, when it is not what it should be.
  mutating func optional<Value>(_ name: String, _ kind: ValueReader<Value>) -> Value? {
    names.append(name)
    guard let index = entries.firstIndex(where: { $0.name == name }) else { return nil }
    entries[index].isAskedFor = true
    return kind.read(entries[index].value, name, file)
  }

  /// The value of a key that must be there.
  mutating func required<Value>(_ name: String, _ kind: ValueReader<Value>) -> Value? {
    if !has(name) { missing.append(name) }
    return optional(name, kind)
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
        nearest: Slug.proposed(for: id.value)
      )
      file.register.claimUnsound(id, as: kind)
      return nil
    }
    return file.register.claim(id, as: kind) ? id : nil
  }

  func has(_ name: String) -> Bool { entries.contains { $0.name == name } }

  /// Where a key stands, or else where the mapping does.
  func spot(of name: String) -> Spot {
    entries.first { $0.name == name }?.key ?? spot
  }

  func error(_ message: String, at name: String) {
    file.log.error(message, at: spot(of: name))
  }

  /// Reports missing and unknown keys; to be called when all keys were asked for.
  mutating func finish() {
    var nearest = NearestName()
    for entry in entries where !entry.isAskedFor {
      let absent = names.filter { !has($0) }
      let near = nearest.find(entry.name, among: absent) ?? nearest.find(entry.name, among: names)
      // The misspelt key is the missing one: one mistake, one message.
      missing.removeAll { $0 == near }
      let known = near == nil ? "; its keys are \(names.joined(separator: ", "))" : ""
      file.log.error(
        "\(what) has no key \(quoted(entry.name))\(known)",
        at: entry.key,
        nearest: near
      )
    }
    for name in missing {
      file.log.error("\(what) needs the key “\(name)”", at: spot)
    }
  }
}
