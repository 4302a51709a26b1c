import RelationsModel
import RelationsQuery

/// What records are called where they stand in a line: by their texts and names, and by an id only
/// where somebody gave it one that is short.
extension Wording {
  /// What a line calls a proposition: its id where that is brief, else its text, which `cut` may
  /// shorten.
  package static func label(
    _ proposition: Proposition,
    cut: (String) -> String = { $0 }
  ) -> String {
    proposition.id.isBrief ? proposition.id.rawValue : "“\(cut(proposition.text))”"
  }

  /// The date of a quote, marked where it is only that of its source.
  package static func date(of quote: Quote) -> String {
    (quote.isDatedBySource ? "reported " : "") + DateText.full(quote.date)
  }

  /// The id before or behind a text; nothing where it is long.
  package static func beside<Record>(
    _ id: Identifier<Record>,
    before: String = "",
    after: String = ""
  ) -> String {
    id.isBrief ? before + id.rawValue + after : ""
  }

  /// Where words were found, in a word or two: the publisher, else the title, else who wrote it.
  package static func place(of source: Source) -> String {
    if let publisher = source.publisher { return publisher }
    if let title = source.title { return "“\(title)”" }
    let authors = source.authorNames
    return authors.isEmpty ? source.id.rawValue : authors
  }

  /// Said of words in a line that are not for certain the speaker’s: a readout, and doubt in the source.
  package static func manner(of quote: Quote) -> [String] {
    [
      quote.speech == .reported ? "a readout" : nil, quote.hedge == nil ? nil : "hedged",
    ].compactMap(\.self)
  }

  /// The role in which the words were said: as the quote states it, else as the speaker's own record
  /// dates it, marked so.
  package static func role(of card: QuoteCard) -> String? {
    card.quote.role ?? card.roleThen.map { "\($0) (from the actor’s record)" }
  }
}

extension Wording {
  /// How many events bear on an issue, and of many how many are listed: “the latest 500 of 3,000
  /// events”.
  package static func events(of detail: IssueDetail, isFiltered: Bool) -> String {
    let whole = count(detail.eventCount, "event")
    let listed = detail.events.count
    return (listed == detail.eventCount ? whole : "the latest \(number(listed)) of \(whole)")
      + (isFiltered ? ", whatever the filter" : "")
  }
}
