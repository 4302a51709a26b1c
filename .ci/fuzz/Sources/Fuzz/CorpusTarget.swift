import Foundation
import GRDB
import RelationsModel
import RelationsQuery
import SystemPackage
import TestDossier

@testable import CorpusStore

/// A corpus in which another program has put what it liked into some cells.
enum CorpusTarget {
  /// A sound corpus, and every column of every row in it.
  private struct Sound: Sendable {
    let bytes: [UInt8]
    /// Where the corpus is that is changed; `run` names a folder that it clears.
    let changed: String
    let cells: [(table: String, column: String, rows: Int)]

    init() throws {
      let folder = FileManager.default.temporaryDirectory
      changed = folder.appending(path: "changed.entente").path(percentEncoded: false)
      let path = folder.appending(path: "sound.entente").path(percentEncoded: false)
      try? FileManager.default.removeItem(atPath: path)
      let writer = try CorpusWriter(openingOrCreating: FilePath(path))
      try writer.transaction { transaction in
        _ = try transaction.add(SmallDossier.dossier) { id, reason in fatalError("\(id): \(reason)")
        }
      }
      writer.close()
      bytes = Array(try Data(contentsOf: URL(filePath: path)))
      let queue = try DatabaseQueue(path: path)
      cells = try queue.read { database in
        try Schema.names.filter { $0 != "imported_file" }.flatMap { table in
          let rows = try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") ?? 0
          return try database.columns(in: table).map { (table, $0.name, rows) }
        }
      }
      try queue.close()
    }
  }

  private static let sound: Sound = {
    do { return try Sound() } catch { fatalError("the sound corpus: \(error)") }
  }()

  static func run(_ bytes: [UInt8]) {
    var choices = Choices(bytes)
    let path = sound.changed
    do {
      try Data(sound.bytes).write(to: URL(filePath: path))
      let queue = try DatabaseQueue(path: path)
      defer { try? queue.close() }
      try queue.writeWithoutTransaction { database in
        try database.execute(
          sql: """
            PRAGMA ignore_check_constraints = 1; PRAGMA foreign_keys = 0;
            PRAGMA synchronous = 0; PRAGMA journal_mode = memory; BEGIN
            """
        )
        while !choices.rest.isEmpty { try change(database, &choices) }
        try database.execute(sql: "COMMIT")
      }
    } catch {
      return
    }
    reads(path)
  }

  /// Puts one value into one cell; what the table's keys forbid is left as it is.
  private static func change(_ database: Database, _ choices: inout Choices) throws {
    let cell = sound.cells[choices.number() % sound.cells.count]
    let row = Int(choices.byte()) % max(1, cell.rows)
    let kind = choices.byte()
    let bytes = choices.bytes(Int(choices.byte() % 64))
    let text = String(decoding: bytes, as: UTF8.self)
    let number = bytes.prefix(8).reduce(Int64(0)) { $0 &<< 8 | Int64($1) }
    let value: (any DatabaseValueConvertible)? =
      switch kind % 8 {
      case 0: nil
      case 1: number
      case 2: Double(bitPattern: UInt64(bitPattern: number))
      case 3: Data(bytes)
      default: text
      }
    try? database.execute(
      sql: """
        UPDATE \(cell.table) SET \(cell.column) = ? \
        WHERE rowid = (SELECT rowid FROM \(cell.table) LIMIT 1 OFFSET \(row))
        """,
      arguments: [value]
    )
  }

  /// All ways to read the quotes find the same, and as many as there are rows.
  private static func reads(_ path: String) {
    do throws(CorpusError) {
      let corpus = try Corpus(opening: FilePath(path))
      _ = try corpus.identity
      let rows = try corpus.quoteCount()
      let found = try corpus.problems(atMost: 4)
      let dossier = try corpus.dossier()
      let (frame, problems) = try corpus.countedFrame()
      var builder = IndexBuilder(frame, problemCount: problems)
      try corpus.readQuotes(into: &builder, every: 7) { _ in true }
      demand(
        found.quotes == dossier.quotes.count && found.quotes == builder.quoteCount,
        "\(found.quotes) quotes, \(dossier.quotes.count) in the dossier, \(builder.quoteCount) filed"
      )
      demand(found.quotes <= rows, "\(found.quotes) quotes of \(rows) rows")
      answersAlike(dossier, builder.bytes(), problemCount: found.count)
    } catch {
      _ = error.message
    }
  }

  private static func answersAlike(_ dossier: Dossier, _ index: [UInt8], problemCount: Int) {
    guard let engine = try? IndexedQueries(MemoryStorage(index)) else {
      fatalError("the index of a corpus cannot be opened")
    }
    let scan = ScanQueries(dossier, problemCount: problemCount)
    var dice = Dice(seed: 1)
    let perspective = Perspective(asOf: dossier.asOf)
    let differences = EngineComparison.gist(scan, engine, dossier, perspective, &dice)
    demand(differences.isEmpty, differences.joined(separator: "\n"))
  }
}
