import CorpusStore
import Foundation
import SystemPackage
import TestDossier
import Testing

@testable import entente

/// What is left of an import that was refused.
struct RefusedImportTests {
  private let folder: TemporaryFolder
  private let manager = FileManager.default

  init() throws {
    folder = try TemporaryFolder()
  }

  private static let header = "text,speaker,date,issue,source\n"

  @Test(arguments: [
    ("Quote;Who;When\na;b;c\n", "It has no column for text"),
    ("The ministers met, said Ana Moreau, and agreed.\n", "To take quotes from an article"),
    ("\u{1}\u{2}\n", "neither JSON lines nor a table"),
    (header + "a,me,soon,i,s\n", "no corpus was made"),
    (header + "a,,2014,i,s\nb,me,2014,,s\n", "no corpus was made"),
  ])
  func itLeavesNoFile(content: String, message: String) throws {
    try folder.write(content, to: "in.txt")
    let corpus = folder.path("c.entente")
    let run = try ImportProcess(
      ["import", folder.path("in.txt"), "--into", corpus, "--rejects", folder.path("r")]
    )
    #expect(run.end() == 1)
    #expect(run.message.contains(message), "\(run.message)")
    let left = try manager.contentsOfDirectory(atPath: folder.url.path(percentEncoded: false))
    let rejects = content.hasPrefix(Self.header) ? ["r"] : []
    #expect(left.sorted() == ["in.txt"] + rejects)
  }

  @Test func aCorpusThatWasThereStays() throws {
    try folder.write(Self.header + "a,me,2014,i,s\n", to: "good.csv")
    try folder.write("nothing\n", to: "bad.csv")
    let corpus = folder.path("c.entente")
    _ = try imported([folder.path("good.csv"), "--into", corpus])
    _ = try imported([folder.path("bad.csv"), "--into", corpus])
    #expect(try Corpus(opening: FilePath(corpus)).quoteCount() == 1)
    let both = folder.path("both.entente")
    _ = try imported([folder.path("bad.csv"), folder.path("good.csv"), "--into", both])
    #expect(try Corpus(opening: FilePath(both)).quoteCount() == 1)
  }

  @Test func aNameLikeAnAddressIsAFileName() throws {
    try folder.write(Self.header + "a,me,2014,i,s\n", to: "good.csv")
    let name = "file:x.entente?mode=memory"
    let run = try ImportProcess(["import", "good.csv", "--into", name], directory: folder.url)
    #expect(run.end() == 0, "\(run.message)")
    let names = try manager.contentsOfDirectory(atPath: folder.url.path(percentEncoded: false))
    #expect(names.sorted() == [name, "good.csv"])
    let list = try ImportProcess(["list", "quotes", name], directory: folder.url)
    #expect(list.end() == 0, "\(list.message)")
  }
}
