import Drawing
import Presentation
import RelationsModel
import RelationsQuery

/// What lies over the screen, in words: its title and the selected entry.
struct SpokenOverlay {
  let heading: String
  var entry: [String] = []
  var place = ""
  /// The line that is typed on.
  var prompt = ""

  init(_ overlay: Overlay, _ state: State) {
    switch overlay {
    case .help(let help):
      let lines = HelpView.spoken(state)
      let index = min(help.scroll, lines.count - 1)
      let (down, up) = (Self.key(.down, Key(.down), state), Self.key(.up, Key(.up), state))
      heading = "Help. \(up) and \(down) go through it, \(Self.closing(state)) it."
      entry = [lines[index]]
      place = Spoken.place(index, of: lines.count)
      if help.isTyping { prompt = "Find: \(help.field.text)" }
    case .palette(let palette):
      heading =
        "Commands. Type a part of a name; Enter runs the command read last, Escape closes."
      prompt = "Command: \(palette.field.text)"
      let found = palette.found
      entry =
        found.indices.contains(palette.selected)
        ? [HelpView.spoken(found[palette.selected], state)] : ["No command is called that."]
    case .problems(let problems):
      heading = "Problems. \(Self.key(.open, Key(.enter), state)) edits, \(Self.closing(state))."
      place = Spoken.place(problems.selected, of: problems.problems.count)
      guard problems.problems.indices.contains(problems.selected) else { return }
      entry = SpokenOverlay.told(problems.problems[problems.selected])
    case .export(let export):
      let count = Wording.count(state.board.overview.quotes.matching, "quote")
      let open = Self.key(.open, Key(.enter), state)
      heading = "Export what is shown, \(count). \(open) chooses a form, \(Self.closing(state))."
      tell(export)
    }
  }

  /// A key that means a command in a list that lies over the screen: the usual one where it does.
  private static func key(_ command: Command, _ usual: Key, _ state: State) -> String {
    let keys = command.entry.map { state.settings.keys.keys(of: $0, at: .board) } ?? []
    guard !keys.contains(usual) else { return usual.spoken }
    return state.settings.keys.way(to: command, at: .board, naming: \.spoken)
  }

  private static func closing(_ state: State) -> String {
    "\(key(.back, Key(.escape), state)) closes"
  }

  private mutating func tell(_ export: ExportState) {
    switch export.step {
    case .form:
      entry = export.form.map { [Wording.sentence("\($0.name): \($0.help)")] } ?? []
      place = Spoken.place(export.selected, of: export.forms.count)
    case .name(let field):
      // What was chosen stays chosen: it is not told again.
      entry = export.form.map { [Wording.sentence("\($0.name): \($0.help)")] } ?? []
      place = Spoken.place(export.selected, of: export.forms.count)
      prompt = "Name of the file: \(field.text)"
    case .replacing(let request):
      entry = ["\(request.path) exists already. Replace it? y replaces it, n keeps it."]
    }
  }

  private static func told(_ problem: Diagnostic) -> [String] {
    let place = problem.place
    let suggestion = problem.suggestion.map { " Did you mean “\($0)”?" } ?? ""
    let severity = Wording.capitalised(problem.severity.rawValue)
    let text =
      "\(severity) in \(place.file), line \(place.line), column \(place.column): \(Wording.sentence(problem.message))\(suggestion)"
    guard let excerpt = problem.excerpt, !excerpt.isEmpty else { return [text] }
    let line = excerpt.split(separator: " ").joined(separator: " ")
    return [text, "The line says “\(line)”."]
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
