import RelationsModel

/// A filter as it was typed, compiled once.
public struct Filter: Hashable, Sendable {
  /// The text as typed.
  public let text: String

  public static let everything = Filter(text: "")

  init(text: String) {
    self.text = text
  }

  public var isEmpty: Bool { text.isEmpty }

  /// Reads a filter; what is wrong with it is told, and the rest of it holds.
  public static func read(_ text: String) -> (filter: Filter, problems: [FilterProblem]) {
    (Filter(text: text), [])
  }

  /// The stretches of a text that the filter's words and phrases match, in order and disjoint.
  public func highlights(in text: String) -> [Range<String.Index>] {
    []
  }
}

/// What is wrong with a part of a filter.
public struct FilterProblem: Hashable, Sendable, Error {
  /// Where in the filter's text, in characters.
  public let range: Range<Int>
  /// One sentence for the user: what is wrong and what would be right.
  public let message: String

  public init(range: Range<Int>, message: String) {
    self.range = range
    self.message = message
  }
}
