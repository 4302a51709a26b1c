/// An encoding of code units wider than a byte.
package struct WideEncoding: Hashable, Sendable {
  package let name: String
  private let unit: Int
  private let isBigEndian: Bool
  private let markCount: Int

  /// The encoding that bytes seem to be in, by their byte order mark, or without one by letters and NUL
  /// by turns; nil for those that are no such text.
  package init?(of bytes: some Collection<UInt8>) {
    let start = Array(bytes.prefix(16))
    func begins(_ mark: [UInt8]) -> Bool { start.starts(with: mark) }
    if begins([0xFF, 0xFE, 0, 0]) || begins([0, 0, 0xFE, 0xFF]) {
      self.init(unit: 4, isBigEndian: start[0] == 0, markCount: 4)
    } else if begins([0xFF, 0xFE]) || begins([0xFE, 0xFF]) {
      self.init(unit: 2, isBigEndian: start[0] == 0xFE, markCount: 2)
    } else {
      let alternates = start.indices.dropFirst().allSatisfy { index in
        (start[index] == 0) != (start[index - 1] == 0)
      }
      guard start.count >= 4, alternates else { return nil }
      self.init(unit: 2, isBigEndian: start[0] == 0, markCount: 0)
    }
  }

  private init(unit: Int, isBigEndian: Bool, markCount: Int) {
    name = unit == 2 ? "UTF-16" : "UTF-32"
    self.unit = unit
    self.isBigEndian = isBigEndian
    self.markCount = markCount
  }

  /// The text that bytes are in this encoding; nil when they are none.
  package func decoded(_ bytes: [UInt8]) -> String? {
    let body = bytes.dropFirst(markCount)
    guard body.count.isMultiple(of: unit) else { return nil }
    let units = stride(from: body.startIndex, to: body.endIndex, by: unit).map { start in
      let bytes = body[start..<start + unit]
      return (isBigEndian ? Array(bytes) : bytes.reversed()).reduce(UInt32(0)) {
        $0 << 8 | UInt32($1)
      }
    }
    return unit == 2
      ? String(validating: units.map { UInt16(truncatingIfNeeded: $0) }, as: UTF16.self)
      : String(validating: units, as: UTF32.self)
  }
}
