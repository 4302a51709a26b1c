import Crypto
import Foundation

/// The lines of a journal: one JSON object each, which begins with a checksum of the line and of the
/// checksum before it.
struct JournalCoding {
  /// The checksum of the last line; empty before the first.
  private(set) var checksum = ""

  private static let start = Array(#"{"checksum":""#.utf8)
  private static let middle = Array(#"","entry":"#.utf8)
  private static let end: UInt8 = 0x7D

  /// The line of an entry, with its end.
  mutating func line(of entry: FolderEntry) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Texts and numbers can always be encoded.
    let json = (try? encoder.encode(entry)).map(Array.init) ?? []
    checksum = JournalCoding.checksum(of: json, after: checksum)
    return JournalCoding.start + Array(checksum.utf8) + JournalCoding.middle + json
      + [JournalCoding.end, 0x0A]
  }

  /// The entry of a line without its end; nil for what was not written so.
  mutating func entry(of line: ArraySlice<UInt8>) -> FolderEntry? {
    let head = JournalCoding.start.count + 64 + JournalCoding.middle.count
    guard line.count > head, line.last == JournalCoding.end, line.starts(with: JournalCoding.start)
    else { return nil }
    let rest = line.dropFirst(JournalCoding.start.count)
    let json = Array(line.dropFirst(head).dropLast())
    let checksum = JournalCoding.checksum(of: json, after: checksum)
    guard rest.starts(with: Array(checksum.utf8) + JournalCoding.middle),
      let entry = try? JSONDecoder().decode(FolderEntry.self, from: Data(json))
    else { return nil }
    self.checksum = checksum
    return entry
  }

  private static func checksum(of json: [UInt8], after previous: String) -> String {
    ByteDigest.text(of: Array(previous.utf8) + json)
  }
}

/// Digests of bytes, as they stand in journals.
enum ByteDigest {
  /// SHA-256 in hexadecimal.
  static func text(of bytes: some Collection<UInt8>) -> String {
    let digits = Array("0123456789abcdef")
    return String(
      SHA256.hash(data: Data(bytes)).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    )
  }

  /// The digest by which a journal knows a path.
  static func text(ofPath path: String) -> String { String(text(of: path.utf8).prefix(32)) }
}
