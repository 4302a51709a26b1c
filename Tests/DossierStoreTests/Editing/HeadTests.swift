import RelationsModel
import TestDossier
import Testing

@testable import CorpusStore
@testable import DossierStore

/// What a dossier says of itself, changed as a record is.
struct HeadTests {
  private static let header = """
    # The two of them.
    format: 1
    title: Arcadia and Borduria  # for want of a better one
    asOf: 2016-07-13
    # Who they are.
    parties:
      - id: arcadia
        name: Arcadia  # since 1815
        short: AR
      - id: borduria
        name: Borduria
        short: BO
    # The end.

    """

  private var files: [DossierFile] { EditedFolder.files(["dossier.yaml": HeadTests.header]) }

  private func draft() throws -> RecordDraft { try RecordDraft(of: DossierHead.id, in: files) }

  private func trial(
    _ change: (inout [FieldMember]) -> Void,
    renamed: [RecordDraft.Renaming] = []
  ) throws -> DraftTrial {
    let old = try draft()
    var fields = old.fields
    change(&fields)
    let new = RecordDraft(.dossier, original: old.original, fields: fields, renamed: renamed)
    return try DraftTrial(new, in: files)
  }

  /// The file after an edit.
  private func written(_ trial: DraftTrial) throws -> String {
    let edit = try DossierEdit(try #require(trial.operations), to: files)
    let file = try #require(edit.files.first { $0.path == "dossier.yaml" })
    return String(decoding: file.after, as: UTF8.self)
  }

  @Test("it is read as it stands, and written as it was")
  func unchanged() throws {
    let draft = try draft()
    #expect(draft.kind == .dossier)
    #expect(draft.fields.map(\.name) == ["title", "asOf", "parties"])
    let trial = try DraftTrial(draft, in: files)
    #expect(trial.problems.isEmpty)
    #expect(try DossierEdit(try #require(trial.operations), to: files).files.isEmpty)
  }

  @Test("what is typed is written in the canonical form, with the comments where they were")
  func changed() throws {
    let trial = try trial { fields in
      fields.removeAll { $0.name == "title" }
      fields.append(FieldMember("title", .text("Two neighbours")))
      fields.append(FieldMember("window", .text("6m")))
      fields.append(FieldMember("credits", .list([.text("Ada"), .text("Ben")])))
    }
    #expect(trial.problems.isEmpty)
    let expected = HeadTests.header.replacing("Arcadia and Borduria", with: "Two neighbours")
      .replacing("13\n", with: "13\nwindow: 6m\n")
      .replacing("# The end.", with: "credits: [Ada, Ben]\n# The end.")
    #expect(try written(trial) == expected)
  }

  @Test("mistakes are told at their fields, in the words that reading has for them")
  func mistakes() throws {
    func told(_ name: String, _ value: FieldValue?) throws -> [[DraftProblem.Step]] {
      let trial = try trial { fields in
        fields.removeAll { $0.name == name }
        if let value { fields.append(FieldMember(name, value)) }
      }
      #expect(trial.operations == nil, "\(name)")
      return trial.problems.filter(\.isError).map(\.path)
    }
    #expect(try told("title", nil) == [[.field("title")]])
    #expect(try told("asOf", .text("2016-07")) == [[.field("asOf")]])
    #expect(try told("window", .text("a while")) == [[.field("window")]])
    let one = FieldValue.record([
      FieldMember("id", .text("arcadia")), FieldMember("name", .text("Arcadia")),
      FieldMember("short", .text("AR")),
    ])
    #expect(try told("parties", .list([one])).first == [.field("parties")])
    #expect(try told("parties", nil).first == [.field("parties")])
    let bare = FieldValue.record([
      FieldMember("id", .text("borduria")), FieldMember("name", .text("Borduria")),
    ])
    #expect(
      try told("parties", .list([one, bare])) == [[.field("parties"), .item(1), .field("short")]]
    )
  }

  @Test("a party that gets another id has it everywhere")
  func renaming() throws {
    let trial = try trial(
      { fields in
        fields.removeAll { $0.name == "parties" }
        let parties = [("sealand", "Sealand", "SE"), ("borduria", "Borduria", "BO")]
        let items = parties.map { id, name, short in
          FieldValue.record([
            FieldMember("id", .text(id)), FieldMember("name", .text(name)),
            FieldMember("short", .text(short)),
          ])
        }
        fields.append(FieldMember("parties", .list(items)))
      },
      renamed: [RecordDraft.Renaming("arcadia", to: "sealand")]
    )
    #expect(trial.problems.filter(\.isError).isEmpty)
    let edit = try DossierEdit(try #require(trial.operations), to: files)
    #expect(edit.dossier.actors.first { $0.id == "ana-moreau" }?.party == "sealand")
    #expect(edit.dossier.parties.first.shortName == "SE")
  }

  @Test("it is undone and redone byte for byte; where somebody else wrote since, undo refuses")
  func undo() throws {
    let disk = try EditedDisk(files)
    let start = try disk.texts()
    let session = try disk.session()
    let operations = try #require(
      trial { $0.append(FieldMember("summary", .text("Both."))) }.operations
    )
    _ = try session.perform(operations, summary: "")
    let end = try disk.texts()
    #expect(end != start)
    #expect(try session.entries().last { !$0.records.isEmpty }?.records == [DossierHead.id])
    _ = try session.undo()
    #expect(try disk.texts() == start)
    _ = try session.redo()
    #expect(try disk.texts() == end)
    try disk.change("dossier.yaml") { _ in HeadTests.header }
    #expect(throws: EditFailure.changedSince(record: DossierHead.id, by: nil)) {
      try session.undo()
    }
  }

  @Test("it can neither be removed, renamed nor merged")
  func refused() throws {
    for operation in [
      EditOperation.remove(DossierHead.id), .rename(DossierHead.id, to: "other"),
      .merge(DossierHead.id, into: "gazette"), .merge("gazette", into: DossierHead.id),
    ] {
      #expect(throws: EditFailure.self) { try DossierEdit([operation], to: files) }
    }
  }

  @Test("what a corpus says of itself is changed in the transaction of its entry, and taken back")
  func corpus() throws {
    let corpus = try EditedCorpus(try EditedFolder.dossier(files))
    let start = try corpus.text()
    var head = try corpus.dossier().head
    head.title = "Two neighbours"
    head.asOf = Day(number: 17_000)
    head.window = .all
    let parties = head.parties
    head.parties = BothSides(first: parties.second, second: parties.first)
    let entry = try corpus.session().perform([.put(.head(head))], summary: "").entry
    #expect(entry?.records.contains(DossierHead.id) == true)
    #expect(try corpus.dossier().head == head)
    #expect(try corpus.session().record(DossierHead.id) == .head(head))
    let end = try corpus.text()
    _ = try corpus.session().undo()
    #expect(try corpus.text() == start)
    _ = try corpus.session().redo()
    #expect(try corpus.text() == end)
    head.title = "Again"
    _ = try corpus.session("ben").perform([.put(.head(head))], summary: "")
    #expect(throws: EditFailure.changedSince(record: DossierHead.id, by: "ben")) {
      try corpus.session().undo()
    }
    head.parties.first = Party(id: "sealand", name: "Sealand", shortName: "SE")
    #expect(throws: EditFailure.self) {
      try corpus.session().perform([.put(.head(head))], summary: "")
    }
  }

  @Test("a day that an import moved is one that can be moved again, once its edit is undone")
  func day() throws {
    let corpus = try EditedCorpus(try EditedFolder.dossier(files))
    func isGiven() throws -> Int {
      try Corpus(opening: corpus.path).queue.inDatabase { database in
        try CorpusFile.number("SELECT as_of_is_given FROM meta", in: database)
      }
    }
    let writer = try CorpusWriter(openingOrCreating: corpus.path)
    try writer.transaction { transaction in
      try transaction.database.execute(sql: "UPDATE meta SET as_of_is_given = 0")
    }
    writer.close()
    var head = try corpus.dossier().head
    head.title = "Two neighbours"
    _ = try corpus.session().perform([.put(.head(head))], summary: "")
    #expect(try isGiven() == 0)
    head.asOf = Day(number: 17_000)
    _ = try corpus.session().perform([.put(.head(head))], summary: "")
    #expect(try isGiven() == 1)
    _ = try corpus.session().undo()
    #expect(try isGiven() == 0)
    #expect(try corpus.dossier().asOf != head.asOf)
  }
}
