import RelationsModel

/// A quote with the names that its ids stand for.
public struct QuoteCard: Hashable, Sendable {
  /// The words and all that the record has of them.
  public let quote: Quote
  /// The speaker’s name.
  public let speakerName: String
  /// Whether the name is a person’s, of which the last word is enough.
  public let speakerKind: Actor.Kind
  /// The side that the speaker spoke for; nil when neither.
  public let side: Side?
  /// What the quote’s issue is called.
  public let issueTitle: String
  /// The proposition on which the quote takes its stance; a variant has its original's.
  public let proposition: Proposition?
  /// The stance that counts: the quote's own, or for a variant its original's.
  public let stance: Stance
  /// Where the words were found.
  public let source: Source
  /// Other versions of the same words: for an original its variants, for a variant its original.
  public let versions: [Quote.ID]
  /// The other party’s quotes that it answers by name, in order of date; a variant has its
  /// original’s.
  public let answers: [QuoteMention]
  /// The first `mostMentions` of those that answer it by name, in order of date and whatever the as-of
  /// date: a card that is shown again and again names no thousands of others.
  public let answeredBy: [QuoteMention]
  /// How many answer it by name, of all dates.
  public let answerCount: Int
  /// The first day of the date of the next of them that is not named; nil where all are.
  public let nextAnswerDay: Day?
  /// The role that the speaker's record dates to that day, where the quote states none.
  public let roleThen: String?

  public init(
    quote: Quote,
    speakerName: String,
    speakerKind: Actor.Kind,
    side: Side?,
    issueTitle: String,
    proposition: Proposition?,
    stance: Stance,
    source: Source,
    versions: [Quote.ID],
    answers: [QuoteMention] = [],
    answeredBy: [QuoteMention] = [],
    answerCount: Int = 0,
    nextAnswerDay: Day? = nil,
    roleThen: String? = nil
  ) {
    self.quote = quote
    self.speakerName = speakerName
    self.speakerKind = speakerKind
    self.side = side
    self.issueTitle = issueTitle
    self.proposition = proposition
    self.stance = stance
    self.source = source
    self.versions = versions
    self.answers = answers
    self.answeredBy = answeredBy
    self.answerCount = answerCount
    self.nextAnswerDay = nextAnswerDay
    self.roleThen = roleThen
  }

  /// So many quotes are named at most.
  public static let mostMentions = 64
}

/// An assessment with the names that its ids stand for.
public struct AssessmentCard: Hashable, Sendable {
  /// The judgement.
  public let assessment: Assessment
  /// Nil when the source does not say who judged.
  public let assessorName: String?
  /// Where it was published.
  public let source: Source

  public init(assessment: Assessment, assessorName: String?, source: Source) {
    self.assessment = assessment
    self.assessorName = assessorName
    self.source = source
  }
}

/// A passage with the names that its ids stand for.
public struct PassageCard: Hashable, Sendable {
  /// The summary and what it bears on.
  public let passage: Passage
  /// The name of whoever’s views a report gives; nil where that is nobody.
  public let actorName: String?
  /// The source whose words it sums up.
  public let source: Source

  public init(passage: Passage, actorName: String?, source: Source) {
    self.passage = passage
    self.actorName = actorName
    self.source = source
  }
}

/// An actor with what is counted of its quotes.
public struct ActorCard: Hashable, Sendable {
  /// The actor as the dossier has it, with roles of all dates.
  public let actor: Actor
  /// The side that the actor belongs to; nil for neither.
  public let side: Side?
  /// The roles that their dates or sightings place on the as-of date.
  public let rolesThen: [Role]
  /// The as-of date of those roles.
  public let asOf: Day
  /// Counted quotes that match.
  public let quoteCount: Int
  /// The date of the first of those quotes, nil when there is none.
  public let firstDate: EDTFDate?
  /// The date of the actor’s last counted quote that matches; nil where there is none.
  public let lastDate: EDTFDate?

  public init(
    actor: Actor,
    side: Side?,
    rolesThen: [Role],
    asOf: Day,
    quoteCount: Int,
    firstDate: EDTFDate?,
    lastDate: EDTFDate?
  ) {
    self.actor = actor
    self.side = side
    self.rolesThen = rolesThen
    self.asOf = asOf
    self.quoteCount = quoteCount
    self.firstDate = firstDate
    self.lastDate = lastDate
  }
}

/// An event with the names that its ids stand for.
public struct EventCard: Hashable, Sendable {
  /// The event as the dossier has it.
  public let event: Event
  /// What its issues are called, in the event’s order.
  public let issueTitles: [String]
  /// Where it is reported.
  public let sources: [Source]

  public init(event: Event, issueTitles: [String], sources: [Source]) {
    self.event = event
    self.issueTitles = issueTitles
    self.sources = sources
  }
}

/// A source with what rests on it.
public struct SourceCard: Hashable, Sendable {
  /// The source as the dossier has it.
  public let source: Source
  /// Quotes found in it by the as-of date, variants included.
  public let quoteCount: Int
  /// Reports, claims, advice and mentions found in it.
  public let passages: [Passage]

  public init(source: Source, quoteCount: Int, passages: [Passage]) {
    self.source = source
    self.quoteCount = quoteCount
    self.passages = passages
  }
}

/// A record of any kind, found by its id.
public enum AnyRecord: Hashable, Sendable {
  /// An issue with what stands around it.
  case issue(IssueDetail)
  /// A proposition, with the issue that it belongs to.
  case proposition(PropositionRow, Issue)
  /// A quote.
  case quote(QuoteCard)
  /// An actor.
  case actor(ActorCard)
  /// An event.
  case event(EventCard)
  /// A source.
  case source(SourceCard)
  /// A passage.
  case passage(PassageCard)
}
