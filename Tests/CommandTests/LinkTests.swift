import Files
import Foundation
import Glibc
import TestDossier
import Testing

@testable import entente

/// What a dossier, a corpus or a link of somebody else's holds leads no write to another place.
@Suite struct LinkTests {
  private let folder: TemporaryFolder
  private var dossier: String { folder.path("d") }

  init() throws {
    folder = try TemporaryFolder()
    try folder.makeFolder("d/sources")
    try folder.write(Self.header, to: "d/dossier.yaml")
    try folder.write("actors:\n  - {id: ana, name: Ana, kind: person}\n", to: "d/actors.yaml")
    try folder.write("issues:\n  - {id: fish, title: Fish}\n", to: "d/issues.yaml")
    try folder.write(Self.source, to: "d/sources/s1.yaml")
    try folder.write("She said: We follow the advice. So it is.", to: "text.txt")
    try folder.write(Self.mine, to: "mine.yaml")
  }

  private static let header = """
    format: 1
    title: Base
    asOf: 2020-01-01
    parties:
      - {id: arcadia, name: Arcadia, short: AR}
      - {id: borduria, name: Borduria, short: BO}

    """
  private static let source = """
    sources:
      - {id: s1, type: webpage, title: T, licence: x, quotes: [{id: Q1, text: We follow the advice., \
    speaker: ana, date: 2019-06-12, issue: fish}]}

    """
  /// A file of the reader's own, which a dossier might hold as well.
  private static let mine = "sources:\n- {id: o, type: webpage, title: Mine, licence: x}\n"

  private func text(_ name: String) throws -> String {
    String(decoding: try folder.bytes(of: name), as: UTF8.self)
  }

  private func run(_ words: String...) throws -> Program.Ending {
    try Program.run(words.map { Array($0.utf8) })
  }

  @Test(arguments: [true, false])
  func keptResultsGoNowhereElse(isThere: Bool) throws {
    symlink(isThere ? "../mine.yaml" : "../made.yaml", folder.path("d/checks.yaml"))
    let ending = try run("verify", "--keep", "--text", "s1=\(folder.path("text.txt"))", dossier)
    #expect(ending.status == 1)
    #expect(ending.message.contains("leads to a file outside the dossier"), "\(ending.message)")
    #expect(try text("mine.yaml") == Self.mine)
    #expect(try folder.names() == ["d", "mine.yaml", "text.txt"])
  }

  @Test(arguments: ["sources/o.yaml", "sources"])
  func formattingWritesNothingElsewhere(link: String) throws {
    if link == "sources" {
      try FileManager.default.removeItem(atPath: folder.path("d/sources"))
      try folder.makeFolder("other")
      try folder.write(Self.mine, to: "other/mine.yaml")
      symlink("../other", folder.path("d/sources"))
    } else {
      symlink("../../mine.yaml", folder.path("d/sources/o.yaml"))
    }
    let ending = try run("fmt", dossier)
    #expect(ending.status == 1)
    #expect(ending.message.contains("leads to a file outside the dossier"), "\(ending.message)")
    #expect(try text(link == "sources" ? "other/mine.yaml" : "mine.yaml") == Self.mine)
  }

  /// A stranger's dossier may have a link to any file of the reader's: its words go into no export.
  @Test(arguments: ["texts/s1.txt", "texts"], ["qdpx", "dna"])
  func aTextThatIsKeptElsewhereIsNotHandedOn(link: String, form: String) throws {
    let placed = Self.source.replacing("fish}", with: "fish, anchor: {start: 10, end: 31}}")
    try folder.write(placed, to: "d/sources/s1.yaml")
    try folder.makeFolder("other")
    try folder.write("She said: We follow the advice. The word is zebra.", to: "other/s1.txt")
    if link == "texts" {
      symlink("../other", folder.path("d/texts"))
    } else {
      try folder.makeFolder("d/texts")
      symlink("../../other/s1.txt", folder.path("d/texts/s1.txt"))
    }
    let output = folder.path("x.\(form)")
    func export() throws -> Program.Ending {
      try run("export", "--format", form, "--output", output, "--force", dossier)
    }
    let ending = try export()
    #expect(ending.status == 0)
    #expect(ending.message.contains("The text of s1 is not in the file"), "\(ending.message)")
    let bytes = try folder.bytes(of: "x.\(form)")
    #expect(bytes.firstRange(of: Array("zebra".utf8)) == nil)
    let check = try run("check", dossier)
    #expect(check.status == 0 && check.text.contains("texts/s1.txt:1:1: warning"), "\(check.text)")
    // The file itself is handed on.
    unlink(folder.path("d/texts/s1.txt"))
    unlink(folder.path("d/texts"))
    try folder.makeFolder("d/texts")
    try folder.write("She said: We follow the advice. The word is zebra.", to: "d/texts/s1.txt")
    #expect(try export().message == "")
    #expect(try folder.bytes(of: "x.\(form)").firstRange(of: Array("zebra".utf8)) != nil)
    #expect(try !run("check", dossier).text.contains("texts/s1.txt"))
  }

  @Test(arguments: ["sources/o.yaml", "sources"])
  func checkingTellsOfRecordsThatAreKeptElsewhere(link: String) throws {
    if link == "sources" {
      try FileManager.default.removeItem(atPath: folder.path("d/sources"))
      try folder.makeFolder("other")
      try folder.write(Self.mine, to: "other/o.yaml")
      symlink("../other", folder.path("d/sources"))
    } else {
      symlink("../../mine.yaml", folder.path("d/sources/o.yaml"))
    }
    let check = try run("check", dossier)
    #expect(check.status == 0 && check.text.contains("sources/o.yaml:1:1: warning"))
    // They are read, so that they are handed on; that is told as well.
    let export = try run("export", "--format", "csl-json", dossier)
    #expect(
      export.message
        == "entente: The file has records of sources/o.yaml, which a link keeps outside the dossier.\n"
    )
  }

  @Test(arguments: [true, false]) func aCorpusHandsOnNoTextThatIsKeptElsewhere(isOne: Bool) throws {
    let corpus = folder.path("c.entente")
    #expect(try run("import", dossier, "--into", corpus).status == 0)
    try folder.makeFolder(isOne ? "c.entente.texts" : "other")
    try folder.write("We follow the advice. A zebra.", to: isOne ? "o.txt" : "other/s1.txt")
    symlink(isOne ? "../o.txt" : "other", folder.path("c.entente.texts" + (isOne ? "/s1.txt" : "")))
    let ending = try run("export", "--format", "qdpx", "--output", folder.path("x.qdpx"), corpus)
    #expect(ending.message.contains("The text of s1 is not in the file"), "\(ending.message)")
    #expect(try run("check", corpus).text.contains("c.entente.texts/s1.txt:1:1: warning"))
  }

  /// The folder of texts beside a corpus, or one of the texts, may be a link of the stranger's.
  @Test(arguments: [true, false], ["import", "add"])
  func noTextIsWrittenElsewhereBesideACorpus(isFolder: Bool, command: String) throws {
    let corpus = folder.path("c.entente")
    #expect(try run("import", dossier, "--into", corpus).status == 0)
    try folder.makeFolder("home")
    try folder.write("mine", to: "home/one.txt")
    if isFolder {
      symlink("home", corpus + ".texts")
    } else {
      try folder.makeFolder("c.entente.texts")
      symlink("../home/one.txt", corpus + ".texts/one.txt")
    }
    let ending: Program.Ending
    if command == "add" {
      // Where a text stands already the id is taken.
      let id = isFolder ? "two" : "one"
      ending = try run("add", folder.path("text.txt"), "--to", corpus, "--id", id)
    } else {
      try folder.makeFolder("speeches")
      try folder.write("The meeting is open.", to: "speeches/one.txt")
      let row = "S/PV.1\tone.txt\tAna Moreau\tArcadia\t2018-03-04\n"
      try folder.write("spv\tfilename\tspeaker\tcountry\tdate\n" + row, to: "speaker.tsv")
      ending = try run("import", folder.path("speaker.tsv"), "--into", corpus)
    }
    #expect(ending.status == 1)
    let reason = isFolder || command == "import" ? "leads to a file outside" : "has the id one"
    #expect(ending.message.contains(reason), "\(ending.message)")
    #expect(try folder.bytes(of: "home/one.txt") == Array("mine".utf8))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("home")).count == 1)
  }

  @Test func whatIsHiddenInTheFolderIsOthers() throws {
    try folder.makeFolder("d/.git/hooks")
    try folder.write("#!/bin/sh\n", to: "d/.git/hooks/post-commit")
    symlink(".git/hooks/post-commit", folder.path("d/checks.yaml"))
    let ending = try run("verify", "--keep", "--text", "s1=\(folder.path("text.txt"))", dossier)
    #expect(ending.status == 1)
    #expect(try text("d/.git/hooks/post-commit") == "#!/bin/sh\n")
  }

  @Test func aLinkedFolderOfSourcesIsNotEmptied() throws {
    try FileManager.default.removeItem(atPath: folder.path("d/sources"))
    try folder.makeFolder("other")
    try folder.write(Self.mine, to: "other/mine.yaml")
    symlink("../other", folder.path("d/sources"))
    let ending = try run(
      "export",
      "--format",
      "dossier",
      "--output",
      dossier,
      "--force",
      Repository.data
    )
    #expect(ending.status == 0, "\(ending.message)")
    #expect(try text("other/mine.yaml") == Self.mine)
    var status = stat()
    #expect(lstat(folder.path("d/sources"), &status) == 0)
    #expect(status.st_mode & S_IFMT == S_IFDIR)
  }

  /// A link of one's own to what is not there yet is a slip as well: nothing says where it goes.
  @Test func linksToNothingAreNotFollowedByAnImport() throws {
    let row = #"{"text":"w","speaker":"a","date":"2014","issue":"i","source":"s"}"#
    try folder.write(row + "\n{}\n", to: "rows.ndjson")
    symlink("elsewhere.entente", folder.path("link.entente"))
    symlink("elsewhere.ndjson", folder.path("rejects"))
    let rows = folder.path("rows.ndjson")
    for words in [
      ["--into", folder.path("link.entente")],
      ["--into", folder.path("c.entente"), "--rejects", folder.path("rejects")],
    ] {
      let ending = try Program.run((["import", rows] + words).map { Array($0.utf8) })
      #expect(ending.status == 1)
      #expect(ending.message.contains("link to what does not exist"), "\(ending.message)")
    }
    let names = try folder.names()
    #expect(!names.contains { $0.hasPrefix("elsewhere") } && !names.contains("c.entente"))
  }

  @Test(arguments: [["--force"], []])
  func aLinkToNothingIsNotFollowedByAnExport(more: [String]) throws {
    symlink("elsewhere.csv", folder.path("link"))
    let words = ["export", "--format", "csv", "--output", folder.path("link")] + more
    let ending = try Program.run(words.map { Array($0.utf8) })
    #expect(ending.status == 1)
    #expect(ending.message.contains("link to what does not exist"), "\(ending.message)")
    #expect(try !folder.names().contains("elsewhere.csv"))
  }

  @Test(.enabled(if: geteuid() == 0, "only root can lay a link for somebody else"))
  func aStrangersLinkWhereAllMayWriteIsNotFollowed() throws {
    try folder.makeFolder("open")
    chmod(folder.path("open"), 0o1777)
    try folder.write("mine", to: "target")
    let link = folder.path("open/link")
    symlink("../target", link)
    let row = #"{"text":"w","speaker":"a","date":"2014","issue":"i","source":"s"}"#
    try folder.write(row + "\n", to: "rows.ndjson")
    for isStrange in [true, false] {
      if isStrange { lchown(link, 65_534, 65_534) } else { lchown(link, 0, 0) }
      let export = try run("export", "--format", "csv", "--output", link, "--force")
      #expect(export.status == (isStrange ? 1 : 0), "\(export.message)")
      #expect((try text("target") == "mine") == isStrange)
    }
    lchown(link, 65_534, 65_534)
    let rows = folder.path("rows.ndjson")
    let rejects = try run("import", rows, "--into", folder.path("c"), "--rejects", link)
    #expect(rejects.message.contains("somebody else has laid"), "\(rejects.message)")
    #expect(try run("import", rows, "--into", link).message.contains("somebody else has laid"))
  }

  @Test func theRuleForStrangersLinksIsThatOfTheSystem() {
    func isTrap(_ owner: uid_t, _ mode: mode_t, of folderOwner: uid_t) -> Bool {
      var folder = stat()
      (folder.st_mode, folder.st_uid) = (mode, folderOwner)
      return WrittenLink.isTrap(owner: owner, folder: folder, user: 1_000)
    }
    #expect(isTrap(1_001, 0o1777, of: 0))
    #expect(!isTrap(1_000, 0o1777, of: 0))
    #expect(!isTrap(0, 0o1777, of: 0))
    #expect(!isTrap(1_001, 0o755, of: 0))
    #expect(!isTrap(1_001, 0o777, of: 0))
  }
}
