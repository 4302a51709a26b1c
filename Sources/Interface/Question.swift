import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// What a view asks of the engine: always a window, never a whole collection.
package enum Question: Hashable, Sendable {
  case board(BoardQuestion)
  case subject(SubjectQuestion)
  case pane(PaneQuestion)
  case turn(TurnQuestion)
  case completion(CompletionQuestion)
  case narrowing(NarrowingQuestion)
}

/// The lists of the board, around what is selected in each.
package struct BoardQuestion: Hashable, Sendable {
  package let perspective: Perspective
  /// For each section the issue to find again, and where it stood.
  package let anchors: [BoardSection: ListAnchor]
  /// How many rows to fetch before and after the selected one.
  package let prefetchRadius: Int
  /// What the engine knew when it was asked: an answer from before is none.
  package let edition: Int
  /// The day from which one has come: what is otherwise since is marked.
  package let since: Day?

  package init(
    perspective: Perspective,
    anchors: [BoardSection: ListAnchor],
    prefetchRadius: Int,
    edition: Int = 0,
    since: Day? = nil
  ) {
    self.since = since
    self.perspective = perspective
    self.anchors = anchors
    self.prefetchRadius = prefetchRadius
    self.edition = edition
  }
}

/// What is selected in a list: the record if it is still there, else its place.
package struct ListAnchor: Hashable, Sendable {
  package let issue: Issue.ID?
  package let index: Int

  package init(issue: Issue.ID?, index: Int) {
    self.issue = issue
    self.index = index
  }
}

package enum Answer: Equatable, Sendable {
  case board(BoardAnswer)
  case subject(SubjectAnswer)
  case pane(AnyPaneAnswer)
  /// The day on which something changes; nil when nothing does any more.
  case turn(Day?)
  /// What a word on the filter line may be completed to.
  case completion(Page<FilterCandidate>)
  /// The ids that the filter is to keep.
  case narrowing([String])
}

package struct BoardAnswer: Equatable, Sendable {
  package let overview: Overview
  package let pages: [BoardSection: Page<IssueRow>]
  /// Where each section's anchor stands now; nil when it is gone.
  package let positions: [BoardSection: Int]
  package let problems: [FilterProblem]
  /// The issues that stand otherwise than on the day from which one has come.
  package let moved: Set<Issue.ID>
  /// How many quotes would match after the as-of date; none where nothing is filtered.
  package let later: Int
}

/// The nearest day before or after the as-of date on which something changes.
package struct TurnQuestion: Hashable, Sendable {
  package let perspective: Perspective
  package let direction: TimeDirection
  /// Whether one then goes a whole year.
  package let isByYear: Bool
}

extension Question {
  /// Of each kind only the newest question matters.
  package enum Kind: Hashable, Sendable {
    case board, subject, pane, turn, completion, narrowing
  }

  package var kind: Kind {
    switch self {
    case .board: .board
    case .subject: .subject
    case .pane: .pane
    case .turn: .turn
    case .completion: .completion
    case .narrowing: .narrowing
    }
  }

  /// Through what the engine is to look.
  package var perspective: Perspective {
    switch self {
    case .board(let question): question.perspective
    case .subject(let question): question.perspective
    case .pane(let question): question.perspective
    case .turn(let question): question.perspective
    case .completion(let question): question.perspective
    case .narrowing(let question): question.perspective
    }
  }

  /// Answers from an engine; pure, so that whoever runs effects only decides where.
  package func answered(by analyst: Analyst) -> Answer {
    switch self {
    case .board(let question): .board(question.answered(by: analyst))
    case .subject(let question): .subject(question.answered(by: analyst))
    case .pane(let question):
      .pane(question.inquiry.answered(by: analyst, question.perspective))
    case .turn(let question):
      .turn(question.answered(by: analyst))
    case .completion(let question): .completion(question.answered(by: analyst.queries))
    case .narrowing(let question): .narrowing(question.answered(by: analyst.queries))
    }
  }
}

extension TurnQuestion {
  /// Where nothing changes any more that the filter shows, the day of the next words that match.
  fileprivate func answered(by analyst: Analyst) -> Day? {
    if let day = analyst.turningDay(direction, perspective) { return day }
    guard direction == .later, perspective.filter.isNarrowing else { return nil }
    let whole = perspective.lookingBack
    let next = Day(number: perspective.asOf.number + 1)
    let known = analyst.queries.count(ofQuotesBefore: next, in: .counted, whole)
    let window = Window(offset: known, count: 1)
    let words = analyst.queries.quotes(.counted, whole, .oldestFirst, window).rows.first
    return words?.quote.date.first
  }
}

extension BoardQuestion {
  fileprivate func answered(by analyst: Analyst) -> BoardAnswer {
    let queries = analyst.queries
    var pages: [BoardSection: Page<IssueRow>] = [:]
    var positions: [BoardSection: Int] = [:]
    for section in BoardSection.allCases {
      let anchor = anchors[section] ?? ListAnchor(issue: nil, index: 0)
      let position = anchor.issue.flatMap { queries.position(of: $0, in: section, perspective) }
      positions[section] = position
      let window = Window(around: position ?? anchor.index, prefetchRadius: prefetchRadius)
      pages[section] = queries.issues(in: section, perspective, window)
    }
    return BoardAnswer(
      overview: queries.overview(perspective),
      pages: pages,
      positions: positions,
      problems: queries.problems(in: perspective.filter),
      moved: moved(by: analyst),
      later: perspective.filter.isNarrowing ? queries.laterQuotes(perspective) : 0
    )
  }

  /// What has moved of what the filter shows.
  private func moved(by analyst: Analyst) -> Set<Issue.ID> {
    guard let since else { return [] }
    let moved = analyst.moved(since: since, perspective)
    guard perspective.filter.isNarrowing else { return moved }
    return moved.filter { issue in
      BoardSection.allCases.contains {
        analyst.queries.position(of: issue, in: $0, perspective) != nil
      }
    }
  }
}

extension Window {
  init(around index: Int, prefetchRadius: Int) {
    let offset = max(0, index - prefetchRadius)
    self.init(offset: offset, count: index - offset + prefetchRadius + 1)
  }
}
