/// The ids of the quotes that one answers, as one text: stores and the index keep them so.
public enum AnswerText {
  /// The ids with single spaces between.
  public static func joined(_ ids: [Quote.ID]) -> String {
    ids.map(\.rawValue).joined(separator: " ")
  }

  /// The ids in a text; white space of any length separates them.
  public static func ids(in text: String) -> [Quote.ID] {
    text.split { $0.isWhitespace }.map { Quote.ID(String($0)) }
  }
}
