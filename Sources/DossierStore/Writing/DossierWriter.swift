import RelationsModel

/// Writes a dossier as the files of a folder, in the canonical form.
///
/// What a folder cannot say is left out and counted among the losses.
package struct DossierWriter {
  /// How large a file of sources grows before another is begun, in bytes.
  private static let fileBytes = 4 << 20

  let dossier: Dossier
  let ids: WrittenIDs
  let actors: [Actor.ID: Actor]
  let sources: [Source.ID: Source]
  let quotes: [Quote.ID: Quote]
  /// The records of which something cannot be written, and what.
  package private(set) var losses: [String] = []
  /// All files, with their paths inside the folder.
  package private(set) var files: [DossierFile] = []

  /// Begins to write single records of a dossier, and makes no files.
  init(recordsOf dossier: Dossier) {
    self.dossier = dossier
    ids = WrittenIDs(dossier)
    actors = Dictionary(dossier.actors.map { ($0.id, $0) }) { first, _ in first }
    sources = Dictionary(dossier.sources.map { ($0.id, $0) }) { first, _ in first }
    quotes = Dictionary(dossier.quotes.map { ($0.id, $0) }) { first, _ in first }
  }

  package init(_ dossier: Dossier) {
    self.init(recordsOf: dossier)
    let issues = dossier.issues.map(value)
    let events = dossier.events.map(value)
    let speakers = dossier.actors.map { value($0) }
    add(DossierWriter.value(dossier.head), "dossier.yaml", .dossier)
    add(.record([("actors", .list(speakers))]), "actors.yaml", .actors)
    add(.record([("issues", .list(issues))]), "issues.yaml", .issues)
    add(.record([("events", .list(events))]), "events.yaml", .events)
    addSources()
    addChecks()
  }

  /// The records whose ids name another record in the dossier, with their new ids.
  package var changedIDs: [(old: String, new: String)] { ids.changes }

  mutating func lose(_ id: String, _ what: String) { losses.append("\(id): \(what)") }

  private mutating func add(_ value: WrittenValue, _ path: String, _ shape: FileShape) {
    files.append(DossierFile(path: path, bytes: value.bytes(as: shape.record)))
  }

  /// Writes the sources in their order, into as many files as their size asks for.
  private mutating func addSources() {
    let quotes = Dictionary(grouping: dossier.quotes, by: \.source)
    let passages = Dictionary(grouping: dossier.passages, by: \.source)
    var parts: [[WrittenValue]] = [[]]
    var (size, values) = (0, 0)
    for source in dossier.sources {
      let value = value(source, quotes[source.id] ?? [], passages[source.id] ?? [])
      let bytes = WrittenValue.record([("sources", .list([value]))])
        .bytes(as: FileShape.sources.record)
      let count = YAMLTree.valueCount(bytes)
      let isFull =
        size + bytes.count > DossierWriter.fileBytes || values + count > YAMLTree.valueLimit
      if isFull, size > 0 {
        parts.append([])
        (size, values) = (0, 0)
      }
      parts[parts.count - 1].append(value)
      size += bytes.count
      values += count
    }
    for (number, part) in parts.enumerated() {
      let digits = String(number + 1)
      let zeros = String(repeating: "0", count: max(0, 4 - digits.count))
      let name = parts.count == 1 ? "sources" : "sources-\(zeros)\(digits)"
      add(.record([("sources", .list(part))]), "sources/\(name).yaml", .sources)
    }
  }

  private mutating func addChecks() {
    guard dossier.quotes.contains(where: { $0.anchor.check != nil }) else { return }
    let nothing = Verification(dossier, texts: [:])
    files.append(CheckFile.file(after: nothing, of: dossier, digests: [:], on: dossier.asOf))
  }

  /// What is written of what a dossier says of itself.
  static func value(_ head: DossierHead) -> WrittenValue {
    let parties = Side.allCases.map { side in
      let party = head.parties[side]
      return WrittenValue.record([
        ("id", .text(party.id.rawValue)), ("name", .text(party.name)),
        ("short", .text(party.shortName)),
      ])
    }
    return .present([
      ("format", .number(HeaderReader.format)), ("title", .text(head.title)),
      ("asOf", .text(head.asOf.description)),
      ("window", head.window.map { .text($0.description) }),
      ("summary", head.summary.map(WrittenValue.text)),
      ("parties", .list(parties)), ("credits", .texts(head.credits)),
    ])
  }
}

extension DossierWriter {
  /// Whether a file at a path inside a folder is one of those that make a dossier.
  package static func writes(_ path: String) -> Bool { FileShape(path: path) != nil }

  /// The ids that records of a dossier have, of whatever kind.
  package static func ids(of dossier: Dossier) -> Set<String> {
    Set(WrittenIDs.all(in: dossier).flatMap(\.ids))
  }

  /// The errors that a dossier would have in a folder, and what a folder cannot hold of it.
  package static func errors(of dossier: Dossier) -> [Diagnostic] {
    let writer = DossierWriter(dossier)
    let place = Diagnostic.Place(file: "", line: 1, column: 1)
    let lost = writer.losses.map { loss in
      Diagnostic(severity: .error, place: place, message: "a dossier cannot hold of \(loss)")
    }
    do throws(StoreError) {
      let read = try DossierReader.read(writer.files, shownAs: nil).diagnostics
      return lost + read.filter { $0.severity == .error }
    } catch {
      return lost + [Diagnostic(severity: .error, place: place, message: error.message)]
    }
  }

  /// What the files cannot hold of a record, such as “its place, which has no digest”; nil when they hold
  /// all of it.
  package func want(of id: String) -> String? {
    let start = "\(id): "
    if let loss = losses.first(where: { $0.hasPrefix(start) }) {
      return String(loss.dropFirst(start.count))
    }
    let read = try? DossierReader.read(files, shownAs: nil).dossier
    let isHeld = read.flatMap { DossierRecords($0)[id] } == DossierRecords(dossier)[id]
    return isHeld ? nil : "a text that reads back otherwise"
  }

  /// Reads the files and writes them once more: whether that gives the same, and what is wrong.
  package func readBack() -> (isEqual: Bool, errors: [String]) {
    guard let opened = try? DossierReader.read(files, shownAs: nil) else {
      return (false, ["the files do not make a dossier"])
    }
    let again = DossierWriter(opened.dossier).files
    let isEqual =
      again.count == files.count
      && zip(again, files).allSatisfy { $0.path == $1.path && $0.bytes == $1.bytes }
    let errors = opened.diagnostics.filter { $0.severity == .error }
    return (isEqual, errors.map { "\($0.place.file):\($0.place.line): \($0.message)" })
  }
}
