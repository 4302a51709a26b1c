import RelationsAnalysis

/// One row of a table as RFC 4180 has it, its cells harmless in a spreadsheet unless it is raw.
struct CSVRow {
  let isRaw: Bool
  private(set) var bytes: [UInt8] = []

  init(isRaw: Bool) {
    self.isRaw = isRaw
  }

  /// Writes a whole row, its line end with it.
  init(_ cells: [String?], isRaw: Bool) {
    self.init(isRaw: isRaw)
    for (place, cell) in cells.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      add(isRaw ? cell ?? "" : CSVRow.harmless(cell ?? ""))
    }
    bytes += [0x0D, 0x0A]
  }

  private mutating func add(_ cell: String) {
    guard CSVRow.needsMarks(cell) else { return bytes.append(contentsOf: cell.utf8) }
    bytes.append(UInt8(ascii: "\""))
    for byte in cell.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether a cell stands between quotation marks: also for semicolons and tabs, which separate
  /// cells for some, for all that some take for the end of a line, and for blanks at its ends.
  private static func needsMarks(_ cell: String) -> Bool {
    let ends = [cell.unicodeScalars.first, cell.unicodeScalars.last]
    if ends.contains(where: { $0?.properties.isWhitespace == true }) { return true }
    return cell.unicodeScalars.contains { scalar in
      switch scalar {
      case "\"", ",", ";", "\u{85}", "\u{2028}", "\u{2029}": true
      default: (0x09...0x0D).contains(scalar.value) || (0x1C...0x1F).contains(scalar.value)
      }
    }
  }

  /// A cell without controls; what a spreadsheet would calculate has an apostrophe before it.
  static func harmless(_ cell: String) -> String {
    // A lone return would take a terminal back over what stands before it; a break of a line is one.
    let clean = String(CitedText.block(cell).map { $0 == "\r" ? "\n" : $0 })
    return isFormula(clean) ? "'" + clean : clean
  }

  /// Whether the first scalar that shows begins a formula; spreadsheets skip what does not show.
  private static func isFormula(_ cell: String) -> Bool {
    for scalar in cell.unicodeScalars {
      switch scalar {
      case "\t", "\r", "\n", "=", "+", "-", "@": return true
      // The same in full width and small, which some spreadsheets take for them.
      case "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": return true
      case "\u{FE66}", "\u{FE62}", "\u{FE63}", "\u{FE6B}", "\u{2212}": return true
      default:
        let hidden = scalar.properties.isDefaultIgnorableCodePoint
        guard hidden || scalar.properties.isWhitespace else { return false }
      }
    }
    return false
  }
}
