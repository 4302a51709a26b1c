import RelationsModel

/// Reads the files of a dossier: its sound part, and all that is wrong with the rest in one run.
package enum DossierReader {
  /// The files that stand at the top of a dossier.
  static let topFiles = [
    "dossier.yaml", "actors.yaml", "issues.yaml", "events.yaml", "checks.yaml",
  ]

  /// Reads files whose paths are shown below `folder`; throws when they do not make a dossier.
  package static func read(
    _ files: [DossierFile],
    shownAs folder: String?
  ) throws(StoreError) -> OpenedDossier {
    guard files.contains(where: { $0.path == topFiles[0] }) else {
      throw .headerMissing(folder: folder)
    }
    let (draft, register, log) = drafted(files, shownAs: folder)
    guard let parties = draft.header?.parties else {
      throw .headerUnsound(sorted(log.diagnostics))
    }
    let linking = Linking(register: register, log: log)
    let dossier = linking.dossier(
      draft,
      parties: parties,
      fallbackTitle: "\(parties.first.name) – \(parties.second.name)"
    )
    if register.isWhole { LooseEnds(register: register, log: log).report(draft) }
    register.reportCasualties()
    return OpenedDossier(dossier: dossier, diagnostics: sorted(log.diagnostics))
  }

  /// Where in files, shown below `folder`, the record of an id stands; nil when none has it.
  package static func place(
    of id: String,
    in files: [DossierFile],
    shownAs folder: String?
  ) -> Diagnostic.Place? {
    places(of: [id], in: files, shownAs: folder)[id]
  }

  /// Where the records of several ids stand, by their ids.
  static func places(
    of ids: [String],
    in files: [DossierFile],
    shownAs folder: String?
  ) -> [String: Diagnostic.Place] {
    let (_, register, log) = drafted(files, shownAs: folder)
    var places: [String: Diagnostic.Place] = [:]
    for id in ids {
      guard let spot = register.spot(of: id) else { continue }
      places[id] = Diagnostic.Place(
        file: log.files[Int(spot.file)].path,
        line: Int(spot.line),
        column: Int(spot.column)
      )
    }
    return places
  }

  /// Reads file after file, each record for itself.
  private static func drafted(
    _ files: [DossierFile],
    shownAs folder: String?
  ) -> (DossierDraft, RecordRegister, ProblemLog) {
    let files = files.sorted { rank($0.path) < rank($1.path) }
    let texts = files.map { FileText(path: shown($0.path, in: folder), bytes: $0.bytes) }
    let log = ProblemLog(files: texts)
    let register = RecordRegister(log: log)
    var draft = DossierDraft()
    for (index, file) in files.enumerated() {
      read(file, as: Int32(clamping: index), into: &draft, log: log, register: register)
      if draft.header?.isOfLaterFormat == true { break }
    }
    return (draft, register, log)
  }

  /// Reads one file into the draft, so that its tree is gone before the next is made.
  private static func read(
    _ file: DossierFile,
    as index: Int32,
    into draft: inout DossierDraft,
    log: ProblemLog,
    register: RecordRegister
  ) {
    let start = Spot(file: index, line: 1, column: 1)
    let isSource = file.path.hasPrefix("sources/")
    guard file.path.hasSuffix(".yaml") || file.obstacle != nil else {
      return log.warn("not read: the files of a dossier end in .yaml", at: start)
    }
    guard isSource || topFiles.contains(file.path) || file.path == "sources" else {
      return log.warn(
        "not read: a dossier has no file of this name",
        at: start,
        nearest: nearestFile(to: file.path)
      )
    }
    if let obstacle = file.obstacle {
      register.lose(index, of: kinds(in: file.path))
      return log.error("cannot be read: \(obstacle)", at: start)
    }
    let text = log.files[Int(index)]
    guard let tree = YAMLTree.compose(text, file: index, log: log) else {
      if WideEncoding(of: text.bytes) == nil { return register.lose(index, in: text) }
      return register.lose(index, of: kinds(in: file.path))
    }
    let reading = FileReading(tree, file: index, log: log, register: register)
    switch file.path {
    case topFiles[0]: draft.header = HeaderReader.read(in: reading)
    case topFiles[1]: draft.actors = ActorReader.read(in: reading)
    case topFiles[2]: draft.issues = IssueReader.read(in: reading)
    case topFiles[3]: draft.events = EventReader.read(in: reading)
    case topFiles[4]: draft.checks = CheckReader.read(in: reading)
    default:
      let found = SourceReader.read(in: reading)
      draft.sources.sources += found.sources
      draft.sources.quotes += found.quotes
      draft.sources.passages += found.passages
    }
  }

  /// The kinds of records that stand in a file.
  private static func kinds(in path: String) -> [RecordKind] {
    switch path {
    case topFiles[0]: [.party]
    case topFiles[1]: [.actor]
    case topFiles[2]: [.issue, .proposition]
    case topFiles[3]: [.event]
    case topFiles[4]: []
    default: [.source, .quote, .passage]
    }
  }

  /// The top file that is probably meant: all end alike, so that the ends do not count.
  private static func nearestFile(to path: String) -> String? {
    var nearest = NearestName()
    let stems = topFiles.map { String($0.dropLast(5)) }
    return nearest.find(String(path.dropLast(5)), among: stems).map { $0 + ".yaml" }
  }

  /// Fixed files first, in their order, so that a doubled id is reported where it stands second.
  private static func rank(_ path: String) -> (Int, String) {
    (topFiles.firstIndex(of: path) ?? topFiles.count, path)
  }

  static func shown(_ path: String, in folder: String?) -> String {
    guard let folder, !folder.isEmpty else { return path }
    return folder.hasSuffix("/") ? folder + path : "\(folder)/\(path)"
  }

  private static func sorted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.enumerated()
      .sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
      .map(\.element)
  }
}
