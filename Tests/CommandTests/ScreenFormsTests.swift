import CorpusStore
import DossierStore
import Interface
import RelationsModel
import SystemPackage
import TestDossier
import Testing

@testable import entente

/// The same forms on a folder and on a corpus.
@Suite struct ScreenFormsTests {
  private let folder: TemporaryFolder
  private let places: [DossierPlace]
  private let forms: [ScreenForms]

  init() throws {
    let files = DossierWriter(ScreenFormsTests.undigested(SmallDossier.dossier)).files
    let dossier = try DossierEdit.dossier(of: files)
    folder = try TemporaryFolder()
    try folder.makeFolder("dossier")
    try folder.makeFolder("dossier/sources")
    for file in files { try folder.write(file.bytes, to: "dossier/\(file.path)") }
    let corpus = FilePath(folder.path("archive.entente"))
    let writer = try CorpusWriter(openingOrCreating: corpus)
    try writer.transaction { _ = try $0.add(dossier) { _, _ in } }
    writer.close()
    places = [.folder(FilePath(folder.path("dossier"))), .corpus(corpus)]
    let data = FilePath(folder.path("data"))
    forms = places.map { ScreenForms(ScreenSession($0, data: data)) }
  }

  /// The dossier without the digests of texts that nobody has.
  private static func undigested(_ dossier: Dossier) -> Dossier {
    Dossier(
      title: dossier.title,
      summary: dossier.summary,
      credits: dossier.credits,
      asOf: dossier.asOf,
      parties: dossier.parties,
      actors: dossier.actors,
      issues: dossier.issues,
      sources: dossier.sources.map { source in
        var source = source
        source.textDigest = nil
        return source
      },
      quotes: dossier.quotes.map { quote in
        var quote = quote
        quote.anchor = Anchor(exact: quote.text)
        return quote
      },
      passages: dossier.passages.map { passage in
        var passage = passage
        passage.span = nil
        return passage
      },
      events: dossier.events
    )
  }

  /// All records by their ids.
  private func records() throws -> [[String: String]] {
    try places.map { place in
      let dossier: Dossier
      switch place {
      case .folder(let path):
        dossier = try DossierEdit.dossier(of: DossierFolder.files(at: path))
      case .corpus(let path): dossier = try Corpus(opening: path).dossier()
      case .shipped, .archive: dossier = SmallDossier.dossier
      }
      let all =
        dossier.actors.map { ($0.id.rawValue, "\($0)") }
        + dossier.issues.map { ($0.id.rawValue, "\($0)") }
        + dossier.sources.map { ($0.id.rawValue, "\($0)") }
        + dossier.quotes.map { ($0.id.rawValue, "\($0)") }
        + dossier.passages.map { ($0.id.rawValue, "\($0)") }
        + dossier.events.map { ($0.id.rawValue, "\($0)") }
        + [(DossierHead.id, "\(dossier.head)")]
      return Dictionary(uniqueKeysWithValues: all)
    }
  }

  private func expectTheSame(_ what: String) throws {
    let records = try records()
    for id in Set(records[0].keys).union(records[1].keys).sorted() {
      #expect(records[0][id] == records[1][id], "\(what): \(id)")
    }
  }

  private func sheets(_ request: FormRequest) throws -> [FormSheet] {
    try forms.map { forms in
      let answer = forms.answer(request)
      guard case .sheet(let sheet) = answer else {
        throw EditFailure.file("\(request): \(answer)")
      }
      return sheet
    }
  }

  private func save(_ kind: RecordDraft.Kind, _ fields: [(String, String)]) throws -> [String] {
    let draft = RecordDraft(kind, fields: fields.map { FieldMember($0.0, .text($0.1)) })
    return try forms.map { forms in
      let ending = forms.save(draft, moving: [])
      guard case .saved = ending.ending else { throw EditFailure.file("\(ending)") }
      return ending.id
    }
  }

  /// Writes a field of a record.
  private func change(_ id: String, _ field: String, to text: String) throws {
    for (forms, sheet) in zip(forms, try sheets(.change(id))) {
      let old = sheet.draft
      let draft = RecordDraft(
        old.kind,
        original: old.original,
        fields: old.fields.filter { $0.name != field } + [FieldMember(field, .text(text))],
        renamed: field == "id" ? [RecordDraft.Renaming(id, to: text)] : []
      )
      let ending = forms.save(draft, moving: [])
      guard case .saved = ending.ending else { throw EditFailure.file("\(ending)") }
    }
  }

  @Test func everyRecordIsShownAlike() throws {
    for id in try records()[0].keys.sorted() {
      let sheets = try sheets(.change(id))
      #expect(sheets[0].draft == sheets[1].draft, "\(id)")
      #expect(Set(sheets[0].uses.naming) == Set(sheets[1].uses.naming), "\(id)")
      #expect(Set(sheets[0].uses.inside) == Set(sheets[1].uses.inside), "\(id)")
      #expect(sheets[1].check.problems.filter(\.isError).isEmpty, "\(id)")
      for kind in FormNames.Kind.allCases {
        #expect(
          Set(sheets[0].names[kind].map(\.id)) == Set(sheets[1].names[kind].map(\.id)),
          "\(kind)"
        )
      }
      let ending = forms[1].save(sheets[1].draft, moving: [])
      #expect(ending.ending == .saved("Nothing was to be changed."), "\(id)")
    }
  }

  @Test func newRecordsGetTheSameIDs() throws {
    let known = try #require(SmallDossier.dossier.actors.last)
    let actor = try save(.actor, [("name", known.name), ("kind", "person")])
    #expect(actor == ["\(known.id)-2", "\(known.id)-2"])
    let issue = try save(.issue, [("title", "Harbour dues")])
    #expect(issue == ["harbour-dues", "harbour-dues"])
    let claim = try save(
      .proposition,
      [("issue", "harbour-dues"), ("text", "Dues should fall.")]
    )
    #expect(claim[0] == claim[1])
    let source = try #require(SmallDossier.dossier.sources.first)
    let quote = try save(
      .quote,
      [
        ("source", source.id.rawValue), ("text", "Dues fall."), ("speaker", actor[0]),
        ("date", "2014-02-01"), ("issue", issue[0]), ("proposition", claim[0]),
        ("stance", "agrees"),
      ]
    )
    #expect(quote[0] == quote[1])
    try expectTheSame("new")
  }

  @Test func recordsAreChangedAlike() throws {
    let dossier = SmallDossier.dossier
    let quoted = try #require(dossier.quotes.first { $0.proposition != nil && $0.variantOf == nil })
    let issue = try #require(dossier.issues.first { $0.id != quoted.issue })
    try change(quoted.speaker.rawValue, "id", to: "somebody-else")
    try expectTheSame("renamed")
    try change(quoted.proposition?.rawValue ?? "", "issue", to: issue.id.rawValue)
    try expectTheSame("moved to another issue")
    #expect(try records()[1][quoted.id.rawValue]?.contains(issue.id.rawValue) == true)
    try change(quoted.id.rawValue, "date", to: "2013-05")
    try expectTheSame("dated")
    try change(quoted.source.rawValue, "publisher", to: "Another")
    try expectTheSame("published")
    try change(DossierHead.id, "title", to: "Neighbours")
    try change(DossierHead.id, "asOf", to: "2015-02-03")
    try expectTheSame("titled")
    #expect(try records()[1][DossierHead.id]?.contains("Neighbours") == true)
  }

  @Test func mistakesAreToldAlike() throws {
    let quote = try #require(SmallDossier.dossier.quotes.first)
    let sheets = try sheets(.change(quote.id.rawValue))
    for (field, text) in [
      ("speaker", "nobody-of-that-name"), ("date", "2013-13"), ("proposition", "XX-1"),
      ("text", ""), ("answers", "Q999"),
    ] {
      let told = zip(forms, sheets).map { forms, sheet in
        let fields = sheet.draft.fields.filter { $0.name != field }
        let draft = RecordDraft(
          .quote,
          original: sheet.draft.original,
          fields: text.isEmpty ? fields : fields + [FieldMember(field, .text(text))]
        )
        return forms.check(draft).problems.filter(\.isError).map(\.path)
      }
      #expect(told[0] == told[1], "\(field)")
      #expect(!told[1].isEmpty, "\(field)")
    }
  }

  @Test func whatStandsUnderARecordGoesWithIt() throws {
    let source = try #require(SmallDossier.dossier.quotes.first?.source)
    let uses = try sheets(.change(source.rawValue)).map(\.uses)
    for (forms, uses) in zip(forms, uses) {
      let naming = uses.naming.filter { !uses.inside.contains($0) }
      let all = uses.inside + naming + [source.rawValue]
      let ending = forms.make(.remove(all))
      guard case .saved = ending else {
        Testing.Issue.record("\(ending)")
        return
      }
    }
    try expectTheSame("removed")
  }
}
