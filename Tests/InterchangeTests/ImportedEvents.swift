import RelationsModel

@testable import Interchange

/// What an importer made of a table of events.
struct ImportedEvents {
  var rows: [[EventText: String]] = []
  var directions: [Event.Direction] = []
  var firstDays: [Day] = []
  var rejected: [RejectedRow] = []
  var dropped: [String: Int] = [:]
  var notices: [String] = []
  var ends: [ImportPlace] = []

  /// Reads bytes that come in pieces of a size, from a place on.
  init(
    _ bytes: [UInt8],
    _ names: FieldNames = FieldNames(),
    piece: Int = 1 << 20,
    rowsTogether: Int = QuoteBatch.usualRows,
    mostBytesOfARow: Int = 4 << 20,
    from place: ImportPlace = ImportPlace()
  ) throws {
    let source = PieceReader(bytes, piece: piece)
    let feed = ByteFeed(
      mostBytesOfARow: mostBytesOfARow,
      read: { source.read(into: $0) },
      seek: { offset throws(ImportError) in source.position = offset }
    )
    var importer = try EventImporter(feed, names, place)
    while let batch = try importer.next(atMost: rowsTogether) {
      batch.forEachRow { row in
        var texts: [EventText: String] = [:]
        for text in EventText.allCases {
          texts[text] = row[text].map { String(decoding: $0, as: UTF8.self) }
        }
        rows.append(texts)
        directions.append(row.direction)
        firstDays.append(row.firstDay)
      }
      rejected += batch.rejected
      dropped.merge(batch.dropped, uniquingKeysWith: +)
      notices += batch.notices
      ends.append(batch.end)
    }
  }

  init(_ text: String, _ names: FieldNames = FieldNames()) throws {
    try self.init(Array(text.utf8), names)
  }

  func texts(_ text: EventText) -> [String?] { rows.map { $0[text] } }
}

/// A made-up row of GDELT with so many columns.
func gdeltRow(_ cells: [String: String] = [:], columns: Int = 61) -> String {
  let usual = [
    "GLOBALEVENTID": "7", "SQLDATE": "20180304", "MonthYear": "201803", "Year": "2018",
    "Actor1Name": "ARCADIA", "Actor1Code": "ARCGOV", "Actor2Name": "BORDURIA",
    "EventCode": "163", "QuadClass": "4", "ActionGeo_FullName": "Port, Coast, Arcadia",
    "DATEADDED": columns == 61 ? "20180305120000" : "20180305",
    "SOURCEURL": "https://www.News.example.org/a/b?c=1",
  ]
  let all = usual.merging(cells) { _, given in given }
  let names = EventTableKind.names(ofGDELT: columns) ?? []
  return names.map { all[$0] ?? "" }.joined(separator: "\t") + "\n"
}
