import Files
import Glibc
import SystemPackage

/// Another program that the user named: its name or path, and its arguments, never a shell.
struct ChildProgram: Hashable, Sendable {
  /// As `EscapedText` writes them: they may be paths.
  let words: [String]
  /// Whether every quotation mark of the command was closed that it was read from.
  let isClosed: Bool

  init(_ words: [String]) {
    self.words = words
    isClosed = true
  }

  /// The name of the program itself, without its folder.
  var name: String { words.first?.split(separator: "/").last.map(String.init) ?? "" }

  // MARK: - Reading

  /// Reads one command as a shell splits it; nil for one without a word.
  ///
  /// Nothing is expanded: what stands between quotation marks is one word, and a backslash takes what
  /// follows as it is; between double ones only what a shell would not leave alone.
  init?(command: String) {
    let found = ChildProgram.split(command, at: { " \t\n".unicodeScalars.contains($0) })
    words = found.parts.map(ChildProgram.unquoted)
    guard words.first?.isEmpty == false else { return nil }
    isClosed = found.isClosed
  }

  /// Reads a list of commands with colons between them, as `$BROWSER` has it.
  static func list(_ text: String) -> [ChildProgram] {
    // `http://` in a command is no end of it.
    split(text, at: { $0 == ":" }).parts.compactMap(ChildProgram.init(command:))
  }

  /// The stretches between separators that stand outside quotation marks, without empty ones, and
  /// whether every quotation mark is closed.
  private static func split(
    _ text: String,
    at isSeparator: (Unicode.Scalar) -> Bool
  ) -> (parts: [String], isClosed: Bool) {
    var parts: [String] = []
    var part = String.UnicodeScalarView()
    let (signs, isClosed) = signs(of: text)
    for sign in signs {
      if sign.use == .open, isSeparator(sign.scalar) {
        if !part.isEmpty { parts.append(String(part)) }
        part = String.UnicodeScalarView()
      } else {
        part.append(sign.scalar)
      }
    }
    return (part.isEmpty ? parts : parts + [String(part)], isClosed)
  }

  /// A word without its quotation marks and backslashes.
  private static func unquoted(_ word: String) -> String {
    var text = String.UnicodeScalarView()
    for sign in signs(of: word).signs where sign.use != .mark { text.append(sign.scalar) }
    return String(text)
  }

  /// What a shell takes a scalar for.
  private enum Use {
    /// A part of a word, or an end of one.
    case open
    /// A part of a word, whatever it is.
    case kept
    /// A quotation mark, or a backslash that keeps what follows.
    case mark
  }

  private static func signs(
    of text: String
  ) -> (signs: [(scalar: Unicode.Scalar, use: Use)], isClosed: Bool) {
    var signs: [(scalar: Unicode.Scalar, use: Use)] = []
    var quote: Unicode.Scalar?
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar == "\\", keeps(rest.first, after: quote) {
        signs.append((scalar, .mark))
        if let next = rest.popFirst() { signs.append((next, .kept)) }
      } else if scalar == quote {
        quote = nil
        signs.append((scalar, .mark))
      } else if quote == nil, scalar == "'" || scalar == "\"" {
        quote = scalar
        signs.append((scalar, .mark))
      } else {
        signs.append((scalar, quote == nil ? .open : .kept))
      }
    }
    return (signs, quote == nil)
  }

  /// Whether a backslash keeps what follows it, after an opening quotation mark or none.
  private static func keeps(_ next: Unicode.Scalar?, after quote: Unicode.Scalar?) -> Bool {
    switch quote {
    case "'": false
    case "\"": next.map { "$`\"\\".unicodeScalars.contains($0) } ?? true
    default: true
    }
  }

  // MARK: - Starting

  /// Where a program's standard input and output lead.
  enum Streams {
    /// Nowhere: the screen is ours.
    case nowhere
    /// The terminal, for a program that takes the screen over for a while.
    case terminal
    /// Input comes from an open file, and what is printed goes nowhere.
    case fed(from: Int32)
  }

  /// Starts the program as a shell would, and gives its process or why there is none.
  ///
  /// It has the signals as they are at first, and no file of ours open but the three streams.
  func start(_ streams: Streams) -> Result<pid_t, StartError> {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    ChildProgram.open(streams, &actions)
    ChildProgram.keepOwnFiles()
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var (all, none) = (sigset_t(), sigset_t())
    sigfillset(&all)
    sigemptyset(&none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setsigmask(&attributes, &none)
    var flags = POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
    if case .terminal = streams {} else { flags |= POSIX_SPAWN_SETPGROUP }
    posix_spawnattr_setflags(&attributes, Int16(flags))
    let copies = words.map { word in
      strdup(EscapedText.bytes(of: word).map(CChar.init(bitPattern:)) + [0])
    }
    defer { for copy in copies { free(copy) } }
    guard let program = copies.first ?? nil else { return .failure(StartError(code: ENOENT)) }
    var child = pid_t()
    let code = posix_spawnp(&child, program, &actions, &attributes, copies + [nil], environ)
    return code == 0 ? .success(child) : .failure(StartError(code: code))
  }

  /// Why a program could not be started.
  struct StartError: Error, Hashable {
    let code: Int32

    var reason: String { String(cString: strerror(code)) }
  }

  /// Marks every file of ours but the three streams as one that no child inherits.
  private static func keepOwnFiles() {
    for descriptor in STDERR_FILENO + 1..<mostFiles {
      let flags = fcntl(descriptor, F_GETFD)
      if flags >= 0 { _ = fcntl(descriptor, F_SETFD, flags | FD_CLOEXEC) }
    }
  }

  /// More files than the program ever has open: it opens a few at a time.
  private static let mostFiles: Int32 = 512

  private static func open(_ streams: Streams, _ actions: inout posix_spawn_file_actions_t) {
    switch streams {
    case .nowhere, .fed:
      if case .fed(let descriptor) = streams {
        posix_spawn_file_actions_adddup2(&actions, descriptor, STDIN_FILENO)
      } else {
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
      }
      for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
        posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
      }
    case .terminal:
      if isatty(STDIN_FILENO) == 0, hasTerminal {
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/tty", O_RDWR, 0)
      }
      posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)
    }
  }

  /// Whether the process has a terminal at all, wherever its input comes from.
  private static var hasTerminal: Bool {
    let terminal = Glibc.open("/dev/tty", O_RDWR | O_CLOEXEC)
    if terminal >= 0 { close(terminal) }
    return terminal >= 0
  }

  /// How a program ended.
  enum End: Hashable {
    case exit(Int32)
    case signal(Int32)

    /// Reads the status that the system gives.
    fileprivate init(_ status: Int32) {
      self = status & 0x7F == 0 ? .exit((status >> 8) & 0xFF) : .signal(status & 0x7F)
    }

    var isFailure: Bool { self != .exit(0) }

    /// What it did, as it follows its name.
    var words: String {
      switch self {
      case .exit(let status): "ended with \(status)"
      case .signal(let number):
        "was ended by signal \(number) (\(String(cString: strsignal(number))))"
      }
    }
  }

  /// Waits until a program has ended; nil where nobody knows how.
  static func end(of child: pid_t) -> End? {
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      guard errno == EINTR else { return nil }
    }
    return End(status)
  }

  /// What is known of a program at a deadline.
  enum Wait: Hashable {
    case ended(End)
    /// Nobody knows how it ended.
    case unknown
    case late
  }

  /// How often a program is looked at that is waited for.
  static let millisecondsToLook: Int32 = 10

  /// Waits until a program has ended, or until the deadline.
  static func end(of child: pid_t, by deadline: ContinuousClock.Instant) -> Wait {
    var status: Int32 = 0
    while true {
      switch waitpid(child, &status, WNOHANG) {
      case 0:
        guard ContinuousClock.now < deadline else { return .late }
        poll(nil, 0, millisecondsToLook)
      case child: return .ended(End(status))
      default: if errno != EINTR { return .unknown }
      }
    }
  }

  /// Ends a program that was started apart from the terminal, with all that it has started itself.
  static func giveUp(_ child: pid_t) {
    kill(-child, SIGKILL)
    // Whatever keeps it from ending is not waited for.
    BackgroundThread.run { _ = end(of: child) }
  }

  /// Where the program of a name is, by the folders of a path; nil where there is none.
  static func place(of name: String, path: String) -> String? {
    path.split(separator: ":").first { folder in
      let place = FilePath(escaped: String(folder)).appending(name)
      return place.allows(X_OK) && place.status?.isFile == true
    }
    .map { "\($0)/\(name)" }
  }
}
