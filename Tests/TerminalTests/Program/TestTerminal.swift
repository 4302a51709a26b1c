import Foundation
import Glibc

/// The program at the other end of a pseudo-terminal, where a test sees every byte and answers as a
/// terminal would.
final class TestTerminal {
  private var descriptor: Int32
  /// The name of the end that the program has.
  private let name: String
  private let process: pid_t
  private let home: URL
  /// The end that a shell would have.
  private var shell: Int32 = -1
  /// All that the program has written.
  private(set) var output: [UInt8] = []
  private var answered = 0
  /// What the terminal answers to what it is asked.
  private let answers: [(question: String, answer: String)]
  private static let deadlineSeconds = Program.deadlineSeconds
  // What the C library hides without the macros of X/Open: TIOCSPTLCK, TIOCGPTN, POSIX_SPAWN_SETSID.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430
  private static let newSession: Int32 = 0x80

  /// Starts the program in an empty home; `environment` goes before what a terminal sets.
  init(
    _ arguments: [String] = [],
    environment: [String] = [],
    answers: [(question: String, answer: String)] = [],
    columns: UInt16 = 80,
    rows: UInt16 = 24
  ) throws {
    self.answers = answers
    home = FileManager.default.temporaryDirectory.appending(path: "entente-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    descriptor = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var (lock, number): (Int32, Int32) = (0, 0)
    guard ioctl(descriptor, Self.setLock, &lock) == 0,
      ioctl(descriptor, Self.getNumber, &number) == 0
    else { throw TerminalTestError.noTerminal }
    name = "/dev/pts/\(number)"
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(descriptor, UInt(TIOCSWINSZ), &size)
    process = try Self.spawn(
      [Program.folder.appending(path: "entente").path] + arguments,
      on: name,
      environment: Self.environment(environment, home: home.path)
    )
  }

  /// What a terminal sets, unless it is given otherwise.
  private static func environment(_ given: [String], home: String) -> [String] {
    let usual = [
      "PATH=/usr/bin:/bin", "HOME=\(home)", "TERM=xterm-256color", "LC_ALL=C.UTF-8", "TZ=UTC",
    ]
    return usual.filter { usual in
      !given.contains { $0.hasPrefix(usual.prefix { $0 != "=" } + "=") }
    } + given + Program.sanitizing
  }

  deinit {
    kill(process, SIGKILL)
    var status: Int32 = 0
    waitpid(process, &status, 0)
    if descriptor >= 0 { close(descriptor) }
    if shell >= 0 { close(shell) }
    try? FileManager.default.removeItem(at: home)
  }

  var text: String { String(decoding: output, as: UTF8.self) }

  /// Whether nothing is heard for a moment.
  var isQuiet: Bool {
    let before = output.count
    return hear() && output.count == before
  }

  /// How often the program was given a processor so far.
  func contextSwitches() throws -> Int {
    let tasks = "/proc/\(process)/task"
    return try FileManager.default.contentsOfDirectory(atPath: tasks).reduce(0) { sum, task in
      let status = try String(contentsOfFile: "\(tasks)/\(task)/status", encoding: .utf8)
      let counts = status.split(separator: "\n").filter { $0.contains("ctxt_switches") }
      return sum + counts.compactMap { Int($0.split(separator: "\t").last ?? "") }.reduce(0, +)
    }
  }

  /// The most memory that the program has had so far.
  func peakMebibytes() throws -> Int {
    let status = try String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line.flatMap { Int($0.filter(\.isNumber)) }.map { $0 / 1_024 } ?? .max
  }

  func send(_ text: String) {
    _ = text.withCString { write(descriptor, $0, strlen($0)) }
  }

  func signal(_ number: Int32) {
    kill(process, number)
  }

  /// Closes the window.
  func hangUp() {
    close(descriptor)
    descriptor = -1
  }

  /// Keeps what is sent and not read, also when the program has gone.
  func keepInput() throws {
    shell = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
    guard shell >= 0 else { throw TerminalTestError.noTerminal }
  }

  /// What a shell would read that has the terminal after the program.
  var unreadInput: [UInt8] {
    var modes = termios()
    tcgetattr(shell, &modes)
    modes.c_lflag &= ~tcflag_t(ICANON)
    tcsetattr(shell, TCSANOW, &modes)
    var bytes = [UInt8](repeating: 0, count: 4_096)
    return Array(bytes.prefix(max(0, read(shell, &bytes, bytes.count))))
  }

  /// Has the terminal take nothing more of what the program writes.
  func stopOutput() {
    let end = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)
    defer { close(end) }
    tcflow(end, TCOOFF)
  }

  /// Whether the terminal shows what is typed, as a shell leaves it.
  var echoes: Bool {
    var modes = termios()
    tcgetattr(descriptor, &modes)
    return modes.c_lflag & tcflag_t(ECHO) != 0
  }

  /// Reads, and answers what is asked, until what was written since then is as it should be.
  func wait(for what: String, until isThere: (String) -> Bool) throws {
    let deadline = ContinuousClock.now + .seconds(Self.deadlineSeconds)
    while ContinuousClock.now < deadline {
      if isThere(text) { return }
      guard hear() else { break }
    }
    guard isThere(text) else {
      throw TerminalTestError.timedOut(waitingFor: what, screen: text.debugDescription)
    }
  }

  /// Reads to the end, and gives the exit code.
  func end() throws -> Int32 {
    let deadline = ContinuousClock.now + .seconds(Self.deadlineSeconds)
    var status: Int32 = 0
    var isEnded = false
    while !isEnded, hear() {
      guard ContinuousClock.now < deadline else {
        throw TerminalTestError.timedOut(waitingFor: "the end", screen: text.debugDescription)
      }
      // A terminal that is open elsewhere as well does not tell that the program has gone.
      isEnded = shell >= 0 && waitpid(process, &status, WNOHANG) == process
    }
    if isEnded { _ = hear() }
    while !isEnded, waitpid(process, &status, WNOHANG) == 0 {
      guard ContinuousClock.now < deadline else {
        throw TerminalTestError.timedOut(waitingFor: "the process to end", screen: "")
      }
      usleep(10_000)
    }
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + status & 0x7F
  }

  /// Takes in what is there or comes soon; false once the other end is closed.
  private func hear() -> Bool {
    guard descriptor >= 0 else { return false }
    var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&entry, 1, 50) > 0 else { return true }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(descriptor, &buffer, buffer.count)
    guard count > 0 else { return false }
    output += buffer.prefix(count)
    answer()
    return true
  }

  /// Answers questions in the order in which they were asked.
  private func answer() {
    while true {
      let unread = String(decoding: output[answered...], as: UTF8.self)
      let asked = answers.compactMap { entry in
        unread.range(of: entry.question).map { (range: $0, answer: entry.answer) }
      }
      guard let first = asked.min(by: { $0.range.lowerBound < $1.range.lowerBound }) else { return }
      answered += unread[..<first.range.upperBound].utf8.count
      send(first.answer)
    }
  }

  private static func spawn(
    _ command: [String],
    on terminal: String,
    environment: [String]
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal that the leader of a session opens becomes its own.
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDERR_FILENO)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(Int32(POSIX_SPAWN_SETSIGMASK) | newSession))
    let words = command.map { strdup($0) }
    defer { for word in words { free(word) } }
    let settings = environment.map { strdup($0) }
    defer { for setting in settings { free(setting) } }
    var child = pid_t()
    let failure = posix_spawn(
      &child,
      command[0],
      &actions,
      &attributes,
      words + [nil],
      settings + [nil]
    )
    guard failure == 0 else { throw TerminalTestError.noTerminal }
    return child
  }
}
