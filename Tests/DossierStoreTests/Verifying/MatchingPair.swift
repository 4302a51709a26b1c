import Testing

/// A quote and a text in which it is looked for, with what is to be found.
struct MatchingPair: Sendable, CustomTestStringConvertible {
  enum Found: Sendable {
    /// The words stand in one place: its first character and its characters.
    case at(Int, String)
    /// They stand in several places, which begin there.
    case several([Int])
    /// Other words stand there, with the difference.
    case changed(Int, String, String)
    case missing
  }

  let quote: String
  let text: String
  let found: Found
  /// The word with a hyphen and without one, where a line ends in it and nothing tells.
  let doubt: [String]

  init(_ quote: String, in text: String, _ found: Found, doubt: [String] = []) {
    self.quote = quote
    self.text = text
    self.found = found
    self.doubt = doubt
  }

  var testDescription: String { "\(quote.debugDescription) in \(text.debugDescription)" }
}
