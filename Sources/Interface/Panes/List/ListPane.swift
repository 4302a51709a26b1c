import Drawing
import Presentation

/// A view that is one list: what keys, wheel and mouse do in it is the same for all of them.
package protocol ListPane: Pane {
  associatedtype Row: ListRow
  associatedtype Words: ListWords where Words.Row == Row

  /// How many rows are fetched on either side of the selected one, in a window of any usual size.
  static var prefetchRadius: Int { get }
  /// How few lines a row may take.
  static var leastHeight: Int { get }

  var list: BlockList<Row> { get set }

  /// Its words, for what is shown.
  func words(in scene: Scene) -> Words

  /// Where the rows stand.
  func flow(_ scene: Scene) -> BlockFlow
}

extension ListPane {
  package static var prefetchRadius: Int { BlockList<Row>.prefetchRadius }
  package static var leastHeight: Int { 1 }

  /// How many rows to fetch on either side: never fewer than two windows hold.
  package func prefetchRadius(in scene: Scene) -> Int {
    max(Self.prefetchRadius, 2 * rowsInView(scene))
  }

  func rowsInView(_ scene: Scene) -> Int { flow(scene).view.rows / Self.leastHeight + 1 }

  package mutating func perform(_ command: Command, in scene: Scene) -> Bool {
    list.perform(command, in: flow(scene))
  }

  package mutating func clampScroll(in scene: Scene) {
    list.selectionRow = flow(scene).clampedSelectionRow
  }

  package func isWanting(in scene: Scene) -> Bool {
    list.isWanting(margin: max(Self.prefetchRadius / 3, rowsInView(scene)))
  }

  package mutating func select(at point: Point, in scene: Scene) -> Bool {
    guard let index = flow(scene).index(at: point) else { return false }
    list.select(index, in: flow(scene))
    return true
  }

  package mutating func scroll(by lines: Int, at point: Point, in scene: Scene) {
    list.scroll(by: lines, in: flow(scene))
  }

  package func draw(in scene: Scene, on painter: inout Painter) {
    let flow = flow(scene)
    guard drawFrame(in: scene, more: flow.more, on: &painter) else { return }
    flow.draw(isFocused: scene.isFocused, on: &painter)
  }

  /// Draws the frame, and in an empty list why it is empty; false where no row follows.
  func drawFrame(in scene: Scene, more: MoreMarks, on painter: inout Painter) -> Bool {
    let words = words(in: scene)
    let title = RichText(Words.name, scene.isFocused ? .mixed : .text)
    ListFrame.draw(
      scene.rect,
      title: title + RichText(words.detail.isEmpty ? "" : " · \(words.detail)", .text),
      note: words.note(list.page.total),
      more: more,
      isFocused: scene.isFocused,
      on: &painter
    )
    if list.page.total == 0 {
      ListFrame.drawEmpty(scene, words.nothing, matching: words.nothingMatching, on: &painter)
    }
    return list.page.total > 0
  }

  package func spoken(in scene: Scene) -> SpokenView {
    let words = words(in: scene)
    return SpokenView(
      list,
      in: scene,
      summary: words.summary(list.page.total),
      nothing: words.nothing,
      matching: words.nothingMatching,
      entry: words.announced
    )
  }
}
