import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// A form in which what a perspective shows is given out.
///
/// Exporters write window by window and hold no more than one: a corpus may have millions of quotes.
package protocol Exporter: Sendable {
  /// The name by which it is asked for, such as `csl-json`.
  static var name: String { get }
  /// One line of help.
  static var help: String { get }
  /// How the names of such files end, without the dot.
  static var fileExtension: String { get }

  /// Writes everything; gives how many records there were, of which none means that nothing was found.
  static func write(_ export: Export, to sink: inout some ExportSink) throws(ExportStop) -> Int
}

/// What is to be given out.
package struct Export: Sendable {
  package let analyst: Analyst
  package let perspective: Perspective
  /// Whether cells of a table are left as they are, also where a spreadsheet would take them for
  /// formulas.
  package var isRaw = false

  package init(_ analyst: Analyst, _ perspective: Perspective) {
    self.analyst = analyst
    self.perspective = perspective
  }
}

/// Where an exporter writes.
package protocol ExportSink {
  /// Takes bytes; throws when they cannot be kept, for which the sink knows the reason.
  mutating func write(_ bytes: some Collection<UInt8>) throws(ExportStop)
}

/// The sink takes no more.
package struct ExportStop: Error, Hashable {
  package init() {}
}

extension ExportSink {
  /// Takes a text as UTF-8.
  package mutating func write(_ text: String) throws(ExportStop) { try write(Array(text.utf8)) }
}
