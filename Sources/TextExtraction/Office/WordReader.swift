/// Reads the text of a part of a Word document.
struct WordReader {
  /// A note by its kind and the number that the document has for it.
  struct Note: Hashable {
    enum Kind: String, CaseIterable {
      case footnote, endnote

      /// The kind of the part that holds such notes.
      var part: String { rawValue + "s" }
    }

    let kind: Kind
    let id: String
  }

  let tree: MarkupTree
  let hiddenStyles: Set<String>
  let notes: [Note: (tree: MarkupTree, node: Int)]
  private var numbering: WordNumbering
  private(set) var text = OfficeText()
  /// The open fields: true while the instruction of one is read, which nobody sees.
  private var fields: [Bool] = []
  /// Text boxes of a paragraph, which come after it.
  private var boxes: [Int] = []
  private var paragraphDepth = 0

  init(
    tree: MarkupTree,
    hiddenStyles: Set<String>,
    notes: [Note: (tree: MarkupTree, node: Int)],
    numbering: WordNumbering
  ) {
    self.tree = tree
    self.hiddenStyles = hiddenStyles
    self.notes = notes
    self.numbering = numbering
  }

  private var isInstruction: Bool { fields.contains(true) }

  /// Reads an element and all below it.
  mutating func read(_ node: Int) {
    switch tree[node].name {
    case "p": readParagraph(node)
    case "r": if !isHidden(node, by: "rStyle") { readChildren(node) }
    case "t": add(tree.text(of: node))
    case "tab", "ptab": add("\t")
    case "br", "cr": if !isInstruction { text.breakLine() }
    case "noBreakHyphen": add("\u{2011}")
    case "fldChar": readField(node)
    case "footnoteReference": readReference(node, .footnote)
    case "endnoteReference": readReference(node, .endnote)
    case "AlternateContent": readAlternative(node)
    case "txbxContent": boxes.append(node)
    case "tbl", "tr", "tc": readTable(node)
    case "sdt": if !isContents(node) { readChildren(node) }
    case "pPr", "rPr", "del", "moveFrom", "delText", "instrText", "rt", "sdtPr", "tblPr", "sectPr",
      "background":
      break
    default: readChildren(node)
    }
  }

  private mutating func readChildren(_ node: Int) {
    for child in tree.children(of: node) { read(child) }
  }

  private mutating func add(_ characters: String) {
    if !isInstruction { text.add(characters) }
  }

  // MARK: - Paragraphs

  private mutating func readParagraph(_ node: Int) {
    guard !isHidden(node, by: "pStyle") else { return }
    // Whose end is deleted goes on in the next paragraph, and is what that one is.
    let isEnded = !isEndDeleted(node)
    if isEnded, let label = numbering.label(properties(node), tree) { text.label(label) }
    paragraphDepth += 1
    readChildren(node)
    paragraphDepth -= 1
    if isEnded { text.endParagraph() }
    guard paragraphDepth == 0 else { return }
    let inner = boxes
    boxes = []
    for box in inner {
      readChildren(box)
      text.endParagraph()
    }
  }

  /// The properties that stand first in a paragraph, run, row or cell.
  private func properties(_ node: Int) -> Int? {
    tree.children(of: node).first { tree[$0].name.hasSuffix("Pr") }
  }

  private func isEndDeleted(_ paragraph: Int) -> Bool {
    guard let properties = properties(paragraph),
      let run = tree.children(of: properties).first(where: { tree[$0].name == "rPr" })
    else { return false }
    return tree.children(of: run).contains { ["del", "moveFrom"].contains(tree[$0].name) }
  }

  private func isHidden(_ node: Int, by style: String) -> Bool {
    guard let properties = properties(node) else { return false }
    return tree.children(of: properties).contains { child in
      switch tree[child].name {
      case "vanish": WordStyles.isOn(tree[child])
      case style: hiddenStyles.contains(tree[child]["val"] ?? "")
      default: false
      }
    }
  }

  // MARK: - Fields and notes

  private mutating func readField(_ node: Int) {
    switch tree[node]["fldCharType"] {
    case "begin": fields.append(true)
    case "separate": if let last = fields.indices.last { fields[last] = false }
    case "end": _ = fields.popLast()
    default: break
    }
  }

  private mutating func readReference(_ node: Int, _ kind: Note.Kind) {
    guard !isInstruction, let id = tree[node]["id"],
      let note = notes[Note(kind: kind, id: id)]
    else { return }
    let number = text.markNote()
    // A note within a note would have no end: it is left out.
    var reader = WordReader(
      tree: note.tree,
      hiddenStyles: hiddenStyles,
      notes: [:],
      numbering: numbering
    )
    reader.readChildren(note.node)
    text.setNote(number, to: reader.text)
  }

  // MARK: - Tables and boxes

  private mutating func readTable(_ node: Int) {
    let marks = properties(node).map { tree.children(of: $0).map { tree[$0] } } ?? []
    switch tree[node].name {
    case "tbl":
      text.startTable()
      readChildren(node)
      text.endTable()
    case "tr":
      guard !marks.contains(where: { $0.name == "del" }) else { return }
      text.startRow()
      readChildren(node)
    default:
      // A cell that goes on from the row above has no text of its own.
      text.startCell()
      readChildren(node)
    }
  }

  /// Reads the first form of something that is there in several, such as a text box.
  private mutating func readAlternative(_ node: Int) {
    let forms = Array(tree.children(of: node)).filter { !tree[$0].isText }
    if let form = forms.first(where: { tree[$0].name == "Choice" }) ?? forms.first {
      readChildren(form)
    }
  }

  private func isContents(_ node: Int) -> Bool {
    tree.children(of: node).contains { child in
      tree[child].name == "sdtPr"
        && tree.elements(named: "docPartGallery", below: child).contains {
          tree[$0]["val"] == "Table of Contents"
        }
    }
  }
}
