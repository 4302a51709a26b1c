import Drawing
import RelationsModel

/// A form over the screen: what is typed into it, and where one is.
package struct FormState: Equatable, Sendable {
  /// A line of the form.
  enum Row: Hashable, Sendable {
    case text(Int)
    case item(Int, Int)
    /// A line that adds an item to a field.
    case add(Int)
    case action(Action)
  }

  enum Action: Hashable, Sendable {
    /// Leads back from a record inside another.
    case done
    case save, merge, moveQuotes, split, remove
  }

  var sheet: FormSheet
  var form: RecordForm
  /// Where in the form one is: records inside records.
  var path: [RecordForm.Level] = []
  var selected = 0 { didSet { isFresh = true } }
  /// Whether nothing was typed since one came to the line.
  var isFresh = true
  /// The candidate that the field is to have.
  var candidate: Int?
  package internal(set) var check: FormCheck
  /// The number of the check that was asked for last.
  package internal(set) var number = 0
  /// Whether the next Esc leaves what was typed.
  var isLeaving = false
  package internal(set) var isSaving = false
  /// Whether it is asked if the record is to be removed.
  var asksRemoval = false
  private let blank: [FieldMember]
  /// The form that waits for the record of this one; at most one.
  private(set) var under: [FormState] = []
  /// What was typed while the record was being saved.
  var typedAhead: [Key] = []

  package init(_ sheet: FormSheet) {
    self.sheet = sheet
    let form = RecordForm(sheet.shape, sheet.draft.fields, isNew: sheet.draft.original == nil)
    self.form = form
    blank = form.members
    check = sheet.check
    // The id comes of itself.
    let first = rows.firstIndex { row in
      guard case .text(let rank) = row, form.shape.fields[rank].name != "id" else { return false }
      return isNew ? form.text(form.shape.fields[rank].name).isEmpty : true
    }
    selected = first ?? 0
    guard let rank = sheet.newItem.flatMap(sheet.shape.rank) else { return }
    selected = rows.firstIndex(of: .add(rank)) ?? 0
    open(.add(rank))
  }

  /// The form of a record that a field of another form names.
  init(_ sheet: FormSheet, for outer: FormState?) {
    self.init(sheet)
    under = outer.map { [$0] } ?? []
  }

  /// A form as it was left unfinished.
  init(_ sheet: FormSheet, _ unfinished: UnfinishedForm, for outer: FormState?) {
    self.init(sheet, for: outer)
    form = RecordForm(sheet.shape, unfinished.typed)
    path = form.path(along: unfinished.path)
    selected = min(max(0, unfinished.row), rows.count - 1)
  }

  /// The number of mistakes, without what is only lacking yet.
  var mistakeCount: Int {
    let typed = isPart && !candidates.isEmpty ? place(of: row) : nil
    return check.problems.count { problem in
      problem.isError && !problem.message.contains(" needs the key ") && problem.path != typed
    }
  }

  var isNew: Bool { sheet.draft.original == nil }
  var isChanged: Bool { form.members != blank }

  /// The form in which one is.
  var current: RecordForm {
    get { form[path[...]] }
    set { form[path[...]] = newValue }
  }

  package var draft: RecordDraft {
    RecordDraft(
      sheet.draft.kind,
      original: sheet.draft.original,
      fields: form.members,
      renamed: form.renamings
    )
  }

  // MARK: - Lines

  var rows: [Row] {
    let form = current
    let fields = form.shape.fields.indices.flatMap { rank -> [Row] in
      guard case .records(let forms) = form.values[rank] else { return [.text(rank)] }
      let items = forms.indices.map { Row.item(rank, $0) }
      let isFull = forms.count >= form.shape.fields[rank].kind.mostRecords
      return items + (isFull ? [] : [.add(rank)])
    }
    return fields + (path.isEmpty ? actions : [.done]).map(Row.action)
  }

  private var actions: [Action] {
    guard !isNew else { return [.save] }
    switch sheet.draft.kind {
    case .actor, .issue, .source: return [.save, .merge, .remove]
    case .proposition: return [.save, .merge, .moveQuotes, .split, .remove]
    case .quote, .event, .passage: return [.save, .remove]
    case .dossier: return [.save]
    }
  }

  var row: Row {
    let rows = rows
    return rows[min(max(0, selected), rows.count - 1)]
  }

  /// The field of a line; nil for an action.
  func field(of row: Row) -> RecordShape.Field? {
    switch row {
    case .text(let rank), .item(let rank, _), .add(let rank): current.shape.fields[rank]
    case .action: nil
    }
  }

  /// The text that is typed on; nil where none is.
  var typed: TextField? {
    guard case .text(let rank) = row, case .text(let field) = current.values[rank] else {
      return nil
    }
    return field
  }

  // MARK: - Problems

  /// The place of a line.
  func place(of row: Row) -> [DraftProblem.Step] {
    var form = self.form
    var place: [DraftProblem.Step] = []
    for level in path {
      let field = form.shape.fields[level.field]
      place.append(.field(field.name))
      if field.kind.isList { place.append(.item(level.item)) }
      form = form[[level]]
    }
    guard let field = field(of: row) else { return place }
    place.append(.field(field.name))
    if case .item(_, let item) = row, field.kind.isList { place.append(.item(item)) }
    return place
  }

  /// What is wrong on a line, errors first; a field that has nothing yet is not wrong.
  func problems(of row: Row) -> [DraftProblem] {
    guard field(of: row) != nil else {
      return row == .action(.save) ? check.problems.filter(\.path.isEmpty) : []
    }
    // What Enter completes is not wrong yet.
    if row == self.row, isPart, !candidates.isEmpty { return [] }
    let place = place(of: row)
    let isItem = if case .item = row { true } else { false }
    return check.problems.filter { problem in
      guard problem.path.starts(with: place) else { return false }
      return isItem || !isBlank(row)
    }.sorted { $0.isError && !$1.isError }
  }

  private func isBlank(_ row: Row) -> Bool {
    guard case .text(let rank) = row, case .text(let field) = current.values[rank],
      current.shape.fields[rank].name != "id"
    else { return false }
    return field.text.allSatisfy(\.isWhitespace)
  }

  /// The id that the record in view gets unless another is typed.
  var proposedID: String? { check.ids[place(of: .action(.done)) + [.field("id")]] }

  /// Whether a line lacks what it needs.
  func isLacking(_ row: Row) -> Bool {
    switch row {
    case .text(let rank):
      let field = current.shape.fields[rank]
      return field.isRequired && isBlank(row)
    case .add(let rank):
      guard case .records(let forms) = current.values[rank] else { return false }
      return current.shape.fields[rank].isRequired && forms.isEmpty
    case .item, .action: return false
    }
  }
}
