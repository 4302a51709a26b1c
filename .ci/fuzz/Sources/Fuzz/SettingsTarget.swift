import DossierStore
import RelationsModel

@testable import Interface

/// The file of settings, and the files of what is remembered: a place in a dossier and the filters.
enum SettingsTarget {
  static func run(_ bytes: [UInt8]) {
    readsSettings(bytes)
    let text = String(decoding: bytes, as: UTF8.self)
    let bookmark = Bookmark(text)
    demand(Bookmark(bookmark.text) == bookmark, "the place is read otherwise again: \(bookmark)")
    let history = FilterHistory(text.split(separator: "\n").map(String.init))
    demand(
      FilterHistory(history.entries).entries == history.entries,
      "the filters are read otherwise again: \(history.entries)"
    )
    demand(history.entries.count <= FilterHistory.limit, "\(history.entries.count) filters")
    if let key = try? KeyName.read(text) {
      demand((try? KeyName.read(key.typedName)) == key, "\(key.typedName) is another key")
    }
  }

  /// Reads as the program does, entry by entry, then the keys.
  private static func readsSettings(_ bytes: [UInt8]) {
    var file = SettingsFile(bytes, shownAs: "config.yaml")
    var settings = Settings()
    for entry in SettingEntry.all {
      let word =
        entry.takesWindows
        ? file.window(entry.name, or: entry.values) : file.choice(entry.name, among: entry.values)
      guard let word else { continue }
      entry.set(word.text, in: &settings)
      demand(entry.value(in: settings) == word.text || entry.takesWindows, "\(entry.name)")
    }
    let keys = KeySettings(file.lists("keys"), file)
    file.finish()
    demand(keys.keyMap.canQuit, "no key quits")
    let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
    for diagnostic in file.diagnostics {
      let place = diagnostic.place
      demand(
        (1...lines + 1).contains(place.line) && (1...bytes.count + 1).contains(place.column),
        "\(place.line):\(place.column) in \(lines) lines: \(diagnostic.message)"
      )
      _ = DiagnosticText.render(diagnostic)
    }
  }
}
