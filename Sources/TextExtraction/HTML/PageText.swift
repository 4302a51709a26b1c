/// The whole text of a page, such as a chapter of a book or a letter, all of which is meant to be read.
enum PageText {
  /// The blocks of a page with empty lines between them, without what is hidden.
  ///
  /// Nor are there lists of contents and the numbers of printed pages, as books mark them.
  static func read(_ tree: MarkupTree) -> String {
    var parts = PageParts(tree)
    for place in tree.nodes.indices where isApart(tree[place]) { parts.leaveOut(place) }
    let blocks = BlockReader.blocks(of: tree, below: 0, leavingOut: parts.isLeftOut)
    return blocks.map(\.text).joined(separator: "\n\n")
  }

  private static let marks: Set<Substring> = ["toc", "pagebreak", "landmarks", "page-list"]

  private static func isApart(_ node: MarkupNode) -> Bool {
    guard !node.isText else { return false }
    if node.name == "nav" || PageParts.isHidden(node) { return true }
    return node["type"].map { !marks.isDisjoint(with: $0.split(separator: " ")) } ?? false
  }
}
