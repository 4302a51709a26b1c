import RelationsModel
import Testing

@testable import DossierStore

/// Edits of the files of `EditedFolder`, each with the file that it makes.
struct EditTests {
  /// Replaces one stretch of a text, which is there once.
  private func replaced(_ old: String, by new: String, in text: String) -> String {
    #expect(text.ranges(of: old).count == 1, "\(old)")
    return text.replacing(old, with: new)
  }

  private func expect(
    _ operations: [EditOperation],
    make expected: [String: String],
    of files: [DossierFile] = EditedFolder.files(),
    location: SourceLocation = #_sourceLocation
  ) throws {
    let edit = try DossierEdit(operations, to: files)
    #expect(
      edit.files.map(\.path) == expected.keys.sorted(),
      sourceLocation: location
    )
    for file in edit.files {
      #expect(
        String(decoding: file.after, as: UTF8.self) == expected[file.path],
        sourceLocation: location
      )
      var bytes = file.before ?? []
      for step in file.steps {
        let next = try #require(RecordSplice.apply(step, to: bytes))
        #expect(RecordSplice.apply(RecordSplice.reversed(step), to: next) == bytes)
        bytes = next
      }
      #expect(bytes == file.after, sourceLocation: location)
    }
  }

  private func failure(
    _ operations: [EditOperation],
    of files: [DossierFile] = EditedFolder.files()
  ) -> EditFailure? {
    do throws(EditFailure) {
      _ = try DossierEdit(operations, to: files)
      return nil
    } catch { return error }
  }

  @Test("a quote that changes keeps its comments, and all around it stays")
  func changedQuote() throws {
    var quote = try EditedFolder.quote("Q002")
    quote.stance = .agrees
    quote.hedge = "supposedly"
    try expect(
      [.put(.quote(quote))],
      make: [
        "sources/gazette.yaml": replaced(
          "        stance: disagrees\n",
          by: "        stance: agrees\n        hedge: supposedly\n",
          in: EditedFolder.gazette
        )
      ]
    )
  }

  @Test("a quote joins the others of its source, or is its first")
  func addedQuotes() throws {
    let first = Quote(
      id: "Q003",
      text: "The border is open.",
      speaker: "ana-moreau",
      party: "arcadia",
      date: try (EDTFDate(parsing: "2014-03-01")),
      isDatedBySource: true,
      issue: "border",
      source: "gazette"
    )
    var second = first
    second.source = "herald"
    second.date = try (EDTFDate(parsing: "2015"))
    let text = """
              - id: Q003
                text: The border is open.
                speaker: ana-moreau
                issue: border

      """.replacing("\n        ", with: "\n      ").dropFirst(2)
    try expect(
      [.put(.quote(first))],
      make: [
        "sources/gazette.yaml": replaced(
          "  # Seldom read.\n",
          by: text + "  # Seldom read.\n",
          in: EditedFolder.gazette
        )
      ]
    )
    try expect(
      [.put(.quote(second))],
      make: ["sources/gazette.yaml": EditedFolder.gazette + "    quotes:\n" + text]
    )
  }

  @Test("an actor and a quote of theirs are added at one time, and a file is made")
  func addedTogether() throws {
    let actor = Actor(id: "paul", name: "Paul", kind: .person, party: "borduria")
    let source = Source(id: "letter", type: "webpage", licence: "quotation")
    let quote = Quote(
      id: "Q003",
      text: "No fish.",
      speaker: "paul",
      party: "borduria",
      date: try (EDTFDate(parsing: "2014")),
      issue: "fisheries",
      source: "letter"
    )
    let actors = "  - id: paul\n    name: Paul\n    kind: person\n    party: borduria\n"
    let letter = """
      sources:
        - id: letter
          type: webpage
          licence: quotation
          quotes:
            - id: Q003
              text: No fish.
              speaker: paul
              date: 2014
              issue: fisheries

      """
    let all: [EditOperation] = [.put(.source(source)), .put(.actor(actor)), .put(.quote(quote))]
    try expect(
      all,
      make: ["actors.yaml": EditedFolder.actors + actors, "sources/letter.yaml": letter]
    )
    #expect(failure([.put(.quote(quote))]) == .notFound("letter"))
    let bare = EditedFolder.files([
      "actors.yaml": "# None yet.\nactors: []  # so far\n", "issues.yaml": nil,
      "sources/gazette.yaml": nil,
    ])
    try expect(
      [.put(.actor(actor)), .put(.issue(Issue(id: "fish", title: "Fish")))],
      make: [
        "actors.yaml": "# None yet.\nactors:  # so far\n" + actors,
        "issues.yaml": "issues:\n  - id: fish\n    title: Fish\n",
      ],
      of: bare
    )
  }

  @Test("what is removed takes its comments with it, and an emptied list its key")
  func removed() throws {
    let start = try #require(EditedFolder.gazette.firstRange(of: "      # The first.\n"))
    let second = try #require(EditedFolder.gazette.firstRange(of: "      - id: Q002\n"))
    let end = try #require(EditedFolder.gazette.firstRange(of: "  # Seldom read.\n"))
    var one = EditedFolder.gazette
    one.removeSubrange(start.lowerBound..<second.lowerBound)
    try expect([.remove("Q001")], make: ["sources/gazette.yaml": one])
    var none = EditedFolder.gazette
    none.removeSubrange(start.lowerBound..<end.lowerBound)
    none = replaced("    quotes:\n", by: "", in: none)
    try expect([.remove("Q001"), .remove("Q002")], make: ["sources/gazette.yaml": none])
    #expect(failure([.remove("gazette")]) == .isOwner("gazette"))
    guard case .wouldBreak = failure([.remove("ana-moreau")]) else {
      Issue.record("an actor that quotes name was removed")
      return
    }
  }

  @Test("a record is renamed wherever it is named")
  func renamed() throws {
    try expect(
      [.rename("fisheries", to: "fish")],
      make: [
        "issues.yaml": replaced("- id: fisheries", by: "- id: fish", in: EditedFolder.issues),
        "sources/gazette.yaml": EditedFolder.gazette.replacing(
          "issue: fisheries",
          with: "issue: fish"
        ),
      ]
    )
    try expect(
      [.rename("arcadia", to: "ar")],
      make: [
        "actors.yaml": replaced("party: arcadia", by: "party: ar", in: EditedFolder.actors),
        "dossier.yaml": replaced("- id: arcadia", by: "- id: ar", in: EditedFolder.header),
      ]
    )
    #expect(failure([.rename("fisheries", to: "Q001")]) == .taken("Q001"))
    #expect(failure([.rename("nobody", to: "somebody")]) == .notFound("nobody"))
    #expect(failure([.rename("fisheries", to: "no id")]) == .unsoundID("no id"))
  }

  @Test("two propositions, actors, issues and sources become one")
  func merged() throws {
    try expect(
      [.merge("FI-1", into: "BO-1")],
      make: [
        "issues.yaml": replaced(
          "      - id: FI-1\n        text: Catches must be limited.\n",
          by: "",
          in: EditedFolder.issues
        ),
        "sources/gazette.yaml": EditedFolder.gazette.replacing(
          "issue: fisheries\n        proposition: FI-1",
          with: "issue: border\n        proposition: BO-1"
        ),
      ]
    )
    let koval = try #require(EditedFolder.actors.firstRange(of: "  - id: ivan-koval"))
    try expect(
      [.merge("ivan-koval", into: "ana-moreau")],
      make: [
        "actors.yaml": EditedFolder.actors[..<koval.lowerBound] + "    aliases: [Ivan Koval]\n",
        "sources/gazette.yaml": EditedFolder.gazette.replacing(
          "speaker: ivan-koval\n",
          with: "speaker: ana-moreau\n        party: borduria\n"
        ),
      ]
    )
    let border = try #require(EditedFolder.issues.firstRange(of: "  - id: border"))
    try expect(
      [.merge("border", into: "fisheries")],
      make: [
        "issues.yaml": EditedFolder.issues[..<border.lowerBound]
          + "      - id: BO-1\n        text: The border stays open.\n"
      ]
    )
    try expect(
      [.merge("gazette", into: "herald")],
      make: ["sources/gazette.yaml": EditedFolder.mergedGazette]
    )
    guard case .wrongKind = failure([.merge("FI-1", into: "gazette")]) else {
      Issue.record("records of two kinds were merged")
      return
    }
  }

  @Test("a proposition is split: a new one takes some quotes over")
  func split() throws {
    let new = Proposition(id: "FI-3", text: "Limits work.")
    try expect(
      [.put(.proposition(new, in: "fisheries")), .moveQuotes(["Q001"], to: "FI-3")],
      make: [
        "issues.yaml": replaced(
          "  - id: border\n",
          by: "      - id: FI-3\n        text: Limits work.\n  - id: border\n",
          in: EditedFolder.issues
        ),
        "sources/gazette.yaml": replaced(
          "proposition: FI-1\n        stance: agrees",
          by: "proposition: FI-3\n        stance: agrees",
          in: EditedFolder.gazette
        ),
      ]
    )
  }

  @Test("a file that is laid out otherwise is put into the canonical form first")
  func formattedFirst() throws {
    let files = EditedFolder.files([
      "actors.yaml": EditedFolder.actors.replacing("\n  ", with: "\n")
    ])
    let actor = Actor(id: "paul", name: "Paul", kind: .person)
    let edit = try DossierEdit([.put(.actor(actor))], to: files)
    #expect(edit.formatted == ["actors.yaml"])
    #expect(
      String(decoding: edit.files[0].after, as: UTF8.self)
        == EditedFolder.actors + "  - id: paul\n    name: Paul\n    kind: person\n"
    )
  }
}
