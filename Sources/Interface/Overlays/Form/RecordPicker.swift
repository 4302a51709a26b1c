import Drawing
import Presentation
import RelationsModel

/// A list of records that is narrowed by typing, of which one or several are chosen.
package struct RecordPicker: Equatable, Sendable {
  /// What is done with what is chosen.
  enum Purpose: Equatable, Sendable {
    case change
    case merge(String)
    /// Chooses the quotes, then the proposition.
    case moveQuotes(FormSheet)
    case moveTo([String])
    /// Chooses the quotes that a new proposition of an issue gets.
    case split(FormSheet, issue: String)
  }

  let purpose: Purpose
  let title: String
  let names: [FormName]
  private(set) var field = TextField()
  package private(set) var selected = 0
  private(set) var marked: Set<String> = []

  init(_ purpose: Purpose, title: String, names: [FormName]) {
    self.purpose = purpose
    self.title = title
    self.names = names
  }

  /// A list of all records, of which one is to be changed.
  init(anyOf names: FormNames) {
    let all = FormNames.Kind.allCases.filter { $0 != .party }.flatMap { names[$0] }
    let head = FormName(id: DossierHead.id, words: FormChoice.aboutHead)
    self.init(.change, title: "Change which record?", names: [head] + all)
  }

  /// Whether several can be chosen.
  private var isSeveral: Bool {
    switch purpose {
    case .moveQuotes, .split: true
    case .change, .merge, .moveTo: false
    }
  }

  package var found: [FormName] {
    let text = FormText.trimmed(field.text)
    return text.isEmpty ? names : FormNames.matching(text, among: names)
  }

  /// What is chosen: what is marked, else the selected one.
  private var chosen: [String] {
    let marked = names.map(\.id).filter(self.marked.contains)
    guard marked.isEmpty else { return marked }
    let found = found
    return found.indices.contains(selected) ? [found[selected].id] : []
  }
}

extension RecordPicker: Overlay {
  var isTyping: Bool { true }

  func handle(_ key: Key, in state: inout State) -> [Effect] {
    var picker = self
    let last = max(0, found.count - 1)
    switch key.code {
    case .escape,
      .character("c") where key.control:
      state.overlay = nil
      return []
    case .enter: return choose(in: &state)
    case .tab where isSeveral:
      let found = found
      guard found.indices.contains(selected) else { return [] }
      let id = found[selected].id
      if picker.marked.remove(id) == nil { picker.marked.insert(id) }
      picker.selected = min(last, selected + 1)
    case .up: picker.selected = max(0, selected - 1)
    case .down, .tab: picker.selected = min(last, selected + 1)
    case .character("p") where key.control: picker.selected = max(0, selected - 1)
    case .character("n") where key.control: picker.selected = min(last, selected + 1)
    case .pageUp: picker.selected = max(0, selected - 10)
    case .pageDown: picker.selected = min(last, selected + 10)
    default:
      type({ _ = $0.edit(key) }, in: &state)
      return []
    }
    state.lay(picker)
    return []
  }

  func type(_ change: (inout TextField) -> Void, in state: inout State) {
    state.lay(self) {
      change(&$0.field)
      $0.selected = 0
    }
  }

  func handle(_ event: MouseEvent, in state: inout State) -> [Effect] {
    guard event.action == .press,
      let row = sheet.row(at: event.point, state.device.size)
    else { return [] }
    state.lay(self) { $0.selected = row }
    return []
  }

  private func choose(in state: inout State) -> [Effect] {
    let ids = chosen
    guard let id = ids.first else { return [] }
    state.overlay = nil
    switch purpose {
    case .change: return state.wait(for: .change(id))
    case .merge(let old): return [.change(.merge(old, into: id))]
    case .moveTo(let quotes): return [.change(.moveQuotes(quotes, to: id))]
    case .moveQuotes(let sheet):
      let own = sheet.draft.original?.id
      state.lay(
        RecordPicker(
          .moveTo(ids),
          title: "Move \(Wording.count(ids.count, "quote")) to",
          names: sheet.names[.proposition].filter { $0.id != own }
        )
      )
    case .split(_, let issue):
      return state.wait(for: .split(issue: issue, quotes: ids))
    }
    return []
  }

  private var sheet: ListSheet {
    ListSheet(
      title: title,
      note: marked.isEmpty ? "" : "\(marked.count) chosen",
      entries: found.map { name in
        var text = RichText(
          isSeveral ? (marked.contains(name.id) ? "● " : "· ") : "",
          .mixed
        )
        text.append(name.id, .heading)
        text.append("  " + name.words, .secondary)
        return text
      },
      selected: selected,
      field: field,
      nothing: "There is none."
    )
  }

  func draw(in state: State, on painter: inout Painter) -> Point? {
    sheet.draw(state.device.size, on: &painter)
  }

  func spoken(in state: State) -> SpokenOverlay {
    let found = found
    let name = found.indices.contains(selected) ? found[selected] : nil
    let sign = name.map { marked.contains($0.id) ? "Chosen. " : "" } ?? ""
    let several = isSeveral ? " Tab chooses several." : ""
    return SpokenOverlay(
      heading: "\(title). Type a part of a name; Enter takes it.\(several) Escape closes.",
      entry: [name.map { sign + Wording.sentence("\($0.id), \($0.words)") } ?? "There is none."],
      place: Spoken.place(selected, of: found.count),
      prompt: "Name: \(field.text)"
    )
  }

  func hints(in state: State) -> [Hints.Hint] {
    (isSeveral ? [Hints.Hint("Tab", "choose")] : [])
      + [Hints.Hint("Enter", "take"), Hints.Hint("↑↓", "select"), Hints.Hint("Esc", "close")]
  }
}

extension FormState {
  /// The list from which the second record of an action is chosen.
  func picker(for action: Action) -> RecordPicker {
    let id = sheet.draft.original?.id ?? ""
    switch action {
    case .moveQuotes, .split:
      let quotes = sheet.names[.quote].filter { $0.owner == id }
      return action == .split
        ? RecordPicker(
          .split(sheet, issue: form.text("issue")),
          title: "Quotes for the new proposition",
          names: quotes
        )
        : RecordPicker(.moveQuotes(sheet), title: "Quotes to move", names: quotes)
    default:
      let kind = FormNames.Kind(rawValue: sheet.draft.kind.rawValue) ?? .actor
      return RecordPicker(
        .merge(id),
        title: "Merge \(id) into",
        names: sheet.names[kind].filter { $0.id != id }
      )
    }
  }
}
