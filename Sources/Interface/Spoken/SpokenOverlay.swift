import Drawing

/// What lies over the screen, in words: its title and the selected entry.
struct SpokenOverlay {
  /// Nil for a question about what is shown, which stays.
  var heading: String?
  var entry: [String] = []
  var place = ""
  /// What is wrong with what was typed.
  var problem: String?
  /// The line that is typed on.
  var prompt = ""

  /// A key that means a command in a list that lies over the screen: the usual one where it does.
  static func key(_ command: Command, _ usual: Key, _ state: State) -> String {
    let keys = command.entry.map { state.settings.keys.keys(of: $0, at: .list) } ?? []
    guard !keys.contains(usual) else { return usual.spoken }
    return state.settings.keys.way(to: command, at: .list, naming: \.spoken)
  }

  static func closing(_ state: State) -> String {
    "\(key(.back, Key(.escape), state)) closes"
  }
}
