import RelationsQuery

/// Sources as CSL-JSON, for pandoc, Zotero and whatever else makes citations.
enum CSLJSONExporter: Exporter {
  static let name = "csl-json"
  static let help = "the sources as CSL-JSON, for pandoc and Zotero"
  static let contents = "sources"
  static let fileExtension = "json"

  static func subject(of export: Export) -> String { "sources" }

  static func write(_ export: Export, to sink: inout some ExportSink) throws(ExportStop) -> Int {
    var items = JSONArrayWriting(indent: 0)
    let count = try export.sources.forEach { card throws(ExportStop) in
      try items.add(.object(CSLItem.item(card.source)), to: &sink)
    }
    try items.end(on: &sink)
    try sink.write("\n")
    return count
  }
}
