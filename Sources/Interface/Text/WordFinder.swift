import RelationsModel
import RelationsQuery

/// Finds what was typed in texts that are read: words as the filter does, signs as they stand.
struct WordFinder {
  private let text: String
  private let words: Filter
  /// What every text in which it is found has when it is folded; empty where that is not known.
  private let needed: [UInt8]

  init(_ typed: String) {
    // A space that was typed before the next word does not hide what is found so far.
    text = typed.split(separator: " ").joined(separator: " ")
    words = Filter.read("\"\(text.filter { $0 != "\"" })\"").filter
    // Between the signs that the filter reads in its own way.
    needed =
      text.split { $0 == "\"" || $0 == "*" }.map { FoldedText.bytes(of: String($0)) }
      .max { $0.count < $1.count } ?? []
  }

  /// Where a text has it.
  func ranges(in entry: String) -> [Range<String.Index>] {
    var room: [UInt8] = []
    return ranges(in: entry, &room)
  }

  /// The first of some texts that has it, by its place among all, and where; `order` has the places.
  func first(
    _ order: some Sequence<Int>,
    in texts: [String]
  ) -> (place: Int, range: Range<String.Index>)? {
    var room: [UInt8] = []
    for place in order {
      if let range = ranges(in: texts[place], &room).first { return (place, range) }
    }
    return nil
  }

  private func ranges(in entry: String, _ room: inout [UInt8]) -> [Range<String.Index>] {
    guard !text.isEmpty, mayStand(in: entry, &room) else { return [] }
    let found = words.highlights(in: entry)
    return found.isEmpty ? entry.ranges(of: text) : found
  }

  /// False where a text certainly has it nowhere, as most of a long one; it is folded into `room`.
  private func mayStand(in entry: String, _ room: inout [UInt8]) -> Bool {
    guard !needed.isEmpty else { return true }
    room.removeAll(keepingCapacity: true)
    var entry = entry
    entry.withUTF8 { FoldedText.append($0, to: &room) }
    return room.contains(row: needed)
  }
}
