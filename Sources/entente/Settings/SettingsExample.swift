import Drawing
import Interface

/// A whole settings file, explained, that says what is built in.
enum SettingsExample {
  static var text: String {
    let settings = Settings()
    let start = """
      # The settings of Entente, as they are without this file, which belongs into
      # $XDG_CONFIG_HOME/entente/config.yaml, else ~/.config/entente/config.yaml.

      """
    let entries = SettingEntry.all.map { entry in
      var values = entry.values.joined(separator: ", ")
      if case .names = entry.other { values += ", or a name" }
      return
        "\n# \(entry.help)\n# One of: \(values).\n\(entry.name): \(entry.value(in: settings))\n"
    }
    return start + entries.joined() + keys
  }

  private static var keys: String {
    let start = """

      # Any command by its name, with one key or a list of them in place of its own: a key that is
      # given here is taken from whatever else it means where both apply. Keys of the reader alone,
      # as the arrows that turn quotes, stay. An empty list leaves a command to the palette. Signs
      # that mean something in YAML stand in quotation marks. Take away the first “#” of “keys:”
      # and of each line that is to change.
      #keys:

      """
    let lines = Command.all.map { entry in
      let keys = entry.keys.map { quoted($0.typedName) }.joined(separator: ", ")
      return "#  \(entry.name): [\(keys)]\n"
    }
    return start + lines.joined()
  }

  /// A key as YAML takes it for text.
  private static func quoted(_ name: String) -> String {
    let isPlain = name.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0 == "-" }
    return isPlain && name != "-" && name.lowercased() != "n" && name.lowercased() != "y"
      ? name : "\"\(name)\""
  }
}
