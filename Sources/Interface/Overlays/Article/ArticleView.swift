import Coding
import Drawing
import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery

extension ArticleReader {
  func draw(in state: State, on painter: inout Painter) -> Point? {
    let layout = ArticleLayout(self, state)
    painter.fill(layout.rect, .text)
    painter.frame(
      layout.rect,
      .mixed,
      title: RichText(title.cut(to: max(8, layout.rect.columns * 2 / 3)), .mixed),
      note: note(state)
    )
    drawText(layout, on: &painter)
    if let strip { return strip.draw(at: layout.strip, isReady: vocabulary != nil, on: &painter) }
    if !layout.strip.isEmpty { drawFacts(layout.strip, on: &painter) }
    guard isTyping || !field.text.isEmpty else { return cursor.flatMap(layout.point(of:)) }
    let view = layout.rect.inset(columns: 2, rows: 1)
    return painter.drawSearch(field, isTyping: isTyping, at: view)
  }

  private func drawText(_ layout: ArticleLayout, on painter: inout Painter) {
    let view = layout.view
    var row = view.row
    var place = top
    while row < view.endRow, place.paragraph < text.paragraphs.count {
      for (index, line) in layout.lines(of: place.paragraph).enumerated().dropFirst(place.line) {
        guard row < view.endRow else { return }
        if index == 0, layout.margin > 2 {
          let number = "\(place.paragraph + 1)".leftPadded(to: layout.margin - 2)
          painter.write(number, .secondary, at: Point(column: view.column, row: row))
        }
        let isSelected = holdsSelection(line)
        if isSelected {
          let column = view.column + layout.margin - 1
          painter.write("▌", .mixed, at: Point(column: column, row: row))
        }
        let point = Point(column: view.column + layout.margin, row: row)
        painter.write(line, at: point, limit: layout.columns)
        row += 1
      }
      place = Place(paragraph: place.paragraph + 1)
    }
  }

  /// Whether the selected mark begins on a line, which its sign tells.
  private func holdsSelection(_ line: RichText) -> Bool {
    line.runs.contains { $0.text.hasPrefix("▸") }
  }

  /// Who said what is selected, and what it was coded as.
  private func drawFacts(_ strip: Rect, on painter: inout Painter) {
    let rule = strip.rows > 1 ? 1 : 0
    if rule > 0 {
      let line = Rect(column: strip.column, row: strip.row, columns: strip.columns, rows: 1)
      painter.titleLine(line, .secondary, title: RichText(), note: "")
    }
    for (row, line) in facts.prefix(strip.rows - rule).enumerated() {
      let point = Point(column: strip.column + 1, row: strip.row + rule + row)
      painter.write(line, at: point, limit: strip.columns - 2)
    }
  }

  // MARK: Words

  var title: String { ArticlesWords.title(article) }

  private var article: Article { Article(card: reading.card) }

  private func note(_ state: State) -> String {
    if !field.text.isEmpty, !isTyping, match == nil { return "nothing found" }
    if let mark { return "\(mark + 1) of \(Wording.count(text.marks.count, "place"))" }
    if let shownCoder { return "\(shownCoder): \(Wording.count(text.marks.count, "place"))" }
    let found = ArticleWords.found(text.marks.count, of: article)
    guard !suggestions.isEmpty else { return found }
    return "\(found) · \(Wording.number(suggestions.count)) suggested"
  }

  /// What is marked, and how long it is.
  private func extent(of selection: TextSelection) -> String {
    let words = selectable.wordCount(in: selection.range)
    let kind = selection.unit.map(\.name) ?? "the words"
    let end = selection.movesStart ? ", its start moves" : ""
    let excess = words > Quote.wordLimit ? ", more than the \(Quote.wordLimit) of a quote" : ""
    return "Marked: \(kind), \(Wording.count(words, "word"))\(excess)\(end)"
  }

  /// What is known of the selected mark, a line each.
  private var facts: [RichText] {
    if let selection { return [RichText(extent(of: selection), .heading)] }
    guard let mark, text.marks.indices.contains(mark) else { return [] }
    let record = text.marks[mark]
    if let card = reading.quote(of: record) {
      let words = ArticleWords.facts(card)
      var first = RichText("\(Wording.glyph(card.stance)) ", Role(card.stance))
      first.append(words.speaker, .heading)
      return [first, RichText(words.stance, .text), RichText(words.origin, .secondary)]
    }
    guard let passage = reading.passage(of: record) else { return [] }
    return [
      RichText(ArticleWords.kind(passage), .heading), RichText(passage.summary, .summary),
    ]
  }

  func spoken(in state: State) -> SpokenOverlay {
    let paragraph = min(top.paragraph, max(0, text.paragraphs.count - 1))
    let coded = text.paragraphs.isEmpty ? [] : text.marks(in: paragraph)
    let told = coded.compactMap { place -> String? in
      let mark = text.marks[place]
      if let card = reading.quote(of: mark) { return ArticleWords.announced(card) }
      return reading.passage(of: mark).map { Wording.sentence(ArticleWords.kind($0)) }
    }
    let heading =
      "\(Wording.sentence(title)) \(SpokenOverlay.closing(state)) the article."
    if let strip { return strip.spoken(isReady: vocabulary != nil, below: heading) }
    let marked = selection.map {
      "\(extent(of: $0)): \(selectable.words($0.range))"
    }
    if let marked { return SpokenOverlay(heading: heading, entry: [marked]) }
    return SpokenOverlay(
      heading: heading,
      entry: text.paragraphs.isEmpty
        ? ["The text is empty."] : [text.paragraphs[paragraph]] + told,
      place: Spoken.place(paragraph, of: text.paragraphs.count),
      prompt: isTyping ? "Find: \(field.text)" : ""
    )
  }
}

extension TextUnit {
  fileprivate var name: String {
    switch self {
    case .quotation: "the quotation"
    case .clause: "what is reported"
    case .sentence: "the sentence"
    case .paragraph: "the paragraph"
    }
  }
}
