import Drawing
import Presentation
import RelationsModel
import RelationsQuery

/// Where the lines of an article stand: paragraphs are wrapped as far as they are looked at, so that a
/// long text costs no more than a screenful.
struct ArticleLayout {
  /// Longer lines are hard to read.
  private static let widest = 76
  private let reader: ArticleReader
  private let size: Size
  let isHeard: Bool
  let rect: Rect
  /// The rows of the text.
  let view: Rect
  /// The facts of the selected mark, below the text; empty where there is no room for them.
  let strip: Rect
  /// How many columns the text has, and how many the numbers of paragraphs before it.
  let columns: Int
  let margin: Int

  init(_ reader: ArticleReader, _ state: State) {
    self.init(reader, state.device.size, isHeard: state.device.isHeard)
  }

  /// Where the lines stand once a reader has changed, such as to ask something below the text.
  func following(_ reader: ArticleReader) -> ArticleLayout {
    ArticleLayout(reader, size, isHeard: isHeard)
  }

  private init(_ reader: ArticleReader, _ size: Size, isHeard: Bool) {
    self.reader = reader
    self.size = size
    self.isHeard = isHeard
    rect = Rect(column: 0, row: 1, columns: size.columns, rows: max(0, size.rows - 2))
    var inner = rect.inset(columns: 1, rows: 1)
    if reader.isTyping || !reader.field.text.isEmpty { inner = inner.splitBottom(1).rest }
    let rows = ArticleLayout.stripRows(reader, inner.rows)
    (strip, inner) = rows > 0 ? inner.splitBottom(rows) : (.zero, inner)
    margin = inner.columns >= 50 ? 6 : 2
    columns = max(8, min(Self.widest, inner.columns - margin - 1))
    let indent = max(0, (inner.columns - margin - columns) / 2)
    view = Rect(
      column: inner.column + indent,
      row: inner.row,
      columns: margin + columns,
      rows: inner.rows
    )
  }

  /// How many rows below the text tell of what is selected, or ask of what is coded.
  private static func stripRows(_ reader: ArticleReader, _ rows: Int) -> Int {
    if let strip = reader.strip { return min(strip.rows, max(2, rows * 2 / 3)) }
    if rows < 9 { return reader.selection == nil ? 0 : min(1, rows / 3) }
    return reader.selection != nil ? 2 : reader.mark != nil ? 4 : 0
  }

  /// The lines of a paragraph, and an empty one below it.
  func lines(of paragraph: Int) -> [RichText] {
    ArticleParagraph(reader, paragraph).wrapped(columns: columns) + [RichText()]
  }

  /// The place so many lines further on, or back; the last one is the end of the text.
  ///
  /// For somebody who hears it a line is a paragraph.
  func moved(_ place: ArticleReader.Place, by lines: Int) -> ArticleReader.Place {
    let last = reader.text.paragraphs.count - 1
    guard last >= 0 else { return ArticleReader.Place() }
    guard !isHeard else {
      return ArticleReader.Place(paragraph: min(max(0, place.paragraph + lines), last))
    }
    var place = place
    place.line += lines
    while place.line < 0, place.paragraph > 0 {
      place.paragraph -= 1
      place.line += self.lines(of: place.paragraph).count
    }
    place.line = max(0, place.line)
    while true {
      let count = self.lines(of: place.paragraph).count
      guard place.line >= count, place.paragraph < last else { break }
      place.line -= count
      place.paragraph += 1
    }
    return lines > 0 ? min(place, end) : place
  }

  /// The first line in view when the last line of the text is at the foot.
  var end: ArticleReader.Place {
    let last = reader.text.paragraphs.count - 1
    guard last >= 0, !isHeard else { return ArticleReader.Place(paragraph: max(0, last)) }
    var room = view.rows + 1
    var paragraph = last
    while true {
      let count = lines(of: paragraph).count
      if count >= room { return ArticleReader.Place(paragraph: paragraph, line: count - room) }
      guard paragraph > 0 else { return ArticleReader.Place() }
      room -= count
      paragraph -= 1
    }
  }

  /// The position at the beginning of a line.
  func position(of place: ArticleReader.Place) -> Int {
    guard !reader.text.paragraphs.isEmpty else { return 0 }
    let paragraph = min(place.paragraph, reader.text.paragraphs.count - 1)
    let start = reader.text.starts[paragraph]
    guard !isHeard, place.line > 0 else { return start }
    return start
      + ArticleParagraph(reader, paragraph).offset(line: place.line, column: 0, columns: columns)
  }

  /// The position that is drawn at a point; nil where there is no text.
  func position(at point: Point) -> Int? {
    guard view.contains(point) else { return nil }
    var (place, row) = (reader.top, view.row)
    let last = reader.text.paragraphs.count - 1
    while place.paragraph <= last {
      let count = lines(of: place.paragraph).count - place.line
      guard point.row >= row + count else { break }
      row += count
      place = ArticleReader.Place(paragraph: place.paragraph + 1)
    }
    guard place.paragraph <= last else { return nil }
    let column = max(0, point.column - view.column - margin)
    let offset = ArticleParagraph(reader, place.paragraph).offset(
      line: place.line + point.row - row,
      column: column,
      columns: columns
    )
    return reader.text.starts[place.paragraph] + offset
  }

  /// The point at which a position is drawn; nil where it is out of view.
  func point(of position: Int) -> Point? {
    let place = place(of: position)
    guard place >= reader.top, !isHeard else { return nil }
    var (row, paragraph) = (view.row - reader.top.line, reader.top.paragraph)
    while paragraph < place.paragraph, row < view.endRow {
      row += lines(of: paragraph).count
      paragraph += 1
    }
    row += place.line
    guard row < view.endRow else { return nil }
    let offset = position - reader.text.starts[place.paragraph]
    let column = ArticleParagraph(reader, place.paragraph).column(of: offset, columns: columns)
    return Point(column: view.column + margin + column, row: row)
  }

  /// The line on which a position of the text stands.
  func place(of position: Int) -> ArticleReader.Place {
    let paragraph = reader.text.paragraph(at: position)
    guard !isHeard else { return ArticleReader.Place(paragraph: paragraph) }
    let offset = max(0, position - reader.text.starts[paragraph])
    let line = ArticleParagraph(reader, paragraph).line(of: offset, columns: columns)
    return ArticleReader.Place(paragraph: paragraph, line: line)
  }

  /// Whether a line is in view, not at its very foot.
  func isInView(_ place: ArticleReader.Place, from top: ArticleReader.Place) -> Bool {
    guard !isHeard else { return place.paragraph == top.paragraph }
    guard place >= top else { return false }
    var (row, paragraph) = (-top.line, top.paragraph)
    while paragraph < place.paragraph, row < view.rows {
      row += lines(of: paragraph).count
      paragraph += 1
    }
    return row + place.line < max(1, view.rows - 1)
  }
}
