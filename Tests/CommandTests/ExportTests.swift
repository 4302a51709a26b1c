import Foundation
import TestDossier
import Testing

@testable import entente

struct ExportTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func export(_ more: String...) throws -> Program.Ending {
    try Program.run((["export", "--format", "ndjson"] + more).map { Array($0.utf8) })
  }

  @Test func eachLineIsTheObjectOfTheList() throws {
    let lines = try export().text.split(separator: "\n")
    let listed = try Program.run("list", "quotes", "--as-of", "2100", "--json")
    let objects = try JSONSerialization.jsonObject(with: Data(listed.output)) as? [NSDictionary]
    let exported = try lines.map {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? NSDictionary
    }
    // The role of the day is worked out from the speaker's record, and is no part of the quote's.
    let recorded = objects?.map { object -> NSDictionary? in
      let own = object.mutableCopy() as? NSMutableDictionary
      #expect(own?["roleThen"] != nil)
      own?.removeObject(forKey: "roleThen")
      return own
    }
    #expect(exported == recorded)
    #expect(exported.count > 190)
  }

  @Test func aHyphenIsStandardOutput() throws {
    #expect(try export("--output", "-").text == export().text)
  }

  /// Listed it has its original's proposition and stance; what is exported is what went in.
  @Test func aVariantComesBackAsItWentIn() throws {
    let rows = """
      {"id":"Q1","text":"We agree.","speaker":"ann","party":"a","date":"2014-01-01","issue":"fish",\
      "proposition":"F1","stance":"agrees","source":"s"}
      {"id":"Q2","text":"We do agree.","speaker":"bob","party":"b","date":"2014-01-02",\
      "issue":"fish","variantOf":"Q1","source":"s"}
      """
    try folder.write(rows, to: "in.ndjson")
    let corpus = folder.path("corpus")
    #expect(try Program.run("import", folder.path("in.ndjson"), "--into", corpus).status == 0)
    let lines = try export(corpus).text.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[0].contains("\"proposition\":\"F1\",\"stance\":\"agrees\""))
    #expect(lines[1].contains("\"proposition\":null,\"stance\":\"none\""))
  }

  @Test func theFilterAndTheDateNarrowIt() throws {
    let some = try export("--filter", "who:lavrov", "--as-of", "2016").text.split(separator: "\n")
    #expect(!some.isEmpty)
    #expect(some.allSatisfy { $0.contains("\"speaker\":\"sergei-lavrov\"") })
    #expect(try export("--filter", "zeppelin").status == 1)
    #expect(try Program.run("export").status == 2)
    #expect(try Program.run("export", "--format", "xml").status == 2)
  }

  @Test func aFileIsReplacedOnlyWhenAsked() throws {
    try folder.write("mine", to: "out")
    #expect(chmod(folder.path("out"), 0o640) == 0)
    let refused = try export("--output", folder.path("out"))
    #expect(refused.status == 1)
    #expect(refused.message.contains("--force"))
    #expect(try String(contentsOf: folder.url.appending(path: "out"), encoding: .utf8) == "mine")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("link"),
      withDestinationPath: "out"
    )
    #expect(try export("--output", folder.path("link"), "--force").status == 0)
    var status = stat()
    #expect(lstat(folder.path("link"), &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
    #expect(stat(folder.path("out"), &status) == 0 && status.st_mode & 0o777 == 0o640)
    #expect(try Data(contentsOf: folder.url.appending(path: "out")) == Data(export().output))
  }

  /// Whose place it is that it would make nobody knows.
  @Test func aLinkToNothingIsLeftAlone() throws {
    let link = folder.path("link")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "target")
    #expect(try export("--output", link).status == 1)
    #expect(try folder.names() == ["link"])
    #expect(try export("--output", link, "--force").status == 1)
    #expect(try folder.names() == ["link"])
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "target")
  }

  /// A path does not keep the slash that ends it.
  @Test(arguments: ["folder", "none"])
  func aNameThatEndsAsAFoldersIsRefused(name: String) throws {
    try folder.makeFolder("folder")
    try folder.write("{}", to: "in.ndjson")
    let named = folder.path(name) + "/"
    let corpus = folder.path("corpus")
    let commands = [
      ["export", "--format", "qdpx", "--output", named],
      ["export", "--format", "csv", "--force", "--output", named + "/"],
      ["network", "--format", "gexf", "--output", named],
      ["import", folder.path("in.ndjson"), "--into", named],
      ["import", folder.path("in.ndjson"), "--into", corpus, "--rejects", named],
    ]
    for command in commands {
      let ending = try Program.run(command.map { Array($0.utf8) })
      #expect(ending.status == 2, "\(command)")
      #expect(
        ending.message.contains("\(named) names a folder; give the name of a file"),
        "\(ending.message)"
      )
    }
    #expect(try folder.names() == ["folder", "in.ndjson"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("folder")) == [])
  }

  @Test func aFolderOfADossierMayBeNamedWithASlash() throws {
    let ending = try Program.run("export", "--format", "dossier", "--output", folder.path("d/"))
    #expect(ending.status == 0, "\(ending.message)")
    #expect(try folder.names() == ["d"])
  }

  /// XML has no sign for most controls, nor for U+FFFE.
  @Test func whatAProjectCannotHoldIsTold() throws {
    let rows = #"""
      {"id":"Q1","text":"We \u0007 agree.","speaker":"ann","party":"a","date":"2014-01-01","issue":"fish","source":"s"}
      {"id":"Q2","text":"We \ufffd do.","speaker":"bob","party":"b","date":"2014-01-02","issue":"fish","source":"s"}
      """#
    try folder.write(rows, to: "in.ndjson")
    let corpus = folder.path("corpus")
    #expect(try Program.run("import", folder.path("in.ndjson"), "--into", corpus).status == 0)
    func told(_ format: String) throws -> String {
      let path = folder.path("out.\(format)")
      let ending = try Program.run("export", "--format", format, "--output", path, corpus)
      #expect(ending.status == 0)
      return ending.message
    }
    let notice = try told("qdpx")
    #expect(notice.hasPrefix("entente: In "), "\(notice)")
    #expect(
      notice.hasSuffix(
        " the file has U+FFFD for a control or other character that its form cannot hold.\n"
      )
    )
    #expect(try told("qdc") == "")
  }

  @Test func onlyARegularFileIsReplaced() throws {
    try folder.makeFolder("folder")
    for (path, reason) in [
      (folder.path("folder"), "is a folder; give the name of a file."),
      ("/dev/full", "is not a regular file."),
    ] {
      for ending in [try export("--output", path, "--force"), try export("--output", path)] {
        #expect(ending.status == 1 && ending.message == "entente: \(path) \(reason)\n")
      }
    }
    let nowhere = try export("--output", folder.path("none/out"))
    #expect(nowhere.status == 1 && nowhere.message.contains("cannot be written"))
    #expect(try folder.names() == ["folder"])
  }

  @Test(arguments: ["", "   ", "\u{A0}\t", "\u{200B}"])
  func aNameOfBlanksIsNone(name: String) throws {
    let ending = try export("--output", name)
    #expect(ending.status == 2 && ending.message.contains("names no file"), "\(ending.message)")
    #expect(try folder.names().isEmpty)
  }

  @Test func aFullDiskLeavesNothingBehind() throws {
    try folder.write("mine", to: "out")
    let arguments = ["export", "--format", "ndjson", "--output", folder.path("out"), "--force"]
    let process = try ImportProcess(arguments, fileLimit: 20)
    #expect(process.end() == 1)
    #expect(process.message.contains("cannot be written"))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path(""))
    #expect(names == ["out"])
    #expect(try String(contentsOf: folder.url.appending(path: "out"), encoding: .utf8) == "mine")
  }

  // MARK: - Every format

  @Test(
    arguments: [
      "html", "markdown", "ndjson", "csv", "csl-json", "bibtex", "citations", "annotations",
      "graphml",
    ]
  )
  func everyFormatGoesToAFileAsToTheScreen(format: String) throws {
    let arguments = ["export", "--format", format, "--filter", "who:lavrov"]
    let printed = try Program.run(arguments.map { Array($0.utf8) })
    #expect(printed.status == 0 && printed.output.count > 1_000)
    // What looks from one day says what it leaves out after it; the others look at all.
    let isOfOneDay = ["html", "markdown"].contains(format)
    #expect(printed.message.contains("--as-of") == isOfOneDay, "\(printed.message)")
    #expect(isOfOneDay || printed.message.isEmpty)
    let toFile = arguments + ["--output", folder.path(format)]
    #expect(try Program.run(toFile.map { Array($0.utf8) }).status == 0)
    #expect(try folder.bytes(of: format) == printed.output)
    let whole = try Program.run("export", "--format", format)
    #expect(whole.output.count > printed.output.count)
    let none = ["export", "--format", format, "--filter", "zeppelin", "--force"]
    let nothing = try Program.run(
      (none + ["--output", folder.path(format)]).map { Array($0.utf8) }
    )
    #expect(nothing.status == 1 && nothing.message.contains("Widen the filter"))
    #expect(!nothing.message.contains("10971"))
    #expect(try folder.bytes(of: format) == printed.output)
    #expect(try folder.names() == [format])
  }

  @Test func aBriefingLooksFromTheDossiersOwnDay() throws {
    let own = try Program.run("export", "--format", "markdown").text
    #expect(own.contains("Briefing as of 23 December 2017") && !own.contains("Salisbury, 2018"))
    let later = ["export", "--format", "markdown", "--as-of", "2020", "--lens", "record"]
    let text = try Program.run(later.map { Array($0.utf8) }).text
    #expect(text.contains("Briefing as of 31 December 2020"))
    #expect(text.contains("Standings are counted from what each side’s stances say"))
    #expect(text.count > own.count)
  }

  @Test(arguments: ["quotes", "events", "actors", "sources"])
  func aTableHasTheRowsOfTheList(table: String) throws {
    let csv = try Program.run("export", "--format", "csv", "--table", table, "--as-of", "2016")
    let listed = try Program.run("list", table, "--as-of", "2016", "--json")
    let objects = try JSONSerialization.jsonObject(with: Data(listed.output)) as? [NSDictionary]
    let ids = csv.text.split(separator: "\r\n").dropFirst().map { String($0.prefix { $0 != "," }) }
    #expect(ids == objects?.compactMap { $0["id"] as? String })
    #expect(ids.count > 10)
  }

  @Test func aStyleIsEnoughToWriteCitations() throws {
    for style in ["chicago", "apa", "plain", "markdown"] {
      let ending = try Program.run("export", "--citations", style, "--filter", "issue:ukraine")
      let quotes = try Program.run("export", "--format", "ndjson", "--filter", "issue:ukraine")
      let count = quotes.text.split(separator: "\n").count
      #expect(ending.status == 0 && ending.text.split(separator: "\n").count == count)
      let named = try Program.run(
        "export",
        "--format",
        "citations",
        "--citations",
        style,
        "--filter",
        "issue:ukraine"
      )
      #expect(named.output == ending.output)
    }
    #expect(try Program.run("export", "--citations", "harvard").status == 2)
    #expect(try Program.run("export", "--citations", "apa", "--format", "bibtex").status == 2)
  }

  @Test(arguments: ["html", "markdown"])
  func aBriefIsShorter(format: String) throws {
    let words = ["export", "--format", format, "--filter", "issue:ukraine"]
    let whole = try Program.run(words.map { Array($0.utf8) })
    let brief = try Program.run((words + ["--brief"]).map { Array($0.utf8) })
    #expect(brief.status == 0 && brief.text.contains("As of") != (format == "markdown"))
    #expect(brief.output.count < whole.output.count)
    #expect(brief.text.contains("narrowed to issue:ukraine"))
    let none = try Program.run("export", "--format", format, "--brief", "--filter", "zeppelin")
    #expect(none.status == 1)
    #expect(try Program.run("export", "--format", "csv", "--brief").status == 2)
  }

  /// Nothing is written, and a briefing is not said to lack events of which nobody asked.
  @Test(arguments: ["html", "markdown"], [[], ["--brief"]])
  func anEmptyBriefingIsNone(format: String, more: [String]) throws {
    let words = ["export", "--format", format, "--filter", "zeppelin"] + more
    let none = try Program.run(words.map { Array($0.utf8) })
    #expect(none.status == 1 && none.output.isEmpty)
    #expect(none.message.contains("No issues match"))
  }

  @Test func whatOnlyTablesHaveIsForTablesAlone() throws {
    #expect(try Program.run("export", "--format", "bibtex", "--raw").status == 2)
    #expect(try Program.run("export", "--format", "ndjson", "--table", "events").status == 2)
    #expect(try Program.run("export", "--format", "csv", "--table", "moods").status == 2)
  }

  @Test func formulasAreLeftAloneOnlyWhenRaw() throws {
    let row = #"{"id":"Q1","text":"=1+1","speaker":"ann","date":"2014","issue":"i","source":"s"}"#
    try folder.write(row, to: "in.ndjson")
    let corpus = folder.path("corpus")
    #expect(try Program.run("import", folder.path("in.ndjson"), "--into", corpus).status == 0)
    let safe = try Program.run("export", "--format", "csv", corpus)
    #expect(safe.text.contains("\r\nQ1,'=1+1,ann,"))
    let raw = try Program.run("export", "--format", "csv", "--raw", corpus)
    #expect(raw.text.contains("\r\nQ1,=1+1,ann,"))
  }

  /// What was exported and imported is exported again byte for byte, but for what a corpus names.
  @Test(arguments: ["ndjson", "csv"])
  func theRoundTripLosesNothing(format: String) throws {
    let options = format == "csv" ? ["--raw"] : []
    let first = folder.path("first.\(format)")
    let export = ["export", "--format", format] + options
    #expect(try Program.run((export + ["--output", first]).map { Array($0.utf8) }).status == 0)
    let plain = folder.path("plain")
    #expect(try Program.run("import", first, "--into", plain).status == 0)
    let again = try Program.run((["export", "--format", "ndjson", plain]).map { Array($0.utf8) })
    let before = try objects(Program.run("export", "--format", "ndjson").output)
    let after = try objects(again.output)
    #expect(before.count == after.count && before.count > 190)
    for (id, quote) in before { #expect(after[id] == quote) }
  }

  private func objects(_ lines: [UInt8]) throws -> [String: NSDictionary] {
    var objects: [String: NSDictionary] = [:]
    for line in String(decoding: lines, as: UTF8.self).split(separator: "\n") {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? NSDictionary
      objects[object?["id"] as? String ?? ""] = object
    }
    return objects
  }

  @Test(arguments: ["csv", "csl-json", "bibtex", "annotations", "graphml"])
  func aFullDiskIsToldInEveryFormat(format: String) throws {
    let full = try Program.run("export", "--format", format, output: "/dev/full")
    #expect(full.status == 1 && full.message.contains("cannot be written"))
    let file = folder.path("out")
    let process = try ImportProcess(
      ["export", "--format", format, "--output", file],
      fileLimit: 20
    )
    #expect(process.end() == 1)
    #expect(process.message.contains("cannot be written"))
    #expect(try folder.names().isEmpty)
  }
}
