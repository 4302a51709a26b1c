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
  /// What such a file holds, in a word for its name.
  static var contents: String { get }
  /// How the names of such files end, without the dot.
  static var fileExtension: String { get }
  /// Whether one looks from the dossier's own day where no other is asked for; else all dates are
  /// written.
  static var isOfOneDay: Bool { get }
  /// Whether such a file is no text.
  static var isBinary: Bool { get }

  /// What is counted, in the plural, for those who are told that there is none.
  static func subject(of export: Export) -> String

  /// Writes everything; gives how many records there were, of which none means that nothing was found.
  static func write(_ export: Export, to sink: inout some ExportSink) throws(ExportStop) -> Int
}

extension Exporter {
  package static var isOfOneDay: Bool { false }
  package static var isBinary: Bool { false }
}

/// What is to be given out.
package struct Export: Sendable {
  package let analyst: Analyst
  package let perspective: Perspective
  /// Whether cells of a table are left as they are, also where a spreadsheet would take them for
  /// formulas.
  package var isRaw = false
  /// Which records a table is of, in forms that have one table a file.
  package var table = ExportTable.quotes
  /// Whether a briefing has at most two pages.
  package var isBrief = false
  /// How citations name their sources.
  package var style = CitationStyle.plain
  /// The text of a source, for forms that take it with them; nil where none is at hand.
  package var text: @Sendable (Source.ID) -> ExportedText? = { _ in nil }

  package init(_ analyst: Analyst, _ perspective: Perspective) {
    self.analyst = analyst
    self.perspective = perspective
  }

  var queries: any BoardQueries { analyst.queries }
}

/// The records of which a table can be.
package enum ExportTable: String, Hashable, Sendable, CaseIterable {
  case quotes, events, actors, sources
}

/// Where an exporter writes.
package protocol ExportSink {
  /// Takes bytes; throws when they cannot be kept, for which the sink knows the reason.
  mutating func write(_ bytes: some Collection<UInt8>) throws(ExportStop)

  /// Hears in how many places U+FFFD was written for a character that the form has no sign for.
  mutating func noteReplaced(_ places: Int)
}

/// The sink takes no more.
package struct ExportStop: Error, Hashable {
  package init() {}
}

extension ExportSink {
  /// Takes a text as UTF-8.
  package mutating func write(_ text: String) throws(ExportStop) { try write(Array(text.utf8)) }
}

/// A list that is gone through window by window.
struct WindowedList<Row> {
  private static var rowsOfAWindow: Int { 1_000 }

  let page: (Window) -> Page<Row>

  /// Gives each row in turn; returns how many there were.
  @discardableResult
  func forEach<Failure: Error>(
    _ body: (Row) throws(Failure) -> Void
  ) throws(Failure) -> Int {
    var count = 0
    while true {
      let page = page(Window(offset: count, count: Self.rowsOfAWindow))
      for row in page.rows { try body(row) }
      count += page.rows.count
      if page.rows.isEmpty || count >= page.total { return count }
    }
  }
}

extension Export {
  var quotes: WindowedList<QuoteCard> {
    WindowedList { queries.quotes(.all, perspective, .oldestFirst, $0) }
  }

  var events: WindowedList<EventCard> {
    WindowedList { queries.events(perspective, .oldestFirst, $0) }
  }

  var actors: WindowedList<ActorCard> { WindowedList { queries.actors(perspective, $0) } }

  var sources: WindowedList<SourceCard> { WindowedList { queries.sources(perspective, $0) } }
}
