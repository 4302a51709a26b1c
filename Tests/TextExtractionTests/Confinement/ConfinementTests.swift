import Files
import Glibc
import SystemPackage
import TestDossier
import Testing

@testable import TextExtraction

@Suite struct ConfinementTests {
  @Test func theProcessCanDoNothingButRead() throws {
    let folder = try TemporaryFolder()
    try folder.write("text", to: "a.txt")
    let file = try SourceFile(FilePath(folder.path("a.txt")))
    let items = try ExtractionRun.items(
      of: file,
      ending: nil,
      as: .attempts,
      by: BuiltProgram.path
    )
    let lines = items[0].article.text.split(separator: "\n").map(String.init)
    #expect(lines == ConfinementAttempt.all.map { "\($0.name): refused" })
  }

  @Test func whatIsRefusedThereCanBeDoneHere() {
    let harmless = [
      "open a file for reading", "open a file for writing", "open a socket", "make code",
    ]
    for attempt in ConfinementAttempt.all where harmless.contains(attempt.name) {
      #expect(attempt.act() >= 0, "\(attempt.name)")
    }
    #expect(ConfinementAttempt.all.count { harmless.contains($0.name) } == harmless.count)
  }

  @Test func aFileIsReadThere() throws {
    let article = try BuiltProgram.article(
      Array("Héllo.\u{1B}[31m\0\n".utf8.filter { $0 != 0 }),
      name: "a.txt"
    )
    #expect(try article.get().map(\.text) == ["Héllo.[31m"])
  }

  @Test func encodingsAreKnownThere() throws {
    let words = [UInt8](repeating: 0xC1, count: 60) + [0x20, 0xED, 0xC9, 0xD2]
    let page = Array("<html><head><meta charset=koi8-r></head><body><p>".utf8) + words
    let text = try BuiltProgram.article(page, name: "a.html").get().first?.text
    #expect(text?.hasSuffix("а Мир") == true)
  }

  @Test func whatIsPackedIsUnpackedThere() throws {
    let packed = Deflate.gzip(Array("Text of it.".utf8))
    #expect(try BuiltProgram.article(packed, name: "a.gz").get().map(\.text) == ["Text of it."])
    let word = WordBuilder.document(WordBuilder.paragraph(WordBuilder.run("Text.")))
    #expect(try BuiltProgram.article(word, name: "a").get().map(\.text) == ["Text."])
  }

  @Test(
    arguments: [
      ([UInt8]([0x89, 0x50, 0x4E, 0x47, 0, 0]), ExtractionFailure.unknownFormat),
      ([], .noText),
      (Array("PK\u{3}\u{4}".utf8), .damaged(reason: "the archive ends early")),
      (
        Deflate.gzipRun(of: 32, count: 40 << 20, checksum: 0),
        .tooLarge(limit: "more than 32 MB when unpacked")
      ),
    ]
  )
  func whatCannotBeReadIsTold(bytes: [UInt8], failure: ExtractionFailure) throws {
    #expect(try BuiltProgram.article(bytes, name: "a") == .failure(failure))
  }

  @Test func filesThatAreNoneAreTold() throws {
    let folder = try TemporaryFolder()
    for path in [folder.path("missing"), folder.path(""), "/dev/null"] {
      let result = ExtractionRun.article(at: FilePath(path), by: BuiltProgram.path)
      guard case .failure(.unreadable) = result else {
        Issue.record("\(path) is \(result)")
        continue
      }
    }
  }

  @Test(
    arguments: [
      // Ends without an answer; answers nonsense; is no program.
      ("/bin/false", ExtractionFailure.broken(reason: "exit status 1")),
      ("/bin/echo", .broken(reason: "the answer breaks its rules")),
      (
        "/nowhere/at/all",
        .broken(reason: "the program could not be started again: No such file or directory")
      ),
    ]
  )
  func aProcessThatDoesNotAnswerIsTold(program: String, failure: ExtractionFailure) throws {
    let folder = try TemporaryFolder()
    try folder.write("text", to: "a.txt")
    let result = ExtractionRun.article(at: FilePath(folder.path("a.txt")), by: FilePath(program))
    #expect(result == .failure(failure))
  }

  @Test func theTimeOfAProcessIsKnownUntilItsEnd() throws {
    let pipe = try Pipe()
    defer { close(pipe.reading) }
    let process = try ReadingProcess(
      "/bin/sh",
      arguments: ["-c", "while :; do :; done"],
      input: pipe.reading,
      output: pipe.writing
    )
    close(pipe.writing)
    while process.processorTime < .milliseconds(30) { sched_yield() }
    process.kill()
    #expect(process.ending() == .signal(SIGKILL))
    #expect(process.processorTime == .zero)
  }

  @Test(arguments: [[], ["add", "--extract-article"], ["--extract"]])
  func otherArgumentsAreForOthers(arguments: [String]) {
    #expect(ExtractionChild.run(arguments) == nil)
  }

  @Test(
    arguments: [
      ["--extract-article"], ["--extract-article", "recognised", "1900"],
      ["--extract-article", "nonsense", "1900", ""], ["--extract-article", "export", "soon", ""],
    ]
  )
  func wrongArgumentsOfItAreRefused(arguments: [String]) {
    #expect(ExtractionChild.run(arguments) == 2)
  }

  @Test func aLargerFileMayTakeLonger() {
    #expect(ReadingLimits.milliseconds(forBytes: 0) == 1600)
    #expect(ReadingLimits.milliseconds(forBytes: 3 << 20) == 4600)
  }

  @Test func howAProcessEndedIsTold() {
    let cases: [(ReadingProcess.Ending, ExtractionFailure)] = [
      (.signal(27), .tooLarge(limit: "reading it takes longer than 2 seconds")),
      (.signal(24), .tooLarge(limit: "reading it takes longer than 2 seconds")),
      (.signal(6), .tooLarge(limit: "reading it needs more than 300 MB of memory")),
      (.signal(11), .broken(reason: "signal 11")),
    ]
    for (ending, failure) in cases {
      #expect(ReadingLimits.failure(of: ending, milliseconds: 1600) == failure)
    }
    #expect(PDFProgram.failure(of: .status(0)) == nil)
    #expect(
      PDFProgram.failure(of: .status(120)) == .missing(name: "pdftotext", package: "poppler-utils")
    )
  }

  @Test func thePlaceOfTheProgramIsKnownWithoutItsLink() {
    #expect(ReadingProcess.ownProgram == "/proc/self/exe")
    #expect(ReadingProcess.startedProgram?.bytes.isEmpty == false)
  }
}
