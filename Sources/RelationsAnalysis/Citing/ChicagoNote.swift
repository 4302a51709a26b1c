import RelationsModel
import RelationsQuery

/// Notes by the Chicago Manual of Style: authors, title, where it came out, date, place in it, address.
enum ChicagoNote {
  /// Who said the words, and where they are quoted.
  static func text(after card: QuoteCard) -> String {
    let quote = card.quote
    var parts = [card.speakerName]
    if let role = quote.role { parts.append(role) }
    if let venue = quote.venue { parts.append(venue) }
    if !quote.isDatedBySource { parts.append(CitedDate.american(quote.date)) }
    var text = " " + parts.joined(separator: ", ")
    let notes = Citation.notes(on: quote, .chicago)
    if !notes.isEmpty { text += " [\(notes.joined(separator: "; "))]" }
    let isOwn = card.source.isBy(card.speakerName)
    return text + (isOwn ? ", in " : ", quoted in ")
      + self.text(card.source, locator: quote.locator, isSigned: !isOwn)
  }

  static func text(_ source: Source, locator: String?, isSigned: Bool = true) -> String {
    var text = ""
    var isOpen = false
    /// Adds a part after a comma, which stands inside quotation marks.
    func add(_ part: String?) {
      guard let part, !part.isEmpty else { return }
      if isOpen { text += text.hasSuffix("”") ? "" : ", " }
      if text.hasSuffix("”") { text = text.dropLast() + ",” " }
      text += part
      isOpen = true
    }
    if isSigned, !source.author.isEmpty { add(names(source.author)) }
    add(title(of: source))
    if source.author.isEmpty || source.namesPublisherApart { add(source.publisher) }
    add(source.issued.map(CitedDate.american))
    add(locator.map(place))
    if source.issued == nil { add(source.accessed.map { "accessed \(CitedDate.american($0))" }) }
    add(source.url)
    guard text.hasSuffix("”") else { return text + (text.hasSuffix(".") ? "" : ".") }
    return text.dropLast() + ".”"
  }

  /// Titles of what is whole in itself stand without quotation marks.
  private static func title(of source: Source) -> String? {
    guard let title = source.title else { return nil }
    switch source.type {
    case "book", "report", "thesis", "dataset", "treaty", "legislation": return title
    case "speech": return "“\(singlyQuoted(title))” (speech)"
    default: return "“\(singlyQuoted(title))”"
    }
  }

  private static func names(_ names: [PersonName]) -> String {
    let names = names.map(\.displayed)
    switch names.count {
    case 0...1: return names.first ?? ""
    case 2: return names.joined(separator: " and ")
    case 3: return "\(names[0]), \(names[1]), and \(names[2])"
    default: return "\(names[0]) et al."
    }
  }

  /// A paragraph sign is spelled out in both styles.
  static func place(_ locator: String) -> String {
    locator.hasPrefix("¶") ? "para. " + locator.dropFirst().drop { $0 == " " } : locator
  }

  /// Quotation marks inside others are single ones.
  private static func singlyQuoted(_ text: String) -> String {
    String(text.map { $0 == "“" ? "‘" : $0 == "”" ? "’" : $0 == "\"" ? "'" : $0 })
  }
}
