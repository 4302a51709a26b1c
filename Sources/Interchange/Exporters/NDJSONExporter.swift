import RelationsQuery

/// Quotes as JSON, one object a line, as they are imported again.
enum NDJSONExporter: Exporter {
  static let name = "ndjson"
  static let help = "the quotes, one JSON object a line, which import reads again"
  static let contents = "quotes"
  static let fileExtension = "ndjson"

  static func subject(of export: Export) -> String { "quotes" }

  static func write(_ export: Export, to sink: inout some ExportSink) throws(ExportStop) -> Int {
    try export.quotes.forEach { card throws(ExportStop) in
      try sink.write(JSON.object(QuoteJSON.recorded(card)).compactBytes + [0x0A])
    }
  }
}
