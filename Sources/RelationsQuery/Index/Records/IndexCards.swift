import RelationsModel

/// Writes cards, reading each source and the roles of each speaker of a window once.
struct IndexCards {
  let records: IndexRecords
  private var sources: [Int: Source] = [:]
  private var roles: [Int: [Role]] = [:]

  init(_ image: IndexImage) {
    records = IndexRecords(image)
  }

  private var image: IndexImage { records.image }

  mutating func card(ofQuote position: Int) -> QuoteCard {
    let issue = records.issueTitle(records.issue(ofQuote: position))
    let speaker = Int(image.column(.quoteSpeakers, as: UInt32.self)[position])
    let (_, speakerName, speakerKind) = records.actorHead(speaker)
    let source = source(Int(image.column(.quoteSources, as: UInt32.self)[position]))
    let others =
      records.original(ofQuote: position).map { [$0] } ?? records.variants(ofQuote: position)
    let counted = records.original(ofQuote: position) ?? position
    let answered = records.answers(ofQuote: counted)
    var quote = records.quote(position)
    // What it names and cannot answer is no answer of anybody's.
    quote.answers.removeAll { name in
      guard let named = records.position(of: name.rawValue, among: .quote) else { return true }
      return !answered.contains(records.original(ofQuote: named) ?? named)
    }
    return QuoteCard(
      quote: quote,
      speakerName: speakerName,
      speakerKind: speakerKind,
      side: records.side(ofQuote: position),
      issueTitle: issue.title,
      proposition: proposition(ofQuote: position),
      stance: records.stance(ofQuote: position),
      source: source,
      versions: others.map { Quote.ID(records.id($0, of: .quote)) },
      answers: answered.map(mention),
      answeredBy: records.answers(toQuote: counted, atMost: QuoteCard.mostMentions).map(mention),
      answerCount: records.answerCount(toQuote: counted),
      nextAnswerDay: records.answer(toQuote: counted, at: QuoteCard.mostMentions)
        .map { records.date(ofQuote: $0).first },
      roleThen: quote.role == nil ? quote.roleThen(among: roles(of: speaker)) : nil
    )
  }

  private func mention(_ position: Int) -> QuoteMention {
    let speaker = Int(image.column(.quoteSpeakers, as: UInt32.self)[position])
    return QuoteMention(
      id: Quote.ID(records.id(position, of: .quote)),
      speakerName: records.actorName(speaker),
      date: records.date(ofQuote: position)
    )
  }

  /// The proposition that counts.
  private func proposition(ofQuote position: Int) -> Proposition? {
    let number = image.column(.quotePropositions, as: UInt32.self)[position]
    return number == IndexLayout.none ? nil : records.proposition(Int(number))
  }

  private mutating func roles(of speaker: Int) -> [Role] {
    if let known = roles[speaker] { return known }
    let found = records.actor(speaker).roles
    roles[speaker] = found
    return found
  }

  private mutating func source(_ position: Int) -> Source {
    if let known = sources[position] { return known }
    let source = records.source(position)
    sources[position] = source
    return source
  }

  func card(ofEvent position: Int) -> EventCard {
    let event = records.event(position)
    return EventCard(
      event: event,
      issueTitles: event.issues.compactMap { id in
        records.position(of: id.rawValue, among: .issue).map { records.issueTitle($0).title }
      },
      sources: event.sources.compactMap(records.source)
    )
  }

  func card(ofPassage position: Int) -> PassageCard? {
    let passage = records.passage(position)
    return records.source(passage.source).map {
      PassageCard(
        passage: passage,
        actorName: passage.actor.flatMap(records.actorName),
        source: $0
      )
    }
  }

  /// An issue's assessments by a day, the latest first.
  func assessments(of issue: Issue, by day: Day) -> [AssessmentCard] {
    let made = issue.assessments.enumerated().filter { $1.date.first <= day }
    let latestFirst = made.sorted {
      ($0.element.date.first, $0.offset) > ($1.element.date.first, $1.offset)
    }
    return latestFirst.compactMap { _, assessment in
      records.source(assessment.source).map {
        AssessmentCard(
          assessment: assessment,
          assessorName: assessment.by.flatMap(records.actorName),
          source: $0
        )
      }
    }
  }

  func card(ofActor position: Int, _ results: IndexResults) -> ActorCard {
    let (count, ends) = quotes(ofActor: position, results)
    return card(
      ofActor: position,
      asOf: results.perspective.asOf,
      quoteCount: count,
      firstDate: ends.map { records.date(ofQuote: $0.first) },
      lastDate: ends.map { records.date(ofQuote: $0.last) }
    )
  }

  /// An actor's card with what is counted of its quotes elsewhere too.
  func card(
    ofActor position: Int,
    asOf: Day,
    quoteCount: Int,
    firstDate: EDTFDate?,
    lastDate: EDTFDate?
  ) -> ActorCard {
    let actor = records.actor(position)
    return ActorCard(
      actor: actor,
      side: actor.party.flatMap(side),
      rolesThen: actor.roles.filter { $0.isPlaced(on: asOf) },
      asOf: asOf,
      quoteCount: quoteCount,
      firstDate: firstDate,
      lastDate: lastDate
    )
  }

  /// An actor's counted quotes that match: how many, and the first and the last by date.
  func quotes(
    ofActor position: Int,
    _ results: IndexResults
  ) -> (count: Int, ends: (first: Int, last: Int)?) {
    let members = image.postings(from: .speakerStarts)
    let counted: Column<UInt64> = image.column(.counted)
    var count = 0
    var ends: (first: Int, last: Int)?
    for place in members.range(position) {
      let quote = Int(members.members[place])
      guard results.kept.contains(quote), counted.hasBit(quote) else { continue }
      count += 1
      ends = (ends?.first ?? quote, quote)
    }
    return (count, ends)
  }

  private func side(of party: Party.ID) -> Side? {
    let parties = records.heading.parties
    return Side.allCases.first { parties[$0].id == party }
  }

  func card(ofSource position: Int, _ statistics: IndexDayStatistics) -> SourceCard {
    card(
      ofSource: position,
      by: statistics.day,
      quoteCount: quoteCount(ofSource: position, statistics)
    )
  }

  /// A source's card with the quotes that were found in it elsewhere too.
  func card(ofSource position: Int, by day: Int32, quoteCount: Int) -> SourceCard {
    let starts: Column<UInt32> = image.column(.sourcePassageStarts)
    let passages: Column<UInt32> = image.column(.sourcePassages)
    let days: Column<Int32> = image.column(.passageDays)
    return SourceCard(
      source: records.source(position),
      quoteCount: quoteCount,
      passages: starts.stretch(position, upTo: passages.count).map { Int(passages[$0]) }
        .filter { days[$0] <= day }.map(records.passage)
    )
  }

  /// Quotes found in a source by the day; they stand there in order of date.
  func quoteCount(ofSource position: Int, _ statistics: IndexDayStatistics) -> Int {
    let members = image.postings(from: .sourceStarts)
    let days: Column<Int32> = image.column(.quoteDays)
    let range = members.range(position)
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) >> 1
      if days[Int(members.members[middle])] <= statistics.day {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low - range.lowerBound
  }
}
