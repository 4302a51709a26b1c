/// Which texts are addresses of the web.
package enum WebAddress {
  /// What such a text is, for messages.
  package static let expected = "a whole http:// or https:// address without blanks"
  /// The same of several.
  package static let expectedOfSeveral = "whole http:// or https:// addresses without blanks"

  /// Whether a text is an http or https address without white space or control characters; only such
  /// a one is ever handed to a browser.
  package static func isSound(_ text: String) -> Bool {
    let start = text.prefix(8).lowercased()
    let rest = start.hasPrefix("https://") ? 8 : start.hasPrefix("http://") ? 7 : nil
    guard let rest, text.utf8.count > rest else { return false }
    return text.unicodeScalars.allSatisfy {
      $0.value > 0x20 && !(0x7F...0xA0).contains($0.value)
    }
  }
}
