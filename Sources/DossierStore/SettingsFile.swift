import RelationsModel
import Yams

/// A word of a settings file, and where it stands.
package struct PlacedWord: Hashable, Sendable {
  package let text: String
  package let place: Diagnostic.Place
}

/// A file of settings, read with the same care as a dossier: names with words, and one mapping of
/// names to lists of words.
///
/// It knows nothing of what the settings are for. What is asked for is read; after that `finish`
/// reports what nobody asked for.
package struct SettingsFile {
  /// More than any person writes.
  package static let limit = 1 << 20

  private let text: FileText
  private let log: ProblemLog
  private var entries: MappingReader?

  /// Reads a file that is shown by its path; one without any setting is no mistake.
  package init(_ bytes: [UInt8], shownAs path: String) {
    text = FileText(path: path, bytes: bytes)
    log = ProblemLog(files: [text])
    guard !SettingsFile.isBlank(text.bytes),
      let tree = YAMLTree.compose(text, file: 0, log: log)
    else { return }
    let file = FileReading(tree, file: 0, log: log, register: RecordRegister(log: log))
    entries = MappingReader(file.root, of: "the file", in: file)
  }

  /// Everything that is wrong, in the order of the places.
  package var diagnostics: [Diagnostic] {
    log.diagnostics.enumerated()
      .sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
      .map(\.element)
  }

  /// One of a few words, with the place of its name; nil where it is absent or wrong.
  package mutating func choice(_ name: String, among words: [String]) -> PlacedWord? {
    word(name, .choice(among: words))
  }

  /// A window over which positions are taken, or one of a few words; nil where it is absent or wrong.
  package mutating func window(_ name: String, or words: [String]) -> PlacedWord? {
    word(name, .window(or: words))
  }

  /// Any text on one line; nil where it is absent or wrong.
  package mutating func text(_ name: String) -> PlacedWord? {
    word(name, .text)
  }

  private mutating func word(_ name: String, _ reader: ValueReader<String>) -> PlacedWord? {
    guard let word = entries?.optional(name, reader) else { return nil }
    return entries.map { entries in
      let place = SettingsFile.place(entries.spot(of: name), in: entries.file)
      return PlacedWord(text: word, place: place)
    }
  }

  /// The entries of a mapping in their order, each with one word or a list of them; empty where it
  /// is absent, and without those that are wrong.
  package mutating func lists(_ name: String) -> [(name: PlacedWord, words: [PlacedWord])] {
    entries?.optional(name, .record(SettingsFile.lists)) ?? []
  }

  /// Reports the names that nobody asked for.
  package mutating func finish() {
    entries?.finish()
  }

  /// Reports what only whoever asked can know to be wrong.
  package func report(
    _ message: String,
    at place: Diagnostic.Place,
    nearest: String? = nil,
    expected: String? = nil
  ) {
    let spot = Spot(
      file: 0,
      line: Int32(clamping: place.line),
      column: Int32(clamping: place.column)
    )
    log.error(message, at: spot, nearest: nearest, expected: expected)
  }

  private static func lists(
    _ node: Node,
    in file: FileReading
  ) -> [(name: PlacedWord, words: [PlacedWord])]? {
    guard var entries = MappingReader(node, of: "a mapping", in: file) else { return nil }
    return entries.rest().compactMap { key, value in
      words(value, of: key.value, in: file).map { words in
        (PlacedWord(text: key.value, place: place(key.spot, in: file)), words)
      }
    }
  }

  private static func words(_ node: Node, of name: String, in file: FileReading) -> [PlacedWord]? {
    let kind = ValueReader.located(ValueReader.text)
    let found: [Located<String>]? =
      if case .sequence = node {
        ValueReader.list(of: kind).read(node, name, file)
      } else {
        kind.read(node, name, file).map { [$0] }
      }
    guard case .sequence(let sequence) = node, sequence.count > 0, found?.isEmpty == true else {
      return found?.map { PlacedWord(text: $0.value, place: place($0.spot, in: file)) }
    }
    // All of the list is wrong, which is not the same as an empty one.
    return nil
  }

  private static func place(_ spot: Spot, in file: FileReading) -> Diagnostic.Place {
    let path = file.log.files[Int(spot.file)].path
    return Diagnostic.Place(file: path, line: Int(spot.line), column: Int(spot.column))
  }

  /// Whether there is nothing but comments and white space.
  private static func isBlank(_ bytes: [UInt8]) -> Bool {
    bytes.split { $0 == 0x0A || $0 == 0x0D }.allSatisfy { line in
      let content = line.drop { $0 == 0x20 || $0 == 0x09 }
      return content.isEmpty || content.first == UInt8(ascii: "#")
    }
  }
}
