import RelationsModel
import RelationsQuery

/// How the values of the model are put into words and glyphs, on the screen and in print.
package enum Wording {
  package static func name(_ section: BoardSection) -> String {
    switch section {
    case .shared: "Shared interests"
    case .contested: "Contested"
    case .oneSided: "One-sided or open"
    }
  }

  package static func spelledOut(_ cut: Cut) -> String {
    switch cut {
    case .start: "a fragment, cut at its start"
    case .end: "a fragment, cut at its end"
    case .both: "a fragment, cut at both ends"
    }
  }

  /// What the doubt in a source's own attribution means.
  package static func spelledOut(hedge: String) -> String {
    "the source says “\(hedge)” and does not vouch for it"
  }

  /// What limits the date of a quote; nil when it is a plain day or says so itself.
  package static func note(onDateOf quote: Quote) -> String? {
    if quote.isDatedBySource { return "the date of the source: when it was said is not known" }
    return note(onPrecisionOf: quote.date)
  }

  /// How coarsely a date is known; nil when it is a day or, as one in doubt does, says so itself.
  package static func note(onPrecisionOf date: EDTFDate) -> String? {
    guard date.doubt == nil else { return nil }
    return switch date.precision {
    case .day, .interval: nil
    default: "known to the \(date.precision)"
    }
  }

  /// When a role was held, as far as that is known.
  package static func span(of role: Role) -> String {
    let known = knownSpan(of: role)
    return known.isEmpty ? "when is not known" : known
  }

  /// What is known of when a role was held; empty when nothing is.
  package static func knownSpan(of role: Role) -> String {
    let parts = [
      role.from.map { end($0, "from") }, role.to.map(roleEnd),
      role.seen.isEmpty ? nil : "seen \(role.seen.map(DateText.full).joined(separator: ", "))",
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }

  /// When a role ended: on a date, on some day of a stretch, or some day after it began.
  private static func roleEnd(_ date: EDTFDate) -> String {
    guard date.precision == .interval else { return end(date, "to") }
    guard date.end == nil, let begin = date.begin else {
      return "to some day of \(DateText.full(date))"
    }
    return "to \(DateText.full(begin)) or later"
  }

  /// From a first date to a last, or the one date that both are.
  package static func stretch(from first: EDTFDate, to last: EDTFDate) -> String {
    guard first != last else { return DateText.full(first) }
    let isPlain = first.precision != .interval && last.precision != .interval
    return "\(end(first, "from"))\(isPlain ? "" : ",") \(end(last, "to"))"
  }

  /// An interval says itself where it begins and ends; a role that began in one of which nobody knows
  /// the start began by its end.
  private static func end(_ date: EDTFDate, _ word: String) -> String {
    if date.hasOpenStart, word == "from" { return DateText.since(date) }
    return date.precision == .interval ? DateText.full(date) : "\(word) \(DateText.full(date))"
  }

  /// The other versions of a quote's words; nil when there are none.
  package static func versions(of card: QuoteCard) -> String? {
    if let original = card.quote.variantOf { return "another version of \(original); not counted" }
    let names = card.versions.map(\.rawValue).joined(separator: ", ")
    return names.isEmpty ? nil : "also found as \(names)"
  }

  /// Who made an assessment, where, when and at which place of it, as it follows the verdict.
  package static func origin(of card: AssessmentCard) -> String {
    let isNamed = card.assessorName != nil
    let places = [
      isNamed ? card.source.publisher : place(of: card.source),
      DateText.full(card.assessment.date), card.assessment.locator,
    ]
    let name = card.assessorName.map { " by \($0)" } ?? ""
    return places.compactMap { $0 }.reduce(name) { "\($0), \($1)" }
  }

  /// The full name of a side's party.
  package static func party(_ side: Side?, of heading: Heading) -> String {
    side.map { heading.parties[$0].name } ?? "neither party"
  }

  /// The words between quotation marks, with an ellipsis where a fragment was cut.
  package static func marks(_ cut: Cut?) -> (opening: String, closing: String) {
    ((cut?.isAtStart ?? false) ? "“… " : "“", (cut?.isAtEnd ?? false) ? " …”" : "”")
  }

  /// How many quotes agree, disagree and take no stance; what there is none of is left out.
  package static func counts(_ counts: StanceCounts) -> [(stance: Stance, count: String)] {
    let parts: [(Stance, Int, String, String)] = [
      (.agrees, counts.agrees, "agrees", "agree"),
      (.disagrees, counts.disagrees, "disagrees", "disagree"),
      (.none, counts.none, "takes no stance", "take no stance"),
    ]
    return parts.filter { $0.1 > 0 }.map { stance, count, one, many in
      (stance, "\(number(count)) \(count == 1 ? one : many)")
    }
  }

  /// Said behind counts of stances that were taken on several propositions; nil where on one alone.
  package static func added(over propositions: Int) -> String? {
    propositions > 1 ? "added over \(count(propositions, "proposition"))" : nil
  }

  package static let noQuotes = "no quotes"

  /// Said where a filter leaves nothing in a view.
  package static let nothingMatches = "Nothing here matches the filter."

  /// A number with its noun, such as "1 quote" or "17 quotes".
  package static func count(_ number: Int, _ noun: String, plural: String? = nil) -> String {
    "\(Wording.number(number)) \(number == 1 ? noun : plural ?? noun + "s")"
  }

  /// "20 of 139", or "139" when nothing is left out.
  package static func count(_ count: Count, isFiltered: Bool) -> String {
    isFiltered ? "\(number(count.matching)) of \(number(count.total))" : number(count.total)
  }

  /// A number with its thousands apart, such as "412,000".
  package static func number(_ number: Int) -> String {
    guard number > 999 else { return "\(number)" }
    let rest = number % 1_000
    let digits = String(repeating: "0", count: rest < 10 ? 2 : rest < 100 ? 1 : 0) + "\(rest)"
    return "\(Wording.number(number / 1_000)),\(digits)"
  }

  /// A number in at most four columns, such as "9999", "72k" or "1.2M".
  package static func short(_ number: Int) -> String {
    switch number {
    case ..<10_000: "\(number)"
    case ..<1_000_000: "\(number / 1_000)k"
    case ..<10_000_000: "\(number / 1_000_000).\(number / 100_000 % 10)M"
    default: "\(number / 1_000_000)M"
    }
  }

  /// A source in one line: its authors, its title and its publisher, as far as they are known.
  package static func name(_ source: Source) -> String {
    var parts: [String] = []
    if !source.author.isEmpty {
      parts.append(source.authorNames)
    }
    if let title = source.title { parts.append("“\(title)”") }
    if let publisher = source.publisher { parts.append(publisher) }
    if parts.isEmpty { parts.append(source.id.rawValue) }
    return parts.joined(separator: ", ")
  }

  /// A text that begins with a capital letter.
  package static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// The text with a full stop, unless it ends in a mark of its own or in an address.
  package static func sentence(_ text: String) -> String {
    let isAddress = text.split(separator: " ").last?.contains("://") ?? false
    guard let last = text.last, !".!?…:".contains(last), !isAddress else { return text }
    return text + "."
  }
}
