import Drawing
import RelationsModel

extension FormState: Overlay {
  var isTyping: Bool { true }

  func handle(_ key: Key, in state: inout State) -> [Effect] {
    var form = self
    guard !isSaving else {
      form.typedAhead.append(key)
      state.lay(form)
      return []
    }
    if key == Key(.enter), !asksRemoval, let named {
      return state.wait(for: .new(named.kind, named.fields), outer: self)
    }
    guard let effects = form.take(key, in: &state) else { return [] }
    state.lay(form)
    return effects
  }

  /// A press selects a line, and one on the selected line does what Enter does.
  func handle(_ event: MouseEvent, in state: inout State) -> [Effect] {
    let layout = FormLayout(self, state.device.size)
    switch event.action {
    case .wheelDown: return handle(Key(.down), in: &state)
    case .wheelUp: return handle(Key(.up), in: &state)
    case .press:
      guard let row = layout.row(at: event.point) else { return [] }
      if row == selected { return typed == nil ? handle(Key(.enter), in: &state) : [] }
      var form = self
      let effects = form.go(to: row)
      state.lay(form)
      return effects
    default: return []
    }
  }

  func type(_ change: (inout TextField) -> Void, in state: inout State) {
    var form = self
    form.edit(change)
    state.lay(form)
  }

  /// A pasted text goes into the field, and is looked at.
  func paste(_ text: String, in state: inout State) -> [Effect]? {
    var form = self
    form.edit { state.notice = $0.insert(text) }
    let effects = form.recheck()
    state.lay(form)
    return effects
  }

  /// Does what a key says; nil when the form is left or another overlay takes its place.
  private mutating func take(_ key: Key, in state: inout State) -> [Effect]? {
    if asksRemoval { return remove(key, in: &state) }
    let isEscape = key.code == .escape || key == .control("c")
    if !isEscape { isLeaving = false }
    switch (key.code, key.control, key.alt) {
    case _ where isEscape: return leave(in: &state)
    case (.character("s"), true, _): return save(in: &state)
    case (.character("o"), true, _):
      guard !isChanged else { return unsaved(in: &state) }
      state.lay(RecordPicker(anyOf: sheet.names))
      return nil
    case (.up, _, true): return reorder(by: -1)
    case (.down, _, true): return reorder(by: 1)
    case (.up, _, _), (.character("p"), true, _): return go(by: -1)
    case (.down, _, _), (.character("n"), true, _): return go(by: 1)
    case (.pageDown, _, _): return go(to: min(selected + 8, rows.count - 1))
    case (.pageUp, _, _): return go(to: max(selected - 8, 0))
    case (.tab, _, _): return choose(by: 1)
    case (.backTab, _, _): return choose(by: -1)
    case (.enter, _, _): return enter(in: &state)
    default: break
    }
    if typed != nil {
      let before = typed?.text
      if isFresh, isWhole, case .character = key.code, !key.control, !key.alt {
        edit { $0 = TextField() }
      }
      isFresh = false
      edit { _ = $0.edit(key) }
      return before == typed?.text ? [] : recheck()
    }
    switch key.code {
    case .delete, .backspace: return removeItem()
    case .home: return go(to: 0)
    case .end: return go(to: rows.count - 1)
    default: return []
    }
  }

  private mutating func edit(_ change: (inout TextField) -> Void) {
    guard case .text(let rank) = row, var field = typed else { return }
    candidate = nil
    change(&field)
    current.values[rank] = .text(field)
  }

  /// Has what was typed looked at.
  private mutating func recheck() -> [Effect] {
    number += 1
    return [.checkForm(draft, number: number)]
  }

  // MARK: - Moving

  private mutating func go(by step: Int) -> [Effect] {
    let count = rows.count
    return go(to: (selected + step + count) % count)
  }

  fileprivate mutating func go(to row: Int) -> [Effect] {
    let before = form
    takeCandidate()
    selected = row
    return form == before ? [] : recheck()
  }

  /// Goes to the next candidate, or where there is none to the next line.
  private mutating func choose(by step: Int) -> [Effect] {
    let count = candidates.count
    guard count > 0 else { return go(by: step) }
    let start = candidate ?? (step > 0 ? -1 : count)
    candidate = (start + step + count) % count
    return []
  }

  private mutating func enter(in state: inout State) -> [Effect]? {
    switch row {
    case .text: return go(by: 1)
    case .item, .add:
      let before = form
      open(row)
      return form == before ? [] : recheck()
    case .action(.done): return close()
    case .action(.save): return save(in: &state)
    case .action(.remove): return askRemoval(in: &state)
    case .action(let action):
      guard !isChanged else { return unsaved(in: &state) }
      state.lay(picker(for: action))
      return nil
    }
  }

  private func unsaved(in state: inout State) -> [Effect] {
    state.notice = Notice(.problem, "Save what you typed first, or leave it.")
    return []
  }

  /// Goes into the record inside that a line is, or into a new one.
  mutating func open(_ row: Row) {
    guard case .item(let rank, let item) = row else {
      guard case .add(let rank) = row, let shape = current.shape.fields[rank].kind.record,
        case .records(var forms) = current.values[rank]
      else { return }
      forms.append(RecordForm(shape, isNew: true))
      current.values[rank] = .records(forms)
      return open(.item(rank, forms.count - 1))
    }
    path.append(RecordForm.Level(field: rank, item: item, row: selected))
    selected = current.shape.fields.first?.name == "id" && current.shape.fields.count > 1 ? 1 : 0
  }

  /// Goes back to the record around; one that has nothing goes.
  private mutating func close() -> [Effect] {
    takeCandidate()
    guard let level = path.last else { return [] }
    let isEmpty = current.members.isEmpty
    path.removeLast()
    selected = level.row
    if isEmpty, case .records(var forms) = current.values[level.field] {
      forms.remove(at: level.item)
      current.values[level.field] = .records(forms)
    } else if case .add(level.field) = row {
      // To the next that can be added.
    } else if let next = rows.firstIndex(of: .add(level.field)) {
      selected = next
    }
    return recheck()
  }

  private mutating func leave(in state: inout State) -> [Effect]? {
    if candidate != nil {
      candidate = nil
      return []
    }
    guard path.isEmpty else { return close() }
    guard isChanged, !isLeaving else {
      state.overlay = under.first.map { AnyOverlay($0) }
      return nil
    }
    isLeaving = true
    let (save, escape) = (state.name(of: .control("s")), state.name(of: Key(.escape)))
    state.notice = Notice(.problem, "Not saved yet: \(save) saves it, \(escape) again leaves it.")
    return []
  }

  // MARK: - Items

  private mutating func reorder(by step: Int) -> [Effect] {
    guard case .item(let rank, let item) = row, case .records(var forms) = current.values[rank],
      forms.indices.contains(item + step)
    else { return [] }
    forms.swapAt(item, item + step)
    current.values[rank] = .records(forms)
    selected += step
    return recheck()
  }

  private mutating func removeItem() -> [Effect] {
    guard case .item(let rank, let item) = row, case .records(var forms) = current.values[rank]
    else { return [] }
    forms.remove(at: item)
    current.values[rank] = .records(forms)
    return recheck()
  }

  // MARK: - Saving

  private mutating func save(in state: inout State) -> [Effect]? {
    takeCandidate()
    // An item that was opened and left blank is none.
    while !path.isEmpty, current.members.isEmpty { _ = close() }
    guard isChanged || !sheet.moved.isEmpty || !under.isEmpty else {
      guard !isNew else {
        state.notice = Notice(.information, "Nothing is typed yet.")
        return []
      }
      state.overlay = under.first.map { AnyOverlay($0) }
      state.notice = Notice(.information, "Nothing was changed.")
      return nil
    }
    if let field = goToLacking() {
      state.notice = Notice(.problem, "“\(field.name)” is needed: \(field.about)")
      return []
    }
    guard !isSaving else { return [] }
    isSaving = true
    return [.saveForm(draft, moving: sheet.moved)]
  }

  /// Selects the first line that lacks what it needs, in the record itself or in one inside.
  private mutating func goToLacking() -> RecordShape.Field? {
    for path in form.paths {
      guard let field = form[path[...]].lacking else { continue }
      (self.path, selected) = (path, 0)
      selected = rows.firstIndex { self.field(of: $0) == field } ?? 0
      return field
    }
    return nil
  }

  /// Selects the first line on which something is wrong.
  mutating func goToProblem() {
    guard let problem = check.problems.first(where: { $0.isError && !$0.path.isEmpty }) else {
      return
    }
    let paths = form.paths.sorted { $0.count > $1.count }
    for path in paths {
      (self.path, selected) = (path, 0)
      let found = rows.firstIndex { row in
        self.field(of: row) != nil && problem.path.starts(with: place(of: row))
      }
      if let found {
        selected = found
        return
      }
    }
  }

  // MARK: - Removing

  private mutating func askRemoval(in state: inout State) -> [Effect] {
    let naming = sheet.uses.naming.filter { !sheet.uses.inside.contains($0) }
    guard naming.isEmpty else {
      state.notice = Notice(
        .problem,
        "\(Self.listed(naming)) \(naming.count == 1 ? "names" : "name") it: change or remove these first."
      )
      return []
    }
    asksRemoval = true
    return []
  }

  private mutating func remove(_ key: Key, in state: inout State) -> [Effect]? {
    asksRemoval = false
    guard key == .character("y"), let id = sheet.draft.original?.id else {
      state.notice = Notice(.information, "Nothing was removed.")
      return []
    }
    isSaving = true
    return [.change(.remove(sheet.uses.inside + [id]))]
  }

  /// Ids in a sentence.
  static func listed(_ ids: [String]) -> String {
    let first = ids.prefix(3).joined(separator: ", ")
    return ids.count > 3 ? "\(first) and \(ids.count - 3) more" : first
  }
}

extension RecordForm {
  /// The paths of this form and of all inside it.
  fileprivate var paths: [[Level]] {
    [[]]
      + values.enumerated().flatMap { rank, value -> [[Level]] in
        guard case .records(let forms) = value else { return [] }
        return forms.enumerated().flatMap { item, form in
          form.paths.map { [Level(field: rank, item: item, row: 0)] + $0 }
        }
      }
  }
}
