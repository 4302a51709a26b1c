import RelationsModel

/// A place in one of the files that are being read, counted from 1.
struct Spot: Hashable {
  let file: Int32
  let line: Int32
  let column: Int32
}

/// A value and where it stands.
struct Located<Value> {
  let value: Value
  let spot: Spot
}

/// Collects what is wrong in all files.
final class ProblemLog {
  /// No person reads more, and a hostile file could hold millions.
  static let limit = 10_000

  let files: [FileText]
  private(set) var diagnostics: [Diagnostic] = []

  /// Whether nothing more is listed, so that no work need go into it.
  var isFull: Bool { diagnostics.count > ProblemLog.limit }

  init(files: [FileText]) {
    self.files = files
  }

  func error(
    _ message: String,
    at spot: Spot,
    nearest: String? = nil,
    expected: String? = nil
  ) {
    add(.error, message, at: spot, nearest: nearest, expected: expected)
  }

  func warn(_ message: String, at spot: Spot, nearest: String? = nil) {
    add(.warning, message, at: spot, nearest: nearest)
  }

  /// How a place in one file is named in a message about another place.
  func described(_ spot: Spot) -> String {
    "\(files[Int(spot.file)].path):\(spot.line)"
  }

  private func add(
    _ severity: Diagnostic.Severity,
    _ message: String,
    at spot: Spot,
    nearest: String?,
    expected: String? = nil
  ) {
    guard !isFull else { return }
    let text = files[Int(spot.file)]
    let (line, column, excerpt) = text.excerpt(line: Int(spot.line), column: Int(spot.column))
    let isLast = diagnostics.count == ProblemLog.limit
    diagnostics.append(
      Diagnostic(
        severity: severity,
        place: Diagnostic.Place(file: text.path, line: line, column: column),
        message: isLast ? "there are more problems than are listed" : message,
        suggestion: isLast ? nil : nearest,
        excerpt: excerpt,
        expected: isLast ? nil : expected
      )
    )
  }
}
