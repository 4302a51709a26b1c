import RelationsModel

/// The files of a dossier with the positions that a check found in the texts at hand.
///
/// Nothing but numbers and digests changes in them; comments and the order of keys stay. Positions of
/// one source count in one print of its text: in another they are rewritten all together or not at all.
package struct AnchorRewriting: Sendable {
  /// The files that change, as they are to be.
  package private(set) var files: [DossierFile] = []
  /// How many positions change.
  package private(set) var count = 0
  /// Sources that are left as they are, with the number of their positions that the text has not.
  package private(set) var refused: [(source: Source.ID, missing: Int)] = []
  /// Whether a file is written in a way that cannot be rewritten safely; nothing is then.
  package private(set) var isBaffled = false

  package init(
    of original: [DossierFile],
    _ dossier: Dossier,
    _ verification: Verification,
    digests: [Source.ID: String]
  ) {
    var edited = original
    for source in dossier.sources {
      guard let known = source.textDigest, let digest = digests[source.id] else { continue }
      let placed = Self.placed(in: source.id, dossier)
      let entries = verification.entries.filter { $0.source == source.id && placed.contains($0.id) }
      let lost = entries.count { !$0.finding.isPlaced }
      guard digest == known || lost == 0 else {
        refused.append((source.id, lost))
        continue
      }
      for entry in entries {
        guard case .moved(let range) = entry.finding else { continue }
        isBaffled = !Self.move(entry.id, to: range, in: &edited) || isBaffled
        count += 1
      }
      if digest != known {
        isBaffled = !Self.replace(known, by: digest, of: source.id, in: &edited) || isBaffled
      }
    }
    let changed = zip(original, edited).filter { $0.bytes != $1.bytes }.map(\.1)
    // What is read from them must be what was found, and all else as it was.
    isBaffled = isBaffled || !Self.says(edited, what: verification, since: dossier)
    files = isBaffled ? [] : changed
    if isBaffled { count = 0 }
  }

  /// The ids of a source's quotes and passages that have a position.
  private static func placed(in source: Source.ID, _ dossier: Dossier) -> Set<String> {
    let quotes = dossier.quotes.filter { $0.source == source && $0.anchor.span != nil }
    let passages = dossier.passages.filter { $0.source == source && $0.span != nil }
    return Set(quotes.map(\.id.rawValue) + passages.map(\.id.rawValue))
  }

  private static func move(_ id: String, to range: Range<Int>, in files: inout [DossierFile])
    -> Bool
  {
    edit(id, in: &files) { record in
      record.set("start", to: "\(range.lowerBound)", below: ["anchor", "span"])
        && record.set("end", to: "\(range.upperBound)", below: ["anchor", "span"])
    }
  }

  private static func replace(
    _ old: String,
    by new: String,
    of source: Source.ID,
    in files: inout [DossierFile]
  ) -> Bool {
    edit(source.rawValue, in: &files) { $0.replace(old, by: new, at: "textDigest") }
  }

  /// Edits the lines of a record in the file in which it stands.
  private static func edit(
    _ id: String,
    in files: inout [DossierFile],
    _ change: (inout RecordLines) -> Bool
  ) -> Bool {
    guard let place = DossierReader.place(of: id, in: files, shownAs: nil),
      let index = files.firstIndex(where: { $0.path == place.file }),
      var record = RecordLines(files[index].bytes, around: place.line), change(&record)
    else { return false }
    files[index] = DossierFile(path: place.file, bytes: record.bytes)
    return true
  }

  private static func says(
    _ files: [DossierFile],
    what verification: Verification,
    since dossier: Dossier
  ) -> Bool {
    guard let fresh = try? DossierReader.read(files, shownAs: nil).dossier,
      fresh.quotes.count == dossier.quotes.count,
      fresh.passages.count == dossier.passages.count
    else { return false }
    let places = Dictionary(
      verification.entries.compactMap { entry -> (String, Range<Int>)? in
        guard case .moved(let range) = entry.finding else { return nil }
        return (entry.id, range)
      }
    ) { first, _ in first }
    func isRight(_ id: String, _ old: TextSpan?, _ new: TextSpan?) -> Bool {
      let range = new.map { $0.start..<$0.end }
      return range == old.map { $0.start..<$0.end } || (old != nil && range == places[id])
    }
    return zip(dossier.quotes, fresh.quotes).allSatisfy { old, new in
      old.id == new.id && old.text == new.text
        && isRight(old.id.rawValue, old.anchor.span, new.anchor.span)
    }
      && zip(dossier.passages, fresh.passages).allSatisfy { old, new in
        old.id == new.id && isRight(old.id.rawValue, old.span, new.span)
      }
      && fresh.issues == dossier.issues && fresh.actors == dossier.actors
      && fresh.events == dossier.events
  }
}

extension AnchorFinding {
  /// Whether one place is known.
  fileprivate var isPlaced: Bool {
    switch self {
    case .exact, .moved: true
    case .ambiguous, .changed, .missing, .untold, .noText: false
    }
  }
}
