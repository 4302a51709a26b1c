import Drawing
import Presentation
import RelationsModel

extension CodingStrip {
  /// How many rows it would like to have: no fewer while one types, so that the text stays in place.
  var rows: Int {
    switch step {
    case .suggestion, .speaker, .actorKind, .topic, .propositionIssue: 2 + Self.most
    case .fields: 2 + CodingField.allCases.count
    case .actorName, .propositionText, .issueTitle, .date, .stance, .field: 3
    }
  }

  /// Draws the question with what can be chosen; gives the place of the cursor.
  func draw(at rect: Rect, isReady: Bool, on painter: inout Painter) -> Point? {
    guard rect.rows > 0 else { return nil }
    var row = rect.row
    let isTall = isTall(rect)
    if isTall {
      let line = Rect(column: rect.column, row: row, columns: rect.columns, rows: 1)
      painter.titleLine(line, .secondary, title: RichText(question, .mixed), note: settled)
      row += 1
    }
    var point = Point(column: rect.column + 1, row: row)
    if !isTall { point.column += painter.write(question + " ", .mixed, at: point) }
    let room = max(1, rect.endColumn - point.column - 1)
    var cursor: Point?
    if !isReady {
      painter.write("Reading what the dossier has…", .secondary, at: point, limit: room)
      return nil
    }
    if filters || takesText {
      let line = field.window(columns: room)
      painter.write(line.text, .words, at: point, limit: room)
      if field.text.isEmpty { painter.write(hint, .secondary, at: point, limit: room) }
      cursor = Point(column: point.column + line.cursorColumn, row: row)
    } else {
      painter.write(hint, .secondary, at: point, limit: room)
    }
    row += 1
    if let mistake, row < rect.endRow {
      let place = Point(column: rect.column + 1, row: row)
      painter.write(mistake, .problem, at: place, limit: rect.columns - 2)
    }
    drawCandidates(in: rect, on: &painter)
    return cursor
  }

  /// Whether the question has a line of its own; where there is little room, it shares one with what is
  /// typed.
  private func isTall(_ rect: Rect) -> Bool { rect.rows > 4 || rect.rows > 2 && !filters }

  /// The rows of what can be chosen, and the first candidate on them.
  private func list(in rect: Rect) -> (view: Rect, top: Int) {
    let head = (isTall(rect) ? 2 : 1) + (mistake == nil ? 0 : 1)
    let row = min(rect.row + head, rect.endRow)
    let rows = rect.endRow - row
    let view = Rect(column: rect.column, row: row, columns: rect.columns, rows: rows)
    return (view, max(0, min(selected - rows + 1, candidates.count - rows)))
  }

  /// The candidate that is drawn at a point.
  func candidate(at point: Point, in rect: Rect) -> Int? {
    let (view, top) = list(in: rect)
    guard view.contains(point) else { return nil }
    let place = top + point.row - view.row
    return candidates.indices.contains(place) ? place : nil
  }

  private func drawCandidates(in rect: Rect, on painter: inout Painter) {
    let (view, top) = list(in: rect)
    guard view.rows > 0 else { return }
    if step == .stance, let claim {
      let place = Point(column: view.column + 1, row: view.row)
      painter.write(claim, .heading, at: place, limit: view.columns - 2)
    }
    if candidates.isEmpty, saysNothing {
      let place = Point(column: view.column + 1, row: view.row)
      painter.write(nothing, .secondary, at: place, limit: view.columns - 2)
    }
    for (offset, candidate) in candidates.enumerated().dropFirst(top).prefix(view.rows) {
      let row = view.row + offset - top
      let isSelected = offset == selected
      let line = Rect(column: view.column, row: row, columns: view.columns, rows: 1)
      if isSelected { painter.fill(line, .text, isSelected: true) }
      var text = RichText("\(isSelected ? "▸" : " ")", .mixed)
      text.append(offset < Self.most ? "\(offset + 1) " : "  ", .mixed)
      text.append(candidate.lead, .secondary)
      text.append(candidate.label, .text)
      if !candidate.note.isEmpty { text.append("  \(candidate.note)", .secondary) }
      painter.write(
        text,
        at: Point(column: view.column + 1, row: row),
        limit: view.columns - 2,
        isSelected: isSelected
      )
    }
  }

  // MARK: Words

  private var question: String {
    switch step {
    case .suggestion: "Suggested"
    case .speaker: "Who?"
    case .actorName: "New actor"
    case .actorKind: "What is it?"
    case .topic: "On what?"
    case .propositionText: "New proposition"
    case .propositionIssue: "Of which issue?"
    case .issueTitle: "New issue"
    case .date: "When?"
    case .stance: "Stance?"
    case .fields: "The rest"
    case .field(let field): field.name
    }
  }

  /// What the line says while nothing is typed on it.
  private var hint: String {
    switch step {
    case .suggestion:
      "a agrees · d disagrees · 0 none · 1–9 on what · / other words · n who · r reject"
    case .speaker: "1–9 choose · type a name · + is new"
    case .topic, .propositionIssue: "1–9 choose · type words of it · + is new"
    case .actorKind: "1–9 choose"
    case .actorName: "the name in full"
    case .propositionText: "a claim that one can agree with or not"
    case .issueTitle: "a short title"
    case .date: CodingField.date.meaning
    case .stance: "a agrees · d disagrees · 0 none · f the rest"
    case .fields: "1–9 change one"
    case .field(let field): field.meaning
    }
  }

  private var nothing: String {
    guard step != .suggestion else { return "The dossier has no proposition yet: / makes one." }
    return field.text.isEmpty
      ? "The dossier has none yet: + makes one." : "Nothing has these words: Enter makes it new."
  }

  /// Whether it is told that there is no candidate.
  private var saysNothing: Bool { filters || step == .suggestion }

  /// What was chosen so far.
  private var settled: String {
    switch step {
    case .speaker: Wording.count(draft.wordCount, "word")
    case .actorKind, .propositionIssue: name
    case .suggestion:
      [speakerName ?? "nobody named", draft.role, draft.date?.description, draft.venue]
        .compactMap(\.self).joined(separator: ", ")
    case .stance, .topic: [speakerName, draft.role].compactMap(\.self).joined(separator: ", ")
    default: ""
    }
  }

  /// The suggested words, which are not read on the way to them, and what was chosen so far.
  private var toldSoFar: [String] {
    let words = step == .suggestion ? ["Suggested: “\(SafeText.line(draft.words))”"] : []
    return words + (settled.isEmpty ? [] : [Wording.sentence(settled)])
  }

  func spoken(isReady: Bool, below heading: String) -> SpokenOverlay {
    guard isReady else {
      return SpokenOverlay(heading: heading, entry: ["Reading what the dossier has."])
    }
    let told = candidates.enumerated().map { place, candidate in
      let note = candidate.note.isEmpty ? "" : ", \(candidate.note)"
      return "\(place + 1): \(Wording.sentence(candidate.lead + candidate.label + note))"
    }
    let isTold = selected > 0 && candidates.indices.contains(selected)
    let chosen = isTold ? ["Enter: \(candidates[selected].label)."] : []
    return SpokenOverlay(
      heading: heading,
      entry: toldSoFar + (candidates.isEmpty && saysNothing ? [nothing] : told)
        + (step == .stance ? [claim].compactMap(\.self) : [])
        + chosen,
      problem: mistake.map { Wording.sentence($0) },
      prompt: "\(question) \(field.text.isEmpty ? hint : field.text)"
    )
  }

  var hints: [Hints.Hint] {
    let back = Hints.Hint("Esc", leavesByEscape ? "leave" : "back")
    switch step {
    case .suggestion:
      return [
        Hints.Hint("a", "agrees"), Hints.Hint("d", "disagrees"), Hints.Hint("0", "none"),
        Hints.Hint("1–9", "on what"), Hints.Hint("n", "who"), Hints.Hint("r", "reject"),
        Hints.Hint("J K", "next"), back,
      ]
    case .speaker, .topic, .propositionIssue:
      return [
        Hints.Hint("1–9", "choose"), Hints.Hint("Enter", "take"), Hints.Hint("+", "new"),
        Hints.Hint("↑↓", "select"), back,
      ]
    case .actorKind: return [Hints.Hint("1–9", "choose"), Hints.Hint("Enter", "take"), back]
    case .fields: return [Hints.Hint("1–9", "change"), Hints.Hint("↑↓", "select"), back]
    case .stance:
      return [
        Hints.Hint("a", "agrees"), Hints.Hint("d", "disagrees"), Hints.Hint("0", "none"),
        Hints.Hint("f", "rest"), Hints.Hint("Backspace", "back"), back,
      ]
    case .actorName, .propositionText, .issueTitle, .date, .field:
      return [Hints.Hint("Enter", "take"), back]
    }
  }
}
