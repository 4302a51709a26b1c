import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// A quote of a brief, shortened where it is long.
struct BriefQuote: Sendable {
  let anchor: String
  let words: String
  let isReported: Bool
  let language: String?
  let speaker: String
  let date: BriefingDate
  let mark: Mark
  /// The proposition on which it takes a stance; nil when it takes none.
  let proposition: String?
  let notes: [String]
  let reference: BriefingReference

  init(_ card: QuoteCard, _ sources: inout BriefingSources) {
    let quote = card.quote
    anchor = BriefingAnchor.name("quote", quote.id.rawValue)
    isReported = quote.speech == .reported
    words = BriefingQuote.marked(quote, ClippedText.line(quote.text, to: 220))
    language = card.source.language.flatMap(HTMLText.languageTag)
    speaker = ClippedText.line(card.speakerName, to: 40)
    date = BriefingDate(quote.date)
    mark = Mark(card.stance)
    proposition =
      card.stance == .none
      ? nil
      : card.proposition.map { proposition in
        let text = ClippedText.line(proposition.text, to: 80)
        return text.hasSuffix(".") ? String(text.dropLast()) : text
      }
    notes = BriefingQuote.notes(on: quote) { ClippedText.line($0, to: 30) }
    reference = sources.reference(
      to: card.source,
      at: quote.locator.map { ClippedText.line($0, to: 30) }
    )
  }
}

extension BriefQuote {
  /// Three quotes of a side that match, in order of date: those that turned it, and then its latest.
  static func chosen(
    _ points: BriefPage.Points,
    of side: Side,
    _ export: Export
  ) -> [QuoteCard] {
    var chosen: [QuoteCard] = []
    func take(_ card: QuoteCard?) {
      guard let card, card.side == side, card.quote.isCounted, chosen.count < BriefPage.mostQuotes,
        !chosen.contains(where: { $0.quote.id == card.quote.id })
      else { return }
      chosen.append(card)
    }
    let (queries, perspective) = (export.queries, export.perspective)
    for point in points.rows {
      let scope = QuoteScope.issue(point.detail.issue.id)
      for id in point.row?.positions[side].turning ?? []
      where queries.position(of: id, in: scope, perspective, .newestFirst) != nil {
        take(queries.quote(id))
      }
    }
    if chosen.count < BriefPage.mostQuotes {
      let window = Window(offset: 0, count: 100)
      let cards = points.rows.flatMap { point in
        queries.quotes(.issue(point.detail.issue.id), perspective, .newestFirst, window).rows
      }
      for card in cards where card.stance != .none { take(card) }
      for card in cards { take(card) }
    }
    return chosen.sorted { ($0.quote.date, $0.quote.id) < ($1.quote.date, $1.quote.id) }
  }
}
