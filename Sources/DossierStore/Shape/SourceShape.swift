import RelationsModel

enum SourceShape {
  static let personName = RecordShape(
    "a name",
    [
      .optional("literal", .text, "The whole name of a body, or of who has no family name."),
      .optional("family", .text, "The family name."),
      .optional("given", .text, "The given names."),
    ],
    rules: [.oneOf("literal", "family"), .excludes("literal", others: ["given"])]
  )

  static let anchor = RecordShape(
    "an anchor",
    [QuoteField.start, .end, .prefix, .suffix].compactMap(\.definition.key)
  )

  static let span = RecordShape(
    "a span",
    [
      .required("start", .number, "Where it begins, in code points of the source’s text."),
      .required("end", .number, "Where it ends; exclusive."),
      .required("digest", .digest, "The digest of the text between."),
    ]
  )

  static let quote = RecordShape(
    "a quote",
    QuoteField.allCases.compactMap { field in
      field == .exact
        ? .optional("anchor", .record(anchor), "Where the words stand in the source’s text.")
        : field.isOfAnchor ? nil : field.definition.key
    },
    rules: [
      .needs("stance", values: ["agrees", "disagrees"], others: ["proposition"]),
      .needs("basis", values: nil, others: ["stance"]),
      .excludes("variantOf", others: ["proposition", "stance", "basis"]),
    ]
  )

  /// Reports, claims, advice and mentions; only advice has an order.
  static func passage(_ kind: Passage.Kind) -> RecordShape {
    RecordShape(
      kind == .advice ? "a piece of advice" : "a \(kind.rawValue)",
      [
        .required("id", .id, "The name by which it is found."),
        .required("summary", .text, "What the source says, in your words."),
        .optional("actor", .reference, "The id of the actor whose views it gives."),
        .optional("issues", .list(.reference), "The ids of the issues it bears on."),
        .optional("events", .list(.reference), "The ids of the events it tells of."),
        .optional("date", .date, "When it was so."),
        .optional("order", .number, "Its place among the pieces of advice; for advice alone."),
        .optional("locator", .text, "Where in the source, such as ¶7."),
        .optional("span", .record(span), "Where it stands in the source’s text."),
        .optional("hedge", .text, "The doubt in the source’s own words."),
        .optional("remark", .text, "What else a reader should know."),
      ],
      rules: kind == .advice ? [] : [.never("order")]
    )
  }

  static let source = RecordShape(
    "a source",
    [
      .required("id", .id, "The name by which records refer to the source."),
      .required("type", .choice(itemTypes), "A CSL item type."),
      .optional("title", .text, "Its title."),
      .optional("author", .list(.record(personName)), "Who wrote it."),
      .optional("issued", .date, "When it appeared."),
      .optional("publisher", .text, "Who published it."),
      .optional("URL", .webAddress, "Its address."),
      .optional("accessed", .date, "When it was looked at."),
      .optional("language", .text, "The language it is in, such as en."),
      .required("licence", .text, "On what terms its words may be used."),
      .optional(
        "textDigest",
        .digest,
        "The digest of the normalised text in which positions count."
      ),
      .optional("remark", .text, "What else a reader should know."),
      .optional("quotes", .list(.record(quote)), "Words of actors."),
      .optional("reports", .list(.record(passage(.report))), "What it says of somebody’s views."),
      .optional("claims", .list(.record(passage(.claim))), "What it says itself."),
      .optional("advice", .list(.record(passage(.advice))), "What it advises."),
      .optional("mentions", .list(.record(passage(.mention))), "What it only touches."),
    ]
  )
}
