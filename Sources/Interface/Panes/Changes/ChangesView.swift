import Drawing
import RelationsAnalysis
import RelationsModel
import RelationsQuery

extension ChangesPane {
  package func flow(_ scene: Scene) -> BlockFlow {
    let view = ListFrame.rows(scene.rect)
    let list = list
    return BlockFlow(list, in: view) { index, change in
      let text = ChangeText(change)
      var block = IssueBlock()
      let before = index > 0 ? list.row(at: index - 1).map { ChangeText($0).group } : nil
      if before != text.group {
        block.lines.append(ChangesPane.heading(text.group))
        block.headLines = 1
      }
      block.lines += ChangesPane.lines(change, text, scene, columns: view.columns - 1)
      block.bar = text.role
      return block
    }
  }

  package func draw(in scene: Scene, on painter: inout Painter) {
    let days = [since, scene.perspective.asOf].compactMap { $0 }.sorted()
    let span = days.map(DateText.day).joined(separator: " to ")
    let title = RichText("Changes", scene.isFocused ? .mixed : .text)
    let flow = flow(scene)
    ListFrame.draw(
      scene.rect,
      title: title + RichText(" · \(span)", .text),
      note: "\(Wording.number(list.page.total))",
      more: flow.more,
      isFocused: scene.isFocused,
      on: &painter
    )
    guard list.page.total > 0 else {
      return ListFrame.drawEmpty(
        scene,
        """
        Nothing stands otherwise than it did. \(scene.way(to: .date)) compares with another date, \
        \(scene.way(to: .earlierTurn)) and \(scene.way(to: .earlierYear)) go back in time.
        """,
        on: &painter
      )
    }
    flow.draw(isFocused: scene.isFocused, on: &painter)
  }

  private static func heading(_ group: ChangeText.Group) -> RichText {
    switch group {
    case .issues: RichText("Issues that moved", .heading)
    case .propositions: RichText("Propositions that turned", .heading)
    case .actors: RichText("Actors who changed stance", .heading)
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
      let title = RichText(text.title, .text, marking: filter).wrapped(columns: max(8, columns - 2))
      return [first] + title.map { RichText("  ", .text) + $0 }
    }
    let moveColumns = max(28 - excess, move.columns + 2)
    first.append(move)
    first.append(String(repeating: " ", count: moveColumns - move.columns), .text)
    let short = text.title.cut(to: max(8, columns - dayColumns - moveColumns))
    first.append(RichText(short, .text, marking: filter))
    guard !note.isEmpty else { return [first] }
    return [first, RichText(String(repeating: " ", count: dayColumns + moveColumns), .text) + note]
  }
}
