import Drawing
import RelationsModel
import RelationsQuery
import TestDossier
import Testing

@testable import Interface

/// An article of the small dossier that two coders coded, as it is read.
enum CodedArticle {
  /// A session in which the article is over the screen, without anything else coded in it.
  static func session(_ size: Size, isHeard: Bool = false) throws -> Session {
    var session = try MarkingTests.reading(size, isHeard: isHeard)
    session.send(.article(.read(try reading(session, coded: codings), at: nil)))
    return session
  }

  /// A quote of a coder: its words, and which of two propositions and speakers it has.
  struct Coding {
    let id: String
    let coder: String?
    let words: String
    let stance: Stance
    var topic = 0
    var speaker = 0
  }

  static let codings = [
    Coding(id: "A1", coder: "ada", words: "The harbour stays open", stance: .agrees),
    Coding(id: "B1", coder: "bea", words: "The harbour stays open", stance: .disagrees),
    Coding(id: "A2", coder: "ada", words: "mend every pipe in the harbour", stance: .agrees),
    Coding(
      id: "B2",
      coder: "bea",
      words: "every pipe in the harbour, all of them",
      stance: .agrees,
      topic: 1,
      speaker: 1
    ),
    Coding(id: "B3", coder: "bea", words: "We will pay for none of them", stance: .disagrees),
  ]

  private static let paragraphs = [
    "“The harbour stays open all winter,” the papers wrote.",
    "“We will mend every pipe in the harbour, all of them.” Nobody answered.",
    "“We will pay for none of them,” the visitors told reporters.",
  ]

  /// The article with some quotes in their places.
  static func reading(_ session: Session, coded: [Coding]) throws -> ArticleReading {
    let reader = try #require(MarkingTests.reader(session) ?? session.state.articleReader)
    let card = reader.reading.card
    let all = Perspective(asOf: .distantFuture, lens: .record)
    let known = session.queries.quotes(.counted, all, .oldestFirst, .all).rows
      .filter { $0.proposition != nil }
    let first = try #require(known.first)
    let other = try #require(
      known.first {
        $0.proposition != first.proposition && $0.quote.speaker != first.quote.speaker
      }
    )
    let models = [first, other]
    let whole = paragraphs.joined(separator: " ").unicodeScalars
    var marks: [ArticleText.Mark] = []
    let cards = coded.map { coding in
      let topic = models[coding.topic]
      let speaker = models[coding.speaker]
      if let start = offset(of: coding.words, in: whole) {
        let range = start..<start + coding.words.unicodeScalars.count
        marks.append(ArticleText.Mark(record: coding.id, range: range))
      }
      return QuoteCard(
        quote: Quote(
          id: Quote.ID(coding.id),
          text: coding.words,
          speaker: speaker.quote.speaker,
          date: first.quote.date,
          issue: topic.quote.issue,
          proposition: topic.quote.proposition,
          stance: coding.stance,
          source: card.source.id,
          coder: coding.coder
        ),
        speakerName: speaker.speakerName,
        speakerKind: speaker.speakerKind,
        side: speaker.side,
        issueTitle: topic.issueTitle,
        proposition: topic.proposition,
        stance: coding.stance,
        source: card.source,
        versions: []
      )
    }
    return ArticleReading(
      card: card,
      text: ArticleText(paragraphs: paragraphs, marks: marks),
      quotes: cards
    )
  }

  private static func offset(of words: String, in text: String.UnicodeScalarView) -> Int? {
    let (text, words) = (Array(text), Array(words.unicodeScalars))
    return (0...max(0, text.count - words.count)).first { start in
      Array(text[start..<min(text.count, start + words.count)]) == words
    }
  }
}
