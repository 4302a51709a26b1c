import RelationsModel
import RelationsQuery

/// What the board asks of an engine for each frame, call by call as the interface does.
struct Board {
  let overview: Overview
  let pages: [BoardSection: Page<IssueRow>]
  let problems: [FilterProblem]
  let later: Int

  /// As many lines as the interface fetches on either side of the one that is selected.
  static let prefetchRadius = 150

  /// `selected` names the issue that each section had selected before, to be found again.
  init(
    _ queries: some BoardQueries,
    _ perspective: Perspective,
    selected: [BoardSection: Issue.ID] = [:]
  ) {
    var pages: [BoardSection: Page<IssueRow>] = [:]
    for section in BoardSection.allCases {
      let position = selected[section].flatMap {
        queries.position(of: $0, in: section, perspective)
      }
      let offset = max(0, (position ?? 0) - Self.prefetchRadius)
      let window = Window(offset: offset, count: (position ?? 0) - offset + Self.prefetchRadius + 1)
      pages[section] = queries.issues(in: section, perspective, window)
    }
    self.pages = pages
    overview = queries.overview(perspective)
    problems = queries.problems(in: perspective.filter)
    later = perspective.filter.isNarrowing ? queries.laterQuotes(perspective) : 0
  }

  /// The first issue of each section, as it is selected when the program opens.
  var firstIssues: [BoardSection: Issue.ID] { pages.compactMapValues { $0.rows.first?.id } }
}
