import RelationsAnalysis
import RelationsModel

/// How one setting is named, which values it may have, and what it is for.
///
/// Reading the file, the example and `entente config` are all made from `SettingEntry.all`; the keys
/// alone are no single value and have a reader of their own.
package struct SettingEntry: Sendable {
  package let name: String
  /// All that may be written, the default among them.
  package let values: [String]
  /// What it does, as the example explains it.
  package let help: String
  private let get: @Sendable (Settings) -> String
  private let put: @Sendable (String, inout Settings) -> Void

  private static let lastView = "last"

  /// The value in settings, as it is written.
  package func value(in settings: Settings) -> String { get(settings) }

  /// What may be written besides `values`.
  package enum Other: Sendable {
    case nothing
    /// Any window; `values` has examples.
    case windows
    /// Any name.
    case names
  }

  package let other: Other

  /// Sets the value to one that may be written; any other leaves it as it is.
  package func set(_ value: String, in settings: inout Settings) {
    let isOther =
      switch other {
      case .nothing: false
      case .windows: RecordWindow(value) != nil
      case .names: !value.isEmpty
      }
    guard isOther || values.contains(value) else { return }
    put(value, &settings)
  }

  private init<Value>(
    _ name: String,
    _ path: any WritableKeyPath<Settings, Value> & Sendable,
    help: String
  ) where Value: RawRepresentable & CaseIterable & Sendable, Value.RawValue == String {
    self.name = name
    self.help = help
    other = .nothing
    values = Value.allCases.map(\.rawValue)
    get = { $0[keyPath: path].rawValue }
    put = { text, settings in Value(rawValue: text).map { settings[keyPath: path] = $0 } }
  }

  private init(viewsAs name: String, help: String) {
    self.name = name
    self.help = help
    other = .nothing
    values = [SettingEntry.lastView] + PaneRegistry.entries.map(\.id.name)
    get = { $0.view?.name ?? SettingEntry.lastView }
    put = { text, settings in
      settings.view = PaneRegistry.entries.first { $0.id.name == text }?.id
    }
  }

  private static let dossierWindow = "dossier"

  private init(windowAs name: String, help: String) {
    self.name = name
    self.help = help
    other = .windows
    values = [SettingEntry.dossierWindow, "day", "90d", "1y", "all"]
    get = { $0.window?.description ?? SettingEntry.dossierWindow }
    put = { text, settings in settings.window = RecordWindow(text) }
  }

  private static let loginName = "login"

  private init(coderAs name: String, help: String) {
    self.name = name
    self.help = help
    other = .names
    values = [SettingEntry.loginName]
    get = { $0.coder ?? SettingEntry.loginName }
    put = { text, settings in settings.coder = text == SettingEntry.loginName ? nil : text }
  }

  /// Every setting but the keys, in the order in which they are listed.
  package static let all: [SettingEntry] = [
    SettingEntry(
      "theme",
      \.theme,
      help: "The colours: chosen by the terminal's background, for a dark one, or for a light one."
    ),
    SettingEntry("mouse", \.mouse, help: "Off leaves the mouse to the terminal."),
    SettingEntry(
      "dates",
      \.dates,
      help: "How dates are shown: 23 Dec 2017, Dec 23, 2017 or 2017-12-23."
    ),
    SettingEntry("citations", \.citations, help: "The citation style in which records are copied."),
    SettingEntry(
      windowAs: "window",
      help:
        "How far back a side's words count by the record: as the dossier has it, its last day, or longer."
    ),
    SettingEntry(
      viewsAs: "view",
      help: "The view to start with: the one that was left, or another."
    ),
    SettingEntry(
      "restore",
      \.restore,
      help: "On opens a dossier where it was left, without the filter."
    ),
    SettingEntry(
      coderAs: "coder",
      help:
        "The name that goes with the quotes that you code and with your changes: your login name, or another."
    ),
  ]
}
