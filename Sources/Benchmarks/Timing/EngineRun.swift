import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// Asks an engine what the interface would ask it, times it, and checks what it counts.
struct EngineRun {
  let queries: any BoardQueries
  let naive: NaiveQuotes
  let repeats: Int

  private var now: Perspective { Perspective(asOf: queries.heading.asOf) }

  /// Everything that is timed in one process.
  func measure(into report: inout Report, _ check: inout Check) {
    filters(into: &report, &check)
    steps(into: &report, &check)
    details(into: &report)
    windows(into: &report, &check)
    counts(into: &report, &check)
    views(into: &report, &check)
  }

  // MARK: - Filters

  /// Each filter in turn, again and again, so that no answer is still at hand when it is asked for.
  private func filters(into report: inout Report, _ check: inout Check) {
    let suite = FilterCase.suite
    let selected = Board(queries, now).firstIssues
    let record = NaiveRecord(naive, asOf: now.asOf)
    for lens in Lens.allCases {
      for filter in suite {
        let board = Board(queries, perspective(filter, lens), selected: selected)
        let right = NaiveBoard(naive, record, filter.terms, lens)
        check.expect("“\(filter.text)”, \(lens.rawValue)", board, right)
      }
    }
    var samples = [Samples](repeating: Samples(), count: suite.count)
    for _ in 0..<repeats {
      for (place, filter) in suite.enumerated() {
        // Reading the filter is part of what a key costs.
        _ = samples[place].time {
          Board(queries, perspective(filter, .assessed), selected: selected)
        }
      }
    }
    for (filter, samples) in zip(suite, samples) {
      report.add("filter, a board", filter.text, samples, goal: filter.kind.goal)
    }
    summarize(Array(zip(suite, samples)), into: &report)
    withIssues(into: &report)
    asAttempts(into: &report)
  }

  /// What a key costs where the issue's detail stands beside the board.
  private func withIssues(into report: inout Report) {
    var samples = Samples()
    for _ in 0..<repeats {
      for filter in FilterCase.suite where filter.kind == .key {
        samples.time {
          let perspective = perspective(filter, .assessed)
          let board = Board(queries, perspective)
          guard
            let (section, issue) = board.firstIssues.min(by: { $0.key.rawValue < $1.key.rawValue })
          else { return }
          let window = Window(offset: 0, count: Board.prefetchRadius + 1)
          _ = queries.issue(issue, in: section, perspective)
          _ = queries.quotes(.issue(issue), perspective, .newestFirst, window)
        }
      }
    }
    report.add("filters together", "kind key, with an issue's detail", samples, goal: 2)
  }

  /// The cost for an engine in the process of others that may fail: all keys in turn, each pass asked
  /// either alone or as attempts, as the screen does.
  private func asAttempts(into report: inout Report) {
    let analyst = Analyst(queries)
    let keys = FilterCase.suite.filter { $0.kind == .key }
    var (alone, attempted) = (Samples(), Samples())
    for number in 0..<2 * repeats {
      for filter in keys {
        if number % 2 == 0 {
          alone.time { _ = Board(analyst.queries, perspective(filter, .assessed)) }
        } else {
          attempted.time {
            _ = try? analyst.attempt { Board($0.queries, perspective(filter, .assessed)) }
          }
        }
      }
    }
    report.add("filters together", "kind key, by turns: asked alone", alone, goal: 2)
    report.add("filters together", "kind key, by turns: as attempts", attempted, goal: 2)
  }

  private func perspective(_ filter: FilterCase, _ lens: Lens) -> Perspective {
    Perspective(asOf: now.asOf, lens: lens, filter: Filter.read(filter.text).filter)
  }

  private func summarize(_ measured: [(FilterCase, Samples)], into report: inout Report) {
    for kind in FilterCase.Kind.allCases {
      let all = measured.filter { $0.0.kind == kind }.map(\.1).reduce(Samples(), +)
      report.add("filters together", "all of kind \(kind.rawValue)", all, goal: kind.goal)
    }
    let keys = measured.filter { $0.0.kind != .scan }.map(\.1).reduce(Samples(), +)
    report.add("filters together", "p95 of all keys", keys.p95, "ms", goal: 8)
    let typed = measured.prefix(FilterCase.typed.count).map(\.1.median).reduce(0, +)
    report.add("filters together", "u…ukraine, sum", typed, "ms")
  }

  // MARK: - As-of date

  private func steps(into report: inout Report, _ check: inout Check) {
    let days = Self.days
    for lens in Lens.allCases {
      var samples = Samples()
      for day in days {
        let perspective = Perspective(asOf: day, lens: lens)
        let board = samples.time { Board(queries, perspective) }
        let right = NaiveBoard(naive, NaiveRecord(naive, asOf: day), [], lens)
        check.expect("as of \(day), \(lens.rawValue)", board, right)
      }
      for _ in 1..<max(2, min(repeats, 5)) {
        for day in days {
          _ = samples.time { Board(queries, Perspective(asOf: day, lens: lens)) }
        }
      }
      report.add("as-of step", "lens \(lens.rawValue)", samples, goal: 20)
    }
  }

  /// A hundred days in a row, and a hundred over all the years.
  static var days: [Day] {
    let start = Day(year: 2014, month: 3, day: 1)?.number ?? 0
    let span = DateMaker.last.number - DateMaker.first.number
    return (0..<100).map { Day(number: start + $0) }
      + (0..<100).map { Day(number: DateMaker.first.number + 37 + $0 * span / 100) }
  }
}
