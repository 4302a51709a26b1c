import RelationsAnalysis
import RelationsModel

extension SilencesPane {
  package func spoken(in scene: Scene) -> SpokenView {
    SpokenView(
      list,
      in: scene,
      summary: "\(Wording.count(list.page.total, "proposition")), the longest silence first.",
      nothing: "Nothing is left unanswered: whatever one side has spoken of, the other has too."
    ) { silence in
      let (spoken, silent) = (
        scene.heading.parties[silence.spoken].name, scene.heading.parties[silence.silent].name
      )
      let row = silence.listing.row
      let claim = Spoken.sentence(row.proposition.text)
      let verb = Spoken.verb(row.positions[silence.spoken].position)
      return [
        "\(silent) silent\(time(silence)) on \(silence.listing.issueTitle): \(claim) \(spoken) \(verb), \(Spoken.spelled(DateText.since(silence.since)))."
      ]
    }
  }

  private func time(_ silence: Silence) -> String {
    silence.knownDays.map { " for \(WaitText.duration(days: $0))" } ?? ""
  }
}
