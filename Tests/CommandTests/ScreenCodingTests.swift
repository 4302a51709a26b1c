import Coding
import CorpusStore
import DossierStore
import Interface
import RelationsModel
import SystemPackage
import TestDossier
import Testing

@testable import entente

/// Quotes that are coded on the screen are written to a corpus as to a folder.
@Suite struct ScreenCodingTests {
  private let folder: TemporaryFolder
  private let corpus: FilePath

  init() throws {
    folder = try TemporaryFolder()
    corpus = FilePath(folder.path("archive.entente"))
    let writer = try CorpusWriter(openingOrCreating: corpus)
    try writer.transaction { _ = try $0.add(SmallDossier.dossier) { _, _ in } }
    writer.close()
    try folder.makeFolder("archive.entente.texts")
  }

  private func draft(of words: String, in text: String, _ source: Source) throws -> CodingDraft {
    try folder.write(Array(text.utf8), to: "archive.entente.texts/\(source.id).txt")
    let article = ArticleText(paragraphs: [text], marks: [])
    let start = text.firstRange(of: words).map {
      text.unicodeScalars.distance(from: text.startIndex, to: $0.lowerBound)
    }
    let from = try #require(start)
    let selection = TextSelection(from..<from + words.unicodeScalars.count, unit: .quotation)
    return CodingDraft(selection, of: source, in: article)
  }

  private func listed(_ kind: String) throws -> String {
    try Program.run("list", kind, corpus.string, "--as-of", "2030", "--json").text
  }

  @Test func aQuoteIsCodedInACorpus() throws {
    let source = try #require(SmallDossier.dossier.sources.first { $0.issued != nil })
    let actor = try #require(SmallDossier.dossier.actors.first)
    let issue = try #require(SmallDossier.dossier.issues.first)
    let proposition = try #require(issue.propositions.first)
    var draft = try draft(of: "We agree", in: "They said: “We agree”, at last.", source)
    draft.speaker = .known(actor.id)
    draft.topic = .proposition(proposition.id, of: issue.id)
    draft.stance = .agrees
    let screen = ScreenSession(.corpus(corpus))
    guard case .saved(let said) = ScreenCoding.write(draft, screen) else {
      Testing.Issue.record("\(ScreenCoding.write(draft, screen))")
      return
    }
    #expect(said.contains(actor.name) && said.contains(proposition.id.rawValue))
    let all = try listed("quotes")
    #expect(
      all.contains(#""text": "We agree""#) && all.contains(#""coder": "\#(LoginName.current)""#)
    )
    let before = SmallDossier.dossier.quotes.map(\.id.rawValue)
    let new = try #require(said.split(separator: " ").dropFirst().first?.dropLast())
    #expect(!before.contains(String(new)), "\(new) is the id of another quote")
    #expect(ScreenReversal.reverse(true, screen) == .saved("Undone: Code \(new)."))
    let after = try listed("quotes")
    #expect(!after.contains(#""text": "We agree""#))
  }

  @Test func newRecordsAreMadeInACorpus() throws {
    let source = try #require(SmallDossier.dossier.sources.first { $0.issued != nil })
    let side = SmallDossier.dossier.parties.first.id
    var draft = try draft(of: "We agree", in: "They said: “We agree”, at last.", source)
    // The name of somebody who is there already, whose id is taken.
    let known = try #require(SmallDossier.dossier.actors.last)
    draft.speaker = .new(name: known.name, .person, side)
    draft.topic = .newProposition("Ports should be open.", of: .new(title: "Ports"))
    draft.stance = .disagrees
    let ending = ScreenCoding.write(draft, ScreenSession(.corpus(corpus)))
    guard case .saved = ending else {
      Testing.Issue.record("\(ending)")
      return
    }
    let actors = try listed("actors")
    #expect(
      actors.contains(#""id": "\#(known.id)""#) && actors.contains(#""id": "\#(known.id)-2""#)
    )
    #expect(
      try Program.run("list", "issues", corpus.string, "--as-of", "2030").text.contains("Ports")
    )
  }

  @Test func aTextThatChangedMeanwhileIsRefused() throws {
    let source = try #require(SmallDossier.dossier.sources.first { $0.issued != nil })
    let draft = try draft(of: "We agree", in: "They said: “We agree”, at last.", source)
    try folder.write(Array("Now: We agree.".utf8), to: "archive.entente.texts/\(source.id).txt")
    guard case .failed(let why) = ScreenCoding.write(draft, ScreenSession(.corpus(corpus))) else {
      Testing.Issue.record("it was written")
      return
    }
    #expect(why.contains("changed"))
  }
}
