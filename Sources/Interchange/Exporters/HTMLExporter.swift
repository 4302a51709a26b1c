/// A briefing for people: one page that can be read anywhere, printed and handed on.
enum HTMLExporter: Exporter {
  static let name = "html"
  static let help = "a briefing in one file, to read in a browser and to print"
  static let contents = "briefing"
  static let fileExtension = "html"
  static let isOfOneDay = true

  static func subject(of export: Export) -> String { BriefingWriting.subject(of: export) }

  static func write(_ export: Export, to sink: inout some ExportSink) throws(ExportStop) -> Int {
    if export.isBrief { return try BriefPage.write(export, as: .html, to: &sink) }
    var writing = BriefingWriting(export, as: .html)
    return try writing.write(to: &sink)
  }
}
