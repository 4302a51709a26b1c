import Glibc

/// Why an editor could not be used.
enum EditorError: Error, Hashable {
  case noEditor
  case notStarted(program: String, reason: String)
  case failed(program: String, status: Int32)

  var message: String {
    switch self {
    case .noEditor: "No editor: set VISUAL or EDITOR to one."
    case .notStarted(let program, let reason): "\(program) could not be started: \(reason)."
    case .failed(let program, let status): "\(program) ended with \(status)."
    }
  }
}

/// The user's editor: `$VISUAL`, else `$EDITOR`, else vi.
struct Editor {
  /// The program's name or path, and its arguments.
  let command: [String]

  init(environment: (String) -> String? = { name in getenv(name).map { String(cString: $0) } }) {
    let named = ["VISUAL", "EDITOR"].lazy.compactMap(environment)
      .map { Editor.words(of: $0) }.first { !$0.isEmpty }
    command = named ?? ["vi"]
  }

  /// The words of a command as a shell splits them, of which it expands none: what stands between
  /// quotation marks is one, and a backslash takes what follows as it is.
  static func words(of text: String) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var isEscaped = false
    for character in text {
      if isEscaped {
        word = (word ?? "") + String(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
      } else if character == quote {
        quote = nil
      } else if quote == nil, character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if quote == nil, character.isWhitespace {
        if let finished = word { words.append(finished) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    return words + (word.map { [$0] } ?? [])
  }

  /// The command that opens a file at a line: the path is one argument, whatever its name.
  func arguments(path: String, line: Int) -> [String] {
    // A name that begins with a dash would be an option.
    let path = path.hasPrefix("-") ? "./" + path : path
    let name = command[0].split(separator: "/").last.map(String.init) ?? ""
    switch name {
    case "code", "codium", "code-insiders", "cursor":
      return command + ["--goto", "\(path):\(line)"]
    case "hx", "helix", "subl", "zed": return command + ["\(path):\(line)"]
    default: return command + ["+\(line)", path]
    }
  }

  /// Has the editor open a file at a line in the terminal, and waits until it ends.
  func edit(path: String, line: Int) throws(EditorError) {
    let arguments = arguments(path: path, line: line)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if isatty(STDIN_FILENO) == 0, Editor.hasTerminal {
      posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/tty", O_RDWR, 0)
    }
    posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // It gets signals as from a shell.
    var all = sigset_t()
    sigfillset(&all)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    // Where children are left to the kernel nobody learns how they end.
    let formerly = signal(SIGCHLD, SIG_DFL)
    defer { _ = signal(SIGCHLD, formerly) }
    var child = pid_t()
    let copies = arguments.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    let failure = posix_spawnp(
      &child,
      arguments[0],
      &actions,
      &attributes,
      copies + [nil],
      environ
    )
    guard failure == 0 else {
      throw .notStarted(program: arguments[0], reason: String(cString: strerror(failure)))
    }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      guard errno == EINTR else { return }
    }
    let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + status & 0x7F
    guard code == 0 else { throw .failed(program: arguments[0], status: code) }
  }

  /// Whether the process has a terminal at all, wherever its input comes from.
  private static var hasTerminal: Bool {
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC)
    if terminal >= 0 { close(terminal) }
    return terminal >= 0
  }
}
