import Drawing
import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery

extension SilencesPane {
  package func flow(_ scene: Scene) -> BlockFlow {
    let view = ListFrame.rows(scene.rect)
    let (list, words, longest) = (list, words(in: scene), counts.mostDays)
    let hasRoom = view.rows >= 16
    let lead = list.page.rows.map { WaitText.duration($0).count + 1 }.max() ?? 0
    return BlockFlow(list, in: view) { index, silence in
      let block = SilencesPane.block(
        silence,
        words,
        longest: longest,
        lead: max(10, lead),
        scene,
        columns: view.columns - 1
      )
      guard index == 0 || list.row(at: index - 1)?.kind != silence.kind else { return block }
      return SilencesPane.headed(
        block,
        words.countedHeading(of: silence.kind),
        columns: view.columns,
        hasGap: index > 0 && hasRoom
      )
    }
  }

  /// The first row of a group, below what the group is.
  private static func headed(
    _ block: DetailBlock,
    _ heading: String,
    columns: Int,
    hasGap: Bool
  ) -> DetailBlock {
    var headed = DetailBlock()
    if hasGap { headed.lines.append(RichText()) }
    headed.lines += RichText(heading, .secondary).wrapped(columns: max(8, columns))
    headed.headLines = headed.lines.count
    headed.lines += block.lines
    headed.bar = block.bar
    return headed
  }

  /// How long, drawn and written; then what both sides say, and on what.
  private static func block(
    _ silence: Silence,
    _ words: SilencesWords,
    longest: Int,
    lead: Int,
    _ scene: Scene,
    columns: Int
  ) -> DetailBlock {
    let positions = silence.listing.row.positions
    let position = positions[silence.spoken].position
    let waited = WaitText.duration(silence)
    var line = RichText(waited.padded(to: lead), .heading)
    if columns >= 60 {
      let width = columns >= 90 ? 16 : 8
      let days = silence.knownDays ?? 0
      let length = days == 0 || longest == 0 ? 0 : max(1, days * width / longest)
      line.append(String(repeating: "━", count: min(width, length)), .mixed)
      line.append(String(repeating: " ", count: width - min(width, length) + 1), .text)
    }
    for side in [silence.spoken, silence.silent] {
      let position = positions[side].position
      line.append("\(scene.heading.parties[side].shortName) ", .secondary)
      line.append("\(Wording.glyph(position)) ", Role(position))
    }
    line.append(" ", .text)
    line.append(
      RichText(
        silence.listing.row.proposition.text,
        .text,
        marking: scene.perspective.filter
      )
    )
    var block = DetailBlock(lines: [line])
    block.bar = Role(position)
    guard columns >= 60 || scene.rect.rows >= 12 else { return block }
    var note = RichText(String(repeating: " ", count: 10), .text)
    note.append(RichText(silence.listing.issueTitle, .secondary, marking: scene.perspective.filter))
    note.append(
      Wording.beside(silence.listing.row.proposition.id, before: " · ")
        + " · \(words.missing(silence))",
      .secondary
    )
    block.lines.append(note)
    return block
  }
}
