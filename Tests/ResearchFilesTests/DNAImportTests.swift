import Foundation
import GRDB
import RelationsModel
import SystemPackage
import TestDossier
import Testing

@testable import ResearchFiles

/// Databases of Discourse Network Analyzer are read with all that has a place here.
@Suite struct DNAImportTests {
  private func imported(_ version: Int, inUTF16: Bool = true) throws -> DNADossier {
    let folder = try TemporaryFolder()
    let path = FilePath(folder.path("small.dna"))
    try SmallProject.write(to: path, version: version, inUTF16: inUTF16)
    return try DNADossier(try DNAReader.read(path), DNAMapping())
  }

  @Test(arguments: [3, 2], [true, false])
  func statementsBecomeQuotes(version: Int, inUTF16: Bool) throws {
    let found = try imported(version, inUTF16: inUTF16)
    let dossier = found.dossier
    #expect(dossier.quotes.map(\.id) == ["dna-7", "dna-8"])
    #expect(dossier.quotes.map(\.text) == [SmallProject.cuts[0], SmallProject.cuts[1]])
    #expect(dossier.quotes.map(\.stance) == [.agrees, .disagrees])
    #expect(dossier.quotes.map(\.date.text) == ["2017-03-14", "2017-03-14"])
    #expect(dossier.quotes.allSatisfy { $0.isDatedBySource && $0.coder == "Ada" })
    #expect(dossier.quotes.map(\.locator) == ["12", "12"])
    #expect(dossier.quotes.first?.remark == "strength: 3")
    let names = Dictionary(uniqueKeysWithValues: dossier.actors.map { ($0.id, $0) })
    let speakers = dossier.quotes.compactMap { names[$0.speaker] }
    #expect(speakers.map(\.name) == ["Ana Moreau", "Harbour Union"])
    #expect(speakers.map(\.kind) == [.person, .body])
    #expect(speakers.first?.aliases == ["A. Moreau"])
    #expect(speakers.first?.roles.map(\.organisation) == ["Harbour Union"])
    #expect(speakers.last?.remark == "Type: NGO")
    #expect(dossier.issues.map(\.title) == ["Quotas should follow science."])
    #expect(dossier.issues.first?.propositions.map(\.text) == ["Quotas should follow science."])
  }

  /// Years that no date can name are told, and come into no corpus.
  @Test(arguments: [-99_999_999_999_999, 253_402_300_800, 99_999_999_999_999])
  func aDocumentOfNoYearIsLeftOutAndTold(date: Int) throws {
    let folder = try TemporaryFolder()
    let path = FilePath(folder.path("odd.dna"))
    try SmallProject.write(to: path, version: 3)
    let queue = try DatabaseQueue(path: path.string)
    try queue.write { try $0.execute(sql: "UPDATE DOCUMENTS SET Date = ?", arguments: [date]) }
    try queue.close()
    let found = try DNADossier(try DNAReader.read(path), DNAMapping())
    #expect(found.dossier.quotes.isEmpty && found.dossier.sources.isEmpty)
    let told = "documents without a number, or without a date in the years 1 to 9999"
    #expect(found.dropped.counts.contains { $0.kind == told && $0.number == 1 })
  }

  /// What is known of a role is its organisation, and no title is made up; a body has no role.
  @Test func organisationsOfTheNamesOfPartiesAreTheParties() throws {
    var found = try imported(3, inUTF16: false)
    #expect(found.dossier.quotes.map(\.role) == ["Harbour Union", nil])
    #expect(found.dossier.quotes.allSatisfy { $0.party == nil })
    let others = found.give([(id: "port", names: ["Port", "P"])])
    #expect(others.named.isEmpty && others.others == ["“Harbour Union”": 2])
    let (named, rest) = found.give([(id: "union", names: ["HARBOUR  union", "HU"])])
    #expect(named == ["union"] && rest.isEmpty)
    #expect(found.dossier.quotes.allSatisfy { $0.party == "union" })
    let speakers = Set(found.dossier.quotes.map(\.speaker))
    let parties = found.dossier.actors.filter { speakers.contains($0.id) }.map(\.party)
    #expect(parties == ["union", "union"])
  }

  @Test(arguments: [true, false])
  func offsetsAreThoseOfTheNormalisedText(inUTF16: Bool) throws {
    let dossier = try imported(3, inUTF16: inUTF16).dossier
    let normal = "First the fleet. Ms Moreau said: quotas 🐟 follow science. “No,” said Brandt. End."
    let scalars = Array(normal.unicodeScalars)
    for quote in dossier.quotes {
      let span = try #require(quote.anchor.span)
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[span.start..<span.end])
      #expect(String(view) == quote.text)
      #expect(span.digest == dossier.sources.first?.textDigest)
    }
    #expect(dossier.passages.map(\.summary) == ["Check the fleet."])
    #expect(dossier.passages.first?.span.map { $0.start..<$0.end } == 0..<16)
  }

  @Test func documentsBecomeSources() throws {
    let found = try imported(3)
    let source = try #require(found.dossier.sources.first)
    #expect(source.title == "Fisheries debate")
    #expect(source.authorNames == "Reporter, A.")
    #expect(source.publisher == "Gazette")
    #expect(source.type == "article-newspaper")
    #expect(source.issued?.text == "2017-03-14")
    #expect(source.remark == "short\nkind: newspaper\ntime: 14:00 UTC")
    #expect(found.texts[source.id] == SmallProject.text)
  }

  @Test func whatHasNoPlaceIsCounted() throws {
    let counts = try imported(3).dropped.counts.map { "\($0.number) \($0.kind)" }
    #expect(
      counts == [
        "1 colours of entities", "1 regular expressions",
        "1 Annotation: kept as claims of the source",
        "1 statements that cut nothing out of their text",
        "1 statements of documents that are not there",
      ]
    )
  }

  @Test func foldedLineEndsAreFound() {
    // Places after two folded line ends are two less than in UTF-16.
    let text = OffsetText("one\r\ntwo\r\nthree four five")
    let stretches = [(start: 8, stop: 13), (start: 14, stop: 18)]
    #expect(OffsetUnit.best(for: stretches, in: text) == .utf16FoldedLines)
    #expect(text.place(8, .utf16FoldedLines) == 10)
    #expect(text.place(8, .utf16) == 8)
    let pair = OffsetText("a🐟b")
    #expect(pair.place(2, .utf16) == nil)
    #expect(pair.place(3, .utf16) == 2)
    #expect(pair.place(9, .utf16) == nil)
  }

  @Test(arguments: ["e\u{301} ", "cafe\u{301}  au\n lait "])
  func composedTextsKeepTheirPlaces(text: String) throws {
    let raw = Array((text + "one two").unicodeScalars)
    let places = NormalisedPlaces(raw)
    let range = try #require(places.range(raw.count - 3..<raw.count))
    #expect(places.normalised.text(range) == "two")
    let before = try #require(places.range(raw.count - 8..<raw.count - 4))
    #expect(places.normalised.text(before) == "one")
    #expect(places.range(raw.count - 4..<raw.count - 3) == nil)
  }

  @Test func otherNamesAreMapped() throws {
    let folder = try TemporaryFolder()
    let path = FilePath(folder.path("small.dna"))
    try SmallProject.write(to: path, version: 3)
    let queue = try DatabaseQueue(path: path.string)
    try queue.write { try $0.execute(sql: "UPDATE VARIABLES SET Variable = 'wer' WHERE ID = 3") }
    try queue.close()
    let project = try DNAReader.read(path)
    #expect(throws: ResearchFileError.withoutStatements(kinds: ["DNA Statement", "Annotation"])) {
      try DNADossier(project, DNAMapping())
    }
    var mapping = DNAMapping()
    mapping.proposition = "Wer"
    #expect(try DNADossier(project, mapping).dossier.quotes.count == 2)
    #expect(try DNADossier(project, mapping).unknownNames.isEmpty)
    mapping.stance = "was"
    let unknown = try DNADossier(project, mapping).unknownNames
    #expect(unknown.map(\.name) == ["was"] && unknown.map(\.field) == [.stance])
  }

  @Test func longStatementsAreMarked() throws {
    var project = DNAProject()
    let words = Array(repeating: "word", count: 41).joined(separator: " ")
    project.documents = [
      DNAProject.Document(
        id: 1,
        title: "t",
        text: words,
        author: "",
        source: "",
        section: "",
        type: "",
        notes: "",
        seconds: -1
      )
    ]
    let variables = ["person", "concept"].enumerated().map {
      DNAProject.Variable(id: $0, name: $1, kind: .shortText)
    }
    project.types = [DNAProject.StatementType(id: 1, label: "s", variables: variables)]
    project.statements = [
      DNAProject.Statement(
        id: 1,
        type: 1,
        document: 1,
        start: 0,
        stop: words.count,
        coder: 0,
        values: [0: .text("P"), 1: .text("C")]
      )
    ]
    let found = try DNADossier(project, DNAMapping())
    #expect(found.longQuotes == 1)
    #expect(found.dossier.quotes.first?.remark?.contains("41 words") == true)
    #expect(found.dossier.quotes.first?.date.text == "1969-12-31")
  }

  @Test func aViewIsNoTable() throws {
    let folder = try TemporaryFolder()
    let path = FilePath(folder.path("view.dna"))
    let queue = try DatabaseQueue(path: path.string)
    try queue.write { try $0.execute(sql: "CREATE VIEW DOCUMENTS AS SELECT 1 AS ID") }
    try queue.close()
    #expect(throws: ResearchFileError.foreign(missing: "DOCUMENTS")) { try DNAReader.read(path) }
  }

  @Test(arguments: 0..<60)
  func damageIsTold(seed: Int) throws {
    let folder = try TemporaryFolder()
    let path = FilePath(folder.path("small.dna"))
    try SmallProject.write(to: path, version: seed % 2 + 2)
    var dice = Dice(seed: UInt64(seed))
    let url = URL(filePath: path.string)
    var bytes = try Data(contentsOf: url)
    if seed % 3 == 0 {
      bytes = bytes.prefix(dice.below(bytes.count))
    } else {
      for _ in 0..<1 + dice.below(200) { bytes[dice.below(bytes.count)] = UInt8(dice.below(256)) }
    }
    try bytes.write(to: url)
    // Whatever there is left is read, or a reason is given.
    do {
      let found = try DNADossier(try DNAReader.read(path), DNAMapping())
      #expect(found.dossier.quotes.count <= 5)
    } catch let error as ResearchFileError {
      #expect(!error.message.isEmpty)
    }
  }
}
