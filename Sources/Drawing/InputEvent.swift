/// What the user did, decoded from the terminal's bytes.
package enum InputEvent: Hashable, Sendable {
  case key(Key)
  case paste(String)
  /// A paste is taking long.
  case pasting
  case mouse(MouseEvent)
  case resize(Size)
  /// The program came back from a suspension.
  case resumed
  /// The terminal said something of itself.
  case report(TerminalReport)
}

/// What a terminal says of itself, in answer to a question or because it changed.
package enum TerminalReport: Hashable, Sendable {
  case background(isLight: Bool)
  /// It answered the question that every terminal knows, so that questions before it have been
  /// answered or never will be.
  case identity
}

/// A key with its modifiers.
package struct Key: Hashable, Sendable {
  package enum Code: Hashable, Sendable {
    /// One character as typed; shifted letters are capitals.
    case character(Character)
    case enter, escape, tab, backTab, backspace, delete, insert
    case up, down, left, right, home, end, pageUp, pageDown
    case function(Int)
  }

  package var code: Code
  package var control: Bool
  package var alt: Bool
  package var shift: Bool

  package init(_ code: Code, control: Bool = false, alt: Bool = false, shift: Bool = false) {
    self.code = code
    self.control = control
    self.alt = alt
    self.shift = shift
  }

  package static func character(_ character: Character) -> Key { Key(.character(character)) }
  /// A letter typed with the control key, in lower case.
  package static func control(_ character: Character) -> Key {
    Key(.character(character), control: true)
  }
}

/// A press of a button or a turn of the wheel; drags and releases are not reported.
package struct MouseEvent: Hashable, Sendable {
  package enum Action: Hashable, Sendable {
    case press, middlePress, rightPress, wheelUp, wheelDown
    /// The mouse moves while its first button is held.
    case drag
  }

  package var action: Action
  package var point: Point

  package init(_ action: Action, at point: Point) {
    self.action = action
    self.point = point
  }
}
