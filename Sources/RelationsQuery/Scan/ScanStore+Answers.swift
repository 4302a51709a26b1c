import RelationsModel

extension ScanStore {
  /// Enters which quotes answer which by name, both by their originals.
  ///
  /// What an unsound dossier names besides (its own side's words, itself, words that came later) is
  /// left out, as are answers that contradict one another.
  static func enterAnswers(in quotes: inout [FiledQuote]) {
    guard quotes.contains(where: { !$0.quote.answers.isEmpty }) else { return }
    let positions = positions(of: quotes.map(\.quote.id))
    var pairs: Set<[Int]> = []
    for (position, filed) in quotes.enumerated() where !filed.quote.answers.isEmpty {
      guard let answer = root(position, quotes) else { continue }
      for id in filed.quote.answers {
        guard let named = positions[id], let claim = root(named, quotes),
          canAnswer(quotes[answer], quotes[claim])
        else { continue }
        pairs.insert([answer, claim])
      }
    }
    func dates(_ number: Int) -> ClosedRange<Day> {
      quotes[number].quote.date.earliest...quotes[number].quote.date.latest
    }
    let contradictions = AnswerRule.contradictions(
      among: pairs.map { ($0[0], $0[1]) },
      dated: dates
    )
    pairs = pairs.filter { contradictions[$0[0]] == nil }
    for pair in pairs.sorted(by: { ($0[0], $0[1]) < ($1[0], $1[1]) }) {
      quotes[pair[0]].answers.append(pair[1])
      quotes[pair[1]].answeredBy.append(pair[0])
    }
    let spans = ImpliedSpans(pairs.map { ImpliedSpans.Answer($0[0], to: $0[1]) }, dates)
    for number in spans.numbers { quotes[number].span = spans[number] }
  }

  /// The counted quote that a quote is, or is a version of.
  private static func root(_ position: Int, _ quotes: [FiledQuote]) -> Int? {
    quotes[position].quote.isCounted ? position : quotes[position].original
  }

  private static func canAnswer(_ answer: FiledQuote, _ claim: FiledQuote) -> Bool {
    guard let side = answer.side, let other = claim.side, side != other else { return false }
    return answer.quote.date.latest >= claim.quote.date.earliest
  }

  /// What the reader of another quote needs of some.
  func mentions(of positions: [Int]) -> [QuoteMention] {
    positions.map { position in
      let filed = quotes[position]
      return QuoteMention(
        id: filed.quote.id,
        speakerName: actors[filed.speaker].actor.name,
        date: filed.quote.date
      )
    }
  }
}

extension FiledQuote {
  /// When the words were said and where they stand.
  var dated: DatedWords {
    DatedWords(
      date: quote.date,
      span: span,
      source: source,
      start: quote.anchor.span?.start,
      place: place
    )
  }
}
