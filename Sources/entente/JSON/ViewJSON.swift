import Interchange
import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// The rows of the views as the JSON that other programs read: its names and their order are a
/// contract, and every key is always there.
struct ViewJSON {
  let records: RecordJSON

  init(_ queries: any BoardQueries, _ perspective: Perspective) {
    records = RecordJSON(queries, perspective)
  }

  func entry(_ entry: TimelineEntry) -> [JSON] {
    var members = [
      JSON.Member("date", records.date(entry.date)),
      JSON.Member("precision", .string("\(entry.date.precision)")),
    ]
    switch entry {
    case .event(let card):
      members += [
        JSON.Member("kind", .string("event")),
        JSON.Member("id", .string(card.event.id.rawValue)),
        JSON.Member("direction", .string(card.event.direction.rawValue)),
      ]
    case .quote(let card):
      members += [
        JSON.Member("kind", .string("quote")),
        JSON.Member("id", .string(card.quote.id.rawValue)),
        JSON.Member("stance", .string(card.stance.rawValue)),
        JSON.Member("datedBySource", .bool(card.quote.isDatedBySource)),
      ]
    }
    return [.object(members)]
  }

  func actor(_ profile: ActorProfile) -> [JSON] {
    let card = profile.card
    return [
      .object([
        JSON.Member("id", .string(card.actor.id.rawValue)),
        JSON.Member("name", .string(card.actor.name)),
        JSON.Member("party", .text(card.actor.party?.rawValue)),
        JSON.Member("roles", .array(card.rolesThen.map(records.role))),
        JSON.Member("quotes", .int(profile.quotes.total)),
        JSON.Member("agree", .int(profile.quotes.agrees)),
        JSON.Member("disagree", .int(profile.quotes.disagrees)),
        JSON.Member("none", .int(profile.quotes.none)),
        JSON.Member("first", records.date(card.firstDate)),
        JSON.Member("last", records.date(card.lastDate)),
        JSON.Member("changes", .int(profile.changes)),
      ])
    ]
  }

  func ladderRow(_ row: LadderRow) -> [JSON] {
    [
      .object([
        JSON.Member("issue", .string(row.issue.id.rawValue)),
        JSON.Member("standing", .string(row.issue.standing.rawValue)),
        JSON.Member("basis", .string(row.issue.basis.rawValue)),
        JSON.Member("record", .string(row.issue.record.rawValue)),
        JSON.Member("decided", .int(row.decided)),
        JSON.Member("shared", .int(row.shared)),
        JSON.Member("share", row.decided == 0 ? .null : .decimal(row.share)),
        JSON.Member("quotes", .int(row.issue.quotes.matching)),
      ])
    ]
  }

  func silence(_ silence: Silence) -> [JSON] {
    let parties = records.queries.heading.parties
    return [
      .object([
        JSON.Member("proposition", .string(silence.listing.row.proposition.id.rawValue)),
        JSON.Member("spoken", .string(parties[silence.spoken].id.rawValue)),
        JSON.Member("silent", .string(parties[silence.silent].id.rawValue)),
        JSON.Member("since", records.date(silence.since)),
        JSON.Member("datedBySource", .bool(silence.isDatedBySource)),
        JSON.Member("days", .number(silence.wait.days)),
        JSON.Member("daysAre", .text(silence.wait.name)),
        JSON.Member("kind", .string(silence.kind.rawValue)),
        JSON.Member("finding", .string(SilencesWords.finding(silence.kind))),
      ])
    ]
  }

  func article(_ article: Article) -> [JSON] {
    [
      .object([
        JSON.Member("source", .string(article.card.source.id.rawValue)),
        JSON.Member("title", .text(article.card.source.title)),
        JSON.Member("quotes", .int(article.card.quoteCount)),
        JSON.Member("passages", .int(article.card.passages.count)),
      ])
    ]
  }

  func reply(_ reply: Reply) -> [JSON] {
    [
      .object([
        JSON.Member("quote", .string(reply.quote.quote.id.rawValue)),
        JSON.Member("reply", .text(reply.reply?.quote.id.rawValue)),
        JSON.Member("days", .number(reply.wait?.days)),
        JSON.Member("daysAre", .text(reply.wait?.name)),
        JSON.Member("relation", .text(reply.relation?.name)),
        JSON.Member("otherAnswers", .array(reply.otherAnswers.map { .string($0.id.rawValue) })),
        JSON.Member("otherAnswersAreAll", .bool(!reply.areOtherAnswersCut)),
        JSON.Member("finding", .string(RepliesWords.finding(reply))),
      ])
    ]
  }
}

extension Reply.Wait {
  /// How well a number of days is known, as programs read it; nil where there is none.
  fileprivate var name: String? {
    switch self {
    case .exactly: "exact"
    case .about: "about"
    case .atMost: "atMost"
    case .unknown: nil
    }
  }
}

extension ReplyRelation {
  /// The relation as programs read it.
  fileprivate var name: String {
    switch self {
    case .named: "named"
    case .sameDay(isOrderKnown: true): "sameDayAfter"
    case .sameDay(isOrderKnown: false): "sameDayOrderUnknown"
    case .perhapsLater: "perhapsLater"
    case .later: "later"
    }
  }
}
