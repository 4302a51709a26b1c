import Drawing

extension Key {
  /// The key in words: a voice passes over most signs.
  var spoken: String {
    guard case .character(let character) = code, !control, !alt else {
      let arrows = ["↑": "Up", "↓": "Down", "←": "Left", "→": "Right"]
      return arrows.reduce(label) { $0.replacing($1.key, with: $1.value) }
    }
    if let name = Key.names[character] { return name }
    return character.isUppercase ? "capital \(character)" : label
  }

  private static let names: [Character: String] = [
    "/": "slash", "?": "question mark", ":": "colon", "!": "exclamation mark", "@": "at sign",
    "[": "left bracket", "]": "right bracket", "{": "left brace", "}": "right brace",
    "(": "left parenthesis", ")": "right parenthesis", "<": "less-than", ">": "greater-than",
    "+": "plus", "-": "minus", ",": "comma", ".": "full stop", ";": "semicolon", "=": "equals",
    "#": "number sign", "*": "asterisk", "&": "ampersand", "%": "percent", "$": "dollar",
    "'": "apostrophe", "\"": "quotation mark", "\\": "backslash", "|": "bar", "_": "underscore",
    "~": "tilde", "^": "circumflex", "`": "grave",
  ]
}

extension Command {
  /// The first of its keys in words.
  func spokenKey(_ keys: KeyMap) -> String {
    entry.flatMap { keys.keys(of: $0).first?.spoken } ?? ""
  }
}
