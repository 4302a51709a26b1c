import Drawing

/// Stands where a form will be until it is read, and keeps what is typed for it.
struct FormWaiting: Equatable, Sendable {
  /// The form that waits for a record of the new one; at most one.
  var outer: [FormState] = []
  /// What was typed into it when it was left unfinished; at most one.
  var unfinished: [UnfinishedForm] = []
  private(set) var keys: [Key] = []

  init(outer: FormState? = nil) {
    self.outer = outer.map { [$0] } ?? []
  }
}

extension FormWaiting: Overlay {
  var isTyping: Bool { true }

  func handle(_ key: Key, in state: inout State) -> [Effect] {
    if key.code == .escape || key == .control("c") {
      state.overlay = outer.first.map { AnyOverlay($0) }
    } else {
      state.lay(self) { $0.keys.append(key) }
    }
    return []
  }

  func handle(_ event: MouseEvent, in state: inout State) -> [Effect] { [] }

  func paste(_ text: String, in state: inout State) -> [Effect]? {
    state.lay(self) { waiting in
      waiting.keys += text.map { Key.character($0.isNewline || $0 == "\t" ? " " : $0) }
    }
    return []
  }

  func draw(in state: State, on painter: inout Painter) -> Point? {
    outer.first?.draw(in: state, on: &painter)
  }

  func spoken(in state: State) -> SpokenOverlay { SpokenOverlay() }

  func hints(in state: State) -> [Hints.Hint] {
    [Hints.Hint("Esc", "close"), Hints.Hint("reading…", "")]
  }
}

extension State {
  /// Asks for a form, and keeps what is typed until it is there.
  mutating func wait(for request: FormRequest, outer: FormState? = nil) -> [Effect] {
    lay(FormWaiting(outer: outer))
    return [.readForm(request)]
  }

  /// Lays the form that was waited for, and types into it what was typed meanwhile.
  mutating func take(_ answer: FormAnswer) -> [Effect] {
    guard let waiting = overlay?.value as? FormWaiting else { return [] }
    switch answer {
    case .failed(let reason):
      let lost = waiting.unfinished.first.map(\.keptStill)
      notice = Notice(.problem, [reason, lost].compactMap(\.self).joined(separator: " "))
      overlay = waiting.outer.first.map { AnyOverlay($0) }
      return []
    case .names(let names): lay(RecordPicker(anyOf: names))
    case .sheet(let sheet):
      if let unfinished = waiting.unfinished.first {
        return goOn(with: unfinished, sheet, for: waiting.outer.first)
          + waiting.keys.flatMap { press($0) }
      }
      lay(FormState(sheet, for: waiting.outer.first))
    }
    return waiting.keys.flatMap { press($0) }
  }
}
