import RelationsModel

/// Writes the tree of a file in the canonical form.
struct TreePrinter {
  /// How wide lines are where words allow it, as in the shipped dossier.
  static let columns = 100

  private let tree: FileTree
  private var text = ""

  static func print(_ tree: FileTree) -> String {
    var printer = TreePrinter(tree: tree)
    printer.printFile()
    return printer.text
  }

  private init(tree: FileTree) {
    self.tree = tree
  }

  private mutating func printFile() {
    printComments(tree.head, indent: 0)
    if let first = tree.written(0).first, !tree.head.isEmpty, !tree.parts[first].leading.isEmpty {
      text += "\n"
    }
    if tree.groups[0].parts.isEmpty { text += "{}\n" }
    printGroup(0, indent: 0, dash: nil)
  }

  private mutating func printComments(_ comments: [SourceComment], indent: Int) {
    for (index, comment) in comments.enumerated() {
      if index > 0, comment.isAfterBlankLine { text += "\n" }
      text += space(indent) + comment.text + "\n"
    }
  }

  /// Prints keys or items; `dash` is where the dash of an item stands whose value the mapping is.
  private mutating func printGroup(_ group: Int, indent: Int, dash: Int?) {
    for (place, index) in tree.written(group).enumerated() {
      let part = tree.parts[index]
      let isOnDash = place == 0 && dash != nil
      let own = part.leading + part.trailing.dropLast()
      if !isOnDash { printComments(own, indent: indent) }
      text += isOnDash ? space(indent - 2) + "- " : space(indent)
      printPart(part, indent: indent)
    }
    printComments(tree.groups[group].foot, indent: indent)
  }

  private mutating func printPart(_ part: FileTree.Part, indent: Int) {
    let note = part.trailing.last.map { "  " + $0.text } ?? ""
    let head = part.key.map { $0 + ":" } ?? "-"
    switch part.content {
    case .text(let value, let kind):
      printText(value, kind, head: head, note: note, indent: indent)
    case .group(let group) where tree.groups[group].parts.isEmpty:
      text += head + (tree.groups[group].isList ? " []" : " {}") + note + "\n"
    case .group(let group) where part.key == nil && !tree.groups[group].isList:
      printItem(group, indent: indent)
    case .group(let group):
      if let line = line(of: group, columns: TreePrinter.columns - indent - head.utf8.count - 1) {
        text += head + " " + line + note + "\n"
      } else {
        text += head + note + "\n"
        printGroup(group, indent: indent + 2, dash: nil)
      }
    }
  }

  /// Prints a mapping that is an item; the indentation before its dash is there already.
  private mutating func printItem(_ group: Int, indent: Int) {
    // Comments above the first key go above the dash.
    let first = tree.written(group).first.map { tree.parts[$0] }
    let comments = first.map { $0.leading + $0.trailing.dropLast() } ?? []
    text.removeLast(indent)
    printComments(comments, indent: indent)
    printGroup(group, indent: indent + 2, dash: indent)
  }

  // MARK: - Texts

  private mutating func printText(
    _ value: String,
    _ kind: FieldKind,
    head: String,
    note: String,
    indent: Int
  ) {
    let inline = ScalarText.inline(value, kind: kind)
    let width = indent + head.utf8.count + 1 + HarmlessText.columns(of: inline.unicodeScalars)
    let hasLines = value.utf8.contains(0x0A)
    if kind.isProse, hasLines || width > TreePrinter.columns {
      let columns = TreePrinter.columns - indent - 2
      // A word that is too wide, such as an address, gains nothing from a line of its own.
      if value.utf8.contains(0x20) || hasLines,
        let lines = ScalarText.folded(value, columns: columns)
      {
        return printBlock(lines, head: head + " >-" + note, indent: indent + 2)
      }
      if hasLines, let lines = ScalarText.literal(value) {
        return printBlock(lines, head: head + " |-" + note, indent: indent + 2)
      }
    }
    text += head + " " + inline + note + "\n"
  }

  private mutating func printBlock(_ lines: [String], head: String, indent: Int) {
    text += head + "\n"
    for line in lines { text += (line.isEmpty ? "" : space(indent) + line) + "\n" }
  }

  /// A list of texts on one line; nil when it does not fit, or when comments stand in it.
  private func line(of group: Int, columns: Int) -> String? {
    guard tree.groups[group].isList, tree.groups[group].foot.isEmpty else { return nil }
    var items: [String] = []
    var width = 0
    for index in tree.groups[group].parts {
      let part = tree.parts[index]
      guard case .text(let value, let kind) = part.content, part.leading.isEmpty,
        part.trailing.isEmpty, !value.utf8.contains(0x0A), width <= columns
      else { return nil }
      items.append(ScalarText.inline(value, kind: kind, inFlow: true))
      width += HarmlessText.columns(of: items[items.count - 1].unicodeScalars) + 2
    }
    return width <= columns ? "[" + items.joined(separator: ", ") + "]" : nil
  }

  private func space(_ count: Int) -> String { String(repeating: " ", count: count) }
}

extension FieldKind {
  /// Whether a value may be spread over lines; context is kept to the space, and so on one line.
  fileprivate var isProse: Bool {
    if case .exactText = self { false } else { true }
  }
}
