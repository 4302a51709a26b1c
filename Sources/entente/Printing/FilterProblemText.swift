import Drawing
import RelationsQuery

/// What is wrong with a filter, with a caret under the place.
enum FilterProblemText {
  private static let contextColumns = 60

  static func render(_ problems: [FilterProblem], in text: String) -> String {
    problems.map { render($0, in: text) }.joined(separator: "\n")
  }

  private static func render(_ problem: FilterProblem, in text: String) -> String {
    let characters = Array(text)
    let start = min(problem.range.lowerBound, characters.count)
    let end = min(max(problem.range.upperBound, start), characters.count)
    // What stands before is cut so that the caret stays on the line of a terminal.
    var before = SafeText.line(String(characters[..<start]))
    if TextWidth.columns(of: before) > contextColumns {
      before = "…" + String(before.suffix(contextColumns / 2))
    }
    let marked = cut(SafeText.line(String(characters[start..<end])))
    let after = cut(SafeText.line(String(characters[end...])))
    let space = String(repeating: " ", count: TextWidth.columns(of: before))
    let carets = String(repeating: "^", count: max(1, TextWidth.columns(of: marked)))
    return """
      entente: \(SafeText.line(problem.message))
        \(before)\(marked)\(after)
        \(space)\(carets)
      """
  }

  private static func cut(_ text: String) -> String {
    let start = TextWidth.prefix(of: text[...], columns: contextColumns)
    return start.endIndex < text.endIndex ? start + "…" : text
  }
}
