import RelationsModel
import RelationsQuery

/// What is opened, an issue mostly: what is told of it, and a stretch of its quotes.
package struct DetailState: Equatable, Sendable {
  /// What was fetched, also when the engine knew nothing of it.
  package var subject: Subject?
  package var content: SubjectDetail?
  package var notes = SubjectNotes()
  /// What it was looked at through when it was fetched.
  package var perspective: Perspective?
  /// What the engine knew then.
  package var edition = 0
  package var quotes: Page<QuoteCard> = .empty
  package var selected = DetailItem.about
  /// The row of the view in which the selected item begins; negative when its head is scrolled out.
  package var selectionRow = 0
  /// The quote to be selected once the first answer is there.
  package var sought: Quote.ID?

  package init() {}

  /// The issue, when it is one.
  package var issue: IssueDetail? {
    if case .issue(let detail)? = content { detail } else { nil }
  }

  /// The section of the board that the issue was opened in.
  package var section: BoardSection? {
    if case .issue(_, let section)? = subject { section } else { nil }
  }

  /// How many of the quotes are counted, versions of others aside.
  package var countedQuotes: Int {
    switch content {
    case .issue(let detail)?: detail.quotes.matching
    case .actor(let profile, _)?: profile.quotes.total
    case .cell(_, _, let counts, _)?: counts.total
    // The quotes of anything else are few, or none of them is known to be a version.
    default: quotes.total - quotes.rows.count { !$0.quote.isCounted }
    }
  }

  package func card(at index: Int) -> QuoteCard? { quotes.row(at: index) }

  package var selectedIndex: Int? {
    if case .quote(let index) = selected { index } else { nil }
  }

  /// Whether it is one quote, read at once: there is no list of it.
  package var isOneQuote: Bool {
    if case .quote? = content { true } else { false }
  }

  /// The quote that is read.
  package var readCard: QuoteCard? { selectedCard ?? (isOneQuote ? card(at: 0) : nil) }

  package var selectedCard: QuoteCard? { selectedIndex.flatMap(card(at:)) }
}

/// What the issue's text is made of, from top to bottom.
package enum DetailItem: Hashable, Sendable {
  /// Standing, propositions and positions.
  case about
  /// A quote, by its place among the issue's quotes.
  case quote(Int)
  /// What sources say in their own words, and events.
  case around

  /// Past all quotes: the answer that tells how many there are makes it the last.
  static let lastQuote = DetailItem.quote(.max / 2)
}
