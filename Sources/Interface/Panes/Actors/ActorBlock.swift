import Drawing
import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// An actor: roles over time, what is counted, and changed stances on a small line of time.
struct ActorBlock {
  private let state: State
  private let columns: Int

  init(_ state: State, columns: Int) {
    self.state = state
    self.columns = columns
  }

  func add(_ profile: ActorProfile, _ turnabouts: [Turnabout], to block: inout DetailBlock) {
    let card = profile.card
    let kind = RichText(
      "\(card.actor.kind.rawValue), \(Wording.party(card.side, of: state.heading))",
      .text
    )
    block.add(label: "Who", kind, columns: columns)
    let aliases = card.actor.aliases.joined(separator: ", ")
    if !aliases.isEmpty {
      block.add(label: "Also", RichText(aliases, .secondary), columns: columns)
    }
    var says = StanceText.counts(profile.quotes)
    if let added = ActorsWords.added(in: profile.quotes) { says.append("   \(added)", .secondary) }
    block.add(label: "Says", says, columns: columns)
    if let quoted = ActorsWords.quoted(
      card,
      isFiltered: state.perspective.filter.isNarrowing
    ) {
      block.add(label: "Quoted", RichText(quoted, .text), columns: columns)
    }
    addRoles(card, to: &block)
    addTurnabouts(turnabouts, to: &block)
  }

  private func addRoles(_ card: ActorCard, to block: inout DetailBlock) {
    let roles = card.actor.roles.filter { $0.isKnown(by: state.perspective.asOf) }
    guard !roles.isEmpty else { return }
    block.addBlank()
    block.addRule("roles", columns: columns)
    for role in roles {
      let isHeld = card.rolesThen.contains(role)
      var line = RichText(isHeld ? "▸ " : "  ", .mixed)
      line.append(
        RichText(role.title, isHeld ? .heading : .text, marking: state.perspective.filter)
      )
      if let organisation = role.organisation { line.append(", \(organisation)", .secondary) }
      line.append(" · \(Wording.span(of: role))", .secondary)
      block.add(line, columns: columns)
    }
  }

  private func addTurnabouts(_ turnabouts: [Turnabout], to block: inout DetailBlock) {
    guard !turnabouts.isEmpty else { return }
    block.addBlank()
    block.addRule("changed stances", columns: columns)
    for turnabout in turnabouts {
      var title = RichText(
        turnabout.proposition.proposition.text,
        .heading,
        marking: state.perspective.filter
      )
      title.append(
        Wording.beside(turnabout.proposition.proposition.id, before: "  ")
          + " · \(turnabout.issueTitle)",
        .secondary
      )
      block.add(title, columns: columns)
      block.lines.append(line(of: turnabout))
    }
  }

  /// The stances where their days stand between the first and the last.
  private func line(of turnabout: Turnabout) -> RichText {
    let stances = turnabout.stances
    guard let first = stances.first?.day, let last = stances.last?.day else { return RichText() }
    let start = DateText.short(turnabout.turns.first?.date ?? turnabout.lastDate)
    let end = DateText.short(turnabout.lastDate)
    let width = max(2, min(48, columns - 8 - start.count - end.count))
    var cells = [(String, Role)](repeating: ("─", .secondary), count: width)
    let span = max(1, last.number - first.number)
    for stance in stances {
      let place = (stance.day.number - first.number) * (width - 1) / span
      let mark = Mark(stance.stance)
      // Where two fall on one cell and differ, both ways were taken there.
      let isTaken = cells[place].0 != "─" && cells[place].0 != mark.glyph
      cells[place] = isTaken ? ("◐", .mixed) : (mark.glyph, Role(mark))
    }
    var line = RichText("  \(start) ", .secondary)
    for (glyph, role) in cells { line.append(glyph, role) }
    line.append(" \(end)", .secondary)
    return line
  }
}
