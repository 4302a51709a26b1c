import Coding
import DefaultDossier
import DossierStore
import Drawing
import RelationsModel
import RelationsQuery
import Testing

@testable import Interface

/// How many keys a quote takes: the quotes of the dossier that Entente carries are coded anew by
/// keyboard, in texts made for them, with nothing coded before.
@Suite struct KeysPerQuoteTests {
  /// The goal; Discourse Network Analyzer takes 29 keys and five acts of the mouse for one statement.
  private static let goal = 6.5

  @Test func theDossierIsCodedAnewWithFewKeys() throws {
    let shipped = try Shipped.dossier()
    var coder = try ScriptedCoder(of: shipped)
    let bySource = Dictionary(grouping: shipped.quotes.filter(\.isCounted), by: \.source)
    let sources = shipped.sources.filter { bySource[$0.id] != nil }
      .sorted { ($0.issued?.first ?? .distantPast) < ($1.issued?.first ?? .distantPast) }
    for source in sources { try coder.code(bySource[source.id] ?? [], of: source) }
    let count = coder.coded.count
    #expect(count > 150)
    #expect(coder.inexact.count * 20 < count, "other words were marked: \(coder.inexact)")
    let keys = Double(coder.keys) / Double(count)
    #expect(keys <= Self.goal, "\(coder.keys) keys for \(count) quotes: \(keys) each")
    // All that was chosen is what the quotes of the dossier say.
    let originals = Dictionary(shipped.quotes.map { ($0.text, $0) }) { one, _ in one }
    for quote in coder.coded where !coder.inexact.contains(quote.text) {
      let original = try #require(originals[quote.text])
      #expect(quote.speaker == original.speaker && quote.stance == original.stance)
      #expect(quote.proposition == original.proposition && quote.issue == original.issue)
    }
  }
}

extension KeysPerQuoteTests {
  /// With suggestions: right, a quote takes two keys.
  @Test func suggestionsTakeFewerKeys() throws {
    let shipped = try Shipped.dossier()
    var coder = try ScriptedCoder(of: shipped, suggests: true)
    let bySource = Dictionary(grouping: shipped.quotes.filter(\.isCounted), by: \.source)
    let sources = shipped.sources.filter { bySource[$0.id] != nil }
      .sorted { ($0.issued?.first ?? .distantPast) < ($1.issued?.first ?? .distantPast) }
    for source in sources { try coder.code(bySource[source.id] ?? [], of: source) }
    let count = coder.coded.count
    let keys = Double(coder.keys) / Double(count)
    let listed = coder.ranks.compactMap(\.self).count
    let share = 100 * listed / max(1, coder.ranks.count)
    #expect(coder.ranks.count * 10 > count * 9, "\(coder.ranks.count) of \(count) are suggested")
    #expect(coder.rightSpeakers * 10 > coder.ranks.count * 8, "\(coder.rightSpeakers) speakers")
    #expect(share >= 85, "\(share) of 100 propositions are among the nine")
    #expect(keys <= 3.0, "\(coder.keys) keys for \(count) quotes: \(keys) each")
  }
}

/// Codes quotes by keys, as somebody does who sees what is on the screen.
private struct ScriptedCoder {
  private let dossier: Dossier
  private(set) var coded: [Quote] = []
  private(set) var keys = 0
  /// The words of quotes that were marked otherwise.
  private(set) var inexact: [String] = []
  private var state: State

  /// Whether quotes are suggested, and taken where they are right.
  private let suggests: Bool
  /// The places of the right propositions among those that were listed; nil where they were not.
  private(set) var ranks: [Int?] = []
  /// How often the suggested speaker was right.
  private(set) var rightSpeakers = 0

  init(of dossier: Dossier, suggests: Bool = false) throws {
    self.dossier = dossier
    self.suggests = suggests
    let queries = ScanQueries(dossier)
    state = State(
      heading: queries.heading,
      perspective: Perspective(asOf: .distantFuture, lens: .record),
      theme: Theme(depth: .palette),
      size: Size(columns: 80, rows: 24)
    )
  }

  mutating func code(_ quotes: [Quote], of source: Source) throws {
    let paragraphs = paragraphs(of: quotes)
    open(paragraphs, source)
    for quote in quotes {
      let first = keys
      if suggests, try takeSuggestion(quote) {
        try #require(keys > first && reader?.strip == nil, "\(quote.id) was not coded")
        open(paragraphs, source)
        continue
      }
      try mark(quote)
      press(Key(.enter))
      let name = dossier.actors.first { $0.id == quote.speaker }?.name ?? ""
      try pick(typing: name) { $0 == .actor(quote.speaker) }
      let issue = dossier.issues.first { $0.id == quote.issue }?.title ?? ""
      try pick(typing: issue) {
        guard case .topic(let topic) = $0 else { return false }
        return topic.issue == quote.issue && topic.proposition?.id == quote.proposition
      }
      try date(quote)
      if quote.proposition != nil { press(key(of: quote)) }
      try #require(keys > first && reader?.strip == nil, "\(quote.id) was not coded")
      open(paragraphs, source)
    }
  }

  /// Marks the words of a quote: the next that is said, or one of those behind it.
  private mutating func mark(_ quote: Quote) throws {
    press("m")
    for _ in 0..<4 {
      let selection = try #require(reader?.selection)
      if reader?.selectable.words(selection.range) == quote.text { return }
      press("j")
    }
    let selection = try #require(reader?.selection)
    inexact.append(reader?.selectable.words(selection.range) ?? "")
  }

  /// Goes to the suggestion of the words and takes it, with another proposition or speaker where those
  /// are wrong; false where it is not suggested.
  private mutating func takeSuggestion(_ quote: Quote) throws -> Bool {
    let near = reader?.suggestions.firstIndex {
      reader?.selectable.words($0.range) == quote.text
    }
    guard near != nil else { return false }
    var steps = 0
    while reader?.strip?.draft.words != quote.text {
      press("J")
      steps += 1
      try #require(steps < 20, "\(quote.id) is not reached")
    }
    if reader?.strip?.draft.speaker == .known(quote.speaker) { rightSpeakers += 1 }
    if reader?.strip?.draft.speaker != .known(quote.speaker) {
      press("n")
      let name = dossier.actors.first { $0.id == quote.speaker }?.name ?? ""
      try pick(typing: name) { $0 == .actor(quote.speaker) }
    }
    func isRight(_ choice: CodingStrip.Candidate.Choice) -> Bool {
      guard case .topic(let topic) = choice else { return false }
      return topic.issue == quote.issue && topic.proposition?.id == quote.proposition
    }
    let candidates = try #require(reader?.strip?.candidates)
    let rank = candidates.firstIndex { isRight($0.choice) }
    ranks.append(rank)
    guard let rank else {
      press("/")
      let issue = dossier.issues.first { $0.id == quote.issue }?.title ?? ""
      try pick(typing: issue, isRight)
      try date(quote)
      if quote.proposition != nil { press(key(of: quote)) }
      return true
    }
    if rank > 0 { press(Character("\(rank + 1)")) }
    press(key(of: quote))
    try date(quote)
    return true
  }

  private func key(of quote: Quote) -> Character {
    quote.stance == .agrees ? "a" : quote.stance == .disagrees ? "d" : "0"
  }

  /// Types the date where the source has none.
  private mutating func date(_ quote: Quote) throws {
    guard reader?.strip?.step == .date else { return }
    for letter in quote.date.description { press(letter) }
    press(Key(.enter))
  }

  /// Chooses by digit, and types what is looked for until it is among the nine.
  private mutating func pick(
    typing text: String,
    _ isRight: (CodingStrip.Candidate.Choice) -> Bool
  ) throws {
    var letters = text.lowercased()[...]
    while true {
      let candidates = try #require(reader?.strip?.candidates)
      if let place = candidates.firstIndex(where: { isRight($0.choice) }) {
        return press(Character("\(place + 1)"))
      }
      let letter = letters.popFirst()
      press(try #require(letter, "“\(text)” does not find what is meant"))
    }
  }

  // MARK: The world

  private var reader: ArticleReader? { state.overlay?.value as? ArticleReader }

  private mutating func press(_ character: Character) { press(Key(.character(character))) }

  private mutating func press(_ key: Key) {
    keys += 1
    send(.input(.key(key)))
  }

  private mutating func send(_ message: Message) {
    for effect in update(&state, message) {
      switch effect {
      case .readVocabulary: send(.vocabulary(vocabulary))
      case .suggest(let source, let text) where suggests:
        let vocabulary = vocabulary
        let found = SuggestionFinder(vocabulary, source).suggestions(in: text)
        send(.suggested(source.id, found, vocabulary))
      case .code(let draft):
        let now = known
        guard
          let quote = try? CodedQuote(
            draft,
            in: now,
            digest: "sha256:0",
            coder: "c",
            day: .distantPast
          )
        else { continue }
        coded.append(quote.quote)
        send(.coded(draft, .saved("Saved.")))
      default: break
      }
    }
  }

  /// The dossier with what was coded so far.
  private var known: Dossier {
    Dossier(
      title: dossier.title,
      asOf: dossier.asOf,
      parties: dossier.parties,
      actors: dossier.actors,
      issues: dossier.issues,
      sources: dossier.sources,
      quotes: coded
    )
  }

  private var vocabulary: CodingVocabulary {
    CodingVocabulary(
      parties: Side.allCases.map { dossier.parties[$0] },
      actors: dossier.actors,
      issues: dossier.issues,
      sources: dossier.sources,
      quotes: coded
    )
  }

  /// Opens the article, or reads it again with what was coded.
  private mutating func open(_ paragraphs: [String], _ source: Source) {
    let here = coded.filter { $0.source == source.id }
    let marks = here.compactMap { quote in
      quote.anchor.span.map {
        ArticleText.Mark(record: quote.id.rawValue, range: $0.start..<$0.end)
      }
    }
    let card = SourceCard(source: source, quoteCount: here.count, passages: [])
    let text = ArticleText(paragraphs: paragraphs, marks: marks)
    send(.article(.read(ArticleReading(card: card, text: text, quotes: []), at: nil)))
    if reader?.vocabulary != nil { send(.vocabulary(vocabulary)) }
  }

  /// A text that says each quote in one of the ways of newspapers, with other words between.
  private func paragraphs(of quotes: [Quote]) -> [String] {
    var paragraphs = [
      "The two governments spoke this week. Officials called the talks “frank”, and said no more."
    ]
    for (number, quote) in quotes.enumerated() {
      let name = dossier.actors.first { $0.id == quote.speaker }?.name ?? ""
      let last = name.split(separator: " ").last.map(String.init) ?? name
      guard quote.speech != .reported else {
        paragraphs.append("The matter was raised again later. \(name) said that \(quote.text).")
        continue
      }
      switch number % 4 {
      case 0: paragraphs.append("Asked about it, \(name) said: “\(quote.text)”. Nobody answered.")
      case 1: paragraphs.append("“\(quote.text),” \(name) told reporters. The others listened.")
      case 2: paragraphs.append("There was more to come. According to \(last), “\(quote.text)”.")
      default:
        paragraphs.append("The meeting went on for two hours. \(last) was asked about it after.")
        paragraphs.append("“\(quote.text),” came the answer.")
      }
    }
    return paragraphs
  }
}
