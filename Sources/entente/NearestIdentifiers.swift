import RelationsModel
import RelationsQuery

/// Finds the ids that somebody probably meant.
struct NearestIdentifiers {
  private let known: [String]

  init(known: [String]) {
    self.known = known
  }

  /// All ids of a dossier, whatever their dates.
  init(in queries: any BoardQueries) {
    let always = Perspective(asOf: .distantFuture, lens: .record)
    var ids: [String] = []
    for row in queries.issues(always, .all).rows {
      ids.append(row.id.rawValue)
      let detail = queries.issue(row.id, in: nil, always)
      ids += detail?.issue.propositions.map(\.id.rawValue) ?? []
    }
    ids += queries.quotes(.all, always, .oldestFirst, .all).rows.map(\.quote.id.rawValue)
    ids += queries.actors(always, .all).rows.map(\.actor.id.rawValue)
    ids += queries.events(always, .oldestFirst, .all).rows.map(\.event.id.rawValue)
    for card in queries.sources(always, .all).rows {
      ids.append(card.source.id.rawValue)
      ids += card.passages.map(\.id.rawValue)
    }
    known = ids
  }

  /// At most three ids near to a wrong one, the nearest first.
  func find(_ wanted: String) -> [String] {
    // An id has at most 64 characters, so a much longer text is near to none.
    guard wanted.utf8.count <= 128 else { return [] }
    let folded = Array(wanted.lowercased().utf8)
    let limit = max(1, folded.count / 3)
    var near: [(id: String, distance: Int)] = []
    for id in known {
      let candidate = Array(id.lowercased().utf8)
      if !folded.isEmpty, candidate.starts(with: folded) {
        near.append((id, 1))
        continue
      }
      guard abs(candidate.count - folded.count) <= limit else { continue }
      let distance = NearestIdentifiers.distance(folded, candidate)
      if distance <= limit { near.append((id, distance)) }
    }
    return near.sorted { ($0.distance, $0.id) < ($1.distance, $1.id) }.prefix(3).map(\.id)
  }

  /// The number of insertions, deletions and replacements between two texts.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var last = Array(0...right.count)
    for (row, byte) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        let replaced = last[column] + (byte == other ? 0 : 1)
        current.append(min(last[column + 1] + 1, current[column] + 1, replaced))
      }
      last = current
    }
    return last[right.count]
  }
}
