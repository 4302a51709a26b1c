import Interface

/// The parts of the manual page that no description of arguments holds: keys, files, environment and
/// exit status, in mdoc.
///
/// What the options and commands are, argument-parser's `generate-manual` says; these follow it.
enum ManualSections {
  static var text: String {
    [
      keys,
      section("FILES", files),
      section("ENVIRONMENT", environment),
      section("EXIT STATUS", statuses),
    ]
    .joined()
  }

  /// The keys, group by group.
  private static var keys: String {
    let groups = Command.grouped.map { group, entries in
      ".Ss \"\(group.title)\"\n" + list(entries.map { ($0.manualKeys, $0.help + ".") })
    }
    return ".Sh \"KEYS\"\n" + escaped(keysNote) + "\n" + groups.joined()
  }

  private static let keysNote =
    "Some keys work only in the views whose last line shows them; while a quote is read the left and "
    + "right arrows go to the previous and the next quote."

  private static let files = [
    ("dossier.yaml", "The first file of a folder that is a dossier."),
    (
      "$XDG_CACHE_HOME/entente",
      "Dossiers as they were read, so that they open at once; it can be deleted at any time. Without the "
        + "variable it is ~/.cache/entente."
    ),
    (
      "$XDG_CONFIG_HOME/entente/config.yaml",
      "The settings, which entente config explains. Without the variable the folder is "
        + "~/.config/entente."
    ),
    (
      "$XDG_DATA_HOME/entente/journal",
      "What was changed in each dossier, so that it can be undone; entente journal lists it. Without "
        + "the variable the folder is ~/.local/share/entente."
    ),
    (
      "$XDG_STATE_HOME/entente",
      "Where one was in each dossier, and the filters that were typed; it can be deleted at any "
        + "time. Without the variable it is ~/.local/state/entente. Its folder archives has what "
        + "was read of archives."
    ),
  ]

  private static let environment = [
    (
      "BROWSER",
      "Programs that open web addresses, in the order to try, separated by colons; %s is the address."
    ),
    ("COLORFGBG", "The colours of a terminal that does not tell its background when it is asked."),
    ("COLORTERM", "Where it is truecolor or 24bit, colours are exact, not the nearest of 256."),
    ("EDITOR", "The editor that e opens, unless VISUAL names one."),
    (
      "FORCE_HYPERLINK",
      "Whether addresses are drawn as links: 0 for never, any other value for always."
    ),
    ("LC_ALL", "The locale; where it names other characters than UTF-8, all is drawn in ASCII."),
    ("NO_COLOR", "If it is set and not empty, no colours are used."),
    ("PATH", "Where xdg-open is looked for when there is no BROWSER."),
    (
      "TERM",
      "The kind of terminal; under dumb the board is printed instead, unless --screen-reader is given."
    ),
    ("VISUAL", "The editor that e opens, with its arguments; vi without either."),
    ("XDG_CACHE_HOME", "The folder of the cache."),
    ("XDG_CONFIG_HOME", "Where the settings are."),
    ("XDG_DATA_HOME", "The folder of the journals."),
    ("XDG_STATE_HOME", "The folder in which the program remembers where each dossier was left."),
  ]

  private static let statuses = [
    ("0", "Success."),
    ("1", "Something failed, or nothing was found."),
    ("2", "The arguments were wrong."),
  ]

  private static func section(_ title: String, _ entries: [(name: String, text: String)]) -> String
  {
    ".Sh \"\(title)\"\n" + list(entries)
  }

  /// A list of names, each with what it is.
  private static func list(_ entries: [(name: String, text: String)]) -> String {
    let items = entries.map { ".It Li \"\(escaped($0.name))\"\n\(escaped($0.text))\n" }
    return ".Bl -tag -width 16n\n" + items.joined() + ".El\n"
  }

  /// Text that mdoc takes for nothing but text.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "\\": escaped += "\\e"
      case "\"": escaped += "\\(dq"
      case "'": escaped += "\\(aq"
      case "-": escaped += "\\-"
      default: escaped.append(character)
      }
    }
    // A line that begins with a full stop would be an instruction.
    return escaped.hasPrefix(".") ? "\\&" + escaped : escaped
  }
}

extension CommandEntry {
  /// Its keys as the manual names them; the arrows in words, which every terminal shows.
  fileprivate var manualKeys: String {
    let names = ["↑": "Up", "↓": "Down", "←": "Left", "→": "Right"]
    return keys.map { key in
      names.reduce(key.label) { $0.replacing($1.key, with: $1.value) }
    }
    .joined(separator: ", ")
  }
}
