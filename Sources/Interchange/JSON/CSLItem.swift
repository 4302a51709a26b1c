import RelationsModel

/// A source as an item of CSL-JSON.
package enum CSLItem {
  /// The fields of the record, by their names.
  package static func recorded(_ source: Source) -> [JSON.Member] {
    members(of: source, publisher: "publisher", date: CSLDate.json)
  }

  /// The item as processors of citations take it: what was printed in a periodical is contained in
  /// it, for which the record has the publisher.
  static func item(_ source: Source) -> [JSON.Member] {
    let isContained = source.type.hasPrefix("article") || source.type == "post-weblog"
    return members(
      of: source,
      publisher: isContained ? "container-title" : "publisher",
      date: CSLDate.item
    )
  }

  private static func members(
    of source: Source,
    publisher: String,
    date: (EDTFDate) -> JSON
  ) -> [JSON.Member] {
    var members = [
      JSON.Member("id", .string(source.id.rawValue)), JSON.Member("type", .string(source.type)),
    ]
    func add(_ key: String, _ value: JSON?) {
      if let value { members.append(JSON.Member(key, value)) }
    }
    add("title", source.title.map(JSON.string))
    add("author", source.author.isEmpty ? nil : .array(source.author.map(name)))
    add("issued", source.issued.map(date))
    add(publisher, source.publisher.map(JSON.string))
    add("URL", source.url.map(JSON.string))
    add("accessed", source.accessed.map(date))
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
