import Drawing
import Presentation
import RelationsQuery

extension HelpState {
  func spoken(in state: State) -> SpokenOverlay {
    let lines = HelpView.spoken(state)
    let index = min(scroll, lines.count - 1)
    let (down, up) = (
      SpokenOverlay.key(.down, Key(.down), state), SpokenOverlay.key(.up, Key(.up), state)
    )
    return SpokenOverlay(
      heading: "Help. \(up) and \(down) go through it, \(SpokenOverlay.closing(state)) it.",
      entry: [lines[index]],
      place: Spoken.place(index, of: lines.count),
      prompt: isTyping ? "Find: \(field.text)" : ""
    )
  }
}

extension HelpView {
  /// All commands group by group and the filter language, an entry each; the signs are not heard.
  static func spoken(_ state: State) -> [String] {
    HelpText.commands(state).flatMap { title, entries in
      ["\(title): \(Wording.count(entries.count, "command"))."] + entries.map { spoken($0, state) }
    }
      + [Wording.sentence(FilterHelp.heading)]
      + FilterHelp.entries.map { Wording.sentence("Filter, \($0.example): \($0.help)") }
  }

  static func spoken(_ entry: CommandEntry, _ state: State) -> String {
    let keys = HelpText.keys(of: entry, state)
    let help = Wording.sentence("\(Wording.capitalised(entry.name)): \(entry.help)")
    guard !keys.isEmpty else { return help }
    let names = keys.map(\.spoken).joined(separator: ", ")
    return "\(help) \(keys.count == 1 ? "Key" : "Keys"): \(names)."
  }
}
