/// Finds the text of the article in a page.
///
/// Each block has a value: positive for running text, negative for what is short or full of links. The article is the
/// element whose blocks have the greatest sum, so that it takes in all of the text and as little else as can be.
struct ArticleBody {
  private(set) var parts: PageParts
  /// The title of the page, which tells its article from others on it.
  let title: String?

  init(_ parts: PageParts, title: String?) {
    self.parts = parts
    self.title = title
  }

  /// The blocks of a page's article; those of all of the page where what its names say leaves next to nothing.
  static func blocks(of tree: MarkupTree, title: String?) -> [TextBlock] {
    let all = PageParts(tree)
    var parts = all
    parts.leaveOutBoilerplate()
    let blocks = ArticleBody(parts, title: title).blocks()
    let letters = blocks.reduce(0) { $0 + $1.letters }
    if letters >= 200 { return blocks }
    let others = ArticleBody(all, title: title).blocks()
    return others.reduce(0) { $0 + $1.letters } > letters * 2 ? others : blocks
  }

  func blocks() -> [TextBlock] {
    let tree = parts.tree
    var inner = parts
    let found = BlockReader.blocks(of: tree, below: 0, leavingOut: inner.isLeftOut)
    inner.leaveOutTeasers(found)
    let body = titled(best(found, except: inner))
    inner.leaveOutApparatus(below: body, isTitle: isTitle)
    let inside = BlockReader.blocks(of: tree, below: body, leavingOut: inner.isLeftOut)
    let text = trimmed(inside)
    return text.isEmpty ? found.filter { $0.linkDensity < 0.8 } : text
  }

  /// Of several `article` elements in the best one, that with the title of the page; else the best one.
  private func titled(_ body: Int) -> Int {
    guard title != nil else { return body }
    let tree = parts.tree
    var articles: [Int] = []
    for place in tree.subtree(body).dropFirst() where tree[place].name == "article" {
      if let last = articles.last, tree.subtree(last).contains(place) { continue }
      if parts.letters(of: place) * 10 > parts.letters(of: body) { articles.append(place) }
    }
    guard articles.count > 1 else { return body }
    let match = articles.first { article in
      tree.subtree(article).contains { place in
        guard ["h1", "h2"].contains(tree[place].name) else { return false }
        return isTitle(tree.text(of: place))
      }
    }
    return match ?? body
  }

  /// The element with the greatest sum of values; the blocks of teasers count against what holds them.
  func best(_ blocks: [TextBlock], except teasers: PageParts) -> Int {
    let tree = parts.tree
    var sums = [Double](repeating: 0, count: tree.nodes.count)
    var isTeaser = teasers.isLeftOut
    for place in tree.nodes.indices where tree[place].parent > 0 && isTeaser[tree[place].parent] {
      isTeaser[place] = true
    }
    var hasText = [Bool](repeating: false, count: tree.nodes.count)
    for block in blocks {
      hasText[block.node] = true
      sums[block.node] += isTeaser[block.node] ? Self.cost(of: block) : Self.value(of: block)
    }
    for place in tree.nodes.indices where parts.isBoilerplateLeftOut(place) { sums[place] -= 20 }
    for place in tree.nodes.indices.reversed() where tree[place].parent >= 0 {
      sums[tree[place].parent] += sums[place]
      if hasText[place] { hasText[tree[place].parent] = true }
    }
    var best = 0
    var greatest = -Double.infinity
    for place in tree.nodes.indices where hasText[place] {
      let sum = sums[place] * parts.likelihood(of: place)
      if sum >= greatest { (best, greatest) = (place, sum) }
    }
    return best
  }

  private static func cost(of block: TextBlock) -> Double { -Double(block.letters) / 2 - 10 }

  static func value(of block: TextBlock) -> Double {
    let letters = Double(block.letters)
    if block.linkDensity > 0.5 { return cost(of: block) }
    if block.kind == .heading { return 0 }
    let plain = letters - 2 * Double(block.linkedLetters)
    return letters < 40 ? min(plain - 20, 0) : plain
  }
}

extension PageParts {
  /// By how much an element is likelier to be the article than its parent, for its names.
  func likelihood(of place: Int) -> Double {
    let node = tree[place]
    if node.isMarked("articleBody") || node.isMarked("text") { return 3 }
    if kinds[place].contains(.articleText) { return 1.5 }
    if node.name == "article" { return 1.3 }
    return node.name == "main" || kinds[place].contains(.article) ? 1.1 : 1
  }

  /// Leaves out captions, names, dates and boxes within the article, and its title.
  mutating func leaveOutApparatus(below body: Int, isTitle: (String) -> Bool) {
    var place = body + 1
    let whole = max(letters(of: body), 1)
    let hasOneTitle = tree.elements(named: "h1", below: body).count == 1
    while place < tree[body].end {
      if !isLeftOut[place], !tree[place].isText, Double(letters(of: place)) / Double(whole) < 0.2 {
        let isHeading = tree[place].name == "h1"
        isLeftOut[place] =
          isHeading ? hasOneTitle || isTitle(tree.text(of: place)) : isApparatus(place)
      }
      place = isLeftOut[place] ? tree[place].end : place + 1
    }
  }

  private func isApparatus(_ place: Int) -> Bool {
    switch tree[place].name {
    case "figcaption", "address": return true
    case "figure": return !holdsText(place)
    default: break
    }
    if isBoilerplate(place) { return !holdsQuotation(place) }
    return kinds[place].contains(.apparatus) && !isInSentence(place) && !holdsQuotation(place)
  }
}
