import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// The words of the view of actors.
package struct ActorsWords: TableWords {
  package static let name = "Actors"

  private let heading: Heading
  private let isFiltered: Bool
  private let order: ActorOrder
  /// Over which words changes of stance are told.
  private let window: RecordWindow
  /// How many actors belong to each group that is told.
  private let totals: [(group: ActorGroup, count: Int)]

  package init(
    _ heading: Heading,
    isFiltered: Bool,
    _ order: ActorOrder,
    window: RecordWindow = .day,
    totals: [(group: ActorGroup, count: Int)]
  ) {
    self.heading = heading
    self.isFiltered = isFiltered
    self.order = order
    self.window = window
    self.totals = totals.filter { $0.count > 0 }
  }

  package let nothing = "This list has no actor by this day."

  package func note(_ total: Int) -> String {
    "\(Wording.number(total))\(isFiltered ? " with what matches" : ""), \(Wording.name(order))"
  }

  package func summary(_ total: Int) -> String {
    guard !totals.isEmpty else { return "" }
    let counts = totals.map { "\(announced($0.group)): \(Wording.number($0.count))" }
    let parts = ([Wording.name(order)] + counts + [ActorsWords.added])
      .joined(separator: "; ")
    return "\(Wording.capitalised(parts))."
  }

  /// What an actor's numbers are of.
  package static let added = "stances on all propositions"

  /// The same behind the numbers of one actor; nil where there is no more than one stance.
  package static func added(in quotes: StanceCounts) -> String? {
    quotes.stanced > 1 ? "added over all propositions" : nil
  }

  /// The title of the list of a group.
  package func title(of group: ActorGroup) -> String {
    if case .side(let side) = group { heading.parties[side].name } else { "Neither" }
  }

  /// The same as it is told.
  package func announced(_ group: ActorGroup) -> String {
    group == .neither ? "Neither party" : title(of: group)
  }

  package func announced(_ profile: ActorProfile) -> [String] {
    let card = profile.card
    let name = [card.actor.name, Wording.role(of: card)].compactMap { $0 }
    let counts = Wording.capitalised(Spoken.counts(profile.quotes))
    let years = [card.firstDate, card.lastDate].compactMap { $0.map(Self.year) }
    let time =
      years.isEmpty ? "" : ", \(Set(years).count == 1 ? years[0] : years.joined(separator: " to "))"
    let changed = profile.changes > 0 ? " Changed stance." : ""
    return ["\(name.joined(separator: ", ")). \(counts)\(time).\(changed)"]
  }

  /// The year in which a date begins; of one with an open start that by which the words were said.
  private static func year(_ date: EDTFDate) -> String {
    guard date.first == .distantPast else { return "\(date.first.components.year)" }
    return date.last < .distantFuture
      ? "\(date.last.components.year) or before" : "an unknown year"
  }

  // MARK: In print

  package var opening: [String] {
    let counts = totals.map { group, count in
      let whose =
        if case .side(let side) = group { heading.parties[side].shortName } else { "of neither" }
      return "\(Wording.number(count)) \(whose)"
    }
    return [
      "Actors\(isFiltered ? " with what matches" : ""): \(counts.joined(separator: ", "))."
    ]
  }

  package let columns: [CellAlignment] = [.flexible, .right, .left, .left]

  /// They are grouped only where they are in order of their parties.
  package func group(of profile: ActorProfile) -> ActorGroup? {
    order == .party ? profile.card.side.map(ActorGroup.side) ?? .neither : nil
  }

  package func heading(of group: ActorGroup, among rows: [ActorProfile]) -> String {
    let side: Side? = if case .side(let side) = group { side } else { nil }
    let count = totals.first { $0.group == group }?.count ?? 0
    return "\(Wording.party(side, of: heading)): \(Wording.number(count))"
  }

  package func cells(_ profile: ActorProfile, at index: Int) -> RowWords {
    let (card, quotes) = (profile.card, profile.quotes)
    let party = card.side.map { heading.parties[$0].shortName } ?? "–"
    let changes =
      profile.changes == 0 ? nil : "changed stance \(Wording.count(profile.changes, "time"))"
    let about = [card.actor.id.rawValue] + Wording.roles(of: card) + [changes]
    let signs = [("●", quotes.agrees), ("○", quotes.disagrees), ("·", quotes.none)]
      .filter { $0.1 > 0 }.map { "\($0.0)\($0.1)" }
    return RowWords(
      [
        card.actor.name + (order == .party ? "" : " · \(party)"),
        quotes.total == 0 ? "" : Wording.number(quotes.total),
        signs.joined(separator: " "),
        ActorsWords.span(card),
      ],
      notes: [about.compactMap { $0 }.joined(separator: " · ")]
    )
  }

  /// The dates of the first and the last quote, to the month.
  private static func span(_ card: ActorCard) -> String {
    guard let first = card.firstDate, let last = card.lastDate else { return "" }
    let dates = [first, last].map(DateText.short)
    guard dates[0] != dates[1] else { return dates[0] }
    // What has an open start is no date from which on.
    return first.hasOpenStart ? "\(dates[0]), last \(dates[1])" : dates.joined(separator: " – ")
  }

  /// The dates of the first and the last quote of an actor; nil where there are none.
  package static func quoted(_ card: ActorCard, isFiltered: Bool) -> String? {
    guard let first = card.firstDate, let last = card.lastDate else { return nil }
    let (start, end) = (DateText.full(first), DateText.full(last))
    let stretch = first.hasOpenStart ? "first \(start), last \(end)" : "from \(start) to \(end)"
    return (start == end ? start : stretch) + (isFiltered ? ActorsWords.amongMatches : "")
  }

  /// Said behind dates of those quotes that a filter keeps.
  package static let amongMatches = ", in what matches"

  package var legend: [String] {
    [
      "Quotes \(isFiltered ? "that match, " : "")by stance, over all propositions: "
        + "● agree  ○ disagree  · take no stance"
    ] + (window == .day ? [] : ["Changes of stance go by \(Wording.name(window))."])
  }

  package let hint = CommandHint("show ID", gives: "gives an actor's roles and quotes.")
}

extension Wording {
  /// The order of actors in a word or two.
  package static func name(_ order: ActorOrder) -> String {
    switch order {
    case .number: "most quotes first"
    case .party: "by party"
    case .name: "by name"
    case .date: "latest first"
    }
  }

  /// The roles of an actor on the as-of date, each with its organisation.
  package static func roles(of card: ActorCard) -> [String] {
    card.rolesThen.map { $0.name + lastKnown($0, by: card.asOf) }
  }

  /// The title of the first of those roles; nil where there is none.
  package static func role(of card: ActorCard) -> String? {
    card.rolesThen.first.map { $0.title + lastKnown($0, by: card.asOf) }
  }

  private static func lastKnown(_ role: Role, by day: Day) -> String {
    role.lastKnown(by: day).map { date in
      date == role.from ? " (from \(DateText.full(date)))" : " (seen \(DateText.full(date)))"
    } ?? ""
  }
}
