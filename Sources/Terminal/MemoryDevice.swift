import Drawing
import Glibc

/// A device without a terminal: it plays a script and keeps the last frame.
package final class MemoryDevice: TerminalDevice {
  /// What the script does next, once the loop is idle and its frame is drawn.
  package enum Step {
    /// Bytes as a terminal sends them, such as the characters of keys.
    case type(String)
    case input([InputEvent])
    case resize(Size)
    case look((MemoryDevice) -> Void)
    /// Another step, whether or not something is still running.
    indirect case meanwhile(Step)
    /// Nothing, until something that came in has led to such a frame.
    case until((MemoryDevice) -> Bool)
  }

  package private(set) var size: Size
  package let colorDepth: ColorDepth
  package let wake = WakePipe()
  /// The last frame.
  package private(set) var canvas: Canvas?
  package private(set) var cursor: Point?
  package private(set) var frameCount = 0
  package private(set) var suspensionCount = 0
  package private(set) var isClosed = false
  /// All that was to be kept for pasting.
  package private(set) var copied: [String] = []
  /// A script looks at the frame after every step.
  package let hasInput = false

  private var steps: [Step]
  private var decoder = InputDecoder()

  /// The terminal is lost when the script ends, so a script should quit.
  package init(size: Size, colorDepth: ColorDepth = .palette256, steps: [Step]) {
    self.size = size
    self.colorDepth = colorDepth
    self.steps = Array(steps.reversed())
  }

  package func draw(_ frame: (canvas: Canvas, cursor: Point?)) {
    (canvas, cursor) = frame
    frameCount += 1
  }

  package func forget() {
    canvas = nil
  }

  package func wait(isIdle: Bool) -> DeviceReport {
    while let step = steps.last {
      switch step {
      case .meanwhile(let step):
        steps.removeLast()
        if let report = play(step) { return report }
      case .until(let isSo):
        guard isSo(self) else { return waitForWake() }
        steps.removeLast()
      default:
        guard isIdle else { return waitForWake() }
        steps.removeLast()
        if let report = play(step) { return report }
      }
    }
    return isIdle ? .lost : waitForWake()
  }

  /// Does what a step says; nil where it gives the loop nothing.
  private func play(_ step: Step) -> DeviceReport? {
    switch step {
    case .look(let look):
      look(self)
      return nil
    case .input(let events): return .input(events)
    case .type(let text): return .input(typed(text))
    case .resize(let size):
      self.size = size
      return .input([.resize(size)])
    case .meanwhile(let step): return play(step)
    case .until: return nil
    }
  }

  package func suspend() -> [InputEvent] {
    suspensionCount += 1
    return [.resumed, .resize(size)]
  }

  package func copy(_ text: String) -> Bool {
    copied.append(text)
    return true
  }

  package func lend(_ work: () -> Void) -> [InputEvent] {
    work()
    return [.resumed, .resize(size)]
  }

  package func close() {
    isClosed = true
  }

  private func typed(_ text: String) -> [InputEvent] {
    var events = text.utf8.flatMap { decoder.feed($0) }
    while decoder.patience != nil { events += decoder.giveUp() }
    return events
  }

  private func waitForWake() -> DeviceReport {
    var entry = pollfd(fd: wake.readEnd, events: Int16(POLLIN), revents: 0)
    // An answer that never comes fails the test instead of stopping it.
    guard poll(&entry, 1, 30_000) > 0 else { return .lost }
    _ = wake.drain()
    return .input([])
  }
}
