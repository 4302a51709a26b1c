import Glibc

/// Text from bytes in the encodings that files on the web are in.
package enum TextDecoding {
  /// The text of bytes in the encoding of their byte order mark, else in the declared one, else in UTF-8 where they are
  /// valid, else in windows-1252.
  ///
  /// A declared name that nobody knows counts as none; and bytes declared as UTF-8 that are not so are read as
  /// windows-1252 unless nearly all of them are UTF-8. What cannot be read becomes U+FFFD. Zero bytes are left out.
  package static func string(from bytes: [UInt8], declared: String? = nil) -> String {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return utf8(bytes.dropFirst(3)) }
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), lowFirst: true) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), lowFirst: false) }
    switch declared.flatMap(name(of:)) {
    case nil, "UTF-8": return utf8OrWestern(bytes)
    case "CP1252": return western(bytes)
    case "UTF-16LE": return utf16(bytes[...], lowFirst: true)
    case "UTF-16BE": return utf16(bytes[...], lowFirst: false)
    case let name?: return converted(bytes, from: name) ?? utf8OrWestern(bytes)
    }
  }

  /// The C library's name of an encoding, by the labels of the Encoding Standard (https://encoding.spec.whatwg.org),
  /// which reads Latin-1 as windows-1252 and GB 2312 as GB 18030; nil where the label is none.
  static func name(of label: String) -> String? {
    let label = String(label.lowercased().filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" })
    guard !label.isEmpty, label.utf8.count < 40,
      label.utf8.allSatisfy({ $0 >= 0x21 && $0 < 0x7F && $0 != UInt8(ascii: "/") })
    else { return nil }
    return switch label {
    case "utf-8", "utf8", "unicode-1-1-utf-8", "x-unicode20utf8": "UTF-8"
    case "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "l1", "ascii", "us-ascii",
      "windows-1252", "cp1252", "x-cp1252", "ansi_x3.4-1968":
      "CP1252"
    case "utf-16", "utf-16le", "ucs-2", "unicode": "UTF-16LE"
    case "utf-16be": "UTF-16BE"
    case "iso-8859-9", "latin5", "windows-1254": "CP1254"
    case "iso-8859-11", "tis-620", "windows-874": "CP874"
    case "gb2312", "gbk", "gb_2312-80", "x-gbk", "chinese", "gb18030": "GB18030"
    case "big5", "big5-hkscs", "x-x-big5", "cn-big5": "BIG5-HKSCS"
    case "shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji", "windows-31j": "CP932"
    case "euc-kr", "ks_c_5601-1987", "korean", "ksc5601", "windows-949": "CP949"
    case "x-mac-cyrillic", "x-mac-ukrainian": "MAC-CYRILLIC"
    default: label.hasPrefix("windows-125") ? "CP" + label.suffix(4) : label.uppercased()
    }
  }

  private static func utf8(_ bytes: some Collection<UInt8>) -> String {
    String(decoding: bytes.contains(0) ? bytes.filter { $0 != 0 } : Array(bytes), as: UTF8.self)
  }

  private static func utf8OrWestern(_ bytes: [UInt8]) -> String {
    if let text = String(validating: bytes, as: UTF8.self) {
      return bytes.contains(0) ? utf8(bytes) : text
    }
    let text = utf8(bytes)
    // A page that quotes a broken byte or was cut within a character is UTF-8 all the same.
    let beyond = text.unicodeScalars.reduce(into: (all: 0, broken: 0)) { counts, scalar in
      if scalar.value > 0x7F { counts.all += 1 }
      if scalar == "\u{FFFD}" { counts.broken += 1 }
    }
    return beyond.broken * 10 <= beyond.all ? text : western(bytes)
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, lowFirst: Bool) -> String {
    let low = lowFirst ? 0 : 1
    let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map { place in
      UInt16(bytes[place + low]) | UInt16(bytes[place + 1 - low]) << 8
    }
    return String(decoding: units.filter { $0 != 0 }, as: UTF16.self)
  }

  /// The characters of windows-1252 from 0x80 to 0x9F, as the Encoding Standard has them.
  static let westernMarks: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F,
    0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]

  private static func western(_ bytes: [UInt8]) -> String {
    let units = bytes.lazy.filter { $0 != 0 }.map { byte in
      (0x80...0x9F).contains(byte) ? westernMarks[Int(byte) - 0x80] : UInt16(byte)
    }
    return String(decoding: Array(units), as: UTF16.self)
  }

  /// The text of bytes in an encoding that the C library knows; nil where it knows none of that name.
  private static func converted(_ bytes: [UInt8], from name: String) -> String? {
    guard let conversion = iconv_open("UTF-8", name), Int(bitPattern: conversion) != -1 else {
      return nil
    }
    defer { iconv_close(conversion) }
    var source = bytes.map { CChar(bitPattern: $0) }
    var text: [UInt8] = []
    var room = [CChar](repeating: 0, count: 1 << 14)
    source.withUnsafeMutableBufferPointer { source in
      var next = source.baseAddress
      var left = source.count
      while left > 0 {
        let result = room.withUnsafeMutableBufferPointer { room in
          var place = room.baseAddress
          var free = room.count
          let result = iconv(conversion, &next, &left, &place, &free)
          text.append(contentsOf: room.prefix(room.count - free).lazy.map(UInt8.init(bitPattern:)))
          return result == -1 ? errno : 0
        }
        guard result != 0, result != E2BIG, left > 0 else { continue }
        text.append(contentsOf: [0xEF, 0xBF, 0xBD])
        next = next?.successor()
        left -= 1
      }
    }
    return utf8(text)
  }
}
