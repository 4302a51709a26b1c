import Drawing
import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery

extension ChangesPane {
  package func flow(_ scene: Scene) -> BlockFlow {
    let view = ListFrame.rows(scene.rect)
    let (list, words) = (list, words(in: scene))
    return BlockFlow(list, in: view) { index, change in
      let text = ChangeText(change)
      var block = DetailBlock()
      let before = index > 0 ? list.row(at: index - 1).map(\.group) : nil
      if before != change.group {
        block.lines.append(
          RichText(words.heading(of: change.group, among: list.page.rows), .heading)
        )
        block.headLines = 1
      }
      block.lines += ChangesPane.lines(change, text, scene, columns: view.columns - 1)
      block.bar = text.role
      return block
    }
  }

  private static func lines(
    _ change: Change,
    _ text: ChangeText,
    _ scene: Scene,
    columns: Int
  ) -> [RichText] {
    let filter = scene.perspective.filter
    let day = DateText.full(change.on).leftPadded(to: DateText.dayColumns) + "  "
    let move = text.move
    let dayColumns = TextWidth.columns(of: day)
    // A date that is longer than most leaves the titles in their column where it can.
    let excess = dayColumns - DateText.dayColumns - 2
    let note = text.note(scene.heading)
    var first = RichText(day, .secondary)
    guard columns >= 70 else {
      first.append(move)
      let title = RichText(change.title, .text, marking: filter).wrapped(
        columns: max(8, columns - 2)
      )
      let notes = note.isEmpty ? [] : note.wrapped(columns: max(8, columns - 2))
      return [first] + (title + notes).map { RichText("  ", .text) + $0 }
    }
    let moveColumns = max(28 - excess, move.columns + 2)
    first.append(move)
    first.append(String(repeating: " ", count: moveColumns - move.columns), .text)
    let short = change.title.cut(to: max(8, columns - dayColumns - moveColumns))
    first.append(RichText(short, .text, marking: filter))
    guard !note.isEmpty else { return [first] }
    // A note that is too long to stand under the title begins under the move.
    let titleColumns = dayColumns + moveColumns
    let indent = note.columns <= columns - titleColumns ? titleColumns : dayColumns
    return [first]
      + note.wrapped(columns: max(8, columns - indent)).map { line in
        RichText(String(repeating: " ", count: indent), .text) + line
      }
  }
}
