/// The parts of a page that are no part of its article, told by elements, attributes and names.
struct PageParts {
  let tree: MarkupTree
  /// What the names of each element say; empty for text.
  private(set) var kinds: [ClassWords.Kinds]
  /// The letters outside of links that come before a place, so that a difference is what a subtree has.
  private var lettersBefore: [Int]
  /// How many quotations come before a place, and how many quotations, tables and lines of code.
  private var quotations: [Int]
  private var texts: [Int]
  private var lettersOfNames: [String: Int] = [:]
  /// The nodes that are left out with all below them.
  var isLeftOut: [Bool]

  init(_ tree: MarkupTree) {
    self.tree = tree
    kinds = Self.kinds(of: tree)
    isLeftOut = tree.nodes.map { !$0.isText && Self.neverRead.contains($0.name) }
    quotations = Self.count(of: ["blockquote"], in: tree)
    texts = Self.count(of: ["blockquote", "table", "pre"], in: tree)
    lettersBefore = []
    lettersBefore = Self.lettersBefore(tree, isLeftOut)
    for place in tree.nodes.indices
    where !kinds[place].isDisjoint(with: [.boilerplate, .apparatus]) {
      lettersOfNames[Self.names(of: tree[place]), default: 0] += letters(of: place)
    }
  }

  /// The letters outside of links in a node and below it.
  func letters(of node: Int) -> Int {
    lettersBefore[tree[node].end] - lettersBefore[node]
  }

  /// The share of the page's letters outside of links that a node has.
  func share(of node: Int) -> Double {
    Double(letters(of: node)) / Double(max(letters(of: 0), 1))
  }

  /// The share of the page's letters that all elements with the same names have, since what most paragraphs are called
  /// says nothing.
  private func shareOfNames(of node: Int) -> Double {
    let names = Self.names(of: tree[node])
    return Double(lettersOfNames[names] ?? 0) / Double(max(letters(of: 0), 1))
  }

  /// How many elements of those names come before each place.
  private static func count(of names: [String], in tree: MarkupTree) -> [Int] {
    var counts = [0]
    counts.reserveCapacity(tree.nodes.count + 1)
    for node in tree.nodes {
      counts.append((counts.last ?? 0) + (names.contains(node.name) ? 1 : 0))
    }
    return counts
  }

  private static func names(of node: MarkupNode) -> String {
    node["class"].map { node.name + " " + $0 } ?? ""
  }

  /// Leaves out a node with all below it.
  mutating func leaveOut(_ node: Int) { isLeftOut[node] = true }

  /// Leaves out what is no article, unless most of the page's text is in it: names are often wrong.
  mutating func leaveOutBoilerplate() {
    var place = 0
    while place < tree.nodes.count {
      if !isLeftOut[place], !tree[place].isText, let most = mostShare(of: place),
        share(of: place) <= most, shareOfNames(of: place) <= 0.4 || most > 0.4
      {
        isLeftOut[place] = true
      }
      place = isLeftOut[place] ? tree[place].end : place + 1
    }
  }

  /// The greatest share of the page's text with which an element is left out; nil for an element that is kept.
  private func mostShare(of place: Int) -> Double? {
    let node = tree[place]
    if node.name == "sup", isNote(place) { return 1 }
    let kinds = kinds[place]
    if ["html", "body", "main"].contains(node.name) { return nil }
    if Self.isHidden(node) || kinds.contains(.hidden) { return 0.4 }
    if let role = node["role"], Self.roles.contains(role.lowercased()) { return 0.4 }
    switch node.name {
    case "nav", "menu": return 0.5
    case "aside", "footer": return 0.4
    case "form": return 0.2
    case "header": return 0.15
    default: break
    }
    if kinds.contains(.comments) { return 0.8 }
    guard isBoilerplate(place), !holdsQuotation(place) else {
      return nil
    }
    return kinds.contains(.article) ? 0.1 : 0.3
  }

  /// True for what is left out for its names.
  func isBoilerplateLeftOut(_ place: Int) -> Bool {
    isLeftOut[place] && !Self.neverRead.contains(tree[place].name)
  }

  /// True for what its names say is no part of an article.
  func isBoilerplate(_ place: Int) -> Bool {
    let isNamed =
      kinds[place].contains(.boilerplate)
      || kinds[place].contains(.teaser) && tree[place].name != "p"
    return isNamed && !isInSentence(place)
  }

  /// True for a link or a span with words beside it: without it the sentence would lose some.
  func isInSentence(_ place: Int) -> Bool {
    guard !Elements.blocks.contains(tree[place].name) else { return false }
    let end = tree[place].end
    return [place - 1, end].contains { beside in
      tree.nodes.indices.contains(beside) && tree[beside].isText
        && tree[beside].parent == tree[place].parent
        && tree[beside].text.unicodeScalars.lazy.filter { TextBlock.letters($0) > 0 }.prefix(3)
          .count > 2
    }
  }

  /// True for what holds a quotation, even where it is called an embedded post of a social network.
  func holdsQuotation(_ place: Int) -> Bool { holds(place, \.quotations) }

  /// True for what holds a quotation, a table or lines of code.
  func holdsText(_ place: Int) -> Bool { holds(place, \.texts) }

  private func holds(_ place: Int, _ before: KeyPath<PageParts, [Int]>) -> Bool {
    self[keyPath: before][tree[place].end] > self[keyPath: before][place]
  }

  /// True for the mark of a note, such as a raised 1 that links to the foot of the page.
  private func isNote(_ place: Int) -> Bool {
    guard tree[place].end - place < 8 else { return false }
    let isLink = tree.subtree(place).contains {
      tree[$0].name == "a" && tree[$0]["href"]?.contains("#") == true
    }
    return isLink && tree.text(of: place).utf8.count <= 8
  }

  static func isHidden(_ node: MarkupNode) -> Bool {
    for attribute in node.attributes {
      switch attribute.name {
      case "hidden": return true
      case "aria-hidden" where attribute.value == "true": return true
      case "style":
        let style = attribute.value.lowercased().filter { !$0.isWhitespace }
        if style.contains("display:none") || style.contains("visibility:hidden") { return true }
      default: break
      }
    }
    return false
  }

  private static let neverRead: Set<String> = [
    "script", "style", "template", "noscript", "head", "svg", "iframe", "select", "button",
    "textarea", "canvas", "audio", "video", "object", "embed", "map", "dialog", "title", "datalist",
    "noembed", "noframes",
  ]

  private static let roles: Set<String> = [
    "navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog",
    "menu",
    "menubar", "toolbar", "tooltip", "alert",
  ]

  private static func kinds(of tree: MarkupTree) -> [ClassWords.Kinds] {
    var known: [String: ClassWords.Kinds] = [:]
    return tree.nodes.map { node in
      var kinds: ClassWords.Kinds = []
      for attribute in node.attributes
      where attribute.name == "class" || attribute.name == "id" {
        if let found = known[attribute.value] {
          kinds.formUnion(found)
        } else {
          let found = ClassWords.kinds(of: attribute.value)
          known[attribute.value] = found
          kinds.formUnion(found)
        }
      }
      return kinds
    }
  }

  private static func lettersBefore(_ tree: MarkupTree, _ isLeftOut: [Bool]) -> [Int] {
    var before = [0]
    before.reserveCapacity(tree.nodes.count + 1)
    var hiddenEnd = 0
    for (place, node) in tree.nodes.enumerated() {
      if isLeftOut[place] || node.name == "a" && node["href"] != nil {
        hiddenEnd = max(hiddenEnd, node.end)
      }
      var letters = 0
      if node.isText, place >= hiddenEnd {
        for scalar in node.text.unicodeScalars { letters += TextBlock.letters(scalar) }
      }
      before.append(before[place] + letters)
    }
    return before
  }
}
