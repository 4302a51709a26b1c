import ArgumentParser
import Coding
import DossierStore
import Drawing
import Interface
import RelationsModel
import RelationsQuery

/// Times a long article on the screen: until it is open, and until a key is answered.
struct Articles: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Time the opening of a long article with many quotes, and its keys."
  )

  @Option(help: "The size of the article’s text in bytes.")
  var bytes = 1 << 20

  @Option(help: "How many quotes it has.")
  var quotes = 500

  @Option(help: "How many of them have a word that the text has otherwise.")
  var changed = 0

  @Option(help: "How often each thing is timed.")
  var repeats = 30

  /// The milliseconds in which it is to be open.
  private static let opening = 10.0
  /// The milliseconds in which a key is to be answered.
  private static let key = 2.0

  func run() throws {
    let article = try LongArticle(bytes: bytes, quotes: quotes, changed: changed)
    let size = "\(article.bytes.count) bytes, \(article.quotes.count) quotes, \(changed) changed"
    print("\(size), 120×40, \(repeats) times, ms")
    print("| what | median | p95 | most | goal | |")
    print("|---|---|---|---|---|---|")
    var state = try opened(article)
    for (name, keys) in Articles.keys { try time(name, keys, from: &state) }
  }

  private func opened(_ article: LongArticle) throws -> State {
    var (reading, marking, drawing, whole) = (Samples(), Samples(), Samples(), Samples())
    var last: State?
    for _ in 0..<repeats {
      var state = article.state
      let start = ContinuousClock.now
      let text = try reading.time { try PlainText.read(article.bytes) }
      let marked = marking.time {
        MarkedText.text(text, quotes: article.quotes.map(\.quote), passages: [], digest: nil)
      }
      drawing.time {
        let answer = ArticleReading(card: article.card, text: marked, quotes: article.quotes)
        _ = update(&state, .article(.read(answer, at: nil)))
        _ = view(state)
      }
      whole.add(ContinuousClock.now - start)
      guard marked.marks.count == article.quotes.count else {
        throw ValidationError("\(marked.marks.count) of \(article.quotes.count) quotes are found")
      }
      last = state
    }
    report("read", reading, nil)
    report("find the quotes in it", marking, nil)
    report("lay out and draw", drawing, nil)
    report("open", whole, Articles.opening)
    guard var state = last else { throw ValidationError("--repeats is at least 1") }
    // What the dossier has to code with is read aside, once.
    _ = update(&state, .vocabulary(article.vocabulary))
    return state
  }

  private static let keys: [(name: String, keys: [Key])] = [
    ("a line on", [.character("j")]), ("a page on", [.character(" ")]),
    ("the next quote", [.character("J")]), ("the quote before", [.character("K")]),
    ("the end", [.character("G")]), ("the top", [.character("g")]),
    ("mark, grow, less, leave", [.character("m"), .character("m"), .character("M"), Key(.escape)]),
    (
      "look for a word",
      [.character("/"), .character("z"), .character("q"), Key(.enter), .character("n")]
    ),
  ]

  /// Times each of some keys with the screen that follows, again and again.
  private func time(_ name: String, _ keys: [Key], from state: inout State) throws {
    var samples = Samples()
    for _ in 0..<repeats {
      for key in keys {
        samples.time {
          _ = update(&state, .input(.key(key)))
          _ = view(state)
        }
      }
    }
    report(name, samples, Articles.key)
  }

  private func report(_ name: String, _ samples: Samples, _ goal: Double?) {
    func shown(_ number: Double) -> String { "\((number * 100).rounded() / 100)" }
    let isMissed = goal.map { samples.p95 > $0 } ?? false
    let numbers = [samples.median, samples.p95, samples.maximum].map(shown)
    let cells = [name] + numbers + [goal.map { "\(Int($0))" } ?? "", isMissed ? "missed" : ""]
    print("| \(cells.joined(separator: " | ")) |")
  }
}

/// A long text with the quotes that stand in it, made by lot.
private struct LongArticle {
  let bytes: [UInt8]
  let card: SourceCard
  let quotes: [QuoteCard]
  let vocabulary: CodingVocabulary
  /// The screen before the article lies over it.
  let state: State

  private static let source = Source(id: "article", type: "report", licence: "none")

  init(bytes size: Int, quotes count: Int, changed: Int) throws {
    var chance = Chance(seed: 2017, kind: 18)
    let words = (0..<4_000).map { _ in LongArticle.word(&chance) }
    var paragraphs: [String] = []
    var said: [String] = []
    var length = 0
    while length < size {
      let sentences = (0...chance.below(6)).map { _ in LongArticle.sentence(words, &chance) }
      if said.count < count, length >= said.count * (size / max(1, count)) {
        said.append(sentences[0])
      }
      let paragraph = "“\(sentences[0])” \(sentences.dropFirst().joined(separator: " "))"
      paragraphs.append(paragraph)
      length += paragraph.utf8.count + 2
    }
    bytes = Array(paragraphs.joined(separator: "\n\n").utf8)
    for number in 0..<min(changed, said.count) {
      let place = number * said.count / changed
      said[place] = LongArticle.changed(said[place])
    }
    let queries = ScanQueries(LongArticle.dossier(said, &chance))
    let all = Perspective(asOf: .distantFuture, lens: .record)
    quotes = queries.quotes(.source(LongArticle.source.id), all, .oldestFirst, .all).rows
    card = SourceCard(source: LongArticle.source, quoteCount: quotes.count, passages: [])
    vocabulary = CodingVocabulary(of: queries)
    state = State(
      heading: queries.heading,
      perspective: queries.heading.perspective,
      theme: Theme(depth: .palette),
      size: Size(columns: 120, rows: 40)
    )
  }

  private static func word(_ chance: inout Chance) -> String {
    let parts = ["ba", "co", "di", "fe", "gu", "la", "mi", "no", "pra", "ster", "tion", "ing"]
    return (0...chance.below(3)).map { _ in parts[chance.below(parts.count)] }.joined()
  }

  private static func sentence(_ words: [String], _ chance: inout Chance) -> String {
    let count = 8 + chance.below(16)
    return (0..<count).map { _ in words[chance.below(words.count)] }.joined(separator: " ") + "."
  }

  /// With another word in the middle.
  private static func changed(_ sentence: String) -> String {
    var words = sentence.split(separator: " ").map(String.init)
    words[words.count / 2] = "otherwise"
    return words.joined(separator: " ")
  }

  private static func dossier(_ said: [String], _ chance: inout Chance) -> Dossier {
    let parties = BothSides(
      first: Party(id: "north", name: "North", shortName: "N"),
      second: Party(id: "south", name: "South", shortName: "S")
    )
    let actors = (0..<20).map { number in
      Actor(
        id: Actor.ID("actor-\(number)"),
        name: "Speaker \(number)",
        kind: .person,
        party: number % 2 == 0 ? "north" : "south"
      )
    }
    let issues = (0..<30).map { number in
      Issue(
        id: Issue.ID("issue-\(number)"),
        title: "Issue \(number)",
        propositions: [Proposition(id: Proposition.ID("claim-\(number)"), text: "Claim \(number).")]
      )
    }
    let day = EDTFDate(Day(number: 17_000))
    let quotes = said.enumerated().map { number, words in
      let (actor, issue) = (actors[number % actors.count], issues[number % issues.count])
      return Quote(
        id: Quote.ID("quote-\(number)"),
        text: words,
        speaker: actor.id,
        party: actor.party,
        date: day,
        issue: issue.id,
        proposition: issue.propositions[0].id,
        stance: chance.below(2) == 0 ? .agrees : .disagrees,
        source: source.id
      )
    }
    return Dossier(
      title: "Long",
      asOf: Day(number: 17_001),
      parties: parties,
      actors: actors,
      issues: issues,
      sources: [source],
      quotes: quotes
    )
  }
}
