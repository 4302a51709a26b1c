import RelationsModel

@testable import Interchange

/// A file of quotes to be imported, as a table or as JSON; the first bytes choose how it is read.
enum TableTarget {
  static func run(_ bytes: [UInt8]) {
    var choices = Choices(bytes)
    let (piece, together) = (Int(choices.byte()) + 1, Int(choices.byte() % 8) + 1)
    let most = choices.pick([4 << 20, 4 << 20, 200])
    let encoding = choices.pick([TextEncoding.utf8, .utf8, .utf8, .utf16LittleEndian, .windows1252])
    guard let names = FuzzedImport.names(choices.byte()) else { return }
    let file = Array(choices.rest)
    let whole = FuzzedImport(file, names, piece: 1 << 20, together: 10_000, most, encoding)
    let pieces = FuzzedImport(file, names, piece: piece, together: together, most, encoding)
    demand(
      whole.failure == pieces.failure,
      "\(whole.failure ?? "") in pieces \(pieces.failure ?? "")"
    )
    // How much of a long row is kept depends on how much of it has come.
    if most > file.count {
      demand(whole.rejected == pieces.rejected, "\(whole.rejected) in pieces \(pieces.rejected)")
      demand(
        whole.rows == pieces.rows,
        "\(readable(whole.rows)) in pieces \(readable(pieces.rows))"
      )
    }
    if encoding == .utf8, most > file.count { goesOn(file, names, after: pieces, choices) }
    whole.rows.forEach(isSound)
    comesBackFromATable(whole.rows)
  }

  /// An import that was interrupted after a batch finds the rows after it and no others.
  private static func goesOn(
    _ file: [UInt8],
    _ names: FieldNames,
    after first: FuzzedImport,
    _ choices: Choices
  ) {
    guard first.failure == nil, !first.ends.isEmpty else { return }
    let place = first.ends[Int(choices.rest.last ?? 0) % first.ends.count]
    let rest = FuzzedImport(file, names, piece: 64, together: 3, 4 << 20, .utf8, from: place.end)
    let wanted = Array(first.rows.dropFirst(place.rows))
    demand(
      rest.rows == wanted,
      "after \(place.end) came \(readable(rest.rows)) instead of \(readable(wanted))"
    )
  }

  private static func isSound(_ row: [QuoteField: [UInt8]]) {
    for field in [QuoteField.id, .speaker, .issue, .source] {
      demand(row[field].map { SlugText.isSound($0) } == true, "\(field) in \(row)")
    }
    demand(row[.text]?.isEmpty == false, "a row without words")
    for (field, bytes) in row {
      demand(String(validating: bytes, as: UTF8.self) != nil, "\(field) is not UTF-8")
    }
    let date = try? EDTFDate(parsing: String(decoding: row[.date] ?? [], as: UTF8.self))
    demand(date != nil, "a row without a date")
  }

  /// Rows that are written as a table are imported as they were.
  private static func comesBackFromATable(_ rows: [[QuoteField: [UInt8]]]) {
    guard !rows.isEmpty else { return }
    let fields = QuoteField.allCases.filter { $0 != .state && $0 != .record }
    var table = CSVRow(fields.map(\.name), isRaw: true).bytes
    for row in rows {
      let cells = fields.map { row[$0].map { String(decoding: $0, as: UTF8.self) } }
      table += CSVRow(cells, isRaw: true).bytes
    }
    let again = FuzzedImport(table, FieldNames(), piece: 4_096, together: 100, 4 << 20, .utf8)
    demand(
      again.rejected.isEmpty && again.failure == nil,
      "\(again.rejected) \(again.failure ?? "")"
    )
    let written = rows.map { row in row.filter { fields.contains($0.key) } }
    demand(again.rows == written, "\(readable(written)) came back as \(readable(again.rows))")
  }
}

/// Rows with their texts, for a message.
private func readable(_ rows: [[QuoteField: [UInt8]]]) -> [[String: String]] {
  rows.map { row in
    Dictionary(
      uniqueKeysWithValues: row.map { ($0.key.name, String(decoding: $0.value, as: UTF8.self)) }
    )
  }
}

/// What an importer made of some bytes; what a row leaves empty is not there.
struct FuzzedImport {
  private(set) var rows: [[QuoteField: [UInt8]]] = []
  private(set) var rejected: [RejectedRow] = []
  private(set) var failure: String?
  /// Where each batch ended, and how many rows there were by then.
  private(set) var ends: [(end: ImportPlace, rows: Int)] = []

  init(
    _ bytes: [UInt8],
    _ names: FieldNames,
    piece: Int,
    together: Int,
    _ mostBytesOfARow: Int,
    _ encoding: TextEncoding,
    from place: ImportPlace = ImportPlace()
  ) {
    let source = PieceReader(bytes, piece: piece)
    let feed =
      encoding == .utf8
      ? ByteFeed(
        mostBytesOfARow: mostBytesOfARow,
        read: { source.read(into: $0) },
        seek: { offset throws(ImportError) in source.position = offset }
      ) : ByteFeed(from: encoding, read: { source.read(into: $0) })
    var transcoder = Transcoder(encoding)
    let head = transcoder.decode(bytes.prefix(ImporterRegistry.headBytes))
    do throws(ImportError) {
      let format = try ImporterRegistry.format(named: "rows.csv", head: head[...])
      var importer = try format.importer(feed, names, place)
      while let batch = try importer.next(atMost: together) { take(batch) }
    } catch {
      failure = error.message
    }
  }

  private mutating func take(_ batch: QuoteBatch) {
    batch.forEachRow { row in
      var fields: [QuoteField: [UInt8]] = [:]
      for field in QuoteField.allCases {
        if let text = row[field], !text.isEmpty { fields[field] = Array(text) }
      }
      rows.append(fields)
    }
    rejected += batch.rejected
    ends.append((batch.end, rows.count))
  }

  /// Field names as the options of `import` give them; nil where they contradict one another.
  static func names(_ choice: UInt8) -> FieldNames? {
    var names = FieldNames()
    do throws(ImportError) {
      if choice & 1 != 0 { try names.set("source=paper") }
      if choice & 2 != 0 { try names.map("text=Words") }
      if choice & 4 != 0 { try names.stance("agrees=yes") }
      if choice & 8 != 0 { names.dates = choice & 16 == 0 ? .dmy : .mdy }
      return names
    } catch {
      return nil
    }
  }
}
