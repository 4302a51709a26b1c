/// An export in the form Zotero RDF: entries, and the files that they link to.
struct LibraryGraph {
  private let tree: MarkupTree
  /// The elements that have a name in the document, by that name.
  private let named: [String: Int]

  init(_ tree: MarkupTree) {
    self.tree = tree
    named = Dictionary(
      tree.nodes.indices.compactMap { node in tree[node]["about"].map { ($0, node) } },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The entries in the order of the document, without notes and files on their own.
  var items: [ExtractedItem] {
    guard let root = tree.elements(named: "RDF").first else { return [] }
    let entries = tree.children(of: root).filter { node in
      let kind = child("itemType", of: node).flatMap(text)
      return kind != nil && kind != "attachment" && kind != "note"
    }
    return entries.map(item)
  }

  private func item(_ node: Int) -> ExtractedItem {
    var article = ExtractedArticle(text: "")
    article.type = child("itemType", of: node).flatMap(text).map(ItemType.ofZotero)
    article.title = child("title", of: node).flatMap(text)
    article.authors = child("authors", of: node).map(people) ?? []
    article.issued = child("date", of: node).flatMap(text).flatMap(PrintedDate.edtf)
    article.publisher = publisher(of: node)
    article.url = url(of: node)
    article.language = NormalText.language(child("language", of: node).flatMap(text))
    article.licence = child("rights", of: node).flatMap(text)
    return ExtractedItem(article, path: LibraryExport.best(paths(of: node)))
  }

  private func paths(of node: Int) -> [String] {
    tree.children(of: node).filter { tree[$0].name == "link" }
      .compactMap { tree[$0]["resource"].flatMap { named[$0] } }
      .compactMap { file in
        let place = child("resource", of: file) ?? child("path", of: file)
        return place.flatMap { tree[$0]["resource"] ?? text($0) }
      }
  }

  private func people(_ node: Int) -> [String] {
    tree.elements(named: "Person", below: node).compactMap { person in
      let names = ["givenName", "givenname", "surname"]
      let parts = names.compactMap { child($0, of: person).flatMap(text) }
      return parts.isEmpty ? nil : parts.joined(separator: " ")
    }
  }

  /// What an article appeared in, else the house.
  private func publisher(of node: Int) -> String? {
    let whole = child("isPartOf", of: node).flatMap { part in
      // The container stands within, or elsewhere under its name.
      tree[part]["resource"].flatMap { named[$0] }
        ?? tree.children(of: part).first { !tree[$0].isText }
    }
    let place = whole.flatMap { child("title", of: $0) }.map(text)
    let house = child("publisher", of: node).flatMap(text)
    return place ?? house
  }

  private func url(of node: Int) -> String? {
    let identifiers = tree.children(of: node).filter { tree[$0].name == "identifier" }
    let texts = identifiers.map(text) + [tree[node]["about"]]
    return texts.lazy.compactMap(NormalText.address).first
  }

  private func child(_ name: String, of node: Int) -> Int? {
    tree.children(of: node).first { tree[$0].name == name }
  }

  private func text(_ node: Int) -> String? { NormalText.line(tree.text(of: node)) }
}
