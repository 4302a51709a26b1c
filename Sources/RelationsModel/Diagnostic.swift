/// One problem in a dossier, with its place, as a compiler reports it.
public struct Diagnostic: Hashable, Sendable, Error {
  /// How bad a problem is: an error leaves something out, a warning does not.
  public enum Severity: String, Hashable, Sendable, CaseIterable {
    /// The record is left out.
    case error
    /// The record is kept, and somebody should look at it.
    case warning
  }

  /// A place in a file; lines and columns count from 1, columns in Unicode code points.
  public struct Place: Hashable, Sendable {
    /// The path as the user would write it; what is not UTF-8 in it, and controls, as `\xe9`.
    public let file: String
    /// The line in its file, counted from 1.
    public let line: Int
    /// The column in characters, counted from 1.
    public let column: Int

    public init(file: String, line: Int, column: Int) {
      self.file = file
      self.line = line
      self.column = column
    }
  }

  /// Whether the record is left out or kept.
  public let severity: Severity
  /// Where in which file it was found.
  public let place: Place
  /// What is wrong and what was expected.
  public let message: String
  /// The nearest valid name, where there is one.
  public let suggestion: String?
  /// The offending line, as it stands in the file.
  public let excerpt: String?
  /// What could stand there, on one line, for programs; nil where only the message can say.
  public let expected: String?

  public init(
    severity: Severity,
    place: Place,
    message: String,
    suggestion: String? = nil,
    excerpt: String? = nil,
    expected: String? = nil
  ) {
    self.severity = severity
    self.place = place
    self.message = message
    self.suggestion = suggestion
    self.excerpt = excerpt
    self.expected = expected
  }
}

extension Diagnostic.Place: Comparable {
  public static func < (left: Self, right: Self) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }
}
