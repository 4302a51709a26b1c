import RelationsModel

/// Dates as CSL-JSON writes them.
package enum CSLDate {
  /// A date with each end that is known, and where one is open what was written.
  package static func json(_ date: EDTFDate) -> JSON {
    var members = [JSON.Member("date-parts", .array(parts(date)))]
    if let season = season(date) { members.append(JSON.Member("season", .int(season))) }
    if date.doubt != nil { members.append(JSON.Member("circa", .bool(true))) }
    // CSL-JSON has no open end; its `literal` says in full what the parts cannot.
    if date.first == .distantPast || date.last == .distantFuture {
      members.append(JSON.Member("literal", .string(date.text)))
    }
    return .object(members)
  }

  /// A date as an item has it, an open end as the year 0, which is how processors of citations are
  /// told of one.
  static func item(_ date: EDTFDate) -> JSON {
    var parts = parts(date)
    if date.first == .distantPast { parts.insert(.array([.int(0)]), at: 0) }
    if date.last == .distantFuture { parts.append(.array([.int(0)])) }
    var members = [JSON.Member("date-parts", .array(parts))]
    if let season = season(date) { members.append(JSON.Member("season", .int(season))) }
    let isDoubted = date.text.contains { EDTFDate.Doubt(rawValue: $0) != nil }
    if isDoubted { members.append(JSON.Member("circa", .bool(true))) }
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
