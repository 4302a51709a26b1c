/// Neighbouring cells of one row in one style.
package struct CellRun: Equatable, Sendable {
  package var row: Int
  package var column: Int
  package var style: Style
  /// The scalars of the cells in order; `joinsFlag` is set on a mark, `wideFlag` on a scalar that
  /// takes two columns.
  package var scalars: [UInt32]

  package static let joinsFlag: UInt32 = 1 << 31
  package static let wideFlag: UInt32 = 1 << 30

  /// The text of the run.
  package var text: String {
    var view = String.UnicodeScalarView()
    for scalar in scalars {
      view.append(Unicode.Scalar(safely: scalar & ~(CellRun.joinsFlag | CellRun.wideFlag)))
    }
    return String(view)
  }
}

extension Canvas {
  /// Visits what must be written so that a screen that shows `previous` shows this canvas: in each
  /// row the runs from the first cell that differs to the last.
  ///
  /// Without a previous canvas of the
  /// same size that is everything.
  package func visitChanges(since previous: Canvas?, _ visit: (CellRun) -> Void) {
    let base = previous?.size == size ? previous : nil
    var run = CellRun(row: 0, column: 0, style: .plain, scalars: [])
    run.scalars.reserveCapacity(size.columns)
    for row in 0..<size.rows {
      guard let columns = changedColumns(since: base, row: row) else { continue }
      visitRuns(row: row, columns: columns, reusing: &run, visit)
    }
  }

  /// Visits the runs of one row; a blank goes with the run before it where its own ink would not show,
  /// because every change of style costs more bytes than the blank.
  private func visitRuns(
    row: Int,
    columns: Range<Int>,
    reusing run: inout CellRun,
    _ visit: (CellRun) -> Void
  ) {
    let start = row * size.columns
    var style = packed[start + columns.lowerBound].style
    run.row = row
    run.column = columns.lowerBound
    for column in columns {
      let cell = packed[start + column]
      guard !cell.isTrailing else { continue }
      if cell.style != style, !(cell.isBlank && cell.style.isAlikeOnBlanks(style)) {
        run.style = style.style
        visit(run)
        run.column = column
        run.scalars.removeAll(keepingCapacity: true)
        style = cell.style
      }
      run.scalars.append(cell.isWide ? cell.scalar | CellRun.wideFlag : cell.scalar)
      guard cell.marks > 0 else { continue }
      for mark in marks[cell.marks] { run.scalars.append(mark | CellRun.joinsFlag) }
    }
    run.style = style.style
    visit(run)
    run.scalars.removeAll(keepingCapacity: true)
  }

  /// The changed columns of a row, whole wide glyphs only.
  private func changedColumns(since previous: Canvas?, row: Int) -> Range<Int>? {
    guard size.columns > 0 else { return nil }
    guard let previous else { return 0..<size.columns }
    guard var first = firstDifference(from: previous, row: row) else { return nil }
    let start = row * size.columns
    var end = size.columns
    while end - 1 > first, !differs(from: previous, at: start + end - 1) { end -= 1 }
    // The half that did not change still has to be written with the half that did.
    while first > 0, packed[start + first].isTrailing || previous.packed[start + first].isTrailing {
      first -= 1
    }
    while end < size.columns,
      packed[start + end].isTrailing || previous.packed[start + end].isTrailing
    {
      end += 1
    }
    return first..<end
  }

  /// The first column in which a row looks different on another canvas of the same size.
  func firstDifference(from other: Canvas, row: Int) -> Int? {
    let start = row * size.columns
    let isRenumbered = links != other.links
    let quick = packed.withUnsafeBufferPointer { mine in
      other.packed.withUnsafeBufferPointer { theirs in
        (start..<start + size.columns).first {
          mine[$0] != theirs[$0] || mine[$0].marks != 0 || isRenumbered && mine[$0].link != 0
        }
      }
    }
    guard let quick else { return nil }
    return (quick..<start + size.columns).first { differs(from: other, at: $0) }.map { $0 - start }
  }

  /// Marks and addresses are compared themselves, because their numbers belong to one canvas.
  private func differs(from other: Canvas, at index: Int) -> Bool {
    var mine = packed[index]
    var theirs = other.packed[index]
    if mine.link != 0 || theirs.link != 0 {
      guard address(of: mine.style.style) == other.address(of: theirs.style.style) else {
        return true
      }
      (mine, theirs) = (mine.unlinked, theirs.unlinked)
    }
    if mine.marks == 0, theirs.marks == 0 { return mine != theirs }
    guard marks[mine.marks] == other.marks[theirs.marks] else { return true }
    mine.marks = 0
    theirs.marks = 0
    return mine != theirs
  }
}
