import Files
import Foundation
import Glibc
import SystemPackage
import TestDossier
import Testing

@testable import entente

/// What the program proposes works as it is pasted.
struct ProposedCommandTests {
  @Test(arguments: [
    ("my-dossier", "my-dossier"), ("/tmp/a.b/c+d", "/tmp/a.b/c+d"), ("mine own", "'mine own'"),
    ("it's", #"'it'\''s'"#), ("$HOME", "'$HOME'"), ("~x", "'~x'"), ("-x", "./-x"),
    ("a;b", "'a;b'"), ("a\\b", "'a\\b'"), ("", "''"), ("Écosse", "Écosse"), ("*", "'*'"),
  ])
  func aPathIsOneWord(path: String, word: String) throws {
    #expect(ProposedCommand.quoted(FilePath(path)) == word)
    // As a shell reads it.
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.arguments = ["-c", "printf '%s|' \(ProposedCommand.quoted(FilePath(path)))"]
    let pipe = Pipe()
    shell.standardOutput = pipe
    try shell.run()
    let told = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(told == (path == "-x" ? "./-x|" : path + "|"))
  }

  /// Bash reads what the POSIX of 2024 has: a dash of today does not.
  @Test(
    .enabled(if: access("/bin/bash", X_OK) == 0, "bash is not installed"),
    arguments: [
      Array("caf".utf8) + [0xE9], Array("é'\\".utf8) + [0xFF], Array("a\nb\u{1B}".utf8),
      Array(#"a\xe9"#.utf8), [0x2B, 0xE9],
    ]
  )
  func aPathOfAnyBytesIsOneWord(bytes: [UInt8]) throws {
    let word = ProposedCommand.quoted(FilePath(bytes: bytes))
    #expect(word.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/bash")
    shell.arguments = ["-c", "printf '%s' \(word)"]
    let pipe = Pipe()
    shell.standardOutput = pipe
    try shell.run()
    let told = Array(pipe.fileHandleForReading.readDataToEndOfFile())
    #expect(told == FilePath(bytes: bytes).harmless.bytes)
  }

  @Test(arguments: PrintedView.allCases.map { [$0.rawValue] } + [[]])
  func everyViewNamesItsDossier(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    let path = folder.path("one's own")
    try #require(try Program.run("new", path, "--parties", "Arcadia,Borduria").status == 0)
    let printed = try Program.run((arguments + [path]).map { Array($0.utf8) }).text
    let lines = printed.split(separator: "\n").filter { $0.contains("`entente ") }
    let unknown = try Program.run("show", "zzzzzzzzzzzz", path)
    #expect(unknown.message.contains(#"`entente list issues '"#), "\(unknown.message)")
    for line in lines { #expect(line.contains(#"'\''s own'`"#), "\(line)") }
    #expect(!lines.isEmpty || printed.isEmpty)
    // Nothing is named that is not needed.
    let shipped = try Program.run(arguments.map { Array($0.utf8) }).text
    #expect(shipped.contains("`entente show ID` ") || shipped.contains("issue:ID'` "))
  }
}
