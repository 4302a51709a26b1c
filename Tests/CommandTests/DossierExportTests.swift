import CorpusStore
import DossierStore
import Foundation
import RelationsModel
import SystemPackage
import TestDossier
import Testing

@testable import entente

struct DossierExportTests {
  private let folder: TemporaryFolder
  private let manager = FileManager.default

  init() throws {
    folder = try TemporaryFolder()
  }

  private var corpus: String { folder.path("c.entente") }
  private var written: String { folder.path("written") }

  private func export(_ place: String, _ more: String...) throws -> Program.Ending {
    let words = ["export", "--format", "dossier", "--output", written] + more + [place]
    return try Program.run(words.map { Array($0.utf8) })
  }

  private func read(_ path: String) throws -> OpenedDossier {
    try DossierReader.read(DossierFolder.files(at: FilePath(path)), shownAs: path)
  }

  /// Everything that a dossier holds, the quotes and passages by their ids.
  private func contents(_ dossier: Dossier) -> [String] {
    var text = ""
    dump(dossier.title, to: &text)
    dump(dossier.summary, to: &text)
    dump(dossier.credits, to: &text)
    dump(dossier.asOf, to: &text)
    dump(dossier.parties, to: &text)
    let records: [[Any]] = [
      dossier.actors, dossier.issues, dossier.sources, dossier.events,
      dossier.quotes.sorted { $0.id.rawValue < $1.id.rawValue },
      dossier.passages.sorted { $0.id.rawValue < $1.id.rawValue },
    ]
    return [text]
      + records.flatMap { $0 }.map { record in
        var text = ""
        dump(record, to: &text)
        return text
      }
  }

  private func isClean(_ path: String) throws {
    let check = try Program.run("check", path)
    #expect(check.status == 0, "\(check.text)")
    let format = try Program.run("fmt", "--check", path)
    #expect(format.status == 0, "\(format.text)\(format.message)")
  }

  @Test func theShippedDossierComesBackEqual() throws {
    let ending = try export(Repository.data)
    #expect(ending.status == 0, "\(ending.message)")
    let opened = try read(written)
    #expect(contents(opened.dossier) == contents(try read(Repository.data).dossier))
    try isClean(written)
    _ = try imported([written, "--into", corpus])
    #expect(contents(try Corpus(opening: FilePath(corpus)).dossier()) == contents(opened.dossier))
  }

  @Test func aCorpusOfTablesComesBackEqual() throws {
    try folder.write(
      #"""
      text,speaker,party,date,issue,proposition,stance,source,role,venue
      "We agree: fully, ""all""",Ana Moreau,Arcadia,2019-06-11,Fish,,agrees,Gazette,Minister,
      No,Bob,Borduria,2019-06,Fish,No nets,disagrees,https://example.org/a,,"# hall"
      Yes,Bob,,2019~,Fish,No nets,agrees,Gazette,,true
      2019,Carl,Orbania,2019,1936,,none,null,,
      "- dash
      and more",Gazette,Orbania,2014/..,Trade: all,,disagrees,Gazette,,

      """#,
      to: "t.csv"
    )
    _ = try imported([folder.path("t.csv"), "--into", corpus])
    let before = try Corpus(opening: FilePath(corpus)).dossier()
    try #require(before.quotes.count == 5)
    #expect(before.quotes[2].party == nil && before.actors[1].party == "Borduria")
    let ending = try export(corpus)
    #expect(ending.status == 0, "\(ending.message)")
    #expect(ending.message.contains("gazette names two records") == false, "\(ending.message)")
    #expect(ending.message.contains("Gazette names two records; one of them is Gazette-source"))
    let after = try read(written).dossier
    let renamed = contents(before).map { $0.replacing("Gazette-source", with: "Gazette") }
    #expect(contents(after).map { $0.replacing("Gazette-source", with: "Gazette") } == renamed)
    #expect(after.issues[0].propositions.map(\.whole) == [false, true])
    try isClean(written)
  }

  @Test func aFolderThatIsThereIsLeftUnlessForced() throws {
    #expect(try export(Repository.data).status == 0)
    try manager.createDirectory(atPath: written + "/texts", withIntermediateDirectories: true)
    try "words".write(toFile: written + "/texts/lain-2017.txt", atomically: true, encoding: .utf8)
    try "mine".write(toFile: written + "/sources/notes.md", atomically: true, encoding: .utf8)
    try "sources: []\n".write(
      toFile: written + "/sources/old.yaml",
      atomically: true,
      encoding: .utf8
    )
    let refused = try export(Repository.data)
    #expect(refused.status == 1 && refused.message.contains("--force"))
    #expect(try manager.contentsOfDirectory(atPath: written + "/sources").count == 3)
    #expect(try export(Repository.data, "--force").status == 0)
    #expect(
      try manager.contentsOfDirectory(atPath: written + "/sources").sorted() == [
        "notes.md", "sources.yaml",
      ]
    )
    #expect(
      try String(contentsOfFile: written + "/texts/lain-2017.txt", encoding: .utf8) == "words"
    )
    let left = try manager.contentsOfDirectory(atPath: folder.url.path(percentEncoded: false))
    #expect(left == ["written"])
  }

  @Test func aFolderOfSomethingElseIsNeverReplaced() throws {
    try manager.createDirectory(atPath: written, withIntermediateDirectories: true)
    try "mine".write(toFile: written + "/notes.txt", atomically: true, encoding: .utf8)
    let ending = try export(Repository.data, "--force")
    #expect(ending.status == 1 && ending.message.contains("something else than a dossier"))
    #expect(try manager.contentsOfDirectory(atPath: written) == ["notes.txt"])
  }

  @Test func whatAFolderCannotHoldIsToldAndLeftOutWhenForced() throws {
    let row = #"{"id":"Q1","text":"w","speaker":"a","date":"2014","issue":"i","source":"s","#
    try folder.write(row + #""variantOf":"Q9"}"# + "\n", to: "rows.ndjson")
    _ = try imported([folder.path("rows.ndjson"), "--into", corpus])
    let refused = try export(corpus)
    #expect(refused.status == 1)
    #expect(refused.message.contains("1 row that cannot be taken as it is"), "\(refused.message)")
    #expect(!manager.fileExists(atPath: written))
    #expect(try export(corpus, "--force").status == 0)
    try isClean(written)
  }

  @Test func manyQuotesAreNotMeantForAFolder() throws {
    let rows = (0..<20_001).map { "w\($0),me,2014,i,s\n" }
    try folder.write("text,speaker,date,issue,source\n" + rows.joined(), to: "t.csv")
    _ = try imported([folder.path("t.csv"), "--into", corpus])
    let refused = try export(corpus)
    #expect(refused.status == 1)
    #expect(refused.message.contains("has 20,001 quotes, and a folder is for at most 20,000"))
    #expect(!manager.fileExists(atPath: written))
  }

  @Test func aFolderHasAName() throws {
    for words in [["--format", "dossier"], ["--format", "dossier", "--output", "-"]] {
      #expect(try Program.run((["export"] + words).map { Array($0.utf8) }).status == 2)
    }
    let filtered = ["export", "--format", "dossier", "--output", written, "--filter", "party:uk"]
    #expect(try Program.run(filtered.map { Array($0.utf8) }).status == 2)
  }
}
