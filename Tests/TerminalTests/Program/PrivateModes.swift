/// The modes that a terminal has of its own, such as the other screen (1049), the mouse (1002, 1006),
/// pastes in brackets (2004), reports of the background (2031) and the cursor (25).
enum PrivateModes {
  /// Those that are on after some output, but that by which the end of a line leads to the next (7),
  /// which only some terminals are told.
  static func on(after output: String) -> Set<Int> {
    var modes: Set<Int> = []
    for match in output.matches(of: /\u{1B}\[\?([0-9;]+)([hl])/) {
      let numbers = match.1.split(separator: ";").compactMap { Int($0) }
      if match.2 == "h" { modes.formUnion(numbers) } else { modes.subtract(numbers) }
    }
    return modes.subtracting([7])
  }

  /// What a shell finds on when it gets the terminal back: the cursor is shown, and nothing else.
  static let ofShells: Set = [25]
}
