/// Nests the tags of a page as browsers do, near enough for reading its text.
///
/// It follows the tree construction of HTML (https://html.spec.whatwg.org/#tree-construction) except that text in a
/// table between its cells stays there, and formatting is not opened again in the next paragraph.
struct HTMLTreeBuilder {
  private var builder = MarkupBuilder()
  private var body: Int?
  private var html: Int?
  /// How many `svg` and `math` elements are open; tags in them may close themselves.
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

  private var current: String { builder.name(of: builder.open.last ?? 0) }

  private mutating func start(
    _ name: String,
    _ attributes: [MarkupNode.Attribute],
    closesItself: Bool
  ) {
    if foreign == 0, isRepeated(name, attributes) { return }
    if foreign == 0 { closeWhatEnds(before: name) }
    let place = builder.start(name, attributes: attributes)
    if name == "body" { body = place }
    if name == "html" { html = place }
    if Elements.void.contains(name) || foreign > 0 && closesItself {
      builder.end()
    } else if name == "svg" || name == "math" {
      if closesItself { builder.end() } else { foreign += 1 }
    }
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

  private mutating func closeWhatEnds(before name: String) {
    if current == "head", !Elements.ofHead.contains(name) { builder.end() }
    switch name {
    case "li": closeItem(["li"])
    case "dt", "dd": closeItem(["dt", "dd"])
    case "tr": close(["tr", "caption", "colgroup"], within: ["table", "template"])
    case "td", "th":
      close(["td", "th", "caption", "colgroup"], within: ["tr", "table", "template"])
    case "tbody", "thead", "tfoot":
      close(["tbody", "thead", "tfoot", "caption", "colgroup"], within: ["table", "template"])
    case "option", "optgroup":
      if current == "option" { builder.end() }
      if name == "optgroup", current == "optgroup" { builder.end() }
    case "button": close(["button"], within: Elements.scopes)
    case "a": closeLink()
    case "body": close(to: html == nil ? 1 : 2)
    default: break
    }
    if Elements.closesParagraph.contains(name) {
      close(["p"], within: Elements.paragraphScopes)
      if Elements.headings.contains(name), Elements.headings.contains(current) { builder.end() }
    }
  }

  /// Closes the innermost of the elements, unless one that holds them apart comes first.
  private mutating func close(_ names: Set<String>, within scopes: Set<String>) {
    guard names.contains(where: builder.isOpen) else { return }
    for (level, place) in builder.open.enumerated().reversed() {
      let name = builder.name(of: place)
      if names.contains(name) { return close(to: level) }
      if scopes.contains(name) { return }
    }
  }

  private mutating func closeItem(_ names: Set<String>) {
    guard names.contains(where: builder.isOpen) else { return }
    for (level, place) in builder.open.enumerated().reversed() {
      let name = builder.name(of: place)
      if names.contains(name) { return close(to: level) }
      if Elements.special.contains(name), !["address", "div", "p"].contains(name) { return }
    }
  }

  /// A link ends before the next begins, unless a block stands between them.
  private mutating func closeLink() {
    guard builder.isOpen("a") else { return }
    for (level, place) in builder.open.enumerated().reversed() {
      let name = builder.name(of: place)
      if name == "a" { return close(to: level) }
      if Elements.special.contains(name) { return }
    }
  }

  private mutating func close(to level: Int) {
    while builder.open.count > max(level, 1) {
      if current == "svg" || current == "math" { foreign = max(foreign - 1, 0) }
      builder.end()
    }
  }

  private mutating func end(_ name: String) {
    // What follows `</body>` is in the body all the same.
    if name == "body" || name == "html" { return }
    if name == "br" { return start("br", [], closesItself: false) }
    if Elements.headings.contains(name) {
      return close(Elements.headings, within: Elements.scopes)
    }
    guard builder.isOpen(name) else { return }
    let isBlock = Elements.special.contains(name)
    var blocks: [(String, [MarkupNode.Attribute])] = []
    for (level, place) in builder.open.enumerated().reversed() {
      let open = builder.name(of: place)
      if open == name {
        close(to: level)
        for (block, attributes) in blocks.reversed() {
          builder.start(block, attributes: attributes)
        }
        return
      }
      if isBlock, Elements.scopes.contains(open), !Elements.ofTable.contains(name) { return }
      if !isBlock, Elements.special.contains(open) {
        // A link that ends within a block which began in it: the rest of the block is not in the link.
        guard name == "a", blocks.count < 3, !Elements.scopes.contains(open) else { return }
        blocks.append((open, builder.attributes(of: place)))
      }
    }
  }
}
