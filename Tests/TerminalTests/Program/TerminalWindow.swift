import Foundation
import Glibc

/// A shell in a terminal of its own: a tmux server with a private socket and no configuration.
final class TerminalWindow {
  let home: URL
  private let tmux: String
  private static let pollMilliseconds = 20
  private static let deadlineSeconds = Program.deadlineSeconds

  init(columns: Int = 80, rows: Int = 24) throws {
    guard let tmux = Program.tmux else { throw TerminalTestError.noTmux }
    self.tmux = tmux
    home = FileManager.default.temporaryDirectory.appending(path: "entente-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    try run("-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "sh", "-i")
    try waitFor("$")
  }

  deinit {
    _ = try? run("kill-server")
    try? FileManager.default.removeItem(at: home)
  }

  // MARK: - What a person does

  /// Types keys by tmux's names, such as `Enter`, or a text where it is no such name.
  func press(_ keys: String...) throws { try press(contentsOf: keys) }

  func press(contentsOf keys: [String]) throws {
    try run(["send-keys", "--"] + keys)
  }

  func type(_ text: String) throws {
    try run("send-keys", "-l", "--", text)
  }

  /// Gives the shell a line.
  func enter(_ line: String) throws {
    try type(line)
    try press("Enter")
  }

  func resize(columns: Int, rows: Int) throws {
    try run("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// Has the terminal claim a size, whatever the window's is.
  func claim(columns: UInt16, rows: UInt16) throws {
    let name = try run("display-message", "-p", "#{pane_tty}")
    let terminal = open(name.trimmingCharacters(in: .newlines), O_RDWR | O_NOCTTY)
    defer { Glibc.close(terminal) }
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
  }

  func close() throws {
    try run("kill-server")
  }

  /// Starts the program by a shell that leaves its process id behind, and ends with `ended STATUS`.
  func start(_ arguments: String = "", environment: String = "") throws {
    try enter("clear; \(environment) sh -c 'echo $$ >id; exec entente \(arguments)'; echo ended $?")
  }

  /// Sends a signal to the program from outside.
  func signal(_ number: Int32) throws {
    kill(try processID(), number)
  }

  func processID() throws -> pid_t {
    let text = try String(contentsOf: home.appending(path: "id"), encoding: .utf8)
    return pid_t(text.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
  }

  /// Has everything that programs write from now on written to a file as well.
  func record() throws -> URL {
    let file = home.appending(path: "bytes")
    try run("pipe-pane", "exec cat >\(file.path)")
    return file
  }

  /// Has the terminal keep what programs give it to copy.
  func takeClipboard() throws {
    try run("set-option", "-s", "set-clipboard", "on")
  }

  /// Presses a key and waits for the line that is selected then to be one with some words.
  func press(_ key: String, selects words: String) throws {
    try press(key)
    try wait(for: "\(key) to select “\(words)”") { try selected?.contains(words) == true }
  }

  // MARK: - What a person sees

  /// The line, or the part of it in its pane, that is marked as selected.
  var selected: String? {
    get throws {
      let line = try screen().split(separator: "\n").first { $0.contains("▌") }
      return line.map { line in
        let mark = line.firstIndex(of: "▌") ?? line.startIndex
        return String(line[mark...].prefix { $0 != "│" })
      }
    }
  }

  /// What was given to the terminal to copy.
  func clipboard() throws -> String { try run("show-buffer") }

  func screen(styled: Bool = false) throws -> String {
    try run(["capture-pane", "-p"] + (styled ? ["-e"] : []))
  }

  /// Whether the terminal is as a shell leaves it: normal screen, cursor shown, mouse left alone.
  func isGivenBack() throws -> Bool {
    let flags =
      "#{alternate_on}#{cursor_flag}#{mouse_any_flag}#{mouse_sgr_flag}#{keypad_cursor_flag}"
    return try run("display-message", "-p", flags) == "01000\n"
  }

  @discardableResult
  func waitFor(_ text: String) throws -> String {
    try wait(for: "“\(text)”") { try screen().contains(text) }
    return try screen()
  }

  /// Waits for the board: it is complete when its last line is, which tells of keys or of problems.
  @discardableResult
  func waitForBoard() throws -> String {
    try wait(for: "the board") {
      let screen = try screen()
      let isShown = screen.contains("? help") || screen.contains("! lists")
      let header = screen.prefix { $0 != "\n" }
      return isShown && !header.contains("reading")
    }
    return try screen()
  }

  /// The screen when all of a frame is on it: the same at two looks, one after the other.
  func wholeScreen() throws -> String {
    var seen: String?
    try wait(for: "a whole frame") {
      let before = seen
      seen = try screen()
      return seen == before
    }
    return try seen ?? screen()
  }

  func wait(for what: String, until isThere: () throws -> Bool) throws {
    let deadline = ContinuousClock.now + .seconds(Self.deadlineSeconds)
    while ContinuousClock.now < deadline {
      if try isThere() { return }
      usleep(UInt32(Self.pollMilliseconds) * 1_000)
    }
    throw TerminalTestError.timedOut(waitingFor: what, screen: (try? screen()) ?? "gone")
  }

  // MARK: - tmux

  @discardableResult
  private func run(_ arguments: String...) throws -> String {
    try run(arguments)
  }

  @discardableResult
  private func run(_ arguments: [String]) throws -> String {
    let answers = home.appending(path: "answers").path
    let status = try spawn(
      ["env", "-C", home.path, "-i"] + environment + [tmux, "-S", socket] + arguments,
      answers: answers
    )
    let text = String(decoding: try Data(contentsOf: URL(filePath: answers)), as: UTF8.self)
    guard status == 0 else {
      throw TerminalTestError.failed(command: arguments, message: text)
    }
    return text
  }

  private var socket: String { home.appending(path: "socket").path }

  private var environment: [String] {
    [
      "PATH=\(Program.folder.path):/usr/bin:/bin", "HOME=\(home.path)", "PS1=$ ",
      "TERM=xterm-256color", "LC_ALL=C.UTF-8", "TZ=UTC",
    ] + Program.sanitizing
  }

  /// Runs a program to its end.
  ///
  /// Foundation's `Process` would wait for the server that tmux leaves behind as well, and so would
  /// a pipe: the answers go to a file. Tests run on threads that block signals, which tmux must not
  /// inherit.
  private func spawn(_ command: [String], answers: String) throws -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let flags = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, answers, flags, 0o600)
    posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    let words = command.map { strdup($0) }
    defer { for word in words { free(word) } }
    var child = pid_t()
    guard posix_spawnp(&child, "env", &actions, &attributes, words + [nil], environ) == 0 else {
      return -1
    }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    return status
  }
}
