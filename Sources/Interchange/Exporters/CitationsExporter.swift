import RelationsAnalysis
import RelationsQuery

/// Every quote as somebody pastes it into a text: the words, who said them, and the source.
enum CitationsExporter: Exporter {
  static let name = "citations"
  static let help = "the quotes as citations, one a line; --citations names their style"
  static let contents = "citations"

  static let fileExtension = "txt"

  static func subject(of export: Export) -> String { "quotes" }

  /// In Markdown each is an item of a list, because lines alone would flow into one another.
  static func write(_ export: Export, to sink: inout some ExportSink) throws(ExportStop) -> Int {
    let mark = export.style == .markdown ? "- " : ""
    return try export.quotes.forEach { card throws(ExportStop) in
      try sink.write("\(mark)\(Citation(quote: card, style: export.style).text)\n")
    }
  }
}
