import Drawing

/// How many colours there are to choose from.
package enum ColorDepth: Int, Comparable, Sendable {
  case none, sixteen, palette256

  package static func < (left: ColorDepth, right: ColorDepth) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// What a device has to report when it returns from waiting.
package enum DeviceReport: Equatable, Sendable {
  /// The user did something, or, when empty, the device was only woken.
  case input([InputEvent])
  /// There is nobody there any more, or the process was told to end.
  case lost
}

/// Where frames are shown and input comes from.
package protocol TerminalDevice: AnyObject {
  /// What is shown at once: a picture, or lines.
  associatedtype Frame

  var size: Size { get }
  var colorDepth: ColorDepth { get }
  /// Ends a wait from any thread.
  var wake: WakePipe { get }

  /// What the terminal says of itself before the first frame, and what was typed meanwhile; waits for
  /// it no longer than nobody notices.
  func openingReports() -> [InputEvent]
  func draw(_ frame: Frame)
  /// Forgets what has been shown, so that the next frame is shown whole.
  func forget()
  /// Blocks until there is something to report; `isIdle` says that no answer is on its way.
  func wait(isIdle: Bool) -> DeviceReport
  /// Whether input is there already, so that waiting for it would take no time.
  var hasInput: Bool { get }
  /// Stops the process until it is continued, and gives the events that tell of it.
  func suspend() -> [InputEvent]
  /// Gives the terminal to another program for as long as the work lasts, and gives the events that
  /// tell of its return.
  func lend(_ work: () -> Void) -> [InputEvent]
  /// Has the terminal keep a text for pasting; whether it does, no terminal tells. False where it is one
  /// that cannot.
  func copy(_ text: String) -> Bool
  /// Gives the terminal back; a process that was told to end by a signal does so here.
  func close()
}

extension TerminalDevice {
  package func openingReports() -> [InputEvent] { [] }
}
