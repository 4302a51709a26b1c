/// The values of the keys that were asked for last: few, so that they never take much memory.
struct Recent<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  /// Enough for two panes side by side, what is being typed and what was there before.
  private static var limit: Int { 4 }

  /// The latest at the end.
  private var entries: [(key: Key, value: Value)] = []

  mutating func value(of key: Key) -> Value? {
    guard let place = entries.firstIndex(where: { $0.key == key }) else { return nil }
    let entry = entries.remove(at: place)
    entries.append(entry)
    return entry.value
  }

  mutating func keep(_ value: Value, as key: Key) {
    entries.removeAll { $0.key == key }
    entries = entries.suffix(Self.limit - 1) + [(key, value)]
  }
}
