/// A text of LibreOffice and others in the form ODT, as its reader sees it.
///
/// Tracked deletions are out and insertions in. Fields show their results. Notes are marked by numbers
/// and stand at the end. Headers, footers, comments, hidden text and indexes are out.
enum OpenDocument {
  static func read(_ bytes: [UInt8]) throws(ExtractionFailure) -> ExtractedArticle {
    var package = try OfficePackage(bytes)
    if let manifest = try package.tree("META-INF/manifest.xml"),
      !manifest.elements(named: "encryption-data").isEmpty
    {
      throw .locked
    }
    guard let tree = try package.tree("content.xml") else {
      throw .damaged(reason: "the document has no text part")
    }
    let styles = try package.tree("styles.xml")
    let hidden = OpenReader.hiddenStyles(tree).union(styles.map(OpenReader.hiddenStyles) ?? [])
    var reader = OpenReader(tree: tree, hiddenStyles: hidden)
    for body in tree.elements(named: "body") { reader.read(body) }
    let text = reader.text.text
    guard !text.isEmpty else { throw .noText }
    var article = ExtractedArticle(text: text)
    guard let meta = try package.tree("meta.xml") else { return article }
    article.title = OfficePackage.values("title", in: meta).first
    let makers = OfficePackage.values("initial-creator", in: meta)
    article.authors = OfficePackage.people(
      makers.isEmpty ? OfficePackage.values("creator", in: meta) : makers
    )
    article.language = NormalText.language(OfficePackage.values("language", in: meta).first)
    let made = OfficePackage.values("creation-date", in: meta).first
    if let remark = OfficePackage.remark(madeOn: made) { article.remarks.append(remark) }
    return article
  }
}

/// Reads the text of the content of an OpenDocument.
struct OpenReader {
  let tree: MarkupTree
  let hiddenStyles: Set<String>
  private(set) var text = OfficeText()

  init(tree: MarkupTree, hiddenStyles: Set<String>) {
    self.tree = tree
    self.hiddenStyles = hiddenStyles
  }

  /// The names of the styles whose text is hidden.
  static func hiddenStyles(_ tree: MarkupTree) -> Set<String> {
    Set(
      tree.elements(named: "style").filter { style in
        tree.subtree(style).contains { node in
          ["text-properties", "section-properties"].contains(tree[node].name)
            && tree[node]["display"] == "none"
        }
      }
      .compactMap { tree[$0]["name"] }
    )
  }

  /// What nobody reads as part of the text: deletions, comments, what describes pictures, and indexes.
  private static let leftOut: Set<String> = [
    "tracked-changes", "annotation", "annotation-end", "forms", "scripts",
    "ruby-text",
    "table-of-content", "illustration-index", "table-index", "object-index", "user-index",
    "alphabetical-index", "variable-decls", "sequence-decls", "user-field-decls",
    "covered-table-cell",
    "hidden-text", "hidden-paragraph", "note-citation", "event-listeners",
  ]

  /// Reads a node and all below it.
  mutating func read(_ node: Int) {
    if tree[node].isText {
      if isInParagraph { text.add(tree[node].text) }
      return
    }
    guard !OpenReader.leftOut.contains(tree[node].name), !isHidden(node) else { return }
    switch tree[node].name {
    // A field has the same name as what describes a picture.
    case "title" where isOfPicture(node), "desc": break
    case "p", "h": readParagraph(node)
    case "s", "tab": text.add(" ")
    case "line-break": text.breakLine()
    case "soft-page-break": break
    case "note": readNote(node)
    case "table":
      text.startTable()
      readChildren(node)
      text.endTable()
    case "table-row":
      text.startRow()
      readChildren(node)
    case "table-cell":
      text.startCell()
      readChildren(node)
    case "text-box": readBox(node)
    default: readChildren(node)
    }
  }

  private var isInParagraph = false
  /// Text boxes of a paragraph, which come after it.
  private var boxes: [Int] = []

  private mutating func readChildren(_ node: Int) {
    for child in tree.children(of: node) { read(child) }
  }

  private mutating func readParagraph(_ node: Int) {
    let isInner = isInParagraph
    isInParagraph = true
    readChildren(node)
    isInParagraph = isInner
    text.endParagraph()
    guard !isInner else { return }
    let inner = boxes
    boxes = []
    for box in inner { readChildren(box) }
  }

  private mutating func readBox(_ node: Int) {
    if isInParagraph { boxes.append(node) } else { readChildren(node) }
  }

  private mutating func readNote(_ node: Int) {
    guard let body = tree.children(of: node).first(where: { tree[$0].name == "note-body" }) else {
      return
    }
    let number = text.markNote()
    var reader = OpenReader(tree: tree, hiddenStyles: hiddenStyles)
    reader.readChildren(body)
    text.setNote(number, to: reader.text)
  }

  private func isOfPicture(_ node: Int) -> Bool {
    tree[node].namespace?.contains("svg") == true
  }

  private func isHidden(_ node: Int) -> Bool {
    if tree[node]["display"] == "none" || tree[node]["is-hidden"] == "true" { return true }
    return tree[node]["style-name"].map(hiddenStyles.contains) ?? false
  }
}
