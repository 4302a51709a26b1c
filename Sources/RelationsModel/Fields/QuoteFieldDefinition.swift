/// What a field of a quote is: the one place from which dossiers and their schemas, tables, JSON,
/// corpora and the index know it.
///
/// A new field is a property of `Quote`, a case of `QuoteField` and a line here; `Schema` in
/// CorpusStore says from which version on corpora have a column for it.
package struct QuoteFieldDefinition: Sendable {
  package let field: QuoteField
  package let kind: FieldKind
  /// What the key means, for somebody who is about to write it; nil where dossiers have no such key.
  package let about: String?
  package var isRequired = false
  /// Whether a quote is found by words of the field.
  package var isSearched = false
  /// Whether a quote's own record has it.
  package var isRecorded = true
  /// What is so in most quotes, and therefore left out.
  package var usual: String?
  let get: @Sendable (Quote) -> String?
  var set: @Sendable (inout Quote, String) -> Void = { _, _ in }
  /// The values of a field that has few, by their places; nil where any text can stand.
  package var choices: ClosedNames?
  /// Makes the quote have one of the choices, by its place among them.
  package var choose: @Sendable (inout Quote, Int) -> Void = { _, _ in }

  /// The key of dossiers; nil where they have none.
  package var key: RecordShape.Field? {
    about.map { isRequired ? .required(field.name, kind, $0) : .optional(field.name, kind, $0) }
  }

  /// Every field, in the order of their numbers.
  package static let all: [QuoteFieldDefinition] = [
    .required(.id, .id, { $0.id.rawValue }, "The name by which the quote is found."),
    .required(
      .text,
      .text,
      \.text,
      "The exact words, at most \(Quote.wordLimit).",
      isSearched: true
    ),
    .required(.speaker, .reference, { $0.speaker.rawValue }, "The id of the actor who said it."),
    .beside(.speakerName),
    .text(.role, \.role, "The role in which it was said.", isSearched: true),
    .reference(
      .party,
      \.party,
      "The party for which it was said, where not the speaker’s; none for neither."
    ),
    Self(
      field: .date,
      kind: .date,
      about: "When it was said; without it the source’s date counts.",
      get: { $0.date.text }
    ),
    Self(
      field: .datedBySource,
      kind: .flag,
      about: nil,
      usual: "false",
      get: { $0.isDatedBySource ? "true" : nil },
      set: { $0.isDatedBySource = $1 == "true" }
    ),
    .required(.issue, .reference, { $0.issue.rawValue }, "The id of the issue."),
    .reference(.proposition, \.proposition, "The id of the proposition that it bears on."),
    .choice(.stance, \.statedStance, "Whether it agrees with the proposition.", usual: Stance.none),
    .choice(
      .basis,
      \.basis,
      "Whether the words alone carry the stance, or only their context; left out if not recorded."
    ),
    .choice(
      .rendering,
      \.rendering,
      "How the words reached us; without it nobody recorded that."
    ),
    .choice(
      .speech,
      \.speech,
      "Whether the words are the speaker’s or a readout; without it nobody recorded that."
    ),
    .text(.hedge, \.hedge, "The doubt in the source’s own attribution."),
    .choice(.cut, \.cut, "Where a fragment was cut."),
    .reference(.variantOf, \.variantOf, "The id of the quote of which this is a version."),
    Self(
      field: .answers,
      kind: .oneOrMore(.reference),
      about: "The id of the other party’s quote that the words answer, or a list of ids.",
      get: { $0.answers.isEmpty ? nil : AnswerText.joined($0.answers) },
      set: { $0.answers = AnswerText.ids(in: $1) }
    ),
    .text(.venue, \.venue, "Where or to whom it was said.", isSearched: true),
    Self(field: .source, kind: .reference, about: nil, get: { $0.source.rawValue }),
    .text(.locator, \.locator, "Where in the source, such as ¶4."),
    .text(.exact, \.ownExact, nil, kind: .exactText),
    .text(.prefix, \.anchor.prefix, "What stands before the words.", kind: .exactText),
    .text(.suffix, \.anchor.suffix, "What stands after them.", kind: .exactText),
    Self(
      field: .start,
      kind: .number,
      about: "Where the words begin, in code points of the source’s text.",
      isRequired: true,
      get: { $0.anchor.span.map { String($0.start) } }
    ),
    Self(
      field: .end,
      kind: .number,
      about: "Where they end; exclusive.",
      isRequired: true,
      get: { $0.anchor.span.map { String($0.end) } }
    ),
    Self(
      field: .digest,
      kind: .digest,
      about: nil,
      get: { $0.anchor.span?.digest },
      set: { $0.anchor.span?.digest = $1 }
    ),
    .beside(.state),
    Self(
      field: .check,
      kind: .text,
      about: nil,
      get: { $0.anchor.check?.text },
      set: { $0.anchor.check = AnchorCheck($1) }
    ),
    .text(.remark, \.remark, "What else a reader should know."),
    .text(.coder, \.coder, "Who put the quote on its issue and gave it its stance."),
    Self(
      field: .coded,
      kind: .date,
      about: "When that was.",
      get: { $0.coded?.text },
      set: { $0.coded = try? EDTFDate(parsing: $1) }
    ),
    .beside(.issueTitle), .beside(.propositionText), .beside(.sourceTitle), .beside(.sourceURL),
    .beside(.partyName), .beside(.record),
  ]
}

// The sorts of fields that there are several of.
extension QuoteFieldDefinition {
  private typealias Path<Value> = WritableKeyPath<Quote, Value> & Sendable

  private static func required(
    _ field: QuoteField,
    _ kind: FieldKind,
    _ get: @escaping @Sendable (Quote) -> String,
    _ about: String,
    isSearched: Bool = false
  ) -> Self {
    Self(
      field: field,
      kind: kind,
      about: about,
      isRequired: true,
      isSearched: isSearched,
      get: get
    )
  }

  private static func text(
    _ field: QuoteField,
    _ path: Path<String?>,
    _ about: String?,
    kind: FieldKind = .text,
    isSearched: Bool = false
  ) -> Self {
    Self(
      field: field,
      kind: kind,
      about: about,
      isSearched: isSearched,
      get: { $0[keyPath: path] },
      set: { $0[keyPath: path] = $1 }
    )
  }

  private static func reference<Record>(
    _ field: QuoteField,
    _ path: Path<Identifier<Record>?>,
    _ about: String
  ) -> Self {
    Self(
      field: field,
      kind: .reference,
      about: about,
      get: { $0[keyPath: path]?.rawValue },
      set: { $0[keyPath: path] = Identifier($1) }
    )
  }

  private static func choice<Value: RawRepresentable<String> & CaseIterable & Equatable & Sendable>(
    _ field: QuoteField,
    _ path: Path<Value?>,
    _ about: String,
    usual: Value? = nil
  ) -> Self {
    let values = Array(Value.allCases)
    return Self(
      field: field,
      kind: .choice(values.map(\.rawValue)),
      about: about,
      usual: usual?.rawValue,
      get: { $0[keyPath: path]?.rawValue },
      set: { $0[keyPath: path] = Value(rawValue: $1) },
      choices: ClosedNames(values.map(\.rawValue)),
      choose: { if values.indices.contains($1) { $0[keyPath: path] = values[$1] } }
    )
  }

  /// What is told of a quote beside its own record.
  private static func beside(_ field: QuoteField) -> Self {
    Self(field: field, kind: .text, about: nil, isRecorded: false, get: { _ in nil })
  }
}

extension Quote {
  /// The stance, nil for none.
  fileprivate var statedStance: Stance? {
    get { stance == .none ? nil : stance }
    set { stance = newValue ?? .none }
  }

  /// The anchor's words where they are not the text; Swift takes texts for equal that differ in bytes.
  fileprivate var ownExact: String? {
    get { anchor.exact.utf8.elementsEqual(text.utf8) ? nil : anchor.exact }
    set { anchor.exact = newValue ?? text }
  }
}
