import Foundation
import Glibc
import Testing

/// What is open is read again when what its path leads to changes, in whatever way.
@Suite(.serialized, .timeLimit(.minutes(5))) struct WatchingProgramTests {
  private let root: URL
  private let home: URL

  init() throws {
    root = FileManager.default.temporaryDirectory.appending(path: "entente-\(UUID().uuidString)")
    home = root.appending(path: "d")
    let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: project.appending(path: "Data/uk-russia"), to: home)
  }

  private func end() { try? FileManager.default.removeItem(at: root) }

  /// Writes into the file itself, not into another that takes its place.
  private func retitle(_ title: String, in file: String) throws {
    let url = root.appending(path: file)
    let text = try String(contentsOf: url, encoding: .utf8)
    let line = try #require(text.firstMatch(of: #/title: (?:World Cup|Games) [^\n]*/#))
    try text.replacing(line.output, with: "title: Games \(title)")
      .write(to: url, atomically: false, encoding: .utf8)
  }

  private func open(_ path: String, environment: [String] = []) throws -> TestTerminal {
    let terminal = try TestTerminal(
      ["--theme", "dark", root.appending(path: path).path],
      environment: environment,
      columns: 120,
      rows: 40
    )
    try terminal.wait(for: "the board") { $0.contains("quit") && $0.contains("World Cup") }
    return terminal
  }

  private func leave(_ terminal: TestTerminal) throws {
    terminal.send("q")
    #expect(try terminal.end() == 0)
  }

  @Test func aFileIsWatchedWhereItsLinkLeads() throws {
    defer { end() }
    let files = FileManager.default
    try files.moveItem(
      at: home.appending(path: "issues.yaml"),
      to: root.appending(path: "elsewhere.yaml")
    )
    try files.createSymbolicLink(
      atPath: home.appending(path: "issues.yaml").path,
      withDestinationPath: "../elsewhere.yaml"
    )
    let terminal = try open("d")
    try retitle("by a link", in: "elsewhere.yaml")
    try terminal.wait(for: "the change") { $0.contains("Games by a link") }
    try leave(terminal)
  }

  @Test func aFolderInThePlaceOfAnotherIsRead() throws {
    defer { end() }
    let files = FileManager.default
    try files.copyItem(at: home, to: root.appending(path: "new"))
    try retitle("in the new folder", in: "new/issues.yaml")
    let terminal = try open("d")
    try files.moveItem(at: home, to: root.appending(path: "old"))
    try terminal.wait(for: "the loss") { $0.contains("There is no") }
    try files.moveItem(at: root.appending(path: "new"), to: home)
    try terminal.wait(for: "the other folder") { $0.contains("Games in the new folder") }
    // The screen sends only what is otherwise, so that no letter may stay.
    try retitle("XYXYXYX", in: "d/issues.yaml")
    try terminal.wait(for: "a change in it") { $0.contains("XYXYXYX") }
    try leave(terminal)
  }

  @Test func aLinkToAnotherFolderIsFollowed() throws {
    defer { end() }
    let files = FileManager.default
    try files.copyItem(at: home, to: root.appending(path: "new"))
    try retitle("of the release", in: "new/issues.yaml")
    for (name, target) in [("current", "d"), ("next", "new")] {
      let link = root.appending(path: name).path
      try files.createSymbolicLink(atPath: link, withDestinationPath: target)
    }
    let terminal = try open("current")
    // As `ln -sfn` and every deployment does it.
    #expect(rename(root.appending(path: "next").path, root.appending(path: "current").path) == 0)
    try terminal.wait(for: "the other folder") { $0.contains("Games of the release") }
    try leave(terminal)
  }

  /// The editor gets the very bytes of the name.
  @Test func aFileWhoseNameIsNotUTF8IsEdited() throws {
    defer { end() }
    let name = [UInt8]("/sources/caf".utf8) + [0xE9] + [UInt8](".yaml".utf8)
    let file = ([UInt8](home.path.utf8) + name + [0]).map(CChar.init(bitPattern:))
    let sources = home.appending(path: "sources")
    let first = try FileManager.default.contentsOfDirectory(atPath: sources.path).sorted()[0]
    #expect(rename(sources.appending(path: first).path, file) == 0)
    // A mistake in it, which is listed and edited where it stands.
    let descriptor = Glibc.open(file, O_WRONLY | O_APPEND)
    let mistake = "nonsense: 1\n"
    #expect(write(descriptor, mistake, mistake.utf8.count) == mistake.utf8.count)
    close(descriptor)
    let script = root.appending(path: "editor.sh")
    try #"""
    #!/bin/sh
    echo "edits it at ${1#+}"
    sed -i '/^nonsense/d' "$2" && touch "$0.done"
    read -r line
    """#.write(to: script, atomically: true, encoding: .utf8)
    let terminal = try open("d", environment: ["EDITOR=sh \(script.path)"])
    terminal.send("!")
    try terminal.wait(for: "the problem") { $0.contains(#"caf\xe9.yaml"#) }
    terminal.send("\r")
    try terminal.wait(for: "the editor") { $0.contains("edits it at") }
    terminal.send("\r")
    try terminal.wait(for: "the change") { $0.contains("read again") }
    #expect(FileManager.default.fileExists(atPath: script.path + ".done"))
    try leave(terminal)
  }

  @Test(.enabled(if: Program.isTestable, "tmux is not installed"))
  func anImportIntoAnOpenCorpusIsSeen() throws {
    defer { end() }
    let header = "text,speaker,party,date,issue,proposition,stance,source\n"
    func table(_ issue: String, _ words: String) -> String {
      """
      \(words) one,ana,arcadia,2019-06-11,\(issue),\(issue) is good,agrees,gaz
      \(words) two,bob,borduria,2019-06-12,\(issue),\(issue) is good,disagrees,gaz

      """
    }
    try (header + table("Fish", "Herring") + table("Rails", "Locomotives"))
      .write(to: root.appending(path: "a.csv"), atomically: true, encoding: .utf8)
    try (header + table("Apples", "Cider"))
      .write(to: root.appending(path: "b.csv"), atomically: true, encoding: .utf8)
    let corpus = root.appending(path: "c.entente").path
    func importRows(_ name: String) throws {
      let program = Process()
      program.executableURL = Program.folder.appending(path: "entente")
      program.arguments = ["import", root.appending(path: name).path, "--into", corpus]
      program.standardOutput = FileHandle.nullDevice
      try program.run()
      program.waitUntilExit()
      #expect(program.terminationStatus == 0)
    }
    try importRows("a.csv")
    let window = try TerminalWindow(columns: 120, rows: 40)
    try window.start(corpus)
    try window.waitFor("Herring")
    // Down to the second issue.
    try window.press("j")
    try window.waitFor("Locomotives")
    try importRows("b.csv")
    let screen = try window.waitFor("Apples")
    #expect(screen.contains("Locomotives"), "\(screen)")
    #expect(!screen.contains("Herring") && !screen.contains("Cider"), "\(screen)")
    try window.press("q")
    try window.waitFor("ended 0")
  }

  /// The compiled form that answers is cut by somebody: it is dropped, and the source read anew.
  @Test func aFormThatIsCutIsDropped() throws {
    defer { end() }
    let cache = root.appending(path: "cache").path
    let program = Process()
    program.executableURL = Program.folder.appending(path: "entente")
    program.arguments = ["list", "issues"]
    program.environment = ["XDG_CACHE_HOME": cache]
    program.standardOutput = FileHandle.nullDevice
    try program.run()
    program.waitUntilExit()
    let forms = try FileManager.default.contentsOfDirectory(atPath: cache + "/entente")
    let form = try #require(forms.first { $0.hasSuffix(".form") })
    let terminal = try TestTerminal(
      ["--theme", "dark"],
      environment: ["XDG_CACHE_HOME=\(cache)"],
      columns: 120,
      rows: 40
    )
    try terminal.wait(for: "the board") { $0.contains("quit") && $0.contains("World Cup") }
    #expect(truncate("\(cache)/entente/\(form)", 20_000) == 0)
    terminal.send("2")
    try terminal.wait(for: "the dossier anew") { $0.contains("read again") }
    try terminal.wait(for: "its view") { $0.contains("newest first") }
    try leave(terminal)
  }
}
