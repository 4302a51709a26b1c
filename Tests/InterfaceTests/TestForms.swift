import RelationsModel
import TestDossier

@testable import Interface

/// Forms of the small dossier's records, as if they were read from its files.
enum TestForms {
  /// What the world answers to an effect that asks for a form; nil for any other effect.
  static func answer(_ effect: Effect) -> Message? {
    switch effect {
    case .readForm(let request): .form(answer(request))
    case .checkForm(let draft, let number): .formChecked(check(draft), number: number)
    default: nil
    }
  }

  private static func answer(_ request: FormRequest) -> FormAnswer {
    switch request {
    case .any: return .names(names)
    case .new(let kind, let fields): return .sheet(sheet(RecordDraft(kind, fields: fields)))
    case .change(let id): return change(id)
    case .newItem(let id, let field): return change(id, newItem: field)
    case .split(let issue, let quotes):
      let draft = RecordDraft(.proposition, fields: [FieldMember("issue", .text(issue))])
      return .sheet(sheet(draft, moved: quotes))
    }
  }

  private static func change(_ id: String, newItem: String? = nil) -> FormAnswer {
    guard let (kind, fields) = record(id) else { return .failed("No record has the id “\(id)”.") }
    let draft = RecordDraft(
      kind,
      original: RecordDraft.Original(id: id, fields: fields),
      fields: fields
    )
    return .sheet(sheet(draft, newItem: newItem))
  }

  static func sheet(
    _ draft: RecordDraft,
    uses: FormUses = FormUses(),
    moved: [String] = [],
    newItem: String? = nil
  ) -> FormSheet {
    FormSheet(
      shape: shape(draft.kind),
      draft: draft,
      names: names,
      uses: uses,
      check: check(draft),
      moved: moved,
      newItem: newItem
    )
  }

  /// A name in small letters is the id of an actor, and a month is at most the twelfth.
  static func check(_ draft: RecordDraft) -> FormCheck {
    var check = FormCheck()
    if draft.text("id") == nil, let name = draft.text("name") ?? draft.text("title") {
      check.ids[[.field("id")]] = name.lowercased().split(separator: " ").joined(separator: "-")
    }
    for name in ["date", "issued"] where draft.text(name)?.hasSuffix("-13") == true {
      check.problems.append(
        DraftProblem([.field(name)], "“\(draft.text(name) ?? "")” has no such month", isError: true)
      )
    }
    return check
  }

  private static let dossier = SmallDossier.dossier

  private static let names = FormNames([
    .party: Side.allCases.map { side in
      FormName(id: dossier.parties[side].id.rawValue, words: dossier.parties[side].name)
    },
    .actor: dossier.actors.map { FormName(id: $0.id.rawValue, words: $0.name) },
    .issue: dossier.issues.map { FormName(id: $0.id.rawValue, words: $0.title) },
    .proposition: dossier.issues.flatMap { issue in
      issue.propositions.map {
        FormName(id: $0.id.rawValue, words: $0.text, owner: issue.id.rawValue)
      }
    },
    .quote: dossier.quotes.map {
      FormName(id: $0.id.rawValue, words: $0.text, owner: $0.proposition?.rawValue)
    },
    .source: dossier.sources.map { FormName(id: $0.id.rawValue, words: $0.title ?? "") },
  ])

  private static func shape(_ kind: RecordDraft.Kind) -> RecordShape {
    switch kind {
    case .actor: Actor.shape
    case .issue: Issue.shape
    case .source: Source.shape
    case .dossier:
      RecordShape(
        "the dossier",
        [
          .required("title", .text, "What the dossier is called."),
          .required("asOf", .day, "The day from which the relationship is looked at."),
          .required(
            "parties",
            .list(.record(party), counts: 2...2),
            "The two sides."
          ),
        ]
      )
    case .event: Event.shape
    case .passage: Passage.shape
    case .proposition: placed("issue", in: Proposition.shape)
    case .quote:
      placed(
        "source",
        in: RecordShape(
          "a quote",
          QuoteField.allCases.compactMap { field in
            field.isOfAnchor ? nil : field.definition.key
          }
        )
      )
    }
  }

  private static let party = RecordShape("a party", [.required("id", .id, "Its id.")])

  private static func placed(_ name: String, in shape: RecordShape) -> RecordShape {
    let place = RecordShape.Field.required(name, .reference, "The id of the \(name).")
    return RecordShape(shape.what, shape.fields.prefix(1) + [place] + shape.fields.dropFirst())
  }

  private static func record(_ id: String) -> (RecordDraft.Kind, [FieldMember])? {
    func own(_ members: [FieldMember]) -> [FieldMember] { members.compactMap(plain) }
    if id == DossierHead.id {
      return (
        .dossier,
        [
          FieldMember("title", .text(dossier.title)),
          FieldMember("asOf", .text(dossier.asOf.description)),
          FieldMember(
            "parties",
            .list(
              Side.allCases.map { side in
                .record([FieldMember("id", .text(dossier.parties[side].id.rawValue))])
              }
            )
          ),
        ]
      )
    }
    if let actor = dossier.actors.first(where: { $0.id.rawValue == id }) {
      return (.actor, own(actor.members))
    }
    if let issue = dossier.issues.first(where: { $0.id.rawValue == id }) {
      return (.issue, own(issue.members))
    }
    for issue in dossier.issues {
      guard let found = issue.propositions.first(where: { $0.id.rawValue == id }) else { continue }
      return (.proposition, own(found.members) + [FieldMember("issue", .text(issue.id.rawValue))])
    }
    if let source = dossier.sources.first(where: { $0.id.rawValue == id }) {
      return (.source, own(source.members))
    }
    if let event = dossier.events.first(where: { $0.id.rawValue == id }) {
      return (.event, own(event.members))
    }
    return quote(id)
  }

  /// A field as it stands in a file: texts alone, and none where there is nothing.
  private static func plain(_ member: FieldMember) -> FieldMember? {
    func plain(_ value: FieldValue) -> FieldValue {
      switch value {
      case .list(let items): .list(items.map(plain))
      case .record(let members): .record(members.compactMap(self.plain))
      default: .text(value.text ?? "")
      }
    }
    guard let value = member.value, value != .list([]), value != .flag(false) else { return nil }
    return FieldMember(member.name, plain(value))
  }

  private static func quote(_ id: String) -> (RecordDraft.Kind, [FieldMember])? {
    dossier.quotes.first { $0.id.rawValue == id }.map { quote in
      (
        .quote,
        QuoteField.recorded.compactMap { field in
          quote[field].map { FieldMember(field.name, .text($0)) }
        }
      )
    }
  }
}
