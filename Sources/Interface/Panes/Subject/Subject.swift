import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// What is opened and read: a record, or the quotes behind a number.
package enum Subject: Hashable, Sendable {
  /// In a section of the board a mixed issue shows only what put it there.
  case issue(Issue.ID, in: BoardSection?)
  case proposition(Proposition.ID)
  case actor(Actor.ID)
  /// One actor's quotes on an issue or a proposition.
  case cell(Actor.ID, column: String, MatrixColumn)
  case quote(Quote.ID)
  case event(Event.ID)
  case passage(Passage.ID)
  case source(Source.ID)
  /// Quotes that stand together for a reason: both sides of a change, a claim and its answer.
  case evidence(Evidence)
  /// The quotes that make a cell of a discourse network.
  case tie(NetworkTie)

  /// Whether it is one record of a list that is read one after the other.
  var standsAlone: Bool {
    switch self {
    case .quote, .event, .passage: true
    default: false
    }
  }

  /// The id of the record that it is or begins with.
  var record: String? {
    switch self {
    case .issue(let id, _): id.rawValue
    case .proposition(let id): id.rawValue
    case .actor(let id), .cell(let id, _, _): id.rawValue
    case .quote(let id): id.rawValue
    case .event(let id): id.rawValue
    case .passage(let id): id.rawValue
    case .source(let id): id.rawValue
    case .evidence(let evidence): evidence.quotes.first?.rawValue
    case .tie: nil
    }
  }

  /// Whether the filter may keep what is on its issue alone.
  var isOnIssue: Bool {
    switch self {
    case .issue, .proposition, .cell, .quote, .event, .passage, .evidence: true
    case .actor, .source, .tie: false
    }
  }

  /// Whether the filter may keep what its speaker says alone.
  var isOfSpeaker: Bool {
    switch self {
    case .actor, .cell, .quote, .passage, .evidence: true
    case .issue, .proposition, .event, .source, .tie: false
    }
  }

  /// Whether both are the same record, wherever it is shown.
  func isSame(as other: Subject?) -> Bool {
    if case .issue(let id, _) = self, case .issue(id, _)? = other { return true }
    return self == other
  }
}

/// Quotes that stand together for a reason.
package struct Evidence: Hashable, Sendable {
  package let title: String
  /// What they show, in our words.
  package let note: String
  package let role: Role
  package let quotes: [Quote.ID]
  /// What each quote has to do with it, in a word or two.
  package let labels: [Quote.ID: String]

  package init(
    title: String,
    note: String,
    role: Role,
    quotes: [Quote.ID],
    labels: [Quote.ID: String] = [:]
  ) {
    self.title = title
    self.note = note
    self.role = role
    self.quotes = quotes
    self.labels = labels
  }
}

/// What is told of a subject above its quotes.
package enum SubjectDetail: Equatable, Sendable {
  case issue(IssueDetail)
  case proposition(PropositionRow, Issue)
  case actor(ActorProfile, [Turnabout])
  case cell(ActorCard, AnyRecord, StanceCounts, propositions: Int)
  case quote(QuoteCard)
  case event(EventCard)
  case passage(PassageCard)
  case source(SourceCard)
  case evidence(Evidence)
}

/// A proposition on which an actor has changed stance, with all that the actor said on it.
package struct Turnabout: Equatable, Sendable {
  package let proposition: PropositionRow
  package let issueTitle: String
  package let stances: [StancedQuote]
  /// The first of them and each that takes another stance than the one before, as they are dated.
  package let turns: [Turn]
  /// The date of the last of them.
  package let lastDate: EDTFDate

  package struct Turn: Equatable, Sendable {
    package let date: EDTFDate
    package let stance: Stance
  }

  /// Nil when nothing was said.
  init?(
    _ proposition: PropositionRow,
    of issue: Issue,
    _ stances: [StancedQuote],
    _ queries: any BoardQueries
  ) {
    guard let last = stances.last else { return nil }
    let date = { (quote: StancedQuote) in
      queries.quote(quote.id)?.quote.date ?? EDTFDate(quote.day)
    }
    self.proposition = proposition
    issueTitle = issue.title
    self.stances = stances
    turns = stances.indices.filter { $0 == 0 || stances[$0].stance != stances[$0 - 1].stance }
      .map { Turn(date: date(stances[$0]), stance: stances[$0].stance) }
    lastDate = date(last)
  }
}

/// A subject and a stretch of its quotes, around one of them.
package struct SubjectQuestion: Hashable, Sendable {
  package let perspective: Perspective
  package let subject: Subject
  /// The quote to find again, and where it stood.
  package let quote: Quote.ID?
  package let index: Int
  package let prefetchRadius: Int
  package let edition: Int

  package init(
    perspective: Perspective,
    subject: Subject,
    quote: Quote.ID?,
    index: Int,
    prefetchRadius: Int,
    edition: Int = 0
  ) {
    self.perspective = perspective
    self.subject = subject
    self.quote = quote
    self.index = index
    self.prefetchRadius = prefetchRadius
    self.edition = edition
  }
}

package struct SubjectAnswer: Equatable, Sendable {
  package let detail: SubjectDetail?
  package let quotes: Page<QuoteCard>
  package let position: Int?
  package let notes: SubjectNotes
}
