import RelationsModel

extension IndexedQueries {
  /// What any record is, by its id, also of one that the perspective does not show; what is counted
  /// of it is counted for the perspective.
  public func record(_ id: String, _ perspective: Perspective) -> AnyRecord? {
    look(perspective) { image, results in
      var cards = IndexCards(image)
      let records = cards.records
      if let issue = records.position(of: id, among: .issue) {
        let stand = results.standings[issue]
        return .issue(
          detail(
            of: issue,
            image,
            results,
            stand?.standing ?? .open,
            stand?.basis ?? .record,
            in: nil
          )
        )
      }
      if let proposition = records.position(of: id, among: .proposition) {
        let issue = Int(image.column(.propositionIssues, as: UInt32.self)[proposition])
        return windowTables(perspective.window, image) { tables in
          let writer = IndexPropositionWriter(
            image: image,
            statistics: results.statistics,
            tables: tables,
            order: stanceOrder(image)
          )
          return .proposition(writer.row(ofProposition: proposition), records.issue(issue))
        }
      }
      if let quote = records.position(of: id, among: .quote) {
        return .quote(cards.card(ofQuote: quote))
      }
      if let actor = records.position(of: id, among: .actor) {
        return .actor(cards.card(ofActor: actor, results))
      }
      if let event = records.position(of: id, among: .event) {
        return .event(cards.card(ofEvent: event))
      }
      if let source = records.position(of: id, among: .source) {
        return .source(cards.card(ofSource: source, results.statistics))
      }
      return records.position(of: id, among: .passage).flatMap(cards.card(ofPassage:))
        .map(AnyRecord.passage)
    }
  }

  public func identifiers(near id: String, atMost count: Int) -> [String] {
    read { image in
      let records = IndexRecords(image)
      var nearest = NearestName()
      let kinds: [RecordKind] = [
        .issue, .proposition, .quote, .actor, .event, .source, .passage,
      ]
      let all = kinds.lazy.flatMap { kind in
        (0..<image.count(kind)).lazy.map { records.id($0, of: kind) }
      }
      return nearest.find(id, among: all, atMost: count)
    }
  }
}
