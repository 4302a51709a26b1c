import CTerminal
import Drawing
import Glibc

/// Lines to be told, one after the other, and what stands on the line that is typed on.
package struct LineFrame: Equatable, Sendable {
  /// What is new.
  package let news: [String]
  /// All that there is to tell of the place where one is.
  package let whole: [String]
  /// The line that is typed on; empty where nothing is typed.
  package let prompt: String

  package init(news: [String], whole: [String], prompt: String = "") {
    self.news = news
    self.whole = whole
    self.prompt = prompt
  }
}

/// The terminal of standard output as lines of ordinary output: nothing that was written is ever
/// written over, so that whatever reads the terminal aloud reads each thing once.
package final class LineDevice: TerminalDevice {
  /// Of a window that nobody sees: a list and what is opened in it never stand side by side.
  package let size = Size(columns: 80, rows: 60)
  package let colorDepth = ColorDepth.none
  package var wake: WakePipe { input.wake }

  private let input: TerminalInput
  private let form: Form
  /// What stands on the last line.
  private var shownPrompt = ""
  private var isForgotten = false

  /// Takes over the terminal until `close`; in ASCII if that is asked, or if the locale has no UTF-8.
  package init(isASCII: Bool = false) throws(TerminalError) {
    guard isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    let hasSigns = cterm_set_locale()
    input = try TerminalInput()
    form = !hasSigns ? .plain : isASCII ? .signless : .full
    guard cterm_lines_open(input.wake.writeEnd, LineDevice.obeysSequences) else { throw .noScreen }
  }

  /// Whether the terminal is one of those that understand more than text.
  private static var obeysSequences: Bool { !["", "dumb"].contains(TerminalInput.term) }

  private enum Form { case full, signless, plain }

  package func draw(_ frame: LineFrame) {
    let lines = isForgotten ? frame.whole : frame.news
    isForgotten = false
    let prompt = safe(frame.prompt)
    if lines.isEmpty {
      send(LineEcho.change(from: shownPrompt, to: prompt, columns: columns))
    } else {
      let end = shownPrompt.isEmpty ? "" : "\n"
      send(end + lines.flatMap { wrapped(safe($0)) }.map { $0 + "\n" }.joined() + prompt)
    }
    shownPrompt = prompt
  }

  private func safe(_ text: String) -> String {
    let safe = SafeText.line(text)
    return switch form {
    case .full: safe
    case .signless: ASCII.text(safe)
    case .plain: ASCII.strict(safe)
    }
  }

  /// Breaks a line where words end: a terminal would break them, and a voice read the pieces.
  private func wrapped(_ line: String) -> [String] {
    TextWrap.lines(of: line, columns: max(20, columns - 1)).map { String(line[$0]) }
  }

  private var columns: Int {
    var (columns, rows): (Int32, Int32) = (0, 0)
    return cterm_size(&columns, &rows) ? Int(columns) : 80
  }

  private func send(_ text: String) {
    let bytes = Array(text.utf8)
    bytes.withUnsafeBufferPointer { cterm_send($0.baseAddress, $0.count) }
  }

  package func forget() { isForgotten = true }

  package func wait(isIdle: Bool) -> DeviceReport { input.wait(announced) }

  package var hasInput: Bool { input.hasInput }

  private func announced(_ bytes: [UInt8]) -> [InputEvent] {
    var events: [InputEvent] = []
    if bytes.contains(UInt8(ascii: "C")) {
      cterm_lines_reenter()
      events += takenAgain()
    }
    // A request from outside takes the same way as the key.
    if bytes.contains(UInt8(ascii: "Z")) { events.append(.key(.control("z"))) }
    return events
  }

  package func suspend() -> [InputEvent] {
    endLine()
    cterm_lines_suspend()
    return takenAgain()
  }

  package func lend(_ work: () -> Void) -> [InputEvent] {
    endLine()
    cterm_lines_lend()
    work()
    cterm_lines_reenter()
    return takenAgain()
  }

  /// A terminal that knows no clipboard would show the sequence as text.
  package func copy(_ text: String) -> Bool {
    let kind = TerminalKind(TerminalInput.environment)
    guard kind.clipboard != .none,
      let bytes = Clipboard.sequence(copying: text, through: kind.clipboardCarrier)
    else { return false }
    bytes.withUnsafeBufferPointer { cterm_send($0.baseAddress, $0.count) }
    return true
  }

  package func close() {
    endLine()
    cterm_lines_close()
    input.close()
  }

  /// Whoever comes back is told where they are.
  private func takenAgain() -> [InputEvent] {
    shownPrompt = ""
    forget()
    return [.resumed]
  }

  private func endLine() {
    if !shownPrompt.isEmpty { send("\n") }
    shownPrompt = ""
  }
}

/// How a line that is typed on follows what is typed, as a terminal itself would echo it.
enum LineEcho {
  /// What is to be written where one text stands and another is to.
  static func change(from shown: String, to wanted: String, columns: Int) -> String {
    guard wanted != shown else { return "" }
    guard !shown.isEmpty else { return wanted }
    if wanted.hasPrefix(shown) { return String(wanted.dropFirst(shown.count)) }
    let removed = shown.count - wanted.count
    // Only within one line of the terminal, and only what takes one column, is taken back.
    if !wanted.isEmpty, shown.hasPrefix(wanted), TextWidth.columns(of: shown) < columns,
      shown.suffix(removed).allSatisfy(\.isASCII)
    {
      return String(repeating: "\u{8} \u{8}", count: removed)
    }
    return "\n" + wanted
  }
}
