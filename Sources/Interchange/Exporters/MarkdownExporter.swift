/// A briefing for people: a text that reads well as it is, and that pandoc and GitHub understand.
enum MarkdownExporter: Exporter {
  static let name = "markdown"
  static let help = "a briefing as text, with tables; pandoc makes other forms of it"
  static let contents = "briefing"
  static let fileExtension = "md"
  static let isOfOneDay = true

  static func subject(of export: Export) -> String { BriefingWriting.subject(of: export) }

  static func write(_ export: Export, to sink: inout some ExportSink) throws(ExportStop) -> Int {
    if export.isBrief { return try BriefPage.write(export, as: .markdown, to: &sink) }
    var writing = BriefingWriting(export, as: .markdown)
    return try writing.write(to: &sink)
  }
}
