import Foundation

/// The built program, beside the tests that are running.
enum Program {
  static let folder = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent()

  /// What the program is given beside its own environment when it is built with the address sanitizer.
  ///
  /// Swift's report of a crash copies memory in a way that the sanitizer takes for a fault.
  static let sanitizing =
    ProcessInfo.processInfo.environment["ASAN_OPTIONS"].map {
      ["ASAN_OPTIONS=\($0)", "SWIFT_BACKTRACE=enable=no"]
    } ?? []

  /// How long a test waits for the program before it fails; with the sanitizer all takes longer.
  static let deadlineSeconds = sanitizing.isEmpty ? 15 : 90

  /// Where tmux is; nil when it is not installed.
  static let tmux: String? = ["/usr/bin/tmux", "/usr/local/bin/tmux", "/bin/tmux"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  /// Whether a locale can be made that is not installed.
  static let canMakeLocales = ["/usr/bin/localedef", "/usr/share/i18n/locales/en_US"]
    .allSatisfy { FileManager.default.fileExists(atPath: $0) }

  static let tic = "/usr/bin/tic"

  /// Whether terminfo can be given terminals that it does not know.
  static let canDescribeTerminals = FileManager.default.isExecutableFile(atPath: tic)

  /// Whether the tests that need a terminal run: without tmux they are skipped, unless they are
  /// required, when they fail.
  static let isTestable =
    tmux != nil || ProcessInfo.processInfo.environment["ENTENTE_REQUIRE_TERMINAL"] == "1"
}

/// Why a test in a terminal cannot go on.
enum TerminalTestError: Error, CustomStringConvertible {
  case noTmux
  case noTerminal
  case failed(command: [String], message: String)
  case timedOut(waitingFor: String, screen: String)

  var description: String {
    switch self {
    case .noTmux: "tmux is not installed, and ENTENTE_REQUIRE_TERMINAL is set"
    case .noTerminal: "the program could not be started on a pseudo-terminal"
    case .failed(let command, let message): "\(command.joined(separator: " ")): \(message)"
    case .timedOut(let what, let screen): "waited in vain for \(what); the screen:\n\(screen)"
    }
  }
}
