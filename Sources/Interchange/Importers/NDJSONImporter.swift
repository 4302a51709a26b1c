import Foundation

/// Imports the objects that `list quotes --json` prints: one a line, or as an array, or one after the
/// other in as many lines as they like.
///
/// An array may be indented as one likes, but a broken object in it costs all up to the next line that
/// begins with a brace.
struct NDJSONImporter: QuoteImporter {
  static let format = ImportFormat(
    name: "JSON",
    extensions: [".json", ".ndjson", ".jsonl"],
    sniffs: { head in
      let first = head.first { !JSONFraming.isSpace($0) }
      return first == UInt8(ascii: "{") || first == UInt8(ascii: "[") || first == nil
    },
    importer: { feed, names, place throws(ImportError) in
      try NDJSONImporter(feed, names, place)
    }
  )

  private let feed: ByteFeed
  private let keys: JSONKeys
  private let names: FieldNames
  private let isByLine: Bool
  private var line: Int
  private var draft: RowDraft
  private var unknown: Set<String> = []
  private var isSkipping = false
  /// Whether an array began whose end has not come, which tells a file that was cut off.
  private var isInArray: Bool
  private var hasLeft = false

  init(_ feed: ByteFeed, _ names: FieldNames, _ place: ImportPlace) throws(ImportError) {
    self.feed = feed
    keys = JSONKeys(names)
    self.names = names
    draft = RowDraft(names, labels: keys.labels)
    try ByteOrderMark.drop(from: feed)
    isByLine = try JSONFraming.isByLine(feed)
    isInArray = feed.withUnread { bytes in
      bytes.first { !JSONFraming.isSpace($0) } == UInt8(ascii: "[")
    }
    line = place.line
    if place.bytes > feed.offset { try feed.go(to: place.bytes) }
  }

  mutating func next(atMost rows: Int) throws(ImportError) -> QuoteBatch? {
    var batch = QuoteBatch()
    // A batch never ends inside what is being skipped, or a resumed import would stumble over it.
    while !batch.isFull(rows) || (isSkipping && !isByLine) {
      let frame = feed.withUnread { bytes in
        isByLine
          ? JSONFraming.line(bytes, isAtEnd: feed.isAtEnd)
          : JSONFraming.object(bytes, isAtEnd: feed.isAtEnd, isSkipping: isSkipping)
      }
      switch frame {
      case .end:
        rejectOpenArray(&batch)
        batch.end = ImportPlace(bytes: feed.offset, line: line)
        return batch.isEmpty && !batch.hasNews ? nil : batch
      case .more:
        try readOn(&batch)
      case .skip(let count):
        leave(count)
      case .space(let count):
        followArray(0..<count)
        leave(count)
        isSkipping = false
      case .record(let range, let next):
        followArray(0..<range.lowerBound)
        read(range, into: &batch)
        leave(next)
      case .broken(let range, let reason):
        feed.withUnread { bytes in
          let raw = UnsafeBufferPointer(rebasing: bytes[range])
          batch.reject(RejectedRow(line: line(of: range, in: bytes), reason: reason, raw: raw))
        }
        leave(range.upperBound)
        isSkipping = true
        isInArray = false
      }
    }
    batch.end = ImportPlace(bytes: feed.offset, line: line)
    return batch
  }

  /// Looks at what stands between objects for the beginning or the end of an array.
  private mutating func followArray(_ range: Range<Int>) {
    feed.withUnread { bytes in
      for byte in bytes[range] {
        if byte == UInt8(ascii: "[") { isInArray = true }
        if byte == UInt8(ascii: "]") { isInArray = false }
      }
    }
  }

  /// Rejects the end of a file that was cut off between two objects and looks whole otherwise.
  ///
  /// An import that is resumed at the very end has not seen whether the array was closed.
  private mutating func rejectOpenArray(_ batch: inout QuoteBatch) {
    guard isInArray, hasLeft else { return }
    isInArray = false
    let reason = "the array is not closed: the file may have been cut off"
    batch.reject(RejectedRow(line: line + 1, reason: reason, raw: ""))
  }

  /// Reads more bytes, unless the row is longer than rows may be.
  private mutating func readOn(_ batch: inout QuoteBatch) throws(ImportError) {
    guard feed.unreadCount > feed.mostBytesOfARow else {
      _ = try feed.fill()
      return
    }
    leave(feed.withUnread { bytes in bytes.firstIndex { !JSONFraming.isBetween($0) } ?? 0 })
    feed.withUnread { bytes in
      let reason = "it is longer than \(feed.mostBytesOfARow) bytes"
      batch.reject(RejectedRow(line: line + 1, reason: reason, raw: bytes))
    }
    try skipLine()
    isSkipping = true
  }

  /// Leaves the rest of a line that is too long to be kept.
  private mutating func skipLine() throws(ImportError) {
    while true {
      let end = feed.withUnread { $0.firstIndex(of: 0x0A) }
      leave(end.map { $0 + 1 } ?? feed.unreadCount)
      if end != nil { return }
      guard try feed.fill() else { return }
    }
  }

  private mutating func read(_ range: Range<Int>, into batch: inout QuoteBatch) {
    feed.withUnread { bytes in
      let raw = UnsafeBufferPointer(rebasing: bytes[range])
      draft.clear()
      let textStart = batch.bytes.count
      let line = line(of: range, in: bytes)
      do throws(RowProblem) {
        var reader = JSONObjectReader(raw, keys: keys)
        var strangers: [String] = []
        try reader.read(into: &draft, &batch) { strangers.append($0) }
        for name in strangers where unknown.count < 100 && unknown.insert(name).inserted {
          if names.isSet(name) {
            batch.setNames.append(name)
          } else {
            batch.unknownNames.append(name)
          }
        }
        for copy in keys.copies where !draft.says(copy.to, in: batch) {
          draft[copy.to] = draft[copy.from]
        }
        try draft.file(in: &batch, line: line)
      } catch {
        batch.bytes.removeSubrange(textStart...)
        batch.reject(RejectedRow(line: line, reason: error.reason, raw: raw))
      }
    }
  }

  private func line(of range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    line + 1 + JSONFraming.newlines(in: bytes[..<range.lowerBound])
  }

  private mutating func leave(_ count: Int) {
    line += feed.withUnread { JSONFraming.newlines(in: $0[..<count]) }
    feed.drop(count)
    hasLeft = true
  }
}
