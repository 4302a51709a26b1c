import Drawing

/// A screen as text, for reading and comparing: the rows between fences, then the same rows with one
/// letter for each style, then what the letters mean.
package enum ScreenText {
  /// Of all rows, or only of those that are wanted.
  package static func describe(_ canvas: Canvas, rows wanted: Range<Int>? = nil) -> String {
    var legend: [Style] = []
    let cells = canvas.cells
    var rows = ""
    var styles = ""
    for row in wanted ?? 0..<canvas.size.rows {
      rows += "|\(canvas.text(row: row))|\n"
      styles += "|"
      for cell in cells[row * canvas.size.columns..<(row + 1) * canvas.size.columns] {
        let place = legend.firstIndex(of: cell.style) ?? legend.count
        if place == legend.count { legend.append(cell.style) }
        styles.append(letter(place))
      }
      styles += "|\n"
    }
    let meanings = legend.enumerated().map { number, style in
      let link = canvas.address(of: style).map { " leading to \($0)" } ?? ""
      return "\(letter(number)) \(describe(style))\(link)"
    }
    return rows + "\n" + styles + "\n" + meanings.joined(separator: "\n") + "\n"
  }

  private static func letter(_ number: Int) -> Character {
    let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
    return number < letters.count ? letters[number] : "?"
  }

  private static func describe(_ style: Style) -> String {
    let names: [(Attributes, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.italic, "italic"), (.underline, "underline"),
      (.reverse, "reverse"),
    ]
    let attributes = names.filter { style.attributes.contains($0.0) }.map(\.1)
    let colors = "\(describe(style.foreground)) on \(describe(style.background))"
    return ([colors] + attributes).joined(separator: " ")
  }

  private static func describe(_ color: Color) -> String {
    switch color {
    case .standard: "standard"
    case .palette(let entry): "\(entry)"
    }
  }
}
