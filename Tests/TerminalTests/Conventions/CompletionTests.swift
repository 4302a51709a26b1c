import Foundation
import Testing

/// Completion as a person has it, by a key in the shell.
@Suite(
  .serialized,
  .enabled(if: Program.isTestable, "tmux is not installed"),
  .timeLimit(.minutes(5))
)
struct CompletionTests {
  /// How each shell is started with nobody's settings, and takes the script.
  private static let shells = [
    ("bash", "bash --norc --noprofile -i", "source ./script"),
    ("zsh", "zsh -fi", "fpath=($PWD $fpath); autoload -Uz compinit; compinit -u -D"),
    ("fish", "fish --no-config -i", "source ./script"),
  ]
  .filter { FileManager.default.isExecutableFile(atPath: "/usr/bin/\($0.0)") }

  @Test(arguments: shells)
  func aTabCompletes(shell: String, start: String, take: String) throws {
    let window = try TerminalWindow(columns: 100)
    let script = "entente --generate-completion-script \(shell)"
    try window.enter("\(script) >script; cp script _entente; \(start)")
    try window.enter("\(take); clear; echo tak''en")
    try window.waitFor("taken")
    try window.type("entente sil\t")
    try window.waitFor("entente silences")
    try window.press("C-c")
    try window.type("entente export --format ndj\t")
    try window.waitFor("entente export --format ndjson")
  }
}
