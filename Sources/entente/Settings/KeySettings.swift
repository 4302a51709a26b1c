import DossierStore
import Drawing
import Interface
import RelationsModel

/// The keys that the user gave commands, without those that cannot be.
struct KeySettings {
  private(set) var keyMap = KeyMap()
  /// Where each command with keys of the user's stands.
  private(set) var places: [Command: Diagnostic.Place] = [:]

  private struct Claim {
    let entry: CommandEntry
    let key: Key
    let place: Diagnostic.Place

    /// Whether there is a place where the key would mean both.
    func excludes(_ other: Claim) -> Bool {
      key == other.key && KeyMap.overlap(entry, other.entry)
    }
  }

  /// Takes the entries in their order, and reports what is wrong with them to the file.
  init(_ entries: [(name: PlacedWord, words: [PlacedWord])], _ file: SettingsFile) {
    var claims: [Claim] = []
    var bindings: [KeyMap.Binding] = []
    for (name, words) in entries {
      guard let entry = KeySettings.entry(name, file) else { continue }
      let read = words.compactMap { word in
        KeySettings.key(word, file).map { Claim(entry: entry, key: $0, place: word.place) }
      }
      // Of a list that is all wrong nothing holds, so that the command keeps its own keys.
      guard !read.isEmpty || words.isEmpty else { continue }
      var kept: [Claim] = []
      for claim in read {
        if claim.key == KeyMap.lastQuitKey, entry.command != .quit {
          file.report("\(claim.key.label) always quits, and means nothing else", at: claim.place)
        } else if let earlier = (claims + kept).first(where: { $0.excludes(claim) }) {
          KeySettings.report(claim, takenBy: earlier, file)
        } else {
          kept.append(claim)
        }
      }
      guard !kept.isEmpty || words.isEmpty else { continue }
      claims += kept
      bindings.append(KeyMap.Binding(entry.command, kept.map(\.key)))
      places[entry.command] = name.place
    }
    keyMap = KeyMap(bindings)
    if !keyMap.canQuit, let place = places[.quit] ?? entries.first?.name.place {
      file.report(
        "no key is left that quits everywhere; \(KeyMap.lastQuitKey.label) still does",
        at: place
      )
    }
    if !keyMap.quitsByLastKey { keyMap.keepQuitKey() }
  }

  private static func entry(_ name: PlacedWord, _ file: SettingsFile) -> CommandEntry? {
    if let entry = Command.all.first(where: { $0.name == name.text }) { return entry }
    var nearest = NearestName()
    file.report(
      "there is no command “\(SafeText.line(String(name.text.prefix(60))))”; "
        + "the palette (:) and `entente config` list them",
      at: name.place,
      nearest: nearest.find(name.text, among: Command.all.map(\.name)),
      expected: "the name of a command"
    )
    return nil
  }

  private static func key(_ word: PlacedWord, _ file: SettingsFile) -> Key? {
    let shown = SafeText.line(String(word.text.prefix(60)))
    let expected = "a key, such as q, Ctrl-D, Alt-Left, PgDn, Space or F1"
    do throws(KeyName.Problem) {
      return try KeyName.read(word.text)
    } catch {
      switch error {
      case .unknown(let nearest):
        file.report(
          "“\(shown)” is not \(expected)",
          at: word.place,
          nearest: nearest,
          expected: expected
        )
      case .sameAs(let other):
        file.report(
          "a terminal sends “\(shown)” as \(other); write that, or another key",
          at: word.place,
          expected: expected
        )
      }
      return nil
    }
  }

  private static func report(_ claim: Claim, takenBy first: Claim, _ file: SettingsFile) {
    let (line, column) = (first.place.line, first.place.column)
    let key = claim.key.label
    file.report(
      first.entry == claim.entry
        ? "\(key) stands twice, first at \(line):\(column)"
        : "\(key) means “\(first.entry.name)” already, at \(line):\(column), "
          + "where “\(claim.entry.name)” applies too; the first holds",
      at: claim.place
    )
  }
}
