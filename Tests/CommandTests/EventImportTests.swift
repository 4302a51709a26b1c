import CorpusStore
import Foundation
import SystemPackage
import TestDossier
import Testing

/// Tables of events come in by the program.
@Suite struct EventImportTests {
  /// Rows in the form of GDELT 2, made up.
  private static func table(_ numbers: Range<Int>, code: String = "163", quad: Int = 4) -> String {
    numbers.map { number in
      var cells = [String](repeating: "", count: 61)
      cells[0] = "\(number)"
      cells[1] = "2018030\(1 + number % 9)"
      cells[2] = "201803"
      cells[6] = "ARCADIA"
      cells[16] = "BORDURIA"
      cells[26] = code
      cells[29] = "\(quad)"
      cells[59] = "20180310120000"
      cells[60] = "https://news.example.org/\(number / 2)"
      return cells.joined(separator: "\t") + "\n"
    }.joined()
  }

  private func write(_ text: String, _ name: String, in folder: TemporaryFolder) throws -> String {
    try Data(text.utf8).write(to: URL(filePath: folder.path(name)))
    return folder.path(name)
  }

  @Test func `a table of GDELT becomes a time line`() throws {
    let folder = try TemporaryFolder()
    let table = try write(Self.table(0..<20) + "1\t2\n", "a.export.CSV", in: folder)
    let corpus = folder.path("a.entente")
    let ending = try Program.run("import", table, "--into", corpus, "--parties", "arc,bor")
    #expect(ending.status == 0, "\(ending.message)")
    #expect(ending.text.contains("20 new, 0 replaced, 0 unchanged, 1 rejected"))
    #expect(ending.message.contains("Not imported: rows with too few or too many columns (1)."))
    let list = try Program.run("list", "events", "--json", corpus)
    #expect(list.text.contains("\"gdelt-7\""))
    #expect(list.text.contains("\"unsorted\""))
    let line = try Program.run("timeline", corpus)
    #expect(line.text.contains("20 events (0 of cooperation, 20 of conflict)"), "\(line.text)")
    #expect(line.text.contains("As of 9 Mar 2018"), "\(line.text)")
    let check = try Program.run("check", corpus)
    #expect(check.status == 0, "\(check.text) \(check.message)")
  }

  @Test func `a corpus of events alone is not said to hold quotes`() throws {
    let folder = try TemporaryFolder()
    func title(_ corpus: String) throws -> String {
      try Corpus(opening: FilePath(corpus)).outline().title
    }
    let events = try write(Self.table(0..<4), "a.CSV", in: folder)
    let quotes = try write("text,speaker,date,issue,source\na,me,2014,i,s\n", "q.csv", in: folder)
    let corpus = folder.path("a.entente")
    _ = try Program.run("import", events, "--into", corpus)
    #expect(try title(corpus) == "Events from a.CSV")
    _ = try Program.run("import", quotes, "--into", corpus)
    #expect(try title(corpus) == "Events from a.CSV")
    let both = folder.path("both.entente")
    _ = try Program.run("import", quotes, events, "--into", both)
    #expect(try title(both) == "Quotes from q.csv")
    let named = folder.path("named.entente")
    _ = try Program.run("import", events, "--into", named, "--title", "Two lands")
    #expect(try title(named) == "Two lands")
  }

  @Test func `a second import replaces what says something else`() throws {
    let folder = try TemporaryFolder()
    let corpus = folder.path("a.entente")
    let first = try write(Self.table(0..<4), "a.CSV", in: folder)
    let second = try write(Self.table(2..<6, code: "040", quad: 1), "b.CSV", in: folder)
    _ = try Program.run("import", first, "--into", corpus)
    let ending = try Program.run("import", second, "--into", corpus)
    #expect(ending.text.contains("2 new, 2 replaced, 0 unchanged, 0 rejected"))
    let again = try Program.run("import", second, "--into", corpus, "--map", "cameo:99=none")
    #expect(again.text.contains("0 new, 0 replaced, 4 unchanged, 0 rejected"))
    let known = try Program.run("import", second, "--into", corpus)
    #expect(known.message.contains("was imported before"))
  }

  @Test func `a mapping file is kept, and a trial writes nothing`() throws {
    let folder = try TemporaryFolder()
    let mapping = try write(
      """
      map event.id=no,event.date=day,event.summary=what,event.precision=how
      map event.direction=kind,direction:talks=cooperation,direction:*=conflict
      set event.prefix=own
      set event.issue=Border
      """,
      "own.map",
      in: folder
    )
    let table = try write(
      "no,day,how,kind,what\n1,2018-03-07,2,talks,They met.\n2,2018-03-08,1,raid,They fought.\n",
      "own.csv",
      in: folder
    )
    let corpus = folder.path("own.entente")
    let words = ["import", table, "--into", corpus, "--mapping", mapping]
    let trial = try Program.run((words + ["--dry-run"]).map { Array($0.utf8) })
    #expect(trial.text.contains("2 new") && trial.text.contains("Nothing was written."))
    #expect(!FileManager.default.fileExists(atPath: corpus))
    #expect(try Program.run(words.map { Array($0.utf8) }).status == 0)
    let shown = try Program.run("show", "own-1", corpus)
    #expect(shown.text.contains("They met."), "\(shown.text)")
    let list = try Program.run("list", "events", "--json", corpus)
    #expect(list.text.contains("2018-03-05/2018-03-11"))
    let issues = try Program.run("list", "issues", corpus)
    #expect(issues.text.contains("Border"))
  }
}
