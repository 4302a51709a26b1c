/// How many columns a terminal gives to text.
package enum TextWidth {
  /// The columns that `Canvas.write` takes for a text.
  package static func columns(of text: some StringProtocol) -> Int {
    text.count
  }
}
