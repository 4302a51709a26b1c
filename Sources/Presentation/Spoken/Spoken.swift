import RelationsModel
import RelationsQuery

/// How values are put into words that are heard; dates are as `DateText.shown` binds them.
package enum Spoken {
  /// Such as "3 of 16"; empty where there is nothing.
  package static func place(_ index: Int, of total: Int) -> String {
    total > 0 ? "\(Wording.number(index + 1)) of \(Wording.number(total))" : ""
  }

  /// The words between words that say whose they are, for a voice passes over the marks; neither a
  /// readout nor words of which nobody recorded it are taken for what was spoken.
  package static func words(_ card: QuoteCard) -> String {
    let marks = Wording.marks(card.quote.cut)
    let text = "\(marks.opening)\(card.quote.text)\(marks.closing)"
    let kind =
      switch card.quote.speech {
      case .direct: "quote"
      case .reported: "readout"
      case nil: "words"
      }
    let hasPause = card.quote.text.last.map { ".!?".contains($0) } ?? false
    return "\(Wording.capitalised(kind)): \(text)\(hasPause ? " End" : ", end") of \(kind)."
  }

  /// Who said it, in which role, for which party, and when.
  package static func attribution(_ card: QuoteCard, _ heading: Heading) -> String {
    let quote = card.quote
    let party = card.side.map { heading.parties[$0].name }
    let who = [card.speakerName, Wording.role(of: card), party].compactMap { $0 }.joined(
      separator: ", "
    )
    let day = Wording.date(of: quote)
    let hedge = quote.hedge.map { " The source says “\($0)”." } ?? ""
    let version = quote.variantOf.map { " Another version of \($0)." } ?? ""
    return "\(who), \(day).\(hedge)\(version)"
  }

  /// A quote as it stands in a list: who, when and which way, then the words.
  ///
  /// What tells one from the other comes first, for hardly anybody hears each to its end.
  package static func quote(_ card: QuoteCard, _ heading: Heading, namesIssue: Bool = true)
    -> [String]
  {
    let issue = namesIssue ? " On \(card.issueTitle):" : ""
    let stance = stance(card)
    let told = namesIssue ? stance : Wording.capitalised(stance)
    return ["\(attribution(card, heading))\(issue) \(told).", words(card)]
  }

  /// Which way it takes a stance, and on which proposition.
  package static func stance(_ card: QuoteCard) -> String {
    guard card.stance != .none, let proposition = card.proposition else { return "no stance" }
    return "\(Wording.name(card.stance)) with \(Wording.label(proposition))"
  }

  /// What both parties say.
  package static func positions(_ positions: BothSides<Position>, _ heading: Heading) -> String {
    let (first, second) = (positions[.first], positions[.second])
    guard first != second else {
      switch first {
      case .agree: return "Both agree."
      case .disagree: return "Both disagree."
      case .divided: return "Both are divided."
      case .silent: return "Neither takes a stance."
      }
    }
    let parts = Side.allCases.map { "\(heading.parties[$0].name) \(verb(positions[$0]))" }
    return parts.joined(separator: ", ") + "."
  }

  package static func verb(_ position: Position) -> String {
    switch position {
    case .agree, .disagree: Wording.verb(position)
    case .divided: "is \(Wording.verb(position))"
    case .silent: "takes no stance"
    }
  }

  /// Such as "4 agree, 1 disagrees, 2 take no stance".
  package static func counts(_ counts: StanceCounts) -> String {
    let told = Wording.counts(counts).map(\.count)
    return told.isEmpty ? Wording.noQuotes : told.joined(separator: ", ")
  }

  /// A number of quotes, told as those that match where a filter keeps some.
  package static func quotes(_ count: Int, isFiltered: Bool) -> String {
    let quotes = Wording.count(count, "quote")
    return isFiltered ? "\(quotes) \(count == 1 ? "matches" : "match")" : quotes
  }

  /// A place in a source; a voice does not know the sign of a paragraph.
  package static func locator(_ text: String) -> String { text.replacing("¶", with: "paragraph ") }
}
