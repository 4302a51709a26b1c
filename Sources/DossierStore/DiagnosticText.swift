import RelationsModel

/// A diagnostic as a compiler prints it.
package enum DiagnosticText {
  private static let columnsOfExcerpt = 100

  /// Renders the place, severity, message and suggestion, then the line with a caret under the place.
  package static func render(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.place
    var text =
      "\(place.file):\(place.line):\(place.column): \(diagnostic.severity.rawValue): "
      + diagnostic.message
    if let suggestion = diagnostic.suggestion { text += "; did you mean “\(suggestion)”?" }
    text = HarmlessText.oneLine(text)
    if let excerpt = diagnostic.excerpt, !excerpt.isEmpty {
      text += "\n" + window(on: HarmlessText.oneLine(excerpt), column: place.column)
    }
    return text
  }

  /// The part of a line around a column, and a caret below that column.
  private static func window(on line: String, column: Int) -> String {
    let scalars = Array(line.unicodeScalars)
    var start = 0
    if scalars.count > columnsOfExcerpt, column > columnsOfExcerpt * 3 / 4 {
      start = min(column - columnsOfExcerpt / 2, scalars.count)
    }
    let end = min(scalars.count, start + columnsOfExcerpt)
    let isCutAtStart = start > 0
    let shown = (isCutAtStart ? "…" : "") + string(scalars[start..<end])
    let excerpt = "    " + shown + (end < scalars.count ? "…" : "")
    guard column - 1 <= scalars.count, column - 1 >= start else { return excerpt }
    let before = HarmlessText.columns(of: scalars[start..<(column - 1)]) + (isCutAtStart ? 1 : 0)
    return excerpt + "\n    " + String(repeating: " ", count: before) + "^"
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
