import Files
import Foundation
import Glibc
import SystemPackage
import TestDossier
import Testing

/// A name is bytes: what is not UTF-8 is read, written, noticed and shown like any other.
@Suite struct PathByteTests {
  private let folder: TemporaryFolder
  /// `caf\xe9`, as it was written in Latin-1.
  private static let coffee = Array("caf".utf8) + [0xE9]

  init() throws {
    folder = try TemporaryFolder()
  }

  /// The bytes of the path of something in the folder.
  private func path(_ name: [UInt8]) -> [UInt8] { Array(folder.path("").utf8) + name }

  private func call<Result>(_ path: [UInt8], _ body: (UnsafePointer<CChar>) -> Result) -> Result {
    FilePath(bytes: path).withPlatformString(body)
  }

  private func write(_ bytes: [UInt8], to name: [UInt8]) throws {
    let file = call(path(name)) { open($0, O_WRONLY | O_CREAT | O_TRUNC, 0o644) }
    try #require(file >= 0, "\(name): \(errno)")
    defer { close(file) }
    #expect(Glibc.write(file, bytes, bytes.count) == bytes.count)
  }

  private func bytes(of name: [UInt8]) -> [UInt8]? {
    let file = call(path(name)) { open($0, O_RDONLY) }
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 22)
    let count = read(file, &bytes, bytes.count)
    return Array(bytes.prefix(max(0, count)))
  }

  private func names(in name: [UInt8] = []) -> [[UInt8]] {
    guard let stream = call(path(name), { opendir($0) }) else { return [] }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name.first != 0x2E { names.append(name) }
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// Makes a dossier with one source, whose file and folder are named by bytes.
  private func makeDossier(_ dossier: [UInt8], source: [UInt8]) throws {
    for name in [dossier, dossier + Array("/sources".utf8)] {
      try #require(call(path(name)) { mkdir($0, 0o755) } == 0)
    }
    let texts = [
      "dossier.yaml": """
      format: 1
      title: Arcadia – Borduria
      asOf: 2020
      parties:
        - id: arcadia
          name: Arcadia
          short: AR
        - id: borduria
          name: Borduria
          short: BO

      """,
      "actors.yaml": """
      actors:
        - id: ana
          name: Ana Moreau
          kind: person
          roles:
            - title: Minister
              party: arcadia
              from: 2010

      """,
      "issues.yaml": """
      issues:
        - id: fish
          title: Fisheries

      """,
      "events.yaml": "events: []\n",
    ]
    for (name, text) in texts { try write(Array(text.utf8), to: dossier + Array("/\(name)".utf8)) }
    try write(Self.source("We agree."), to: dossier + Array("/sources/".utf8) + source)
  }

  private static func source(_ words: String) -> [UInt8] {
    Array(
      """
      sources:
        - id: s1
          type: webpage
          title: A page
          issued: 2019-06-12
          licence: quotation
          quotes:
            - id: Q1
              text: \(words)
              speaker: ana
              date: 2019-06-12
              issue: fish

      """.utf8
    )
  }

  private func run(_ words: String..., path: [UInt8], cache: String? = nil) throws -> Program.Ending
  {
    try Program.run(words.map { Array($0.utf8) } + [path], cache: cache)
  }

  @Test func aFolderAndAFileOfAnyNameAreReadAndShown() throws {
    let source = Self.coffee + Array(".yaml".utf8)
    try makeDossier(Self.coffee, source: source)
    let list = try run("list", "quotes", path: path(Self.coffee))
    #expect(list.status == 0, "\(list.message)")
    #expect(list.text.contains("We agree."))
    try write(Array("source: [\n".utf8), to: Self.coffee + Array("/sources/".utf8) + source)
    let shown = #"caf\xe9/sources/caf\xe9.yaml:"#
    let check = try run("check", path: path(Self.coffee))
    #expect(check.status == 1)
    #expect(check.text.contains(shown), "\(check.text)")
    let json = try run("check", "--json", path: path(Self.coffee))
    #expect(json.text.contains(#"/caf\\xe9/sources/caf\\xe9.yaml""#), "\(json.text)")
    let github = try run("check", "--format", "github", path: path(Self.coffee))
    #expect(github.text.contains(#"/caf\xe9/sources/caf\xe9.yaml,line="#), "\(github.text)")
  }

  @Test func controlsInANameAreShownTheSameEverywhere() throws {
    let source = Array("a\u{1B}[2Jb\nc.yaml".utf8)
    try makeDossier(Array("d".utf8), source: source)
    try write(Array("source: [\n".utf8), to: Array("d/sources/".utf8) + source)
    let check = try run("check", path: path(Array("d".utf8)))
    #expect(check.text.contains(#"/sources/a\x1b[2Jb\x0ac.yaml:"#), "\(check.text)")
    #expect(!check.output.contains(0x1B))
    let json = try run("check", "--json", path: path(Array("d".utf8)))
    #expect(json.text.contains(#"/sources/a\\x1b[2Jb\\x0ac.yaml""#), "\(json.text)")
  }

  /// What is kept of a dossier is not answered from once one of its files is another.
  @Test func aChangeInAFileOfAnyNameIsNoticed() throws {
    let source = Array("d/sources/".utf8) + Self.coffee + Array(".yaml".utf8)
    try makeDossier(Array("d".utf8), source: Self.coffee + Array(".yaml".utf8))
    let dossier = path(Array("d".utf8))
    // Files that were changed a moment ago are looked into; these were changed long ago.
    func settle(_ seconds: Int) {
      for name in names(in: Array("d".utf8)) + [source.dropFirst(2).map { $0 }] {
        var times = [timespec(tv_sec: seconds, tv_nsec: 0), timespec(tv_sec: seconds, tv_nsec: 0)]
        _ = call(path(Array("d/".utf8) + name)) { utimensat(AT_FDCWD, $0, &times, 0) }
      }
    }
    settle(1_500_000_000)
    let cache = folder.path("cache")
    #expect(try run("list", "quotes", path: dossier, cache: cache).text.contains("We agree."))
    try write(Self.source("We object."), to: source)
    settle(1_500_000_000)
    #expect(try run("list", "quotes", path: dossier, cache: cache).text.contains("We object."))
  }

  @Test func fmtWritesAFileOfAnyName() throws {
    let source = Array("d/sources/".utf8) + Self.coffee + Array(".yaml".utf8)
    try makeDossier(Array("d".utf8), source: Self.coffee + Array(".yaml".utf8))
    let sound = Self.source("We agree.")
    try write(Array("\n\n".utf8) + sound, to: source)
    let fmt = try run("fmt", path: path(Array("d".utf8)))
    #expect(fmt.status == 0, "\(fmt.message)")
    #expect(fmt.text.contains(#"/sources/caf\xe9.yaml"#), "\(fmt.text)")
    #expect(bytes(of: source)?.starts(with: Array("sources:".utf8)) == true)
    #expect(names(in: Array("d/sources".utf8)) == [Self.coffee + Array(".yaml".utf8)])
  }

  @Test func anExportHasExactlyTheNameThatItWasGiven() throws {
    let name = Array("out".utf8) + [0xE9] + Array(".csv".utf8)
    let export = try run("export", "--format", "csv", "--output", path: path(name))
    #expect(export.status == 0, "\(export.message)")
    #expect(names() == [name])
    #expect(bytes(of: name)?.isEmpty == false)
    let again = try run("export", "--format", "csv", "--output", path: path(name))
    #expect(again.status == 1)
    #expect(again.message.contains(#"out\xe9.csv is there already"#), "\(again.message)")
    let joined = Array("--output=".utf8) + path([0xFF])
    let other = try run("export", "--format", "csv", path: joined)
    #expect(other.status == 0, "\(other.message)")
    #expect(names() == [name, [0xFF]])
  }

  @Test func aDatabaseOfAnyNameIsImported() throws {
    let name = Self.coffee + Array(".dna".utf8)
    let export = try run("export", "--format", "dna", "--output", path: path(name))
    #expect(export.status == 0, "\(export.message)")
    let imported = try run("import", "--into", folder.path("c.entente"), path: path(name))
    #expect(imported.status == 0, "\(imported.message)")
    #expect(try run("list", "quotes", path: path(Array("c.entente".utf8))).status == 0)
  }

  @Test func aFolderIsExportedAndMadeUnderAnyName() throws {
    let export = try run("export", "--format", "dossier", "--output", path: path(Self.coffee))
    #expect(export.status == 0, "\(export.message)")
    #expect(try run("check", path: path(Self.coffee)).status == 0)
    let new = Self.coffee + [0xFF]
    let made = try run("new", "--parties", "France,Germany", path: path(new))
    #expect(made.text.contains(#"caf\xe9\xff, with"#), "\(made.text)\(made.message)")
    #expect(names() == [Self.coffee, new])
  }

  @Test func aCorpusHasAnyName() throws {
    let corpus = Self.coffee + Array("?#%.entente".utf8)
    let rows = Array("rows".utf8) + [0xE9] + Array(".csv".utf8)
    let table = """
      text,speaker,party,date,issue,source
      We agree,ana,arcadia,2019-06-11,fish,gaz
      We see,bob,borduria,2019-06-12,fish,gaz

      """
    try write(Array(table.utf8), to: rows)
    let run = try Program.run([
      Array("import".utf8), path(rows), Array("--into".utf8), path(corpus),
    ])
    #expect(run.status == 0, "\(run.message)")
    #expect(run.text.contains(#"caf\xe9?#%.entente"#), "\(run.text)")
    #expect(names() == [corpus, rows])
    let cache = folder.path("cache")
    for _ in 0..<2 {
      let list = try self.run("list", "quotes", path: path(corpus), cache: cache)
      #expect(list.text.contains("We agree"), "\(list.message)")
    }
    let again = try Program.run([
      Array("import".utf8), path(rows), Array("--into".utf8), path(corpus),
    ])
    #expect(again.status == 0, "\(again.message)")
    #expect(
      names() == [Array("cache".utf8), corpus, rows].sorted { $0.lexicographicallyPrecedes($1) }
    )
  }

  @Test func aTextOfAnyNameIsVerifiedAgainst() throws {
    try makeDossier(Array("d".utf8), source: Array("s1.yaml".utf8))
    try write(Array("We agree.".utf8), to: Self.coffee)
    let verify = try Program.run([
      Array("verify".utf8), Array("--text".utf8), Array("s1=".utf8) + path(Self.coffee),
      path(Array("d".utf8)),
    ])
    #expect(verify.status == 0, "\(verify.text)\(verify.message)")
    try #require(call(path(Array("d/texts".utf8))) { mkdir($0, 0o755) } == 0)
    try write([], to: Array("d/texts/".utf8) + Self.coffee + Array(".txt".utf8))
    let check = try run("check", path: path(Array("d".utf8)))
    #expect(check.text.contains(#"d/texts/caf\xe9.txt"#), "\(check.text)")
  }

  @Test func settingsAndCacheLieInFoldersOfAnyName() throws {
    let home = path(Self.coffee)
    try #require(call(home) { mkdir($0, 0o755) } == 0)
    try #require(call(home + Array("/entente".utf8)) { mkdir($0, 0o755) } == 0)
    try write(Array("theme: nonsense\n".utf8), to: Self.coffee + Array("/entente/config.yaml".utf8))
    let run = try Program.run(
      [Array("config".utf8)],
      bytes: [Array("XDG_CONFIG_HOME=".utf8) + home, Array("XDG_CACHE_HOME=".utf8) + home]
    )
    #expect(run.status == 1)
    #expect(run.text.contains(#"caf\xe9/entente/config.yaml"#), "\(run.text)\(run.message)")
    let list = try Program.run(
      [Array("list".utf8), Array("issues".utf8)],
      bytes: [Array("XDG_CACHE_HOME=".utf8) + home]
    )
    #expect(list.status == 0)
    let kept = names(in: Self.coffee + Array("/entente".utf8))
    #expect(kept.contains { $0.suffix(5) == Array(".form".utf8)[...] }, "\(kept)")
  }

  @Test func whatIsNoPathIsToldReadably() throws {
    let run = try Program.run([Array("list".utf8), [0xE9], Array("x".utf8)])
    #expect(run.status == 2)
    #expect(run.message.contains(#"\xe9"#), "\(run.message)")
    let none = try Program.run([[0xE9, 0x2F]])
    #expect(none.status == 1)
    #expect(none.message.contains(#"There is no \xe9. "#), "\(none.message)")
  }

  /// Arguments come from the system itself, so that nothing else need be mounted.
  @Test(.enabled(if: Namespaces.areThere, "no mount can be hidden here"))
  func argumentsNeedNoProc() throws {
    let output = folder.path("out.csv")
    let list = try Namespaces.runWithoutProc(["list", "issues"])
    #expect(list.status == 0, "\(list.message)")
    #expect(list.output == (try Program.run("list", "issues")).output)
    let export = try Namespaces.runWithoutProc(["export", "--format", "csv", "--output", output])
    #expect(export.status == 0, "\(export.message)")
    #expect(try folder.bytes(of: "out.csv").isEmpty == false)
  }
}

/// Runs the program where `/proc` is an empty folder.
private enum Namespaces {
  static var areThere: Bool { (try? runWithoutProc(["--version"]))?.status == 0 }

  static func runWithoutProc(_ arguments: [String]) throws -> Program.Ending {
    let script = #"mount -t tmpfs none /proc && exec "$@""#
    let words = ["-m", "sh", "-c", script, "sh", try Program.path(of: "entente")] + arguments
    return try Program.run(program: "/usr/bin/unshare", words.map { Array($0.utf8) })
  }
}
