import Files
import Foundation
import SystemPackage
import Testing

@testable import entente

/// How another program is named, and with what it is started.
@Suite struct ChildProgramTests {
  @Test(arguments: [
    ("vi", ["vi"]), ("emacsclient -c -a ''", ["emacsclient", "-c", "-a", ""]),
    ("'/opt/my editor/bin' --x", ["/opt/my editor/bin", "--x"]),
    (#"a\ b "c \" d" 'e\f'"#, ["a b", "c \" d", #"e\f"#]), ("  vi\t-n ", ["vi", "-n"]),
    ("$(id)", ["$(id)"]), (#"ed "f\"g\$h\n\\""#, ["ed", #"f"g$h\n\"#]),
    ("a\u{A0}b c\u{3000}d", ["a\u{A0}b", "c\u{3000}d"]), ("'e'\u{301} f", ["e\u{301}", "f"]),
  ])
  func aCommandIsSplitAsAShellSplitsIt(text: String, words: [String]) {
    #expect(ChildProgram(command: text)?.words == words)
  }

  @Test(arguments: ["", " ", "\t\n", "\"\" a"])
  func blanksAreNoCommand(text: String) {
    #expect(ChildProgram(command: text) == nil)
  }

  @Test(arguments: [("vi 'a b'", true), ("vi \"a", false), ("vi it's", false), ("vi it\\'s", true)])
  func aQuotationMarkThatIsNotClosedIsTold(text: String, isClosed: Bool) {
    #expect(ChildProgram(command: text)?.isClosed == isClosed)
    let editor = Editor { $0 == "VISUAL" ? text : nil }
    guard !isClosed else { return }
    #expect(throws: EditorError.openQuote(variable: "VISUAL")) {
      try editor.edit(path: "/dev/null", line: 1)
    }
  }

  @Test(arguments: [
    ("-rf", "./-rf"), ("+!sh", "./+!sh"), ("+5", "./+5"), ("a+b", "a+b"), ("/x/-a", "/x/-a"),
  ])
  func aPathIsNeverAnOptionOrACommand(path: String, harmless: String) {
    #expect(FilePath(path).harmless == FilePath(harmless))
    let editor = Editor { $0 == "EDITOR" ? "vi" : nil }
    #expect(editor.arguments(path: FilePath(path), line: 3) == ["vi", "+3", harmless])
  }

  /// What a child sees of signals and files is what a shell's child would see.
  @Test func aChildHasSignalsAndFilesAsFromAShell() throws {
    let file = NSTemporaryDirectory() + "child-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: file) }
    let formerly = signal(SIGPIPE, SIG_IGN)
    defer { _ = signal(SIGPIPE, formerly) }
    let extra = open("/dev/null", O_RDONLY)
    defer { close(extra) }
    let script = "grep SigIgn /proc/self/status >'\(file)'; ls /proc/self/fd >>'\(file)'"
    let child = try ChildProgram(["sh", "-c", script]).start(.nowhere).get()
    var status: Int32 = 0
    waitpid(child, &status, 0)
    let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
    let ignored = try #require(lines.first?.split(separator: "\t").last)
    // Signals 32 and 33 are the C library's own.
    let own: UInt64 = 0x1_8000_0000
    #expect(try #require(UInt64(ignored, radix: 16)) & ~own == 0, "\(lines)")
    // The three streams, and the one by which `ls` reads the folder.
    #expect(lines.dropFirst().map(String.init) == ["0", "1", "2", "3"])
  }
}
