import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery

extension SilencesPane {
  package func spoken(in scene: Scene) -> SpokenView {
    SpokenView(
      list,
      in: scene,
      summary: Silence.Kind.allCases.map { ReplyText.count(counts[$0] ?? 0, $0) }
        .joined(separator: ", then ") + "; of each the longest first.",
      nothing: ReplyText.noSilences
    ) { silence in
      let row = silence.listing.row
      let missing = ReplyText.missing(silence, since: Spoken.date(silence.since)) {
        scene.heading.parties[$0].name
      }
      let positions = BothSides { row.positions[$0].position }
      let waited = silence.knownDays.map { ", \(WaitText.duration(days: $0)) on" } ?? ""
      return [
        "\(Spoken.capitalised(missing))\(waited). "
          + "\(silence.listing.issueTitle): \(Spoken.sentence(row.proposition.text)) "
          + told(positions, silence, scene.heading)
      ]
    }
  }
  /// What both say where both took a stance, else the one that did.
  private func told(
    _ positions: BothSides<Position>,
    _ silence: Silence,
    _ heading: Heading
  ) -> String {
    guard silence.kind == .noStance else { return Spoken.positions(positions, heading) }
    return "\(heading.parties[silence.spoken].name) \(Spoken.verb(positions[silence.spoken]))."
  }
}
