import RelationsAnalysis
import RelationsModel
import RelationsQuery
import TestDossier
import Testing

@testable import Interchange

@Suite struct CitationExportTests {
  private func lines(
    _ style: CitationStyle,
    filter: String = "",
    asOf: Day = .distantFuture
  ) throws -> [String] {
    let analyst = Analyst(ScanQueries(SmallDossier.dossier))
    var export = Export(analyst, Perspective(asOf: asOf, filter: Filter.read(filter).filter))
    export.style = style
    var sink = MemorySink()
    let count = try CitationsExporter.write(export, to: &sink)
    let lines = String(decoding: sink.bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    #expect(lines.count == count)
    return lines
  }

  @Test(arguments: CitationStyle.allCases)
  func eachQuoteIsOneLineInOrderOfDate(style: CitationStyle) throws {
    let cards = ScanQueries(SmallDossier.dossier)
      .quotes(.all, Perspective(asOf: .distantFuture), .oldestFirst, .all).rows
    let wanted = cards.map { Citation(quote: $0, style: style).text }
    #expect(wanted.count == SmallDossier.dossier.quotes.count)
    #expect(try lines(style) == wanted.map { style == .markdown ? "- \($0)" : $0 })
  }

  @Test func theFilterAndTheDayNarrowThem() throws {
    let some = try lines(.plain, filter: "who:koval", asOf: SmallDossier.asOf)
    let all = try lines(.plain)
    #expect(!some.isEmpty && some.count < all.count)
    #expect(some.allSatisfy { $0.contains("Koval") && all.contains($0) })
    #expect(try lines(.apa, filter: "zeppelin").isEmpty)
  }
}
