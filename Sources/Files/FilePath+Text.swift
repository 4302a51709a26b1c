import SystemPackage

extension FilePath {
  /// The bytes that the system gets, without the zero at their end.
  package var bytes: [UInt8] {
    withPlatformString { Array(UnsafeRawBufferPointer(start: $0, count: length)) }
  }

  /// A path of bytes, none of which is zero.
  package init(bytes: some Collection<UInt8>) {
    self.init(platformString: bytes.map(CChar.init(bitPattern:)) + [0])
  }

  /// A path that is an argument, a variable of the environment, or part of one.
  package init(escaped text: String) {
    self.init(bytes: EscapedText.bytes(of: text).prefix { $0 != 0 })
  }

  /// The path as the argument of another program, or as part of one.
  package var escaped: String { EscapedText.text(of: bytes) }

  /// The path for people and in files of text: what is not UTF-8, and controls, as `\xe9`.
  ///
  /// It can be read back. A backslash stands for itself, but where it would look like the start of
  /// such a byte it is `\x5c`. What was shown of a folder and of a name in it, with a slash between
  /// them, is what is shown of both together.
  package var shown: String {
    let bytes = bytes
    guard !bytes.allSatisfy({ (0x20..<0x7F).contains($0) && $0 != FilePath.backslash }) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    var text = ""
    var place = 0
    ByteText.forEach(in: bytes) { piece in
      switch piece {
      case .byte(let byte):
        text += ByteText.hexadecimal(byte)
        place += 1
      case .scalar(let scalar):
        let encoded = Array(String(scalar).utf8)
        let isHidden = scalar.properties.generalCategory == .control
        if isHidden || FilePath.escape(at: place, in: bytes) != nil {
          for byte in encoded { text += ByteText.hexadecimal(byte) }
        } else {
          text.unicodeScalars.append(scalar)
        }
        place += encoded.count
      }
    }
    return text
  }

  /// The path that was shown as a text.
  package init(shown text: String) {
    let shown = Array(text.utf8)
    guard shown.contains(FilePath.backslash) else {
      self.init(text)
      return
    }
    var bytes: [UInt8] = []
    var place = 0
    while place < shown.count {
      let escaped = FilePath.escape(at: place, in: shown)
      bytes.append(escaped ?? shown[place])
      place += escaped == nil ? 1 : 4
    }
    self.init(bytes: bytes)
  }

  private static let backslash = UInt8(ascii: "\\")

  /// The byte that is written at a place as four characters, such as `\xe9`; nil where none is.
  private static func escape(at place: Int, in bytes: [UInt8]) -> UInt8? {
    guard bytes[place] == backslash, place + 4 <= bytes.count,
      bytes[place + 1] == UInt8(ascii: "x"),
      let high = digit(bytes[place + 2]), let low = digit(bytes[place + 3])
    else { return nil }
    return high << 4 | low
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    default: nil
    }
  }

  /// The path that no program takes for an option or a command, whatever it begins with.
  package var harmless: FilePath {
    switch bytes.first {
    case UInt8(ascii: "-"), UInt8(ascii: "+"): FilePath(".").pushing(self)
    default: self
    }
  }

  /// The path of an entry in the folder, whose name is as the file system has it.
  package func entry(_ name: some Collection<UInt8>) -> FilePath {
    pushing(FilePath(bytes: name))
  }

  /// The folder in which the path's last name stands; `.` for a name alone.
  package var folder: FilePath {
    let parent = removingLastComponent()
    return parent.isEmpty ? "." : parent
  }

  /// The path with something at the end of its last name.
  package func withEnding(_ ending: String) -> FilePath {
    FilePath(bytes: bytes + Array(ending.utf8))
  }
}
