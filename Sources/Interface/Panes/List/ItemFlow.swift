import Drawing
import RelationsQuery

/// Items of any height one below another in a view, laid out from one of them up and down as far as
/// the view reaches, so that a million items cost no more than one screenful.
package protocol ItemFlow {
  associatedtype Item: Equatable

  var view: Rect { get }
  /// Blank lines between two items.
  var gap: Int { get }

  func block(_ item: Item) -> DetailBlock
  func after(_ item: Item) -> Item?
  /// The item right above another in its column.
  func above(_ item: Item) -> Item?
}

/// An item at its place on the screen.
package struct PlacedItem<Item> {
  package let item: Item
  package let block: DetailBlock
  /// The screen row of the first line; it may lie above the view.
  package let row: Int
}

extension ItemFlow {
  func height(_ item: Item) -> Int { block(item).lines.count }

  /// The row of the view in which an item begins: the wanted one, as far as that shows the item whole
  /// and leaves no blank lines; nil for an item that is higher than the view.
  func selectionRow(of item: Item, wanted: Int) -> Int? {
    let room = view.rows - height(item)
    guard room >= 0 else { return nil }
    let shown = min(max(0, wanted), room)
    let needed = room - lines(from: item, atMost: room, next: after)
    return min(max(shown, needed), lines(from: item, atMost: room, next: above))
  }

  /// How many lines there are on one side of an item, those between items included.
  private func lines(from item: Item, atMost limit: Int, next: (Item) -> Item?) -> Int {
    var lines = 0
    var item = item
    while lines < limit, let other = next(item) {
      lines += height(other) + gap
      item = other
    }
    return lines
  }

  /// The items that are on the screen, from the top, where one of them begins in a row of the screen.
  func placed(from anchor: Item, at start: Int) -> [PlacedItem<Item>] {
    let block = block(anchor)
    var result = [PlacedItem(item: anchor, block: block, row: start)]
    var (row, item) = (start, anchor)
    while row > view.row, let next = above(item) {
      let block = self.block(next)
      row -= block.lines.count + gap
      result.append(PlacedItem(item: next, block: block, row: row))
      item = next
    }
    result.reverse()
    (row, item) = (start + block.lines.count + gap, anchor)
    while row < view.endRow, let next = after(item) {
      let block = self.block(next)
      result.append(PlacedItem(item: next, block: block, row: row))
      row += block.lines.count + gap
      item = next
    }
    return result
  }
}

extension Page {
  /// The row at an index of the whole list; nil where it is not loaded.
  func row(at index: Int) -> Row? {
    rows.indices.contains(index - offset) ? rows[index - offset] : nil
  }
}
