import RelationsModel
import RelationsQuery

extension BoardQueries {
  /// The ids of all records, whatever their dates.
  var knownIdentifiers: [String] {
    let always = Perspective(asOf: .distantFuture, lens: .record)
    var ids: [String] = []
    for row in issues(always, .all).rows {
      ids.append(row.id.rawValue)
      ids += issue(row.id, in: nil, always)?.issue.propositions.map(\.id.rawValue) ?? []
    }
    ids += quotes(.all, always, .oldestFirst, .all).rows.map(\.quote.id.rawValue)
    ids += actors(always, .all).rows.map(\.actor.id.rawValue)
    ids += events(always, .oldestFirst, .all).rows.map(\.event.id.rawValue)
    for card in sources(always, .all).rows {
      ids.append(card.source.id.rawValue)
      ids += card.passages.map(\.id.rawValue)
    }
    return ids
  }
}
