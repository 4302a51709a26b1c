import RelationsModel

/// A source as an item of CSL-JSON.
package enum CSLItem {
  /// The fields of the record, by their names, with null where nothing is recorded.
  package static func recorded(_ source: Source) -> [JSON.Member] {
    [
      JSON.Member("id", .string(source.id.rawValue)),
      JSON.Member("type", .string(source.type)),
      JSON.Member("title", .text(source.title)),
      JSON.Member("author", .array(source.author.map(name))),
      JSON.Member("issued", source.issued.map(CSLDate.json) ?? .null),
      JSON.Member("publisher", .text(source.publisher)),
      JSON.Member("URL", .text(source.url)),
      JSON.Member("accessed", source.accessed.map(CSLDate.json) ?? .null),
      JSON.Member("language", .text(source.language)),
    ]
  }

  /// The item as processors of citations take it: what was printed in a periodical is contained in
  /// it, for which the record has the publisher.
  static func item(_ source: Source) -> [JSON.Member] {
    let isContained = source.type.hasPrefix("article") || source.type == "post-weblog"
    let publisher = isContained ? "container-title" : "publisher"
    var members = [
      JSON.Member("id", .string(source.id.rawValue)), JSON.Member("type", .string(source.type)),
    ]
    func add(_ key: String, _ value: JSON?) {
      if let value { members.append(JSON.Member(key, value)) }
    }
    add("title", source.title.map(JSON.string))
    add("author", source.author.isEmpty ? nil : .array(source.author.map(name)))
    add("issued", source.issued.map(CSLDate.item))
    add(publisher, source.publisher.map(JSON.string))
    add("URL", source.url.map(JSON.string))
    add("accessed", source.accessed.map(CSLDate.item))
    add("language", source.language.map(JSON.string))
    return members
  }

  private static func name(_ name: PersonName) -> JSON {
    switch name {
    case .parts(let family, let given):
      let first = [JSON.Member("family", .string(family))]
      return .object(first + (given.map { [JSON.Member("given", .string($0))] } ?? []))
    case .literal(let name): return .object([JSON.Member("literal", .string(name))])
    }
  }
}
