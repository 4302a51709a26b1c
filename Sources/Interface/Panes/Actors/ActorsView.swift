import Drawing
import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery

extension ActorsPane {
  /// Two columns with a strip below; where it is narrow only the one that keys move in.
  func rects(_ scene: Scene) -> [(Column, Rect)] {
    let rect = scene.rect
    guard rect.columns >= 64 else { return [(active, rect)] }
    let others = self[.neither].page.total
    let strip = others == 0 || rect.rows < 12 ? 0 : min(others + 2, max(3, rect.rows / 4))
    // Too low for all of them: those who belong to neither are there only while keys move there.
    if strip == 0, active == .neither { return [(active, rect)] }
    let (below, above) = rect.splitBottom(strip)
    let (left, right) = above.splitLeft(above.columns / 2)
    let columns: [(Column, Rect)] = [(.first, left), (.second, right)]
    return strip == 0 ? columns : columns + [(.neither, below)]
  }

  func flow(of column: Column, _ scene: Scene) -> BlockFlow {
    let rect = rects(scene).first { $0.0 == column }?.1 ?? .zero
    let view = ListFrame.rows(rect)
    return BlockFlow(self[column], in: view) { _, profile in
      let line = ActorsPane.line(profile, scene, columns: view.columns - 1)
      var block = DetailBlock(lines: [line])
      block.bar = .text
      return block
    }
  }

  package func draw(in scene: Scene, on painter: inout Painter) {
    let words = words(in: scene)
    for (column, rect) in rects(scene) {
      let isFocused = scene.isFocused && column == active
      let list = self[column]
      let flow = flow(of: column, scene)
      let isWide = rect.columns >= 70
      ListFrame.draw(
        rect,
        title: RichText(words.title(of: column.group), isFocused ? .mixed : .text),
        note: words.note(list.page.total) + (isWide ? ", \(ActorsWords.added)" : ""),
        more: flow.more,
        isFocused: isFocused,
        on: &painter
      )
      if !isWide, ListFrame.hasFrame(rect), list.page.total > 0 {
        drawAdded(rect, on: &painter)
      }
      if list.page.total == 0 {
        let isFiltered = !scene.perspective.filter.isEmpty
        let nobody =
          scene.isReading
          ? "No actor has been read yet."
          : isFiltered ? "No actor here matches." : words.nothing
        let guidance = isFocused ? scene.guidance : []
        let texts = ([nobody] + notes(in: scene) + guidance).flatMap {
          RichText($0, .secondary).wrapped(columns: max(1, flow.view.columns - 2))
        }
        for (offset, text) in texts.prefix(flow.view.rows).enumerated() {
          let place = Point(column: flow.view.column + 2, row: flow.view.row + offset)
          painter.write(text, at: place, limit: flow.view.columns - 2)
        }
      }
      flow.draw(isFocused: isFocused, on: &painter)
    }
  }

  /// What is said of the filter where it leaves nobody: what would match later may be of another list,
  /// as long as one has somebody.
  func notes(in scene: Scene) -> [String] {
    Column.allCases.allSatisfy { self[$0].page.total == 0 } ? scene.filterNotes : []
  }

  /// Says in the bottom edge of a frame, beside what marks that there is more, what the numbers are of.
  private func drawAdded(_ rect: Rect, on painter: inout Painter) {
    let place = Point(column: rect.column + 2, row: rect.endRow - 1)
    painter.write(" \(ActorsWords.added) ", .secondary, at: place, limit: rect.columns - 4)
  }

  /// Name and role then, how many agree, disagree and take no stance, a mark for a changed stance, and
  /// the dates of the first and the last quote.
  private static func line(_ profile: ActorProfile, _ scene: Scene, columns: Int) -> RichText {
    let card = profile.card
    let filter = scene.perspective.filter
    let span =
      columns >= 50 ? ActorsPane.span(card.firstDate, card.lastDate).leftPadded(to: 10) : ""
    let counts: [(Int, String, Role)] = [
      (profile.quotes.agrees, "●", .shared), (profile.quotes.disagrees, "○", .contested),
      (profile.quotes.none, "·", .secondary),
    ]
    let tail = 3 * 5 + 2 + span.count
    let room = max(6, columns - tail - 1)
    let name = card.actor.name.cut(to: room)
    var line = RichText(name, profile.quotes.total > 0 ? .text : .secondary, marking: filter)
    var rest = room - TextWidth.columns(of: name)
    if rest > 8, let role = role(card, columns: rest) {
      let text = ", \(role)".cut(to: rest)
      line.append(RichText(text, .secondary, marking: filter))
      rest -= TextWidth.columns(of: text)
    }
    line.append(String(repeating: " ", count: max(0, rest)), .text)
    for (count, glyph, role) in counts {
      let text = count == 0 ? "" : "\(glyph)\(Wording.short(count))"
      line.append(text.leftPadded(to: 5), role)
    }
    line.append(profile.changes > 0 ? " ⇄" : "  ", .mixed)
    line.append(span, .secondary)
    return line
  }

  /// The role, unless there is no room for the date on which it was last known.
  private static func role(_ card: ActorCard, columns: Int) -> String? {
    let role = Wording.role(of: card)
    let isOpen = card.rolesThen.first?.lastKnown(by: card.asOf) != nil
    let fits = TextWidth.columns(of: role ?? "") + 2 <= columns
    return isOpen && !fits ? nil : role
  }

  /// The years of the first and the last quote.
  static func span(_ first: EDTFDate?, _ last: EDTFDate?) -> String {
    func year(_ date: EDTFDate?) -> Int? {
      date.flatMap { $0.first > .distantPast ? $0.first.components.year : nil }
    }
    guard let last = year(last) else { return "" }
    guard let first = year(first) else { return "–\(last)" }
    if first == last { return "\(first)" }
    // Only of a year of the same century are two figures enough.
    let isShort = first >= 1_000 && first / 100 == last / 100
    return "\(first)–\(isShort ? String("\(last)".suffix(2)) : "\(last)")"
  }
}
