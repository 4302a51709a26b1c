@_spi(_Unicode) import Swift

/// Text as articles have it.
package enum NormalText {
  /// The text in Unicode's form NFC, without control characters but the line feed, without byte order marks and
  /// soft hyphens.
  package static func normal(_ text: String) -> String {
    if text.unicodeScalars.allSatisfy(isNormal) { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text._nfc {
      switch scalar.value {
      case 0x09: scalars.append(" ")
      case 0..<0x09, 0x0B...0x1F, 0x7F...0x9F, 0xAD, 0xFEFF, 0xFFFC: break
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  /// True for a character that is normal whatever stands beside it; others may be so too.
  private static func isNormal(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x20...0x7E, 0xA0..<0xAD, 0xAE..<0x300, 0x400...0x482, 0x2010...0x2027,
      0x4E00...0x9FFF:
      true
    default: false
    }
  }

  /// The text on one line: normal, trimmed, every run of white space one space; nil where nothing is left.
  package static func line(_ text: String?) -> String? {
    guard let text else { return nil }
    let words = normal(text).split(whereSeparator: \.isWhitespace)
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// A BCP 47 tag such as `en-GB` from `en_gb`, `EN-gb` and the like; nil for what is none.
  package static func language(_ text: String?) -> String? {
    guard let text = line(text) else { return nil }
    let parts = text.split { $0 == "-" || $0 == "_" }.map { $0.lowercased() }
    guard let first = parts.first, (2...3).contains(first.utf8.count), parts.count <= 4,
      parts.allSatisfy({
        $0.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
      }),
      parts.allSatisfy({ (2...8).contains($0.utf8.count) })
    else { return nil }
    let others = parts.dropFirst().map { part in
      switch part.utf8.count {
      case 2: part.uppercased()
      case 4: part.prefix(1).uppercased() + part.dropFirst()
      default: part
      }
    }
    return ([first] + others).joined(separator: "-")
  }

  /// An absolute address of the web; nil for anything else.
  package static func address(_ text: String?) -> String? {
    guard let text = line(text), !text.contains(" "), text.utf8.count < 2000 else { return nil }
    let start = text.prefix(8).lowercased()
    guard start.hasPrefix("https://") || start.hasPrefix("http://"), text.utf8.count > 10 else {
      return nil
    }
    return text
  }
}
