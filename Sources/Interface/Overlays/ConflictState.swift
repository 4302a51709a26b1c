import Drawing
import Presentation
import RelationsModel

/// Records that a colleague has changed while one did, with both sides' words: one key keeps either.
package struct ConflictState: Equatable, Sendable {
  /// What becomes of the choice.
  package enum Way: Equatable, Sendable {
    /// The form is saved with one side's words.
    case form(FormConflict)
    /// The change that waits for the archive is sent again, or given up.
    case waiting
  }

  package let conflicts: [EditConflict]
  package let way: Way
  /// The form to which one goes back.
  let form: FormState?
  package internal(set) var firstLine = 0

  init(_ conflicts: [EditConflict], _ way: Way, form: FormState? = nil) {
    self.conflicts = conflicts
    self.way = way
    self.form = form
  }
}

/// What was typed into a form, as it is with one side's words where both have changed a field.
package struct FormConflict: Equatable, Sendable {
  package let conflict: EditConflict
  package let mine: RecordDraft
  package let theirs: RecordDraft

  package init(_ conflict: EditConflict, mine: RecordDraft, theirs: RecordDraft) {
    self.conflict = conflict
    self.mine = mine
    self.theirs = theirs
  }
}

extension ConflictState: Overlay {
  func handle(_ key: Key, in state: inout State) -> [Effect] {
    if case .character(let letter) = key.code, !key.control, !key.alt {
      if letter == "m" { return settle(keepsMine: true, in: &state) }
      if letter == "t" { return settle(keepsMine: false, in: &state) }
    }
    var conflict = self
    switch state.commandInOverlay(for: key) {
    case .down: conflict.firstLine += 1
    case .up: conflict.firstLine -= 1
    case .back, .quit:
      if let form { state.lay(form) } else { state.overlay = nil }
      return []
    default: return []
    }
    let view = ConflictView(self, state.device.size)
    conflict.firstLine = min(max(0, conflict.firstLine), max(0, view.lines.count - view.room))
    state.lay(conflict)
    return []
  }

  /// Nothing is settled or left by a press.
  func handle(_ event: MouseEvent, in state: inout State) -> [Effect] { [] }

  private func settle(keepsMine: Bool, in state: inout State) -> [Effect] {
    switch way {
    case .waiting:
      state.overlay = nil
      return [.settleWaiting(keepsMine: keepsMine)]
    case .form(let choice):
      guard var form else { return [] }
      form.isSaving = true
      state.lay(form)
      return [.saveForm(keepsMine ? choice.mine : choice.theirs, moving: form.sheet.moved)]
    }
  }

  func draw(in state: State, on painter: inout Painter) -> Point? {
    ConflictView(self, state.device.size).draw(on: &painter)
    return nil
  }

  func spoken(in state: State) -> SpokenOverlay {
    SpokenOverlay(
      heading: "Conflict. m keeps yours, t keeps theirs, \(SpokenOverlay.closing(state)).",
      entry: conflicts.flatMap { ConflictWords.lines($0) }.map { Wording.sentence($0) }
    )
  }

  func hints(in state: State) -> [Hints.Hint] {
    [
      Hints.Hint("m", "keep yours"), Hints.Hint("t", "keep theirs"),
      Hints.hint(.back, form == nil ? "later" : "back", state),
    ].compactMap(\.self)
  }
}

/// Draws a conflict: each field with both sides' words, side by side where there is room.
struct ConflictView {
  private let rect: Rect
  let lines: [[RichText]]
  private let state: ConflictState
  /// Below so many columns the two sides stand one below the other.
  private static let columnsOfTwo = 56

  /// How many lines there is room for.
  var room: Int { max(0, rect.rows - 2) }

  /// The columns of each of two texts that stand side by side, a blank between them.
  private static func half(of columns: Int) -> Int { (columns - 1) / 2 }

  init(_ state: ConflictState, _ size: Size) {
    let columns = min(size.columns, 100)
    let rows = max(0, size.rows - 2)
    rect = Rect(column: (size.columns - columns) / 2, row: 1, columns: columns, rows: rows)
    self.state = state
    lines = state.conflicts.flatMap { ConflictView.lines(of: $0, columns: columns - 4) }
  }

  /// Lines of one text, or of two that stand side by side.
  private static func lines(of conflict: EditConflict, columns: Int) -> [[RichText]] {
    let words = ConflictWords.lines(conflict)
    let head = RichText(words[0], .heading).wrapped(columns: columns).map { [$0] }
    let theirs = conflict.coder ?? "Theirs"
    return head
      + conflict.fields.flatMap { field -> [[RichText]] in
        let name = [RichText(field.name, .mixed)]
        let sides = [("Yours", field.mine), (theirs, field.theirs)].map { side, text in
          RichText("\(side): ", .secondary) + RichText(text ?? "–", .text)
        }
        guard columns >= columnsOfTwo else {
          return [[], name] + sides.flatMap { $0.wrapped(columns: columns).map { [$0] } }
        }
        let (left, right) = (
          sides[0].wrapped(columns: half(of: columns)), sides[1].wrapped(columns: half(of: columns))
        )
        let both = (0..<max(left.count, right.count)).map { row in
          [left, right].map { row < $0.count ? $0[row] : RichText("", .text) }
        }
        return [[], name] + both
      }
  }

  func draw(on painter: inout Painter) {
    painter.fill(rect, .text)
    painter.frame(
      rect,
      .problem,
      title: RichText("Conflict", .problem),
      note: "m keeps yours, t theirs"
    )
    let view = rect.inset(columns: 2, rows: 1)
    let half = ConflictView.half(of: view.columns)
    for (row, line) in lines.dropFirst(state.firstLine).prefix(room).enumerated() {
      for (place, text) in line.enumerated() {
        painter.write(
          text,
          at: Point(column: view.column + place * (half + 1), row: view.row + row),
          limit: line.count == 1 ? view.columns : half
        )
      }
    }
  }
}
