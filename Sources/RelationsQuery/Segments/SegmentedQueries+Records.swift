import RelationsModel

extension SegmentedQueries {
  /// What any record is, by its id, also of one that the perspective does not show; what is counted
  /// of it is counted for the perspective.
  public func record(_ id: String, _ perspective: Perspective) -> AnyRecord? {
    look(perspective) { look in
      if let issue = look.number(of: id, among: .issue) {
        return .issue(detail(of: issue, look, in: nil))
      }
      if let proposition = look.number(of: id, among: .proposition) {
        let issue = look.issue(set.issue(ofProposition: proposition, look.images))
        return propositionRows(look) { .proposition($0.row(proposition), issue) }
      }
      if let quote = set.quote(Quote.ID(id), look.images) { return .quote(look.card(of: quote)) }
      if let actor = look.number(of: id, among: .actor) {
        return .actor(look.card(ofActor: actor))
      }
      let cards = IndexCards(look.images[0])
      if let event = cards.records.position(of: id, among: .event) {
        return .event(cards.card(ofEvent: event))
      }
      if let source = look.number(of: id, among: .source) {
        return .source(look.card(ofSource: source))
      }
      return cards.records.position(of: id, among: .passage).flatMap(cards.card(ofPassage:))
        .map(AnyRecord.passage)
    }
  }

  public func identifiers(near id: String, atMost count: Int) -> [String] {
    set.lend { images in
      let issues = 0..<set.issues.count
      let propositions = issues.lazy.flatMap { self.set.propositions(of: $0, images) }
      let kinds: [(RecordKind, [Int])] = [
        (.issue, Array(issues)), (.proposition, Array(propositions)),
        (.actor, Array(0..<set.actors.count)), (.source, Array(0..<set.sources.count)),
      ]
      func ids(_ kind: RecordKind) -> [String] {
        if let (_, numbers) = kinds.first(where: { $0.0 == kind }) {
          return numbers.map { set.id($0, of: kind, images) }
        }
        if kind == .quote { return quoteIDs(images) }
        let records = IndexRecords(images[0])
        return (0..<images[0].count(kind)).map { records.id($0, of: kind) }
      }
      let order: [RecordKind] = [
        .issue, .proposition, .quote, .actor, .event, .source, .passage,
      ]
      var nearest = NearestName()
      return nearest.find(id, among: order.lazy.flatMap(ids), atMost: count)
    }
  }

  /// The ids of all quotes by issue, in each by date.
  private func quoteIDs(_ images: [IndexImage]) -> [String] {
    (0..<set.issues.count).flatMap { issue in
      let quotes = images.indices.flatMap { segment -> [SegmentQuote] in
        guard let place = set.issues.place(issue, in: segment) else { return [] }
        let starts: Column<UInt32> = images[segment].column(.issueQuoteStarts)
        return starts.stretch(place, upTo: images[segment].quoteCount)
          .filter { !set.removed[segment].contains($0) }
          .map { SegmentQuote(segment: segment, position: $0) }
      }
      let isMerged = quotes.first?.segment != quotes.last?.segment
      return (isMerged ? quotes.sorted(by: images.precedes) : quotes).map {
        IndexRecords(images[$0.segment]).id($0.position, of: .quote)
      }
    }
  }
}
