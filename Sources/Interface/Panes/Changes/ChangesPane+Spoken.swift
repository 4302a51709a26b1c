import RelationsAnalysis
import RelationsModel
import RelationsQuery

extension ChangesPane {
  package func spoken(in scene: Scene) -> SpokenView {
    let days = [since, scene.perspective.asOf].compactMap { $0 }.sorted()
    let span = days.map(Spoken.day).joined(separator: " to ")
    return SpokenView(
      list,
      in: scene,
      summary: "\(Wording.count(list.page.total, "change")), \(span).",
      nothing: "Nothing stands otherwise than it did."
    ) { [ChangesPane.told($0, scene.heading)] }
  }

  private static func told(_ change: Change, _ heading: Heading) -> String {
    let text = ChangeText(change)
    let turn = text.turn(on: Spoken.date(change.on))
    switch change.kind {
    case .issue: return "Issue: \(Spoken.sentence(text.title)) \(turn)."
    case .actor: return "Actor: \(Spoken.sentence(text.title)) \(turn)."
    case .proposition(let proposition, _, let from, let to):
      let turns = Side.allCases.compactMap { side -> String? in
        let (before, after) = (from?.positions[side] ?? .silent, to.positions[side])
        guard before != after else { return nil }
        return
          "\(heading.parties[side].name): \(Wording.verb(before)) before, \(Wording.verb(after)) now"
      }
      let parties = turns.isEmpty ? "" : " \(turns.joined(separator: "; "))."
      return
        "Proposition\(Wording.beside(proposition.id, before: " ")): \(Spoken.sentence(proposition.text)) \(turn).\(parties)"
    }
  }
}
