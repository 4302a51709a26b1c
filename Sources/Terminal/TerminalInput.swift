import CTerminal
import Drawing
import Glibc

/// The half of a terminal that is read: keys, and what is announced from elsewhere meanwhile.
final class TerminalInput {
  let wake = WakePipe()
  let descriptor: Int32

  private var decoder: InputDecoder
  private var longPaste = LongPaste()
  private static let readsPerWait = 64

  /// The kind of terminal that the environment names; empty where it names none.
  static var term: String { environment("TERM") ?? "" }

  static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Keys come from the terminal even where standard input is something else.
  init() throws(TerminalError) {
    decoder = InputDecoder(codeset: .ofLocale)
    descriptor = isatty(STDIN_FILENO) == 1 ? STDIN_FILENO : open("/dev/tty", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .notATerminal }
  }

  func close() {
    if descriptor != STDIN_FILENO { _ = Glibc.close(descriptor) }
  }

  /// Blocks until somebody types or wakes; `announced` says what the bytes of the waking mean.
  func wait(_ announced: ([UInt8]) -> [InputEvent]) -> DeviceReport {
    while true {
      var entries = [
        pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
        pollfd(fd: wake.readEnd, events: Int16(POLLIN), revents: 0),
      ]
      let asked = decoder.patience
      let patience = longPaste.patience(asked)
      let ready = poll(&entries, 2, Int32(patience ?? -1))
      if ready == 0 {
        // A clock that counts whole milliseconds may be one behind.
        if longPaste.note(isOpen: decoder.isPasting, at: now + 1) { return .input([.pasting]) }
        guard patience == asked else { continue }
        let events = decoder.giveUp(at: now)
        if !events.isEmpty { return .input(events) }
        continue
      }
      guard ready > 0 else {
        if errno == EINTR, !cterm_is_told_to_end() { continue }
        return .lost
      }
      if cterm_is_told_to_end() { return .lost }
      let isAwake = entries[1].revents != 0
      var events = isAwake ? announced(wake.drain()) : []
      // A signal that comes only now has set this before it wakes, and its byte may be drained already.
      if cterm_is_told_to_end() { return .lost }
      if entries[0].revents != 0 {
        guard let typed = read() else { return .lost }
        events += typed
      }
      if isAwake || !events.isEmpty { return .input(events) }
    }
  }

  private let start = ContinuousClock.now

  /// The milliseconds since this began.
  private var now: Int { Int((.now - start) / .milliseconds(1)) }

  var hasInput: Bool {
    var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&entry, 1, 0) > 0 && entry.revents & Int16(POLLIN) != 0
  }

  /// Waits for input until a time, and gives what came; nil when nothing did.
  func read(by due: ContinuousClock.Instant) -> [InputEvent]? {
    while .now < due {
      var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let left = (due - .now) / .milliseconds(1)
      guard poll(&entry, 1, Int32(left.rounded(.up))) > 0 || errno == EINTR else { return nil }
      if entry.revents != 0 { return read() }
    }
    return nil
  }

  /// All input that is there, nil once the terminal is gone.
  private func read() -> [InputEvent]? {
    var events: [InputEvent] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    for _ in 0..<TerminalInput.readsPerWait {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      // Another program may have left the terminal in that mode.
      if count < 0, errno == EAGAIN { break }
      // Nothing to read where poll saw something means that the other end has hung up.
      guard count > 0 else { return nil }
      let bytes = buffer.prefix(count)
      let isEnded = decoder.isPasting && longPaste.isEnded(by: bytes)
      events += isEnded ? decoder.giveUp(at: now) : decoder.read(bytes, at: now)
      if longPaste.note(isOpen: decoder.isPasting, at: now) { events.append(.pasting) }
      guard hasInput else { break }
    }
    return events
  }
}
