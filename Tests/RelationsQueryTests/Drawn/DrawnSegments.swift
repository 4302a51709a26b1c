import RelationsModel
import TestDossier

@testable import RelationsQuery

/// A dossier with segments that together say what it says: a first one made of an earlier state of it,
/// and later ones with what has come, gone and changed since.
struct DrawnSegments {
  let dossier: Dossier
  let queries: SegmentedQueries

  struct New {
    var actors: Set<Actor.ID> = []
    var sources: Set<Source.ID> = []
    var issues: Set<RelationsModel.Issue.ID> = []
    var propositions: Set<Proposition.ID> = []
  }

  /// Draws what a drawn dossier was before and how it is cut; `problemCount` is what the first segment
  /// was opened with.
  init(_ drawn: Dossier, problemCount: Int, _ dice: inout Dice) throws(IndexError) {
    let new = DrawnSegments.new(in: drawn, &dice)
    let dossier = DrawnSegments.filed(drawn.ordered(new: new))
    self.dossier = dossier
    let old = DrawnSegments.earlier(dossier, new, &dice)
    let count = 1 + dice.below(4)
    let segments = DrawnSegments.segments(of: dossier, old: old, new, atMost: count, &dice)
    let frame = dossier.frame(without: new)
    let tuning = { (dice: inout Dice) in dice.once(in: 2) ? IndexTuning.standard : .everyWay }
    let order = Dictionary(
      uniqueKeysWithValues: dossier.quotes.enumerated().map { ($1.id, Int32($0)) }
    )
    func places(_ quotes: [Quote]) -> [Int32] { quotes.map { order[$0.id] ?? 0 } }
    let first = old.shuffled(using: &dice)
    var made = [
      Segment(
        try IndexedQueries(
          frame.with(quotes: first),
          problemCount: problemCount,
          tuning(&dice)
        ),
        removed: first.map(\.id).filter { segments[$0] != 0 },
        places: places(first)
      )
    ]
    for number in 1...count {
      var quotes = dossier.quotes.filter { segments[$0.id] == number }
      // What a later segment replaces once more, as it was.
      let stale = old.filter { quote in
        segments[quote.id].map { $0 > number } ?? false && dice.once(in: 4)
      }
      quotes = (quotes + stale).shuffled(using: &dice)
      let part = dossier.part(quotes, new: number == 1 ? new : New(), &dice)
      made.append(
        Segment(
          try IndexedQueries(part, problemCount: 0, tuning(&dice)),
          removed: stale.map(\.id),
          places: places(quotes)
        )
      )
    }
    let heading = ScanQueries(dossier, problemCount: problemCount).heading
    queries = SegmentedQueries(made, heading: heading)
  }

  /// Leaves out the quotes that no engine files.
  static func filed(_ dossier: Dossier) -> Dossier {
    let actors = Set(dossier.actors.map(\.id))
    let issues = Set(dossier.issues.map(\.id))
    let sources = Set(dossier.sources.map(\.id))
    return dossier.with(
      quotes: dossier.quotes.filter {
        actors.contains($0.speaker) && issues.contains($0.issue) && sources.contains($0.source)
      }
    )
  }

  /// Records that nothing but quotes names, of which some came later.
  private static func new(in dossier: Dossier, _ dice: inout Dice) -> New {
    let assessments = dossier.issues.flatMap(\.assessments)
    let actors = Set(dossier.passages.compactMap(\.actor) + assessments.compactMap(\.by))
    let sources = Set(
      dossier.passages.map(\.source) + assessments.map(\.source) + dossier.events.flatMap(\.sources)
    )
    let issues = Set(dossier.passages.flatMap(\.issues) + dossier.events.flatMap(\.issues))
    var new = New()
    for actor in dossier.actors where !actors.contains(actor.id) && dice.once(in: 3) {
      new.actors.insert(actor.id)
    }
    for source in dossier.sources where !sources.contains(source.id) && dice.once(in: 3) {
      new.sources.insert(source.id)
    }
    for issue in dossier.issues {
      if issue.assessments.isEmpty, !issues.contains(issue.id), dice.once(in: 2) {
        new.issues.insert(issue.id)
        new.propositions.formUnion(issue.propositions.map(\.id))
      }
      for proposition in issue.propositions where dice.once(in: 4) {
        new.propositions.insert(proposition.id)
      }
    }
    return new
  }

  /// The quotes as they were: some had not come yet, some have gone since, some said something else.
  private static func earlier(_ dossier: Dossier, _ new: New, _ dice: inout Dice) -> [Quote] {
    let frame = dossier.frame(without: new)
    guard !frame.actors.isEmpty, !frame.sources.isEmpty, !frame.issues.isEmpty else { return [] }
    let share = dice.pick([1, 3, 8])
    func isOld(_ quote: Quote) -> Bool {
      !new.actors.contains(quote.speaker) && !new.sources.contains(quote.source)
        && !new.issues.contains(quote.issue)
        && !(quote.proposition.map(new.propositions.contains) ?? false)
    }
    var old: [Quote] = []
    for quote in dossier.quotes {
      var was = quote
      if !isOld(quote) || dice.once(in: share + 1) {
        guard !dice.once(in: 3) else { continue }
        let issue = dice.once(in: 2) ? dice.pick(frame.issues) : nil
        if let issue { was.issue = issue.id }
        if new.issues.contains(was.issue) { was.issue = dice.pick(frame.issues).id }
        let claims = frame.issues.first { $0.id == was.issue }?.propositions.map(\.id) ?? []
        was.proposition = claims.isEmpty ? nil : dice.pick(claims)
        was.stance = dice.pick(Stance.allCases)
        if new.actors.contains(was.speaker) || dice.once(in: 2) {
          was.speaker = dice.pick(frame.actors).id
        }
        if new.sources.contains(was.source) { was.source = dice.pick(frame.sources).id }
        if dice.once(in: 2) { was.date = DrawnDates.date(&dice) }
        if dice.once(in: 3) { was.text = dice.pick(dossier.quotes).text + " zuvor" }
        if dice.once(in: 4) { was.variantOf = dice.pick(dossier.quotes).id }
        if dice.once(in: 4) { was.answers = [dice.pick(dossier.quotes).id] }
        if dice.once(in: 3) { was.role = "wesir \(dice.below(3))" }
      }
      old.append(was)
    }
    for number in 0..<dice.below(4) {
      guard let like = old.randomElement(using: &dice) else { break }
      old.append(like.gone(number))
    }
    return old
  }

  /// The segment of each quote that counts, the first for what has stayed.
  ///
  /// Quotes that name one another, now or before, stand together.
  private static func segments(
    of dossier: Dossier,
    old: [Quote],
    _ new: New,
    atMost count: Int,
    _ dice: inout Dice
  ) -> [Quote.ID: Int] {
    var groups = QuoteGroups()
    for quote in dossier.quotes + old {
      for other in quote.answers + (quote.variantOf.map { [$0] } ?? []) {
        groups.join(quote.id, other)
      }
    }
    let before = Dictionary(uniqueKeysWithValues: old.map { ($0.id, $0) })
    let now = Dictionary(uniqueKeysWithValues: dossier.quotes.map { ($0.id, $0) })
    var changed: Set<Quote.ID> = []
    for id in Set(before.keys).union(now.keys) where before[id] != now[id] {
      changed.insert(groups.head(of: id))
    }
    var segments: [Quote.ID: Int] = [:]
    var heads: [Quote.ID: Int] = [:]
    for quote in dossier.quotes {
      let head = groups.head(of: quote.id)
      let segment =
        heads[head] ?? (changed.contains(head) || dice.once(in: 9) ? 1 + dice.below(count) : 0)
      heads[head] = segment
      segments[quote.id] = segment
    }
    return segments
  }
}

extension Dossier {
  /// The same with the records that came later after the others.
  fileprivate func ordered(new: DrawnSegments.New) -> Dossier {
    with(
      actors: actors.filter { !new.actors.contains($0.id) }
        + actors.filter { new.actors.contains($0.id) },
      issues: issues.filter { !new.issues.contains($0.id) }
        + issues.filter { new.issues.contains($0.id) },
      sources: sources.filter { !new.sources.contains($0.id) }
        + sources.filter { new.sources.contains($0.id) }
    )
  }

  /// Everything but quotes, as it was before some records came.
  fileprivate func frame(without new: DrawnSegments.New) -> Dossier {
    with(
      actors: actors.filter { !new.actors.contains($0.id) },
      issues: issues.filter { !new.issues.contains($0.id) }.map { issue in
        var issue = issue
        issue.propositions.removeAll { new.propositions.contains($0.id) }
        return issue
      },
      sources: sources.filter { !new.sources.contains($0.id) }
    )
    .with(quotes: [])
  }

  /// Some quotes with what they name, records that came later, and a few others.
  func part(
    _ quotes: [Quote],
    new: DrawnSegments.New,
    _ dice: inout Dice
  ) -> Dossier {
    let claims = Set(quotes.compactMap(\.proposition)).union(new.propositions)
    let actors = Set(quotes.map(\.speaker)).union(new.actors)
    let issues = Set(quotes.map(\.issue)).union(new.issues)
    let sources = Set(quotes.map(\.source)).union(new.sources)
    return Dossier(
      title: title,
      asOf: asOf,
      parties: parties,
      actors: self.actors.filter { actors.contains($0.id) || dice.once(in: 6) },
      issues: self.issues.filter { issue in
        issues.contains(issue.id) || dice.once(in: 6)
          || issue.propositions.contains { claims.contains($0.id) }
      }
      .map { issue in
        var issue = issue
        issue.assessments = []
        return issue
      },
      sources: self.sources.filter { sources.contains($0.id) || dice.once(in: 6) },
      quotes: quotes
    )
  }

  private func with(actors: [Actor], issues: [RelationsModel.Issue], sources: [Source]) -> Dossier {
    Dossier(
      title: title,
      summary: summary,
      credits: credits,
      asOf: asOf,
      parties: parties,
      actors: actors,
      issues: issues,
      sources: sources,
      quotes: quotes,
      passages: passages,
      events: events
    )
  }
}

extension Quote {
  /// Words that are no more, under an id of their own.
  func gone(_ number: Int) -> Quote {
    Quote(
      id: Quote.ID("gone-\(number)"),
      text: text + " verschollen",
      speaker: speaker,
      role: role,
      party: party,
      date: date,
      issue: issue,
      proposition: proposition,
      stance: stance,
      variantOf: variantOf,
      answers: answers,
      source: source,
      anchor: anchor
    )
  }
}
