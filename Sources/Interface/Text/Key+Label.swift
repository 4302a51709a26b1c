import Drawing

extension Key {
  /// The key as hints and help write it.
  package var label: String {
    let name =
      switch code {
      case .character(" "): "Space"
      case .character(let character): control ? character.uppercased() : String(character)
      case .enter: "Enter"
      case .escape: "Esc"
      case .tab: "Tab"
      case .backTab: "Shift-Tab"
      case .backspace: "Backspace"
      case .delete: "Del"
      case .insert: "Ins"
      case .up: "↑"
      case .down: "↓"
      case .left: "←"
      case .right: "→"
      case .home: "Home"
      case .end: "End"
      case .pageUp: "PgUp"
      case .pageDown: "PgDn"
      case .function(let number): "F\(number)"
      }
    return (control ? "Ctrl-" : "") + (alt ? "Alt-" : "") + (shift ? "Shift-" : "") + name
  }
}

extension Key {
  /// The key as it is drawn or told.
  func name(isHeard: Bool, isASCII: Bool) -> String {
    isHeard ? spoken : isASCII ? typedName : label
  }
}
