import RelationsModel
import RelationsQuery

extension EngineRun {
  private var issues: [Issue.ID] { naive.frame.issues.map(\.id) }
  private var asOf: Day { queries.heading.asOf }

  /// What the interface asks when another issue is selected, without a filter and under one.
  func details(into report: inout Report) {
    for text in ["", "ukraine"] {
      let perspective = Perspective(asOf: asOf, filter: Filter.read(text).filter)
      var details = Samples()
      var first = Samples()
      for turn in 0..<max(repeats, 20) {
        let issue = issues[turn * 7 % issues.count]
        _ = details.time { queries.issue(issue, in: nil, perspective) }
        _ = first.time {
          queries.quotes(
            .issue(issue),
            perspective,
            .newestFirst,
            Window(offset: 0, count: Board.prefetchRadius + 1)
          )
        }
      }
      let suffix = text.isEmpty ? "" : " under “\(text)”"
      report.add("an issue", "its detail\(suffix)", details, goal: 2)
      report.add(
        "an issue",
        "its first \(Board.prefetchRadius + 1) quotes\(suffix)",
        first,
        goal: 2
      )
    }
  }

  /// A screenful of all quotes, at the start, in the middle and at the end.
  func windows(into report: inout Report, _ check: inout Check) {
    let perspective = Perspective(asOf: asOf)
    let record = NaiveRecord(naive, asOf: asOf)
    let total = NaiveBoard(naive, record, [], .record).listed
    let places = [("start", 0), ("middle", total / 2), ("end", max(0, total - 40))]
    for order in QuoteOrder.allCases {
      for (name, offset) in places {
        var samples = Samples()
        for turn in 0..<max(repeats, 10) {
          let window = Window(offset: max(0, offset - turn), count: 40)
          let page = samples.time { queries.quotes(.all, perspective, order, window) }
          check.expect("all quotes, \(name)", page.total, total)
          check.expect("all quotes, rows at the \(name)", page.rows.count, min(40, total))
        }
        report.add("40 of all quotes", "\(order.rawValue), \(name)", samples, goal: 2)
      }
    }
  }

  /// The counts that views of the whole corpus need.
  func counts(into report: inout Report, _ check: inout Check) {
    let typed: [(String, [NaiveTerm])] = [
      ("", []), ("ukraine", [NaiveTerm(test: .words("ukraine"))]),
    ]
    for (text, terms) in typed {
      let perspective = Perspective(asOf: asOf, filter: Filter.read(text).filter)
      let right = NaiveCounts(naive, NaiveRecord(naive, asOf: asOf), terms)
      let suffix = text.isEmpty ? "" : " under “\(text)”"
      let turns = max(3, repeats / 3)
      for facet in Facet.allCases {
        var samples = Samples()
        for _ in 0..<turns {
          let found = samples.time { queries.counts(by: facet, in: .all, perspective) }
          let counts = Dictionary(uniqueKeysWithValues: found.map { ($0.value, $0.quotes) })
          check.expect("by \(facet.rawValue)\(suffix)", counts, right.facets[facet] ?? [:])
        }
        report.add("counts", "by \(facet.rawValue)\(suffix)", samples)
      }
      for length in PeriodLength.allCases {
        var samples = Samples()
        for _ in 0..<turns {
          let found = samples.time { queries.counts(by: length, in: .all, perspective) }
          check.expect("by \(length.rawValue)\(suffix)", found, right.periods(length))
        }
        report.add("counts", "by \(length.rawValue)\(suffix)", samples)
      }
      let actors = queries.actors(perspective, .all).rows.map(\.actor.id)
      var samples = Samples()
      for _ in 0..<turns {
        let found = samples.time { queries.matrix(of: actors, by: .issues, perspective) }
        let cells = Dictionary(
          uniqueKeysWithValues: found.map { ([$0.actor.rawValue, $0.column], $0.quotes) }
        )
        check.expect("matrix\(suffix)", cells, right.matrix)
      }
      report.add("counts", "actor by issue\(suffix)", samples)
    }
  }
}
