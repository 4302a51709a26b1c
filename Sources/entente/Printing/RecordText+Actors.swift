import Interface
import Presentation
import RelationsModel
import RelationsQuery

extension RecordText {
  /// Actors in rows: id, name, party, number of quotes, last date; the roles of the day below.
  func actors(_ cards: [ActorCard]) -> [String] {
    let rows = cards.map { card in
      TextTable.Row(
        [
          card.actor.id.rawValue,
          card.actor.name,
          shortName(card.side),
          card.quoteCount == 0 ? "" : "\(card.quoteCount)",
          card.lastDate.map(DateText.short) ?? "",
        ],
        notes: card.rolesThen.isEmpty
          ? [] : [Wording.roles(of: card).joined(separator: "; ")]
      )
    }
    return TextTable(columns: [.left, .flexible, .left, .right, .right], rows: rows)
      .lines(columns: columns)
  }

  /// An actor with its roles and its quotes.
  func shown(_ card: ActorCard) -> [String] {
    let actor = card.actor
    var block = TextBlock(columns: columns)
    block.add(actor.name)
    block.addBlank()
    block.addField("Id", actor.id.rawValue)
    block.addField("Kind", actor.kind == .unnamed ? "unnamed spokesperson" : actor.kind.rawValue)
    block.addField(
      "Party",
      Wording.party(card.side, of: queries.heading)
    )
    if !actor.aliases.isEmpty {
      block.addField("Also", actor.aliases.joined(separator: ", "))
    }
    if let first = card.firstDate, let last = card.lastDate {
      let among = perspective.filter.isNarrowing ? ActorsWords.amongMatches : ""
      block.addField("Quoted", Wording.stretch(from: first, to: last) + among)
    }
    block.addField("Remark", actor.remark)
    let roles = actor.roles.filter { $0.isKnown(by: perspective.asOf) }
    if !roles.isEmpty {
      block.addHeading("Roles: \(roles.count)")
      for role in roles { addRole(role, to: &block) }
    }
    addQuotes(.actor(actor.id), naming: .issue, to: &block)
    return block.lines
  }

  private func addRole(_ role: RelationsModel.Role, to block: inout TextBlock) {
    var text = role.name
    if let side = side(of: role.party) { text += " (\(shortName(side)))" }
    let dates = Wording.knownSpan(of: role)
    if !dates.isEmpty { text += ": \(dates)" }
    if !role.sources.isEmpty {
      text += " (\(role.sources.map(\.rawValue).joined(separator: ", ")))"
    }
    block.add(text, indent: 2, hanging: 4)
    if let remark = role.remark { block.add(remark, indent: 4) }
  }

  private func side(of party: Party.ID?) -> Side? {
    Side.allCases.first { queries.heading.parties[$0].id == party }
  }
}
