import RelationsAnalysis
import RelationsModel
import RelationsQuery
import TestDossier
import Testing

/// Whatever is selected can be cited.
struct RecordCitationTests {
  @Test func everyRecordHasACitation() throws {
    let queries = ScanQueries(SmallDossier.dossier)
    let perspective = Perspective(asOf: SmallDossier.asOf)
    let dossier = SmallDossier.dossier
    var ids = dossier.issues.map(\.id.rawValue) + dossier.quotes.map(\.id.rawValue)
    ids += dossier.issues.flatMap { $0.propositions.map(\.id.rawValue) }
    ids += dossier.actors.map(\.id.rawValue) + dossier.events.map(\.id.rawValue)
    ids += dossier.sources.map(\.id.rawValue) + dossier.passages.map(\.id.rawValue)
    var cited = 0
    for id in ids {
      guard let record = queries.record(id, perspective) else { continue }
      let citation = Citation(record, queries.heading, perspective)
      #expect(citation.plain.count > 8 && !citation.plain.contains("\n"), "\(id)")
      #expect(citation.markdown.count >= citation.plain.count - 120, "\(id)")
      cited += 1
    }
    #expect(cited > dossier.quotes.count)
    let actor = try #require(queries.record("elena-marsh", perspective))
    #expect(Citation(actor, queries.heading, perspective).plain.hasPrefix("Elena Marsh"))
  }
}
