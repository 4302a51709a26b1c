/// Nests the tags of a page as browsers do, near enough for reading its text.
///
/// It follows the tree construction of HTML (https://html.spec.whatwg.org/#tree-construction) except that text in a
/// table between its cells stays there, and formatting is not opened again in the next paragraph.
struct HTMLTreeBuilder {
  /// A name of the page as a number, so that comparing it with all open elements takes no time.
  private typealias Kind = (number: Int, nesting: Nesting)

  private var builder = MarkupBuilder()
  private var kinds: [String: Kind] = [:]
  /// The kinds of the open elements, the document first.
  private var open: [Kind] = [(-1, [])]
  private var body: Int?
  private var html: Int?
  /// How many `svg` and `math` elements are open.
  private var foreign = 0

  mutating func take(_ token: HTMLToken) {
    switch token {
    case .text(let text): builder.text(text)
    case .start(let name, let attributes, let closesItself):
      start(name, attributes, closesItself: closesItself)
    case .end(let name): end(name)
    }
  }

  consuming func tree() -> MarkupTree { builder.tree() }

  private mutating func kind(of name: String) -> Kind {
    if let kind = kinds[name] { return kind }
    let kind = (kinds.count, Nesting(of: name))
    kinds[name] = kind
    return kind
  }

  private mutating func start(
    _ name: String,
    _ attributes: [MarkupNode.Attribute],
    closesItself: Bool
  ) {
    let kind = kind(of: name)
    if foreign == 0 {
      if isRepeated(name, attributes) { return }
      closeWhatEnds(before: kind.nesting, name)
    }
    let place = openElement(name, kind, attributes)
    if name == "body" { body = place }
    if name == "html" { html = place }
    if kind.nesting.contains(.void) || closesItself && foreign > 0 { closeInnermost() }
  }

  private mutating func openElement(
    _ name: String,
    _ kind: Kind,
    _ attributes: [MarkupNode.Attribute]
  ) -> Int {
    if builder.open.count > MarkupBuilder.mostDepth { closeInnermost() }
    if kind.nesting.contains(.foreign) { foreign += 1 }
    open.append(kind)
    return builder.start(name, attributes: attributes)
  }

  private mutating func closeInnermost() {
    guard open.count > 1, let kind = open.popLast() else { return }
    if kind.nesting.contains(.foreign) { foreign -= 1 }
    builder.end()
  }

  /// Takes the attributes of a second `html` or `body` to the first; there is one of each.
  private mutating func isRepeated(_ name: String, _ attributes: [MarkupNode.Attribute]) -> Bool {
    if name == "html", let html {
      builder.add(attributes, to: html)
      return true
    }
    if name == "body", let body {
      builder.add(attributes, to: body)
      return true
    }
    return name == "head" && body != nil
  }

  private mutating func closeWhatEnds(before nesting: Nesting, _ name: String) {
    if innermost.contains(.head), !nesting.contains(.ofHead) { closeInnermost() }
    if name == "body" { close(to: html == nil ? 1 : 2) }
    if nesting.contains(.item) { closeItem(.item) }
    if nesting.contains(.term) { closeItem(.term) }
    if nesting.contains(.row) { close([.row, .caption], within: [.table, .template]) }
    if nesting.contains(.cell) { close([.cell, .caption], within: [.row, .table, .template]) }
    if nesting.contains(.rows) { close([.rows, .caption], within: [.table, .template]) }
    if nesting.contains(.button) { close(.button, within: .scope) }
    // A link ends before the next begins, unless a block stands between them.
    if nesting.contains(.link) { close(.link, within: .special) }
    if !nesting.isDisjoint(with: [.option, .group]), innermost.contains(.option) {
      closeInnermost()
    }
    if nesting.contains(.group), innermost.contains(.group) { closeInnermost() }
    if nesting.contains(.closesParagraph) { close(.paragraph, within: [.scope, .button]) }
    if nesting.contains(.heading), innermost.contains(.heading) { closeInnermost() }
  }

  private var innermost: Nesting { open.last?.nesting ?? [] }

  /// Closes the innermost of such elements, unless one that holds them apart comes first.
  private mutating func close(_ wanted: Nesting, within scopes: Nesting) {
    for level in open.indices.reversed() {
      if !open[level].nesting.isDisjoint(with: wanted) { return close(to: level) }
      if !open[level].nesting.isDisjoint(with: scopes) { return }
    }
  }

  private mutating func closeItem(_ wanted: Nesting) {
    for level in open.indices.reversed() {
      if !open[level].nesting.isDisjoint(with: wanted) { return close(to: level) }
      if open[level].nesting.intersection([.special, .transparent]) == .special { return }
    }
  }

  private mutating func close(to level: Int) {
    while open.count > max(level, 1) { closeInnermost() }
  }

  private mutating func end(_ name: String) {
    // What follows `</body>` is in the body all the same.
    if name == "body" || name == "html" { return }
    if name == "br" { return start("br", [], closesItself: false) }
    let kind = kind(of: name)
    if kind.nesting.contains(.heading) { return close(.heading, within: .scope) }
    let isBlock = kind.nesting.contains(.special)
    var blocks: [Int] = []
    for level in open.indices.reversed() {
      let nesting = open[level].nesting
      if open[level].number == kind.number { return close(to: level, openingAgain: blocks) }
      if isBlock, nesting.contains(.scope), !kind.nesting.contains(.ofTable) { return }
      if !isBlock, nesting.contains(.special) {
        // A link that ends within a block which began in it: the rest of the block is not in the link.
        guard name == "a", blocks.count < 3, !nesting.contains(.scope) else { return }
        blocks.append(builder.open[level])
      }
    }
  }

  /// Closes elements, and opens the blocks among them again, the outermost last in the list.
  private mutating func close(to level: Int, openingAgain blocks: [Int]) {
    close(to: level)
    for block in blocks.reversed() {
      let name = builder.name(of: block)
      _ = openElement(name, kind(of: name), builder.attributes(of: block))
    }
  }
}
