// What each kind of record is, beside quotes: the one place from which dossiers and their schemas,
// JSON, corpora and the index know its fields, in their order.

extension Actor.Kind: FieldValued {}
extension Assessment.Verdict: FieldValued {}
extension Event.Direction: FieldValued {}
extension Passage.Kind: FieldValued {}

extension EDTFDate {
  /// What stands for a date until it is read.
  fileprivate static let blank = EDTFDate(Day(number: 0))
}

extension Role: DescribedRecord {
  package static let what = "a role"
  package static let blank = Role(title: "")
  package static let fields: [RecordField<Role>] = [
    .init("title", \.title, "What the role is called."),
    .init("organisation", \.organisation, "The body in which it is held."),
    .init("party", \.party, "The party for which it is held, where not the actor’s."),
    .init("from", \.from, "When it began."),
    .init("to", \.to, "When it ended."),
    .init("seen", \.seen, "Days on which it was seen held."),
    .init("sources", \.sources, "The ids of the sources that say so."),
    .init("remark", \.remark, "What else a reader should know."),
  ]
}

extension Actor: DescribedRecord {
  package static let what = "an actor"
  package static let blank = Actor(id: "", name: "", kind: .person)
  package static let fields: [RecordField<Actor>] = [
    .init("id", \.id, "The name by which quotes refer to the actor.", kind: .id),
    .init("name", \.name, "The actor’s name."),
    .init("kind", \.kind, "A person, a body, or an unnamed spokesperson."),
    .init("party", \.party, "The id of the party; left out for who belongs to neither."),
    .init("aliases", \.aliases, "Other names by which the actor is found."),
    .init("roles", \.roles, "The roles held, in order of time."),
    .init("remark", \.remark, "What else a reader should know."),
  ]
}

extension Proposition: DescribedRecord {
  package static let what = "a proposition"
  package static let blank = Proposition(id: "", text: "")
  package static let fields: [RecordField<Proposition>] = [
    .init("id", \.id, "The name by which quotes refer to the proposition.", kind: .id),
    .init("text", \.text, "A short claim, in your words, to agree or disagree with."),
    .init(
      "whole",
      \.whole,
      "True for the one that stands for the issue as a whole, where no claim is named."
    ),
  ]
}

extension Assessment: DescribedRecord {
  package static let what = "an assessment"
  package static let blank = Assessment(verdict: .shared, date: .blank, source: "")
  package static let fields: [RecordField<Assessment>] = [
    .init("verdict", \.verdict, "What somebody judged."),
    .init("by", \.by, "The id of the actor who judged."),
    .init("date", \.date, "When it was judged."),
    .init("source", \.source, "The id of the source that says so."),
    .init("locator", \.locator, "Where in the source, such as p. 3."),
    .init("note", \.note, "What limits the judgement."),
  ]
}

extension Issue: DescribedRecord {
  package static let what = "an issue"
  package static let blank = Issue(id: "", title: "")
  package static let fields: [RecordField<Issue>] = [
    .init("id", \.id, "The name by which quotes refer to the issue.", kind: .id),
    .init("title", \.title, "What the issue is called."),
    .init("summary", \.summary, "One sentence."),
    .init("keywords", \.keywords, "Words by which it is found as well."),
    .init("propositions", \.propositions, "What can be held about it."),
    .init("assessments", \.assessments, "What somebody judged of it, and when."),
  ]
}

extension Event: DescribedRecord {
  package static let what = "an event"
  package static let blank = Event(
    id: "",
    date: .blank,
    summary: "",
    issues: [],
    direction: .other,
    sources: []
  )
  private static let oneOrMore = FieldKind.list(.reference, counts: 1...Int.max)
  package static let fields: [RecordField<Event>] = [
    .init("id", \.id, "The name by which the event is found.", kind: .id),
    .init("date", \.date, "When it happened."),
    .init("summary", \.summary, "What happened, in your words."),
    .init("issues", \.issues, "The ids of its issues.", kind: oneOrMore, isRequired: true),
    .init("direction", \.direction, "Which way it took the relationship."),
    .init("sources", \.sources, "The ids of its sources.", kind: oneOrMore, isRequired: true),
    .init("remark", \.remark, "What else a reader should know."),
  ]
}

extension TextSpan: DescribedRecord {
  package static let what = "a span"
  package static let blank = TextSpan(start: 0, end: 0)
  package static let fields: [RecordField<TextSpan>] = [
    .init("start", \.start, "Where it begins, in code points of the source’s text."),
    .init("end", \.end, "Where it ends; exclusive."),
    .init("digest", \.digest, "The digest of the text between.", kind: .digest, isRequired: true),
  ]
}

extension Passage: DescribedRecord {
  package static let what = "a passage"
  package static let blank = Passage(id: "", kind: .mention, source: "", summary: "")
  package static let fields: [RecordField<Passage>] = [
    .init("id", \.id, "The name by which it is found.", kind: .id),
    .init("kind", \.kind, nil),
    .init("source", \.source, nil),
    .init("summary", \.summary, "What the source says, in your words."),
    .init("actor", \.actor, "The id of the actor whose views it gives."),
    .init("issues", \.issues, "The ids of the issues it bears on."),
    .init("events", \.events, "The ids of the events it tells of."),
    .init("date", \.date, "When it was so."),
    .init("order", \.order, "Its place among the pieces of advice; for advice alone."),
    .init("locator", \.locator, "Where in the source, such as ¶7."),
    .init("span", \.span, "Where it stands in the source’s text."),
    .init("hedge", \.hedge, "The doubt in the source’s own words."),
    .init("remark", \.remark, "What else a reader should know."),
  ]

  /// Only advice has an order.
  package static func shape(of kind: Kind) -> RecordShape {
    RecordShape(
      kind == .advice ? "a piece of advice" : "a \(kind.rawValue)",
      shape.fields,
      rules: kind == .advice ? [] : [.never("order")]
    )
  }
}

extension PersonName: DescribedRecord {
  package static let what = "a name"
  package static let blank = PersonName.literal("")
  package static let rules: [RecordShape.Rule] = [
    .oneOf("literal", "family"), .excludes("literal", others: ["given"]),
  ]
  package static let fields: [RecordField<PersonName>] = [
    .init("literal", \.literal, "The whole name of a body, or of who has no family name."),
    .init("family", \.family, "The family name."),
    .init("given", \.given, "The given names."),
  ]

  private var literal: String? {
    get { if case .literal(let name) = self { name } else { nil } }
    set { if let newValue { self = .literal(newValue) } }
  }

  private var family: String? {
    get { if case .parts(let family, _) = self { family } else { nil } }
    set { if let newValue { self = .parts(family: newValue, given: nil) } }
  }

  private var given: String? {
    get { if case .parts(_, let given) = self { given } else { nil } }
    set { if case .parts(let family, _) = self { self = .parts(family: family, given: newValue) } }
  }
}

extension Source: DescribedRecord {
  package static let what = "a source"
  package static let blank = Source(id: "", type: "", licence: "")
  package static let fields: [RecordField<Source>] = [
    .init("id", \.id, "The name by which records refer to the source.", kind: .id),
    .init("type", \.type, "A CSL item type.", kind: .choice(itemTypes)),
    .init("title", \.title, "Its title."),
    .init("author", \.author, "Who wrote it."),
    .init("issued", \.issued, "When it appeared."),
    .init("publisher", \.publisher, "Who published it."),
    .init("URL", \.url, "Its address.", kind: .webAddress),
    .init("accessed", \.accessed, "When it was looked at."),
    .init("language", \.language, "The language it is in, such as en."),
    .init("licence", \.licence, "On what terms its words may be used."),
    .init(
      "textDigest",
      \.textDigest,
      "The digest of the normalised text in which positions count.",
      kind: .digest
    ),
    .init("remark", \.remark, "What else a reader should know."),
  ]

  /// The types of items, as CSL 1.0.2 lists them.
  package static let itemTypes = [
    "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book",
    "broadcast", "chapter", "classic", "collection", "dataset", "document", "entry",
    "entry-dictionary", "entry-encyclopedia", "event", "figure", "graphic", "hearing", "interview",
    "legal_case", "legislation", "manuscript", "map", "motion_picture", "musical_score", "pamphlet",
    "paper-conference", "patent", "performance", "periodical", "personal_communication", "post",
    "post-weblog", "regulation", "report", "review", "review-book", "software", "song", "speech",
    "standard", "thesis", "treaty", "webpage",
  ]
}
