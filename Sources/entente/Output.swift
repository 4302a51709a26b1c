import Drawing
import Files
import Glibc

/// Why something could not be printed.
enum OutputError: Error, Hashable {
  /// Nobody reads any more, as after `| head -1`.
  case closed
  case failed(reason: String)

  /// What to tell the user; nil when the reader has gone, which is no trouble.
  var message: String? {
    switch self {
    case .closed: nil
    case .failed(let reason): "The output cannot be written: \(reason)."
    }
  }
}

/// A stream that text is printed on: it buffers, lets nothing through that a terminal would obey,
/// and tells when a write fails.
struct Output {
  private static let capacity = 1 << 16
  private let descriptor: Int32
  private let isASCII: Bool
  private var pending: [UInt8] = []

  /// On a terminal whose locale has another character set than UTF-8 signs are plain by themselves.
  init(descriptor: Int32 = STDOUT_FILENO, isASCII: Bool = false) {
    self.descriptor = descriptor
    let isUTF8 = isatty(descriptor) == 0 || WordCodeset.ofEnvironment.isUTF8
    self.isASCII = isASCII || !isUTF8
  }

  /// Prints a text that may have several lines, and ends the last of them.
  mutating func line(_ text: String = "") throws(OutputError) {
    let safe = SafeText.block(text)
    try lineAsIs((isASCII ? ASCII.text(safe) : safe).utf8)
  }

  /// Prints the UTF-8 of text of which every character was checked before: what `JSON` wrote.
  mutating func lineAsIs(_ text: some Collection<UInt8>) throws(OutputError) {
    pending.append(contentsOf: text)
    try asIs(CollectionOfOne(0x0A))
  }

  /// Writes bytes that no terminal will get, or that are known to be harmless for one.
  mutating func asIs(_ bytes: some Collection<UInt8>) throws(OutputError) {
    pending.append(contentsOf: bytes)
    if pending.count >= Output.capacity { try flush() }
  }

  mutating func lines(_ lines: [String]) throws(OutputError) {
    for text in lines { try line(text) }
  }

  mutating func flush() throws(OutputError) {
    var written = 0
    while written < pending.count {
      let count = pending[written...].withUnsafeBytes {
        write(descriptor, $0.baseAddress, $0.count)
      }
      if count >= 0 { written += count } else { try recover(from: errno) }
    }
    pending.removeAll(keepingCapacity: true)
  }

  /// Returns when the write is worth another try.
  private mutating func recover(from code: Int32) throws(OutputError) {
    switch code {
    case EINTR: return
    case EAGAIN:
      // Whoever shares the descriptor may have made it non-blocking.
      var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      poll(&wait, 1, -1)
    case EPIPE:
      pending = []
      throw .closed
    default:
      pending = []
      throw .failed(reason: strerror(code).map { String(cString: $0) } ?? "error \(code)")
    }
  }

  /// Whether somebody looks at the stream as it is.
  var isTerminal: Bool { isatty(descriptor) == 1 }

  /// How many columns text for this stream may take: the terminal's, as far as that is good to read.
  var columns: Int {
    var size = winsize()
    guard isatty(descriptor) == 1, ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0,
      size.ws_col > 0
    else { return Output.usualColumns }
    return min(max(Int(size.ws_col), Output.fewestColumns), Output.mostColumns)
  }

  static let usualColumns = 80
  static let fewestColumns = 40
  static let mostColumns = 100
}
