import CorpusStore
import DossierStore
import Files
import Interface
import RelationsModel
import RelationsQuery
import SystemPackage
import TestDossier
import Testing

@testable import entente

/// Versions of coders are settled alike in a folder and in a corpus, and that is undone.
@Suite struct SettlingTests {
  private let folder: TemporaryFolder
  private let places: [DossierPlace]
  private var data: FilePath { FilePath(folder.path("data")) }

  init() throws {
    folder = try TemporaryFolder()
    for name in ["dossier", "dossier/sources", "data"] { try folder.makeFolder(name) }
    let dossier = try CodersDossier.dossier()
    for file in DossierWriter(dossier).files {
      try folder.write(file.bytes, to: "dossier/\(file.path)")
    }
    let corpus = FilePath(folder.path("archive.entente"))
    let writer = try CorpusWriter(openingOrCreating: corpus)
    try writer.transaction { _ = try $0.add(dossier) { _, _ in } }
    writer.close()
    places = [.folder(FilePath(folder.path("dossier"))), .corpus(corpus)]
  }

  private func sessions() -> [ScreenSession] { places.map { ScreenSession($0, data: data) } }

  private func quotes(_ place: DossierPlace) throws -> [Quote] {
    var quotes: [Quote] = []
    try place.withOpened { opened in
      let all = Perspective(asOf: .distantFuture, lens: .record)
      quotes = opened.queries.quotes(.all, all, .oldestFirst, .all).rows.map(\.quote)
    }
    return quotes
  }

  private func settle(_ kept: Quote.ID?, _ versions: [Quote.ID], in place: DossierPlace) throws
    -> EditEnding
  {
    let quotes = try quotes(place)
    let settlement = Settlement(
      kept: kept,
      versions: versions.compactMap { id in quotes.first { $0.id == id } },
      coders: ["ada", "bea"]
    )
    return ScreenForms(ScreenSession(place, data: data)).make(.settle(settlement))
  }

  @Test(arguments: [0, 1])
  func oneStaysForBothAndTheOtherGoes(place: Int) throws {
    let place = places[place]
    let before = try quotes(place)
    let ending = try settle("B1", ["A1", "B1"], in: place)
    guard case .saved(let said) = ending, said.hasPrefix("Done: Settle B1 for ada, bea.") else {
      Testing.Issue.record("\(ending)")
      return
    }
    let after = try quotes(place)
    #expect(after.map(\.id).contains("A1") == false)
    #expect(after.first { $0.id == "B1" }?.coder == "bea; ada")
    #expect(after.first { $0.id == "Q9" }?.answers == ["B1"])
    let undone = ScreenReversal.reverse(true, ScreenSession(place, data: data))
    guard case .saved = undone else {
      Testing.Issue.record("\(undone)")
      return
    }
    #expect(Set(try quotes(place)) == Set(before))
  }

  @Test(arguments: [0, 1])
  func whatChangedMeanwhileIsNotSettled(place: Int) throws {
    let place = places[place]
    let shown = try quotes(place).filter { ["A1", "B1"].contains($0.id) }
    var changed = try #require(shown.first { $0.id == "A1" })
    changed.stance = .disagrees
    _ = try ScreenSession(place, data: data).session()
      .perform([.put(.quote(changed))], summary: "Change A1")
    let ending = ScreenForms(ScreenSession(place, data: data)).make(
      .settle(Settlement(kept: "B1", versions: shown, coders: ["ada", "bea"]))
    )
    #expect(ending == .failed("A1 was changed meanwhile: look at it again."), "\(ending)")
    #expect(try quotes(place).first { $0.id == "A1" }?.stance == .disagrees)
  }
}

/// A dossier of which two coders coded the same words.
enum CodersDossier {
  static func dossier() throws -> Dossier {
    let arcadia = Party(id: "arcadia", name: "Arcadia", shortName: "AR")
    let borduria = Party(id: "borduria", name: "Borduria", shortName: "BO")
    func quote(
      _ id: String,
      _ coder: String?,
      _ text: String,
      _ stance: Stance,
      answers: [Quote.ID] = []
    ) throws -> Quote {
      Quote(
        id: Quote.ID(id),
        text: text,
        speaker: coder == nil ? "koval" : "lind",
        party: coder == nil ? borduria.id : arcadia.id,
        date: try EDTFDate(parsing: "2014-03-01"),
        issue: "fisheries",
        proposition: "FI-1",
        stance: stance,
        answers: answers,
        source: "gazette",
        coder: coder
      )
    }
    return Dossier(
      title: "Arcadia – Borduria",
      asOf: try EDTFDate(parsing: "2014-12-31").last,
      parties: BothSides(first: arcadia, second: borduria),
      actors: [
        Actor(id: "lind", name: "Anna Lind", kind: .person, party: arcadia.id),
        Actor(id: "koval", name: "Ivan Koval", kind: .person, party: borduria.id),
      ],
      issues: [
        Issue(
          id: "fisheries",
          title: "Fisheries",
          propositions: [Proposition(id: "FI-1", text: "Catches must be limited.")]
        )
      ],
      sources: [
        Source(
          id: "gazette",
          type: "article-newspaper",
          issued: try EDTFDate(parsing: "2014-03-01"),
          licence: "CC0"
        )
      ],
      quotes: [
        try quote("A1", "ada", "We shall limit the catch", .agrees),
        try quote("B1", "bea", "We shall limit the catch.", .disagrees),
        try quote("A2", "ada", "Nothing else will do for any of us", .agrees),
        try quote("B2", "bea", "will do for any of us, she said", .agrees),
        try quote("A3", "ada", "Boats stay in", .agrees),
        try quote("Q9", nil, "Nobody limits us", .disagrees, answers: ["A1"]),
      ]
    )
  }
}
