/// A document of Word in the form DOCX, as its reader sees it.
///
/// Tracked deletions are out and insertions in. Fields show their results. Notes are marked by numbers
/// and stand at the end. Numbers and bullets of lists stand before their paragraphs. Headers, footers, comments, hidden text and tables of contents are out.
enum WordDocument {
  static func read(_ bytes: [UInt8]) throws(ExtractionFailure) -> ExtractedArticle {
    var package = try OfficePackage(bytes)
    let main = try relations(of: "", in: &package).first { $0.kind == "officeDocument" }
    let name = main?.path ?? "word/document.xml"
    guard let tree = try package.tree(name) else {
      throw .damaged(reason: "the document has no text part")
    }
    let others = try relations(of: name, in: &package)
    func part(_ kind: String) throws(ExtractionFailure) -> MarkupTree? {
      guard let path = others.first(where: { $0.kind == kind })?.path else { return nil }
      return try package.tree(path)
    }
    let styles = try part("styles")
    let hidden = styles.map(WordStyles.hidden) ?? []
    let numbering = WordNumbering(try part("numbering"), styles: styles)
    var notes: [WordReader.Note: (tree: MarkupTree, node: Int)] = [:]
    for kind in WordReader.Note.Kind.allCases {
      guard let tree = try part(kind.part) else { continue }
      for node in tree.elements(named: kind.rawValue) {
        guard let id = tree[node]["id"], tree[node]["type"] == nil else { continue }
        notes[WordReader.Note(kind: kind, id: id)] = (tree, node)
      }
    }
    var reader = WordReader(
      tree: tree,
      hiddenStyles: hidden,
      notes: notes,
      numbering: numbering
    )
    reader.read(0)
    let text = reader.text.text
    guard !text.isEmpty else { throw .noText }
    return try with(&package, ExtractedArticle(text: text))
  }

  /// The article with what the document's properties say.
  private static func with(
    _ package: inout OfficePackage,
    _ article: ExtractedArticle
  ) throws(ExtractionFailure) -> ExtractedArticle {
    var article = article
    let parts = try relations(of: "", in: &package)
    let path = parts.first { $0.kind == "core-properties" }?.path ?? "docProps/core.xml"
    guard let properties = try package.tree(path) else { return article }
    article.title = OfficePackage.values("title", in: properties).first
    article.authors = OfficePackage.people(OfficePackage.values("creator", in: properties))
    article.language = NormalText.language(OfficePackage.values("language", in: properties).first)
    let made = OfficePackage.values("created", in: properties).first
    if let remark = OfficePackage.remark(madeOn: made) { article.remarks.append(remark) }
    return article
  }

  /// What a part names as belonging to it: the last word of the kind, such as `footnotes`, and the path.
  private static func relations(
    of part: String,
    in package: inout OfficePackage
  ) throws(ExtractionFailure) -> [(kind: String, path: String)] {
    let names = part.split(separator: "/")
    let list = (names.dropLast() + ["_rels", "\(names.last ?? "").rels"]).joined(separator: "/")
    guard let tree = try package.tree(list) else { return [] }
    return tree.elements(named: "Relationship").compactMap { node in
      guard let kind = tree[node]["Type"]?.split(separator: "/").last,
        let target = tree[node]["Target"], tree[node]["TargetMode"] != "External"
      else { return nil }
      return (String(kind), OfficePackage.path(target, from: part))
    }
  }
}

/// The styles of a document of Word.
enum WordStyles {
  /// The names of the styles whose text is hidden, by themselves or by those that they are based on.
  static func hidden(_ tree: MarkupTree) -> Set<String> {
    var hidden: Set<String> = []
    var bases: [String: String] = [:]
    for style in tree.elements(named: "style") {
      guard let id = tree[style]["styleId"] else { continue }
      for node in tree.subtree(style) {
        if tree[node].name == "vanish", isOn(tree[node]) { hidden.insert(id) }
        if tree[node].name == "basedOn" { bases[id] = tree[node]["val"] }
      }
    }
    // A chain of styles is short; one that bites its own tail ends with its length.
    for (id, base) in bases {
      var base: String? = base
      for _ in 0..<20 {
        guard let name = base else { break }
        if hidden.contains(name) { hidden.insert(id) }
        base = bases[name]
      }
    }
    return hidden
  }

  /// True for a switch that is not off by its value.
  static func isOn(_ node: MarkupNode) -> Bool {
    !["0", "false", "off", "none"].contains(node["val"] ?? "true")
  }
}
