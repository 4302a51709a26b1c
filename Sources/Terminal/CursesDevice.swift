import CTerminal
import Drawing
import Glibc

/// The terminal of standard output, by way of ncurses.
package final class CursesDevice: TerminalDevice {
  package private(set) var size: Size
  package let colorDepth: ColorDepth
  /// Whether the terminal is sent signs beyond its locale's letters: it is where that speaks UTF-8.
  package let hasSigns: Bool
  package var wake: WakePipe { input.wake }

  private let input: TerminalInput
  private let kind: TerminalKind
  private var palette: CursesPalette
  /// What entries of the palette stand for; nothing where the terminal has no more than them.
  private let exactColors: ExactColors
  private var shown: Canvas?
  /// Until when an answer to what the terminal was asked is waited for; nil when all are there.
  private var answersDue: ContinuousClock.Instant?

  /// When the terminal was asked who it is; nil where it was not.
  private var asked: ContinuousClock.Instant?
  /// Whether it has ever answered that.
  private var answers = false
  /// As long as whoever leaves waits for what a slow line has yet to bring.
  private static let farewellTime = Duration.seconds(1)
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
    hasSigns = cterm_set_locale()
    input = try TerminalInput()
    let term = TerminalInput.term
    // The console of Linux takes the question for text.
    let asks = asksBackground && term != "linux"
    let kind = TerminalKind(TerminalInput.environment)
    switch cterm_open(input.descriptor, input.wake.writeEnd, mouse, asks, kind.showsLinks) {
    case CTERM_OPENED: break
    case CTERM_UNKNOWN_TERMINAL: throw .unknownTerminal(term)
    case CTERM_CANNOT_MOVE_CURSOR: throw .cannotMoveCursor(term)
    default: throw .noScreen
    }
    self.kind = kind
    palette = CursesPalette(exactColors: exactColors)
    colorDepth = palette.depth
    let isExact = kind.showsEveryColor || cterm_shows_every_color()
    self.exactColors = isExact ? exactColors : ExactColors()
    size = CursesDevice.terminalSize() ?? Size(columns: 80, rows: 24)
    guard asks, colorDepth != .none else { return }
    cterm_ask_background()
    answersDue = .now + CursesDevice.answerTime
    asked = .now
  }

  package func openingReports() -> [InputEvent] {
    var events: [InputEvent] = []
    while let due = answersDue, let heard = input.read(by: due) {
      events += heard
      note(heard)
      // The background comes first where it is told at all.
      if heard.contains(where: \.isReport) { answersDue = nil }
    }
    answersDue = nil
    return events
  }

  package func draw(_ frame: (canvas: Canvas, cursor: Point?)) {
    let (canvas, cursor) = frame
    canvas.visitChanges(since: shown) { run in
      let (pair, attributes) =
        canvas.address(of: run.style).map { palette.look(of: run.style, leadingTo: $0) }
        ?? palette.look(of: run.style)
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
    let frame = FrameShortener.shorten(
      kept,
      exactColors: exactColors,
      links: palette.links ?? LinkInks()
    )
    frame.withUnsafeBufferPointer { cterm_send($0.baseAddress, $0.count) }
  }

  package func forget() {
    resize()
  }

  package func wait(isIdle: Bool) -> DeviceReport {
    let report = input.wait(announced)
    if case .input(let events) = report { note(events) }
    return report
  }

  private func note(_ events: [InputEvent]) {
    if events.contains(.report(.identity)) { answers = true }
  }

  /// Waits until nothing that the terminal says to this program can reach another: answers to what it
  /// was asked, and reports of the mouse that were on their way.
  private func hush() {
    guard let asked, !cterm_is_told_to_end() else { return }
    // What has not answered for so long never will; what does is asked once more, behind all the rest.
    let due = (answers ? .now : asked) + CursesDevice.farewellTime
    guard .now < due else { return }
    if answers { cterm_quiet() }
    while let heard = input.read(by: due) {
      note(heard)
      if heard.contains(.report(.identity)) { return }
    }
    cterm_discard_input(input.descriptor)
  }

  package var hasInput: Bool { input.hasInput }

  package func suspend() -> [InputEvent] {
    hush()
    cterm_suspend()
    return takenAgain()
  }

  package func copy(_ text: String) -> Bool {
    guard kind.clipboard != .none,
      let bytes = Clipboard.sequence(copying: text, through: kind.clipboardCarrier)
    else { return false }
    bytes.withUnsafeBufferPointer { cterm_send($0.baseAddress, $0.count) }
    return true
  }

  package func lend(_ work: () -> Void) -> [InputEvent] {
    hush()
    cterm_lend()
    work()
    cterm_reenter()
    return takenAgain()
  }

  package func close() {
    hush()
    cterm_close()
    input.close()
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

  private func announced(_ bytes: [UInt8]) -> [InputEvent] {
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
