import RelationsModel

/// One kind of file of a dossier, and what it holds: the description from which the order of keys and
/// the JSON Schemas are made, and which tests hold against what the readers accept.
package enum FileShape: String, CaseIterable, Sendable {
  case dossier, actors, issues, events, checks, sources

  /// The kind of the file at a path inside a dossier; nil for files that are not read.
  package init?(path: String) {
    guard path.hasSuffix(".yaml") else { return nil }
    if path.hasPrefix("sources/") { self = .sources; return }
    guard DossierReader.topFiles.contains(path),
      let kind = FileShape(rawValue: "\(path.dropLast(5))")
    else { return nil }
    self = kind
  }

  /// The path inside a dossier, with a star where there can be many.
  package var path: String { self == .sources ? "sources/*.yaml" : "\(rawValue).yaml" }

  /// What the whole file is.
  package var record: RecordShape {
    switch self {
    case .dossier: HeaderShape.header
    case .actors:
      RecordShape(
        "a file of actors",
        [.required("actors", .list(.record(ActorShape.actor)), "Who speaks and acts.")]
      )
    case .issues:
      RecordShape(
        "a file of issues",
        [.required("issues", .list(.record(IssueShape.issue)), "What lies between the parties.")]
      )
    case .events:
      RecordShape(
        "a file of events",
        [.required("events", .list(.record(EventShape.event)), "What happened.")]
      )
    case .checks:
      RecordShape(
        "a file of checks",
        [.required("checks", .list(.record(CheckShape.check)), "What `entente verify` found.")]
      )
    case .sources:
      RecordShape(
        "a file of sources",
        [.required("sources", .list(.record(SourceShape.source)), "Where words were found.")]
      )
    }
  }
}

enum HeaderShape {
  static let party = RecordShape(
    "a party",
    [
      .required("id", .id, "The name by which actors refer to the party."),
      .required("name", .text, "The party’s name."),
      .required("short", .text, "The name where there is little room, such as UK."),
    ]
  )

  static let header = RecordShape(
    "the dossier",
    [
      .required("format", .format(HeaderReader.format), "The version of the format."),
      .required("title", .text, "What the dossier is called."),
      .required("asOf", .day, "The day from which the relationship is looked at."),
      .optional(
        "window",
        .window,
        "How far back a party’s words count by the record: day, 90d, 12w, 6m, 1y or all."
      ),
      .optional("summary", .text, "One paragraph on what the dossier is about."),
      .required("parties", .list(.record(party), counts: 2...2), "The two sides."),
      .optional("credits", .list(.text), "Who wrote the dossier, and on what terms."),
    ]
  )
}

enum ActorShape {
  static let role = RecordShape(
    "a role",
    [
      .required("title", .text, "What the role is called."),
      .optional("organisation", .text, "The body in which it is held."),
      .optional("party", .reference, "The party for which it is held, where not the actor’s."),
      .optional("from", .date, "When it began."),
      .optional("to", .date, "When it ended."),
      .optional("seen", .list(.date), "Days on which it was seen held."),
      .optional("sources", .list(.reference), "The ids of the sources that say so."),
      .optional("remark", .text, "What else a reader should know."),
    ]
  )

  static let actor = RecordShape(
    "an actor",
    [
      .required("id", .id, "The name by which quotes refer to the actor."),
      .required("name", .text, "The actor’s name."),
      .required(
        "kind",
        .choice(Actor.Kind.allCases.map(\.rawValue)),
        "A person, a body, or an unnamed spokesperson."
      ),
      .optional("party", .reference, "The id of the party; left out for who belongs to neither."),
      .optional("aliases", .list(.text), "Other names by which the actor is found."),
      .optional("roles", .list(.record(role)), "The roles held, in order of time."),
      .optional("remark", .text, "What else a reader should know."),
    ]
  )
}

enum IssueShape {
  static let proposition = RecordShape(
    "a proposition",
    [
      .required("id", .id, "The name by which quotes refer to the proposition."),
      .required("text", .text, "A short claim, in your words, to agree or disagree with."),
      .optional(
        "whole",
        .flag,
        "True for the one that stands for the issue as a whole, where no claim is named."
      ),
    ]
  )

  static let assessment = RecordShape(
    "an assessment",
    [
      .required(
        "verdict",
        .choice(Assessment.Verdict.allCases.map(\.rawValue)),
        "What somebody judged."
      ),
      .optional("by", .reference, "The id of the actor who judged."),
      .required("date", .date, "When it was judged."),
      .required("source", .reference, "The id of the source that says so."),
      .optional("locator", .text, "Where in the source, such as p. 3."),
      .optional("note", .text, "What limits the judgement."),
    ]
  )

  static let issue = RecordShape(
    "an issue",
    [
      .required("id", .id, "The name by which quotes refer to the issue."),
      .required("title", .text, "What the issue is called."),
      .optional("summary", .text, "One sentence."),
      .optional("keywords", .list(.text), "Words by which it is found as well."),
      .optional("propositions", .list(.record(proposition)), "What can be held about it."),
      .optional("assessments", .list(.record(assessment)), "What somebody judged of it, and when."),
    ]
  )
}

enum EventShape {
  static let event = RecordShape(
    "an event",
    [
      .required("id", .id, "The name by which the event is found."),
      .required("date", .date, "When it happened."),
      .required("summary", .text, "What happened, in your words."),
      .required("issues", .list(.reference, counts: 1...Int.max), "The ids of its issues."),
      .required(
        "direction",
        .choice(Event.Direction.allCases.map(\.rawValue)),
        "Which way it took the relationship."
      ),
      .required("sources", .list(.reference, counts: 1...Int.max), "The ids of its sources."),
      .optional("remark", .text, "What else a reader should know."),
    ]
  )
}

enum CheckShape {
  static let check = RecordShape(
    "a check",
    [
      .required("source", .reference, "The id of the source whose quotes were looked for."),
      .required("date", .day, "The day of the check."),
      .required("textDigest", .digest, "The digest of the normalised text that was searched."),
      .required(
        "quotesDigest",
        .digest,
        "The digest of the quotes as they then were: it tells whether the check still holds."
      ),
    ] + AnchorCheck.Outcome.allCases.map { .optional($0.rawValue, .list(.reference), about($0)) }
  )

  private static func about(_ outcome: AnchorCheck.Outcome) -> String {
    switch outcome {
    case .exact: "The ids of quotes whose words stand where they should."
    case .moved: "Those whose words stand elsewhere."
    case .ambiguous: "Those whose words stand in several places."
    case .changed: "Those of which only words much like them were found."
    case .missing: "Those that were not found."
    }
  }
}
