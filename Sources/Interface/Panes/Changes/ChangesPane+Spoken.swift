import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery

extension ChangesPane {
  package func spoken(in scene: Scene) -> SpokenView {
    let span = span(scene, Spoken.day)
    return SpokenView(
      list,
      in: scene,
      summary: "\(Wording.count(list.page.total, "change")), \(span), \(Wording.name(order)).",
      nothing: nothing(scene)
    ) { [ChangesPane.told($0, scene.heading)] }
  }

  private static func told(_ change: Change, _ heading: Heading) -> String {
    let text = ChangeText(change)
    let turn = text.turn(on: Spoken.date(change.on))
    switch change.kind {
    case .issue:
      let alone = change.basis == .words ? "" : " \(Wording.evidence(change))"
      return "Issue: \(Wording.sentence(text.title)) \(turn).\(alone)"
    case .actor: return "Actor: \(Wording.sentence(text.title)) \(turn)."
    case .proposition(let proposition, _, let from, let to):
      let turns = Side.allCases.compactMap { side -> String? in
        let (before, after) = (from?.positions[side] ?? .silent, to.positions[side])
        guard before != after else { return nil }
        return
          "\(heading.parties[side].name): \(Wording.verb(before)) before, \(Wording.verb(after)) now"
      }
      let parties = turns.isEmpty ? "" : " \(turns.joined(separator: "; "))."
      return
        "Proposition\(Wording.beside(proposition.id, before: " ")): \(Wording.sentence(proposition.text)) \(turn).\(parties)"
    }
  }
}
