import Presentation
import RelationsAnalysis
import RelationsModel

extension ArticleReading {
  /// All who coded quotes of the article, those whose quotes are settled too, by name.
  var coders: [String] {
    let counted = quotes.values.lazy.filter(\.quote.isCounted)
    return Set(counted.flatMap(\.quote.coders)).sorted()
  }

  /// How many quotes are settled.
  var settledCount: Int {
    quotes.values.count { $0.quote.isCounted && $0.quote.isSettled }
  }

  /// The quotes of some coders, matched by their places in the text; those of `hidden` ids are left
  /// out.
  func comparison(of coders: [String], without hidden: Set<Quote.ID>) -> CoderComparison {
    let places = Dictionary(text.marks.map { ($0.record, $0.range) }) { first, _ in first }
    var spans = CodedSpans()
    for card in quotes.values where !hidden.contains(card.quote.id) {
      let quote = card.quote
      spans.add(
        quote,
        source: quote.source.rawValue,
        at: places[quote.id.rawValue].map {
          CodedSpans.Place(text: "text", range: $0, words: text.words($0))
        }
      )
    }
    return CoderComparison(spans, coders: coders)
  }

  /// A unit in words, with a version of each coder.
  func words(of unit: SpanUnit, in comparison: CoderComparison) -> CodersWords {
    let made = Dictionary(
      comparison.codings(of: unit).map { ($0.coder, quotes[$0.quote]) }
    ) { first, _ in first }
    return CodersWords(
      kind: unit.kind,
      versions: comparison.coders.enumerated().map { place, coder in
        CodersWords.Version(coder: coder, card: made[place] ?? nil)
      }
    )
  }
}

extension ArticleReader {
  /// Shows the quotes of the next coder alone, and after the last those of all.
  mutating func showNextCoder(in state: inout State) {
    let coders = reading.coders
    guard coders.count > 1 else {
      state.notice = Notice(.information, CodersWords.nothing(coders))
      return
    }
    if let shownCoder {
      let next = (coders.firstIndex(of: shownCoder) ?? coders.count - 1) + 1
      self.shownCoder = next < coders.count ? coders[next] : nil
    } else {
      shownCoder = coders.first
    }
    state.notice = Notice(.information, CodersWords.shown(shownCoder))
  }

  /// Compares the coders of the article over the screen.
  func compareCoders(in state: inout State) -> [Effect] {
    let coders = reading.coders
    guard coders.count > 1 else {
      state.notice = Notice(.information, CodersWords.nothing(coders))
      return []
    }
    var sheet = CodersSheet(self)
    sheet.select(near: cursor ?? 0, mark.map { text.marks[$0].record })
    state.lay(sheet)
    return []
  }
}
