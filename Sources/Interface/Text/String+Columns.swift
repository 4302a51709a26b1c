import Drawing

extension String {
  /// The text with blanks after it, so many columns wide at least.
  package func padded(to columns: Int) -> String {
    self + String(repeating: " ", count: max(0, columns - TextWidth.columns(of: self)))
  }

  /// The text with blanks before it, so many columns wide at least.
  package func leftPadded(to columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - TextWidth.columns(of: self))) + self
  }

  /// As much of the text as so many columns hold; what is cut off ends in an ellipsis.
  package func cut(to columns: Int) -> String {
    guard TextWidth.columns(of: self) > columns else { return self }
    return columns > 0 ? clipped(to: columns - 1) + "…" : ""
  }

  /// As much of the text as so many columns hold, and no sign of what is cut off.
  func clipped(to columns: Int) -> String {
    var used = 0
    var end = startIndex
    while end < endIndex {
      used += TextWidth.columns(of: String(self[end]))
      guard used <= columns else { break }
      end = index(after: end)
    }
    return String(self[..<end])
  }
}
