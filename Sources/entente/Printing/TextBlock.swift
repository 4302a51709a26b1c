import Drawing
import Presentation

/// Lines of text for print: wrapped, made safe, without any style.
struct TextBlock {
  static let labelColumns = 13

  let columns: Int
  private(set) var lines: [String] = []

  init(columns: Int) {
    self.columns = columns
  }

  /// Adds a text, wrapped; its first line stands at `indent`, the others at `hanging`.
  mutating func add(_ text: String, indent: Int = 0, hanging: Int? = nil) {
    let safe = SafeText.line(text)
    let hanging = hanging ?? indent
    let room = max(16, columns - max(indent, hanging))
    for (number, range) in TextWrap.lines(of: safe, columns: room).enumerated() {
      let space = String(repeating: " ", count: number == 0 ? indent : hanging)
      lines.append(space + safe[range])
    }
  }

  mutating func addBlank() {
    if lines.last?.isEmpty == false { lines.append("") }
  }

  /// Adds a label with its text beside it; nothing when there is no text.
  mutating func addField(_ label: String, _ text: String?) {
    guard let text else { return }
    let label = SafeText.line(label)
    let space = max(1, TextBlock.labelColumns - TextWidth.columns(of: label))
    let safe = SafeText.line(text)
    let room = max(16, columns - TextBlock.labelColumns)
    for (number, range) in TextWrap.lines(of: safe, columns: room).enumerated() {
      let start =
        number == 0
        ? label + String(repeating: " ", count: space)
        : String(repeating: " ", count: TextBlock.labelColumns)
      lines.append(start + safe[range])
    }
  }

  /// Adds a label with a text that is of use only whole, such as an address: it is not wrapped.
  mutating func addWhole(_ label: String, _ text: String?) {
    guard let text else { return }
    let space = max(1, TextBlock.labelColumns - TextWidth.columns(of: label))
    lines.append(label + String(repeating: " ", count: space) + SafeText.line(text))
  }

  /// Adds a field of a record.
  mutating func add(_ field: Field) {
    if field.parts.first?.kind == .address {
      addWhole(field.label, field.printed)
    } else {
      addField(field.label, field.printed)
    }
  }

  /// Adds a line that parts of a record stand below.
  mutating func addHeading(_ text: String) {
    addBlank()
    add(text)
  }

  /// Adds lines that are wrapped and safe already.
  mutating func add(lines more: [String]) {
    lines += more
  }
}
