import Drawing
import Presentation
import RelationsModel

extension FormState {
  /// What the form is of, with the record inside in which one is.
  var title: String {
    let what = String(sheet.shape.what.split(separator: " ").last ?? "")
    let old = sheet.draft.original.map { isHead ? $0.id : "\(what) \($0.id)" }
    var title = old.map(Wording.capitalised) ?? "New \(what)"
    if !sheet.moved.isEmpty { title += " for \(Wording.count(sheet.moved.count, "quote"))" }
    var form = self.form
    for level in path {
      let field = form.shape.fields[level.field]
      title += " › \(field.name)" + (field.kind.isList ? " \(level.item + 1)" : "")
      form = form[[level]]
    }
    return title
  }

  /// Whether it is the form of what the dossier says of itself.
  private var isHead: Bool { sheet.draft.kind == .dossier }

  /// The record in a few words, without its id.
  var words: String {
    let names = ["name", "title", "text", "summary"]
    return names.lazy.map { form.text($0) }.first { !$0.isEmpty } ?? ""
  }

  func label(of row: Row) -> String {
    guard let field = field(of: row) else { return "" }
    switch row {
    case .item(_, let item) where item > 0: return ""
    case .add(let rank):
      guard case .records(let forms) = current.values[rank], !forms.isEmpty else {
        return field.name
      }
      return ""
    default: return field.name
    }
  }

  /// What stands on a line.
  func value(of row: Row) -> String {
    switch row {
    case .text(let rank):
      if case .text(let field) = current.values[rank] { return field.text }
      return ""
    case .item(let rank, let item):
      guard case .records(let forms) = current.values[rank] else { return "" }
      let summary = forms[item].summary
      return summary.isEmpty ? "…" : summary
    case .add(let rank):
      let what = current.shape.fields[rank].kind.record?.what ?? ""
      return "+ " + (what.split(separator: " ").last.map(String.init) ?? "")
    case .action(let action): return action.title
    }
  }

  /// What a line without anything on it says.
  func hint(of row: Row) -> String {
    if field(of: row)?.name == "id", let id = proposedID, !id.isEmpty {
      return "\(id) comes of itself"
    }
    return isLacking(row) ? "needed" : ""
  }

  /// What is told of the selected line: what is wrong, else what it is for.
  func aid(in state: State) -> RichText {
    if asksRemoval {
      let inside = sheet.uses.inside
      let more = inside.isEmpty ? "" : " with \(FormState.listed(inside)) in it"
      return RichText(
        "Remove \(sheet.draft.original?.id ?? "it")\(more)? y removes it, n keeps it.",
        .problem
      )
    }
    if let named {
      return RichText("Nothing is called that yet: Enter makes \(named.kind.what) of it.", .mixed)
    }
    if let problem = problems(of: row).first {
      let text = Wording.capitalised(Wording.sentence(problem.message))
      return RichText(text, problem.isError ? .problem : .mixed)
    }
    guard let field = field(of: row) else {
      if case .action(let action) = row {
        return RichText(action.about(self, undo: state.way(to: .undo)), .secondary)
      }
      return RichText()
    }
    var text = field.about
    if field.kind.record == nil, field.kind.isSeveral { text += " Commas stand between several." }
    if isMoreThanOne(row) {
      let keys = [Key(.up, alt: true), Key(.down, alt: true)].map(state.name(of:))
      text += " \(keys.joined(separator: " and ")) change the order, "
      text += "\(state.name(of: Key(.delete))) removes it."
    }
    if field.name == "id", current.originalID != nil {
      text += " Another one renames it everywhere."
    }
    return RichText(text, .secondary)
  }

  private func isMoreThanOne(_ row: Row) -> Bool {
    if case .item = row { true } else { false }
  }

  // MARK: - Told and hinted

  func draw(in state: State, on painter: inout Painter) -> Point? {
    FormView(self, state).draw(on: &painter)
  }

  func spoken(in state: State) -> SpokenOverlay {
    var entry: [String] = []
    let label = label(of: row).isEmpty ? field(of: row)?.name ?? "" : label(of: row)
    if typed == nil {
      let value = value(of: row)
      entry.append(Wording.sentence(label.isEmpty ? value : "\(label): \(value)"))
    }
    if isLacking(row) { entry.append("Needed.") }
    if let candidate, candidates.indices.contains(candidate) {
      let name = candidates[candidate]
      entry = [
        Wording.sentence([name.id, name.words].filter { !$0.isEmpty }.joined(separator: ", "))
      ]
    } else {
      entry.append(aid(in: state).plain)
      let ids = candidates.prefix(5).map(\.id)
      if !ids.isEmpty { entry.append("Candidates: \(ids.joined(separator: ", ")).") }
    }
    return SpokenOverlay(
      heading:
        "\(Wording.sentence(title.replacing(" › ", with: ", "))) Down goes to the next field, Tab to a candidate, Control S saves, Escape leaves.",
      entry: entry,
      place: Spoken.place(selected, of: rows.count),
      prompt: typed.map { "\(label): \($0.text)" } ?? ""
    )
  }

  func hints(in state: State) -> [Hints.Hint] {
    if asksRemoval { return [Hints.Hint("y", "remove"), Hints.Hint("n", "keep")] }
    let choosing = candidates.isEmpty ? [] : [Hints.Hint("Tab", "choose")]
    let enter =
      switch row {
      case .text where named != nil: "make it"
      case .text: candidate != nil || (isPart && !candidates.isEmpty) ? "take" : "next"
      case .item: "open"
      case .add: "add"
      case .action(.done): "done"
      case .action: "do it"
      }
    let order = isMoreThanOne(row) ? [Hints.Hint("Del", "remove")] : []
    let other = isNew || isChanged ? [] : [Hints.Hint("Ctrl-O", "other record")]
    return choosing + [
      Hints.Hint("Enter", enter), Hints.Hint("Ctrl-S", "save"),
      Hints.Hint("Esc", path.isEmpty ? "leave" : "back"), Hints.Hint("↑↓", "field"),
    ] + order + other
  }
}

extension FormState.Action {
  var title: String {
    switch self {
    case .done: "Done"
    case .save: "Save"
    case .merge: "Merge into another…"
    case .moveQuotes: "Move quotes…"
    case .split: "Split…"
    case .remove: "Remove…"
    }
  }

  /// What it does, in a sentence.
  func about(_ form: FormState, undo: String) -> String {
    switch self {
    case .done: "Back to the record around it. It is saved together with that."
    case .save:
      form.isNew
        ? "Adds it to the dossier; \(undo) takes it back."
        : "Writes what you changed; \(undo) takes it back."
    case .merge: "What names this one names the other then, which also gets what only this one has."
    case .moveQuotes: "Puts some of its quotes on another proposition."
    case .split: "Makes a new proposition, and puts some of its quotes on that."
    case .remove: "Takes it out of the dossier; \(undo) brings it back."
    }
  }
}
