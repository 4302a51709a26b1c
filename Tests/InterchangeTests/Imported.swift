import RelationsModel

@testable import Interchange

/// What an importer made of some bytes.
struct Imported {
  var rows: [[QuoteField: String]] = []
  var rejected: [RejectedRow] = []
  var unknown: [String] = []
  var set: [String] = []
  var notices: [String] = []
  var ends: [ImportPlace] = []

  /// Reads bytes that come in pieces of a size, from a place on.
  init(
    _ bytes: [UInt8],
    piece: Int = 1 << 20,
    named name: String = "rows",
    names: FieldNames = FieldNames(),
    rowsTogether: Int = QuoteBatch.usualRows,
    mostBytesOfARow: Int = 4 << 20,
    from place: ImportPlace = ImportPlace(),
    encoding: TextEncoding = .utf8
  ) throws {
    let source = PieceReader(bytes, piece: piece)
    let feed =
      encoding == .utf8
      ? ByteFeed(
        mostBytesOfARow: mostBytesOfARow,
        read: { source.read(into: $0) },
        seek: { offset throws(ImportError) in source.position = offset }
      ) : ByteFeed(from: encoding, read: { source.read(into: $0) })
    var transcoder = Transcoder(encoding)
    let head = transcoder.decode(bytes.prefix(4_096))
    let format = try ImporterRegistry.format(named: name, head: head[...])
    var importer = try format.importer(feed, names, place)
    while let batch = try importer.next(atMost: rowsTogether) {
      batch.forEachRow { row in
        var fields: [QuoteField: String] = [:]
        for field in QuoteField.allCases {
          fields[field] = row[field].map { String(decoding: $0, as: UTF8.self) }
        }
        rows.append(fields)
      }
      rejected += batch.rejected
      unknown += batch.unknownNames
      set += batch.setNames
      notices += batch.notices
      ends.append(batch.end)
    }
  }

  init(_ text: String, piece: Int = 1 << 20, names: FieldNames = FieldNames()) throws {
    try self.init(Array(text.utf8), piece: piece, names: names)
  }

  var texts: [String?] { rows.map { $0[.text] } }
  var reasons: [String] { rejected.map(\.reason) }
}

/// One sound row of JSON, with more in it.
func row(_ more: String = "", text: String = "Words") -> String {
  #"{"id":"Q1","text":"\#(text)","speaker":"somebody","date":"2014-03-18","#
    + #""issue":"matter","source":"paper"\#(more.isEmpty ? "" : "," + more)}"#
}
