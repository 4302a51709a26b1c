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
  static let paragraphScopes = scopes.union(["button"])
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
