/// The text of a document in paragraphs, tables and notes, as it is put together.
///
/// White space is folded, as in the text of pages.
struct OfficeText {
  private var blocks: [String] = []
  private var block = ""
  private var isSpaced = false
  private var tableDepth = 0
  private var isBetweenCells = false
  private var notes: [String] = []
  /// What stands before the paragraph, such as its number, once it has a text.
  private var label: String?

  /// Adds characters to the paragraph.
  mutating func add(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x20, 0x09, 0x0A, 0x0C, 0x0D, 0xA0, 0x2028, 0x2029, 0x3000: isSpaced = true
      case 0...0x1F, 0x7F...0x9F, 0xAD, 0x200B, 0x2060, 0xFEFF, 0xFFFC: break
      default: add(scalar)
      }
    }
  }

  /// Has the paragraph begin with something, such as its number; one without a text does not show it.
  mutating func label(_ text: String) {
    if tableDepth == 0, !block.isEmpty { block = text + block } else { label = text }
  }

  private mutating func add(_ scalar: Unicode.Scalar) {
    if isBetweenCells {
      block += " | "
    } else if isSpaced, !block.isEmpty, block.utf8.last != 0x0A {
      block += " "
    }
    isSpaced = false
    isBetweenCells = false
    if let label { block += label }
    label = nil
    block.unicodeScalars.append(scalar)
  }

  mutating func breakLine() {
    guard !block.isEmpty else { return }
    isSpaced = tableDepth > 0
    if tableDepth == 0, block.utf8.last != 0x0A { block += "\n" }
  }

  /// Ends the paragraph; within a table the cell goes on.
  mutating func endParagraph() {
    label = nil
    if tableDepth > 0 { isSpaced = true } else { endBlock() }
  }

  private mutating func endBlock() {
    while block.utf8.last == 0x0A { block.removeLast() }
    if !block.isEmpty { blocks.append(block) }
    block = ""
    isSpaced = false
    isBetweenCells = false
  }

  // MARK: - Tables

  /// Starts a table, whose rows are lines and whose cells have a bar between them.
  mutating func startTable() {
    if tableDepth == 0 { endBlock() }
    tableDepth += 1
  }

  mutating func startRow() {
    isBetweenCells = false
    isSpaced = false
    if !block.isEmpty, block.utf8.last != 0x0A { block += "\n" }
  }

  mutating func startCell() {
    isBetweenCells = !block.isEmpty && block.utf8.last != 0x0A
  }

  mutating func endTable() {
    tableDepth -= 1
    if tableDepth == 0 { endBlock() }
  }

  // MARK: - Notes

  /// Marks a note in the text and gives its number; its text comes by `setNote`.
  mutating func markNote() -> Int {
    notes.append("")
    isSpaced = false
    add("[\(notes.count)]")
    return notes.count
  }

  mutating func setNote(_ number: Int, to text: OfficeText) {
    notes[number - 1] = text.text.split(separator: "\n").joined(separator: " ")
  }

  /// The paragraphs with empty lines between them, then the notes.
  var text: String {
    var whole = self
    whole.endBlock()
    let lines = notes.enumerated().map { "[\($0.offset + 1)] \($0.element)" }
    return (whole.blocks + lines).joined(separator: "\n\n")
  }
}
