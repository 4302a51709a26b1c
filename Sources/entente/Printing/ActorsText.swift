import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// Actors as text: each side under its heading, roles below the names.
struct ActorsText: ViewText {
  private let record: RecordText
  private let analyst: Analyst
  private let order: ActorOrder
  private let isGrouped: Bool
  /// The side under which the last actor stands.
  private var side: Side??

  init(
    _ analyst: Analyst,
    _ perspective: Perspective,
    _ order: ActorOrder,
    columns: Int
  ) {
    record = RecordText(analyst.queries, perspective, columns: columns)
    self.analyst = analyst
    self.order = order
    isGrouped = order == .party
  }

  var head: [String] {
    let counts = [Side?.some(.first), .some(.second), nil].map { side in
      (side, total(side))
    }
    let parts = counts.filter { $0.1 > 0 }.map { side, count in
      "\(Wording.number(count)) \(side.map(record.shortName) ?? "of neither")"
    }
    let people = parts.joined(separator: ", ")
    return record.header("Actors")
      + record.wrapped("Actors\(isFiltered ? " with what matches" : ""): \(people).")
      + (isGrouped ? [] : [""])
  }

  private var isFiltered: Bool { !record.perspective.filter.isEmpty }

  private func total(_ side: Side?) -> Int {
    let none = Window(offset: 0, count: 0)
    return analyst.actors(group(side), record.perspective, order, none).total
  }

  private func group(_ side: Side?) -> ActorGroup { side.map(ActorGroup.side) ?? .neither }

  mutating func lines(_ page: Page<ActorProfile>) -> [String] {
    let table = TextTable(
      columns: [.flexible, .right, .left, .left],
      rows: page.rows.map(row),
      indent: isGrouped ? 2 : 0
    )
    var lines: [String] = []
    for (profile, block) in zip(page.rows, table.blocks(columns: record.columns)) {
      if isGrouped, side != .some(profile.card.side) {
        let name = Wording.party(profile.card.side, of: record.queries.heading)
        var heading = TextBlock(columns: record.columns)
        heading.add("\(name): \(Wording.number(total(profile.card.side)))")
        lines += [""] + heading.lines
        side = .some(profile.card.side)
      }
      lines += block
    }
    return lines
  }

  private func row(_ profile: ActorProfile) -> TextTable.Row {
    let card = profile.card
    let party = isGrouped ? "" : " · \(record.shortName(card.side))"
    let changes =
      profile.changes == 0 ? nil : "changed stance \(Wording.count(profile.changes, "time"))"
    let about = [card.actor.id.rawValue] + card.rolesThen.map(record.title) + [changes]
    let quotes = profile.quotes
    return TextTable.Row(
      [
        "\(card.actor.name)\(party)",
        quotes.total == 0 ? "" : Wording.number(quotes.total),
        quotes.total == 0 ? "" : stances(quotes),
        span(card),
      ],
      notes: [about.compactMap { $0 }.joined(separator: " · ")]
    )
  }

  private func stances(_ counts: StanceCounts) -> String {
    [("●", counts.agrees), ("○", counts.disagrees), ("·", counts.none)]
      .filter { $0.1 > 0 }.map { "\($0.0)\($0.1)" }.joined(separator: " ")
  }

  private func span(_ card: ActorCard) -> String {
    guard let first = card.firstDate, let last = card.lastDate else { return "" }
    let dates = [first, last].map(DateText.short)
    return first == last ? dates[0] : dates.joined(separator: " – ")
  }

  var foot: [String] {
    [""]
      + record.wrapped(
        "Quotes \(isFiltered ? "that match, " : "")by stance, over all propositions: ● agree  ○ disagree  · take no stance"
      ) + record.hint("show ID", "gives an actor's roles and quotes.")
  }
}
