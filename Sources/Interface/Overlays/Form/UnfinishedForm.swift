import Coding
import Drawing
import RelationsModel

/// A form that was open, with something typed into it, when the program was ended from outside.
///
/// It is kept until the next start, and has the record as it stood when the form was opened, so that
/// what others have changed meanwhile is noticed as it is while a form is open.
package struct UnfinishedForm: Codable, Equatable, Sendable {
  /// What stood in the fields of a record, by their names.
  struct Typed: Codable, Equatable, Sendable {
    let originalID: String?
    let texts: [String: String]
    let records: [String: [Typed]]
  }

  /// The place of a record inside another.
  struct Step: Codable, Equatable, Sendable {
    let field: String
    let item: Int
    let row: Int
  }

  private let kind: String
  private let originalID: String?
  private let originalFields: [FieldMember]
  /// The fields that the form had at first.
  private let given: [FieldMember]
  let typed: Typed
  /// The record inside in which one was, and the line.
  let path: [Step]
  let row: Int
  private let moved: [String]
  /// The form that waits for the record of this one; at most one.
  private(set) var outer: [UnfinishedForm]
  /// Where it is kept, in words; empty until it is.
  package var place = ""

  private enum CodingKeys: String, CodingKey {
    case kind, originalID, originalFields, given, typed, path, row, moved, outer
  }

  init(_ form: FormState) {
    let draft = form.sheet.draft
    kind = draft.kind.rawValue
    (originalID, originalFields) = (draft.original?.id, draft.original?.fields ?? [])
    given = draft.fields
    typed = Typed(form.form)
    var inner = form.form
    path = form.path.map { level in
      let step = Step(
        field: inner.shape.fields[level.field].name,
        item: level.item,
        row: level.row
      )
      inner = inner[[level]]
      return step
    }
    row = form.selected
    moved = form.sheet.moved
    outer = form.under.map(UnfinishedForm.init)
  }

  /// The quote that was being coded, as a form of a new one.
  init(_ draft: CodingDraft) {
    kind = RecordDraft.Kind.quote.rawValue
    (originalID, originalFields, path, row, moved, outer) = (nil, [], [], 0, [], [])
    given = []
    typed = Typed(originalID: nil, texts: draft.texts.filter { !$0.value.isEmpty }, records: [:])
  }

  /// What a state has of it; nil where nothing was typed that is not saved.
  package init?(_ state: State) {
    if let form = state.openForm {
      guard form.isChanged || form.under.contains(where: \.isChanged) else { return nil }
      self.init(form)
    } else if let strip = (state.overlay?.value as? ArticleReader)?.strip, strip.isBegun {
      self.init(strip.filledDraft)
    } else {
      return nil
    }
  }

  /// What it takes to open the form again.
  fileprivate var request: FormRequest {
    originalID.map(FormRequest.change)
      ?? .new(RecordDraft.Kind(rawValue: kind) ?? .quote, given)
  }

  /// The sheet of the form as it was; what can be named is as it is now.
  fileprivate func sheet(_ sheet: FormSheet) -> FormSheet {
    FormSheet(
      shape: sheet.shape,
      draft: RecordDraft(
        sheet.draft.kind,
        original: originalID.map { RecordDraft.Original(id: $0, fields: originalFields) },
        fields: given
      ),
      names: sheet.names,
      uses: sheet.uses,
      check: sheet.check,
      moved: moved
    )
  }

  /// The form without the one that waits for it.
  fileprivate var alone: UnfinishedForm {
    var form = self
    form.outer = []
    return form
  }

  /// Where it is when it cannot be opened.
  var keptStill: String { "What you had typed into its form is kept in \(place)." }
}

extension UnfinishedForm.Typed {
  fileprivate init(_ form: RecordForm) {
    originalID = form.originalID
    var (texts, records): ([String: String], [String: [Self]]) = ([:], [:])
    for (field, value) in zip(form.shape.fields, form.values) {
      switch value {
      case .text(let text): if !text.text.isEmpty { texts[field.name] = text.text }
      case .records(let forms): if !forms.isEmpty { records[field.name] = forms.map(Self.init) }
      }
    }
    (self.texts, self.records) = (texts, records)
  }
}

extension RecordForm {
  /// The places on the way to a record inside, as far as they are there.
  func path(along steps: [UnfinishedForm.Step]) -> [Level] {
    var path: [Level] = []
    var form = self
    for step in steps {
      guard let rank = form.shape.rank(of: step.field),
        case .records(let forms) = form.values[rank], forms.indices.contains(step.item)
      else { break }
      path.append(Level(field: rank, item: step.item, row: step.row))
      form = forms[step.item]
    }
    return path
  }
}

extension CodingStrip {
  /// Whether anything was chosen or typed that is not to be had again by one key.
  fileprivate var isBegun: Bool {
    step != .suggestion && (draft.speaker != nil || draft.topic != nil || !field.text.isEmpty)
  }

  /// What was chosen, with what is being typed.
  fileprivate var filledDraft: CodingDraft {
    var draft = draft
    switch step {
    case .actorName: draft.speaker = .new(name: field.text, .person, nil)
    case .actorKind: draft.speaker = .new(name: name, .person, nil)
    case .propositionIssue: draft.topic = .newProposition(name, of: .new(title: field.text))
    case .issueTitle: draft.topic = .newProposition(name, of: .new(title: field.text))
    case .propositionText: draft.topic = .newProposition(field.text, of: .new(title: ""))
    case .date: try? CodingField.date.set(field.text, of: &draft)
    case .field(let kind): try? kind.set(field.text, of: &draft)
    default: break
    }
    return draft
  }
}

extension CodingDraft {
  /// The draft as it is typed into the form of a quote.
  fileprivate var texts: [String: String] {
    var texts = ["source": source.rawValue, "text": words]
    switch speaker {
    case .known(let id): texts["speaker"] = id.rawValue
    case .new(let name, _, _): texts["speaker"] = name
    case nil: break
    }
    switch topic {
    case .issue(let issue): texts["issue"] = issue.text
    case .proposition(let id, let issue):
      (texts["issue"], texts["proposition"]) = (issue.rawValue, id.rawValue)
    case .newProposition(let text, let issue):
      (texts["issue"], texts["proposition"]) = (issue.text, text)
    case nil: break
    }
    texts["stance"] = stance?.rawValue
    for field in CodingField.allCases { texts[field.name] = field.text(of: self) }
    return texts
  }
}

extension CodingDraft.IssueChoice {
  fileprivate var text: String {
    switch self {
    case .known(let id): id.rawValue
    case .new(let title): title
    }
  }
}

// MARK: - Going on

extension State {
  /// The form in which one is, also where something that came of it lies over it.
  fileprivate var openForm: FormState? {
    switch overlay?.value {
    case let form as FormState: form
    case let waiting as FormWaiting: waiting.outer.first
    case let conflict as ConflictState: conflict.form
    default: nil
    }
  }

  /// Opens the form that was left unfinished, once all is read and nothing lies over the screen.
  mutating func layUnfinished() -> [Effect] {
    guard let form = unfinished, opening == nil, overlay == nil, !filterLine.isOpen else {
      return []
    }
    unfinished = nil
    return wait(for: form, outer: nil)
  }

  private mutating func wait(for form: UnfinishedForm, outer: FormState?) -> [Effect] {
    let next = outer == nil ? form.outer.first : nil
    let effects = wait(for: (next ?? form).request, outer: outer)
    if let waiting = overlay?.value as? FormWaiting { lay(waiting) { $0.unfinished = [form] } }
    return effects
  }

  /// Lays a form as it was left; where it is of a record that another form waits for, that one first.
  mutating func goOn(
    with form: UnfinishedForm,
    _ sheet: FormSheet,
    for outer: FormState?
  ) -> [Effect] {
    if let first = form.outer.first, outer == nil {
      return wait(for: form, outer: FormState(first.sheet(sheet), first, for: nil))
    }
    var state = FormState(form.sheet(sheet), form.alone, for: outer)
    state.number += 1
    lay(state)
    isFormKept = true
    let (save, escape) = (name(of: .control("s")), name(of: Key(.escape)))
    notice = Notice(
      .problem,
      "Entente was ended before this was saved: \(save) saves it, \(escape) twice leaves it."
    )
    return [.checkForm(state.draft, number: state.number)]
  }

  /// Has what was kept removed once no form is open any more.
  mutating func forgetForm() -> [Effect] {
    guard isFormKept, openForm == nil, !(overlay?.value is FormWaiting) else { return [] }
    isFormKept = false
    return [.forgetForm]
  }
}
