import Files
import Glibc
import RelationsModel
import SystemPackage

/// Why a browser could not be started.
enum BrowserError: Error, Hashable {
  case noBrowser
  case unsafeAddress
  case notStarted(program: String, reason: String)
  case failed(program: String, ChildProgram.End)

  var message: String {
    switch self {
    case .noBrowser: "No browser: set BROWSER to a program that opens addresses."
    case .unsafeAddress: "Only http and https addresses are opened."
    case .notStarted(let program, let reason): "\(program) could not be started: \(reason)."
    case .failed(let program, let end): "\(program) \(end.words)."
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
  /// After one that fails sooner than this the next is tried.
  private static let secondsToTryOn = 3

  /// Starts the first browser that can be, with the address as one argument, and does not wait for it;
  /// where it fails at once the next is tried.
  ///
  /// `tell` is called from another thread when the last that was tried soon ends with a failure.
  func open(
    _ url: String,
    tell: @escaping @Sendable (BrowserError) -> Void
  ) throws(BrowserError) {
    guard WebAddress.isSound(url) else { throw .unsafeAddress }
    var rest = commands[...]
    let (child, command) = try Browser.start(&rest, for: url)
    BackgroundThread.run { [rest] in
      Browser.follow(child, command, before: rest, url, tell: tell)
    }
  }

  /// Starts the first command of a list that can be, and takes it and those before it off the list.
  private static func start(
    _ commands: inout ArraySlice<ChildProgram>,
    for url: String
  ) throws(BrowserError) -> (child: pid_t, command: ChildProgram) {
    var failure = BrowserError.noBrowser
    while let command = commands.popFirst() {
      switch program(command, for: url).start(.nowhere) {
      case .success(let child): return (child, command)
      case .failure(let error):
        failure = .notStarted(program: command.words[0], reason: error.reason)
      }
    }
    throw failure
  }

  /// Waits for the end of a browser, which keeps it from staying behind as a zombie, and tries those that
  /// come after it where it fails at once.
  private static func follow(
    _ child: pid_t,
    _ command: ChildProgram,
    before commands: ArraySlice<ChildProgram>,
    _ url: String,
    tell: (BrowserError) -> Void
  ) {
    var (child, command, rest) = (child, command, commands)
    while true {
      let start = ContinuousClock.now
      guard let end = ChildProgram.end(of: child), end.isFailure else { return }
      let time = ContinuousClock.now - start
      if case .exit = end, time < .seconds(secondsToTryOn),
        let next = try? Browser.start(&rest, for: url)
      {
        (child, command) = next
        continue
      }
      if time < .seconds(secondsToFail) { tell(.failed(program: command.name, end)) }
      return
    }
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
