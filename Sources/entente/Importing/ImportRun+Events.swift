import CorpusStore
import Interchange
import RelationsModel

/// Tables of events.
extension ImportRun {
  /// Writes events in one transaction, in which the corpus also learns how far the file is covered.
  func write(_ batch: EventBatch, of file: InputFile, record: inout ImportedFile?) throws {
    tally.fileNotices += batch.notices.map { "\(file.name): \($0)" }
    for row in batch.rejected { reject(row, of: file.name) }
    for (kind, number) in batch.dropped.sorted(by: { $0.key < $1.key }) {
      tally.unread.count(kind, number)
    }
    try writer.transaction { transaction in
      var counts = AdditionCounts()
      try batch.forEachRow { row in
        guard let entry = EventEntry(row) else { return }
        counts.count(try transaction.add(entry))
      }
      if batch.count > 0 { try title("Events from \(file.lastName)", transaction) }
      try rejects?.flush()
      record?.bytes = batch.end.bytes
      record?.line = batch.end.line
      record?.rows += batch.rowCount
      record?.rejected += batch.rejected.count
      record?.rejectBytes = rejects?.byteCount ?? 0
      if let record { try transaction.record(record) }
      tally.additions.add(counts)
      tally.events += batch.count
    }
    hasWritten = hasWritten || batch.count > 0
  }
}

extension EventEntry {
  /// The event of a row; nil for one that lacks a text, which no importer makes.
  fileprivate init?(_ row: EventRow) {
    guard let id = row[.id], let date = row[.date], let summary = row[.summary],
      let issue = row[.issue], let title = row[.issueTitle], let source = row[.source]
    else { return nil }
    self.init(
      id: id,
      date: date,
      firstDay: row.firstDay,
      summary: summary,
      direction: row.direction,
      issue: issue,
      issueTitle: title,
      source: source
    )
    sourceTitle = row[.sourceTitle]
    sourceURL = row[.sourceURL]
    publisher = row[.publisher]
    accessed = row[.accessed]
    remark = row[.remark]
  }
}
