import Foundation
import TestDossier
import Testing

@testable import entente

/// What `.ci/install-program` puts beside the program: the manual page, the completions and the licences.
///
/// The script is run as it is. What would take minutes stands still: a `swift` that builds nothing and
/// says where the built program is, and a generator that writes the frame of a page.
@Suite(.timeLimit(.minutes(5))) struct InstallationTests {
  private let folder: TemporaryFolder
  private let built: URL
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  init() throws {
    folder = try TemporaryFolder()
    try folder.makeFolder("built")
    try folder.makeFolder("tools")
    built = URL(filePath: folder.path("built"))
    let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let program = URL(filePath: tests).deletingLastPathComponent().appending(path: "entente")
    try FileManager.default.createSymbolicLink(
      at: built.appending(path: "entente"),
      withDestinationURL: program
    )
    try write(
      """
      #!/bin/sh
      printf '.Dt ENTENTE 1\\n.Os\\n.Sh "EXIT STATUS"\\nIt ends.\\n' >"$3/entente.1"
      """,
      to: folder.path("built/generate-manual")
    )
    try write(
      """
      #!/bin/sh
      case $* in *--show-bin-path*) echo '\(built.path)';; esac
      """,
      to: folder.path("tools/swift")
    )
    // It would only make the program smaller.
    try write("#!/bin/sh\n", to: folder.path("tools/strip"))
    // Nothing is to be installed on the machine that tests.
    try write("#!/bin/sh\necho install ok installed\n", to: folder.path("tools/dpkg-query"))
  }

  private func write(_ script: String, to path: String) throws {
    try script.write(toFile: path, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
  }

  /// Gives the exit status, and what was printed.
  private func run(_ program: String, _ arguments: String...) throws -> (Int32, String) {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.environment = ["PATH": folder.path("tools") + ":/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }

  private func install(_ arguments: String...) throws -> String {
    let script = Self.root.appending(path: ".ci/install-program").path
    let prefix = folder.path("prefix")
    let (status, output) =
      arguments.isEmpty ? try run(script, prefix) : try run(script, arguments[0], prefix)
    #expect(status == 0, "\(output)")
    return prefix
  }

  @Test func theManualAndTheCompletionsAreInstalled() throws {
    let prefix = try install()
    let manual = try String(contentsOfFile: "\(prefix)/share/man/man1/entente.1", encoding: .utf8)
    #expect(manual.hasPrefix(".Dt ENTENTE 1\n.Os \"Entente \(Entente.version)\"\n"))
    #expect(manual.contains(".Sh \"KEYS\"") && !manual.contains("It ends."))
    let scripts = [
      ("bash", "share/bash-completion/completions/entente"),
      ("zsh", "share/zsh/site-functions/_entente"),
      ("fish", "share/fish/vendor_completions.d/entente.fish"),
    ]
    for (shell, path) in scripts {
      let file = "\(prefix)/\(path)"
      let script = try String(contentsOfFile: file, encoding: .utf8)
      #expect(script.contains("silences") && !script.contains("manual-sections"), "\(shell)")
      // Shells that are there must be able to read it.
      let program = "/usr/bin/\(shell)"
      guard FileManager.default.isExecutableFile(atPath: program) else { continue }
      let (status, output) = try run(program, "-n", file)
      #expect(status == 0, "\(output)")
    }
    let notices = try String(
      contentsOfFile: "\(prefix)/share/doc/entente/THIRD-PARTY.md",
      encoding: .utf8
    )
    #expect(notices.contains("UNICODE LICENSE V3"))
    _ = try install("--remove")
    for path in scripts.map(\.1) + ["bin/entente", "share/man/man1/entente.1", "share/doc/entente"]
    {
      #expect(!FileManager.default.fileExists(atPath: "\(prefix)/\(path)"), "\(path)")
    }
  }
}
