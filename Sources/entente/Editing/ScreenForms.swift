import DossierStore
import Drawing
import Interface
import Presentation
import RelationsModel

/// Reads, checks and writes the records that are typed into forms on the screen.
struct ScreenForms: Sendable {
  private let editing: ScreenSession

  init(_ editing: ScreenSession) {
    self.editing = editing
  }

  /// What a form takes.
  func answer(_ request: FormRequest) -> FormAnswer {
    do throws(ScreenRefusal) {
      let session = try editing.begin()
      return try ScreenRefusal.catching { () throws(EditFailure) in
        try answer(request, try session.files())
      }
    } catch {
      return .failed(error.message)
    }
  }

  private func answer(
    _ request: FormRequest,
    _ files: [DossierFile]
  ) throws(EditFailure) -> FormAnswer {
    let names = FormNames(try DossierEdit.dossier(of: files))
    switch request {
    case .any: return .names(names)
    case .new(let kind, let fields):
      return try sheet(RecordDraft(kind, fields: fields), names, files)
    case .split(let issue, let quotes):
      let draft = RecordDraft(.proposition, fields: [FieldMember("issue", .text(issue))])
      return try sheet(draft, names, files, moved: quotes)
    case .change(let id): return try sheet(RecordDraft(of: id, in: files), names, files)
    case .newItem(let id, let field):
      return try sheet(RecordDraft(of: id, in: files), names, files, newItem: field)
    }
  }

  private func sheet(
    _ draft: RecordDraft,
    _ names: FormNames,
    _ files: [DossierFile],
    moved: [String] = [],
    newItem: String? = nil
  ) throws(EditFailure) -> FormAnswer {
    let trial = try DraftTrial(draft, in: files)
    let uses = try draft.original.map { (old) throws(EditFailure) in
      try RecordUse.all(of: old.id, in: files)
    }
    return .sheet(
      FormSheet(
        shape: draft.kind.shape,
        draft: draft,
        names: names,
        uses: FormUses(
          naming: uses?.naming.map(\.id) ?? [],
          inside: uses?.inside.map(\.id) ?? []
        ),
        check: FormCheck(problems: trial.problems, ids: trial.ids),
        moved: moved,
        newItem: newItem
      )
    )
  }

  /// What is wrong with what was typed.
  func check(_ draft: RecordDraft) -> FormCheck {
    do throws(ScreenRefusal) {
      let session = try editing.begin()
      let trial = try ScreenRefusal.catching { () throws(EditFailure) in
        try DraftTrial(draft, in: try session.files())
      }
      return FormCheck(problems: trial.problems, ids: trial.ids)
    } catch {
      return FormCheck(problems: [DraftProblem([], error.message, isError: true)])
    }
  }

  // MARK: - Writing

  /// Writes what was typed, and moves quotes to it, which then is a proposition.
  func save(_ draft: RecordDraft, moving quotes: [String]) -> FormEnding {
    var id = ""
    let kind = draft.kind == .passage ? "passage" : draft.kind.rawValue
    let renamed = draft.renamed.first { $0.old == draft.original?.id }
    let old = draft.original.map { "Change the \(kind) \($0.id)" }
    let new = "Add the \(kind)" + (draft.text("id").map { " \($0)" } ?? "")
    let summary = renamed.map { "Rename \($0.old) to \($0.new)" } ?? old ?? new
    let ending = ending(summary) { (files) throws(EditFailure) in
      let trial = try DraftTrial(draft, in: files)
      id = trial.id
      guard let operations = trial.operations else {
        let problem = trial.problems.first(where: \.isError)
        throw .unfit(problem ?? DraftProblem([], "Something is missing.", isError: true))
      }
      guard !quotes.isEmpty else { return operations }
      let moved = quotes.map { Quote.ID($0) }
      return operations + [.moveQuotes(moved, to: Proposition.ID(trial.id))]
    }
    return FormEnding(draft.kind, id, ending)
  }

  /// Changes records.
  func make(_ change: RecordChange) -> EditEnding {
    switch change {
    case .remove(let ids):
      let others = ids.count > 1 ? " and \(Wording.count(ids.count - 1, "record")) in it" : ""
      return ending("Remove \(ids.last ?? "")\(others)") { _ in ids.map { .remove($0) } }
    case .merge(let old, let new):
      return ending("Merge \(old) into \(new)") { _ in [.merge(old, into: new)] }
    case .moveQuotes(let quotes, let proposition):
      return ending("Move \(Wording.count(quotes.count, "quote")) to \(proposition)") { _ in
        [.moveQuotes(quotes.map { Quote.ID($0) }, to: Proposition.ID(proposition))]
      }
    }
  }

  private func ending(
    _ summary: String,
    _ operations: ([DossierFile]) throws(EditFailure) -> [EditOperation]
  ) -> EditEnding {
    do throws(ScreenRefusal) {
      let session = try editing.begin()
      let outcome = try ScreenRefusal.catching { () throws(EditFailure) in
        try session.perform(summary: summary, operations)
      }
      guard let entry = outcome.entry else { return .saved("Nothing was to be changed.") }
      let records = entry.records.filter { !summary.contains($0) }.prefix(1)
      let what = summary.hasPrefix("Add ") ? records.map { " \($0)" }.joined() : ""
      let formatted = outcome.formatted.map { "\($0) was put into the canonical form." }
      return .saved(
        SafeText.line(
          (["Done: \(summary)\(what)."] + formatted + outcome.notices).joined(separator: " ")
        )
      )
    } catch {
      return .failed(error.message)
    }
  }
}
