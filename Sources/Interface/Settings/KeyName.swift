import Drawing
import RelationsModel

/// Keys by the names that hints and help write, and by those that are easily typed.
package enum KeyName {
  /// Why a name is no key that can be pressed.
  package enum Problem: Error, Hashable {
    /// No key is called that.
    case unknown(nearest: String?)
    /// The terminal sends it as another key.
    case sameAs(String)
  }

  /// Reads a name such as `q`, `Ctrl-D`, `Alt-Left`, `PgDn` or `F1`.
  package static func read(_ name: String) throws(Problem) -> Key {
    var rest = Substring(name)
    var key = Key(.enter)
    while let (modifier, after) = modifier(of: rest) {
      key[keyPath: modifier] = true
      rest = after
    }
    guard let code = code(of: String(rest)) else {
      throw .unknown(nearest: nearest(to: String(rest)).map { name.dropLast(rest.count) + $0 })
    }
    key.code = code
    return try reachable(key)
  }

  private static func modifier(
    of name: Substring
  ) -> (WritableKeyPath<Key, Bool>, Substring)? {
    for (prefix, path) in modifiers where name.count > prefix.count {
      if name.prefix(prefix.count).lowercased() == prefix {
        return (path, name.dropFirst(prefix.count))
      }
    }
    return nil
  }

  private static var modifiers: [(String, WritableKeyPath<Key, Bool>)] {
    [("ctrl-", \.control), ("alt-", \.alt), ("shift-", \.shift)]
  }

  private static func code(of name: String) -> Key.Code? {
    if name.count == 1, let character = name.first, let named = symbols[character] { return named }
    if name.count == 1, let character = name.first, isTyped(character) {
      return .character(character)
    }
    if let named = names[name.lowercased()] { return named }
    guard name.lowercased().hasPrefix("f"), let number = Int(name.dropFirst()),
      (1...20).contains(number)
    else { return nil }
    return .function(number)
  }

  /// Whether a character is one that can be seen, which no control and no lone accent is.
  private static func isTyped(_ character: Character) -> Bool {
    guard character.unicodeScalars.count == 1, let scalar = character.unicodeScalars.first else {
      return false
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .spaceSeparator, .nonspacingMark, .enclosingMark, .spacingMark:
      return false
    default: return true
    }
  }

  private static let symbols: [Character: Key.Code] = [
    "↑": .up, "↓": .down, "←": .left, "→": .right,
  ]

  private static let names: [String: Key.Code] = [
    "space": .character(" "), "enter": .enter, "return": .enter, "esc": .escape,
    "escape": .escape, "tab": .tab, "backspace": .backspace, "del": .delete, "delete": .delete,
    "ins": .insert, "insert": .insert, "up": .up, "down": .down, "left": .left,
    "right": .right, "home": .home, "end": .end, "pgup": .pageUp, "pageup": .pageUp,
    "pgdn": .pageDown, "pagedown": .pageDown,
  ]

  private static func nearest(to name: String) -> String? {
    var nearest = NearestName()
    let written = names.values.map { Key($0).typedName } + (1...12).map { "F\($0)" }
    return nearest.find(name, among: written.sorted())
  }

  /// The key as the terminal sends it; throws when that is another key or nothing at all.
  private static func reachable(_ key: Key) throws(Problem) -> Key {
    var key = key
    if key.shift, key.code == .tab {
      key.code = .backTab
      key.shift = false
    }
    guard case .character(let character) = key.code else { return key }
    if key.shift { throw .sameAs(shifted(character)) }
    guard key.control else { return key }
    let lower = Character(character.lowercased())
    if let other = controls[lower] { throw .sameAs(other) }
    // Beside letters there are few that a terminal sends with the control key in another way.
    guard lower.isLetter || " \\]^_".contains(lower) else { throw .sameAs(String(character)) }
    key.code = .character(lower)
    return key
  }

  private static func shifted(_ character: Character) -> String {
    let upper = character.uppercased()
    return upper == String(character) ? "the sign that it types" : upper
  }

  /// What a terminal sends for letters with the control key that are keys of their own.
  private static let controls: [Character: String] = [
    "i": "Tab", "m": "Enter", "[": "Esc", "j": "Enter", "h": "Backspace", "?": "Backspace",
  ]
}

extension Key {
  /// The key's name in signs that every keyboard has, as settings are best written.
  package var typedName: String {
    let arrows = ["↑": "Up", "↓": "Down", "←": "Left", "→": "Right"]
    guard let last = label.last, let name = arrows[String(last)], code != .character(last) else {
      return label
    }
    return String(label.dropLast()) + name
  }
}
