import RelationsModel
import Synchronization

/// Answers by a plain scan over the model: the reference that every faster engine must agree with.
///
/// Issues, actors and sources are listed in the dossier's own order, which is its author's; in a pane
/// those that stand there whole come before the mixed ones. Quotes and events are listed by date. What a perspective shows is computed once and kept while it is in use.
public final class ScanQueries: BoardQueries {
  public let heading: Heading
  let store: ScanStore
  private let kept = Mutex(Kept())

  /// What was computed last, the latest at the end.
  private struct Kept {
    var results: [PerspectiveResults] = []
    var statistics: [DayStatistics] = []

    // Enough for a board, the text typed so far and the perspective before it.
    static let limit = 4
  }

  /// Files the records of a dossier; `problemCount` is how many errors it was opened with.
  public init(_ dossier: Dossier, problemCount: Int = 0) {
    store = ScanStore(dossier)
    heading = Heading(
      title: dossier.title,
      summary: dossier.summary,
      credits: dossier.credits,
      parties: dossier.parties,
      asOf: dossier.asOf,
      window: dossier.window,
      isAssessed: dossier.isAssessed,
      problemCount: problemCount
    )
  }

  func results(_ perspective: Perspective) -> PerspectiveResults {
    let (known, figures) = kept.withLock { kept in
      (
        kept.results.last { $0.perspective == perspective },
        kept.statistics.last {
          $0.asOf == perspective.asOf && $0.window == perspective.window
        }
      )
    }
    if let known { return known }
    let statistics = figures ?? DayStatistics(store, asOf: perspective.asOf, perspective.window)
    let results = PerspectiveResults(store, statistics, perspective)
    kept.withLock { kept in
      kept.results = kept.results.suffix(Kept.limit - 1) + [results]
      if figures == nil {
        kept.statistics = kept.statistics.suffix(Kept.limit - 1) + [statistics]
      }
    }
    return results
  }

  public func overview(_ perspective: Perspective) -> Overview {
    results(perspective).overview
  }

  public func issues(
    in section: BoardSection,
    _ perspective: Perspective,
    _ window: Window
  ) -> Page<IssueRow> {
    Page(results(perspective).sections[section] ?? [], window: window)
  }

  public func issues(_ perspective: Perspective, _ window: Window) -> Page<IssueRow> {
    Page(results(perspective).rows, window: window)
  }

  public func position(
    of issue: Issue.ID,
    in section: BoardSection,
    _ perspective: Perspective
  ) -> Int? {
    results(perspective).sections[section]?.firstIndex { $0.id == issue }
  }

  public func quote(_ id: Quote.ID) -> QuoteCard? {
    store.quotePositions[id].map(store.card(ofQuote:))
  }
}
