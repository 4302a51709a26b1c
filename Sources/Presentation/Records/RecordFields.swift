import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// All that is known of a record, as fields in the order in which one asks.
package struct RecordFields {
  private let heading: Heading
  private let asOf: Day

  package init(_ heading: Heading, by asOf: Day) {
    self.heading = heading
    self.asOf = asOf
  }

  // MARK: A quote

  /// The fields of a quote in groups: who said it, what stance it takes, how the words reached us, and
  /// where they stand; `namesIssue` is false where the issue stands above.
  package func quote(_ card: QuoteCard, namesIssue: Bool) -> [[Field]] {
    [speaker(card), stance(card, namesIssue), words(card), place(card)].map { fields in
      fields.compactMap(\.self)
    }
  }

  private func speaker(_ card: QuoteCard) -> [Field?] {
    let quote = card.quote
    let name = Field.Part(card.speakerName, .name, isSearched: true)
    let role = Wording.role(of: card)
    return [
      Field("Speaker", name, role.map { .searched(", \($0)") }, .key(quote.speaker)),
      Field("Party", "\(Wording.party(card.side, of: heading))"),
      Field("Venue", has: quote.venue, isSearched: QuoteField.venue.definition.isSearched),
      date(quote.date, Wording.note(onDateOf: quote)),
    ]
  }

  private func date(_ date: EDTFDate, _ note: String?) -> Field {
    Field("Date", "\(DateText.full(date))", note.map { .detail($0) })
  }

  private func stance(_ card: QuoteCard, _ namesIssue: Bool) -> [Field?] {
    let isVersion = card.quote.variantOf != nil && card.stance != .none
    let issue = Field("Issue", .searched(card.issueTitle), .key(card.quote.issue))
    let basis = Wording.basis(of: card)
    return [
      namesIssue ? issue : nil,
      card.proposition.map { Field("Proposition", .searched($0.text), .id($0.id)) },
      Field(
        "Stance",
        .mark(Mark(card.stance)),
        basis.map { .detail($0) },
        isVersion ? .detail("as its original does") : nil
      ),
    ]
  }

  private func words(_ card: QuoteCard) -> [Field?] {
    let quote = card.quote
    return [
      Field("Words", "\(Wording.spelledOut(quote.rendering, language: card.source.language))"),
      Field("Speech", "\(Wording.spelledOut(quote.speech))"),
      Field("Hedge", has: quote.hedge.map(Wording.spelledOut(hedge:)), .caution),
      Field("Cut", has: quote.cut.map(Wording.spelledOut)),
      Field("Version", has: Wording.versions(of: card), quote.variantOf == nil ? .text : .caution),
      Field("Answer", has: Wording.answers(of: card, by: asOf), .caution),
      Field("Answer", has: Wording.answered(card, by: asOf), .caution),
      Field("Remark", has: quote.remark, .summary),
      Field("Coded", has: coding(of: quote)),
    ]
  }

  /// Who coded a quote, and when.
  private func coding(of quote: Quote) -> String? {
    let parts = [quote.coder, quote.coded.map(DateText.full)].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private func place(_ card: QuoteCard) -> [Field?] {
    let quote = card.quote
    let checked = quote.anchor.check.map { check in
      let found = Wording.found(check.outcome)
      let kind: Field.Part.Kind = check.outcome.isFound ? .text : .problem
      return Field("Checked", Field.Part(found, kind), .detail(Wording.searched(check)))
    }
    return [
      source(card.source, at: quote.locator),
      checked,
      Field("Address", has: card.source.url, .address),
      Field("Licence", "\(card.source.licence)"),
      Field("Anchor", "\(Wording.spelledOut(quote.anchor))"),
      Field("Id", .minor("\(quote.id) in \(card.source.id)")),
    ]
  }

  private func source(_ source: Source, at locator: String? = nil) -> Field {
    let issued = source.issued.map { ", \(DateText.full($0))" }
    return Field(
      "Source",
      .searched(Wording.name(source)),
      issued.map { "\($0)" },
      .key(source.id),
      locator.map { ", \($0)" }
    )
  }

  // MARK: A source

  /// Where it is from, on what terms its words may be used, and what was found in it.
  package func source(_ card: SourceCard) -> [Field] {
    let article = Article(card: card)
    return [
      source(card.source),
      Field("Language", has: card.source.language),
      Field("Licence", "\(card.source.licence)"),
      Field("Address", has: card.source.url, .address),
      Field("Found", "\(ArticlesWords.state(article))"),
      Field("Remark", has: card.source.remark, .summary),
    ].compactMap(\.self)
  }

  // MARK: What surrounds quotes

  package func event(_ card: EventCard) -> [Field] {
    let event = card.event
    let issues = zip(card.issueTitles, event.issues).enumerated().flatMap { place, issue in
      [Field.Part((place == 0 ? "" : ", ") + issue.0), .key(issue.1)]
    }
    let sources = card.sources.flatMap { [source($0), Field("Address", has: $0.url, .address)] }
    let fields: [Field?] =
      [
        date(event.date, Wording.note(onPrecisionOf: event.date)),
        Field("Direction", .mark(Mark(event.direction))),
        Field("Bears on", issues),
        Field("Remark", has: event.remark, .summary),
      ] + sources + [Field("Id", .minor(event.id.rawValue))]
    return fields.compactMap(\.self)
  }

  package func passage(_ card: PassageCard) -> [Field] {
    let passage = card.passage
    func list<Record>(_ ids: [Identifier<Record>]) -> String? {
      ids.isEmpty ? nil : ids.map(\.rawValue).joined(separator: ", ")
    }
    let fields: [Field?] = [
      Field("Kind", "\(passage.kind.rawValue), in our summary"),
      passage.actor.map { Field("Of", .searched(card.actorName ?? $0.rawValue), .key($0)) },
      Field("Date", has: passage.date.map(DateText.full)),
      Field("Order", has: passage.order.map(String.init)),
      Field("Issues", has: list(passage.issues)),
      Field("Events", has: list(passage.events)),
      Field("Hedge", has: passage.hedge.map(Wording.spelledOut(hedge:)), .caution),
      Field("Remark", has: passage.remark, .summary),
      source(card.source, at: passage.locator),
      Field("Place", has: passage.span.map(Wording.place), .minor),
      Field("Address", has: card.source.url, .address),
      Field("Licence", "\(card.source.licence)"),
      Field("Id", .minor(passage.id.rawValue)),
    ]
    return fields.compactMap(\.self)
  }

  // MARK: An issue

  /// How an issue stands and by whose judgement, over a window; `later` is the date of its first
  /// assessment after the as-of date.
  package func standing(
    _ detail: IssueDetail,
    over window: RecordWindow,
    later: EDTFDate?
  ) -> [Field] {
    let assessed = detail.assessments.flatMap { card in
      [self.assessed(card, detail), Field("", has: card.assessment.note, .summary)]
        .compactMap(\.self)
    }
    guard detail.assessments.isEmpty || detail.basis != .assessed else { return assessed }
    let rule =
      detail.basis == .recordForWantOfAssessment
      ? Wording.unassessed(by: "this day", later: later)
      : detail.record == .open ? Wording.noStances : Wording.rule(window)
    let told = Wording.recordStanding(detail, before: " ")
    let record = Field.Part.mark(Mark(detail.record))
    return assessed + [Field("By record", record, Field.Part(told), .detail(rule))]
  }

  private func assessed(_ card: AssessmentCard, _ detail: IssueDetail) -> Field {
    let standing = Standing(card.assessment.verdict)
    let isDeciding = card == detail.assessments.first && detail.basis == .assessed
    let asWell = detail.record == standing ? " as well" : ""
    let name = "\(Wording.name(detail.record))\(asWell)"
    let record = "by the record \(Wording.recordStanding(detail, name, before: " "))"
    return Field(
      "Assessed",
      .mark(Mark(standing)),
      "\(Wording.origin(of: card))",
      isDeciding ? .detail(record) : nil
    )
  }
}
