import Drawing
import Presentation
import RelationsModel
import RelationsQuery

/// A form in which what is shown can be written.
package struct ExportForm: Equatable, Sendable {
  /// Its name on the command line, with the table where it has several.
  package let name: String
  /// One line of help.
  package let help: String
  /// What such files hold, in a word for their names.
  package let contents: String
  /// How the names of such files end, without the dot.
  package let fileExtension: String

  package init(name: String, help: String, contents: String, fileExtension: String) {
    self.name = name
    self.help = help
    self.contents = contents
    self.fileExtension = fileExtension
  }
}

/// What is to be written, and where.
package struct ExportRequest: Equatable, Sendable {
  package let form: ExportForm
  package let path: String
  package let replaces: Bool
  package let perspective: Perspective

  package init(form: ExportForm, path: String, replaces: Bool, perspective: Perspective) {
    self.form = form
    self.path = path
    self.replaces = replaces
    self.perspective = perspective
  }
}

/// How writing a file ended.
package enum ExportEnding: Equatable, Sendable {
  /// With what else is to be told of the file.
  case written(count: Int, subject: String, path: String, note: String? = nil)
  /// There is such a file: whether it is to be replaced is asked.
  case exists(ExportRequest)
  case failed(String)
}

/// What is asked before a file is written: the form, the name, and at last whether to replace.
package struct ExportState: Equatable, Sendable {
  package enum Step: Equatable, Sendable {
    case form
    case name(TextField)
    case replacing(ExportRequest)
  }

  package let forms: [ExportForm]
  /// Of whom it is, and what of it the filter keeps.
  package let subject: String
  package let day: String
  package internal(set) var selected = 0
  package internal(set) var step = Step.form

  package init(forms: [ExportForm], subject: String, day: String) {
    self.forms = forms
    self.subject = subject
    self.day = day
  }

  var form: ExportForm? { forms.indices.contains(selected) ? forms[selected] : nil }

  /// What the file is called unless the user says otherwise: of whom, what and as of when.
  var suggestedName: String? {
    form.map { "\(subject)-\($0.contents)-\(day).\($0.fileExtension)" }
  }

  mutating func type(_ change: (inout TextField) -> Void) {
    guard case .name(var field) = step else { return }
    change(&field)
    step = .name(field)
  }
}

extension ExportState: Overlay {
  var isTyping: Bool { true }

  func handle(_ key: Key, in state: inout State) -> [Effect] { state.handle(key, in: self) }

  func type(_ change: (inout TextField) -> Void, in state: inout State) {
    state.lay(self) { $0.type(change) }
  }

  func draw(in state: State, on painter: inout Painter) -> Point? {
    ExportView.draw(self, state, on: &painter)
  }

  func spoken(in state: State) -> SpokenOverlay {
    let count = Wording.count(state.board.overview.quotes.matching, "quote")
    let open = SpokenOverlay.key(.open, Key(.enter), state)
    var spoken = SpokenOverlay(
      heading:
        "Export what is shown, \(count). \(open) chooses a form, \(SpokenOverlay.closing(state))."
    )
    if case .replacing(let request) = step {
      spoken.entry = ["\(request.path) exists already. Replace it? y replaces it, n keeps it."]
      return spoken
    }
    spoken.entry = form.map { [Wording.sentence("\($0.name): \($0.help)")] } ?? []
    spoken.place = Spoken.place(selected, of: forms.count)
    // What was chosen stays chosen: it is not told again.
    if case .name(let field) = step { spoken.prompt = "Name of the file: \(field.text)" }
    return spoken
  }

  func hints(in state: State) -> [Hints.Hint] {
    switch step {
    case .form:
      [
        Hints.hint(.open, "choose", state), state.selecting, Hints.hint(.back, "close", state),
      ].compactMap(\.self)
    case .name: [Hints.Hint("Enter", "write"), Hints.Hint("Esc", "back")]
    case .replacing: [Hints.Hint("y", "replace"), Hints.Hint("n", "keep")]
    }
  }
}

extension State {
  /// The list of forms, from which everything else follows.
  var newExport: ExportState {
    let parties = heading.parties
    let filter = FileNameText.name(of: perspective.filter)
    return ExportState(
      forms: exportForms,
      subject: [parties.first.id.rawValue, parties.second.id.rawValue, filter]
        .compactMap(\.self).joined(separator: "-"),
      day: perspective.asOf.description
    )
  }

  fileprivate mutating func handle(_ key: Key, in export: ExportState) -> [Effect] {
    var export = export
    switch export.step {
    case .form: return choose(key, in: &export)
    case .name(let field): return name(key, field, in: &export)
    case .replacing(let request):
      overlay = nil
      guard key == .character("y") else {
        notice = Notice(.information, "\(request.path) was not replaced.")
        return []
      }
      return write(
        ExportRequest(
          form: request.form,
          path: request.path,
          replaces: true,
          perspective: request.perspective
        )
      )
    }
  }

  private mutating func choose(_ key: Key, in export: inout ExportState) -> [Effect] {
    switch commandInOverlay(for: key) {
    case .down, .nextPane: export.selected += 1
    case .up, .previousPane: export.selected -= 1
    case .first: export.selected = 0
    case .last: export.selected = export.forms.count - 1
    case .open:
      guard let name = export.suggestedName else { break }
      export.step = .name(TextField(name))
    case .back, .quit, .export:
      overlay = nil
      return []
    default: return []
    }
    export.selected = min(max(0, export.selected), max(0, export.forms.count - 1))
    lay(export)
    return []
  }

  private mutating func name(
    _ key: Key,
    _ field: TextField,
    in export: inout ExportState
  ) -> [Effect] {
    switch key.code {
    case .escape: export.step = .form
    case .character("c") where key.control: export.step = .form
    case .enter:
      guard let form = export.form, isName(field.text) else { return [] }
      overlay = nil
      return write(
        ExportRequest(form: form, path: field.text, replaces: false, perspective: perspective)
      )
    default: export.type { _ = $0.edit(key) }
    }
    lay(export)
    return []
  }

  /// Whether a file can be called that; says why not.
  private mutating func isName(_ text: String) -> Bool {
    guard let problem = State.problem(ofName: text) else { return true }
    notice = Notice(.problem, problem)
    return false
  }

  private static func problem(ofName text: String) -> String? {
    if NameKey.showsNothing(text) { return "Give the file a name." }
    if text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      return "The name holds a character that cannot be seen."
    }
    // Another name would be written than the one that was pasted.
    guard text.unicodeScalars.contains("\u{FFFD}") else { return nil }
    return "The name holds a byte that is no character; `entente export` takes it."
  }

  private mutating func write(_ request: ExportRequest) -> [Effect] {
    notice = Notice(.information, "Writing \(request.path)…")
    exports.count += 1
    return [.export(request)]
  }

  mutating func take(_ ending: ExportEnding) -> [Effect] {
    exports.count -= 1
    // Nobody leaves before it is known why a file was not written.
    if case .written = ending {} else { exports.isLeaving = false }
    switch ending {
    case .written(let count, let subject, let path, let note):
      let what = Wording.count(count, String(subject.dropLast()))
      let written = "\(path): \(what) written."
      notice = Notice(.information, note.map { "\(written) \($0)" } ?? written)
    case .failed(let reason): notice = Notice(.problem, reason)
    case .exists(let request):
      var export = newExport
      export.selected = exportForms.firstIndex(of: request.form) ?? 0
      export.step = .replacing(request)
      lay(export)
      notice = nil
    }
    return exports.isLeaving && exports.count == 0 ? [.quit] : []
  }
}
