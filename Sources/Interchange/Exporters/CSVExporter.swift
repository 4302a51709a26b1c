import RelationsModel
import RelationsQuery

/// One table of flat rows, for spreadsheets and statistics.
enum CSVExporter: Exporter {
  static let name = "csv"
  static let help = "a table of quotes, events, actors or sources, for spreadsheets"
  static let contents = "quotes"
  static let fileExtension = "csv"

  static func subject(of export: Export) -> String { export.table.rawValue }

  static func write(_ export: Export, to sink: inout some ExportSink) throws(ExportStop) -> Int {
    switch export.table {
    case .quotes:
      try write(export.quotes, quoteColumns(export.queries.heading.parties), export, &sink)
    case .events: try write(export.events, eventColumns, export, &sink)
    case .actors: try write(export.actors, actorColumns, export, &sink)
    case .sources: try write(export.sources, sourceColumns, export, &sink)
    }
  }

  /// The name of a column, and what stands in it.
  private typealias Column<Row> = (name: String, cell: (Row) -> String?)

  private static func write<Row>(
    _ rows: WindowedList<Row>,
    _ columns: [Column<Row>],
    _ export: Export,
    _ sink: inout some ExportSink
  ) throws(ExportStop) -> Int {
    try sink.write(CSVRow(columns.map(\.name), isRaw: export.isRaw).bytes)
    return try rows.forEach { row throws(ExportStop) in
      let cells = columns.map { $0.cell(row) }
      try sink.write(CSVRow(cells, isRaw: export.isRaw).bytes)
    }
  }

  /// Named as the fields that import reads; the stance and proposition are those of the record.
  private static func quoteColumns(_ parties: BothSides<Party>) -> [Column<QuoteCard>] {
    QuoteField.allCases.compactMap { field in
      guard field != .state, field != .record else { return nil }
      // Ids have no spaces in them.
      return (
        field.name,
        { card in
          let text = field.text(of: card, among: parties)
          return field == .answers ? text?.replacing(" ", with: "; ") : text
        }
      )
    }
  }

  private static var eventColumns: [Column<EventCard>] {
    [
      ("id", { $0.event.id.rawValue }),
      ("date", { $0.event.date.text }),
      ("summary", { $0.event.summary }),
      ("direction", { $0.event.direction.rawValue }),
      ("issues", { list($0.event.issues.map(\.rawValue)) }),
      ("issueTitles", { list($0.issueTitles) }),
      ("sources", { list($0.event.sources.map(\.rawValue)) }),
      ("remark", { $0.event.remark }),
    ]
  }

  private static var actorColumns: [Column<ActorCard>] {
    [
      ("id", { $0.actor.id.rawValue }),
      ("name", { $0.actor.name }),
      ("kind", { $0.actor.kind.rawValue }),
      ("party", { $0.actor.party?.rawValue }),
      ("aliases", { list($0.actor.aliases) }),
      ("roles", { list($0.actor.roles.map(role)) }),
      ("quoteCount", { String($0.quoteCount) }),
      ("firstDate", { $0.firstDate?.text }),
      ("lastDate", { $0.lastDate?.text }),
      ("remark", { $0.actor.remark }),
    ]
  }

  private static var sourceColumns: [Column<SourceCard>] {
    [
      ("id", { $0.source.id.rawValue }),
      ("type", { $0.source.type }),
      ("title", { $0.source.title }),
      ("author", { list($0.source.author.map(\.displayed)) }),
      ("issued", { $0.source.issued?.text }),
      ("publisher", { $0.source.publisher }),
      ("URL", { $0.source.url }),
      ("accessed", { $0.source.accessed?.text }),
      ("language", { $0.source.language }),
      ("licence", { $0.source.licence }),
      ("textDigest", { $0.source.textDigest }),
      ("quoteCount", { String($0.quoteCount) }),
      ("remark", { $0.source.remark }),
    ]
  }

  private static func list(_ texts: [String]) -> String { texts.joined(separator: "; ") }

  /// Such as "Prime Minister, Government of Arcadia (2010-05-11/2016-07-13)".
  private static func role(_ role: Role) -> String {
    let post = role.name
    guard role.from != nil || role.to != nil else { return post }
    return "\(post) (\(role.from?.text ?? "")/\(role.to?.text ?? ""))"
  }
}
