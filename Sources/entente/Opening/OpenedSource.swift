import Presentation
import RelationsModel
import RelationsQuery

/// A dossier that is open: what answers questions about it.
struct OpenedSource: Sendable {
  let place: DossierPlace
  let board: Board

  var queries: any BoardQueries { board.queries }
  var heading: Heading { queries.heading }

  /// One line on the errors for which records were left out; nil when there are none.
  ///
  /// Warnings leave nothing out, so they are left to `check`.
  var notice: String? {
    let count = heading.problemCount
    guard count > 0 else { return nil }
    let list = "`\(place.checkCommand)` lists \(count == 1 ? "it" : "them")"
    return "entente: \(Wording.count(count, "problem")): what cannot be read is left out; \(list)."
  }
}
