import RelationsAnalysis
import RelationsModel
import RelationsQuery

extension Wording {
  /// Said where most of a party's words are on the other side.
  package static let mostOtherwise = "most of its words say otherwise"

  /// Said of a quote that the filter leaves out, where it is shown all the same.
  package static let outsideFilter = "outside the filter"

  /// Said where a coarsely dated quote of another stance may be later.
  package static let orderUnknown = "order not known"

  /// A window as the header has it, such as "last words" or "words of 90 days".
  package static func name(_ window: RecordWindow) -> String {
    switch window {
    case .day: "last words"
    case .days, .months: "words of \(length(window))"
    case .all: "all words"
    }
  }

  /// How long a window is, such as "90 days" or "1 year".
  package static func length(_ window: RecordWindow) -> String {
    switch window {
    case .day: "1 day"
    case .days(let count): Wording.count(count, "day")
    case .months(let count):
      count % 12 == 0 ? Wording.count(count / 12, "year") : Wording.count(count, "month")
    case .all: "all days"
    }
  }

  /// Said of an issue in the place of that clause where there is nothing to count.
  package static let noStances = "no side took a stance by this day in this dossier"

  /// Which words a position rests on over a window, as a clause.
  package static func rule(_ window: RecordWindow) -> String {
    switch window {
    case .day: "counted from the last day on which each side took a stance"
    case .all: "counted from all stances by this day"
    default: "counted from each side’s \(name(window)) up to its last stance"
    }
  }

  /// Since when a position has run, by which words, and what speaks against it.
  ///
  /// A silent one has no notes; `turning` has the quotes to be named.
  package static func notes(
    on position: PartyPosition,
    turnedBy turning: [Quote.ID: TurningWords]
  ) -> [String] {
    guard position.position != .silent else { return [] }
    var notes: [String] = []
    let quotes = position.turning.compactMap { turning[$0] }
      .map(name).joined(separator: " and ")
    let how = position.isFirst ? "first said by" : "turned by"
    let words =
      position.turning.isEmpty
      ? ", when older words left the window" : quotes.isEmpty ? "" : ", \(how) \(quotes)"
    if let since = position.since { notes.append("\(Wording.since(since))\(words)") }
    if position.isAgainstMostOfItsWords {
      let (most, verb) =
        position.all.agrees > position.all.disagrees
        ? (position.all.agrees, "agree") : (position.all.disagrees, "disagree")
      notes.append("\(mostOtherwise): \(most) of \(position.all.total) \(verb)")
    }
    if position.isOrderUnknown { notes.append(orderUnknown) }
    return notes
  }

  /// Who said a quote and when, with the id where that is short.
  package static func name(_ card: QuoteCard, isOutsideFilter: Bool) -> String {
    name(
      TurningWords(
        quote: card.quote.id,
        speaker: card.speakerName,
        date: card.quote.date,
        isDatedBySource: card.quote.isDatedBySource,
        isOutsideFilter: isOutsideFilter
      )
    )
  }

  /// Who turned a party and when, with the id where that is short.
  private static func name(_ words: TurningWords) -> String {
    let marks = [
      words.quote.isBrief ? words.quote.rawValue : nil,
      words.isOutsideFilter ? outsideFilter : nil,
    ].compactMap { $0 }.joined(separator: ", ")
    let date = when(words.date)
    let who = words.speaker + (words.isDatedBySource ? ", reported" : "")
    return "\(who) \(date)" + (marks.isEmpty ? "" : " (\(marks))")
  }

  /// A date in a sentence, such as "on 8 May 2018", "in May 2018" or "on some day of 2014 to 2016".
  package static func when(_ date: EDTFDate) -> String { preposition(date) + DateText.full(date) }

  /// What stands before a date in a sentence; nothing before one that says itself how it is meant.
  private static func preposition(_ date: EDTFDate) -> String {
    guard date.doubt == nil, !date.hasOpenStart, date.last < .distantFuture else { return "" }
    switch date.precision {
    case .day: return "on "
    case .interval, .season: return "on some day of "
    default: return "in "
    }
  }

  /// The date since which something holds, as precisely as it is known; `write` puts dates into
  /// words.
  package static func since(
    _ date: EDTFDate,
    dates write: (EDTFDate) -> String = DateText.full
  ) -> String {
    guard date.first > .distantPast else {
      return date.end.map { "since or before \(write($0))" } ?? "since when is not known"
    }
    guard date.precision != .interval, date.precision != .season else {
      return "since \(write(EDTFDate(date.first))) or later"
    }
    return "since \(write(date))"
  }

  /// Since when an issue has stood as the record has it, such as "since 7 Jul 2018, order not known";
  /// nil where neither side took a stance.
  package static func recordSince(_ detail: IssueDetail) -> String? {
    detail.recordSinceDate.map {
      since($0) + (detail.isRecordOrderUnknown ? ", \(orderUnknown)" : "")
    }
  }

  /// How an issue stands by the record and since when, after the name of its standing; both sides may
  /// have come to speak on different points later than that.
  package static func recordStanding(
    _ detail: IssueDetail,
    _ name: String = "",
    before separator: String = ", "
  ) -> String {
    let aside = Wording.aside(onDifferentPoints: detail.isOnDifferentPoints)
    guard let since = recordSince(detail) else { return name + aside }
    guard let later = laterPoints(detail) else { return name + aside + separator + since }
    return "\(name)\(separator)\(since); \(later)"
  }

  /// That both sides speak on different points, with its date where that is later than the one since
  /// which the record has stood; `write` puts dates into words.
  package static func laterPoints(
    _ detail: IssueDetail,
    dates write: (EDTFDate) -> String = DateText.full
  ) -> String? {
    guard let points = detail.differentPointsSince, let standing = detail.recordSinceDate,
      points.first > standing.first
    else { return nil }
    return "\(onDifferentPoints), \(since(points, dates: write))"
  }

  /// Said behind figures that are of all words, where a filter narrows what else is shown.
  package static let inAll = "in all"

  /// Figures that are of all words, with that said where a filter narrows what else is shown.
  package static func inAll(_ figures: String, under filter: Filter) -> String {
    filter.isNarrowing ? "\(figures) \(inAll)" : figures
  }

  /// How many quotes of each stance, with the sign of each: `●4 ○2`.
  package static func signs(_ tally: StanceTally) -> String {
    let parts = [("●", tally.agrees), ("○", tally.disagrees)].filter { $0.1 > 0 }
    return parts.map { "\($0.0)\(number($0.1))" }.joined(separator: " ")
  }
}
