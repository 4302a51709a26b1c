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
    self.reader = reader
    isHeard = state.device.isHeard
    let size = state.device.size
    rect = Rect(column: 0, row: 1, columns: size.columns, rows: max(0, size.rows - 2))
    var inner = rect.inset(columns: 1, rows: 1)
    if reader.isTyping || !reader.field.text.isEmpty { inner = inner.splitBottom(1).rest }
    let hasStrip = reader.mark != nil && inner.rows >= 9
    (strip, inner) = hasStrip ? inner.splitBottom(4) : (.zero, inner)
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

/// A paragraph of an article, with the quotes and passages that stand in it.
struct ArticleParagraph {
  private let reader: ArticleReader
  private let number: Int

  init(_ reader: ArticleReader, _ number: Int) {
    self.reader = reader
    self.number = number
  }

  /// The lines of the paragraph.
  func wrapped(columns: Int) -> [RichText] { rich.wrapped(columns: columns) }

  /// The line on which the character stands that has so many code points before it.
  func line(of offset: Int, columns: Int) -> Int {
    let start = reader.text.starts[number]
    let signs = reader.reading.marks(in: number).reduce(into: 0) { signs, place in
      let mark = reader.text.marks[place]
      let begins = mark.range.lowerBound - start
      // The sign of a mark stands before it.
      guard begins >= 0, begins < offset else { return }
      signs += look(of: mark, isSelected: place == reader.mark).sign.unicodeScalars.count
    }
    let text = rich.plain
    let scalars = text.unicodeScalars
    let place = scalars.index(
      scalars.startIndex,
      offsetBy: offset + signs,
      limitedBy: scalars.endIndex
    )
    let lines = TextWrap.lines(of: text, columns: columns)
    return lines.lastIndex { $0.lowerBound <= place ?? scalars.endIndex } ?? 0
  }

  /// The text in the colours of the stances, each quote with its sign before it, and what is looked
  /// for marked.
  private var rich: RichText {
    let paragraph = reader.text.paragraphs[number]
    let start = reader.text.starts[number]
    let scalars = paragraph.unicodeScalars
    let count = scalars.count
    var text = RichText()
    var (index, offset) = (scalars.startIndex, 0)
    func take(to end: Int) -> String {
      let next = scalars.index(index, offsetBy: end - offset)
      defer { (index, offset) = (next, end) }
      return String(scalars[index..<next])
    }
    for place in reader.reading.marks(in: number) {
      let mark = reader.text.marks[place]
      let from = max(offset, mark.range.lowerBound - start)
      let to = min(count, mark.range.upperBound - start)
      guard from < to else { continue }
      text.append(take(to: from), .text)
      let look = look(of: mark, isSelected: place == reader.mark)
      if mark.range.lowerBound >= start { text.append(look.sign, look.role) }
      text.append(take(to: to), look.role)
    }
    text.append(take(to: count), .text)
    return reader.field.text.isEmpty ? text : text.marking(reader.finder)
  }

  private func look(of mark: ArticleText.Mark, isSelected: Bool) -> (sign: String, role: Role) {
    guard let quote = reader.reading.quote(of: mark) else {
      return (isSelected ? "▸" : "›", .summary)
    }
    let sign = Wording.glyph(quote.stance)
    return ((isSelected ? "▸" : "") + sign, quote.stance == .none ? .words : Role(quote.stance))
  }
}
