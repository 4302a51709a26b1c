import RelationsModel

extension IndexedQueries {
  public func statements(
    _ fields: Set<StatementField>,
    _ perspective: Perspective
  ) -> StatementColumns {
    look(perspective) { image, results in
      let records = IndexRecords(image)
      let roles =
        fields.contains(.organisation) ? IndexedQueries.roles(of: image) : []
      var found: [CollectedStatement] = []
      found.reserveCapacity(results.overview.quotes.matching)
      let rows = StatementRows(image)
      let byDate: Column<UInt32> = image.column(.quotesByDate)
      for rank in 0..<results.statistics.quoteCount {
        let position = Int(byDate[rank])
        guard results.kept.contains(position), rows.counted.hasBit(position) else { continue }
        found.append(rows.statement(position, role: roles.isEmpty ? nil : Int(roles[position])))
      }
      var collector = StatementCollector(
        IndexedStatementRecords(records: records),
        fields,
        heading.parties
      )
      return collector.collect(found)
    }
  }

  public func forEachCodedQuote(_ perspective: Perspective, _ visit: (Quote) -> Void) {
    look(perspective) { image, results in
      var coded = IndexedQueries.codedQuotes(of: image)
      coded.formIntersection(results.kept)
      let records = IndexRecords(image)
      let counted: Column<UInt64> = image.column(.counted)
      let byDate: Column<UInt32> = image.column(.quotesByDate)
      for rank in 0..<results.statistics.quoteCount {
        let position = Int(byDate[rank])
        guard coded.contains(position), counted.hasBit(position) else { continue }
        visit(records.quote(position))
      }
    }
  }

  /// The quotes that name who coded them.
  static func codedQuotes(of image: IndexImage) -> Bitmap {
    let coders = image.postings(from: .coderStarts)
    var coded = Bitmap(count: image.quoteCount)
    for coder in 0..<coders.count { coders.unite(coder, into: &coded) }
    return coded
  }

  public func quotes(ofStatements quotes: [Int32]) -> [Quote.ID] {
    read { image in
      let records = IndexRecords(image)
      return quotes.map { Quote.ID(records.id(Int($0), of: .quote)) }
    }
  }

  /// For each quote the number of its role's text, which is one more than the last for none.
  static func roles(of image: IndexImage) -> [UInt32] {
    let postings = image.postings(from: .roleStarts)
    var roles = [UInt32](repeating: UInt32(postings.count), count: image.quoteCount)
    for group in 0..<postings.count {
      for place in postings.range(group) {
        let quote = Int(postings.members[place])
        if roles.indices.contains(quote) { roles[quote] = UInt32(group) }
      }
    }
    return roles
  }
}

/// The columns of which statements are made.
struct StatementRows {
  let counted: Column<UInt64>
  private let days: Column<Int32>
  private let speakers: Column<UInt32>
  private let sources: Column<UInt32>
  private let propositions: Column<UInt32>
  private let places: Column<UInt32>
  private let first: Column<UInt64>
  private let second: Column<UInt64>
  private let agreeing: Column<UInt64>
  private let disagreeing: Column<UInt64>
  private let issues: IssuesByPosition

  init(_ image: IndexImage) {
    counted = image.column(.counted)
    days = image.column(.quoteDays)
    speakers = image.column(.quoteSpeakers)
    sources = image.column(.quoteSources)
    propositions = image.column(.quotePropositions)
    places = image.column(.quotePlaces)
    first = image.column(.firstSide)
    second = image.column(.secondSide)
    agreeing = image.column(.agreeing)
    disagreeing = image.column(.disagreeing)
    issues = IssuesByPosition(image)
  }

  @inline(__always)
  func statement(_ position: Int, role: Int?) -> CollectedStatement {
    let proposition = propositions[position]
    return CollectedStatement(
      position: position,
      day: days[position],
      source: Int(sources[position]),
      place: Int(places[position]),
      speaker: Int(speakers[position]),
      issue: issues[position],
      proposition: proposition == IndexLayout.none ? nil : Int(proposition),
      stance: agreeing.hasBit(position)
        ? .agrees : disagreeing.hasBit(position) ? .disagrees : .none,
      side: first.hasBit(position) ? .first : second.hasBit(position) ? .second : nil,
      role: role
    )
  }
}

private struct IndexedStatementRecords: StatementRecords {
  let records: IndexRecords

  func actor(_ position: Int) -> Actor { records.actor(position) }

  func source(_ position: Int) -> Source { records.source(position) }

  func quote(_ position: Int) -> Quote { records.quote(position) }

  func issueLabel(_ position: Int) -> StatementLabel {
    let (id, title) = records.issueTitle(position)
    return StatementLabel(id: id.rawValue, name: title)
  }

  func propositionLabel(_ position: Int) -> StatementLabel {
    let id = records.id(position, of: .proposition)
    return StatementLabel(id: id, name: records.proposition(position)?.text ?? id)
  }
}
