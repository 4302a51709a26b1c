import RelationsModel

extension ScanStore {
  func card(ofQuote position: Int) -> QuoteCard {
    let filed = quotes[position]
    let others = filed.original.map { [$0] } ?? filed.variants
    let counted = filed.original.map { quotes[$0] } ?? filed
    var quote = filed.quote
    // What it names and cannot answer is no answer of anybody's.
    quote.answers.removeAll { name in
      guard let named = quotePositions[name] else { return true }
      return !counted.answers.contains(quotes[named].original ?? named)
    }
    return QuoteCard(
      quote: quote,
      speakerName: actors[filed.speaker].actor.name,
      speakerKind: actors[filed.speaker].actor.kind,
      side: filed.side,
      issueTitle: issues[filed.issue].issue.title,
      proposition: filed.proposition.map { propositions[$0].proposition },
      stance: filed.stance,
      source: sources[filed.source].source,
      versions: others.map { quotes[$0].quote.id },
      answers: mentions(of: counted.answers),
      answeredBy: mentions(of: Array(counted.answeredBy.prefix(QuoteCard.mostMentions))),
      answerCount: counted.answeredBy.count,
      nextAnswerDay: counted.answeredBy.dropFirst(QuoteCard.mostMentions).first
        .map { quotes[$0].quote.date.first },
      roleThen: filed.quote.roleThen(among: actors[filed.speaker].actor.roles)
    )
  }

  func card(of filed: FiledEvent) -> EventCard {
    EventCard(
      event: filed.event,
      issueTitles: filed.event.issues.compactMap { id in
        issuePositions[id].map { issues[$0].issue.title }
      },
      sources: filed.event.sources.compactMap(source)
    )
  }

  func card(of passage: Passage) -> PassageCard? {
    source(passage.source).map {
      PassageCard(passage: passage, actorName: passage.actor.flatMap(name), source: $0)
    }
  }

  /// Those made by a day, the latest first.
  func assessments(of issue: Int, by day: Day) -> [AssessmentCard] {
    let made = issues[issue].issue.assessments.enumerated().filter { $1.date.first <= day }
    let latestFirst = made.sorted {
      ($0.element.date.first, $0.offset) > ($1.element.date.first, $1.offset)
    }
    return latestFirst.compactMap { _, assessment in
      source(assessment.source).map {
        AssessmentCard(
          assessment: assessment,
          assessorName: assessment.by.flatMap(name),
          source: $0
        )
      }
    }
  }

  /// What bears on an issue by a day, by the dossier's order of sources and by place in each; what
  /// has no known place comes last.
  func passages(on issue: Issue.ID, by day: Day) -> [PassageCard] {
    let found = passages.enumerated().filter {
      $1.issues.contains(issue) && isKnown($1, by: day)
    }
    let sorted = found.sorted { place($0.element, $0.offset) < place($1.element, $1.offset) }
    return sorted.compactMap { card(of: $1) }
  }

  /// Whether a passage is known by a day; one of which no date is known always is.
  func isKnown(_ passage: Passage, by day: Day) -> Bool {
    passage.known(in: source(passage.source)).map { $0.first <= day } ?? true
  }

  private func place(_ passage: Passage, _ offset: Int) -> (Int, Int, Int) {
    (sourcePositions[passage.source] ?? .max, passage.span?.start ?? .max, offset)
  }

  private func source(_ id: Source.ID) -> Source? {
    sourcePositions[id].map { sources[$0].source }
  }

  private func name(_ id: Actor.ID) -> String? {
    actorPositions[id].map { actors[$0].actor.name }
  }
}

extension Passage {
  /// Since when the passage is known: once its source is out, however old what it speaks of.
  ///
  /// A date of its own within a stretch in which the source came out tells better when.
  package func known(in source: Source?) -> EDTFDate? {
    guard let issued = source?.issued else { return date }
    guard let date, date.first > issued.first, date.last <= issued.last else { return issued }
    return date
  }
}
