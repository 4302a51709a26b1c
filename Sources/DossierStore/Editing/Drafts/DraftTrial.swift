import RelationsModel

/// What a dossier would be with a draft written into its files: what would be wrong, and the
/// operations that write it.
///
/// The draft is written and read as any file is, so that nothing is checked in a second way.
package struct DraftTrial: Sendable {
  package private(set) var problems: [DraftProblem] = []
  /// The operations that save the draft; nil while it cannot be saved.
  package private(set) var operations: [EditOperation]?
  /// The ids that are proposed, by the places of records that have none.
  package private(set) var ids: [[DraftProblem.Step]: String] = [:]
  /// The id of the record.
  package private(set) var id = ""

  package init(_ draft: RecordDraft, in files: [DossierFile]) throws(EditFailure) {
    let before = try DossierEdit.read(files)
    var fields = try draft.merged(in: files)
    var editing = EditedFiles(files)
    var dossier = before.dossier
    for renaming in draft.renamed {
      var stage = EditStage(dossier)
      do throws(EditFailure) {
        try stage.add(.rename(renaming.old, to: renaming.new), &editing)
      } catch {
        problems.append(DraftProblem(draft.place(of: renaming), error.message, isError: true))
        return
      }
      dossier = try DossierEdit.read(editing.files).dossier
    }
    ids = ProposedIDs(draft.kind, fields, in: dossier).ids
    fields = fields.completed(draft.kind, by: ids)
    id = draft.kind == .dossier ? DossierHead.id : fields["id"]?.text ?? ""
    guard let list = place(draft, fields, in: dossier) else { return }
    // A proposition takes its quotes along to another issue.
    var records = DossierRecords(dossier)
    let moved = draft.kind == .proposition ? list.owner.map { records.move(id, to: $0) } ?? [] : []
    var writing = RecordWriting(DossierWriter(recordsOf: records.dossier))
    try writing.write(RecordDraft.written(draft.kind, fields), id, in: list, &editing)
    for quote in moved { try writing.write(quote.id.rawValue, .quote(quote), &editing) }
    try writing.finish(&editing)
    guard let outline = try editing.outline(with: id) else { throw .notKept(id) }
    let (after, found) = try DraftTrial.read(editing.files)
    problems += DraftProblems(of: id, as: draft.kind, in: outline).all(found, since: before)
    guard !problems.contains(where: \.isError),
      let record = after.flatMap({ DossierRecords($0)[id] })
    else { return }
    operations = draft.renamed.map { .rename($0.old, to: $0.new) } + [.put(record)]
    if !moved.isEmpty { operations?.append(.moveQuotes(moved.map(\.id), to: Proposition.ID(id))) }
  }

  /// Reads files, which make no dossier where what it says of itself is unsound.
  private static func read(
    _ files: [DossierFile]
  ) throws(EditFailure) -> (dossier: Dossier?, problems: [Diagnostic]) {
    do throws(StoreError) {
      let opened = try DossierReader.read(files, shownAs: nil)
      return (opened.dossier, opened.diagnostics)
    } catch {
      guard case .headerUnsound(let problems) = error else { throw .unreadable(error.message) }
      return (nil, problems)
    }
  }

  /// The list in which the record is to stand; nil, and told, where it cannot stand there.
  private mutating func place(
    _ draft: RecordDraft,
    _ fields: [FieldMember],
    in dossier: Dossier
  ) -> RecordList? {
    guard draft.kind != .dossier else { return .head }
    let path = [DraftProblem.Step.field("id")]
    let own = draft.renamed.first { $0.old == draft.original?.id }?.new ?? draft.original?.id
    guard Slug.isSound(id) else {
      problems.append(DraftProblem(path, EditFailure.unsoundID(id).message, isError: true))
      return nil
    }
    guard id == own || !DossierWriter.ids(of: dossier).contains(id) else {
      problems.append(DraftProblem(path, EditFailure.taken(id).message, isError: true))
      return nil
    }
    if let name = RecordDraft.owner(of: draft.kind), let owner = fields[name]?.text {
      let isThere =
        switch DossierRecords(dossier)[owner] {
        case .source: draft.kind != .proposition
        case .issue: draft.kind == .proposition
        default: false
        }
      guard isThere else {
        let message = "no \(name) has the id \(quoted(owner))"
        problems.append(DraftProblem([.field(name)], message, isError: true))
        return nil
      }
    }
    return RecordDraft.list(of: draft.kind, fields)
  }
}

extension DossierRecords {
  /// Puts the quotes on a proposition on its issue, and gives those that were on another.
  fileprivate mutating func move(_ proposition: String, to issue: String) -> [Quote] {
    var moved: [Quote] = []
    for index in quotes.indices where quotes[index].proposition?.rawValue == proposition {
      guard quotes[index].issue.rawValue != issue else { continue }
      quotes[index].issue = Issue.ID(issue)
      moved.append(quotes[index])
    }
    return moved
  }
}

extension RecordDraft {
  /// The field in which a record is renamed.
  fileprivate func place(of renaming: Renaming) -> [DraftProblem.Step] {
    guard renaming.old != original?.id else { return [.field("id")] }
    for member in fields {
      guard case .list(let items) = member.value else { continue }
      for (index, item) in items.enumerated() {
        guard case .record(let inner) = item, inner["id"]?.text == renaming.new else { continue }
        return [.field(member.name), .item(index), .field("id")]
      }
    }
    return []
  }
}

/// The problems that reading finds in a record, by the fields in which they are.
private struct DraftProblems {
  let outline: FileOutline
  /// Nil for the whole file.
  private let item: Int?
  private let kind: RecordDraft.Kind
  private let lines: Range<Int>

  init(of id: String, as kind: RecordDraft.Kind, in outline: FileOutline) {
    self.outline = outline
    self.kind = kind
    item = kind == .dossier ? nil : outline.records[id] ?? 0
    lines = item.map(outline.lines) ?? outline.allLines
  }

  /// All of the record’s own, and the errors that the dossier would have because of it.
  func all(_ found: [Diagnostic], since before: OpenedDossier) -> [DraftProblem] {
    var known = Dictionary(grouping: before.diagnostics, by: \.message).mapValues(\.count)
    var own: [DraftProblem] = []
    var others: [DraftProblem] = []
    for problem in found {
      let near = problem.suggestion.map { "; did you mean “\($0)”?" } ?? ""
      if let path = path(of: problem) {
        // That nothing names a record yet is no mistake of who makes it.
        guard problem.severity == .error || path.last != .field("id") else { continue }
        own.append(
          DraftProblem(path, problem.message + near, isError: problem.severity == .error)
        )
      } else if known[problem.message, default: 0] > 0 {
        known[problem.message]? -= 1
      } else if problem.severity == .error {
        others.append(DraftProblem([], problem.message, isError: true))
      }
    }
    return own + others
  }

  private func path(of problem: Diagnostic) -> [DraftProblem.Step]? {
    let place = problem.place
    guard place.file == outline.path, lines.contains(place.line - 1) else { return nil }
    let parts = item.map { $0..<outline.end(of: $0) } ?? outline.tree.parts.indices
    let part = parts.last { part in
      let spot = outline.tree.parts[part].spot
      return (Int(spot.line), Int(spot.column)) <= (place.line, place.column)
    }
    guard part != nil || item == nil else { return nil }
    var path = part.map(path) ?? []
    if let name = problem.missingKey {
      if case .field = path.last { path.removeLast() }
      path.append(.field(name))
    }
    guard case .field(let name) = path.first, kind.shape.rank(of: name) != nil else { return nil }
    return path
  }

  private func path(to part: Int) -> [DraftProblem.Step] {
    var path: [DraftProblem.Step] = []
    var part = part
    while part != item {
      let found = outline.tree.parts[part]
      path.insert(found.key.map { .field($0) } ?? .item(found.rank), at: 0)
      guard let owner = outline.owner(of: part) else { break }
      part = owner
    }
    return path
  }
}

extension Diagnostic {
  /// The key that a mapping lacks.
  fileprivate var missingKey: String? {
    guard let expected, expected.hasPrefix("the key “"), expected.hasSuffix("”") else { return nil }
    return String(expected.dropFirst(9).dropLast())
  }
}
