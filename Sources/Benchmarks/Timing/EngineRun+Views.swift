import RelationsModel
import RelationsQuery

/// What the views other than the board ask.
extension EngineRun {
  private var asOf: Day { queries.heading.asOf }

  func views(into report: inout Report, _ check: inout Check) {
    let typed: [(String, [NaiveTerm])] = [
      ("", []), ("ukraine", [NaiveTerm(test: .words("ukraine"))]),
    ]
    for (text, terms) in typed {
      let perspective = Perspective(asOf: asOf, filter: Filter.read(text).filter)
      let right = NaiveViews(naive, NaiveRecord(naive, asOf: asOf), terms)
      let suffix = text.isEmpty ? "" : " under “\(text)”"
      lists(perspective, suffix, right, into: &report, &check)
      places(perspective, suffix, right, into: &report, &check)
      changes(perspective, suffix, into: &report, &check)
      if terms.isEmpty {
        turns(right, into: &report, &check)
        replies(perspective, right, into: &report, &check)
      }
    }
    fresh(into: &report)
  }

  /// What a view of everything asks once.
  private func lists(
    _ perspective: Perspective,
    _ suffix: String,
    _ right: NaiveViews,
    into report: inout Report,
    _ check: inout Check
  ) {
    var (propositions, tallies) = (Samples(), Samples())
    var (some, counted, events) = (Samples(), Samples(), Samples())
    for _ in 0..<max(3, repeats) {
      let listed = propositions.time { queries.propositions(perspective, .all) }.rows
      let counts = Dictionary(
        uniqueKeysWithValues: listed.map { ($0.row.proposition.id, $0.quotes) }
      )
      check.expect("propositions\(suffix)", counts, right.propositions)
      let found = tallies.time { queries.tallies(perspective) }
      let quoted = found.filter { $0.quotes.total > 0 }.map { ($0.actor, $0.quotes) }
      check.expect("tallies\(suffix)", Dictionary(uniqueKeysWithValues: quoted), right.actors)
      let actors = found.prefix(40).map(\.actor)
      _ = some.time { queries.matrix(of: actors, by: .issues, perspective) }
      _ = counted.time { queries.counts(by: .month, in: .counted, perspective) }
      _ = events.time { queries.eventCounts(by: .quarter, perspective) }
    }
    let goal = suffix.isEmpty ? 5.0 : 15
    report.add("views", "all propositions\(suffix)", propositions, goal: goal)
    report.add("views", "tallies of all actors\(suffix)", tallies, goal: 15)
    report.add("views", "40 actors by issue\(suffix)", some, goal: 2)
    report.add("views", "counted quotes by month\(suffix)", counted, goal: 5)
    report.add("views", "events by quarter\(suffix)", events, goal: 5)
  }

  /// How many quotes come before a day, as a time line asks when it scrolls.
  private func places(
    _ perspective: Perspective,
    _ suffix: String,
    _ right: NaiveViews,
    into report: inout Report,
    _ check: inout Check
  ) {
    for (scope, name) in [(QuoteScope.counted, "counted"), (.stanced, "stanced"), (.all, "all")] {
      var samples = Samples()
      for day in Self.days {
        let count = samples.time {
          queries.count(ofQuotesBefore: day, in: scope, perspective)
        }
        guard scope != .stanced, day.number % 20 == 0 else { continue }
        let wanted = right.count(before: day, isCounted: scope == .counted)
        check.expect("\(name) before \(day)\(suffix)", count, wanted)
      }
      report.add("views", "\(name) before a day\(suffix)", samples, goal: 1)
    }
  }

  private func changes(
    _ perspective: Perspective,
    _ suffix: String,
    into report: inout Report,
    _ check: inout Check
  ) {
    var (whole, single) = (Samples(), Samples())
    var total = 0
    for turn in 0..<max(3, repeats) {
      let window = Window(offset: turn * 1_000, count: 40)
      total = whole.time { queries.stanceChanges(of: nil, after: nil, perspective, window) }.total
    }
    var sum = 0
    for actor in naive.frame.actors {
      sum +=
        single.time {
          queries.stanceChanges(of: actor.id, after: nil, perspective, Window(offset: 0, count: 40))
        }
        .total
    }
    check.expect("changes of stance\(suffix)", total, sum)
    report.add("views", "40 of all changes of stance\(suffix)", whole, goal: 2)
    report.add("views", "40 of an actor’s\(suffix)", single, goal: 2)
    report.add("views", "changes of stance\(suffix)", Double(total), "")
  }

  private func turns(_ right: NaiveViews, into report: inout Report, _ check: inout Check) {
    let days = right.turningDays
    var samples = Samples()
    for day in Self.days {
      for direction in TimeDirection.allCases {
        let found = samples.time { queries.turningDay(direction, Perspective(asOf: day), of: nil) }
        let wanted =
          direction == .later ? days.first { $0 > day } : days.last { $0 < day }
        check.expect("\(direction) turning day than \(day)", found, wanted)
      }
    }
    report.add("views", "a turning day", samples, goal: 1)
  }

  private func replies(
    _ perspective: Perspective,
    _ right: NaiveViews,
    into report: inout Report,
    _ check: inout Check
  ) {
    let count = queries.quotes(.stanced, perspective, .oldestFirst, Window(offset: 0, count: 0))
      .total
    let window = Window(offset: count / 2, count: 200)
    let cards = queries.quotes(.stanced, perspective, .oldestFirst, window).rows
    var (samples, stances) = (Samples(), Samples())
    for card in cards {
      _ = samples.time { queries.reply(to: card.quote.id, perspective) }
      guard let proposition = card.proposition?.id else { continue }
      _ = stances.time { queries.stances(on: proposition, by: asOf) }
    }
    let step = max(1, naive.rows.count / 40)
    for number in stride(from: 0, to: naive.rows.count, by: step) {
      let digits = String(number)
      let zeros = String(repeating: "0", count: max(0, 7 - digits.count))
      let id = Quote.ID("Q" + zeros + digits)
      let reply = queries.reply(to: id, perspective).flatMap { queries.quote($0.quote) }
      check.expect("reply to \(id)", reply?.quote.date.first, right.replyDay(to: number))
    }
    report.add("views", "a reply", samples, goal: 0.1)
    report.add("views", "the stances on a proposition", stances, goal: 1)
  }

  /// The same where nothing is at hand: each time another day.
  private func fresh(into report: inout Report) {
    var (propositions, tallies, before) = (Samples(), Samples(), Samples())
    for day in Self.days.suffix(20) {
      let perspective = Perspective(asOf: day)
      _ = Board(queries, perspective)
      _ = propositions.time { queries.propositions(perspective, .all) }
      _ = tallies.time { queries.tallies(perspective) }
      _ = before.time { queries.count(ofQuotesBefore: day, in: .all, perspective) }
    }
    report.add("views", "all propositions, another day", propositions)
    report.add("views", "tallies of all actors, another day", tallies)
    report.add("views", "all before a day, another day", before)
  }
}
