import Presentation
import RelationsModel
import RelationsQuery

/// What is said of quotes that a filter would keep and the as-of date hides.
enum LaterText {
  /// Nil where there are none.
  static func notice(_ queries: any BoardQueries, _ perspective: Perspective) -> String? {
    guard perspective.filter.isNarrowing else { return nil }
    let count = queries.laterQuotes(perspective)
    guard count > 0 else { return nil }
    let dates = queries.issues(perspective.lookingBack, .all).rows.compactMap(\.lastDate?.first)
    let day = dates.max().map { ": --as-of \($0)" } ?? ""
    let quotes = count == 1 ? "1 quote matches" : "\(Wording.number(count)) quotes match"
    return "entente: \(quotes) after \(perspective.asOf)\(day)"
  }
}
