/// Which texts are addresses of the web.
package enum WebAddress {
  /// What such a text is, for messages.
  package static let expected = "a whole http:// or https:// address without blanks"
  /// The same of several.
  package static let expectedOfSeveral = "whole http:// or https:// addresses without blanks"

  /// Whether a text is an http or https address of characters that are seen; only such a one is ever
  /// handed to a browser.
  package static func isSound(_ text: String) -> Bool {
    let start = text.prefix(8).lowercased()
    let rest = start.hasPrefix("https://") ? 8 : start.hasPrefix("http://") ? 7 : nil
    guard let rest, text.utf8.count > rest else { return false }
    return text.unicodeScalars.allSatisfy(isSeen)
  }

  /// White space, controls and marks of direction could show another address than is opened.
  private static func isSeen(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value > 0x7E else { return scalar.value > 0x20 }
    switch scalar.properties.generalCategory {
    case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator: return false
    default: return !scalar.properties.isDefaultIgnorableCodePoint
    }
  }
}
