import RelationsModel
import RelationsQuery

/// Making and changing records in forms.
extension State {
  /// Opens a form for what is selected or for a new record, and asks for which where that may be
  /// several.
  mutating func openForm(isNew: Bool) -> [Effect] {
    // What is still being read would take the place of what was edited.
    guard opening == nil else {
      notice = Notice(.information, "The dossier is still being read.")
      return []
    }
    return isNew ? openNew() : openChange()
  }

  private mutating func openNew() -> [Effect] {
    let options = newOptions(known)
    let usual = usualLetter
    lay(
      FormChoice(
        title: "New",
        options: options,
        selected: options.firstIndex { $0.letter == usual } ?? 0
      )
    )
    return []
  }

  private mutating func openChange() -> [Effect] {
    let options = changeOptions
    if options.count == 1 { return wait(for: options[0].request) }
    let head = FormChoice.Option(
      letter: "d",
      name: "Dossier",
      about: FormChoice.aboutHead,
      request: .change(DossierHead.id)
    )
    let other = FormChoice.Option(
      letter: "o",
      name: "Other",
      about: "any record, by its name",
      request: .any
    )
    lay(FormChoice(title: "Change", options: options + [head, other], selected: 0))
    return []
  }

  /// Goes on after a record was saved: to the form that waits for it, or to the record.
  mutating func take(_ saved: FormEnding) -> [Effect] {
    let form = overlay?.value as? FormState
    let effects = take(saved.ending)
    if let conflict = saved.conflict, let form = overlay?.value as? FormState {
      notice = nil
      lay(ConflictState([conflict.conflict], .form(conflict), form: form))
      return effects
    }
    guard case .saved = saved.ending, !saved.id.isEmpty else { return effects }
    lastSource = saved.kind == .source ? saved.id : form?.form.text("source") ?? lastSource
    if var outer = form?.under.first, let kind = FormNames.Kind(rawValue: saved.kind.rawValue) {
      outer.take(FormName(id: saved.id, words: form?.words ?? ""), kind)
      outer.number += 1
      lay(outer)
      return effects + [.checkForm(outer.draft, number: outer.number)]
        + (form?.typedAhead ?? []).flatMap { press($0) }
    }
    show(saved)
    return effects + (form?.typedAhead ?? []).flatMap { press($0) }
  }

  /// Selects what was saved, as soon as it is read.
  private mutating func show(_ saved: FormEnding) {
    switch saved.kind {
    case .issue where pane == nil && depth == .list: board.followed = Issue.ID(saved.id)
    case .actor: pane?.seek(.subject(.actor(Actor.ID(saved.id))))
    default: break
    }
  }

  mutating func take(_ check: FormCheck, number: Int) {
    guard let form = overlay?.value as? FormState, form.number == number else { return }
    lay(form) { $0.check = check }
  }

  /// Closes the form whose record was saved.
  mutating func closeForm() {
    if let form = overlay?.value as? FormState, form.isSaving { overlay = nil }
  }

  /// Goes on with the form whose record was not saved, where the mistake is.
  mutating func keepForm() {
    guard let form = overlay?.value as? FormState, form.isSaving else { return }
    lay(form) {
      $0.isSaving = false
      $0.typedAhead = []
      $0.goToProblem()
    }
  }

  // MARK: - Where one is

  /// What is known of a new record from where one is.
  private var known: [String: String] {
    var known: [String: String] = [:]
    if depth > .list, let card = detail.readCard {
      known["source"] = card.source.id.rawValue
      known["issue"] = card.quote.issue.rawValue
      known["proposition"] = card.proposition?.id.rawValue
      known["actor"] = card.quote.speaker.rawValue
      return known
    }
    switch subject {
    case .issue(let id, _): known["issue"] = id.rawValue
    case .proposition(let id): known["proposition"] = id.rawValue
    case .actor(let id), .cell(let id, _, _): known["actor"] = id.rawValue
    case .source(let id): known["source"] = id.rawValue
    default: break
    }
    known["source"] = pane?.article?.rawValue ?? known["source"] ?? lastSource
    return known
  }

  /// The letter of what is made most where one is.
  private var usualLetter: Character {
    if depth > .list, detail.readCard != nil { return "q" }
    switch subject {
    case .actor, .cell: return "a"
    case .event: return "e"
    case .issue: return depth > .list ? "p" : "i"
    default: return pane?.entry.id == "actors" ? "a" : pane?.entry.id == "timeline" ? "e" : "i"
    }
  }

  private func newOptions(_ known: [String: String]) -> [FormChoice.Option] {
    func members(_ names: String...) -> [FieldMember] {
      names.compactMap { name in known[name].map { FieldMember(name, .text($0)) } }
    }
    let issues = known["issue"].map { [FieldMember("issues", .list([.text($0)]))] } ?? []
    var options: [FormChoice.Option] = [
      .init(
        "a",
        "Actor",
        "a person or a body that speaks",
        .new(.actor, [FieldMember("kind", .text("person"))])
      ),
      .init("i", "Issue", "a matter between the parties", .new(.issue, [])),
      .init(
        "p",
        "Proposition",
        "a claim on an issue, to agree with or not",
        .new(.proposition, members("issue"))
      ),
      .init("s", "Source", "where words are found; A adds an article", .new(.source, [])),
      .init(
        "q",
        "Quote",
        "words of an actor, from a source",
        .new(.quote, members("source", "issue", "proposition"))
      ),
      .init("e", "Event", "something that happened", .new(.event, issues)),
      .init(
        "m",
        "Mention",
        "what a source says itself: a report, claim, advice or mention",
        .new(.passage, members("source"))
      ),
    ]
    if let actor = known["actor"] {
      options.append(.init("r", "Role", "of \(actor)", .newItem(of: actor, field: "roles")))
    }
    if let issue = known["issue"] {
      options.append(
        .init(
          "v",
          "Verdict",
          "an assessment of \(issue)",
          .newItem(of: issue, field: "assessments")
        )
      )
    }
    return options
  }

  /// The records that may be meant where one is.
  private var changeOptions: [FormChoice.Option] {
    func option(_ letter: Character, _ name: String, _ id: String?) -> FormChoice.Option? {
      id.map { .init(letter, name, $0, .change($0)) }
    }
    if depth > .list, let card = detail.readCard {
      return [
        option("q", "Quote", card.quote.id.rawValue),
        option("a", "Actor", card.quote.speaker.rawValue),
        option("p", "Proposition", card.proposition?.id.rawValue),
        option("i", "Issue", card.quote.issue.rawValue),
        option("s", "Source", card.source.id.rawValue),
      ].compactMap(\.self)
    }
    if let source = pane?.article {
      return [option("s", "Source", source.rawValue)].compactMap(\.self)
    }
    guard let subject else { return [] }
    guard case .cell(let actor, let column, let kind) = subject else {
      return [option("o", "", subject.record)].compactMap(\.self)
    }
    return [
      option("a", "Actor", actor.rawValue),
      kind == .issues ? option("i", "Issue", column) : option("p", "Proposition", column),
    ].compactMap(\.self)
  }
}

extension FormChoice.Option {
  fileprivate init(
    _ letter: Character,
    _ name: String,
    _ about: String,
    _ request: FormRequest
  ) {
    self.init(letter: letter, name: name, about: about, request: request)
  }
}
