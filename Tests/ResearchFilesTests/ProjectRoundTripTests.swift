import RelationsAnalysis
import RelationsModel
import RelationsQuery
import TestDossier
import Testing

@testable import Interchange
@testable import ResearchFiles

/// What is written as a project is read again.
@Suite struct ProjectRoundTripTests {
  private struct MemorySink: ExportSink {
    var bytes: [UInt8] = []

    mutating func write(_ bytes: some Collection<UInt8>) throws(ExportStop) { self.bytes += bytes }

    mutating func noteReplaced(_ places: Int) {}
  }

  private static func export(_ dossier: Dossier) -> Export {
    Export(Analyst(ScanQueries(dossier)), Perspective(asOf: .distantFuture))
  }

  private static func parts(_ export: Export) -> [String: [UInt8]] {
    let project = REFIProject(export)
    var parts = ["project.qde": Array(project.xml.text.utf8)]
    for text in project.texts {
      parts["sources/" + REFIProject.fileName(text)] = Array(text.text.utf8)
    }
    return parts
  }

  @Test func `all records come back, and each quote with all its fields`() throws {
    let dossier = SmallDossier.dossier
    let export = Self.export(dossier)
    let read = try ReadProject(REFIReader.project(in: Self.parts(export)))
    let records = read.found.records(isNewIssue: { _ in true }, isNewSource: { _ in true })
    #expect(records.title == dossier.title)
    #expect(records.summary == dossier.summary)
    #expect(records.credits == dossier.credits)
    #expect(records.asOf == dossier.asOf)
    #expect(records.parties == dossier.parties)
    #expect(Set(records.actors) == Set(dossier.actors))
    #expect(Set(records.issues) == Set(dossier.issues))
    #expect(Set(records.events) == Set(dossier.events))
    #expect(Set(records.passages) == Set(dossier.passages))
    #expect(Set(records.sources) == Set(dossier.sources))
    #expect(read.found.texts.isEmpty)
    var written: [String: Quote] = [:]
    for quote in dossier.quotes { written[quote.id.rawValue] = quote }
    #expect(read.rows.count == dossier.quotes.count)
    for row in read.rows {
      let quote = try #require(written[row["id"] ?? ""])
      #expect(row["text"].map(JSONRow.plain) == JSONRow.plain(quote.text))
      for field in QuoteField.recorded
      where !field.isOfAnchor && ![.id, .text, .answers, .coder].contains(field) {
        let recorded = field == .stance ? quote.stance.rawValue : quote[field]
        let text = recorded.map(JSONRow.plain)
        #expect(row[field.name].map(JSONRow.plain) == text, "\(quote.id) \(field)")
      }
    }
  }

  @Test func `places count in the text that goes with it`() throws {
    let text = "Title 😀\n\nFish is  ours, and always was.\n"
    let normal = "Title 😀 Fish is ours, and always was."
    let source = Source(id: "s", type: "speech", title: "T", licence: "free", textDigest: nil)
    let scalars = Array(text.unicodeScalars)
    var places: [Int] = []
    var raw = 0
    for scalar in normal.unicodeScalars {
      while scalars[raw] != scalar && !(scalar == " " && scalars[raw].properties.isWhitespace) {
        raw += 1
      }
      places.append(raw)
      raw += 1
    }
    let span = TextSpan(start: 8, end: 20, digest: "sha256:x")
    var dossier = SmallDossier.dossier
    let first = try #require(dossier.quotes.first)
    let quote = Quote(
      id: "q",
      text: "Fish is ours",
      speaker: first.speaker,
      date: first.date,
      issue: first.issue,
      source: "s",
      anchor: Anchor(exact: "Fish is ours", span: span)
    )
    dossier = Dossier(
      title: "T",
      asOf: dossier.asOf,
      parties: dossier.parties,
      actors: dossier.actors,
      issues: dossier.issues,
      sources: [source],
      quotes: [quote]
    )
    var export = Self.export(dossier)
    let placed = ExportedText(scalars, digest: "sha256:x", places: places)
    export.text = { _ in placed }
    let read = try ReadProject(REFIReader.project(in: Self.parts(export)))
    #expect(read.found.texts == ["s": text])
    #expect(read.rows.first?["text"] == "Fish is ours")
    #expect(read.rows.first?.text.contains("\"start\":8,\"end\":20") == true)
  }

  @Test func `the archive lists each part with its checksum`() throws {
    var sink = MemorySink()
    #expect(try QDPXExporter.write(Self.export(SmallDossier.dossier), to: &sink) > 0)
    #expect(sink.bytes.starts(with: [0x50, 0x4B, 3, 4]))
    #expect(ZipWriting.checksum(Array("123456789".utf8)) == 0xCBF4_3926)
  }
}

extension JSONRow {
  /// A text without the signs that JSON escapes.
  static func plain(_ text: String) -> String { text.filter { $0 != "\\" && $0 != "\"" } }
}
