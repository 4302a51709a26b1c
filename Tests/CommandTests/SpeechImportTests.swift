import CorpusStore
import Foundation
import SystemPackage
import TestDossier
import Testing

/// Speeches come in by the program, with their texts beside the corpus.
@Suite struct SpeechImportTests {
  private static func sitting(_ words: String) -> String {
    """
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="s1" xml:lang="en"><teiHeader><profileDesc>
    <settingDesc><setting><date when="2018-03-04"/></setting></settingDesc></profileDesc></teiHeader>
    <text><body><div><u xml:id="s1.u1" who="#MoreauAna" ana="#chair"><seg>\(words)</seg></u></div>
    </body></text></TEI>
    """
  }

  private static let root = """
    <teiCorpus xmlns="http://www.tei-c.org/ns/1.0" xml:id="c"><teiHeader><profileDesc><particDesc>
    <listOrg><org xml:id="b" role="politicalParty"><orgName full="yes">Blue</orgName></org></listOrg>
    <listPerson><person xml:id="MoreauAna"><persName><surname>Moreau</surname>
    <forename>Ana</forename></persName><affiliation ref="#b" role="member" from="2010"/></person>
    </listPerson></particDesc></profileDesc></teiHeader>
    <include href="s1.xml"/><include href="missing.xml"/><include href="../outside.xml"/></teiCorpus>
    """

  private func write(_ text: String, _ path: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path))
  }

  /// What lies beside a corpus leads no writing to a file of something else.
  @Test func `a text is not written through a link`() throws {
    let folder = try TemporaryFolder()
    for name in ["in", "s.entente.texts"] {
      try FileManager.default.createDirectory(
        atPath: folder.path(name),
        withIntermediateDirectories: true
      )
    }
    try write(Self.root, folder.path("in/root.xml"))
    try write(Self.sitting("We open the port."), folder.path("in/s1.xml"))
    try write("mine", folder.path("victim"))
    let corpus = folder.path("s.entente")
    try FileManager.default.createSymbolicLink(
      atPath: corpus + ".texts/s1.u1.txt",
      withDestinationPath: folder.path("victim")
    )
    let words = [
      "import", folder.path("in/root.xml"), "--into", corpus, "--parties", "arc,bor",
      "--map", "party:Blue=arc",
    ].map { Array($0.utf8) }
    let ending = try Program.run(words)
    #expect(ending.status != 0 && ending.message.contains("s1.u1.txt"), "\(ending.message)")
    #expect(try String(contentsOfFile: folder.path("victim"), encoding: .utf8) == "mine")
  }

  @Test func `a corpus of ParlaMint brings its sittings`() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path("in"),
      withIntermediateDirectories: true
    )
    try write(Self.root, folder.path("in/root.xml"))
    try write(Self.sitting("We open the port."), folder.path("in/s1.xml"))
    try write(Self.sitting("Elsewhere."), folder.path("outside.xml"))
    let corpus = folder.path("s.entente")
    let words = [
      "import", folder.path("in/root.xml"), "--into", corpus, "--parties", "arc,bor",
      "--map", "party:Blue=arc",
    ].map { Array($0.utf8) }
    let ending = try Program.run(words)
    #expect(ending.status == 0, "\(ending.message)")
    #expect(ending.text.contains("1 new, 0 replaced, 0 unchanged"))
    #expect(ending.message.contains("files that are missing (1)"))
    let text = try String(contentsOfFile: corpus + ".texts/s1.u1.txt", encoding: .utf8)
    #expect(text == "We open the port.\n")
    let title = try Corpus(opening: FilePath(corpus)).outline().title
    #expect(title == "Speeches from root.xml")
    let actors = try Program.run("list", "actors", corpus)
    #expect(actors.text.contains("Ana Moreau") && actors.text.contains("ARC"))
    #expect(try Program.run(words).text.contains("0 new, 0 replaced, 1 unchanged"))
    try write(Self.sitting("We open the quay."), folder.path("in/s1.xml"))
    #expect(try Program.run(words).text.contains("0 new, 1 replaced, 0 unchanged"))
    let after = try String(contentsOfFile: corpus + ".texts/s1.u1.txt", encoding: .utf8)
    #expect(after == "We open the quay.\n")
  }

  @Test func `what a corpus includes from elsewhere is not read, and told`() throws {
    let folder = try TemporaryFolder()
    let includes = ["/etc/passwd", "../../x.xml", "file:///etc/passwd", "root.xml", ".."]
      .map { #"<include href="\#($0)"/>"# }
    let end = try #require(Self.root.range(of: "</teiCorpus>"))
    let root = Self.root.replacingCharacters(in: end, with: includes.joined() + "</teiCorpus>")
    try write(root, folder.path("root.xml"))
    try write(Self.sitting("We open the port."), folder.path("s1.xml"))
    let plain = try Program.run("import", folder.path("root.xml"), "--into", folder.path("c"))
    let refused = Self.root.components(separatedBy: "href=\"../").count - 1 + includes.count
    let told = "included files that do not lie beside it and are not read (\(refused))"
    #expect(plain.message.contains(told), "\(plain.message)")
    #expect(plain.status == 0 && plain.text.contains("1 new"))
  }

  /// A release has a folder for each year.
  @Test func `sittings in folders are read, and a party that a rule names is made`() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path("2018"),
      withIntermediateDirectories: true
    )
    try write(Self.root.replacing("s1.xml", with: "2018/s1.xml"), folder.path("root.xml"))
    try write(Self.sitting("We open the port."), folder.path("2018/s1.xml"))
    let corpus = folder.path("c.entente")
    let words = [
      "import", folder.path("root.xml"), "--into", corpus, "--map", "party:Blue=arc",
    ].map { Array($0.utf8) }
    let ending = try Program.run(words)
    #expect(ending.status == 0 && ending.text.contains("1 new"), "\(ending.message)")
    let check = try Program.run("check", corpus)
    #expect(check.status == 0, "\(check.text)")
  }

  @Test func `debates of the Security Council bring the files of their folder`() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path("speeches"),
      withIntermediateDirectories: true
    )
    try write("The meeting is open.", folder.path("speeches/one.txt"))
    try write("Not here.", folder.path("three.txt"))
    symlink("../three.txt", folder.path("speeches/two.txt"))
    try write(
      "spv\tfilename\tspeaker\tcountry\tdate\nS/PV.1\tone.txt\tAna Moreau\tArcadia\t2018-03-04\n"
        + "S/PV.1\ttwo.txt\tBob Unal\tBorduria\t2018-03-04\n",
      folder.path("speaker.tsv")
    )
    let corpus = folder.path("u.entente")
    let trial = try Program.run("import", folder.path("speaker.tsv"), "--into", corpus, "--dry-run")
    #expect(trial.text.contains("1 new") && trial.text.contains("Nothing was written."))
    #expect(!FileManager.default.fileExists(atPath: corpus + ".texts"))
    let ending = try Program.run("import", folder.path("speaker.tsv"), "--into", corpus)
    #expect(ending.message.contains("speeches whose file is missing, or lies elsewhere (1)"))
    let sources = try Program.run("list", "sources", corpus)
    #expect(sources.text.contains("S/PV.1"))
    #expect(FileManager.default.fileExists(atPath: corpus + ".texts/one.txt"))
  }

  @Test func `a damaged sitting is told with its line, and makes no corpus`() throws {
    let folder = try TemporaryFolder()
    try write(String(Self.sitting("x").dropLast(20)), folder.path("s.xml"))
    let ending = try Program.run("import", folder.path("s.xml"), "--into", folder.path("s.entente"))
    #expect(ending.status == 1)
    #expect(ending.message.contains("line 4") || ending.message.contains("line 5"))
    #expect(!FileManager.default.fileExists(atPath: folder.path("s.entente")))
  }
}
