import RelationsModel

/// By what dated records are ordered: first day, the coarser first, then id.
struct DateKey: Comparable {
  let date: EDTFDate
  let id: String

  static func < (left: Self, right: Self) -> Bool {
    if left.date.first != right.date.first { return left.date.first < right.date.first }
    if left.date.precision != right.date.precision {
      return left.date.precision < right.date.precision
    }
    return left.id < right.id
  }
}

/// Folds texts for search.
///
/// Folding leaves no line feed, so one between two of them keeps a phrase from matching across.
func folded(_ texts: [String?]) -> [UInt8] {
  var bytes: [UInt8] = []
  for case let text? in texts {
    bytes += FoldedText.bytes(of: text)
    bytes.append([UInt8].lineFeed)
  }
  return bytes
}

/// A quote with the positions of what it names.
struct FiledQuote: Sendable {
  let quote: Quote
  let issue: Int
  let speaker: Int
  let source: Int
  let side: Side?
  /// Its id, words, role and venue.
  let words: [UInt8]
  let role: [UInt8]
  /// Its own, or for a variant its original's.
  var proposition: Int?
  var stance: Stance = .none
  /// The position of the quote of which it is a variant.
  var original: Int?
  /// The positions of its variants, in order of date.
  var variants: [Int] = []
  /// Its place in the dossier, whose order is that of its files.
  let place: Int
  /// The positions of the quotes that it answers by name, and of those that answer it.
  var answers: [Int] = []
  var answeredBy: [Int] = []
  /// The first and last day of its date that answers leave open; nil where they rule out none.
  var span: ClosedRange<Day>?

  init(_ quote: Quote, issue: Int, speaker: Int, source: Int, side: Side?, place: Int) {
    self.quote = quote
    self.place = place
    self.issue = issue
    self.speaker = speaker
    self.source = source
    self.side = side
    words = folded([quote.text, quote.role, quote.venue, quote.id.rawValue])
    role = folded([quote.role])
  }

  var key: DateKey { DateKey(date: quote.date, id: quote.id.rawValue) }
}

/// An issue with its own words, each where its date can still rule it out.
struct FiledIssue: Sendable {
  let issue: Issue
  /// Where its propositions stand among all.
  let propositions: Range<Int>
  /// Its id, title and keywords.
  let name: [UInt8]
  let summary: [UInt8]
  /// The note of each assessment.
  let notes: [[UInt8]]

  init(_ issue: Issue, propositions: Range<Int>) {
    self.issue = issue
    self.propositions = propositions
    name = folded([issue.title, issue.id.rawValue] + issue.keywords)
    summary = folded([issue.summary])
    notes = issue.assessments.map { folded([$0.note]) }
  }
}

struct FiledProposition: Sendable {
  let proposition: Proposition
  let issue: Int
  let words: [UInt8]

  init(_ proposition: Proposition, issue: Int) {
    self.proposition = proposition
    self.issue = issue
    words = folded([proposition.text, proposition.id.rawValue])
  }
}

/// An actor with the first day on which the dossier knows of it.
struct FiledActor: Sendable {
  let actor: Actor
  let since: Day
  /// Its id and all its names.
  let names: [UInt8]
  /// The titles and organisations of its roles.
  let roles: [UInt8]

  init(_ actor: Actor, since: Day) {
    self.actor = actor
    self.since = since
    names = folded([actor.name, actor.id.rawValue] + actor.aliases)
    roles = folded(actor.roles.flatMap { [$0.title, $0.organisation] })
  }
}

/// A source with the positions of what was found in it.
struct FiledSource: Sendable {
  let source: Source
  /// Its id, title, publisher and authors.
  let words: [UInt8]
  var quotes: [Int] = []
  var passages: [Int] = []

  init(_ source: Source) {
    self.source = source
    words = folded(
      [source.title, source.publisher, source.id.rawValue] + source.author.map(\.displayed)
    )
  }
}

struct FiledEvent: Sendable {
  let event: Event
  let words: [UInt8]

  init(_ event: Event) {
    self.event = event
    words = folded([event.summary, event.id.rawValue])
  }

  var key: DateKey { DateKey(date: event.date, id: event.id.rawValue) }
}
