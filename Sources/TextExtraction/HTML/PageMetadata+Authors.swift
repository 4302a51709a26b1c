extension PageMetadata {
  var authors: [String] {
    let cited = facts.allMetas("citation_author", "citation_authors")
    if !cited.isEmpty {
      return Self.unique(cited.flatMap { $0.split(separator: ";").map(String.init) })
    }
    let linked = facts.article?["author"]?.values.compactMap(name(of:)) ?? []
    if !linked.isEmpty { return Self.unique(linked) }
    let declared = facts.allMetas(
      "dc.creator",
      "dcterms.creator",
      "author",
      "article:author",
      "og:article:author",
      "parsely-author",
      "sailthru.author",
      "byl"
    )
    let named = Self.unique(declared.flatMap(Self.people(in:)))
    return named.isEmpty ? printedAuthors : named
  }

  /// The names that are marked as the author's on the page.
  private var printedAuthors: [String] {
    for isMarked in [
      { ($0["rel"] ?? "").lowercased().split(separator: " ").contains("author") },
      { $0.isMarked("author") || $0.isMarked("creator") },
      { ClassWords.words(in: $0["class"] ?? "") == ["byline"] },
    ] as [(MarkupNode) -> Bool] {
      let places = tree.nodes.indices.filter { !tree[$0].isText && isMarked(tree[$0]) }
      let names = places.prefix(20).flatMap { place in
        let name = tree.subtree(place).first { tree[$0].isMarked("name") }
        let text = tree[name ?? place]["content"] ?? tree.text(of: name ?? place)
        return Self.people(in: NormalText.line(text) ?? "")
      }
      let found = Self.unique(names.filter(Self.couldBeName))
      // More than a few are the authors of other articles.
      if !found.isEmpty, found.count <= 4 { return found }
    }
    return []
  }

  /// False for a sentence and for what is too long for a name.
  private static func couldBeName(_ text: String) -> Bool {
    text.split(separator: " ").count <= 6 && text.utf8.count < 80 && text.last != "."
  }

  /// The names in a byline such as "By Ann Lee and Bo Li"; none in an address.
  static func people(in text: String) -> [String] {
    var text = text[...]
    for start in [
      "analysis ", "written ", "by ", "von ", "par ", "por ", "di ", "автор: ", "author: ",
    ]
    where text.lowercased().hasPrefix(start) {
      text = text.dropFirst(start.count)
    }
    if text.lowercased().hasPrefix("http") || text.contains("@") && !text.contains(" ") {
      return []
    }
    var parts = [text]
    for separator in [" and ", " & ", " und ", " et ", ";", " | "] {
      parts = parts.flatMap { $0.split(separator: separator) }
    }
    return parts.flatMap(names(in:)).compactMap { NormalText.line(String($0)) }
  }

  /// The names that commas part, each of two words or more; what names a post or a house is none.
  private static func names(in part: Substring) -> [Substring] {
    let pieces = part.split(separator: ",")
    guard pieces.count > 1, pieces.allSatisfy({ $0.split(separator: " ").count > 1 }) else {
      return [part]
    }
    let posts = [
      "editor", "correspondent", "reporter", "writer", "staff", "business", "news", "columnist",
    ]
    return pieces.filter { piece in
      let words = ClassWords.words(in: piece.lowercased())
      return !words.contains { posts.contains($0) }
    }
  }

  private static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.compactMap { NormalText.line($0) }.filter { seen.insert($0.lowercased()).inserted }
  }
}

extension MarkupNode {
  /// True for an element that is marked as the property of an item, which may have several names.
  func isMarked(_ property: Substring) -> Bool {
    self["itemprop"]?.split(separator: " ").contains(property) ?? false
  }
}
