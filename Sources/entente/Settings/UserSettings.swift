import DossierStore
import Drawing
import Files
import Interface
import Presentation
import RelationsModel
import SystemPackage

/// The user's settings as the file has them, where each comes from, and what is wrong with the file.
///
/// A mistake costs what it stands in and nothing else.
struct UserSettings: Sendable {
  /// Where the file would be, for people; nil when the environment names no place for it.
  let path: String?
  private(set) var isThere = false
  private(set) var settings = Settings()
  /// Where each setting that the file gives stands, by its name.
  private(set) var places: [String: Diagnostic.Place] = [:]
  private(set) var keyPlaces: [Command: Diagnostic.Place] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  /// Those of whoever runs the program, read once; without a file nothing is done but to look.
  static let own = UserSettings(path: XDGFolder.config.path().map { $0.appending("config.yaml") })

  init(path place: FilePath?) {
    path = place?.shown
    guard let place, let path else { return }
    switch SmallFile.read(place, limit: SettingsFile.limit) {
    case .absent: return
    case .bytes(let bytes): read(bytes, path)
    case .obstacle(let reason):
      diagnostics = [
        Diagnostic(
          severity: .error,
          place: Diagnostic.Place(file: path, line: 1, column: 1),
          message: "cannot be read: \(reason)"
        )
      ]
    }
    isThere = true
  }

  /// The settings of a text.
  init(_ bytes: [UInt8], shownAs path: String) {
    self.path = path
    isThere = true
    read(bytes, path)
  }

  /// The one line that says so when something is wrong.
  var notice: String? {
    guard !diagnostics.isEmpty else { return nil }
    return "\(Wording.count(diagnostics.count, "problem")) in config.yaml: "
      + "`entente config` lists \(diagnostics.count == 1 ? "it" : "them")."
  }

  private mutating func read(_ bytes: [UInt8], _ path: String) {
    var file = SettingsFile(bytes, shownAs: path)
    for entry in SettingEntry.all {
      let word =
        switch entry.other {
        case .nothing: file.choice(entry.name, among: entry.values)
        case .windows: file.window(entry.name, or: entry.values)
        case .names: file.text(entry.name)
        }
      guard let word else { continue }
      entry.set(word.text, in: &settings)
      places[entry.name] = word.place
    }
    let keys = KeySettings(file.lists("keys"), file)
    settings.keys = keys.keyMap
    keyPlaces = keys.places
    file.finish()
    diagnostics = file.diagnostics
  }
}
