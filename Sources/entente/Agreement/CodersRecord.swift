import DossierStore
import Files
import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// The coded quotes of one or more dossiers, each with where its words stand.
struct CodersRecord {
  /// A dossier with what is looked at, and who has coded what names no coder.
  private struct Part {
    let opened: OpenedSource
    let perspective: Perspective
    /// Nil where such quotes are left aside.
    let coder: String?
  }

  private var parts: [Part] = []
  /// The number of quotes that name no coder.
  private(set) var unsignedCount = 0

  /// Adds a dossier; where each coder has a file, what names no coder in it is the file's.
  mutating func add(_ opened: OpenedSource, filter: String?, coder: String?) throws {
    // Coding is compared on whatever day the words were said.
    let viewpoint = Viewpoint(asOf: .distantFuture, filter: filter)
    let perspective = try viewpoint.perspective(on: opened.queries)
    parts.append(Part(opened: opened, perspective: perspective, coder: coder))
  }

  /// The quotes, each where its anchor has it.
  mutating func spans() -> CodedSpans { collected([:]) }

  /// The quotes, with the places that texts at hand give those that no position tells.
  ///
  /// `coders` are those who are compared; nil for all.
  mutating func located(_ spans: CodedSpans, _ coders: [String]?) -> CodedSpans {
    let sources = spans.sourcesToLocate(coders)
    guard !sources.isEmpty else { return spans }
    var places: [PlaceKey: CodedSpans.Place] = [:]
    for (number, part) in parts.enumerated() {
      let texts = TextShelf(part.opened.place).sources
      for source in sources.map({ Source.ID($0) }) where texts.contains(source) {
        locate(source, in: part, number, &places)
      }
    }
    return places.isEmpty ? spans : collected(places)
  }

  private struct PlaceKey: Hashable {
    let part: Int
    let quote: Quote.ID
  }

  private mutating func collected(_ places: [PlaceKey: CodedSpans.Place]) -> CodedSpans {
    var spans = CodedSpans()
    unsignedCount = 0
    for (number, part) in parts.enumerated() {
      func add(_ quote: Quote) {
        spans.add(
          quote,
          source: quote.source.rawValue,
          at: places.isEmpty ? nil : places[PlaceKey(part: number, quote: quote.id)]
        )
      }
      var signed = 0
      part.opened.queries.forEachCodedQuote(part.perspective) { quote in
        signed += 1
        add(quote)
      }
      let others = part.opened.queries.overview(part.perspective).quotes.matching - signed
      guard let coder = part.coder, others > 0 else {
        unsignedCount += others
        continue
      }
      let all = part.opened.queries.quotes(.counted, part.perspective, .oldestFirst, .all).rows
      for var quote in all.map(\.quote) where quote.coder == nil {
        quote.coder = coder
        add(quote)
      }
    }
    return spans
  }

  /// Looks for the quotes of a source in its text, where that is at hand.
  private func locate(
    _ source: Source.ID,
    in part: Part,
    _ number: Int,
    _ places: inout [PlaceKey: CodedSpans.Place]
  ) {
    guard let text = part.opened.place.text(of: source) else { return }
    let quotes = part.opened.queries.quotes(
      .source(source),
      part.perspective.unfiltered,
      .oldestFirst,
      .all
    ).rows.map(\.quote)
    let marked = MarkedText.text(text, quotes: quotes, passages: [], digest: nil)
    let digest = NormalisedText.digest(of: marked.paragraphs.joined(separator: " "))
    for mark in marked.marks {
      places[PlaceKey(part: number, quote: Quote.ID(mark.record))] = CodedSpans.Place(
        text: digest,
        range: mark.range,
        words: marked.words(mark.range)
      )
    }
  }
}
