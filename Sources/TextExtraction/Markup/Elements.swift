/// How an element of HTML nests among others.
struct Nesting: OptionSet {
  let rawValue: UInt32

  static let paragraph = Nesting(rawValue: 1)
  static let item = Nesting(rawValue: 1 << 1)
  static let term = Nesting(rawValue: 1 << 2)
  static let row = Nesting(rawValue: 1 << 3)
  static let cell = Nesting(rawValue: 1 << 4)
  static let rows = Nesting(rawValue: 1 << 5)
  static let caption = Nesting(rawValue: 1 << 6)
  static let button = Nesting(rawValue: 1 << 7)
  static let link = Nesting(rawValue: 1 << 8)
  static let heading = Nesting(rawValue: 1 << 9)
  static let head = Nesting(rawValue: 1 << 10)
  static let option = Nesting(rawValue: 1 << 11)
  static let group = Nesting(rawValue: 1 << 12)
  /// `svg` and `math`, in which tags may close themselves.
  static let foreign = Nesting(rawValue: 1 << 13)
  static let table = Nesting(rawValue: 1 << 14)
  static let template = Nesting(rawValue: 1 << 15)
  /// What holds the tags within it apart from those around it.
  static let scope = Nesting(rawValue: 1 << 16)
  /// What the tags of formatting do not reach through.
  static let special = Nesting(rawValue: 1 << 17)
  /// `address`, `div` and `p`, through which an item may close another.
  static let transparent = Nesting(rawValue: 1 << 18)
  static let closesParagraph = Nesting(rawValue: 1 << 19)
  static let void = Nesting(rawValue: 1 << 20)
  static let ofHead = Nesting(rawValue: 1 << 21)
  static let ofTable = Nesting(rawValue: 1 << 22)

  init(rawValue: UInt32) { self.rawValue = rawValue }

  init(of name: String) {
    self = Self.named[name] ?? []
    if Elements.scopes.contains(name) { insert(.scope) }
    if Elements.special.contains(name) { insert(.special) }
    if Elements.closesParagraph.contains(name) { insert(.closesParagraph) }
    if Elements.headings.contains(name) { insert(.heading) }
    if Elements.void.contains(name) { insert(.void) }
    if Elements.ofHead.contains(name) { insert(.ofHead) }
    if Elements.ofTable.contains(name) { insert(.ofTable) }
  }

  private static let named: [String: Nesting] = [
    "p": [.paragraph, .transparent], "div": .transparent, "address": .transparent, "li": .item,
    "dt": .term, "dd": .term, "tr": .row, "td": .cell, "th": .cell, "tbody": .rows, "thead": .rows,
    "tfoot": .rows, "caption": .caption, "colgroup": .caption, "button": .button, "a": .link,
    "head": .head, "option": .option, "optgroup": .group, "svg": .foreign, "math": .foreign,
    "table": .table, "template": .template,
  ]
}

/// Elements of HTML by how they nest.
enum Elements {
  static let void: Set<String> = [
    "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input",
    "keygen", "link", "meta", "param", "source", "track", "wbr",
  ]
  static let ofHead: Set<String> = [
    "base", "basefont", "bgsound", "link", "meta", "title", "noscript", "noframes", "style",
    "script", "template",
  ]
  static let headings: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6"]
  static let ofTable: Set<String> = [
    "table", "caption", "colgroup", "tbody", "thead", "tfoot", "tr", "td", "th",
  ]
  static let closesParagraph: Set<String> = [
    "address", "article", "aside", "blockquote", "center", "details", "dialog", "dir", "div", "dl",
    "dd", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5",
    "h6", "header", "hgroup", "hr", "li", "listing", "main", "menu", "nav", "ol", "p", "plaintext",
    "pre", "search", "section", "summary", "table", "ul", "xmp",
  ]
  static let scopes: Set<String> = [
    "applet", "caption", "html", "table", "td", "th", "marquee", "object", "template", "svg",
    "math",
  ]
  static let special = closesParagraph.union(scopes).union(ofTable).union([
    "area", "base", "body", "button", "embed", "frame", "frameset", "head", "iframe", "input",
    "link", "meta", "noembed", "noframes", "noscript", "script", "select", "source", "style",
    "textarea", "title", "track", "wbr",
  ])
}

extension Elements {
  /// Elements that stand in lines of their own.
  static let blocks: Set<String> = closesParagraph.union(ofTable).union([
    "body", "html", "caption", "optgroup", "option", "legend", "noscript", "picture", "video",
    "audio",
    "amp-img",
  ]).subtracting(["hr"])
}
