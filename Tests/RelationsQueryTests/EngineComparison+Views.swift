import RelationsModel
import RelationsQuery
import TestDossier

/// The questions of the views other than the board.
extension EngineComparison {
  /// Days on which something happens, those right before and after, and the ends of time.
  var days: [Day] {
    let dates =
      dossier.quotes.map(\.date) + dossier.issues.flatMap { $0.assessments.map(\.date) }
    let known = Set(dates.map(\.first)).sorted()
    let some = stride(from: 0, to: known.count, by: max(1, known.count / 9)).map { known[$0] }
    let around = some.map { day in [-1, 0, 1].map { Day(number: day.number + $0) } }
    let far = [Day.distantPast, .distantFuture, perspective.asOf]
    return around.flatMap { $0 } + far + [Day(number: .min), Day(number: .max)]
  }

  private var propositions: [Proposition.ID] {
    dossier.issues.flatMap { $0.propositions.map(\.id) } + ["no-such-claim"]
  }

  private var actors: [Actor.ID?] { [nil] + dossier.actors.map(\.id) + ["nobody"] }

  mutating func compareMatrices() {
    let perspective = perspective
    // Any order will do, somebody unknown, and the same actor twice.
    let lists: [[Actor.ID]] = [
      dossier.actors.map(\.id), dossier.actors.reversed().map(\.id) + ["nobody"],
      dossier.actors.suffix(1).flatMap { [$0.id, $0.id] }, [],
    ]
    for column in MatrixColumn.allCases {
      for list in lists {
        ask("matrix of \(list) by \(column)") { $0.matrix(of: list, by: column, perspective) }
      }
    }
  }

  /// Fields of all kinds: records, texts of records, texts of quotes, and what no quote has.
  private var statementFields: Set<StatementField> {
    [
      .actor, .organisation, .party, .issue, .proposition, .stance, .source, .publisher,
      .sourceAuthor, .type, .section, .recorded(.rendering), .recorded(.venue), .remark("strength"),
    ]
  }

  private mutating func compareStatements() {
    let (perspective, fields) = (perspective, statementFields)
    ask("statements") { engine in
      let columns = engine.statements(fields, perspective)
      var rows = [columns.days.map { "\($0)" }, columns.sources.map { "\($0)" }]
      rows.append(engine.quotes(ofStatements: columns.quotes).map(\.rawValue))
      for field in fields.sorted(by: { "\($0)" < "\($1)" }) {
        let labels = columns.labels[field] ?? []
        rows.append(
          (columns.values[field] ?? []).map { code in
            code < 0 ? "–" : "\(labels[Int(code)].id) \(labels[Int(code)].name)"
          }
        )
      }
      return rows
    }
  }

  mutating func compareViews() {
    let perspective = perspective
    compareStatements()
    ask("coded quotes") { engine in
      var quotes: [Quote] = []
      engine.forEachCodedQuote(perspective) { quotes.append($0) }
      return quotes.sorted { $0.id < $1.id }
    }
    askPages("propositions") { $0.propositions(perspective, $1) }
    ask("tallies") { $0.tallies(perspective) }
    for length in PeriodLength.allCases {
      ask("events by \(length)") { $0.eventCounts(by: length, perspective) }
    }
    for order in QuoteOrder.allCases {
      for event in dossier.events.map(\.id) + ["no-such-event"] {
        ask("position of \(event), \(order)") { $0.position(of: event, perspective, order) }
      }
    }
    for kind in Passage.Kind.allCases {
      askPages("passages, \(kind)") { $0.passages(kind, perspective, $1) }
    }
    compareStances()
    compareTurns()
  }

  private mutating func compareStances() {
    let (perspective, days) = (perspective, days)
    for quote in dossier.quotes.map(\.id) + ["no-such-quote"] {
      ask("reply to \(quote)") { $0.reply(to: quote, perspective) }
    }
    for proposition in propositions {
      for day in days {
        ask("stances on \(proposition) by \(day)") { $0.stances(on: proposition, by: day) }
      }
    }
    for actor in actors {
      for day in [nil] + days {
        ask("stance changes of \(String(describing: actor)) after \(String(describing: day))") {
          $0.stanceChanges(of: actor, after: day, perspective, .all)
        }
      }
      askPages("stance changes of \(String(describing: actor))") {
        $0.stanceChanges(of: actor, after: nil, perspective, $1)
      }
    }
  }

  private mutating func compareTurns() {
    let perspective = perspective
    let choices: [Set<RelationsModel.Issue.ID>?] =
      [nil, [], Set(issues.suffix(2)), Set(issues.prefix(2))] + issues.map { [$0] }
    for day in days {
      for end in days {
        ask("issues moved since \(day) to \(end)") {
          $0.issuesMoved(since: day, perspective.looking(from: end))
        }
      }
      for issues in choices {
        for direction in TimeDirection.allCases {
          let of = issues.map { $0.map(\.rawValue).sorted().joined(separator: " ") } ?? "all"
          ask("turning day \(direction) than \(day) of \(of)") {
            $0.turningDay(direction, perspective.looking(from: day), of: issues)
          }
        }
      }
    }
  }

  /// One of each.
  mutating func compareViewsGist(
    _ scope: QuoteScope,
    _ order: QuoteOrder,
    _ window: Window,
    _ dice: inout Dice
  ) {
    let perspective = perspective
    let (day, other) = (dice.pick(days), dice.pick(days))
    let (actor, proposition) = (dice.pick(actors), dice.pick(propositions))
    let (length, direction) = (dice.pick(PeriodLength.allCases), dice.pick(TimeDirection.allCases))
    let event = dice.pick(dossier.events.map(\.id) + ["no-such-event"])
    let kind = dice.pick(Passage.Kind.allCases)
    let issues: Set = [dice.pick(issues), dice.pick(issues)]
    ask("propositions") { $0.propositions(perspective, .all) }
    ask("tallies") { $0.tallies(perspective) }
    ask("events by \(length)") { $0.eventCounts(by: length, perspective) }
    ask("position of \(event), \(order)") { $0.position(of: event, perspective, order) }
    ask("passages, \(kind)") { $0.passages(kind, perspective, window) }
    ask("stances on \(proposition) by \(day)") { $0.stances(on: proposition, by: day) }
    for after in [nil, day] {
      ask("stance changes of \(String(describing: actor)) after \(String(describing: after))") {
        $0.stanceChanges(of: actor, after: after, perspective, window)
      }
      ask("stance changes after \(String(describing: after))") {
        $0.stanceChanges(of: nil, after: after, perspective, .all)
      }
    }
    ask("issues moved since \(day) by \(other)") {
      $0.issuesMoved(since: day, perspective.looking(from: other))
    }
    for chosen in [nil, issues] {
      ask("turning day \(direction) than \(other) of \(String(describing: chosen))") {
        $0.turningDay(direction, perspective.looking(from: other), of: chosen)
      }
    }
    if let quote = dossier.quotes.randomElement(using: &dice)?.id {
      ask("reply to \(quote)") { $0.reply(to: quote, perspective) }
    }
    for scope in [.all, .counted, scope] {
      ask("count of quotes before \(day) in \(scope)") {
        $0.count(ofQuotesBefore: day, in: scope, perspective)
      }
    }
  }
}

extension Perspective {
  /// The same from another day.
  func looking(from day: Day) -> Perspective {
    var perspective = self
    perspective.asOf = day
    return perspective
  }
}
