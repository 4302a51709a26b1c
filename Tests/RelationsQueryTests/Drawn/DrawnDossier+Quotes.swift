import RelationsModel

extension DrawnDossier {
  mutating func quotes(_ count: Int) -> [Quote] {
    let ids = (0..<count).map { Quote.ID(identifier("q", $0)) }
    var made: [Quote] = []
    for number in 0..<count {
      let original = original(ids, made)
      let earlier = original == nil ? spokenOnBefore(made) : nil
      let issue = earlier?.issue ?? issue(of: original, made)
      let answered = answers(made)
      made.append(
        quote(ids[number], variantOf: original, answers: answered, on: issue, after: earlier)
      )
    }
    // The order in which quotes are given says nothing of their dates or their versions.
    return made.shuffled(using: &dice).map { quote in
      guard isSound else { return quote }
      var sound = quote
      sound.answers = quote.answers.filter { name in
        made.first { $0.id == name }.map { Self.canAnswer(quote, $0) } ?? false
      }
      return sound
    }
  }

  /// A quote whose speaker speaks once more of the same, or that the other side answers: what one of
  /// few actors says of one of few propositions is else seldom followed by anything.
  private mutating func spokenOnBefore(_ made: [Quote]) -> Quote? {
    guard dice.once(in: 3) else { return nil }
    let stanced = made.filter { $0.isCounted && $0.proposition != nil }
    return stanced.isEmpty ? nil : dice.pick(stanced)
  }

  /// The quote of which the next one is a variant, if it is one.
  private mutating func original(_ ids: [Quote.ID], _ made: [Quote]) -> Quote.ID? {
    guard dice.once(in: quotesPerVariant) || makesChains && !isSound && !dice.once(in: 12) else {
      return nil
    }
    guard !isSound else {
      let originals = made.filter(\.isCounted).map(\.id)
      return originals.isEmpty ? nil : dice.pick(originals)
    }
    if makesChains { return made.last?.id }
    // Any id will do, its own and a variant's too.
    switch dice.below(6) {
    case 0: return "no-such-quote"
    default: return dice.pick(ids)
    }
  }

  private mutating func issue(of original: Quote.ID?, _ made: [Quote]) -> Issue.ID {
    if let known = made.first(where: { $0.id == original }), isSound || !dice.once(in: 4) {
      return known.issue
    }
    return known(issues.map(\.id), else: "no-issue")
  }

  private mutating func quote(
    _ id: Quote.ID,
    variantOf original: Quote.ID?,
    answers answered: [Quote.ID],
    on issue: Issue.ID,
    after earlier: Quote?
  ) -> Quote {
    let text = texts.sentence(&dice)
    // A sound variant takes both from its original and has none of its own.
    let hasStance = original == nil || !isSound && dice.once(in: 3)
    let own = hasStance ? proposition(on: issue) : nil
    let proposition = earlier?.proposition ?? own
    let isSameSpeaker = earlier != nil && !dice.once(in: 3)
    let mayStand = hasStance && (!isSound || proposition != nil)
    let stance = mayStand ? dice.pick([.agrees, .agrees, .disagrees, .none]) : Stance.none
    return Quote(
      id: id,
      text: text,
      speaker: speaker(isSameSpeaker ? earlier : nil),
      role: texts.maybe(&dice),
      party: isSameSpeaker && !dice.once(in: 6) ? earlier?.party : party(),
      date: DrawnDates.date(&dice),
      isDatedBySource: dice.once(in: 3),
      issue: issue,
      proposition: proposition,
      stance: stance,
      basis: stance == .none ? nil : dice.pick(StanceBasis.allCases + [nil]),
      rendering: dice.pick(Rendering.allCases + [nil]),
      speech: dice.pick(Speech.allCases + [nil]),
      hedge: texts.maybe(&dice, once: 4),
      cut: dice.once(in: 3) { $0.pick(Cut.allCases) },
      variantOf: original,
      answers: answered,
      venue: texts.maybe(&dice, once: 3),
      source: known(sources.map(\.id), else: "nowhere"),
      locator: texts.maybe(&dice, once: 4),
      anchor: anchor(text),
      remark: texts.maybe(&dice, once: 6),
      coder: texts.maybe(&dice, once: 3)
    )
  }

  /// What the next quote answers by name: anything, which makes sense now and then.
  private mutating func answers(_ made: [Quote]) -> [Quote.ID] {
    guard dice.once(in: 5), !made.isEmpty else { return [] }
    return (0...dice.below(2)).map { _ in dice.once(in: 8) ? "no-such-quote" : dice.pick(made).id }
  }

  private static func canAnswer(_ quote: Quote, _ other: Quote) -> Bool {
    quote.isCounted && other.isCounted && quote.party != other.party && quote.party != nil
      && other.party != nil && quote.date.latest >= other.date.earliest
  }

  private mutating func speaker(_ earlier: Quote?) -> Actor.ID {
    earlier?.speaker ?? known(actors.map(\.id), else: "nobody")
  }

  private mutating func proposition(on issue: Issue.ID) -> Proposition.ID? {
    guard !dice.once(in: 6) else { return nil }
    let isAstray = !isSound && dice.once(in: 30)
    let open = issues.filter { isAstray || $0.id == issue }.flatMap(claims)
    return open.isEmpty ? nil : dice.pick(open)
  }

  private func claims(_ issue: Issue) -> [Proposition.ID] { issue.propositions.map(\.id) }

  private mutating func anchor(_ text: String) -> Anchor {
    Anchor(
      exact: dice.once(in: 3) ? texts.sentence(&dice) : text,
      prefix: texts.maybe(&dice, once: 3),
      suffix: texts.maybe(&dice, once: 3),
      span: dice.once(in: 3) { dice in
        let start = dice.below(900)
        let digest = dice.once(in: 2) ? "sha256:\(dice.next())" : nil
        return TextSpan(start: start, end: start + dice.below(90), digest: digest)
      },
      check: dice.once(in: 2) { dice in
        AnchorCheck(
          dice.pick(AnchorCheck.Outcome.allCases),
          on: Day(number: dice.below(20_000)),
          digest: "sha256:" + String(repeating: "ab", count: 32)
        )
      }
    )
  }
}
