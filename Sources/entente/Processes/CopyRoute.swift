import Files
import Glibc
import Interface
import Presentation
import Terminal

/// Where a copied text goes: to the terminal, or where that cannot take it to a program that keeps the
/// desktop's clipboard.
struct CopyRoute: Sendable {
  let support: ClipboardSupport
  /// The program that takes a text on its standard input; nil where none is at hand.
  let tool: ChildProgram?
  /// How long the program may take for a text.
  var patience = Duration.seconds(5)

  /// Looks for the program of the desktop that the environment names.
  init(
    support: ClipboardSupport = .ofEnvironment,
    environment: (String) -> String? = Environment.value
  ) {
    self.support = support
    let path = environment("PATH") ?? "/usr/bin:/bin"
    tool =
      CopyRoute.tools(environment).lazy.compactMap { tool in
        ChildProgram.place(of: tool.words[0], path: path)
          .map { ChildProgram([$0] + tool.words.dropFirst()) }
      }
      .first
  }

  /// The programs that reach a clipboard from here, the likeliest first.
  private static func tools(_ environment: (String) -> String?) -> [ChildProgram] {
    func has(_ name: String) -> Bool { environment(name).map { !$0.isEmpty } ?? false }
    var tools: [ChildProgram] = []
    #if os(macOS)
      tools.append(ChildProgram(["pbcopy"]))
    #endif
    if has("WAYLAND_DISPLAY") { tools.append(ChildProgram(["wl-copy"])) }
    if has("DISPLAY") {
      tools.append(ChildProgram(["xclip", "-selection", "clipboard", "-in"]))
      tools.append(ChildProgram(["xsel", "--clipboard", "--input"]))
    }
    return tools
  }

  /// Whether the terminal is not asked at all.
  var prefersTool: Bool { tool != nil && support != .taken }

  var way: ClipboardWay {
    let usesTerminal = support != .none && !prefersTool
    return ClipboardWay(
      usesTerminal: usesTerminal,
      program: tool?.name,
      isDoubtful: usesTerminal && support == .doubtful
    )
  }

  /// Gives the program a text, and waits for it to take it; one that does not is ended.
  func hand(_ text: String) -> Copying {
    guard let tool else { return .refused(text) }
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else {
      return .failed(text, reason: "\(tool.name): \(Output.systemMessage(errno))")
    }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
    let deadline = ContinuousClock.now + patience
    let started = tool.start(.fed(from: ends[0]))
    close(ends[0])
    let isWritten = CopyRoute.write(text, to: ends[1], by: deadline)
    close(ends[1])
    switch started {
    case .failure(let error):
      return .failed(text, reason: "\(tool.name) could not be started: \(error.reason)")
    case .success(let child):
      switch ChildProgram.end(of: child, by: deadline) {
      case .late:
        ChildProgram.giveUp(child)
        let seconds = Wording.count(Int(patience.components.seconds), "second")
        return .failed(text, reason: "\(tool.name) did not take it in \(seconds), and was ended")
      case .ended(let end) where end.isFailure:
        return .failed(text, reason: "\(tool.name) \(end.words)")
      case .ended, .unknown:
        return isWritten
          ? .handed(text, to: tool.name) : .failed(text, reason: "\(tool.name) did not take it")
      }
    }
  }

  /// Writes all of a text; false when nobody reads it, or not all of it by the deadline.
  private static func write(
    _ text: String,
    to descriptor: Int32,
    by deadline: ContinuousClock.Instant
  ) -> Bool {
    // A program that has ended must not end this one.
    var (pipe, before) = (sigset_t(), sigset_t())
    sigemptyset(&pipe)
    sigaddset(&pipe, SIGPIPE)
    pthread_sigmask(SIG_BLOCK, &pipe, &before)
    defer {
      var none = timespec()
      sigtimedwait(&pipe, nil, &none)
      pthread_sigmask(SIG_SETMASK, &before, nil)
    }
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EAGAIN {
        guard ContinuousClock.now < deadline else { return false }
        var room = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&room, 1, ChildProgram.millisecondsToLook)
        continue
      }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
