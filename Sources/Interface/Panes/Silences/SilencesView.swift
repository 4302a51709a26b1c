import Drawing
import RelationsAnalysis
import RelationsModel
import RelationsQuery

extension SilencesPane {
  package func flow(_ scene: Scene) -> BlockFlow {
    let view = ListFrame.rows(scene.rect)
    let longest = longest
    return BlockFlow(list, in: view) { _, silence in
      SilencesPane.block(silence, longest: longest, scene, columns: view.columns - 1)
    }
  }

  package func draw(in scene: Scene, on painter: inout Painter) {
    let flow = flow(scene)
    ListFrame.draw(
      scene,
      title: "Silences",
      note: Wording.count(list.page.total, "proposition"),
      more: flow.more,
      on: &painter
    )
    guard list.page.total > 0 else {
      ListFrame.drawEmpty(
        scene,
        "Nothing is left unanswered: whatever one side has spoken of, the other has too.",
        on: &painter
      )
      return
    }
    flow.draw(isFocused: scene.isFocused, on: &painter)
  }

  /// How long, drawn and written; then who waits for whom, and on what.
  private static func block(
    _ silence: Silence,
    longest: Int,
    _ scene: Scene,
    columns: Int
  ) -> IssueBlock {
    let (spoken, silent) = (silence.spoken, silence.silent)
    let position = silence.listing.row.tallies[spoken].position
    let waited = WaitText.duration(silence)
    var line = RichText(waited.padded(to: 10), .heading)
    if columns >= 60 {
      let width = columns >= 90 ? 16 : 8
      let days = silence.knownDays ?? 0
      let length = days == 0 || longest == 0 ? 0 : max(1, days * width / longest)
      line.append(String(repeating: "▬", count: min(width, length)), .mixed)
      line.append(String(repeating: " ", count: width - min(width, length) + 1), .text)
    }
    let party = scene.heading.parties[spoken].shortName
    line.append("\(party) ", .secondary)
    line.append("\(Wording.glyph(position)) ", Role(position))
    line.append("\(scene.heading.parties[silent].shortName) ", .secondary)
    line.append("·  ", .secondary)
    line.append(
      RichText(
        silence.listing.row.proposition.text,
        .text,
        marking: scene.perspective.filter
      )
    )
    var block = IssueBlock(lines: [line])
    block.bar = Role(position)
    guard columns >= 60 || scene.rect.rows >= 12 else { return block }
    var note = RichText(String(repeating: " ", count: 10), .text)
    note.append(RichText(silence.listing.issueTitle, .secondary, marking: scene.perspective.filter))
    note.append(
      Wording.beside(silence.listing.row.proposition.id, before: " · ")
        + " · \(scene.heading.parties[silent].name) silent \(DateText.since(silence.since))",
      .secondary
    )
    block.lines.append(note)
    return block
  }
}
