/// Texts as they stand in HTML.
package enum HTMLText {
  /// A text of which nothing is taken for markup, also not in an attribute between double quotation
  /// marks.
  ///
  /// It goes by scalars: a mark with an accent after it is one character, and still ends an attribute.
  package static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let reference = scalar == "'" ? "&#39;" : reference(to: scalar, inAttribute: true) {
        result.append(contentsOf: reference.unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// What stands for a character that would be taken for markup, in HTML and in XML; in an attribute
  /// between double quotation marks such a mark too.
  package static func reference(to scalar: Unicode.Scalar, inAttribute: Bool) -> String? {
    switch scalar {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    case "\"" where inAttribute: "&quot;"
    default: nil
    }
  }

  /// One line without controls, escaped.
  package static func line(_ text: String) -> String { escaped(CitedText.line(text)) }

  /// A language as `lang` names it; nil for what has not the form of a BCP 47 tag.
  package static func languageTag(_ text: String) -> String? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let isTag = parts.allSatisfy { part in
      (1...8).contains(part.utf8.count)
        && part.utf8.allSatisfy { byte in
          (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        }
    }
    guard isTag, let first = parts.first, first.utf8.count > 1, text.utf8.count <= 35,
      first.utf8.allSatisfy({ $0 > UInt8(ascii: "9") })
    else { return nil }
    return text
  }
}
