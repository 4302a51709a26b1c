import Drawing
import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery

extension LadderPane {
  /// The ladder on the left and the advice beside it, or below it where it is narrow.
  func rects(_ scene: Scene) -> (ladder: Rect, advice: Rect) {
    let rect = scene.rect
    guard !steps.page.rows.isEmpty else { return (rect, .zero) }
    if rect.columns >= 100 {
      let (left, right) = rect.splitLeft(rect.columns * 3 / 5)
      return (left, right)
    }
    guard rect.rows >= 14 else { return isInAdvice ? (.zero, rect) : (rect, .zero) }
    // Every row with its heading comes first; the advice has what is left.
    let needed = list.page.total + Standing.allCases.count + 3
    let (below, above) = rect.splitBottom(max(5, min(rect.rows / 2, rect.rows - needed)))
    return (above, below)
  }

  func flow(_ scene: Scene) -> BlockFlow {
    let rows = ListFrame.rows(rects(scene).ladder)
    let view = hasHead(rows) ? rows.splitTop(1).rest : rows
    let (list, hasRoom) = (list, view.rows >= list.page.total + 8)
    return BlockFlow(list, in: view) { index, row in
      var block = DetailBlock()
      let before = index > 0 ? list.row(at: index - 1) : nil
      if before.map(LadderGroup.init) != LadderGroup(row) {
        if index > 0, hasRoom { block.lines.append(RichText()) }
        block.lines += heading(LadderGroup(row), columns: view.columns - 1)
        block.headLines = block.lines.count
      }
      block.lines.append(LadderPane.line(row, scene, columns: view.columns - 1))
      block.bar = Role(row.issue.standing)
      return block
    }
  }

  /// Whether a line tells what the bars and the numbers are.
  private func hasHead(_ rows: Rect) -> Bool { rows.rows >= 10 && rows.columns >= 50 }

  private func drawHead(_ rows: Rect, _ text: String, on painter: inout Painter) {
    let column = rows.endColumn - TextWidth.columns(of: text)
    painter.write(text, .secondary, at: Point(column: column, row: rows.row))
  }

  /// Says in the lower edge, where there is room, what the sign before a title is.
  private func drawSign(_ rect: Rect, on painter: inout Painter) {
    let isUsed = list.page.rows.contains { $0.issue.basis == .recordForWantOfAssessment }
    let text = " * \(Wording.noAssessment) "
    guard isUsed, TextWidth.columns(of: text) <= rect.columns - 6 else { return }
    painter.write(text, .secondary, at: Point(column: rect.column + 2, row: rect.endRow - 1))
  }

  func adviceFlow(_ scene: Scene) -> BlockFlow {
    let view = ListFrame.rows(rects(scene).advice)
    return BlockFlow(steps, in: view, gap: view.rows > 12 ? 1 : 0) { index, card in
      var block = DetailBlock()
      let passage = card.passage
      let number = "\(passage.order ?? index + 1)".padded(to: 3)
      var lines = RichText(passage.summary, .summary).wrapped(columns: max(8, view.columns - 5))
      for line in lines.indices {
        lines[line] = RichText(line == 0 ? number : "   ", .mixed) + lines[line]
      }
      let place = [passage.locator, AdviceWords.author(of: card)]
      let note = place.compactMap { $0 }.joined(separator: " · ")
      block.lines = lines + [RichText("   \(note)", .secondary)]
      block.bar = .mixed
      return block
    }
  }

  package func draw(in scene: Scene, on painter: inout Painter) {
    let (ladder, advice) = rects(scene)
    let words = words(in: scene)
    if !ladder.isEmpty {
      let flow = flow(scene)
      ListFrame.draw(
        ladder,
        title: RichText(LadderWords.name, scene.isFocused && !isInAdvice ? .mixed : .text)
          + RichText(ladder.columns >= 60 ? " · \(LadderWords.question)" : "", .secondary),
        note: words.note(list.page.total),
        more: flow.more,
        isFocused: scene.isFocused && !isInAdvice,
        on: &painter
      )
      if list.page.total == 0 {
        ListFrame.drawEmpty(scene, words.nothing, on: &painter)
      }
      let rows = ListFrame.rows(ladder)
      if hasHead(rows), list.page.total > 0 {
        drawHead(rows, words.columnHeads, on: &painter)
      }
      if ListFrame.hasFrame(ladder) { drawSign(ladder, on: &painter) }
      flow.draw(isFocused: scene.isFocused && !isInAdvice, on: &painter)
    }
    guard !advice.isEmpty else { return }
    let author = AdviceWords.author(of: steps.page.rows)
    let adviceFlow = adviceFlow(scene)
    ListFrame.draw(
      advice,
      title: RichText(AdviceWords.name, scene.isFocused && isInAdvice ? .mixed : .text)
        + RichText(author.map { " · \($0)" } ?? "", .secondary),
      note: AdviceWords.note(steps.page.total),
      more: adviceFlow.more,
      isFocused: scene.isFocused && isInAdvice,
      on: &painter
    )
    adviceFlow.draw(isFocused: scene.isFocused && isInAdvice, on: &painter)
  }

  private func heading(_ group: LadderGroup, columns: Int) -> [RichText] {
    let standing = group.standing
    var line = RichText(Mark(standing).signed, Role(standing))
    line.append("  \(LadderWords.meaning(of: group, among: list.page.rows))", .secondary)
    return line.wrapped(columns: max(8, columns))
  }

  /// The title, then the share of decided propositions that are shared, as a bar and as a number.
  private static func line(_ row: LadderRow, _ scene: Scene, columns: Int) -> RichText {
    let width = columns >= 56 ? 16 : columns >= 44 ? 10 : 6
    let numbers = columns >= 44 ? 5 : 0
    let title = max(8, columns - width - numbers - 10)
    let isMarked = row.issue.basis == .recordForWantOfAssessment
    var line = RichText(isMarked ? "* " : "  ", .secondary)
    let short = row.issue.title.cut(to: title - 3)
    line.append(RichText(short, .text, marking: scene.perspective.filter))
    // A blank stays between it and the bar.
    let room = title - 3 - TextWidth.columns(of: short)
    let note = Wording.differentPoints(row.issue).map { " · \($0)" } ?? ""
    let shown = TextWidth.columns(of: note) <= room ? note : ""
    line.append(shown, .secondary)
    let gap = title - 2 - TextWidth.columns(of: short) - TextWidth.columns(of: shown)
    line.append(String(repeating: " ", count: max(1, gap)), .text)
    let filled = Int((row.share * Double(width)).rounded())
    line.append(String(repeating: "═", count: filled), .shared)
    // Of nothing decided there is no share.
    let empty = row.decided == 0 ? " " : "▁"
    line.append(String(repeating: empty, count: width - filled), .secondary)
    line.append(" " + (Wording.share(row) ?? "–").leftPadded(to: 6), .text)
    if numbers > 0 {
      line.append(Wording.short(row.issue.quotes.matching).leftPadded(to: numbers), .secondary)
    }
    return line
  }
}
