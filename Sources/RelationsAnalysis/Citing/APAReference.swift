import RelationsModel
import RelationsQuery

/// References by the seventh edition of the manual of the American Psychological Association.
enum APAReference {
  /// The citation in the text, which names where words at second hand are cited, and the reference.
  static func text(after card: QuoteCard) -> String {
    let (quote, source) = (card.quote, card.source)
    let place = quote.locator.map { ", \(ChicagoNote.place($0))" } ?? ""
    let cited = "\(shortName(of: source)), \(year(source.issued))\(place)"
    let notes = Citation.notes(on: quote, .apa)
    let remark = notes.isEmpty ? "" : " [\(notes.joined(separator: "; "))]"
    guard !source.isBy(card.speakerName) else { return " (\(cited)\(remark)). \(text(source))" }
    let said = quote.isDatedBySource ? "" : ", \(year(quote.date))"
    let speaker = [card.speakerName, quote.role].compactMap(\.self).joined(separator: ", ")
    return " (\(speaker)\(said)\(remark), as cited in \(cited)). \(text(source))"
  }

  static func text(_ source: Source) -> String {
    let authors = names(source.leadingAuthors)
    let date = "(\(source.issued.map(CitedDate.yearFirst) ?? "n.d."))"
    let title = title(of: source)
    var sentences = authors.isEmpty ? [title, date] : [authors, date, title]
    if source.namesPublisherApart, let publisher = source.publisher { sentences.append(publisher) }
    var text = sentences.map(Citation.sentence).joined(separator: " ")
    guard let url = source.url else { return text }
    if source.issued == nil, let accessed = source.accessed {
      text += " Retrieved \(CitedDate.american(accessed)), from"
    }
    return text + " " + url
  }

  /// The title, and in brackets what it is where that is not plain; the description alone where
  /// there is no title.
  private static func title(of source: Source) -> String {
    let kind = kinds[source.type]
    guard let title = source.title else { return "[\(kind?.name ?? "Document")]" }
    return kind?.isShown == true ? "\(title) [\(kind?.name ?? "")]" : title
  }

  private static let kinds: [String: (name: String, isShown: Bool)] = [
    "article-newspaper": ("News article", false), "article-magazine": ("Magazine article", false),
    "article-journal": ("Journal article", false), "webpage": ("Web page", false),
    "post": ("Post", true), "post-weblog": ("Blog post", false), "report": ("Report", false),
    "book": ("Book", false), "speech": ("Speech transcript", true),
    "interview": ("Interview", true), "broadcast": ("Broadcast", true),
    "hearing": ("Hearing", false), "legislation": ("Legislation", false),
  ]

  private static func year(_ date: EDTFDate?) -> String {
    guard let date else { return "n.d." }
    let isOneYear = date.first.components.year == date.last.components.year
    let year = "\(date.first.components.year)"
    guard isOneYear, date.first > .distantPast else { return CitedDate.american(date) }
    return date.doubt == .approximate || date.doubt == .both ? "ca. \(year)" : year
  }

  /// The family names of the authors; what nobody answers for is cited by its title.
  private static func shortName(of source: Source) -> String {
    let short = source.leadingAuthors.map { name in
      switch name {
      case .parts(let family, _): family
      case .literal(let whole): whole
      }
    }
    switch short.count {
    case 0: return source.title.map { "“\($0)”" } ?? title(of: source)
    case 1: return short[0]
    case 2: return "\(short[0]) & \(short[1])"
    default: return "\(short[0]) et al."
    }
  }

  /// Family names before initials; of more than twenty authors the first nineteen and the last.
  private static func names(_ names: [PersonName]) -> String {
    let names = names.map(inverted)
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    if names.count > 20 { return names.prefix(19).joined(separator: ", ") + ", … \(last)" }
    return names.dropLast().joined(separator: ", ") + ", & \(last)"
  }

  private static func inverted(_ name: PersonName) -> String {
    guard case .parts(let family, let given?) = name else { return name.displayed }
    let initials = given.split(separator: " ").map { part in
      part.split(separator: "-").compactMap(\.first).map { "\($0)." }.joined(separator: "-")
    }
    return "\(family), \(initials.joined(separator: " "))"
  }
}
