import Coding
import Drawing
import Presentation
import RelationsModel
import RelationsQuery

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
    let text = rich.plain
    let place = index(of: offset, in: text)
    let lines = TextWrap.lines(of: text, columns: columns)
    return lines.lastIndex { $0.lowerBound <= place } ?? 0
  }

  /// The column of that character on its line.
  func column(of offset: Int, columns: Int) -> Int {
    let text = rich.plain
    let place = index(of: offset, in: text)
    let lines = TextWrap.lines(of: text, columns: columns)
    guard let line = lines.last(where: { $0.lowerBound <= place }) else { return 0 }
    return TextWidth.columns(of: text[line.lowerBound..<place])
  }

  /// How many code points of the paragraph stand before a column of a line.
  func offset(line: Int, column: Int, columns: Int) -> Int {
    let text = rich.plain
    let lines = TextWrap.lines(of: text, columns: columns)
    guard lines.indices.contains(line) else {
      return reader.text.paragraphs[number].unicodeScalars.count
    }
    let shown = TextWidth.prefix(of: text[lines[line]], columns: column)
    let place = shown.endIndex
    let drawn = text.unicodeScalars.distance(from: text.startIndex, to: place)
    return max(0, drawn - signs.filter { $0.drawn < drawn }.reduce(0) { $0 + $1.count })
  }

  /// Where the character is drawn that has so many code points of the paragraph before it.
  private func index(of offset: Int, in text: String) -> String.Index {
    let count = signs.filter { $0.offset < offset }.reduce(0) { $0 + $1.count }
    let scalars = text.unicodeScalars
    return scalars.index(scalars.startIndex, offsetBy: offset + count, limitedBy: scalars.endIndex)
      ?? scalars.endIndex
  }

  /// The signs before the marks that begin here: how many code points of the paragraph stand before
  /// each, where it is drawn, and its length.
  private var signs: [(offset: Int, drawn: Int, count: Int)] {
    let start = reader.text.starts[number]
    var signs: [(offset: Int, drawn: Int, count: Int)] = []
    var before = 0
    for place in reader.text.marks(in: number) {
      let mark = reader.text.marks[place]
      let begins = mark.range.lowerBound - start
      guard begins >= 0 else { continue }
      let count = look(of: mark, isSelected: place == reader.mark).sign.unicodeScalars.count
      signs.append((begins, begins + before, count))
      before += count
    }
    return signs
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
    let suggested = reader.suggestions.map(\.range).filter {
      $0.overlaps(start..<start + count)
    }.map { max(0, $0.lowerBound - start)..<min(count, $0.upperBound - start) }
    let chosen = reader.selection.map {
      ($0.range.lowerBound - start)..<($0.range.upperBound - start)
    }
    /// Appends up to an end, with what is marked in the look of that.
    func append(to end: Int, _ role: Role) {
      if let chosen = chosen?.clamped(to: offset..<max(offset, end)), !chosen.isEmpty {
        text.append(take(to: chosen.lowerBound), role)
        text.append(take(to: chosen.upperBound), .marked)
      }
      // What is suggested is underlined, and has no colour of its own.
      for range in role == .text ? suggested : [] where range.lowerBound < end {
        guard range.upperBound > offset else { continue }
        text.append(take(to: max(offset, range.lowerBound)), .text)
        text.append(take(to: min(end, range.upperBound)), .suggested)
      }
      text.append(take(to: end), role)
    }
    for place in reader.text.marks(in: number) {
      let mark = reader.text.marks[place]
      let from = max(offset, mark.range.lowerBound - start)
      let to = min(count, mark.range.upperBound - start)
      let look = look(of: mark, isSelected: place == reader.mark)
      append(to: min(count, from), .text)
      if mark.range.lowerBound >= start { text.append(look.sign, look.role) }
      guard from < to else { continue }
      append(to: to, look.role)
    }
    append(to: count, .text)
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
