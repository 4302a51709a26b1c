import Drawing

/// A stretch of an issue's text that is selected and scrolled as one.
package struct IssueBlock: Equatable, Sendable {
  package var lines: [RichText] = []
  /// The colour of the bar beside the lines; nil where there is none.
  package var bar: Role?
  /// How many of the lines, from the first, have the bar beside them.
  package var barredLines = 0

  package init(lines: [RichText] = []) {
    self.lines = lines
  }

  package mutating func add(_ text: RichText, columns: Int, indent: Int = 0) {
    let space = String(repeating: " ", count: indent)
    for line in text.wrapped(columns: columns - indent) {
      lines.append(indent == 0 ? line : RichText(space, .text) + line)
    }
  }

  package mutating func addBlank() {
    lines.append(RichText())
  }

  /// A rule with a label in it.
  package mutating func addRule(_ label: String, columns: Int) {
    let start = "── "
    let used = TextWidth.columns(of: label) + 4
    var line = RichText(start, .secondary)
    line.append(label, .secondary)
    line.append(" " + String(repeating: "─", count: max(0, columns - used)), .secondary)
    lines.append(line)
  }
}
