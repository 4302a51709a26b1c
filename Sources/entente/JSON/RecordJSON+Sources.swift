import RelationsModel
import RelationsQuery

extension RecordJSON {
  /// A source as a CSL-JSON item, with what rests on it.
  func source(_ card: SourceCard) -> [JSON.Member] {
    let source = card.source
    var members = [
      JSON.Member("id", .string(source.id.rawValue)), JSON.Member("type", .string(source.type)),
    ]
    func add(_ key: String, _ value: JSON?) {
      if let value { members.append(JSON.Member(key, value)) }
    }
    add("title", source.title.map(JSON.string))
    add("author", source.author.isEmpty ? nil : .array(source.author.map(RecordJSON.name)))
    add("issued", source.issued.map(CSLDate.json))
    add("publisher", source.publisher.map(JSON.string))
    add("URL", source.url.map(JSON.string))
    add("accessed", source.accessed.map(CSLDate.json))
    add("language", source.language.map(JSON.string))
    add("licence", .string(source.licence))
    add("textDigest", source.textDigest.map(JSON.string))
    add("remark", source.remark.map(JSON.string))
    add("quoteCount", .int(card.quoteCount))
    add("passages", .array(card.passages.map { .object(passage($0)) }))
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

/// Dates as CSL-JSON writes them.
enum CSLDate {
  static func json(_ date: EDTFDate) -> JSON {
    var members = [JSON.Member("date-parts", .array(parts(date)))]
    if let season = season(date) { members.append(JSON.Member("season", .int(season))) }
    if date.doubt != nil { members.append(JSON.Member("circa", .bool(true))) }
    // CSL-JSON has no open end; its `literal` says in full what the parts cannot.
    if date.first == .distantPast || date.last == .distantFuture {
      members.append(JSON.Member("literal", .string(date.text)))
    }
    return .object(members)
  }

  private static func parts(_ date: EDTFDate) -> [JSON] {
    switch date.precision {
    case .day: [part(date.first, fields: 3)]
    case .month: [part(date.first, fields: 2)]
    case .year, .season: [part(date.first, fields: 1)]
    case .decade, .century: [part(date.first, fields: 1), part(date.last, fields: 1)]
    case .interval: ends(date)
    }
  }

  /// Each end of an interval that is known, as finely as it is known.
  private static func ends(_ date: EDTFDate) -> [JSON] {
    let texts = date.text.split(separator: "/", omittingEmptySubsequences: false)
    let known = texts.map { try? EDTFDate(parsing: String($0)) }
    guard known.count == 2 else { return [] }
    let start = known[0].flatMap { parts($0).first }
    let end = known[1].flatMap { parts($0).last }
    return [start, end].compactMap { $0 }
  }

  private static func part(_ day: Day, fields: Int) -> JSON {
    let (year, month, number) = day.components
    return .array([year, month, number].prefix(fields).map(JSON.int))
  }

  /// The season from 1, spring, to 4, winter, which EDTF writes as months 21 to 24.
  private static func season(_ date: EDTFDate) -> Int? {
    guard date.precision == .season else { return nil }
    let digits = date.text.drop { $0 == "-" }.split(separator: "-").last?.prefix(2)
    return digits.flatMap { Int($0) }.map { $0 - 20 }
  }
}
