/// How the characters of a file are written as bytes.
package enum TextEncoding: String, CaseIterable, Sendable {
  case utf8 = "utf-8"
  case utf16 = "utf-16"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case windows1252 = "windows-1252"

  /// The encoding of a name as programs write it, such as `UTF-8`, `cp1252` or `latin1`.
  package init?(named name: String) {
    switch name.lowercased().filter({ $0 != "-" && $0 != "_" && $0 != " " }) {
    case "utf8": self = .utf8
    case "utf16", "unicode": self = .utf16
    case "utf16le": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    case "windows1252", "cp1252", "ansi", "latin1", "iso88591": self = .windows1252
    default: return nil
    }
  }

  /// What a row lacks of which the bytes are no text in this encoding.
  var problem: String {
    switch self {
    case .utf8: "it is not valid UTF-8; --encoding windows-1252 reads older tables"
    case .utf16, .utf16LittleEndian, .utf16BigEndian: "it is not valid UTF-16"
    case .windows1252: "it has a byte that is no character of Windows-1252"
    }
  }

  /// The encoding of a file that begins with these bytes: by its mark, else the one that is given,
  /// else UTF-16 where every other byte is zero, else UTF-8.
  package static func of(_ head: some Collection<UInt8>, given: TextEncoding?) -> TextEncoding {
    let first = Array(head.prefix(64))
    if first.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
    if first.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if first.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    if let given, given != .utf16 { return given }
    let zeros = { (start: Int) in
      first.count >= 4
        && stride(from: start, to: first.count & ~1, by: 2).allSatisfy {
          first[$0] == 0
        }
    }
    if zeros(1), !zeros(0) { return .utf16LittleEndian }
    if zeros(0), !zeros(1) { return .utf16BigEndian }
    return given == .utf16 ? .utf16LittleEndian : .utf8
  }
}

/// Turns the bytes of a file, as they come, into UTF-8.
package struct Transcoder {
  private let encoding: TextEncoding
  /// The first byte of a unit that is not whole yet.
  private var half: UInt8?
  /// The first half of a surrogate pair.
  private var surrogate: UInt16?

  package init(_ encoding: TextEncoding) {
    self.encoding = encoding
  }

  /// The UTF-8 of the next bytes; what is no character becomes a byte that is not valid in UTF-8.
  package mutating func decode(_ bytes: some Sequence<UInt8>, isLast: Bool = false) -> [UInt8] {
    var text: [UInt8] = []
    for byte in bytes {
      switch encoding {
      case .utf8: text.append(byte)
      case .windows1252: Transcoder.put(Transcoder.scalar(byte), into: &text)
      default: put(byte, into: &text)
      }
    }
    if isLast, half != nil || surrogate != nil {
      text.append(0xFF)
      half = nil
      surrogate = nil
    }
    return text
  }

  private mutating func put(_ byte: UInt8, into text: inout [UInt8]) {
    guard let first = half else {
      half = byte
      return
    }
    half = nil
    let (high, low) = encoding == .utf16BigEndian ? (first, byte) : (byte, first)
    let unit = UInt16(high) << 8 | UInt16(low)
    if let lead = surrogate {
      surrogate = nil
      if UTF16.isTrailSurrogate(unit) {
        let value = 0x10000 + (UInt32(lead) - 0xD800) << 10 + (UInt32(unit) - 0xDC00)
        return Transcoder.put(value, into: &text)
      }
      text.append(0xFF)
    }
    if UTF16.isLeadSurrogate(unit) {
      surrogate = unit
    } else if UTF16.isTrailSurrogate(unit) {
      text.append(0xFF)
    } else {
      Transcoder.put(UInt32(unit), into: &text)
    }
  }

  private static func put(_ value: UInt32, into text: inout [UInt8]) {
    guard value >= 0x80 else { return text.append(UInt8(value)) }
    guard let scalar = Unicode.Scalar(value) else { return text.append(0xFF) }
    text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  private static func scalar(_ byte: UInt8) -> UInt32 {
    (0x80...0x9F).contains(byte) ? windows[Int(byte) - 0x80] : UInt32(byte)
  }

  /// Stands for no character, as half a surrogate pair does.
  private static let free: UInt32 = 0xD800

  /// What Windows has in the place of the second set of controls; five places are free.
  private static let windows: [UInt32] = [
    0x20AC, free, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039,
    0x152, free, 0x17D, free, free, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC,
    0x2122, 0x161, 0x203A, 0x153, free, 0x17E, 0x178,
  ]
}

extension ByteFeed {
  /// A feed of the UTF-8 of what is read in another encoding; it can only be read on.
  package convenience init(from encoding: TextEncoding, read: @escaping Read) {
    let reader = TranscodedReader(encoding, read)
    self.init(
      encoding: encoding,
      read: { buffer throws(ImportError) in try reader.read(into: buffer) }
    )
  }
}

private final class TranscodedReader {
  private let source: ByteFeed.Read
  private var transcoder: Transcoder
  private var raw = [UInt8](repeating: 0, count: 1 << 18)
  private var text: ArraySlice<UInt8> = []
  private var isAtEnd = false

  init(_ encoding: TextEncoding, _ source: @escaping ByteFeed.Read) {
    transcoder = Transcoder(encoding)
    self.source = source
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ImportError) -> Int {
    while text.isEmpty, !isAtEnd {
      let count = try fill()
      isAtEnd = count == 0
      text = transcoder.decode(raw[..<count], isLast: isAtEnd)[...]
    }
    let piece = text.prefix(buffer.count)
    buffer.copyBytes(from: piece)
    text = text.dropFirst(piece.count)
    return piece.count
  }

  private func fill() throws(ImportError) -> Int {
    let source = source
    let result = raw.withUnsafeMutableBytes { buffer -> Result<Int, ImportError> in
      do throws(ImportError) {
        return .success(try source(buffer))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }
}
