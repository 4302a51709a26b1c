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

  let sheet: FormSheet
  var form: RecordForm
  /// Where in the form one is: records inside records.
  var path: [RecordForm.Level] = []
  var selected = 0
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
      let isFull = !form.shape.fields[rank].kind.isList && !forms.isEmpty
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

  // MARK: - Candidates

  /// What the field that is typed on can have, of which its text is a part.
  var candidates: [FormName] {
    guard case .text(let rank) = row, let typed else { return [] }
    let field = current.shape.fields[rank]
    let all = names(for: field)
    let item = FormText.trimmed(field.kind.isSeveral ? FormText.last(typed.text).item : typed.text)
    guard !item.isEmpty, !all.contains(where: { $0.id == item }) else { return all }
    return FormNames.matching(item, among: all)
  }

  private func names(for field: RecordShape.Field) -> [FormName] {
    switch field.kind {
    case .choice(let names): return names.map { FormName(id: $0, words: "") }
    case .flag: return ["true", "false"].map { FormName(id: $0, words: "") }
    case .reference, .list(.reference, _), .oneOrMore(.reference):
      let all = sheet.names[field: field.name]
      let issue = current.text("issue")
      guard field.name == "proposition", !issue.isEmpty else { return all }
      let own = all.filter { $0.owner == issue }
      return own.isEmpty ? all : own
    case .text: return sheet.names.texts(field: field.name, of: current.text("speaker"))
    default: return []
    }
  }

  /// Whether what is typed has to be one of the candidates and is only a part of one.
  private var isPart: Bool {
    guard case .text(let rank) = row, let typed else { return false }
    let field = current.shape.fields[rank]
    if case .text = field.kind { return false }
    let item = FormText.trimmed(field.kind.isSeveral ? FormText.last(typed.text).item : typed.text)
    return !item.isEmpty && !names(for: field).contains { $0.id == item }
  }

  /// Gives the field the candidate that is chosen, or else the first that has what was typed.
  mutating func takeCandidate() {
    defer { candidate = nil }
    guard candidate != nil || isPart, case .text(let rank) = row, let typed else { return }
    let found = candidates
    guard found.indices.contains(candidate ?? 0) else { return }
    let name = found[candidate ?? 0]
    let field = current.shape.fields[rank]
    let before = field.kind.isSeveral ? FormText.last(typed.text).before : ""
    current.set(field.name, before + name.id)
    if field.name == "proposition", let issue = name.owner { current.set("issue", issue) }
  }
}

extension FormNames {
  /// The names that have every word of a text, those that begin with it first.
  static func matching(_ text: String, among names: [FormName]) -> [FormName] {
    let words = text.split(separator: " ").map { FoldedText.bytes(of: String($0)) }
    func has(_ name: FormName) -> Bool {
      let all = FoldedText.bytes(of: "\(name.id) \(name.words)")
      return words.allSatisfy { word in
        guard all.count >= word.count else { return false }
        return (0...(all.count - word.count)).contains { all[$0...].starts(with: word) }
      }
    }
    let folded = FoldedText.bytes(of: text)
    func begins(_ name: FormName) -> Bool {
      FoldedText.bytes(of: name.id).starts(with: folded)
        || FoldedText.bytes(of: name.words).starts(with: folded)
    }
    let found = names.filter(has)
    return found.filter(begins) + found.filter { !begins($0) }
  }
}
