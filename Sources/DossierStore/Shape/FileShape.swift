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
        [.required("actors", .list(.record(Actor.shape)), "Who speaks and acts.")]
      )
    case .issues:
      RecordShape(
        "a file of issues",
        [.required("issues", .list(.record(Issue.shape)), "What lies between the parties.")]
      )
    case .events:
      RecordShape(
        "a file of events",
        [.required("events", .list(.record(Event.shape)), "What happened.")]
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

  /// Without the version of the format, which is no matter of taste.
  static let form = RecordShape(header.what, header.fields.filter { $0.name != "format" })
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
