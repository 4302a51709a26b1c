import DossierStore
import Foundation
import Glibc
import TestDossier
import Testing

/// `entente add`: articles come into a folder as sources with their texts.
@Suite struct AddTests {
  private let article = """
    The two ministers met in the harbour on Tuesday and spoke for three hours about the fishing grounds.

    “We will follow the science, and nothing else,” the minister said after the meeting.

    The talks go on in the autumn, when the scientists will have counted the cod once more.
    """

  private func dossier(_ folder: borrowing TemporaryFolder) throws -> String {
    let path = folder.path("dossier")
    try #require(try Program.run("new", path, "--parties", "Veldt,Marrow").status == 0)
    return path
  }

  private func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path))
  }

  private func text(_ path: String) -> String? {
    try? String(contentsOfFile: path, encoding: .utf8)
  }

  @Test func anArticleBecomesASourceWithItsText() throws {
    let folder = try TemporaryFolder()
    let path = try dossier(folder)
    try write(article, to: folder.path("a.txt"))
    let ending = try Program.run(
      "add",
      folder.path("a.txt"),
      "--to",
      path,
      "--author",
      "Sarah Lain",
      "--date",
      "2017-12-23",
      "--title",
      "Talks on fish"
    )
    #expect(ending.status == 0, "\(ending.message)")
    #expect(ending.text.hasPrefix("Added lain-2017: “Talks on fish”, 49 words, from "))
    #expect(ending.text.contains("Not told by the file: publisher, address, language, licence."))
    #expect(text("\(path)/texts/lain-2017.txt") == article + "\n")
    #expect(text("\(path)/.gitignore")?.contains("texts/*") == true)
    let source = try #require(text("\(path)/sources/lain-2017.yaml"))
    #expect(source.contains("licence: Terms not seen"))
    #expect(try Program.run("check", path).message.isEmpty)
    #expect(try Program.run("fmt", "--check", path).status == 0)
    #expect(try Program.run("show", "lain-2017", path).text.contains("Talks on fish"))
  }

  @Test func theSameArticleIsToldAndAddedAsAVersionOnly() throws {
    let folder = try TemporaryFolder()
    let path = try dossier(folder)
    try write(article, to: folder.path("a.txt"))
    try write(article.replacing("once more", with: "once again"), to: folder.path("b.txt"))
    try #require(
      try Program.run("add", folder.path("a.txt"), "--to", path, "--id", "one").status == 0
    )
    let again = try Program.run("add", folder.path("a.txt"), "--to", path)
    #expect(again.status == 1)
    #expect(again.message.contains("it has the same words as one. --variant adds it"))
    let near = try Program.run("add", folder.path("b.txt"), "--to", path, "--json")
    #expect(near.status == 1)
    #expect(near.text.contains("\"outcome\": \"known\""))
    #expect(near.text.contains("\"versionOf\": \"one\""))
    let names = try FileManager.default.contentsOfDirectory(atPath: "\(path)/texts")
    #expect(names == ["one.txt"])
    let version = try Program.run(
      "add",
      folder.path("b.txt"),
      "--to",
      path,
      "--variant",
      "--id",
      "two"
    )
    #expect(version.status == 0)
    #expect(text("\(path)/sources/two.yaml")?.contains("remark: Another version of one.") == true)
  }

  @Test func aLicenceThatAllowsCopiesLetsGitKeepTheText() throws {
    let folder = try TemporaryFolder()
    let path = try dossier(folder)
    try write(article, to: folder.path("a.txt"))
    let ending = try Program.run(
      "add",
      folder.path("a.txt"),
      "--to",
      path,
      "--id",
      "open",
      "--licence",
      "OGL v3.0"
    )
    #expect(ending.status == 0)
    #expect(text("\(path)/.gitignore")?.hasSuffix("texts/*\n!texts/open.txt\n") == true)
  }

  @Test func aCorpusKeepsItsTextsBesideIt() throws {
    let folder = try TemporaryFolder()
    let corpus = folder.path("speeches.entente")
    let row =
      #"{"id":"q1","text":"We will follow the science","speaker":"Ana","date":"2019-06-11","issue":"fish","source":"gazette","party":"a"}"#
    try write(row + "\n", to: folder.path("rows.ndjson"))
    let rows = try Program.run("import", folder.path("rows.ndjson"), "--into", corpus)
    try #require(rows.status == 0, "\(rows.message)")
    try write(article, to: folder.path("a.txt"))
    let ending = try Program.run("add", folder.path("a.txt"), "--to", corpus, "--id", "talks")
    #expect(ending.status == 0, "\(ending.message)")
    #expect(text("\(corpus).texts/talks.txt") == article + "\n")
    #expect(try Program.run("list", "sources", corpus).text.contains("talks"))
    #expect(
      try Program.run("add", folder.path("a.txt"), "--to", corpus).message.contains(
        "same words as talks"
      )
    )
    // What is kept is found by a check.
    try write(article, to: "\(corpus).texts/gazette.txt")
    let verified = try Program.run("verify", corpus)
    #expect(
      verified.text.contains("1 exact") || verified.text.contains("exact"),
      "\(verified.text) \(verified.message)"
    )
  }

  @Test func printingAddsNothing() throws {
    let folder = try TemporaryFolder()
    try write(article, to: folder.path("a.txt"))
    let ending = try Program.run("add", "--print", folder.path("a.txt"))
    #expect(ending.status == 0, "\(ending.message)")
    #expect(ending.text == article + "\n")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path("")).sorted() == ["a.txt"]
    )
    let json = try Program.run("add", "--print", "--json", folder.path("a.txt"))
    #expect(json.text.contains("\"title\": null"))
    #expect(json.text.contains("We will follow the science"))
  }

  @Test func oneBadFileDoesNotKeepTheOthersOut() throws {
    let folder = try TemporaryFolder()
    let path = try dossier(folder)
    mkdir(folder.path("many"), 0o755)
    try write(article, to: folder.path("many/b.txt"))
    try Data([0, 1, 2, 3]).write(to: URL(filePath: folder.path("many/a.bin")))
    symlink("/etc/passwd", folder.path("many/c.txt"))
    let ending = try Program.run("add", folder.path("many"), folder.path("none.txt"), "--to", path)
    #expect(ending.status == 1)
    #expect(ending.text.hasPrefix("Added b: "))
    #expect(ending.message.contains("a.bin: "))
    #expect(ending.message.contains("none.txt: "))
    #expect(!ending.message.contains("passwd"))
    let names = try FileManager.default.contentsOfDirectory(atPath: "\(path)/texts")
    #expect(names == ["b.txt"])
  }

  @Test(arguments: [
    ["--type", "newspaper"], ["--date", "yesterday"], ["--id", "a b"], ["--id", "veldt"],
  ])
  func aWrongFieldIsToldBeforeAnythingIsWritten(options: [String]) throws {
    let folder = try TemporaryFolder()
    let path = try dossier(folder)
    try write(article, to: folder.path("a.txt"))
    let words = ["add", folder.path("a.txt"), "--to", path] + options
    let ending = try Program.run(words.map { Array($0.utf8) })
    #expect(ending.status != 0)
    #expect(!ending.message.isEmpty)
    #expect(text("\(path)/sources/a-b.yaml") == nil)
    #expect(!FileManager.default.fileExists(atPath: "\(path)/texts"))
  }

  @Test func aLinkInTheFolderLeadsNoTextElsewhere() throws {
    let folder = try TemporaryFolder()
    let path = try dossier(folder)
    mkdir(folder.path("elsewhere"), 0o755)
    symlink(folder.path("elsewhere"), "\(path)/texts")
    try write(article, to: folder.path("a.txt"))
    let ending = try Program.run("add", folder.path("a.txt"), "--to", path)
    #expect(ending.status == 1)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("elsewhere")).isEmpty)
  }

  /// With a home folder the source is added through the journal, and looks the same.
  @Test func theJournalKeepsWhatWasAdded() throws {
    let folder = try TemporaryFolder()
    let path = try dossier(folder)
    try write(article, to: folder.path("a.txt"))
    let words = ["add", folder.path("a.txt"), "--to", path, "--id", "talks"].map { Array($0.utf8) }
    let home = "XDG_DATA_HOME=\(folder.path("data"))"
    let ending = try Program.run(words, environment: [home])
    #expect(ending.status == 0, "\(ending.message)")
    let source = try #require(text("\(path)/sources/talks.yaml"))
    #expect(source.contains("licence: Terms not seen"))
    #expect(try Program.run("fmt", "--check", path).status == 0)
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path("data"))
    #expect(!files.isEmpty, "there is no journal")
  }

  /// A text that was lost comes back with its article, in a folder and in a corpus.
  @Test(arguments: ["dossier", "corpus.entente"])
  func aLostTextComesBack(place: String) throws {
    let folder = try TemporaryFolder()
    let isFolder = place == "dossier"
    let path = isFolder ? try dossier(folder) : folder.path(place)
    if !isFolder {
      try write(
        #"{"id":"q1","text":"Yes","speaker":"Ana","date":"2019","issue":"fish","source":"s","party":"a"}"#,
        to: folder.path("rows.ndjson")
      )
      let rows = try Program.run("import", folder.path("rows.ndjson"), "--into", path)
      try #require(rows.status == 0, "\(rows.message)")
    }
    try write(article, to: folder.path("a.txt"))
    let words = ["add", folder.path("a.txt"), "--to", path, "--id", "talks"]
    try #require(try Program.run(words.map { Array($0.utf8) }).status == 0)
    let file = isFolder ? "\(path)/texts/talks.txt" : "\(path).texts/talks.txt"
    #expect(unlink(file) == 0)
    let again = try Program.run("add", folder.path("a.txt"), "--to", path)
    #expect(again.status == 0, "\(again.message)")
    #expect(again.text.hasSuffix("The text of talks, which was not at hand, is kept again.\n"))
    #expect(text(file) == article + "\n")
    let third = try Program.run("add", folder.path("a.txt"), "--to", path)
    #expect(third.status != 0)
    #expect(third.message.contains("it has the same words as talks"))
  }

  /// What `check` would not take for a text is not added as one.
  @Test func aTextOfTagsIsNotAdded() throws {
    let folder = try TemporaryFolder()
    let path = try dossier(folder)
    try write("> <p>The talks go on.</p>\n> <p>They met.</p>\n", to: folder.path("a.txt"))
    let ending = try Program.run("add", folder.path("a.txt"), "--to", path)
    #expect(ending.status != 0)
    #expect(ending.message.contains("its words are HTML"), "\(ending.text) \(ending.message)")
    #expect(try Program.run("check", path).message.isEmpty)
  }

  /// A text that somebody put there is not overwritten, and that of a source that was undone is used.
  @Test func aTextWithoutASourceIsNotLost() throws {
    let folder = try TemporaryFolder()
    let path = try dossier(folder)
    try write(article, to: folder.path("a.txt"))
    mkdir("\(path)/texts", 0o755)
    try write("Somebody’s own text.\n", to: "\(path)/texts/lain-2017.txt")
    let options = ["--author", "Sarah Lain", "--date", "2017"]
    let words = (["add", folder.path("a.txt"), "--to", path] + options).map { Array($0.utf8) }
    let home = ["XDG_DATA_HOME=\(folder.path("data"))"]
    #expect(try Program.run(words, environment: home).status == 0)
    #expect(text("\(path)/texts/lain-2017.txt") == "Somebody’s own text.\n")
    #expect(text("\(path)/texts/lain-2017-2.txt") == article + "\n")
    let undo = ["journal", "--undo", path].map { Array($0.utf8) }
    #expect(try Program.run(undo, environment: home).status == 0)
    #expect(text("\(path)/sources/lain-2017-2.yaml")?.contains("Terms not seen") != true)
    let again = try Program.run(words, environment: home)
    #expect(again.text.hasPrefix("Added lain-2017-2: "), "\(again.text) \(again.message)")
  }

  @Test func manyArticlesAreOneChange() throws {
    let folder = try TemporaryFolder()
    let path = try dossier(folder)
    mkdir(folder.path("many"), 0o755)
    for number in 1...5 {
      let text = (1...30).map { "word\($0 * number * 7)" }.joined(separator: " ")
      try write(text, to: folder.path("many/\(number).txt"))
    }
    let home = ["XDG_DATA_HOME=\(folder.path("data"))"]
    let words = ["add", folder.path("many"), "--to", path].map { Array($0.utf8) }
    #expect(try Program.run(words, environment: home).status == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(path)/texts").count == 5)
    let journal = ["journal", path].map { Array($0.utf8) }
    #expect(try Program.run(journal, environment: home).text.contains("Add 5 articles"))
    let one = (["add", folder.path("many"), "--to", path, "--variant", "--id", "x"]).map {
      Array($0.utf8)
    }
    let ending = try Program.run(one, environment: home)
    #expect(ending.status == 1)
    #expect(ending.message.contains("--id is for one"))
    #expect(text("\(path)/texts/x.txt") != nil)
  }

  @Test func whatIsNoDossierIsLeftAlone() throws {
    let folder = try TemporaryFolder()
    try write(article, to: folder.path("a.txt"))
    let ending = try Program.run("add", folder.path("a.txt"), "--to", folder.path(""))
    #expect(ending.status == 1)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("")) == ["a.txt"])
  }
}
