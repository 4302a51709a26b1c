import Coding
import DossierStore
import Files
import QuoteFinding
import RelationsModel
import RelationsQuery
import SystemPackage

/// The quotes that were found in one text.
struct SuggestedText {
  let name: String
  /// The text to which the places belong, by code points.
  let scalars: [Unicode.Scalar]
  let quotes: [Quote]

  /// A quote with the id of the actor who says it, where the dossier has one.
  struct Quote {
    let found: FoundQuote
    var actor: Actor.ID?
  }

  /// Reads a file as it is, so that places are those of the file.
  init(file: FilePath) throws {
    guard let bytes = WholeFile.read(file) else {
      throw CommandFailure.transfer("\(file.shown) cannot be read.")
    }
    do throws(PlainText.Fault) {
      let text = try PlainText.read(bytes)
      name = file.lastComponent?.stem ?? file.shown
      scalars = Array(text.unicodeScalars)
      quotes = QuoteFinder().quotes(in: text).map { Quote(found: $0) }
    } catch {
      throw CommandFailure.transfer(error.message(of: file.shown) + ".")
    }
  }

  init(name: String, article: ArticleText, _ suggestions: [Suggestion]) {
    self.name = name
    scalars = Array(article.paragraphs.joined(separator: " ").unicodeScalars)
    quotes = suggestions.map { suggestion in
      if case .known(let id)? = suggestion.speaker {
        Quote(found: suggestion.quote, actor: id)
      } else {
        Quote(found: suggestion.quote)
      }
    }
  }

  func words(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(scalars[range]))
  }
}

/// The articles of an opened dossier, with what coding needs.
struct SuggestedArticles {
  private let opened: OpenedSource
  private let vocabulary: CodingVocabulary
  private static let everything = Perspective(asOf: .distantFuture, lens: .record)

  init(_ opened: OpenedSource) {
    self.opened = opened
    vocabulary = CodingVocabulary(of: opened.queries)
  }

  /// The sources whose texts are at hand.
  var all: [Source] {
    let texts = TextShelf(opened.place).sources
    return opened.queries.sources(Self.everything, .all).rows.map(\.source)
      .filter { texts.contains($0.id) }
  }

  func source(named id: String) throws(CommandFailure) -> Source {
    if case .source(let card)? = opened.queries.record(id, Self.everything) { return card.source }
    throw CommandFailure.unknownRecord(
      id: id,
      nearest: opened.queries.identifiers(near: id, atMost: 3),
      listing: "entente articles"
    )
  }

  /// What is found in the text of a source, and not coded yet.
  func found(in text: String, of source: Source) -> SuggestedText {
    let quotes = opened.queries.quotes(
      .source(source.id),
      Self.everything,
      .oldestFirst,
      .all
    ).rows.map(\.quote)
    let article = MarkedText.text(text, quotes: quotes, passages: [], digest: nil)
    let suggestions = SuggestionFinder(vocabulary, source).suggestions(in: article)
    return SuggestedText(name: source.id.rawValue, article: article, suggestions)
  }
}
