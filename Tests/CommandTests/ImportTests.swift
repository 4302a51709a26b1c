import CorpusStore
import Files
import Foundation
import Interchange
import RelationsAnalysis
import RelationsModel
import RelationsQuery
import SystemPackage
import TestDossier
import Testing

@testable import entente

struct ImportTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private var corpus: String { folder.path("c.entente") }

  private func row(_ number: Int) -> String {
    let row = #"{"id":"Q\#(number)","text":"Words \#(number)","speaker":"a\#(number % 7)","#
    return row + #""date":"2014-03-18","issue":"i\#(number % 5)","source":"s\#(number % 11)"}"#
  }

  /// Rows of which each hundredth is broken.
  private func rows(_ count: Int) -> String {
    (0..<count).map { $0 % 100 == 42 ? "{\"id\": \"broken\($0)\"}" : row($0) }
      .joined(separator: "\n") + "\n"
  }

  private func quotes(_ path: String) throws -> [Quote] {
    try Corpus(opening: FilePath(path)).dossier().quotes
  }

  @Test func theShippedDossierGoesThroughACorpusUnchanged() throws {
    #expect(
      try Program.run("export", "--format", "ndjson", "--output", folder.path("a")).status == 0
    )
    let data = Repository.data
    #expect(try imported([data, "--into", corpus]).text.contains(" 0 rejected"))
    try export(corpus, to: folder.path("b"))
    #expect(try Data(contentsOf: url("a")) == Data(contentsOf: url("b")))
  }

  @Test func whatWasExportedComesBackEqual() throws {
    #expect(
      try Program.run("export", "--format", "ndjson", "--output", folder.path("a")).status == 0
    )
    let first = try imported([folder.path("a"), "--into", corpus, "--parties", "uk,russia"])
    #expect(first.text.contains(" 0 replaced, 0 unchanged, 0 rejected"), "\(first.message)")
    try export(corpus, to: folder.path("b"))
    #expect(try Data(contentsOf: url("a")) == Data(contentsOf: url("b")))
    let list = try Program.run("list", "quotes", "--as-of", "2030", "--json")
    try Data(list.output).write(to: url("list"))
    let again = try imported(["-", "--into", corpus], input: folder.path("list"))
    #expect(again.text.contains(" 0 new, 0 replaced"), "\(again.text)\(again.message)")
    #expect(!again.text.contains(" 0 unchanged"))
  }

  private func export(_ corpus: String, to path: String) throws {
    let file = try NewFile(at: FilePath(path), replaces: false)
    let queries = ScanQueries(try Corpus(opening: FilePath(corpus)).dossier())
    let export = Interchange.Export(Analyst(queries), Perspective(asOf: .distantFuture))
    let exporter = try #require(ExporterRegistry.exporter(named: "ndjson"))
    _ = try exporter.write(export, on: Output(descriptor: file.descriptor))
    try file.finish()
  }

  private func url(_ name: String) -> URL { folder.url.appending(path: name) }

  @Test func badRowsAreCountedAndKept() throws {
    try folder.write(rows(300), to: "rows.ndjson")
    let file = folder.path("rows.ndjson")
    let run = try imported([file, "--into", corpus, "--rejects", folder.path("rejects")])
    #expect(run.text.contains("300 rows") && run.text.contains("297 new, 0 replaced"))
    #expect(run.text.contains("3 rejected"))
    #expect(run.message.contains("rows.ndjson:43: it has no text"))
    let lines = try String(contentsOf: url("rejects"), encoding: .utf8)
      .split(separator: "\n")
    #expect(lines.count == 3)
    let second = try JSONSerialization.jsonObject(with: Data(lines[1].utf8)) as? [String: Any]
    #expect(second?["file"] as? String == file)
    #expect(second?["line"] as? Int == 143)
    #expect(second?["reason"] as? String == "it has no text")
    #expect(second?["raw"] as? String == "{\"id\": \"broken142\"}")
    let again = try imported([file, "--into", corpus, "--rejects", folder.path("rejects")])
    #expect(again.message.contains("was imported before"))
    #expect(again.text.contains("0 rows"))
    #expect(try String(contentsOf: url("rejects"), encoding: .utf8).split(separator: "\n") == lines)
  }

  @Test(arguments: ["rows.ndjson", "link", "hard", "other", "c.entente"])
  func noFileButRejectedRowsIsReplacedByThem(name: String) throws {
    try folder.write(rows(50), to: "rows.ndjson")
    try folder.write("notes of mine\n", to: "other")
    let (input, rejects) = (folder.path("rows.ndjson"), folder.path(name))
    let files = FileManager.default
    try files.createSymbolicLink(atPath: folder.path("link"), withDestinationPath: input)
    try files.linkItem(atPath: input, toPath: folder.path("hard"))
    let into = folder.path("c.entente")
    _ = try imported([input, "--into", into])
    let before = try Data(contentsOf: url(name))
    let run = try ImportProcess(["import", input, "--into", into, "--rejects", rejects])
    #expect(run.end() == 1)
    #expect(run.message.contains("Give --rejects the path of a new file."))
    #expect(try Data(contentsOf: url(name)) == before)
    let fresh = try ImportProcess([
      "import", input, "--into", rejects + "2", "--rejects", rejects + "2",
    ])
    #expect(fresh.end() == 1)
    #expect(!files.fileExists(atPath: rejects + "2"))
  }

  /// A mapping is a page or two; a device has no end.
  @Test func aMappingThatIsTooLargeIsRefused() throws {
    try folder.write(row(1), to: "a")
    try folder.write(String(repeating: "#", count: 1 << 20 + 1), to: "mapping")
    for mapping in [folder.path("mapping"), "/dev/zero"] {
      let words = ["import", folder.path("a"), "--into", corpus, "--mapping", mapping]
      let ending = try Program.run(words.map { Array($0.utf8) })
      #expect(ending.status == 1 && ending.message.contains("larger than 1024 KiB"))
    }
  }

  @Test func aChangedFileReplacesWhatDiffers() throws {
    try folder.write(row(1) + "\n" + row(2), to: "a")
    _ = try imported([folder.path("a"), "--into", corpus])
    try folder.write(
      row(1) + "\n" + row(2).replacing("Words", with: "Other") + "\n" + row(3),
      to: "b"
    )
    let second = try imported([folder.path("b"), "--into", corpus])
    #expect(second.text.contains("1 new, 1 replaced, 1 unchanged, 0 rejected"))
    #expect(try quotes(corpus).map(\.text) == ["Words 1", "Other 2", "Words 3"])
  }

  @Test func aTableIsImportedByItsColumns() throws {
    try folder.write(
      "Quote;Who;When;issue;source\n\"Ja; \"\"nein\"\"\";Ä Ö;2014;i;s\n",
      to: "t.csv"
    )
    let without = try imported([folder.path("t.csv"), "--into", corpus])
    #expect(without.message.contains("--map text=COLUMN"))
    let map = ["--map", "text=Quote,speaker=Who,date=When"]
    let run = try imported([folder.path("t.csv"), "--into", corpus] + map)
    #expect(run.text.contains("1 new"), "\(run.message)")
    #expect(try quotes(corpus).first?.text == "Ja; \"nein\"")
    #expect(try Corpus(opening: FilePath(corpus)).frame().actors.map(\.name) == ["Ä Ö"])
  }

  @Test(arguments: 0..<12)
  func aKilledImportHoldsWholeTransactionsAndIsCompleted(moment: Int) throws {
    try folder.write(rows(1_500), to: "rows.ndjson")
    let arguments = [folder.path("rows.ndjson"), "--rows", "\(20 + moment)", "--rejects"]
    let killed = try ImportProcess(
      ["import"] + arguments + [folder.path("r"), "--into", corpus]
    )
    _ = killed.hasPrinted(lines: moment)
    killed.send(SIGKILL)
    _ = killed.end()
    if let count = try? Corpus(opening: FilePath(corpus)).quoteCount() {
      let covered = try #require(try rowsCovered())
      #expect(covered % (20 + moment) == 0 || covered == 1_500)
      #expect(count == covered - (covered + 57) / 100)
    }
    let second = try imported(arguments + [folder.path("r"), "--into", corpus])
    #expect(!second.text.contains("replaced, 1"))
    let whole = folder.path("whole.entente")
    _ = try imported(arguments + [folder.path("w"), "--into", whole])
    #expect(try quotes(corpus) == quotes(whole))
    #expect(try Data(contentsOf: url("r")) == Data(contentsOf: url("w")))
  }

  /// How many rows of the one file the transactions in the corpus cover.
  private func rowsCovered() throws -> Int? {
    let file = try InputFile(FilePath(folder.path("rows.ndjson")))
    let input = try file.open()
    let head = file.head(input)
    let fingerprint = file.fingerprint(input, head: head, names: FieldNames())
    let writer = try CorpusWriter(openingOrCreating: FilePath(corpus))
    return try fingerprint.flatMap { try writer.file($0)?.rows ?? 0 }
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func anInterruptedImportSaysHowToGoOn(signal: Int32) throws {
    try folder.write(rows(3_000), to: "rows.ndjson")
    let arguments = [folder.path("rows.ndjson"), "--rows", "20", "--into", corpus]
    let stopped = try ImportProcess(["import"] + arguments)
    #expect(stopped.hasPrinted(lines: 2))
    stopped.send(signal)
    #expect(stopped.end() == 1)
    #expect(stopped.message.contains("Run the same command again to go on"))
    let before = try quotes(corpus).count
    #expect(before > 0 && before < 2_970)
    let second = try imported(arguments)
    #expect(second.message.contains("went on after"))
    #expect(second.text.contains("\(Quantity.number(2_970 - before)) new, 0 replaced, 0 unchanged"))
    #expect(try quotes(corpus).count == 2_970)
  }

  @Test func aDiskThatIsFullLosesNothing() throws {
    try folder.write(rows(100), to: "few.ndjson")
    _ = try imported([folder.path("few.ndjson"), "--into", corpus])
    try folder.write(rows(3_000).replacing("\"Q", with: "\"R"), to: "many.ndjson")
    let arguments = ["import", folder.path("many.ndjson"), "--into", corpus, "--rows", "50"]
    let full = try ImportProcess(arguments, fileLimit: 300)
    #expect(full.end() == 1)
    #expect(full.message.contains("The disk is full"), "\(full.message)")
    #expect(try quotes(corpus).count >= 99)
    #expect(try ImportProcess(arguments).end() == 0)
    #expect(try quotes(corpus).count == 99 + 2_970)
  }

  /// Of a corpus that was to be made nothing was written before.
  @Test func aDiskThatIsFullFromTheStartLeavesNoCorpus() throws {
    try folder.write(rows(3_000), to: "many.ndjson")
    let arguments = ["import", folder.path("many.ndjson"), "--into", corpus]
    let full = try ImportProcess(arguments, fileLimit: 8)
    #expect(full.end() == 1)
    #expect(full.message.contains("The disk is full: \(corpus) was not made."), "\(full.message)")
    #expect(!FileManager.default.fileExists(atPath: corpus))
  }

  @Test func aFolderThatIsNotThereIsTold() throws {
    try folder.write(rows(1), to: "few.ndjson")
    let path = folder.path("nodir/c.entente")
    let run = try imported([folder.path("few.ndjson"), "--into", path])
    let reason = "\(path) cannot be opened: No such file or directory."
    #expect(run.message.contains(reason), "\(run.message)")
  }

  @Test(arguments: ["text,speaker,party,date,issue,source\n", ""])
  func anImportOfNoRowLeavesNoFile(table: String) throws {
    try folder.write(table, to: "none.csv")
    let run = try imported([folder.path("none.csv"), "--into", corpus])
    #expect(!FileManager.default.fileExists(atPath: corpus), "\(run.message)")
  }

  /// A source that a row names by an id alone has no title; a name that is one stays.
  @Test func anIDIsNoTitle() throws {
    let rows = ["rt-2013-05", "Gazette", "The Daily"].map {
      #"{"text":"Words","speaker":"a","date":"2014","issue":"i","source":"\#($0)"}"# + "\n"
    }
    try folder.write(rows.joined(), to: "rows.ndjson")
    _ = try imported([folder.path("rows.ndjson"), "--into", corpus])
    let sources = try Corpus(opening: FilePath(corpus)).frame().sources
    #expect(sources.map(\.title) == [nil, "Gazette", "The Daily"])
  }

  @Test func addressesThatAreNoneOfTheWebAreLeftOutAndTold() throws {
    let addresses = ["javascript:alert(1)", "file:///etc/passwd", "https://gazette.example/1"]
    let rows = addresses.enumerated().map { number, address in
      #"{"text":"Words","speaker":"a","date":"2014","issue":"i","source":"s\#(number)","#
        + #""sourceURL":"\#(address)"}"# + "\n"
    }
    try folder.write(rows.joined(), to: "rows.ndjson")
    let run = try imported([folder.path("rows.ndjson"), "--into", corpus])
    let told = "2 source addresses left out, not whole http:// or https:// addresses without blanks"
    #expect(run.message.contains(told), "\(run.message)")
    #expect(run.message.contains("“javascript:alert(1)” (1)"), "\(run.message)")
    let sources = try Corpus(opening: FilePath(corpus)).frame().sources
    #expect(sources.compactMap(\.url) == ["https://gazette.example/1"])
    #expect(try Program.run("check", corpus).status == 0)
  }

  /// A version of what is no quote on its issue, or of a version, counts for nothing.
  @Test func versionsOfNothingAreTold() throws {
    func row(_ id: String, _ issue: String, _ variant: String) -> String {
      #"{"id":"\#(id)","text":"W","speaker":"a","party":"p","date":"2014","issue":"\#(issue)","#
        + #""source":"s"\#(variant.isEmpty ? "" : #","variantOf":"\#(variant)""#)}"# + "\n"
    }
    let rows = [
      row("A", "i", ""), row("B", "i", "C"), row("C", "i", "B"), row("D", "j", "A"),
      row("E", "i", "A"), row("F", "i", "none"),
    ]
    try folder.write(rows.joined(), to: "rows.ndjson")
    let run = try imported([folder.path("rows.ndjson"), "--into", corpus, "--parties", "p,q"])
    let check = try Program.run("check", corpus)
    let isVersion = "and there is no quote of that id that is not a version itself"
    let isElsewhere = "which is on another issue, and a version is on its original’s issue"
    for (start, reason) in [
      ("row 2 (B) of table quote: its variant_of is “C”, ", isVersion),
      ("row 3 (C) of table quote: its variant_of is “B”, ", isVersion),
      ("row 4 (D) of table quote: its variant_of is “A”, ", isElsewhere),
      ("row 6 (F) of table quote: its variant_of is “none”, ", isVersion),
    ] {
      let told = "No sound version of another quote: \(start)\(reason)."
      #expect(run.message.contains(told), "\(run.message)")
      #expect(check.text.contains(start + reason), "\(check.text)")
    }
    #expect(check.text.contains("4 errors"), "\(check.text)")
    let export = ["export", "--format", "dossier", "--force", "--output", folder.path("out")]
    let left = try Program.run((export + [corpus]).map { Array($0.utf8) }).message
    for loss in [
      "B: that it is a version of “C”, which is a version itself",
      "D: that it is a version of “A”, which is on another issue",
      "F: that it is a version of “none”, which is no quote",
    ] {
      #expect(left.contains("left out: \(loss)"), "\(left)")
    }
  }

  @Test func nothingIsMadeOfWhatIsNotThere() throws {
    let run = try imported([folder.path("nothing"), "--into", corpus])
    #expect(run.message.contains("No such file"))
    #expect(!FileManager.default.fileExists(atPath: corpus))
  }
}

extension Repository {
  static var data: String {
    root.appending(path: "Data/uk-russia").path(percentEncoded: false)
  }
}

/// The repository, found from where this file stands.
enum Repository {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}
