import Drawing

/// What lies over the screen and takes the keys: the help, the palette, a list, a question.
///
/// An overlay is a plain value in a file of its own. The command that opens it calls `State.lay`;
/// nothing else knows it. When a key changes it, it lays its next value in its own place; to close
/// it clears `State.overlay`.
protocol Overlay: Equatable, Sendable {
  /// Whether it has a line that keys are typed on.
  var isTyping: Bool { get }

  /// Whether it takes the place of the line at the foot.
  var isOnFooter: Bool { get }

  func handle(_ key: Key, in state: inout State) -> [Effect]

  func handle(_ event: MouseEvent, in state: inout State) -> [Effect]

  /// Changes what is typed on its line; called with pasted text.
  func type(_ change: (inout TextField) -> Void, in state: inout State)

  /// Takes a pasted text as a whole; nil where it goes into the line.
  func paste(_ text: String, in state: inout State) -> [Effect]?

  /// Draws it over the screen, and gives the place of the cursor; nil hides it.
  func draw(in state: State, on painter: inout Painter) -> Point?

  /// What it tells somebody who hears it.
  func spoken(in state: State) -> SpokenOverlay

  /// The keys that the last line of the screen names.
  func hints(in state: State) -> [Hints.Hint]
}

extension Overlay {
  var isTyping: Bool { false }

  var isOnFooter: Bool { false }

  /// A press anywhere closes it.
  func handle(_ event: MouseEvent, in state: inout State) -> [Effect] {
    if event.action == .press { state.overlay = nil }
    return []
  }

  func type(_ change: (inout TextField) -> Void, in state: inout State) {}

  func paste(_ text: String, in state: inout State) -> [Effect]? { nil }

  fileprivate func isEqual(to other: any Overlay) -> Bool { (other as? Self) == self }
}

/// An overlay of any kind.
struct AnyOverlay: Equatable, Sendable {
  let value: any Overlay

  init(_ value: any Overlay) {
    self.value = value
  }

  static func == (left: AnyOverlay, right: AnyOverlay) -> Bool {
    left.value.isEqual(to: right.value)
  }
}

extension State {
  /// Lays something over the screen, in place of what lies there.
  mutating func lay(_ overlay: some Overlay) { self.overlay = AnyOverlay(overlay) }

  /// Lays it as a change leaves it.
  mutating func lay<Changed: Overlay>(_ overlay: Changed, _ change: (inout Changed) -> Void) {
    var overlay = overlay
    change(&overlay)
    lay(overlay)
  }
}
