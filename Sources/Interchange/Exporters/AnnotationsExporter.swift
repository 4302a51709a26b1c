import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// Quotes as a collection of W3C Web Annotations, in JSON-LD.
enum AnnotationsExporter: Exporter {
  static let name = "annotations"
  static let help = "the quotes as W3C Web Annotations, in JSON-LD"
  static let contents = "annotations"
  static let fileExtension = "jsonld"

  static func subject(of export: Export) -> String { "quotes" }

  static func write(_ export: Export, to sink: inout some ExportSink) throws(ExportStop) -> Int {
    let title = export.queries.heading.title
    let total = export.quotes.page(Window(offset: 0, count: 0)).total
    try sink.write(opening(title, total))
    var items = JSONArrayWriting(indent: 4)
    let count = try export.quotes.forEach { card throws(ExportStop) in
      try items.add(annotation(card, of: title), to: &sink)
    }
    try items.end(on: &sink)
    try sink.write("\n  }\n}\n")
    return count
  }

  /// The collection up to the items of its only page.
  private static func opening(_ title: String, _ total: Int) -> String {
    func text(_ text: String) -> String { JSON.string(text).text }
    return """
      {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": \(text(iri("collection", of: title))),
        "type": "AnnotationCollection",
        "label": \(text(title)),
        "total": \(total),
        "first": {
          "id": \(text(iri("page", of: title))),
          "type": "AnnotationPage",
          "partOf": \(text(iri("collection", of: title))),
          "startIndex": 0,
          "items":\u{20}
      """
  }

  private static func annotation(_ card: QuoteCard, of title: String) -> JSON {
    let address = card.source.url.map(WebAddress.escaped)
    return .object([
      JSON.Member("id", .string(iri("quote/\(card.quote.id.rawValue)", of: title))),
      JSON.Member("type", .string("Annotation")),
      JSON.Member("motivation", .string("classifying")),
      JSON.Member("body", .array(bodies(card))),
      JSON.Member(
        "target",
        .object([
          JSON.Member("type", .string("SpecificResource")),
          JSON.Member(
            "source",
            .string(address ?? iri("source/\(card.source.id.rawValue)", of: title))
          ),
          JSON.Member("selector", .array(selectors(card.quote.anchor))),
        ])
      ),
    ])
  }

  /// The stance, what it is on, who took it and when, and the issue.
  private static func bodies(_ card: QuoteCard) -> [JSON] {
    func body(_ purpose: String, _ value: String) -> JSON {
      .object([
        JSON.Member("type", .string("TextualBody")),
        JSON.Member("purpose", .string(purpose)),
        JSON.Member("value", .string(value)),
        JSON.Member("format", .string("text/plain")),
      ])
    }
    let speaker = [card.speakerName, card.quote.role, card.quote.date.text].compactMap { $0 }
    return [body("classifying", card.stance.rawValue)]
      + (card.proposition.map { [body("describing", $0.text)] } ?? [])
      + [
        body("identifying", speaker.joined(separator: ", ")),
        body("tagging", card.issueTitle),
      ]
  }

  private static func selectors(_ anchor: Anchor) -> [JSON] {
    var words = [
      JSON.Member("type", .string("TextQuoteSelector")),
      JSON.Member("exact", .string(anchor.exact)),
    ]
    if let prefix = anchor.prefix { words.append(JSON.Member("prefix", .string(prefix))) }
    if let suffix = anchor.suffix { words.append(JSON.Member("suffix", .string(suffix))) }
    guard let span = anchor.span else { return [.object(words)] }
    let position = [
      JSON.Member("type", .string("TextPositionSelector")),
      JSON.Member("start", .int(span.start)),
      JSON.Member("end", .int(span.end)),
    ]
    return [.object(words), .object(position)]
  }

  /// A name for what has no address of its own, the same whenever the same is exported.
  private static func iri(_ record: String, of title: String) -> String {
    func digits(_ salt: String) -> [Character] {
      var digest = RowDigest()
      for part in [title, record, salt] { digest.add(part.utf8) }
      return Array(digest.text)
    }
    var uuid = Array((digits("first") + digits("second")).prefix(32))
    // Version 8 of RFC 9562: bits of the maker's own choice.
    uuid[12] = "8"
    uuid[16] = "8"
    for place in [20, 16, 12, 8] { uuid.insert("-", at: place) }
    return "urn:uuid:\(String(uuid))"
  }
}
