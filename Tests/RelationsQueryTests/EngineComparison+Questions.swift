import RelationsModel
import RelationsQuery
import TestDossier

extension EngineComparison {
  /// Issues that there are and one that there is not.
  var issues: [RelationsModel.Issue.ID] { dossier.issues.map(\.id) + ["no-such-issue"] }

  /// Every list of quotes that can be asked for.
  private var scopes: [QuoteScope] {
    [.all] + issues.map { .issue($0) }
      + dossier.issues.flatMap { $0.propositions.map { .proposition($0.id) } }
      + dossier.actors.map { .actor($0.id) } + dossier.sources.map { .source($0.id) }
      + [.proposition("no-such-claim"), .actor("nobody"), .source("nowhere")]
      + [.counted, .stanced] + pairs
  }

  /// Lists of one actor on one issue or proposition: those that somebody is quoted on, and some that
  /// nobody is.
  private var pairs: [QuoteScope] {
    let quoted = Set(
      dossier.quotes.flatMap { quote in
        [QuoteScope.actorOnIssue(quote.speaker, quote.issue)]
          + (quote.proposition.map { [.actorOnProposition(quote.speaker, $0)] } ?? [])
      }
    )
    // A set has no order of its own, and what is drawn must be the same each time.
    let some = quoted.map { ("\($0)", $0) }.sorted { $0.0 < $1.0 }.map(\.1).prefix(30)
    let (actor, issue) = (dossier.actors.last?.id, dossier.issues.last)
    return some + [
      .actorOnIssue("nobody", issue?.id ?? "no-issue"), .actorOnIssue(actor ?? "a", "no-issue"),
      .actorOnIssue(actor ?? "a", issue?.id ?? "no-issue"),
      .actorOnProposition("nobody", issue?.propositions.first?.id ?? "no-such-claim"),
      .actorOnProposition(actor ?? "a", issue?.propositions.last?.id ?? "no-such-claim"),
      .actorOnProposition(actor ?? "a", "no-such-claim"),
    ]
  }

  mutating func compareBoard() {
    ask("heading") { $0.heading }
    let perspective = perspective
    ask("overview") { $0.overview(perspective) }
    askPages("issues") { $0.issues(perspective, $1) }
    for section in BoardSection.allCases {
      askPages("issues in \(section)") { $0.issues(in: section, perspective, $1) }
      for issue in issues {
        ask("position of \(issue) in \(section)") {
          $0.position(of: issue, in: section, perspective)
        }
      }
    }
  }

  mutating func compareDetails() {
    let perspective = perspective
    for issue in issues {
      for section in [nil] + BoardSection.allCases {
        ask("issue \(issue) in \(section?.rawValue ?? "any section")") {
          $0.issue(issue, in: section, perspective)
        }
      }
    }
  }

  mutating func compareQuotes() {
    let perspective = perspective
    let ids = dossier.quotes.map(\.id) + ["no-such-quote"]
    for scope in scopes {
      for order in QuoteOrder.allCases {
        askPages("quotes of \(scope), \(order)") { $0.quotes(scope, perspective, order, $1) }
        // Positions in the list of all are asked for each, in the others for those nearby.
        for id in scope == .all ? ids : ids.suffix(3) {
          ask("position of \(id) in \(scope), \(order)") {
            $0.position(of: id, in: scope, perspective, order)
          }
        }
      }
    }
    for id in ids { ask("quote \(id)") { $0.quote(id) } }
  }

  mutating func compareLists() {
    let perspective = perspective
    askPages("actors") { $0.actors(perspective, $1) }
    askPages("sources") { $0.sources(perspective, $1) }
    for order in QuoteOrder.allCases {
      askPages("events, \(order)") { $0.events(perspective, order, $1) }
    }
    ask("problems in the filter") { $0.problems(in: perspective.filter) }
    ask("later quotes") { $0.laterQuotes(perspective) }
    for stem in stems {
      askPages("candidates for \(stem.field?.name ?? ""):\(stem.text)") {
        $0.candidates(for: stem, perspective, $1)
      }
    }
  }

  /// Beginnings of every field and of the names of records, cut at several places.
  private var stems: [FilterStem] {
    let names = [
      dossier.issues.first?.title, dossier.actors.last?.name, dossier.sources.first?.title,
    ]
    let texts =
      ["", "a", "e", "ar", "qqz", "é"]
      + (names.compactMap(\.self) + ids.prefix(3)).flatMap {
        [String($0.prefix(2)), String($0.dropFirst(3).prefix(3)), $0]
      }
    return ([nil] + Filter.fields.map(Optional.some)).flatMap { field in
      texts.map { FilterStem(field: field, text: $0, range: 0..<0) }
    }
  }

  mutating func compareCounts() {
    let perspective = perspective
    for scope in scopes {
      for facet in Facet.allCases {
        ask("counts by \(facet) in \(scope)") { $0.counts(by: facet, in: scope, perspective) }
      }
      for length in PeriodLength.allCases {
        ask("counts by \(length) in \(scope)") { $0.counts(by: length, in: scope, perspective) }
      }
    }
    for scope in scopes {
      for day in days {
        ask("count of quotes before \(day) in \(scope)") {
          $0.count(ofQuotesBefore: day, in: scope, perspective)
        }
      }
    }
    compareMatrices()
  }

  mutating func compareRecords() {
    let perspective = perspective
    for id in ids {
      ask("record \(id)") { $0.record(id, perspective) }
    }
    for id in ids.prefix(4) + ids.suffix(6) {
      for count in [0, 1, 3, 100] {
        ask("\(count) ids near \(id)") { $0.identifiers(near: id, atMost: count) }
        let typed = String(id.dropLast().uppercased())
        ask("\(count) ids near \(typed)") { $0.identifiers(near: typed, atMost: count) }
      }
    }
  }

  /// The ids of all records, and some of none.
  private var ids: [String] {
    dossier.issues.flatMap { [$0.id.rawValue] + $0.propositions.map(\.id.rawValue) }
      + dossier.quotes.map(\.id.rawValue) + dossier.actors.map(\.id.rawValue)
      + dossier.events.map(\.id.rawValue) + dossier.sources.map(\.id.rawValue)
      + dossier.passages.map(\.id.rawValue) + ["no-such-record", "", "*", "q1\u{0301}", "Qé1"]
  }

  // MARK: - One of each

  mutating func compareGist(_ dice: inout Dice) {
    let perspective = perspective
    let (scope, order) = (dice.pick(scopes), dice.pick(QuoteOrder.allCases))
    let offset = dice.once(in: 2) ? dice.below(12) : dice.below(dossier.quotes.count + 2)
    let window = Window(offset: offset, count: dice.pick([0, 1, 5, 40, .max]))
    ask("overview") { $0.overview(perspective) }
    ask("issues") { $0.issues(perspective, .all) }
    let section = dice.pick(BoardSection.allCases)
    ask("issues in \(section)") { $0.issues(in: section, perspective, .all) }
    let issue = dice.pick(issues)
    ask("issue \(issue)") { $0.issue(issue, in: section, perspective) }
    ask("quotes, \(order)") { $0.quotes(.all, perspective, order, .all) }
    for scope in [.all, scope] {
      ask("quotes of \(scope), \(order), \(window.count) from \(window.offset),") {
        $0.quotes(scope, perspective, order, window)
      }
    }
    if let quote = dossier.quotes.randomElement(using: &dice)?.id {
      ask("position of \(quote) in all, \(order)") {
        $0.position(of: quote, in: .all, perspective, order)
      }
      ask("position of \(quote) in \(scope), \(order)") {
        $0.position(of: quote, in: scope, perspective, order)
      }
    }
    ask("actors") { $0.actors(perspective, .all) }
    ask("sources") { $0.sources(perspective, .all) }
    ask("events, \(order)") { $0.events(perspective, order, .all) }
    ask("problems in the filter") { $0.problems(in: perspective.filter) }
    ask("later quotes") { $0.laterQuotes(perspective) }
    let stem = dice.pick(stems)
    ask("candidates for \(stem.field?.name ?? ""):\(stem.text)") {
      $0.candidates(for: stem, perspective, window)
    }
    let (facet, length) = (dice.pick(Facet.allCases), dice.pick(PeriodLength.allCases))
    ask("counts by \(facet) in \(scope)") { $0.counts(by: facet, in: scope, perspective) }
    ask("counts by \(length) in \(scope)") { $0.counts(by: length, in: scope, perspective) }
    compareMatrices()
    compareViewsGist(scope, order, window, &dice)
    let id = dice.pick(ids)
    ask("record \(id)") { $0.record(id, perspective) }
  }
}
