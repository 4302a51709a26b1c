import RelationsModel

enum SourceShape {
  static let anchor = RecordShape(
    "an anchor",
    [QuoteField.start, .end, .prefix, .suffix].compactMap(\.definition.key)
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

  /// A source with what was found in it.
  static let source = RecordShape(
    Source.what,
    Source.shape.fields + [
      .optional("quotes", .list(.record(quote)), "Words of actors."),
      .optional("reports", passages(.report), "What it says of somebody’s views."),
      .optional("claims", passages(.claim), "What it says itself."),
      .optional("advice", passages(.advice), "What it advises."),
      .optional("mentions", passages(.mention), "What it only touches."),
    ]
  )

  private static func passages(_ kind: Passage.Kind) -> FieldKind {
    .list(.record(Passage.shape(of: kind)))
  }
}
