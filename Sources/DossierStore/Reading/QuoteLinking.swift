import RelationsModel

/// Looks up what quotes name, and holds them against their speakers, propositions and originals.
struct QuoteLinking {
  let register: RecordRegister
  let log: ProblemLog
  private let actors: [Actor.ID: Actor]
  /// What checks found, by the ids of quotes.
  private let checks: [String: AnchorCheck]
  private let issueOfProposition: [String: Issue.ID]

  init(
    register: RecordRegister,
    log: ProblemLog,
    actors: [Actor],
    issues: [Issue],
    checks: [String: AnchorCheck]
  ) {
    self.register = register
    self.log = log
    self.checks = checks
    self.actors = Dictionary(actors.map { ($0.id, $0) }) { first, _ in first }
    let pairs = issues.flatMap { issue in
      issue.propositions.map { ($0.id.rawValue, issue.id) }
    }
    issueOfProposition = Dictionary(pairs) { first, _ in first }
  }

  /// The sound quotes, in the order in which they were read.
  func quotes(_ drafts: [QuoteDraft]) -> [Quote] {
    var linked: [Quote?] = Array(repeating: nil, count: drafts.count)
    var originals: [String: Quote] = [:]
    var variants: [String: Located<String>] = [:]
    for (index, draft) in drafts.enumerated() {
      if let original = draft[.variantOf] {
        variants[draft.id.value] = original
      } else if let quote = quote(draft, like: nil) {
        linked[index] = quote
        originals[draft.id.value] = quote
      }
    }
    for (index, draft) in drafts.enumerated() {
      guard let name = draft[.variantOf] else { continue }
      if let original = original(of: draft, named: name, originals, variants) {
        linked[index] = quote(draft, like: original)
      } else {
        register.drop(draft.id.value)
      }
    }
    let answers = AnswerLinking(register: register, log: log, quotes: linked.compactMap { $0 })
    let answering = zip(drafts, linked).map { draft, quote -> Quote? in
      guard var quote, !draft.answers.isEmpty else { return quote }
      quote.answers = answers.sound(draft.answers, of: quote)
      return quote
    }
    let contradictions = answers.contradictions(among: answering.compactMap { $0 })
    return zip(drafts, answering).compactMap { draft, quote in
      guard var quote, !quote.answers.isEmpty,
        let contradiction = contradictions[quote.variantOf ?? quote.id]
      else { return quote }
      if let spot = draft.answers.first?.spot { log.error(contradiction.reason, at: spot) }
      quote.answers = []
      return quote
    }
  }

  private func original(
    of draft: QuoteDraft,
    named name: Located<String>,
    _ originals: [String: Quote],
    _ variants: [String: Located<String>]
  ) -> Quote? {
    if name.value == draft.id.value {
      log.error("a quote cannot be a variant of itself", at: name.spot)
      return nil
    }
    if variants[name.value] != nil {
      log.error(
        "\(quoted(name.value)) is a variant itself; name the original",
        at: name.spot,
        nearest: end(of: name.value, in: variants)
      )
      return nil
    }
    guard register.finds(name, .quote), let original = originals[name.value] else {
      register.drop(draft.id.value, forWantOf: name)
      return nil
    }
    guard original.issue.rawValue == draft.issue.value else {
      log.error(
        "\(quoted(name.value)) is on the issue \(quoted(original.issue.rawValue)), "
          + "and a variant is on its original's issue",
        at: name.spot
      )
      return nil
    }
    return original
  }

  /// The original at the end of a chain of variants; nil when the chain goes round.
  private func end(of start: String, in variants: [String: Located<String>]) -> String? {
    var name = start
    for _ in 0..<8 {
      guard let next = variants[name] else { return name }
      name = next.value
    }
    return nil
  }

  private func quote(_ draft: QuoteDraft, like original: Quote?) -> Quote? {
    let hasSpeaker = register.finds(draft.speaker, .actor)
    let hasIssue = register.finds(draft.issue, .issue)
    let proposition = original == nil ? proposition(of: draft, isIssueKnown: hasIssue) : nil
    let date = draft.date?.value ?? draft.issued
    if date == nil {
      log.error("a quote needs a date: neither it nor its source has one", at: draft.id.spot)
    }
    let named = party(of: draft, speaker: actors[Actor.ID(draft.speaker.value)])
    let isOnProposition = proposition != nil || original != nil || draft[.proposition] == nil
    guard draft.isSound, hasSpeaker, hasIssue, isOnProposition, let party = named, let date else {
      if hasSpeaker, hasIssue {
        register.drop(draft.id.value)
      } else {
        register.drop(draft.id.value, forWantOf: hasSpeaker ? draft.issue : draft.speaker)
      }
      return nil
    }
    let speaker = Actor.ID(draft.speaker.value)
    check(draft, speaker: actors[speaker])
    var quote = Quote(
      id: Quote.ID(draft.id.value),
      text: draft.text.value,
      speaker: speaker,
      date: date,
      isDatedBySource: draft.date == nil,
      issue: Issue.ID(draft.issue.value),
      source: draft.source,
      anchor: Anchor(exact: draft.text.value, span: draft.span, check: checks[draft.id.value])
    )
    for (field, text) in draft.texts { quote[field] = text.value }
    quote.party = party
    quote.variantOf = original?.id
    quote.proposition = original?.proposition ?? proposition
    if let original {
      (quote.stance, quote.basis) = (original.stance, original.basis)
    } else if proposition == nil {
      (quote.stance, quote.basis) = (.none, nil)
    }
    return quote
  }

  /// Checks a quote against its speaker, and its span against what was found in the text.
  private func check(_ draft: QuoteDraft, speaker: Actor?) {
    checkDates(of: draft, speaker: speaker)
    guard let odd = draft.oddSpan, checks[draft.id.value]?.outcome != .exact else { return }
    log.warn(odd.value, at: odd.spot)
  }

  /// The party for which a quote was said; nil, and reported, where the one that it names is not there.
  private func party(of draft: QuoteDraft, speaker: Actor?) -> Party.ID?? {
    guard let party = draft[.party] else { return .some(speaker?.party) }
    if party.value == QuoteReader.noParty, register.spot(of: party.value) == nil {
      return .some(nil)
    }
    return register.finds(party, .party) ? .some(Party.ID(party.value)) : nil
  }

  private func proposition(of draft: QuoteDraft, isIssueKnown: Bool) -> Proposition.ID? {
    guard let name = draft[.proposition], register.finds(name, .proposition) else { return nil }
    guard isIssueKnown, let issue = issueOfProposition[name.value] else { return nil }
    guard issue.rawValue == draft.issue.value else {
      log.error(
        "the proposition \(quoted(name.value)) belongs to the issue \(quoted(issue.rawValue)), "
          + "not to \(quoted(draft.issue.value))",
        at: name.spot
      )
      return nil
    }
    return Proposition.ID(name.value)
  }

  private func checkDates(of draft: QuoteDraft, speaker: Actor?) {
    if let date = draft.date, let issued = draft.issued, date.value.first > issued.last {
      log.warn(
        "the quote is dated \(date.value), after its source was issued (\(issued))",
        at: date.spot
      )
    }
    guard let role = draft[.role], let date = draft.date?.value ?? draft.issued else { return }
    let alike = (speaker?.roles ?? []).filter { RoleTitle.overlap($0.title, role.value) }
    guard let nearest = alike.first, alike.allSatisfy({ $0.excludes(date) }) else { return }
    let from = nearest.from.map { " from \($0)" } ?? ""
    let to = nearest.to.map { " to \($0)" } ?? ""
    log.warn(
      "\(quoted(speaker?.name ?? "")) was \(quoted(nearest.title))\(from)\(to), "
        + "and the quote is dated \(date)",
      at: role.spot
    )
  }
}

/// Compares how a quote and an actor's record name the same post.
enum RoleTitle {
  /// Whether one title is the other, or begins with all its words.
  ///
  /// What follows a title says where it is held; what precedes it, as in Vice President, makes
  /// another of it.
  static func overlap(_ left: String, _ right: String) -> Bool {
    let left = words(of: left)
    let right = words(of: right)
    guard !left.isEmpty, !right.isEmpty else { return false }
    return left.starts(with: right) || right.starts(with: left)
  }

  private static func words(of title: String) -> [Substring] {
    title.lowercased().split { !($0.isLetter || $0.isNumber) }
  }
}
