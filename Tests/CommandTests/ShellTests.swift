import Foundation
import Interface
import TestDossier
import Testing

@testable import entente

/// What is installed beside the program: completions that shells can read, and the manual's sections.
struct ShellTests {
  /// Completes the last word of a line as bash would on Tab.
  private func completed(_ line: String) throws -> Set<String> {
    let folder = try TemporaryFolder()
    let script = folder.path("completion")
    try Data(Program.run("--generate-completion-script", "bash").output)
      .write(to: URL(filePath: script))
    let driver = """
      source "$1"
      COMP_LINE=$2
      COMP_POINT=${#COMP_LINE}
      read -ra COMP_WORDS <<<"$COMP_LINE"
      [[ $COMP_LINE == *' ' ]] && COMP_WORDS+=('')
      COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
      _entente entente "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", driver, "bash", script, line]
    process.currentDirectoryURL = URL(filePath: folder.path(""))
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return Set(String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init))
  }

  @Test(arguments: [
    ("entente ex", ["export"]), ("entente list iss", ["issues"]),
    ("entente browse --lens ", ["assessed", "record"]),
    ("entente export --format cs", ["csl-json", "csv"]),
    // Whoever installs the program needs it, and nobody else.
    ("entente manual", [""]),
  ])
  func bashCompletes(line: String, words: [String]) throws {
    #expect(try completed(line) == Set(words.filter { !$0.isEmpty }))
  }

  @Test(arguments: ["zsh", "fish"]) func otherShellsGetAScript(shell: String) throws {
    let ending = try Program.run("--generate-completion-script", shell)
    #expect(ending.status == 0)
    #expect(ending.text.contains("silences"))
    #expect(!ending.text.contains("manual-sections"))
  }

  @Test func theManualTellsEveryKey() throws {
    let text = try Program.run("manual-sections").text
    let plain = text.replacing("\\-", with: "-").replacing("\\(aq", with: "'")
      .replacing("\\&", with: "")
    let arrows = ["↑": "Up", "↓": "Down", "←": "Left", "→": "Right"]
    for entry in Command.all {
      let keys = entry.keys.map { key in
        arrows.reduce(key.label) { $0.replacing($1.key, with: $1.value) }
      }
      let name = keys.joined(separator: ", ").replacing("\"", with: "\\(dq")
      #expect(plain.contains(".It Li \"\(name)\"\n\(entry.help)."), "\(entry.name)")
    }
    let sections = text.split(separator: "\n").filter { $0.hasPrefix(".Sh") }
    #expect(
      sections.map { $0.dropFirst(4) } == [
        "\"KEYS\"", "\"FILES\"", "\"ENVIRONMENT\"", "\"EXIT STATUS\"",
      ]
    )
    let groups = text.split(separator: "\n").filter { $0.hasPrefix(".Ss") }
    #expect(groups.map { $0.dropFirst(4) } == CommandGroup.allCases.map { "\"\($0.title)\"" })
    // Nothing of the text is taken for an instruction.
    let instructions: Set = [".Sh", ".Ss", ".Bl", ".It", ".El"]
    for line in text.split(separator: "\n") where line.hasPrefix(".") || line.hasPrefix("'") {
      #expect(instructions.contains(String(line.prefix(3))), "\(line)")
    }
  }
}
