import DossierStore
import Drawing
import Interchange
import Interface

/// The settings in force, for people and for programs.
struct SettingsReport {
  private let settings: EffectiveSettings
  /// How what is copied reaches the clipboard, which no setting says.
  private let copying: ClipboardWay

  init(_ settings: EffectiveSettings, copying: ClipboardWay = CopyRoute().way) {
    self.settings = settings
    self.copying = copying
  }

  private var keyMap: KeyMap { settings.values.keys }

  /// The file, the settings, the keys, and everything that is wrong.
  func lines(columns: Int) -> [String] {
    var rows = SettingEntry.all.map { entry in
      let (value, origin) = settings.effective(entry)
      return TextTable.Row([entry.name, value, origin.text])
    }
    rows.append(TextTable.Row(["", "", ""]))
    rows += Command.all.map { entry in
      let keys = keyMap.keys(of: entry).map(\.label).joined(separator: " ")
      let origin = settings.origin(ofKeysOf: entry).text
      return TextTable.Row([entry.name, keys.isEmpty ? "no key" : keys, origin])
    }
    let table = TextTable(columns: [.left, .left, .left], rows: rows)
    let problems = settings.user.diagnostics.map(DiagnosticText.render)
    return [file, ""] + table.lines(columns: columns) + ["", "copying: \(copying.sentence)"]
      + (problems.isEmpty ? [] : [""] + problems)
  }

  private var file: String {
    guard let path = settings.user.path else {
      return "No file of settings: neither XDG_CONFIG_HOME nor HOME names a folder."
    }
    return settings.user.isThere
      ? "Settings of \(SafeText.line(path))"
      : "There is no \(SafeText.line(path)): `entente config --example` prints one."
  }

  var json: JSON {
    .object([
      JSON.Member("path", .text(settings.user.path)),
      JSON.Member("exists", .bool(settings.user.isThere)),
      JSON.Member("settings", .array(SettingEntry.all.map(setting))),
      JSON.Member("keys", .array(Command.all.map(keys))),
      JSON.Member("copying", .string(copying.sentence)),
      JSON.Member("problems", .array(settings.user.diagnostics.map(DiagnosticJSON.object))),
    ])
  }

  private func setting(_ entry: SettingEntry) -> JSON {
    let (value, origin) = settings.effective(entry)
    return .object([
      JSON.Member("name", .string(entry.name)), JSON.Member("value", .string(value)),
      JSON.Member("origin", .string(origin.text)),
    ])
  }

  private func keys(_ entry: CommandEntry) -> JSON {
    .object([
      JSON.Member("command", .string(entry.name)),
      JSON.Member("keys", .texts(keyMap.keys(of: entry).map(\.typedName))),
      JSON.Member("origin", .string(settings.origin(ofKeysOf: entry).text)),
    ])
  }
}
