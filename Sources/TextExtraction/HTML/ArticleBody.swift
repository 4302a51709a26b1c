/// Finds the text of the article in a page.
///
/// Each block has a value: positive for running text, negative for what is short or full of links. The article is the
/// element whose blocks have the greatest sum, so that it takes in all of the text and as little else as can be.
struct ArticleBody {
  private(set) var parts: PageParts

  init(_ parts: PageParts) { self.parts = parts }

  static func blocks(of tree: MarkupTree) -> [TextBlock] {
    var parts = PageParts(tree)
    let all = parts
    parts.leaveOutBoilerplate()
    let blocks = ArticleBody(parts).blocks()
    let letters = blocks.reduce(0) { $0 + $1.letters }
    if letters >= 200 { return blocks }
    let others = ArticleBody(all).blocks()
    return others.reduce(0) { $0 + $1.letters } > letters * 2 ? others : blocks
  }

  func blocks() -> [TextBlock] {
    let tree = parts.tree
    let blocks = BlockReader.blocks(of: tree, below: 0, leavingOut: parts.isLeftOut)
    let body = best(blocks)
    var inner = parts
    inner.leaveOutApparatus(below: body)
    let inside = BlockReader.blocks(of: tree, below: body, leavingOut: inner.isLeftOut)
    return Self.trimmed(inside)
  }

  /// The blocks without links and labels, and without what comes after the last paragraph.
  static func trimmed(_ blocks: [TextBlock]) -> [TextBlock] {
    var blocks = blocks.filter { block in
      (block.linkDensity < 0.8 || block.kind == .table || block.isSentence)
        && !Boilerplate.isLabel(block)
    }
    while let last = blocks.last, isTail(last) { blocks.removeLast() }
    return blocks
  }

  private static func isTail(_ block: TextBlock) -> Bool {
    block.kind == .heading || block.linkDensity > 0.4 && !block.isSentence
      || Boilerplate.endsArticle(block)
  }

  func best(_ blocks: [TextBlock]) -> Int {
    let tree = parts.tree
    var sums = [Double](repeating: 0, count: tree.nodes.count)
    for block in blocks { sums[block.node] += Self.value(of: block) }
    for place in tree.nodes.indices.reversed() where tree[place].parent >= 0 {
      sums[tree[place].parent] += sums[place]
    }
    var best = 0
    var greatest = -Double.infinity
    for place in tree.nodes.indices where !tree[place].isText {
      let sum = sums[place] * parts.likelihood(of: place)
      if sum >= greatest { (best, greatest) = (place, sum) }
    }
    return best
  }

  static func value(of block: TextBlock) -> Double {
    let letters = Double(block.letters)
    if block.linkDensity > 0.5 { return -letters / 2 - 10 }
    if block.kind == .heading { return 0 }
    let plain = letters - 2 * Double(block.linkedLetters)
    return letters < 40 ? min(plain - 20, 0) : plain
  }
}

extension PageParts {
  /// By how much an element is likelier to be the article than its parent, for its names.
  func likelihood(of place: Int) -> Double {
    let node = tree[place]
    if node["itemprop"] == "articleBody" || node["itemprop"] == "text" { return 3 }
    if kinds[place].contains(.articleText) { return 1.5 }
    if node.name == "article" { return 1.3 }
    return node.name == "main" || kinds[place].contains(.article) ? 1.1 : 1
  }

  /// Leaves out captions, names, dates and boxes within the article.
  mutating func leaveOutApparatus(below body: Int) {
    var place = body + 1
    let whole = max(letters(of: body), 1)
    while place < tree[body].end {
      if !isLeftOut[place], !tree[place].isText, isApparatus(place),
        Double(letters(of: place)) / Double(whole) < 0.2
      {
        leaveOut(place)
      }
      place = isLeftOut[place] ? tree[place].end : place + 1
    }
  }

  private func isApparatus(_ place: Int) -> Bool {
    switch tree[place].name {
    case "h1", "figcaption", "address": return true
    case "figure":
      return !tree.subtree(place).contains {
        ["blockquote", "table", "pre"].contains(tree[$0].name)
      }
    default: break
    }
    return (kinds[place].contains(.apparatus) || isBoilerplate(place)) && !holdsQuotation(place)
  }
}
