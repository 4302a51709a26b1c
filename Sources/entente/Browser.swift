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
  /// The program's name or path, without arguments.
  let program: String?

  /// Takes the first program that `$BROWSER` names; without it `xdg-open`, where there is one.
  init(environment: (String) -> String? = { name in getenv(name).map { String(cString: $0) } }) {
    let named = environment("BROWSER")?.split(separator: ":").first.map(String.init)
    let path = environment("PATH") ?? "/usr/bin:/bin"
    program = named ?? (Browser.isInstalled("xdg-open", path: path) ? "xdg-open" : nil)
  }

  /// Starts the browser with the address as its one argument, never through a shell, and does not
  /// wait for it.
  func open(_ url: String) throws(BrowserError) {
    guard WebAddress.isSafe(url) else { throw .unsafeAddress }
    guard let program else { throw .noBrowser }
    let result = Browser.spawn(program, argument: url)
    guard result == 0 else {
      throw .notStarted(program: program, reason: String(cString: strerror(result)))
    }
  }

  private static func isInstalled(_ name: String, path: String) -> Bool {
    path.split(separator: ":").contains { access("\($0)/\(name)", X_OK) == 0 }
  }

  /// Gives 0 or the error's number.
  ///
  /// What the browser prints goes nowhere: the screen is ours.
  private static func spawn(_ program: String, argument: String) -> Int32 {
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
    return withCStrings([program, argument]) { arguments in
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
