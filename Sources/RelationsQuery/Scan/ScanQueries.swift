import RelationsModel
import Synchronization

/// Answers by a plain scan over the model: the reference that every faster engine must agree with.
///
/// Issues, actors and sources are listed in the dossier's own order, which is its author's; in a pane
/// those that stand there whole come before the mixed ones. Quotes and events are listed by date. What a perspective shows is computed once and kept while it is in use.
public final class ScanQueries: BoardQueries {
  public let heading: Heading
  let catalogue: Catalogue
  private let kept = Mutex(Kept())

  /// What was computed last, the latest at the end.
  private struct Kept {
    var outlooks: [Outlook] = []
    var reckonings: [Reckoning] = []

    // Enough for a board, the text typed so far and the perspective before it.
    static let limit = 4
  }

  /// Files the records of a dossier; `problemCount` is how many errors it was opened with.
  public init(_ dossier: Dossier, problemCount: Int = 0) {
    catalogue = Catalogue(dossier)
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

  func outlook(_ perspective: Perspective) -> Outlook {
    let (known, reckoned) = kept.withLock { kept in
      (
        kept.outlooks.last { $0.perspective == perspective },
        kept.reckonings.last {
          $0.asOf == perspective.asOf && $0.window == perspective.window
        }
      )
    }
    if let known { return known }
    let reckoning = reckoned ?? Reckoning(catalogue, asOf: perspective.asOf, perspective.window)
    let outlook = Outlook(catalogue, reckoning, perspective)
    kept.withLock { kept in
      kept.outlooks = kept.outlooks.suffix(Kept.limit - 1) + [outlook]
      if reckoned == nil {
        kept.reckonings = kept.reckonings.suffix(Kept.limit - 1) + [reckoning]
      }
    }
    return outlook
  }

  public func overview(_ perspective: Perspective) -> Overview {
    outlook(perspective).overview
  }

  public func issues(
    in section: BoardSection,
    _ perspective: Perspective,
    _ window: Window
  ) -> Page<IssueRow> {
    Page(outlook(perspective).sections[section] ?? [], window: window)
  }

  public func issues(_ perspective: Perspective, _ window: Window) -> Page<IssueRow> {
    Page(outlook(perspective).rows, window: window)
  }

  public func position(
    of issue: Issue.ID,
    in section: BoardSection,
    _ perspective: Perspective
  ) -> Int? {
    outlook(perspective).sections[section]?.firstIndex { $0.id == issue }
  }

  public func quote(_ id: Quote.ID) -> QuoteCard? {
    catalogue.quotePositions[id].map(catalogue.card(ofQuote:))
  }
}
