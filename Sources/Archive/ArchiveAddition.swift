import CorpusStore
import Files
import Glibc
import SystemPackage

/// Rows for an archive: they are filed in a copy of the replica, and what is new there is sent.
package struct ArchiveAddition {
  private let replica: Replica
  private let address: ArchiveAddress
  private let base: FilePath?

  /// The corpus to file the rows in.
  package var corpus: FilePath { replica.pending }

  /// Makes the copy; who may not read the archive begins with an empty one.
  package init(to address: ArchiveAddress, in state: FilePath) throws(ArchiveError) {
    self.address = address
    replica = try Replica(of: address, in: state)
    do throws(ArchiveError) {
      guard case .current = try replica.refresh() else {
        throw .unreachable(reason: "rows can be added only while it answers")
      }
      base = replica.corpus
    } catch .noRights {
      base = nil
    }
    remove()
    for path in replica.abandoned { path.remove() }
    try copy()
  }

  /// Takes the copy away.
  package func remove() {
    for ending in ["", "-wal", "-shm", "-journal"] { corpus.withEnding(ending).remove() }
  }

  private func copy() throws(ArchiveError) {
    let target = corpus.open(O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard target >= 0 else { throw .noFolder }
    defer { close(target) }
    guard let base else { return }
    let source = base.open(O_RDONLY | O_CLOEXEC)
    guard source >= 0 else { throw .noFolder }
    defer { close(source) }
    while true {
      let count = sendfile(target, source, nil, 1 << 30)
      if count == 0 { return }
      guard count > 0 else { throw .replica("The replica cannot be copied: its disk may be full.") }
    }
  }

  /// The number of rows that the archive took, and those that it refused.
  package struct Outcome: Sendable {
    package fileprivate(set) var new = 0
    package fileprivate(set) var replaced = 0
    package fileprivate(set) var unchanged = 0
    /// The ids of records that were not taken, and why.
    package fileprivate(set) var refused: [(id: String, reason: String)] = []
  }

  /// Sends what the copy has and the replica has not, as one transaction, and brings the replica up to
  /// date.
  package func send(to collection: String, label: String) throws(ArchiveError) -> Outcome {
    let outcome = try ArchiveError.translating {
      let archive = try Archive(at: address)
      return try archive.connection.transaction {
        try archive.connection.run("SELECT entente.begin_import()")
        try send(by: archive.connection)
        return try take(collection, label, by: archive.connection)
      }
    }
    if base != nil { _ = try replica.refresh() }
    return outcome
  }

  private func send(by connection: Connection) throws {
    let known = try base.map { Set(try Corpus(opening: $0).archivedRecords()) } ?? []
    let records = try Corpus(opening: corpus).archivedRecords().filter { !known.contains($0) }
    let frame = "COPY incoming_record (kind, id, body) FROM STDIN (FORMAT binary)"
    try connection.send(frame) { rows in
      for record in records {
        try rows.begin(columns: 3)
        rows.add(record.kind)
        rows.add(record.id)
        rows.add(record.body)
      }
    }
    let columns = Corpus.archivedColumns
    let names = columns.joined(separator: ", ")
    try connection.send("COPY incoming_quote (\(names)) FROM STDIN (FORMAT binary)") { rows in
      try Corpus(opening: corpus).forEachArchivedQuote(notIn: base) { texts in
        try rows.begin(columns: columns.count)
        for text in texts { rows.add(text) }
      }
    }
  }

  private func take(
    _ collection: String,
    _ label: String,
    by connection: Connection
  ) throws(ArchiveError) -> Outcome {
    var outcome = Outcome()
    for row in try connection.run(
      "SELECT * FROM entente.take($1, $2)",
      [collection, label],
      within: -1
    ) {
      let count = row[3].flatMap { Int($0) } ?? 0
      switch row[0] {
      case "new": outcome.new = count
      case "replaced": outcome.replaced = count
      case "unchanged": outcome.unchanged = count
      default: outcome.refused.append((row[1] ?? "", row[2] ?? ""))
      }
    }
    return outcome
  }
}
