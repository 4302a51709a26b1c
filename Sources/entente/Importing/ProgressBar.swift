import Drawing
import Glibc

/// How far an import has come.
struct ImportProgress: Hashable {
  var rows = 0
  var bytes = 0
  /// Of all files; 0 where that is not known.
  var totalBytes = 0
  /// Since this run began.
  var seconds = 0.0
  /// The rows and bytes of this run alone, from which its speed is told.
  var rowsNow = 0
  var bytesNow = 0

  var fraction: Double { totalBytes > 0 ? min(1, Double(bytes) / Double(totalBytes)) : 0 }

  /// One line, the more of it the more columns there are.
  func line(columns: Int) -> String {
    let speed = seconds > 0 ? Double(rowsNow) / seconds : 0
    var parts = ["\(Quantity.number(rows)) rows"]
    if totalBytes > 0 { parts.insert("\(Int(fraction * 100))%", at: 0) }
    if let left = secondsLeft { parts.append("\(Quantity.time(left)) left") }
    parts.append("\(Quantity.number(Int(speed))) rows/s")
    parts.append(
      totalBytes > 0
        ? "\(Quantity.bytes(bytes)) of \(Quantity.bytes(totalBytes))" : Quantity.bytes(bytes)
    )
    while parts.count > 1, width(parts) > columns { parts.removeLast() }
    let room = min(30, columns - width(parts) - 4)
    let line = (room >= 8 && totalBytes > 0 ? [bar(room)] + parts : parts).joined(separator: "  ")
    return String(line.prefix(columns))
  }

  private func width(_ parts: [String]) -> Int {
    parts.reduce(0) { $0 + $1.count } + 2 * (parts.count - 1)
  }

  private func bar(_ columns: Int) -> String {
    let full = Int(fraction * Double(columns))
    return "[" + String(repeating: "=", count: full) + String(repeating: " ", count: columns - full)
      + "]"
  }

  private var secondsLeft: Int? {
    guard totalBytes > 0, bytesNow > 0, seconds > 0 else { return nil }
    return Int(Double(max(0, totalBytes - bytes)) * seconds / Double(bytesNow))
  }
}

/// Numbers as people read them.
enum Quantity {
  /// Digits in groups of three.
  static func number(_ number: Int) -> String {
    var digits = String(number)
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return ([digits] + groups).joined(separator: ",")
  }

  static func bytes(_ count: Int) -> String {
    switch count {
    case ..<1_000_000: "\((count + 999) / 1_000) kB"
    case ..<10_000_000_000: "\(number(count / 1_000_000)) MB"
    default: "\(number(count / 1_000_000_000)) GB"
    }
  }

  static func time(_ seconds: Int) -> String {
    let (hours, minutes, rest) = (seconds / 3_600, seconds / 60 % 60, seconds % 60)
    let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return hours > 0 ? "\(hours):\(two(minutes)):\(two(rest))" : "\(minutes):\(two(rest))"
  }
}

/// Shows progress on standard error: one line that is written over on a terminal, else a line for
/// each tenth of the files, or for each 100,000 rows of a stream.
struct ProgressBar {
  private static let rowsOfAStep = 100_000
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let start = ContinuousClock.now
  private var shown: ContinuousClock.Instant?
  private var step = 0
  private var progress = ImportProgress()

  init(totalBytes: Int) {
    progress.totalBytes = totalBytes
  }

  /// Counts what an earlier run or a finished file has done already.
  mutating func begin(at bytes: Int) {
    progress.bytes += bytes
    step = currentStep
  }

  /// Tells rows alone from now on: of a text that is read from another encoding nobody knows how many
  /// bytes it has.
  mutating func forgetTotal() {
    progress.totalBytes = 0
    step = currentStep
  }

  mutating func advance(rows: Int, bytes: Int) {
    progress.rows += rows
    progress.rowsNow += rows
    progress.bytes += bytes
    progress.bytesNow += bytes
    let elapsed = ContinuousClock.now - start
    progress.seconds = elapsed / .seconds(1)
    if isTerminal { show() } else { printStep() }
  }

  /// Takes the line off the terminal.
  mutating func erase() {
    if shown != nil { write("\r\u{1B}[K") }
    shown = nil
  }

  private mutating func show() {
    let now = ContinuousClock.now
    if let shown, now - shown < .milliseconds(100) { return }
    shown = now
    var size = winsize()
    let isKnown = ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    // The last column stays free: some terminals go to the next line after it.
    write("\r\u{1B}[K" + progress.line(columns: max(1, (isKnown ? Int(size.ws_col) : 80) - 1)))
  }

  private var currentStep: Int {
    progress.totalBytes > 0
      ? Int(progress.fraction * 10) : progress.rows / ProgressBar.rowsOfAStep
  }

  private mutating func printStep() {
    guard currentStep > step, progress.totalBytes == 0 || progress.fraction < 1 else { return }
    step = currentStep
    Notices.write("entente: " + progress.line(columns: Output.usualColumns))
  }

  private func write(_ text: String) {
    // What cannot be shown is not missed.
    var text = text
    _ = text.withUTF8 { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
