import RelationsModel

/// A dossier's records in the order and with the cross-references in which the scan reads them.
///
/// Records are named by their positions here. What names a record that there is none of is left
/// out, so that an unsound dossier shows less and never fails.
struct ScanStore: Sendable {
  let dossier: Dossier
  /// Ordered by first day, the coarser date first, then by id.
  let quotes: [FiledQuote]
  let issues: [FiledIssue]
  /// Every issue's propositions, one issue after the other.
  let propositions: [FiledProposition]
  let actors: [FiledActor]
  let sources: [FiledSource]
  /// Ordered as quotes are.
  let events: [FiledEvent]
  let passages: [Passage]
  /// For each issue the first day on which a quote, an assessment or a passage bears on it.
  let firstDays: [Day]

  let issuePositions: [Issue.ID: Int]
  let propositionPositions: [Proposition.ID: Int]
  let actorPositions: [Actor.ID: Int]
  let sourcePositions: [Source.ID: Int]
  let quotePositions: [Quote.ID: Int]

  init(_ dossier: Dossier) {
    self.dossier = dossier
    var propositions: [FiledProposition] = []
    issues = dossier.issues.enumerated().map { position, issue in
      let start = propositions.count
      propositions += issue.propositions.map { FiledProposition($0, issue: position) }
      return FiledIssue(issue, propositions: start..<propositions.count)
    }
    self.propositions = propositions
    issuePositions = Self.positions(of: dossier.issues.map(\.id))
    propositionPositions = Self.positions(of: propositions.map(\.proposition.id))
    actorPositions = Self.positions(of: dossier.actors.map(\.id))
    sourcePositions = Self.positions(of: dossier.sources.map(\.id))
    quotes = Self.filed(
      dossier,
      issuePositions,
      propositionPositions,
      actorPositions,
      sourcePositions
    )
    quotePositions = Self.positions(of: quotes.map(\.quote.id))
    let known = sourcePositions
    passages = dossier.passages.filter { known[$0.source] != nil }
    actors = Self.filedActors(dossier, quotes, passages, sourcePositions)
    sources = Self.filedSources(dossier, quotes, passages, sourcePositions)
    events = dossier.events.map(FiledEvent.init).sorted { $0.key < $1.key }
    firstDays = Self.firstDays(dossier, quotes, passages, sourcePositions)
  }

  /// An issue of which nothing is dated has always been there.
  private static func firstDays(
    _ dossier: Dossier,
    _ quotes: [FiledQuote],
    _ passages: [Passage],
    _ sources: [Source.ID: Int]
  ) -> [Day] {
    dossier.issues.enumerated().map { number, issue in
      let quoted = quotes.lazy.filter { $0.issue == number }.map(\.quote.date.first)
      let assessed = issue.assessments.lazy.map(\.date.first)
      let told = passages.lazy.filter { $0.issues.contains(issue.id) }.compactMap { passage in
        passage.known(in: sources[passage.source].map { dossier.sources[$0] })?.first
      }
      return [quoted.min(), assessed.min(), told.min()].compactMap { $0 }.min() ?? .distantPast
    }
  }

  static func positions<ID: Hashable>(of ids: [ID]) -> [ID: Int] {
    Dictionary(zip(ids, ids.indices)) { first, _ in first }
  }

  private static func filed(
    _ dossier: Dossier,
    _ issues: [Issue.ID: Int],
    _ propositions: [Proposition.ID: Int],
    _ actors: [Actor.ID: Int],
    _ sources: [Source.ID: Int]
  ) -> [FiledQuote] {
    var filed = dossier.quotes.enumerated().compactMap { place, quote -> FiledQuote? in
      guard let issue = issues[quote.issue], let speaker = actors[quote.speaker],
        let source = sources[quote.source]
      else { return nil }
      let side = dossier.side(of: quote.party)
      return FiledQuote(
        quote,
        issue: issue,
        speaker: speaker,
        source: source,
        side: side,
        place: place
      )
    }
    filed.sort { $0.key < $1.key }
    for (index, original) in originals(of: filed).enumerated() {
      let words = filed[original ?? index].quote
      // A variant of a quote that is not here has no stance to inherit, and none of its own.
      let inherits = filed[index].quote.isCounted || original != nil
      filed[index].stance = inherits ? words.stance : .none
      filed[index].proposition =
        inherits ? words.proposition.flatMap { propositions[$0] } : nil
      filed[index].original = original
      if let original { filed[original].variants.append(index) }
    }
    enterAnswers(in: &filed)
    return filed
  }

  /// For each quote the counted one of which it is a version, through any number of steps; nil for
  /// one that is counted itself, and where the steps lead round or to nothing that is here.
  private static func originals(of quotes: [FiledQuote]) -> [Int?] {
    let positions = positions(of: quotes.map(\.quote.id))
    var found = [Int??](repeating: nil, count: quotes.count)
    for start in quotes.indices {
      var way: [Int] = []
      var end: Int? = start
      while let current = end, let next = quotes[current].quote.variantOf {
        if let known = found[current] {
          end = known
          break
        }
        // Until its end is known a step has none, so that a way that meets itself has none either.
        found[current] = .some(nil)
        way.append(current)
        end = positions[next]
      }
      for step in way { found[step] = .some(end) }
    }
    return found.map { $0 ?? nil }
  }

  private static func filedActors(
    _ dossier: Dossier,
    _ quotes: [FiledQuote],
    _ passages: [Passage],
    _ sources: [Source.ID: Int]
  ) -> [FiledActor] {
    var days: [Actor.ID: Day] = [:]
    func see(_ actor: Actor.ID?, on date: EDTFDate?) {
      guard let actor, let date else { return }
      days[actor] = min(days[actor] ?? .distantFuture, date.first)
    }
    for quote in quotes { see(quote.quote.speaker, on: quote.quote.date) }
    for passage in passages {
      let source = sources[passage.source].map { dossier.sources[$0] }
      see(passage.actor, on: passage.known(in: source))
    }
    for issue in dossier.issues {
      for assessment in issue.assessments { see(assessment.by, on: assessment.date) }
    }
    for actor in dossier.actors {
      for role in actor.roles {
        see(actor.id, on: role.from)
        for date in role.seen { see(actor.id, on: date) }
      }
    }
    return dossier.actors.map { FiledActor($0, since: days[$0.id] ?? .distantPast) }
  }

  private static func filedSources(
    _ dossier: Dossier,
    _ quotes: [FiledQuote],
    _ passages: [Passage],
    _ positions: [Source.ID: Int]
  ) -> [FiledSource] {
    var sources = dossier.sources.map(FiledSource.init)
    for (index, quote) in quotes.enumerated() { sources[quote.source].quotes.append(index) }
    for (index, passage) in passages.enumerated() {
      if let source = positions[passage.source] { sources[source].passages.append(index) }
    }
    return sources
  }
}
