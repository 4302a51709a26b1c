import Files
import Glibc
import RelationsModel
import SystemPackage

/// Why a browser could not be started.
enum BrowserError: Error, Hashable {
  case noBrowser
  case unsafeAddress
  case notStarted(program: String, reason: String)
  case failed(program: String, status: Int32)

  var message: String {
    switch self {
    case .noBrowser: "No browser: set BROWSER to a program that opens addresses."
    case .unsafeAddress: "Only http and https addresses are opened."
    case .notStarted(let program, let reason): "\(program) could not be started: \(reason)."
    case .failed(let program, let status): "\(program) ended with \(status)."
    }
  }
}

/// The programs that open addresses: those of `$BROWSER`, else the desktop's own.
struct Browser {
  /// The commands in the order in which they are tried; `%s` in a word stands for the address.
  let commands: [ChildProgram]

  /// Takes the commands that `$BROWSER` names, colons between them; without any `xdg-open`, where
  /// there is one.
  init(environment: (String) -> String? = Environment.value) {
    let named = environment("BROWSER").map(ChildProgram.list) ?? []
    let path = environment("PATH") ?? "/usr/bin:/bin"
    let hasOwn = ChildProgram.place(of: "xdg-open", path: path) != nil
    commands = !named.isEmpty ? named : hasOwn ? [ChildProgram(["xdg-open"])] : []
  }

  /// A program that ends later than this has shown the address first.
  private static let secondsToFail = 10

  /// Starts the first browser that can be, with the address as one argument, and does not wait for it;
  /// `tell` is called from another thread when it soon ends with a failure.
  func open(
    _ url: String,
    tell: @escaping @Sendable (BrowserError) -> Void
  ) throws(BrowserError) {
    guard WebAddress.isSound(url) else { throw .unsafeAddress }
    var failure = BrowserError.noBrowser
    for command in commands {
      switch Browser.program(command, for: url).start(.nowhere) {
      case .success(let child):
        // Whoever waits for it keeps it from staying behind as a zombie.
        let start = ContinuousClock.now
        BackgroundThread.run {
          let status = ChildProgram.end(of: child) ?? 0
          let isSoon = ContinuousClock.now - start < .seconds(Browser.secondsToFail)
          if status != 0, isSoon { tell(.failed(program: command.name, status: status)) }
        }
        return
      case .failure(let error):
        failure = .notStarted(program: command.words[0], reason: error.reason)
      }
    }
    throw failure
  }

  /// The command with the address as one argument: in the place of `%s`, else at the end.
  static func program(_ command: ChildProgram, for url: String) -> ChildProgram {
    guard command.words.contains(where: { $0.contains("%s") }) else {
      return ChildProgram(command.words + [url])
    }
    return ChildProgram(
      command.words.map { word in
        word.split(separator: "%s", omittingEmptySubsequences: false).joined(separator: url)
      }
    )
  }
}
