import RelationsModel
import RelationsQuery

/// Why there is nothing to print.
enum Lack: Equatable {
  /// The dossier has nothing of the kind, on any day.
  case nowhere
  /// It has none by the day, with how many it has by its last.
  case byDay(Day, later: Int)
  /// It has some, of which none matches by the day, with how many match by its last day.
  case unmatched(Day, later: Int)

  /// Finds the reason; `count` tells how many there are in a perspective.
  init(_ perspective: Perspective, count: (Perspective) -> Int) {
    let isFiltered = !perspective.filter.isEmpty
    if isFiltered, count(perspective.unfiltered.lookingBack) > 0 {
      self = .unmatched(perspective.asOf, later: count(perspective.lookingBack))
    } else {
      let later = count(perspective.unfiltered.lookingBack)
      self = later == 0 ? .nowhere : .byDay(perspective.asOf, later: later)
    }
  }

  /// The reason in words, with what to try; `what` names things in the plural, `write` a day.
  func message(_ what: String, _ write: (Day) -> String) -> String {
    switch self {
    case .nowhere: return "This dossier has no \(what)."
    case .byDay(let day, let later):
      let how = "look from another --as-of"
      return "This dossier has no \(what) by \(write(day)), and \(later) by its last day: \(how)."
    case .unmatched(.distantFuture, _): return "No \(what) match. Widen the filter or the dates."
    case .unmatched(let day, let later):
      let none = "No \(what) match by \(write(day))"
      return later == 0
        ? "\(none), nor later. Widen the filter or the dates."
        : "\(none), and \(later) by the last day: look from a later --as-of, or widen the filter."
    }
  }
}
