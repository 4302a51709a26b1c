import Foundation
import Glibc
import TestDossier
import Testing

@testable import entente

/// What was opened before opens from its compiled form, with the same answers.
struct CacheTests {
  private let folder: TemporaryFolder
  private var dossier: String { folder.path("dossier") }
  private var cache: String { folder.path("cache") }

  init() throws {
    folder = try TemporaryFolder()
    try folder.makeFolder("dossier/sources")
    try folder.write(Self.header, to: "dossier/dossier.yaml")
    try folder.write("issues:\n  - {id: fish, title: Fisheries}\n", to: "dossier/issues.yaml")
  }

  private static let header = """
    format: 1
    title: Arcadia – Borduria
    asOf: 2019-06-30
    parties:
      - {id: arcadia, name: Arcadia, short: AR}
      - {id: borduria, name: Borduria, short: BO}

    """

  private var forms: [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: cache + "/entente")
    return (names ?? []).map { "\(cache)/entente/\($0)" }
  }

  private func record() throws -> Program.Ending {
    try Program.run("show", "fish", dossier, "--json", cache: cache)
  }

  @Test func theSecondTimeTheFormAnswers() throws {
    let plain = try Program.run("show", "fish", dossier, "--json")
    #expect(plain.status == 0)
    #expect(forms.isEmpty)
    let first = try record()
    #expect(forms.count == 1)
    let second = try record()
    for ending in [first, second] {
      #expect(ending.status == 0 && ending.errors.isEmpty)
      #expect(ending.text == plain.text)
    }
    #expect(forms.count == 1)
  }

  /// Two builds of one version may lay an index out in two ways.
  @Test func anotherBuildTakesNoFormOfThis() throws {
    // What is old enough is found by a look.
    let hourAgo = timespec(tv_sec: time(nil) - 3_600, tv_nsec: 0)
    for name in ["dossier.yaml", "issues.yaml"] {
      utimensat(AT_FDCWD, "\(dossier)/\(name)", [hourAgo, hourAgo], 0)
    }
    let program = folder.path("other-build")
    try FileManager.default.copyItem(atPath: Program.path(of: "entente"), toPath: program)
    let handle = try #require(FileHandle(forWritingAtPath: program))
    try handle.seekToEnd()
    try handle.write(contentsOf: [0])
    try handle.close()
    func kept() throws -> ino_t {
      var status = stat()
      #expect(stat(try #require(forms.first), &status) == 0 && forms.count == 1)
      return status.st_ino
    }
    #expect(try record().status == 0)
    let first = try kept()
    #expect(try record().status == 0)
    #expect(try kept() == first)
    let words = ["show", "fish", dossier, "--json"].map { Array($0.utf8) }
    let other = try Program.run(program: program, words, cache: cache)
    #expect(other.status == 0 && other.text.contains("Fisheries"))
    #expect(try kept() != first)
  }

  @Test func anEditIsSeenAtOnce() throws {
    #expect(try record().text.contains("Fisheries"))
    try folder.write("issues:\n  - {id: fish, title: Fishmongers}\n", to: "dossier/issues.yaml")
    #expect(try record().text.contains("Fishmongers"))
    // The same number of bytes, a moment later.
    try folder.write("issues:\n  - {id: fish, title: Shipmongers}\n", to: "dossier/issues.yaml")
    #expect(try record().text.contains("Shipmongers"))
    try folder.write("issues:\n  - {id: ships, title: Ships}\n", to: "dossier/sources/x.yml")
    #expect(try record().status == 0)
    #expect(forms.count == 1)
  }

  @Test func aSpoiltFormIsMadeAnew() throws {
    let right = try record().text
    let form = try #require(forms.first)
    let bytes = try Data(contentsOf: URL(filePath: form))
    for spoilt in [Data(), bytes.prefix(5_000), Data(bytes.reversed()), bytes + bytes] {
      try spoilt.write(to: URL(filePath: form))
      chmod(form, 0o600)
      let ending = try record()
      #expect(ending.text == right && ending.errors.isEmpty)
      #expect(try Data(contentsOf: URL(filePath: form)) == bytes)
    }
  }

  @Test func whatIsWrongIsToldAgain() throws {
    try folder.write(
      "issues:\n  - {id: fish, title: Fish, colour: red}\n",
      to: "dossier/issues.yaml"
    )
    let first = try record()
    let second = try record()
    #expect(forms.count == 1)
    let told = "1 problem: what cannot be read is left out"
    #expect(first.message.contains(told))
    #expect(second.message == first.message)
    #expect(second.text == first.text)
    // Checking is about the files themselves.
    #expect(try Program.run("check", dossier, cache: cache).text.contains("colour"))
  }

  @Test(arguments: ["/dev/null", "/proc", "relative", "/dev/full/x"])
  func withoutACacheAllIsRight(place: String) throws {
    let plain = try Program.run("show", "fish", dossier, "--json")
    for _ in 0..<2 {
      let ending = try Program.run("show", "fish", dossier, "--json", cache: place)
      #expect(ending.status == 0 && ending.errors.isEmpty)
      #expect(ending.text == plain.text)
    }
  }

  @Test func theShippedDossierIsKeptToo() throws {
    let plain = try Program.run("list", "quotes", "--json")
    for _ in 0..<3 {
      let ending = try Program.run("list", "quotes", "--json", cache: cache)
      #expect(ending.text == plain.text)
      #expect(forms.count == 1)
    }
  }

  @Test func whatCannotBeOpenedLeavesNothing() throws {
    try folder.write("format: 1\n", to: "dossier/dossier.yaml")
    #expect(try record().status == 1)
    #expect(forms.isEmpty)
  }
}
