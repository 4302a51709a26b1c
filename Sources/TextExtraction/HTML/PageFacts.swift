/// What a page declares about itself, collected and not yet weighed.
struct PageFacts {
  /// The contents of `meta` elements by name, property or item property, in lower case.
  private(set) var metas: [String: [String]] = [:]
  /// The addresses of `link` and `a` elements by relation.
  private(set) var links: [String: [String]] = [:]
  /// The object of linked data that describes the article; nil where there is none.
  private(set) var article: JSONValue?
  /// Objects of linked data by their `@id`.
  private(set) var objects: [String: JSONValue] = [:]

  init(_ tree: MarkupTree) {
    var described: [JSONValue] = []
    for (place, node) in tree.nodes.enumerated() {
      switch node.name {
      case "meta": takeMeta(node)
      case "link", "a": takeLink(node)
      case "script" where HTMLTokens.isLinkedData(node.attributes):
        if let value = JSONValue(tree.text(of: place)) { collect(value, in: &described, depth: 0) }
      default: break
      }
    }
    article = described.max { Self.rank($0) < Self.rank($1) }
  }

  /// The first content of the first of the names that has one.
  func meta(_ names: String...) -> String? {
    for name in names {
      if let content = metas[name]?.lazy.compactMap({ NormalText.line($0) }).first {
        return content
      }
    }
    return nil
  }

  /// All contents of the first of the names that has one.
  func allMetas(_ names: String...) -> [String] {
    for name in names {
      let contents = (metas[name] ?? []).compactMap { NormalText.line($0) }
      if !contents.isEmpty { return contents }
    }
    return []
  }

  /// An object, or the one that a reference such as `{"@id": "#author"}` stands for.
  func resolved(_ value: JSONValue) -> JSONValue {
    guard case .object(let members) = value, members["name"] == nil,
      let name = members["@id"]?.string, let object = objects[name]
    else { return value }
    return object
  }

  private mutating func takeMeta(_ node: MarkupNode) {
    guard let content = node["content"] else { return }
    for attribute in ["name", "property", "itemprop", "http-equiv"] {
      // A property may have several names.
      for name in node[attribute]?.lowercased().split(whereSeparator: \.isWhitespace) ?? [] {
        metas[String(name), default: []].append(content)
      }
    }
  }

  private mutating func takeLink(_ node: MarkupNode) {
    guard let relations = node["rel"], let address = node["href"] else { return }
    for relation in relations.lowercased().split(whereSeparator: \.isWhitespace) {
      links[String(relation), default: []].append(address)
    }
  }

  /// Takes the objects that linked data describes, in arrays and graphs too.
  private mutating func collect(_ value: JSONValue, in described: inout [JSONValue], depth: Int) {
    guard depth < 4, described.count < 1000 else { return }
    for object in value.values {
      guard case .object(let members) = object else { continue }
      if let name = members["@id"]?.string, members.count > 1 { objects[name] = object }
      if Self.rank(object) > 0 { described.append(object) }
      for name in ["@graph", "mainEntity", "mainEntityOfPage"] {
        if let part = members[name] { collect(part, in: &described, depth: depth + 1) }
      }
    }
  }

  /// How well an object fits as the description of an article; 0 for one that is of something else.
  private static func rank(_ object: JSONValue) -> Int {
    let types = object["@type"]?.values.compactMap(\.string) ?? []
    return types.map { type in
      if type.hasSuffix("NewsArticle") || type == "BlogPosting" || type == "Report" { return 3 }
      if type.hasSuffix("Article") || type.hasSuffix("Posting") { return 2 }
      return type == "WebPage" ? 1 : 0
    }.max() ?? 0
  }
}
