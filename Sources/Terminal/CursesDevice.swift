import CTerminal
import Drawing
import Glibc

/// The terminal of standard output, by way of ncurses.
package final class CursesDevice: TerminalDevice {
  package private(set) var size: Size
  package let colorDepth: ColorDepth
  package let wake = WakePipe()

  private let input: Int32
  private var decoder = InputDecoder()
  private var palette: CursesPalette
  /// What entries of the palette stand for; nothing where the terminal has no more than them.
  private let exactColors: ExactColors
  private var shown: Canvas?
  /// Until when an answer to what the terminal was asked is waited for; nil when all are there.
  private var answersDue: ContinuousClock.Instant?

  private static let readsPerWait = 64
  /// As long as a first frame may wait for a terminal that never answers.
  private static let answerTime = Duration.milliseconds(100)

  /// Takes over the terminal until `close`; `asksBackground` has it say whether its background is light,
  /// now and whenever that changes.
  ///
  /// Where it has every colour, those are shown that entries of the palette stand for.
  package init(
    mouse: Bool = true,
    asksBackground: Bool = false,
    exactColors: ExactColors = ExactColors()
  ) throws(TerminalError) {
    guard isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    if let codeset = cterm_set_locale() { throw .notUTF8(codeset: String(cString: codeset)) }
    input = isatty(STDIN_FILENO) == 1 ? STDIN_FILENO : open("/dev/tty", O_RDONLY | O_CLOEXEC)
    guard input >= 0 else { throw .notATerminal }
    let term = CursesDevice.environment("TERM") ?? ""
    // The console of Linux takes the question for text.
    let asks = asksBackground && term != "linux"
    switch cterm_open(input, wake.writeEnd, mouse, asks) {
    case CTERM_OPENED: break
    case CTERM_UNKNOWN_TERMINAL: throw .unknownTerminal(term)
    case CTERM_CANNOT_MOVE_CURSOR: throw .cannotMoveCursor(term)
    default: throw .noScreen
    }
    let kind = TerminalKind(CursesDevice.environment)
    palette = CursesPalette(exactColors: exactColors)
    colorDepth = palette.depth
    let isExact = kind.showsEveryColor || cterm_shows_every_color()
    self.exactColors = isExact ? exactColors : ExactColors()
    size = CursesDevice.terminalSize() ?? Size(columns: 80, rows: 24)
    guard asks, colorDepth != .none else { return }
    cterm_ask_background()
    answersDue = .now + CursesDevice.answerTime
  }

  package func openingReports() -> [InputEvent] {
    var events: [InputEvent] = []
    while let due = answersDue, .now < due {
      var entry = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
      let left = (due - .now) / .milliseconds(1)
      guard poll(&entry, 1, Int32(left.rounded(.up))) > 0 || errno == EINTR else { break }
      guard entry.revents != 0 else { continue }
      guard let heard = readInput() else { break }
      events += heard
      // The background comes first where it is told at all.
      if heard.contains(where: \.isReport) { answersDue = nil }
    }
    answersDue = nil
    return events
  }

  package func draw(_ canvas: Canvas, cursor: Point?) {
    canvas.visitChanges(since: shown) { run in
      let (pair, attributes) = palette.look(of: run.style)
      run.scalars.withUnsafeBufferPointer {
        cterm_put(
          Int32(run.row),
          Int32(run.column),
          $0.baseAddress,
          Int32($0.count),
          attributes,
          pair
        )
      }
    }
    let place = cursor.flatMap { Rect(size).contains($0) ? $0 : nil }
    send(cursor: place)
    shown = canvas
  }

  private func send(cursor: Point?) {
    var bytes: UnsafePointer<UInt8>?
    let count = cterm_make_frame(Int32(cursor?.row ?? -1), Int32(cursor?.column ?? -1), &bytes)
    guard count > 0 else { return }
    let kept = UnsafeBufferPointer(start: bytes, count: count)
    let frame = FrameShortener.shorten(kept, exactColors: exactColors)
    frame.withUnsafeBufferPointer { cterm_send($0.baseAddress, $0.count) }
  }

  package func forget() {
    resize()
  }

  package func wait(isIdle: Bool) -> DeviceReport {
    while true {
      var entries = [
        pollfd(fd: input, events: Int16(POLLIN), revents: 0),
        pollfd(fd: wake.readEnd, events: Int16(POLLIN), revents: 0),
      ]
      let ready = poll(&entries, 2, Int32(decoder.patience ?? -1))
      if ready == 0 {
        let events = decoder.giveUp()
        if !events.isEmpty { return .input(events) }
        continue
      }
      guard ready > 0 else {
        if errno == EINTR { continue }
        return .lost
      }
      let isAwake = entries[1].revents != 0
      var events = isAwake ? announcedEvents() : []
      if entries[0].revents != 0 {
        guard let typed = readInput() else { return .lost }
        events += typed
      }
      if isAwake || !events.isEmpty { return .input(events) }
    }
  }

  package var hasInput: Bool {
    var entry = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
    return poll(&entry, 1, 0) > 0 && entry.revents & Int16(POLLIN) != 0
  }

  package func suspend() -> [InputEvent] {
    cterm_suspend()
    return takenAgain()
  }

  package func copy(_ text: String) {
    let term = CursesDevice.environment("TERM") ?? ""
    let isInsideScreen = term.hasPrefix("screen") && getenv("TMUX") == nil
    let bytes = Clipboard.sequence(copying: text, insideScreen: isInsideScreen)
    bytes.withUnsafeBufferPointer { cterm_send($0.baseAddress, $0.count) }
  }

  package func lend(_ work: () -> Void) -> [InputEvent] {
    cterm_lend()
    work()
    cterm_reenter()
    return takenAgain()
  }

  package func close() {
    cterm_close()
    if input != STDIN_FILENO { _ = Glibc.close(input) }
  }

  /// The whole screen has to be drawn again, in a size that may have changed meanwhile.
  private func takenAgain() -> [InputEvent] {
    resize()
    return [.resumed, .resize(size)]
  }

  private func resize() {
    size = CursesDevice.terminalSize() ?? size
    cterm_resize(Int32(size.columns), Int32(size.rows))
    shown = nil
  }

  private func announcedEvents() -> [InputEvent] {
    let bytes = wake.drain()
    var events: [InputEvent] = []
    if bytes.contains(UInt8(ascii: "C")) {
      cterm_reenter()
      events += takenAgain()
    } else if bytes.contains(UInt8(ascii: "W")) {
      resize()
      events.append(.resize(size))
    }
    // A request from outside takes the same way as the key.
    if bytes.contains(UInt8(ascii: "Z")) { events.append(.key(.control("z"))) }
    return events
  }

  /// All input that is there, nil once the terminal is gone.
  private func readInput() -> [InputEvent]? {
    var events: [InputEvent] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    for _ in 0..<CursesDevice.readsPerWait {
      let count = read(input, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      // Another program may have left the terminal in that mode.
      if count < 0, errno == EAGAIN { break }
      // Nothing to read where poll saw something means that the other end has hung up.
      guard count > 0 else { return nil }
      for byte in buffer.prefix(count) { events += decoder.feed(byte) }
      var entry = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
      guard poll(&entry, 1, 0) > 0, entry.revents & Int16(POLLIN) != 0 else { break }
    }
    return events
  }

  private static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  private static func terminalSize() -> Size? {
    var columns: Int32 = 0
    var rows: Int32 = 0
    guard cterm_size(&columns, &rows) else { return nil }
    return Size(columns: Int(columns), rows: Int(rows))
  }
}

extension InputEvent {
  fileprivate var isReport: Bool { if case .report = self { true } else { false } }
}
