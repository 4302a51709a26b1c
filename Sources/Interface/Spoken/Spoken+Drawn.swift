import Presentation

extension Spoken {
  /// Wide enough that no line of text is broken.
  static let columns = 1_000_000

  /// A line of text of ours as it is drawn, without its signs; what stands under a label follows it,
  /// and what continues another names itself.
  static func line(_ text: RichText) -> String {
    guard let first = text.runs.first, first.role == .secondary, first.text.hasSuffix(" "),
      text.runs.count > 1
    else { return Wording.sentence(plain(text.plain)) }
    let label = plain(first.text)
    let rest = plain(text.runs.dropFirst().map(\.text).joined())
    guard label.isEmpty else { return Wording.sentence("\(label): \(rest)") }
    return Wording.sentence(rest.hasPrefix("http") ? "Address: \(rest)" : "Note: \(rest)")
  }

  private static func plain(_ text: String) -> String {
    let words = text.split(separator: " ").filter {
      !["●", "○", "◐", "=", "≠", "≈", "‒"].contains($0)
    }
    let isSign = words.first == "·" || words.first == "+" || words.first == "−"
    let told = (isSign || words.first == "±" ? words.dropFirst() : words[...])
      .joined(separator: " ").replacing(" · ", with: ", ")
    return locator(spelled(told))
  }
}
