/// The filters that were looked through before, newest first, and which of them is on the line.
package struct FilterHistory: Equatable, Sendable {
  package static let limit = 200

  package private(set) var entries: [String]
  /// Those that were put in since it began, newest first.
  private var added: [String] = []
  /// The entry on the line; nil while it is what was typed.
  private var place: Int?
  /// What was typed before the first of them was called up.
  private var typed = ""

  /// Takes the newest first; what could not have been typed, or stands twice, is left out.
  package init(_ entries: some Sequence<String> = []) {
    self.entries = []
    for entry in entries where self.entries.count < FilterHistory.limit {
      guard FilterHistory.isSound(entry), !self.entries.contains(entry) else { continue }
      self.entries.append(entry)
    }
  }

  /// What was put in here on top of what others have kept meanwhile.
  package func merged(onto others: FilterHistory) -> FilterHistory {
    FilterHistory(added + others.entries)
  }

  /// Puts a filter first, and calls none up any longer.
  package mutating func add(_ text: String) {
    let added = [text] + added
    self = FilterHistory([text] + entries)
    self.added = FilterHistory(added).entries
  }

  /// What is typed is the last entry from now on.
  mutating func stopRecall() {
    place = nil
  }

  /// The filter before the one on the line; nil when there is none.
  mutating func older(than text: String) -> String? {
    if place == nil { typed = text }
    // What is on the line already would look like a key that does nothing.
    let next = entries.indices.first { $0 > (place ?? -1) && entries[$0] != text }
    guard let next else { return nil }
    place = next
    return entries[next]
  }

  /// The filter after the one on the line, at last what was typed; nil after that.
  mutating func newer() -> String? {
    guard let place else { return nil }
    self.place = place > 0 ? place - 1 : nil
    return place > 0 ? entries[place - 1] : typed
  }

  private static func isSound(_ text: String) -> Bool {
    !text.allSatisfy(\.isWhitespace) && text.count <= TextField.limit
      && text.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) }
  }
}

extension State {
  /// The filters to keep at the end: what is being typed then is one of them.
  package var keptFilters: FilterHistory {
    var filters = filterHistory
    if filterLine.isOpen { filters.add(filterLine.field.text) }
    return filters
  }
}
