/// Addresses to which a document may lead.
package enum WebLink {
  /// An http or https address as it may stand in a link; nil for any other.
  package static func address(_ text: String) -> String? {
    let address = CitedText.line(text)
    let isWeb = address.hasPrefix("https://") || address.hasPrefix("http://")
    return isWeb && !address.unicodeScalars.contains(where: isForeign) ? address : nil
  }

  private static func isForeign(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar == "<" || scalar == ">" || scalar == "\\"
  }
}
