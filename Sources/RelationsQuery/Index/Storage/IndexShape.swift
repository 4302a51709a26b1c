/// Whether the sections of an index have room for as many records as it says that there are.
///
/// What sets memory aside for each record, or keeps an array of them, relies on it: a count that is
/// damaged must not be believed.
struct IndexShape {
  let image: IndexImage

  var isSound: Bool {
    let counts: Column<UInt32> = image.column(.kindCounts)
    guard counts.count == RecordKind.allCases.count else { return false }
    let total = RecordKind.allCases.reduce(0) { $0 + image.count($1) }
    return RecordKind.allCases.allSatisfy(hasRoom)
      && image.column(.idStarts, as: UInt64.self).count == total + 1
  }

  private func hasRoom(for kind: RecordKind) -> Bool {
    let count = image.count(kind)
    switch kind {
    case .issue:
      return holds(count, .issueRecordStarts) && holds(count, .issueNameStarts)
        && image.column(.issueQuoteStarts, as: UInt32.self).count == count + 1
    case .proposition:
      return holds(count, .propositionRecordStarts)
        && image.column(.propositionIssues, as: UInt32.self).count == count
    case .quote:
      return holds(count, .quoteRecordStarts) && holds(count, .textStarts)
        && image.column(.quoteDays, as: Int32.self).count == count
    case .actor: return holds(count, .actorRecordStarts) && holds(count, .actorNameStarts)
    case .event: return holds(count, .eventRecordStarts)
    case .source: return holds(count, .sourceRecordStarts) && holds(count, .sourceWordStarts)
    case .passage: return holds(count, .passageRecordStarts)
    }
  }

  private func holds(_ count: Int, _ starts: IndexFormat.Section) -> Bool {
    image.column(starts, as: UInt64.self).count == count + 1
  }
}
