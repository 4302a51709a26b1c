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
      return try editing.reading { try answer(request, $0) }
    } catch {
      return .failed(error.message)
    }
  }

  private func answer(_ request: FormRequest, _ records: FormRecords) throws -> FormAnswer {
    switch request {
    case .any: return .names(try records.names())
    case .new(let kind, let fields): return try sheet(RecordDraft(kind, fields: fields), records)
    case .split(let issue, let quotes):
      let draft = RecordDraft(.proposition, fields: [FieldMember("issue", .text(issue))])
      return try sheet(draft, records, moved: quotes)
    case .change(let id): return try sheet(records.draft(of: id), records)
    case .newItem(let id, let field):
      return try sheet(records.draft(of: id), records, newItem: field)
    }
  }

  private func sheet(
    _ draft: RecordDraft,
    _ records: FormRecords,
    moved: [String] = [],
    newItem: String? = nil
  ) throws -> FormAnswer {
    let trial = try records.trial(draft)
    return .sheet(
      FormSheet(
        shape: draft.kind.shape,
        draft: draft,
        names: try records.names(),
        uses: try draft.original.map { try records.uses(of: $0.id) } ?? FormUses(),
        check: FormCheck(problems: trial.problems, ids: trial.ids),
        moved: moved,
        newItem: newItem
      )
    )
  }

  /// What is wrong with what was typed.
  func check(_ draft: RecordDraft) -> FormCheck {
    do throws(ScreenRefusal) {
      let trial = try editing.reading { try $0.trial(draft) }
      return FormCheck(problems: trial.problems, ids: trial.ids)
    } catch {
      return FormCheck(problems: [DraftProblem([], error.message, isError: true)])
    }
  }

  // MARK: - Writing

  /// Writes what was typed, and moves quotes to it, which then is a proposition.
  func save(_ draft: RecordDraft, moving quotes: [String]) -> FormEnding {
    var id = ""
    var current: RecordDraft?
    let kind = draft.kind == .passage ? "passage" : draft.kind.rawValue
    let renamed = draft.renamed.first { $0.old == draft.original?.id }
    let what = draft.original.map { draft.kind == .dossier ? $0.id : "the \(kind) \($0.id)" }
    let old = what.map { "Change \($0)" }
    let own = "the \(kind)" + (draft.text("id").map { " \($0)" } ?? "")
    let new =
      quotes.isEmpty ? "Add \(own)" : "Split off \(Wording.count(quotes.count, "quote")) as \(own)"
    let summary = renamed.map { "Rename \($0.old) to \($0.new)" } ?? old ?? new
    let ending = ending(summary) { records in
      // Only what stands in the way is to be told: an edit may be worked out several times.
      current = nil
      let trial: DraftTrial
      do {
        trial = try records.trial(draft)
      } catch EditFailure.changedMeanwhile(let id, let field) {
        current = try records.draft(of: id)
        throw EditFailure.changedMeanwhile(id, field: field)
      }
      id = trial.id
      guard let operations = trial.operations else {
        let problem = trial.problems.first(where: \.isError)
        throw EditFailure.unfit(problem ?? DraftProblem([], "Something is missing.", isError: true))
      }
      guard !quotes.isEmpty else { return operations }
      let moved = quotes.map { Quote.ID($0) }
      return operations + [.moveQuotes(moved, to: Proposition.ID(trial.id))]
    }
    return FormEnding(draft.kind, id, ending, conflict: current.map { conflict(draft, $0) })
  }

  /// Both sides' words of what was typed while somebody else changed it.
  private func conflict(_ draft: RecordDraft, _ current: RecordDraft) -> FormConflict {
    let record = current.original?.id ?? ""
    return FormConflict(
      EditConflict(
        record: record,
        coder: editing.changer(of: record),
        fields: draft.contested(by: current)
      ),
      mine: draft.rebased(onto: current, keepsMine: true),
      theirs: draft.rebased(onto: current, keepsMine: false)
    )
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
    case .settle(let settlement):
      return ending(settlement.summary) { try $0.settling(settlement, on: .today) }
    }
  }

  private func ending(
    _ summary: String,
    _ operations: (FormRecords) throws -> [EditOperation]
  ) -> EditEnding {
    do throws(ScreenRefusal) {
      let (entry, notices) = try editing.perform(summary, operations)
      guard let entry else { return .saved("Nothing was to be changed.") }
      let records = entry.records.filter { !summary.contains($0) }.prefix(1)
      let isNew = ["Add ", "Split "].contains { summary.hasPrefix($0) }
      let what = isNew ? records.map { " \($0)" }.joined() : ""
      return .saved(
        SafeText.line((["Done: \(summary)\(what)."] + notices).joined(separator: " "))
      )
    } catch {
      return .failed(error.message)
    }
  }
}
