import Drawing

extension Key {
  /// The key in words: a voice passes over most signs.
  var spoken: String {
    guard case .character(let character) = code, !control, !alt else {
      return Key.parts.reduce(label) { $0.replacing($1.0, with: $1.1) }
    }
    if let name = Key.names[character] { return name }
    return character.isUppercase ? "capital \(character)" : label
  }

  /// What a label writes for the eye, and in words.
  private static let parts = [
    ("↑", "Up"), ("↓", "Down"), ("←", "Left"), ("→", "Right"), ("Esc", "Escape"),
    ("PgDn", "Page Down"), ("PgUp", "Page Up"), ("Del", "Delete"), ("Ins", "Insert"),
    ("Ctrl-", "Control "), ("Alt-", "Alt "), ("Shift-", "Shift "),
  ]

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
