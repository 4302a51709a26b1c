import Foundation
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
    #expect(ProposedCommand.quoted(path) == word)
    // As a shell reads it.
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.arguments = ["-c", "printf '%s|' \(ProposedCommand.quoted(path))"]
    let pipe = Pipe()
    shell.standardOutput = pipe
    try shell.run()
    let told = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(told == (path == "-x" ? "./-x|" : path + "|"))
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
