import RelationsModel

/// Makes each quote of a corpus from its number alone, so that no more than one is ever held.
struct QuoteMaker {
  let plan: CorpusPlan
  let frame: Dossier
  let words: TextMaker
  private let dates: DateMaker
  private let issues: WeightedChoice
  private let actors: WeightedChoice
  private let sources: WeightedChoice
  /// Those who often speak on one issue.
  private let circle: WeightedChoice
  /// The position of each issue's first proposition among all.
  private let firstPropositions: [Int]
  private let roles: [[[UInt8]]]
  private let venues: [[UInt8]]

  init(_ plan: CorpusPlan) {
    let latin = Vocabulary.latin(plan.latinWords, seed: plan.seed)
    let cyrillic = Vocabulary.cyrillic(plan.cyrillicWords, seed: plan.seed)
    let frame = FrameMaker(plan: plan, latin: latin, cyrillic: cyrillic).dossier()
    self.plan = plan
    self.frame = frame
    words = TextMaker(latin: latin, cyrillic: cyrillic, rare: Self.rareNumbers(plan))
    dates = DateMaker(seed: plan.seed)
    issues = WeightedChoice(zipf: plan.issues, shiftInTenths: 80)
    actors = WeightedChoice(zipf: plan.actors, shiftInTenths: 60)
    sources = WeightedChoice(zipf: plan.sources, shiftInTenths: 200)
    circle = WeightedChoice(zipf: 30, shiftInTenths: 15)
    var next = 0
    firstPropositions = frame.issues.map { issue in
      defer { next += issue.propositions.count }
      return next
    }
    roles = FrameMaker.roleTitles.map { $0.texts.map { Array($0.utf8) } }
    venues = FrameMaker.venues.texts.map { Array($0.utf8) }
  }

  /// Makes a quote, with whatever was in `quote` before gone.
  func make(_ number: Int, into quote: inout GeneratedQuote) {
    if isVariant(number) {
      makeVariant(number, into: &quote)
    } else {
      makeOriginal(number, into: &quote)
    }
  }

  /// Every quote in turn; stops early when `body` says false.
  func forEach(_ body: (borrowing GeneratedQuote) throws -> Bool) rethrows {
    var quote = GeneratedQuote()
    for number in 0..<plan.quotes {
      make(number, into: &quote)
      guard try body(quote) else { return }
    }
  }

  /// The frame with all its quotes, for engines that read a whole dossier.
  func dossier() -> Dossier {
    var quotes: [Quote] = []
    quotes.reserveCapacity(plan.quotes)
    forEach {
      if let quote = $0.quote(in: frame) { quotes.append(quote) }
      return true
    }
    return Dossier(
      title: frame.title,
      summary: frame.summary,
      credits: frame.credits,
      asOf: frame.asOf,
      parties: frame.parties,
      actors: frame.actors,
      issues: frame.issues,
      sources: frame.sources,
      quotes: quotes,
      passages: frame.passages,
      events: frame.events
    )
  }

  // MARK: - Originals

  private func makeOriginal(_ number: Int, into quote: inout GeneratedQuote) {
    var chance = Chance(seed: plan.seed, kind: ChanceKind.quote, number: number)
    quote = emptied(quote, number)
    quote.issue = issues.draw(&chance)
    quote.speaker = speaker(on: quote.issue, &chance)
    quote.side = FrameMaker.side(ofActor: quote.speaker)
    quote.source = sources.draw(&chance)
    appendDate(dates.day(&chance), &chance, to: &quote)
    takeStance(&chance, in: &quote)
    let isCyrillic = chance.happens(perMille: quote.side == .second ? 150 : 5)
    let start = quote.bytes.count
    words.append(number, isCyrillic: isCyrillic, &chance, to: &quote.bytes)
    quote.text = start..<quote.bytes.count
    appendSetting(&chance, to: &quote, isCyrillic: isCyrillic)
  }

  private func emptied(_ used: GeneratedQuote, _ number: Int) -> GeneratedQuote {
    var quote = GeneratedQuote()
    quote.bytes = used.bytes
    quote.bytes.removeAll(keepingCapacity: true)
    quote.number = number
    quote.id = quote.append(number: number)
    return quote
  }

  private func speaker(on issue: Int, _ chance: inout Chance) -> Int {
    guard chance.happens(perMille: 500) else { return actors.draw(&chance) }
    let slot = circle.draw(&chance)
    var picked = Chance(seed: plan.seed, kind: ChanceKind.circle, number: issue * 64 + slot)
    return actors.draw(&picked)
  }

  private func appendDate(_ day: Int, _ chance: inout Chance, to quote: inout GeneratedQuote) {
    let start = quote.bytes.count
    quote.day = dates.append(day, &chance, to: &quote.bytes)
    quote.date = start..<quote.bytes.count
    quote.isDatedBySource = chance.happens(perMille: 60)
  }

  private func takeStance(_ chance: inout Chance, in quote: inout GeneratedQuote) {
    let count = frame.issues[quote.issue].propositions.count
    guard chance.happens(perMille: 800) else { return }
    // The first propositions of an issue are those that most is said on.
    let place = min(chance.below(count), chance.below(count))
    let position = firstPropositions[quote.issue] + place
    quote.proposition = (place, position)
    guard chance.happens(perMille: 850) else { return }
    var lean = Chance(
      seed: plan.seed,
      kind: ChanceKind.leaning,
      number: position * 4 + (quote.side?.rawValue ?? 2)
    )
    let agreeing = [40, 120, 300, 700, 880, 960][lean.below(6)]
    // Every third leaning turns round on some day.
    let turns = lean.below(3) == 0 && quote.day > lean.below(8_000)
    let agrees = chance.happens(perMille: turns ? 1000 - agreeing : agreeing)
    quote.stance = agrees ? .agrees : .disagrees
    quote.basis = chance.happens(perMille: 750) ? .words : .context
  }

  private func appendSetting(
    _ chance: inout Chance,
    to quote: inout GeneratedQuote,
    isCyrillic: Bool
  ) {
    if chance.happens(perMille: 700) {
      let titles = roles[quote.side?.rawValue ?? 2]
      let rank = FrameMaker.roleTitles[quote.side?.rawValue ?? 2].position(&chance)
      quote.role = quote.append(titles[rank])
    }
    if chance.happens(perMille: 600) {
      quote.venue = quote.append(venues[FrameMaker.venues.position(&chance)])
    }
    if chance.happens(perMille: 700) {
      quote.locator = quote.append(Array("¶\(chance.within(1...60))".utf8))
    }
    if chance.happens(perMille: 10) { quote.hedge = quote.append(Array("reportedly".utf8)) }
    if chance.happens(perMille: 100) { quote.cut = Cut.allCases[chance.below(3)] }
    if chance.happens(perMille: 80) { quote.speech = .reported }
    if quote.side == .second, !isCyrillic {
      quote.rendering =
        [.officialTranslation, .officialTranslation, .agencyTranslation][
          chance.below(3)
        ]
    }
    if chance.happens(perMille: 200) {
      let start = chance.below(20_000)
      quote.span = start..<start + quote.string(quote.text).unicodeScalars.count
    }
  }

  // MARK: - Variants

  private static func rareNumbers(_ plan: CorpusPlan) -> [Int] {
    [plan.quotes / 7, plan.quotes / 3, plan.quotes * 5 / 6]
  }

  /// One in fifty is a version of another's words; the rare ones are neither, nor have any.
  func isVariant(_ number: Int) -> Bool {
    guard number >= 10, !words.rare.contains(number) else { return false }
    var chance = Chance(seed: plan.seed, kind: ChanceKind.variant, number: number)
    return chance.happens(perMille: 20)
  }

  private func makeVariant(_ number: Int, into quote: inout GeneratedQuote) {
    var chance = Chance(seed: plan.seed, kind: ChanceKind.variant, number: ~number)
    var original = number - 1 - chance.below(min(number, 1_000))
    while original > 0, isVariant(original) || words.rare.contains(original) { original -= 1 }
    makeOriginal(original, into: &quote)
    let text = Array(quote.bytes[quote.text])
    var variant = emptied(quote, number)
    variant.original = original
    variant.variantOf = variant.append(number: original)
    variant.issue = quote.issue
    variant.speaker = quote.speaker
    variant.side = quote.side
    variant.source = sources.draw(&chance)
    let lastDay = DateMaker.last.number - DateMaker.first.number
    appendDate(min(lastDay, quote.day + chance.below(4)), &chance, to: &variant)
    let start = variant.bytes.count
    words.append(text, reworded: &chance, to: &variant.bytes)
    variant.text = start..<variant.bytes.count
    variant.rendering = .agencyTranslation
    quote = variant
  }
}

extension GeneratedQuote {
  /// Adds a text to the shared bytes.
  fileprivate mutating func append(_ text: [UInt8]) -> Range<Int> {
    let start = bytes.count
    bytes += text
    return start..<bytes.count
  }

  /// Adds the id of a quote by its number.
  fileprivate mutating func append(number: Int) -> Range<Int> {
    let start = bytes.count
    bytes.append(UInt8(ascii: "Q"))
    var power = 1_000_000
    while power * 10 <= number { power *= 10 }
    while power > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(number / power % 10))
      power /= 10
    }
    return start..<bytes.count
  }
}
