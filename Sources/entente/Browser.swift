import Glibc
import Interface

/// Why a browser could not be started.
enum BrowserError: Error, Hashable {
  case noBrowser
  case unsafeAddress
  case notStarted(program: String, reason: String)

  var message: String {
    switch self {
    case .noBrowser: "No browser: set BROWSER to a program that opens addresses."
    case .unsafeAddress: "Only http and https addresses are opened."
    case .notStarted(let program, let reason): "\(program) could not be started: \(reason)."
    }
  }
}

/// The program that opens addresses: `$BROWSER`, else the desktop's own.
struct Browser {
  /// The program's name or path, and its arguments; `%s` in one of them stands for the address.
  let command: [String]

  /// Takes the first command that `$BROWSER` names; without it `xdg-open`, where there is one.
  init(environment: (String) -> String? = { name in getenv(name).map { String(cString: $0) } }) {
    let named = environment("BROWSER")?.split(separator: ":").first ?? ""
    let words = named.split(separator: " ").map(String.init)
    let path = environment("PATH") ?? "/usr/bin:/bin"
    let ownOpener = Browser.isInstalled("xdg-open", path: path) ? ["xdg-open"] : []
    command = words.isEmpty ? ownOpener : words
  }

  /// Starts the browser with the address as its one argument, never through a shell, and does not
  /// wait for it.
  func open(_ url: String) throws(BrowserError) {
    guard WebAddress.isSafe(url) else { throw .unsafeAddress }
    guard !command.isEmpty else { throw .noBrowser }
    let result = Browser.spawn(arguments(for: url))
    guard result == 0 else {
      throw .notStarted(program: command[0], reason: String(cString: strerror(result)))
    }
  }

  /// The command with the address as one argument: in the place of `%s`, else at the end.
  func arguments(for url: String) -> [String] {
    guard command.contains(where: { $0.contains("%s") }) else { return command + [url] }
    return command.map { word in
      var parts = word.split(separator: "%s", omittingEmptySubsequences: false).map(String.init)
      guard parts.count > 1 else { return word }
      let first = parts.removeFirst()
      return parts.reduce(first) { $0 + url + $1 }
    }
  }

  private static func isInstalled(_ name: String, path: String) -> Bool {
    path.split(separator: ":").contains { access("\($0)/\(name)", X_OK) == 0 }
  }

  /// Gives 0 or the error's number.
  ///
  /// What the browser prints goes nowhere: the screen is ours.
  private static func spawn(_ arguments: [String]) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    // Children that end are reaped by the kernel, so that none is left behind as a zombie.
    signal(SIGCHLD, SIG_IGN)
    return withCStrings(arguments) { arguments in
      guard let program = arguments[0] else { return ENOMEM }
      var child = pid_t()
      return posix_spawnp(&child, program, &actions, &attributes, arguments, environ)
    }
  }

  private static func withCStrings(
    _ strings: [String],
    _ body: ([UnsafeMutablePointer<CChar>?]) -> Int32
  ) -> Int32 {
    let copies = strings.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }
}
