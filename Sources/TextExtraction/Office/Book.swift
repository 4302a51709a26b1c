/// A book in the form EPUB: its chapters in the order of reading, without the table of contents.
enum Book {
  static func read(_ bytes: [UInt8]) throws(ExtractionFailure) -> ExtractedArticle {
    var package = try OfficePackage(bytes)
    guard let container = try package.tree("META-INF/container.xml"),
      let root = container.elements(named: "rootfile").compactMap({ container[$0]["full-path"] })
        .first,
      let list = try package.tree(root)
    else { throw .damaged(reason: "the book has no list of its parts") }
    let contents = BookContents(list, path: root)
    try checkForLocks(&package, contents)
    var texts: [String] = []
    var missing = 0
    for path in contents.chapters {
      guard let tree = try package.tree(path) else {
        missing += 1
        continue
      }
      texts.append(PageText.read(tree))
    }
    let text = texts.filter { !$0.isEmpty }.joined(separator: "\n\n")
    guard !text.isEmpty else { throw .noText }
    var article = contents.article(text: text)
    if missing > 0 { article.remarks.append("The book lacks \(missing) of its chapters.") }
    if contents.isShortened {
      article.remarks.append("Parts beside the order of reading are left out.")
    }
    return article
  }

  /// Tells of chapters that only an owner's key opens; fonts may be veiled.
  private static func checkForLocks(
    _ package: inout OfficePackage,
    _ contents: BookContents
  ) throws(ExtractionFailure) {
    guard let list = try package.tree("META-INF/encryption.xml") else { return }
    let locked = list.elements(named: "CipherReference").compactMap { list[$0]["URI"] }
    if !Set(locked).isDisjoint(with: contents.chapters) { throw .locked }
  }
}

/// What a book says about itself and its parts.
struct BookContents {
  private let tree: MarkupTree
  /// The paths of the chapters in the archive, in the order of reading.
  private(set) var chapters: [String] = []
  /// True when the book has parts that are not read one after the other.
  private(set) var isShortened = false

  init(_ tree: MarkupTree, path: String) {
    self.tree = tree
    var items: [String: (path: String, isContents: Bool)] = [:]
    for node in tree.elements(named: "item") {
      guard let id = tree[node]["id"], let target = tree[node]["href"] else { continue }
      let isText = ["application/xhtml+xml", "text/html"].contains(tree[node]["media-type"] ?? "")
      guard isText else { continue }
      let isContents = tree[node]["properties"]?.split(separator: " ").contains("nav") == true
      items[id] = (OfficePackage.path(BookContents.unescaped(target), from: path), isContents)
    }
    let guides = tree.elements(named: "reference").filter { tree[$0]["type"] == "toc" }
      .compactMap { tree[$0]["href"] }
      .map { OfficePackage.path(BookContents.unescaped($0), from: path) }
    for node in tree.elements(named: "itemref") {
      guard let item = tree[node]["idref"].flatMap({ items[$0] }), !item.isContents,
        !guides.contains(item.path), !chapters.contains(item.path)
      else { continue }
      if tree[node]["linear"] == "no" { isShortened = true } else { chapters.append(item.path) }
    }
  }

  private static func unescaped(_ text: String) -> String {
    guard text.contains("%") else { return text }
    let escapes = text.utf8.map { $0 == UInt8(ascii: "%") ? UInt8(ascii: "=") : $0 }
    return String(decoding: TransferEncoding.quotedPrintable(escapes[...]), as: UTF8.self)
  }

  /// The article with what the book says about its source.
  func article(text: String) -> ExtractedArticle {
    var article = ExtractedArticle(text: text)
    article.type = "book"
    article.title = OfficePackage.values("title", in: tree).first
    article.authors = creators
    article.issued = issued
    article.publisher = OfficePackage.values("publisher", in: tree).first
    article.language = NormalText.language(OfficePackage.values("language", in: tree).first)
    article.licence = OfficePackage.values("rights", in: tree).first
    let identifiers =
      OfficePackage.values("identifier", in: tree) + OfficePackage.values("source", in: tree)
    article.url = identifiers.lazy.compactMap(NormalText.address).first
    return article
  }

  /// The creators that are not said to be something else than authors.
  private var creators: [String] {
    tree.elements(named: "creator").compactMap { node in
      let name = NormalText.line(tree.text(of: node))
      let role = tree[node]["role"] ?? refinement(of: node, "role") ?? "aut"
      return role == "aut" ? name : nil
    }
  }

  /// The date of publication; that of a change is another event.
  private var issued: String? {
    let dates = tree.elements(named: "date").filter { node in
      ["publication", nil].contains(tree[node]["event"])
    }
    let published = dates.first { tree[$0]["event"] != nil } ?? dates.first
    return published.flatMap { PrintedDate.edtf(tree.text(of: $0)) }
  }

  /// What a `meta` element of EPUB 3 says about another element.
  private func refinement(of node: Int, _ property: String) -> String? {
    guard let id = tree[node]["id"] else { return nil }
    return tree.elements(named: "meta")
      .first { tree[$0]["refines"] == "#\(id)" && tree[$0]["property"] == property }
      .flatMap { NormalText.line(tree.text(of: $0)) }
  }
}
