/// A text as it is searched: without regard to case, accents, and the shape of quotation marks,
/// dashes and spaces.
///
/// Each character becomes the canonical decomposition of its full case folding without combining
/// marks, as UTF-8; characters that are not seen vanish. What is found in a folded text is mapped
/// back to whole characters of the original.
public struct FoldedText: Hashable, Sendable {
  /// The folded text, in UTF-8.
  public let utf8: [UInt8]
  /// For each folded byte, where its character starts in the original's UTF-8; empty where every
  /// byte stands for the one in its own place.
  private let origins: [Int32]

  public init(_ text: String) {
    if let plain = FoldedText.foldPlain(text) {
      utf8 = plain
      origins = []
      return
    }
    var folded: [UInt8] = []
    var origins: [Int32] = []
    folded.reserveCapacity(text.utf8.count)
    origins.reserveCapacity(text.utf8.count)
    var start: Int32 = 0
    for character in text {
      for scalar in character.unicodeScalars { FoldedText.append(scalar, to: &folded) }
      while origins.count < folded.count { origins.append(start) }
      start += Int32(character.utf8.count)
    }
    utf8 = folded
    self.origins = origins
  }

  /// The folded bytes alone, for a text in which nothing needs to be mapped back.
  public static func bytes(of text: String) -> [UInt8] {
    var (text, folded) = (text, [UInt8]())
    text.withUTF8 { bytes in
      folded.reserveCapacity(bytes.count)
      append(bytes, to: &folded)
    }
    return folded
  }

  /// The stretch of the original, in whole characters, to which a stretch of folded bytes belongs.
  ///
  /// `text` must be the text that was folded. An empty stretch gives nil.
  public func range(of folded: Range<Int>, in text: String) -> Range<String.Index>? {
    guard !folded.isEmpty, folded.lowerBound >= 0, folded.upperBound <= utf8.count else {
      return nil
    }
    let start = index(of: folded.lowerBound, in: text)
    let last = index(of: folded.upperBound - 1, in: text)
    guard start < text.endIndex, last < text.endIndex else { return nil }
    return start..<text.index(after: last)
  }

  private func index(of folded: Int, in text: String) -> String.Index {
    let offset = origins.isEmpty ? folded : Int(origins[folded])
    return text.utf8.index(text.startIndex, offsetBy: offset, limitedBy: text.endIndex)
      ?? text.endIndex
  }

  /// Folds a text of ASCII characters that each fold to one byte; nil when it holds anything else.
  private static func foldPlain(_ text: String) -> [UInt8]? {
    var text = text
    return text.withUTF8 { bytes in
      for byte in bytes where byte >= 0x80 || byte == 0x0D { return nil }
      return bytes.map(foldedASCII)
    }
  }

  /// What a byte of ASCII folds to.
  package static func foldedASCII(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    case 0x09...0x0D: 0x20
    default: byte
    }
  }

  static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    if scalar.isASCII {
      bytes.append(foldedASCII(UInt8(truncatingIfNeeded: scalar.value)))
    } else {
      FoldingTable.shared.fold(scalar) { encode($0, into: &bytes) }
    }
  }

  private static func encode(_ value: UInt32, into bytes: inout [UInt8]) {
    switch value {
    case ..<0x80:
      bytes.append(UInt8(truncatingIfNeeded: value))
    case ..<0x800:
      bytes.append(0xC0 | UInt8(truncatingIfNeeded: value >> 6))
      bytes.append(continuation(value))
    case ..<0x10000:
      bytes.append(0xE0 | UInt8(truncatingIfNeeded: value >> 12))
      bytes.append(continuation(value >> 6))
      bytes.append(continuation(value))
    default:
      bytes.append(0xF0 | UInt8(truncatingIfNeeded: value >> 18))
      bytes.append(continuation(value >> 12))
      bytes.append(continuation(value >> 6))
      bytes.append(continuation(value))
    }
  }

  private static func continuation(_ value: UInt32) -> UInt8 {
    0x80 | UInt8(truncatingIfNeeded: value & 0x3F)
  }
}
