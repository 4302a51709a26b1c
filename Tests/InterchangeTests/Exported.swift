import RelationsAnalysis
import RelationsModel
import RelationsQuery
import TestDossier

@testable import Interchange

/// What an exporter made of a dossier.
struct Exported {
  let bytes: [UInt8]
  let count: Int
  let replaced: Int
  let export: Export

  init(
    _ exporter: any Exporter.Type,
    of dossier: Dossier = SmallDossier.dossier,
    filter: String = "",
    asOf: Day = .distantFuture,
    table: ExportTable = .quotes,
    isRaw: Bool = false
  ) throws {
    let analyst = Analyst(ScanQueries(dossier))
    let filter = Filter.read(filter).0
    var export = Export(analyst, Perspective(asOf: asOf, filter: filter))
    export.table = table
    export.isRaw = isRaw
    self.export = export
    var sink = MemorySink()
    count = try exporter.write(export, to: &sink)
    bytes = sink.bytes
    replaced = sink.replaced
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The rows of a table, read by the program's own reader.
  var rows: [[String]] {
    var rows: [[String]] = []
    var rest = bytes[...]
    while true {
      var texts: [UInt8] = [0]
      let parsed = Array(rest).withUnsafeBufferPointer {
        CSVTable.row($0, UInt8(ascii: ","), isAtEnd: true, into: &texts)
      }
      guard case .row(let cells, let count) = parsed else { return rows }
      rows.append(cells.map { String(decoding: texts[$0.range], as: UTF8.self) })
      rest = rest.dropFirst(count)
    }
  }
}

/// A sink that keeps everything.
struct MemorySink: ExportSink {
  var bytes: [UInt8] = []
  /// In how many places U+FFFD stands for another character.
  var replaced = 0

  mutating func write(_ bytes: some Collection<UInt8>) throws(ExportStop) { self.bytes += bytes }

  mutating func noteReplaced(_ places: Int) { replaced += places }
}

/// A sink that is full after so many bytes.
struct FullSink: ExportSink {
  var room: Int

  mutating func write(_ bytes: some Collection<UInt8>) throws(ExportStop) {
    room -= bytes.count
    if room < 0 { throw ExportStop() }
  }

  mutating func noteReplaced(_ places: Int) {}
}

/// A dossier with one text in every field that holds one.
enum HostileDossier {
  static func of(_ text: String) -> Dossier {
    Dossier(
      title: text,
      summary: text,
      credits: [text],
      asOf: Day(number: 0),
      parties: BothSides(
        first: Party(id: "a", name: text, shortName: text),
        second: Party(id: "b", name: text, shortName: text)
      ),
      actors: [
        Actor(
          id: "actor",
          name: text,
          kind: .person,
          party: "a",
          aliases: [text],
          roles: [Role(title: text, organisation: text)],
          remark: text
        )
      ],
      issues: [
        Issue(
          id: "issue",
          title: text,
          summary: text,
          propositions: [Proposition(id: "P-1", text: text)],
          assessments: [
            Assessment(
              verdict: .mixed,
              by: "actor",
              date: EDTFDate(Day(number: 0)),
              source: "source",
              locator: text,
              note: text
            )
          ]
        )
      ],
      sources: [source(text)],
      quotes: [quote(text)],
      passages: [
        Passage(
          id: "passage",
          kind: .advice,
          source: "source",
          summary: text,
          actor: "actor",
          issues: ["issue"],
          order: 1,
          locator: text,
          hedge: text
        )
      ],
      events: [
        Event(
          id: "event",
          date: EDTFDate(Day(number: 0)),
          summary: text,
          issues: ["issue"],
          direction: .other,
          sources: ["source"],
          remark: text
        )
      ]
    )
  }

  private static func source(_ text: String) -> Source {
    Source(
      id: "source",
      type: "webpage",
      title: text,
      author: [.literal(text), .parts(family: text, given: text)],
      publisher: text,
      url: "https://x.example/" + text,
      language: text,
      licence: text,
      remark: text
    )
  }

  static func quote(
    _ text: String,
    id: Quote.ID = "quote",
    on issue: Issue.ID = "issue",
    _ proposition: Proposition.ID = "P-1"
  ) -> Quote {
    Quote(
      id: id,
      text: text,
      speaker: "actor",
      role: text,
      party: "a",
      date: EDTFDate(Day(number: 0)),
      issue: issue,
      proposition: proposition,
      stance: .agrees,
      basis: .words,
      hedge: text,
      venue: text,
      source: "source",
      locator: text,
      anchor: Anchor(exact: text, prefix: text, suffix: text),
      remark: text
    )
  }
}
