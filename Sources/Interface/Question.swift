import RelationsModel
import RelationsQuery

/// What a view asks of the engine: always a window, never a whole collection.
package enum Question: Hashable, Sendable {
  case board(BoardQuestion)
  case issue(IssueQuestion)
}

/// The lists of the board, around what is selected in each.
package struct BoardQuestion: Hashable, Sendable {
  package let perspective: Perspective
  /// For each section the issue to find again, and where it stood.
  package let anchors: [BoardSection: ListAnchor]
  /// How many rows to fetch before and after the selected one.
  package let reach: Int
  /// What the engine knew when it was asked: an answer from before is none.
  package let edition: Int

  package init(
    perspective: Perspective,
    anchors: [BoardSection: ListAnchor],
    reach: Int,
    edition: Int = 0
  ) {
    self.perspective = perspective
    self.anchors = anchors
    self.reach = reach
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

/// One issue and a stretch of its quotes, around one of them.
package struct IssueQuestion: Hashable, Sendable {
  package let perspective: Perspective
  package let issue: Issue.ID
  package let section: BoardSection
  /// The quote to find again, and where it stood.
  package let quote: Quote.ID?
  package let index: Int
  package let reach: Int
  package let edition: Int

  package init(
    perspective: Perspective,
    issue: Issue.ID,
    section: BoardSection,
    quote: Quote.ID?,
    index: Int,
    reach: Int,
    edition: Int = 0
  ) {
    self.edition = edition
    self.perspective = perspective
    self.issue = issue
    self.section = section
    self.quote = quote
    self.index = index
    self.reach = reach
  }
}

package enum Answer: Equatable, Sendable {
  case board(BoardAnswer)
  case issue(IssueAnswer)
}

package struct BoardAnswer: Equatable, Sendable {
  package let overview: Overview
  package let pages: [BoardSection: Page<IssueRow>]
  /// Where each section's anchor stands now; nil when it is gone.
  package let positions: [BoardSection: Int]
  package let problems: [FilterProblem]
}

package struct IssueAnswer: Equatable, Sendable {
  package let detail: IssueDetail?
  package let quotes: Page<QuoteCard>
  package let position: Int?
}

extension Question {
  /// Of each kind only the newest question matters.
  package enum Kind: Hashable, Sendable {
    case board, issue
  }

  package var kind: Kind {
    switch self {
    case .board: .board
    case .issue: .issue
    }
  }

  /// Through what the engine is to look.
  package var perspective: Perspective {
    switch self {
    case .board(let question): question.perspective
    case .issue(let question): question.perspective
    }
  }

  /// Answers from an engine; pure, so that whoever runs effects only decides where.
  package func answered(by queries: some BoardQueries) -> Answer {
    switch self {
    case .board(let question): .board(question.answered(by: queries))
    case .issue(let question): .issue(question.answered(by: queries))
    }
  }
}

extension BoardQuestion {
  fileprivate func answered(by queries: some BoardQueries) -> BoardAnswer {
    var pages: [BoardSection: Page<IssueRow>] = [:]
    var positions: [BoardSection: Int] = [:]
    for section in BoardSection.allCases {
      let anchor = anchors[section] ?? ListAnchor(issue: nil, index: 0)
      let position = anchor.issue.flatMap { queries.position(of: $0, in: section, perspective) }
      positions[section] = position
      let window = Window(around: position ?? anchor.index, reach: reach)
      pages[section] = queries.issues(in: section, perspective, window)
    }
    return BoardAnswer(
      overview: queries.overview(perspective),
      pages: pages,
      positions: positions,
      problems: queries.problems(in: perspective.filter)
    )
  }
}

extension IssueQuestion {
  fileprivate func answered(by queries: some BoardQueries) -> IssueAnswer {
    let scope = QuoteScope.issue(issue)
    let position = quote.flatMap {
      queries.position(of: $0, in: scope, perspective, .newestFirst)
    }
    let window = Window(around: position ?? index, reach: reach)
    return IssueAnswer(
      detail: queries.issue(issue, in: section, perspective),
      quotes: queries.quotes(scope, perspective, .newestFirst, window),
      position: position
    )
  }
}

extension Window {
  fileprivate init(around index: Int, reach: Int) {
    let offset = max(0, index - reach)
    self.init(offset: offset, count: index - offset + reach + 1)
  }
}
