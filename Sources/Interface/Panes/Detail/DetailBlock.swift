import Drawing
import Presentation
import RelationsQuery

/// A stretch of an issue's text that is selected and scrolled as one.
package struct DetailBlock: Equatable, Sendable {
  package var lines: [RichText] = []
  /// The colour of the bar beside the lines; nil where there is none.
  package var bar: Role?
  /// How many of the lines, from the first, are a heading that is not selected with the rest.
  package var headLines = 0
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

  /// Adds text under a label that stands in a column of its own.
  package mutating func add(label: String, _ text: RichText, columns: Int) {
    let width = DetailBlock.labelColumns
    let space = String(repeating: " ", count: max(1, width - TextWidth.columns(of: label)))
    for (number, line) in text.wrapped(columns: columns - width).enumerated() {
      let start = number == 0 ? label + space : String(repeating: " ", count: width)
      lines.append(RichText(start, .secondary) + line)
    }
  }

  /// Adds fields of a record under their labels.
  mutating func add(_ fields: [Field], marking filter: Filter, columns: Int) {
    for field in fields {
      add(label: field.label, RichText(field, marking: filter), columns: columns)
    }
  }

  private static let labelColumns = 11

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
