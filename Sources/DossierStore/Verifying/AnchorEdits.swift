import RelationsModel

/// The files of a dossier while positions are written into them.
struct AnchorEdits {
  private let original: [DossierFile]
  private let places: [String: Diagnostic.Place]
  private var edited: [String: FileLines] = [:]
  /// How many positions were written.
  private(set) var count = 0

  init(_ original: [DossierFile], _ changes: [AnchorChanges.Change]) {
    self.original = original
    let ids = changes.flatMap { [$0.source.rawValue] + $0.moves.map(\.id) }
    places = DossierReader.places(of: ids, in: original, shownAs: nil)
  }

  /// The files as they are now.
  var files: [DossierFile] {
    original.map { file in
      edited[file.path].map { DossierFile(path: file.path, bytes: $0.bytes) } ?? file
    }
  }

  /// The file in which a source stands.
  func file(of source: Source.ID) -> String { places[source.rawValue]?.file ?? "" }

  /// Writes all that changes in one source, or nothing of it; false when something cannot be written.
  mutating func apply(_ change: AnchorChanges.Change) -> Bool {
    let path = file(of: change.source)
    if edited[path] == nil, let file = original.first(where: { $0.path == path }) {
      edited[path] = FileLines(file.bytes)
    }
    guard let moment = edited[path]?.moment else { return false }
    let isWritten =
      change.moves.allSatisfy { move($0.id, to: $0.range, in: path) }
      && writeDigest(of: change, in: path)
    if isWritten { count += change.moves.count } else { edited[path]?.takeBack(to: moment) }
    return isWritten
  }

  private mutating func move(_ id: String, to range: Range<Int>, in path: String) -> Bool {
    edit(id, in: path) { lines, record in
      lines.set("start", to: "\(range.lowerBound)", below: ["anchor", "span"], of: record)
        && lines.set("end", to: "\(range.upperBound)", below: ["anchor", "span"], of: record)
    }
  }

  private mutating func writeDigest(of change: AnchorChanges.Change, in path: String) -> Bool {
    guard let (old, new) = change.digests, let old else { return true }
    return edit(change.source.rawValue, in: path) { lines, record in
      lines.replace(old, by: new, at: "textDigest", of: record)
    }
  }

  private mutating func edit(
    _ id: String,
    in path: String,
    _ change: (inout FileLines, RecordLines) -> Bool
  ) -> Bool {
    guard let place = places[id], place.file == path, var lines = edited.removeValue(forKey: path)
    else { return false }
    defer { edited[path] = lines }
    return lines.record(around: place.line).map { change(&lines, $0) } ?? false
  }
}
