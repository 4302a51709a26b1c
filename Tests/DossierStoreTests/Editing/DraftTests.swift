import RelationsModel
import Testing

@testable import DossierStore

/// Records that are typed field by field, and what is told of them meanwhile.
struct DraftTests {
  private func trial(
    _ draft: RecordDraft,
    _ files: [DossierFile] = EditedFolder.files()
  ) throws -> DraftTrial {
    try DraftTrial(draft, in: files)
  }

  private func fields(_ texts: [(String, String)]) -> [FieldMember] {
    texts.map { FieldMember($0.0, .text($0.1)) }
  }

  @Test("every record is read, and written as it was byte for byte")
  func unchanged() throws {
    for id in ["ana-moreau", "fisheries", "FI-2", "Q001", "Q002", "gazette", "herald"] {
      let draft = try RecordDraft(of: id, in: EditedFolder.files())
      let trial = try trial(draft)
      #expect(trial.problems.filter(\.isError).isEmpty)
      let operations = try #require(trial.operations)
      #expect(try DossierEdit(operations, to: EditedFolder.files()).files.isEmpty, "\(id)")
    }
  }

  @Test("a new record gets the id that its fields propose, and says what it lacks")
  func new() throws {
    let empty = try trial(RecordDraft(.actor, fields: []))
    #expect(empty.operations == nil)
    #expect(
      empty.problems.map(\.path) == [[.field("name")], [.field("kind")]]
    )
    let actor = try trial(
      RecordDraft(
        .actor,
        fields: fields([("name", "Anna Lind"), ("kind", "person"), ("party", "arcadia")])
      )
    )
    #expect(actor.id == "anna-lind")
    #expect(actor.ids == [[.field("id")]: "anna-lind"])
    let edit = try DossierEdit(try #require(actor.operations), to: EditedFolder.files())
    #expect(edit.records == ["anna-lind"])
    let quote = try trial(RecordDraft(.quote, fields: fields([("text", "Yes.")])))
    #expect(quote.id == "Q003")
  }

  @Test("a mistake is told at its field, in the words that reading has for it")
  func mistakes() throws {
    let quote = fields([
      ("text", "Yes."), ("source", "gazette"), ("speaker", "ana-morau"), ("date", "2014-13-01"),
      ("issue", "border"), ("proposition", "FI-1"), ("stance", "agrees"),
    ])
    let problems = try trial(RecordDraft(.quote, fields: quote)).problems
    let told = Dictionary(problems.map { ($0.path, $0.message) }) { one, _ in one }
    #expect(
      told[[.field("speaker")]]
        == "no actor has the id “ana-morau”; did you mean “ana-moreau”?"
    )
    #expect(told[[.field("date")]] != nil)
    let nowhere = try trial(RecordDraft(.quote, fields: fields([("source", "gazete")])))
    #expect(nowhere.problems.map(\.path) == [[.field("source")]])
    let roles = try trial(
      RecordDraft(
        .actor,
        fields: fields([("name", "Anna"), ("kind", "person")]) + [
          FieldMember(
            "roles",
            .list([
              .record(fields([("title", "Minister")])),
              .record(fields([("title", "Judge"), ("from", "2016"), ("to", "2010")])),
            ])
          )
        ]
      )
    )
    #expect(roles.problems.map(\.path) == [[.field("roles"), .item(1), .field("to")]])
    let taken = try trial(
      RecordDraft(.source, fields: fields([("id", "herald"), ("type", "webpage")]))
    )
    #expect(taken.problems.map(\.path) == [[.field("id")]])
    #expect(taken.operations == nil)
  }

  @Test("propositions of an issue get ids, keep their quotes when renamed, and can be put in order")
  func propositions() throws {
    let old = try RecordDraft(of: "fisheries", in: EditedFolder.files())
    let items: [FieldValue] = [
      .record(fields([("id", "FI-2"), ("text", "Fish are free.")])),
      .record(fields([("id", "FI-9"), ("text", "Catches must be limited.")])),
      .record(fields([("text", "Boats are too many.")])),
    ]
    let draft = RecordDraft(
      .issue,
      original: old.original,
      fields: old.fields.filter { $0.name != "propositions" } + [
        FieldMember("propositions", .list(items))
      ],
      renamed: [.init("FI-1", to: "FI-9")]
    )
    let trial = try trial(draft)
    #expect(trial.ids == [[.field("propositions"), .item(2), .field("id")]: "FI-10"])
    let edit = try DossierEdit(try #require(trial.operations), to: EditedFolder.files())
    let issue = try #require(edit.dossier.issues.first { $0.id == "fisheries" })
    #expect(issue.propositions.map(\.id) == ["FI-2", "FI-9", "FI-10"])
    #expect(edit.dossier.quotes.allSatisfy { $0.proposition == "FI-9" })
  }

  @Test("a proposition takes its quotes along to another issue")
  func moving() throws {
    let old = try RecordDraft(of: "FI-1", in: EditedFolder.files())
    let draft = RecordDraft(
      .proposition,
      original: old.original,
      fields: old.fields.map {
        $0.name == "issue" ? FieldMember("issue", .text("border")) : $0
      }
    )
    let trial = try trial(draft)
    #expect(trial.problems.filter(\.isError).isEmpty)
    let edit = try DossierEdit(try #require(trial.operations), to: EditedFolder.files())
    #expect(
      edit.dossier.issues.first { $0.id == "border" }?.propositions.map(\.id) == ["BO-1", "FI-1"]
    )
    #expect(edit.dossier.quotes.map(\.issue) == ["border", "border"])
  }

  @Test("an id that is typed over is that of the record everywhere; a taken one is told")
  func renaming() throws {
    let old = try RecordDraft(of: "ana-moreau", in: EditedFolder.files())
    func renamed(_ id: String) -> RecordDraft {
      RecordDraft(
        .actor,
        original: old.original,
        fields: old.fields.map { $0.name == "id" ? FieldMember("id", .text(id)) : $0 },
        renamed: [.init("ana-moreau", to: id)]
      )
    }
    let operations = try #require(trial(renamed("ana")).operations)
    let edit = try DossierEdit(operations, to: EditedFolder.files())
    #expect(edit.dossier.quotes.first { $0.id == "Q001" }?.speaker == "ana")
    #expect(try trial(renamed("gazette")).problems.map(\.path) == [[.field("id")]])
    #expect(try trial(renamed("a b")).operations == nil)
  }

  @Test("what somebody else changes meanwhile is kept; the same field twice is told")
  func meanwhile() throws {
    let old = try RecordDraft(of: "Q002", in: EditedFolder.files())
    let draft = RecordDraft(
      .quote,
      original: old.original,
      fields: old.fields + [FieldMember("remark", .text("Off the record."))]
    )
    let changed = EditedFolder.gazette.replacing("Fish know no limits.", with: "Fish know none.")
    let files = EditedFolder.files(["sources/gazette.yaml": changed])
    let operations = try #require(trial(draft, files).operations)
    let quote = try DossierEdit(operations, to: files).dossier.quotes.first { $0.id == "Q002" }
    #expect(quote?.text == "Fish know none.")
    #expect(quote?.remark == "Off the record.")
    let other = EditedFolder.gazette.replacing(
      "# The clerk was not sure.",
      with: "remark: Heard by few."
    )
    #expect(throws: EditFailure.changedMeanwhile("Q002", field: "remark")) {
      try DraftTrial(draft, in: EditedFolder.files(["sources/gazette.yaml": other]))
    }
  }

  @Test("what names a record is known, and what stands under it")
  func uses() throws {
    let files = EditedFolder.files()
    let actor = try RecordUse.all(of: "ana-moreau", in: files)
    #expect(actor.naming.map(\.id) == ["Q001"])
    #expect(actor.inside.isEmpty)
    let issue = try RecordUse.all(of: "fisheries", in: files)
    #expect(issue.naming.map(\.id) == ["Q001", "Q002"])
    #expect(issue.inside.map(\.id) == ["FI-1", "FI-2"])
    let source = try RecordUse.all(of: "gazette", in: files)
    #expect(source.naming.isEmpty)
    #expect(source.inside.map(\.id) == ["Q001", "Q002"])
  }

  @Test("several answers are written as a list")
  func answers() throws {
    let old = try RecordDraft(of: "Q002", in: EditedFolder.files())
    let more = EditedFolder.gazette.replacing(
      "      - id: Q002\n",
      with: """
              - id: Q003
                text: Few fish are left.
                speaker: ana-moreau
                date: 2014-01-01
                issue: fisheries
              - id: Q004
                text: Hardly any.
                speaker: ana-moreau
                date: 2014-01-01
                issue: fisheries
              - id: Q002

        """
    )
    let files = EditedFolder.files(["sources/gazette.yaml": more])
    let draft = RecordDraft(
      .quote,
      original: old.original,
      fields: old.fields + [FieldMember("answers", .list([.text("Q003"), .text("Q004")]))]
    )
    let trial = try trial(draft, files)
    let edit = try DossierEdit(try #require(trial.operations), to: files)
    #expect(edit.dossier.quotes.first { $0.id == "Q002" }?.answers == ["Q003", "Q004"])
    let text = edit.files.first.map { String(decoding: $0.after, as: UTF8.self) } ?? ""
    #expect(text.contains("answers: [Q003, Q004]"))
  }
}
