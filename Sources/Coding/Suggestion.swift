import QuoteFinding
import RelationsModel

/// Words of an article that may be a quote, with whoever seems to say them.
///
/// It is never evidence: it counts nowhere until somebody codes it.
package struct Suggestion: Hashable, Sendable {
  /// The words that coding takes, in code points of the normalised text: those between the marks,
  /// or the clause.
  package let range: Range<Int>
  /// Nil where the text does not tell who speaks.
  package let speaker: CodingDraft.Speaker?
  /// The day on which the sentence says that they were said; nil where it is that of the source.
  package let date: EDTFDate?
  /// Where or to whom they were said, as the sentence has it.
  package let venue: String?
  /// What was found, with places in the same text.
  package let quote: FoundQuote

  /// What tells this suggestion from others of its source, whatever stands around its words.
  package let key: String
}

/// Finds suggestions in an article, with the actors whom a dossier has.
package struct SuggestionFinder: Sendable {
  private let vocabulary: CodingVocabulary
  private let finder: QuoteFinder
  /// When the source came out; nil where that is no day.
  private let issued: Day?

  /// Takes the roles that were held when a source came out.
  package init(_ vocabulary: CodingVocabulary, _ source: Source) {
    self.vocabulary = vocabulary
    issued = source.issued.flatMap { $0.first == $0.last ? $0.first : nil }
    finder = QuoteFinder(
      known: vocabulary.actors.map { actor in
        KnownSpeaker(
          names: [actor.name] + actor.aliases,
          titles: actor.roles.filter { role in
            source.issued.map { !role.excludes($0) } ?? true
          }.map(\.title),
          isPerson: actor.kind == .person
        )
      }
    )
  }

  /// All suggestions, in the order of the text; those that touch a mark of it are left out.
  package func suggestions(in article: ArticleText) -> [Suggestion] {
    // A line end takes the place of the one space that the normalised text has there.
    let text = article.paragraphs.joined(separator: "\n")
    let selectable = SelectableText(article)
    var marks = article.marks.map(\.range)[...]
    return finder.quotes(in: text).compactMap { quote in
      guard let range = codedRange(quote, selectable), !isScrap(quote, range, selectable) else {
        return nil
      }
      while let first = marks.first, first.upperBound <= range.lowerBound { marks.removeFirst() }
      if let first = marks.first, first.overlaps(range) { return nil }
      let words = selectable.words(around: quote)
      let day = issued.flatMap { SaidWhen.day(in: words, issued: $0) }
      return Suggestion(
        range: range,
        speaker: speaker(quote.speaker, in: quote, selectable),
        date: day.flatMap { $0 == issued ? nil : EDTFDate($0) },
        venue: SaidWhere.venue(in: words),
        quote: quote,
        key: Self.key(selectable.words(range))
      )
    }
  }

  /// The longest words between marks, or the clause, as far as a quote may be long.
  private func codedRange(_ quote: FoundQuote, _ text: SelectableText) -> Range<Int>? {
    let whole = quote.quoted.max { $0.count < $1.count } ?? quote.range
    return text.shortened(whole, toWords: Quote.wordLimit)
  }

  /// Whether it is a word or two within a sentence, as marking passes over them too.
  private func isScrap(_ quote: FoundQuote, _ range: Range<Int>, _ text: SelectableText) -> Bool {
    quote.kind == .mixed && text.wordCount(in: range) < ParagraphUnits.fewWords
  }

  /// Of a new actor the party is a guess by the words near by, which somebody has to confirm.
  private func speaker(
    _ found: FoundSpeaker?,
    in quote: FoundQuote,
    _ text: SelectableText
  ) -> CodingDraft.Speaker? {
    guard let found else { return nil }
    if let known = found.known { return .known(vocabulary.actors[known].id) }
    let kind: Actor.Kind =
      switch found.kind {
      case .person: .person
      case .body: .body
      case .unnamed: .unnamed
      }
    return .new(name: found.name, kind, party(around: quote, text))
  }

  /// The only party of which the paragraph of a quote speaks outside its quotations, such as Russia by
  /// “the Russian minister”.
  private func party(around quote: FoundQuote, _ text: SelectableText) -> Party.ID? {
    guard let (units, start) = text.paragraph(around: quote.range) else { return nil }
    let quoted = quote.quoted.map { $0.lowerBound - start..<$0.upperBound - start }
    let words = WordEnds.words(of: units.scalars, in: 0..<units.scalars.count)
      .filter { word in !quoted.contains { $0.overlaps(word) } }
      .map { String(String.UnicodeScalarView(units.scalars[$0])) }
    let folded = words.map { FoldedText.bytes(of: $0) }
    let near = vocabulary.parties.filter { party in
      let name = FoldedText.bytes(of: party.name)
      // A party of one word is told by what is made of it: Russia’s, Russian, Chinese, German.
      let stem = name.contains(0x20) || name.count < 5 ? name : name.dropLast()
      return folded.contains { $0.starts(with: stem) } || words.contains(party.shortName)
    }
    return near.count == 1 ? near[0].id : nil
  }

  /// The words, folded, without what is no letter or digit.
  private static func key(_ words: String) -> String {
    NameIndex.words(of: words).map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }
}

extension SelectableText {
  /// The words and marks of the sentence of a quote, without what is quoted.
  fileprivate func words(around quote: FoundQuote) -> [String] {
    guard let (units, start) = paragraph(around: quote.range) else { return [] }
    let places = [quote.range, quote.cue].compactMap(\.self).map {
      $0.lowerBound - start..<$0.upperBound - start
    }
    let quoted = quote.quoted.map { $0.lowerBound - start..<$0.upperBound - start }
    var words: [String] = []
    for sentence in units.sentences where places.contains(where: { $0.overlaps(sentence) }) {
      var last = sentence.lowerBound
      for word in WordEnds.words(of: units.scalars, in: sentence)
      where !quoted.contains(where: { $0.overlaps(word) }) {
        let between = units.scalars[last..<max(last, word.lowerBound)]
        if between.contains(where: { ",:;.!?“”\"«»()—–".unicodeScalars.contains($0) }) {
          words.append(",")
        }
        words.append(String(String.UnicodeScalarView(units.scalars[word])))
        last = word.upperBound
      }
    }
    return words
  }
}
