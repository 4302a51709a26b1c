import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// Opens every view as the interface does, times it, and checks that what is counted in it adds up to
/// what the board counts.
struct ViewRun {
  /// What is measured: the shipped dossier or a generated corpus.
  let name: String
  let queries: any BoardQueries
  let repeats: Int
  /// In milliseconds: for opening a view, and for a step of the as-of date.
  let goals: (view: Double, step: Double)

  /// As many lines as a list fetches on either side of the one that is selected.
  private static let window = Window(offset: 0, count: 81)

  func measure(into report: inout Report, _ check: inout Check) {
    for text in ["", Planted.frequent] {
      let filter = Filter.read(text).filter
      let perspective = Perspective(asOf: queries.heading.asOf, lens: .record, filter: filter)
      // The header has been asked for by the time that a view opens.
      let quotes = queries.overview(perspective).quotes.matching
      let note = text.isEmpty ? "" : ", filter “\(text)”"
      for view in Self.views {
        var samples = Samples()
        for _ in 0..<repeats {
          // Opened for the first time: nothing that it worked out before is at hand.
          let analyst = Analyst(queries)
          let counted = samples.time { view.open(analyst, perspective) }
          if let counted { check.expect("\(name), \(view.name)\(note)", counted, quotes) }
        }
        report.add("views, \(name)", view.name + note, samples, goal: goals.view)
      }
    }
    far(into: &report)
    steps(into: &report)
    years(into: &report)
  }

  private static let mostSteps = 400

  /// One view, and what it counts of the quotes where it counts all that match.
  private struct View {
    let name: String
    let open: @Sendable (Analyst, Perspective) -> Int?
  }

  private static let views = [
    View(name: "timeline") { analyst, perspective in
      _ = analyst.timeline(perspective, .newestFirst, window)
      _ = analyst.density(perspective, by: .year)
      return analyst.density(perspective, by: .quarter).reduce(0) { $0 + $1.quotes.total }
    },
    View(name: "changes in a year") { analyst, perspective in
      _ = analyst.changes(since: perspective.asOf.yearBefore, perspective, window)
      return nil
    },
    View(name: "changes in fourteen years") { analyst, perspective in
      let first = Day(year: 2003, month: 12, day: 31) ?? perspective.asOf
      _ = analyst.changes(since: first, perspective, window)
      return nil
    },
    View(name: "actors") { analyst, perspective in
      for group in [ActorGroup.side(.first), .side(.second), .neither] {
        _ = analyst.actors(group, perspective, .number, window)
      }
      return nil
    },
    View(name: "an actor") { analyst, perspective in
      guard let actor = analyst.actors(.all, perspective, .number, window).rows.first else {
        return nil
      }
      let id = actor.card.actor.id
      _ = analyst.profile(of: id, perspective)
      _ = analyst.queries.stanceChanges(of: id, after: nil, perspective, window)
      _ = analyst.queries.quotes(.actor(id), perspective, .newestFirst, window)
      return nil
    },
    View(name: "matrix by issue") { analyst, perspective in
      _ = analyst.matrix(perspective, by: .issues, .number, rows: window, columns: window)
      return nil
    },
    View(name: "matrix by proposition") { analyst, perspective in
      _ = analyst.matrix(perspective, by: .propositions, .number, rows: window, columns: window)
      return nil
    },
    View(name: "ladder") { analyst, perspective in
      _ = analyst.advice(perspective)
      return analyst.ladder(perspective, .all).rows.reduce(0) { $0 + $1.issue.quotes.matching }
    },
    View(name: "silences") { analyst, perspective in
      _ = analyst.silences(perspective, window)
      return nil
    },
    View(name: "replies") { analyst, perspective in
      _ = analyst.replies(perspective, .oldestFirst, window)
      return nil
    },
  ]

  /// In the middle of a view, where one is going on down the list.
  private func far(into report: inout Report) {
    let perspective = Perspective(asOf: queries.heading.asOf, lens: .record)
    let analyst = Analyst(queries)
    let middle = analyst.timeline(perspective, .newestFirst, Self.window).total / 2
    let window = Window(offset: middle, count: Self.window.count)
    var (timeline, replies) = (Samples(), Samples())
    for _ in 0..<repeats {
      timeline.time { _ = analyst.timeline(perspective, .newestFirst, window) }
      replies.time { _ = analyst.replies(perspective, .newestFirst, window) }
    }
    report.add("views, \(name)", "timeline, its middle", timeline, goal: goals.view)
    report.add("views, \(name)", "replies, their middle", replies, goal: goals.view)
  }

  /// From 2003 to 2026, on to the next day on which something changes: that day, the board by then
  /// and what has moved.
  ///
  /// On a large corpus something changes nearly every day: there the steps begin all over the years.
  private func steps(into report: inout Report) {
    let first = Day(year: 2003, month: 1, day: 1) ?? .distantPast
    let span = 24 * 365
    for lens in Lens.allCases {
      let analyst = Analyst(queries)
      var samples = Samples()
      var perspective = Perspective(asOf: first, lens: lens)
      var count = 0
      while count < Self.mostSteps {
        let next = samples.time { () -> Day? in
          guard let day = analyst.turningDay(.later, perspective) else { return nil }
          var next = perspective
          next.asOf = day
          _ = Board(queries, next)
          _ = analyst.moved(since: Day(number: day.number - 1), next)
          return day
        }
        guard let next else { break }
        perspective.asOf = next
        count += 1
        perspective.asOf = max(
          next,
          Day(number: first.number + count * span / Self.mostSteps)
        )
      }
      report.add(
        "views, \(name)",
        "a step of the as-of date, lens \(lens.rawValue)",
        samples,
        goal: goals.step,
        note: "\(count) steps to \(perspective.asOf)"
      )
      report.add(
        "views, \(name)",
        "the slowest step, lens \(lens.rawValue)",
        samples.maximum,
        "ms",
        goal: goals.step
      )
    }
  }

  /// From 2003 to 2026 by years: the board at the end of each, and what has moved since the one before.
  private func years(into report: inout Report) {
    for lens in Lens.allCases {
      let analyst = Analyst(queries)
      var samples = Samples()
      for year in 2003...2026 {
        guard let day = Day(year: year, month: 12, day: 31) else { continue }
        let perspective = Perspective(asOf: day, lens: lens)
        samples.time {
          _ = Board(queries, perspective)
          _ = analyst.moved(since: day.yearBefore, perspective)
        }
      }
      report.add(
        "views, \(name)",
        "a year of the as-of date, lens \(lens.rawValue)",
        samples,
        goal: goals.step
      )
    }
  }
}

extension Day {
  fileprivate var yearBefore: Day { Day(number: number - 365) }
}
