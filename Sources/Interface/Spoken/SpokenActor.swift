import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// An actor in words: roles over time, what is counted, and changed stances one after the other.
struct SpokenActor {
  private let state: State

  init(_ state: State) {
    self.state = state
  }

  func lines(_ profile: ActorProfile, _ turnabouts: [Turnabout]) -> [String] {
    let card = profile.card
    let party = Wording.party(card.side, of: state.heading)
    var lines = ["\(Wording.capitalised(card.actor.kind.rawValue)), \(party)."]
    if !card.actor.aliases.isEmpty {
      lines.append("Also known as \(card.actor.aliases.joined(separator: ", ")).")
    }
    var counts = "Quotes: \(Spoken.counts(profile.quotes))"
    let isFiltered = state.perspective.filter.isNarrowing
    let quoted = ActorsWords.quoted(card, isFiltered: isFiltered)
    for note in [ActorsWords.added(in: profile.quotes), quoted] {
      if let note { counts += ", \(note)" }
    }
    lines.append(counts + ".")
    lines += card.actor.roles.filter { $0.isKnown(by: state.perspective.asOf) }.map { role in
      let isHeld = card.rolesThen.contains(role) ? "Role held then" : "Role"
      let title = role.name
      return "\(isHeld): \(title), \(Wording.span(of: role))."
    }
    return lines + turnabouts.map(announced)
  }

  /// Only where the stance turns is there something to tell.
  private func announced(_ turnabout: Turnabout) -> String {
    let turns = turnabout.turns.map { "\(Wording.name($0.stance)) \(Wording.when($0.date))" }
    let proposition = turnabout.proposition.proposition
    let claim = Wording.sentence(
      "Changed stance on \(Wording.beside(proposition.id, after: ", "))\(turnabout.issueTitle): "
        + proposition.text
    )
    return "\(claim) \(Wording.capitalised(turns.joined(separator: ", ")))."
  }
}
