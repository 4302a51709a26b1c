import Drawing
import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery

extension CodersSheet {
  func draw(in state: State, on painter: inout Painter) -> Point? {
    let layout = CodersLayout(self, state.device.size)
    painter.fill(layout.rect, .text)
    let count = comparison.units.count
    painter.frame(
      layout.rect,
      .mixed,
      title: RichText(title.cut(to: max(8, layout.rect.columns * 2 / 3)), .mixed),
      note: count == 0 ? "" : "\(selected + 1) of \(Wording.number(count))"
    )
    if !layout.head.isEmpty {
      let point = Point(column: layout.head.column + 1, row: layout.head.row)
      painter.write(counts, .secondary, at: point, limit: layout.head.columns - 2)
    }
    guard let unit else {
      let point = Point(column: layout.list.column + 1, row: layout.list.row)
      painter.write(CodersWords.allSettled, .text, at: point, limit: layout.list.columns - 2)
      return nil
    }
    drawList(layout, on: &painter)
    drawVersions(words(of: unit), layout, on: &painter)
    return nil
  }

  private var title: String {
    "\(AgreementWords.names(coders)): \(reader.title)"
  }

  private var counts: String {
    CodersWords.counts(
      comparison.units.map(words),
      settled: reader.reading.settledCount
    )
  }

  // MARK: - The list

  private func drawList(_ layout: CodersLayout, on painter: inout Painter) {
    let rows = comparison.units.indices.dropFirst(layout.first).prefix(layout.list.rows)
    let all = rows.map { ($0, words(of: comparison.units[$0])) }
    let kinds = all.map { TextWidth.columns(of: $0.1.kindText) }.max() ?? 0
    let isRoomy = layout.list.columns >= 60
    let notes =
      isRoomy ? all.map { TextWidth.columns(of: $0.1.differenceText ?? "") }.max() ?? 0 : 0
    for (row, (place, words)) in all.enumerated() {
      let line = Rect(
        column: layout.list.column,
        row: layout.list.row + row,
        columns: layout.list.columns,
        rows: 1
      )
      let isSelected = place == selected
      if isSelected { painter.fill(line, .text, isSelected: true) }
      let end = line.endColumn - 1
      let kindColumn = end - min(kinds, line.columns / 3)
      let noteColumn = notes > 0 ? kindColumn - notes - 2 : kindColumn
      var point = Point(column: line.column, row: line.row)
      painter.write(isSelected ? "▌" : " ", .mixed, at: point, isSelected: isSelected)
      point.column += 1
      painter.write(
        words.words,
        .words,
        at: point,
        limit: max(4, noteColumn - point.column - 2),
        isSelected: isSelected
      )
      if notes > 0 {
        point.column = noteColumn
        let isAlike = words.differences.isEmpty
        painter.write(
          words.differenceText ?? "",
          isAlike ? .secondary : .mixed,
          at: point,
          limit: notes,
          isSelected: isSelected
        )
      }
      point.column = kindColumn
      painter.write(
        words.kindText,
        .text,
        at: point,
        limit: max(1, end - kindColumn),
        isSelected: isSelected
      )
    }
  }

  // MARK: - The versions

  private func drawVersions(
    _ words: CodersWords,
    _ layout: CodersLayout,
    on painter: inout Painter
  ) {
    var (rule, view) = layout.versions.splitTop(1)
    guard view.rows > 0 else { return }
    let note = words.differenceText ?? ""
    painter.titleLine(rule, .secondary, title: RichText(words.kindText, .heading), note: note)
    rule.row += 1
    if layout.isWide {
      let half = (view.columns - 3) / 2
      for (place, version) in words.versions.enumerated() {
        let column = view.column + 1 + place * (half + 1)
        let rect = Rect(column: column, row: view.row, columns: half, rows: view.rows)
        draw(lines(version, place, words, columns: half - 1), in: rect, on: &painter)
      }
      return
    }
    let columns = view.columns - 2
    let full = words.versions.enumerated().map { lines($1, $0, words, columns: columns) }
    let isWhole = full.reduce(full.count - 1) { $0 + $1.count } <= view.rows
    let blocks =
      isWhole
      ? full.map { $0 + [RichText()] }
      : words.versions.enumerated().map { brief($1, $0, words, rows: view.rows) }
    let rect = Rect(column: view.column + 1, row: view.row, columns: columns, rows: view.rows)
    draw(blocks.flatMap(\.self), in: rect, on: &painter)
  }

  private func draw(_ lines: [RichText], in rect: Rect, on painter: inout Painter) {
    for (row, line) in lines.prefix(rect.rows).enumerated() {
      painter.write(
        line,
        at: Point(column: rect.column, row: rect.row + row),
        limit: rect.columns
      )
    }
  }

  /// The key that chooses a version, its coder and the stance.
  private func heading(
    _ version: CodersWords.Version,
    _ place: Int,
    _ words: CodersWords
  ) -> RichText {
    var line = RichText(place < 9 ? "\(place + 1) " : "  ", .mixed)
    line.append(version.coder, .heading)
    guard let card = version.card else {
      line.append("  \(CodersWords.uncoded)", .secondary)
      return line
    }
    line.append("  \(Wording.glyph(card.stance)) ", Role(card.stance))
    line.append(Wording.name(card.stance), role(.stance, words))
    return line
  }

  /// What differs between versions stands out.
  private func role(_ feature: ComparedFeature, _ words: CodersWords) -> Role {
    words.differences.contains(feature) ? .mixed : .text
  }

  /// A version whole: coder and stance, speaker, proposition, words.
  private func lines(
    _ version: CodersWords.Version,
    _ place: Int,
    _ words: CodersWords,
    columns: Int
  ) -> [RichText] {
    let head = heading(version, place, words)
    guard let card = version.card else { return [head] }
    var parts = [head, RichText(card.speakerName, role(.speaker, words))]
    parts.append(RichText(CodersWords.topic(card), role(.proposition, words)))
    parts.append(QuoteBlock.words(card, .everything))
    parts.append(
      RichText("\(card.quote.id) · \(DateText.full(card.quote.date))", .secondary)
    )
    return parts.flatMap { $0.wrapped(columns: max(8, columns)) }
  }

  /// A version in a line or two.
  private func brief(
    _ version: CodersWords.Version,
    _ place: Int,
    _ words: CodersWords,
    rows: Int
  ) -> [RichText] {
    var line = heading(version, place, words)
    guard let card = version.card else { return [line] }
    let topic = card.proposition?.id.rawValue ?? card.quote.issue.rawValue
    var rest = RichText("  \(topic) · ", role(.proposition, words))
    rest.append(card.speakerName, role(.speaker, words))
    guard rows >= 2 * coders.count else {
      line.append(rest)
      return [line]
    }
    rest.append("  ", .text)
    rest.append(QuoteBlock.words(card, .everything))
    return [line, rest]
  }

  // MARK: - Words

  func spoken(in state: State) -> SpokenOverlay {
    let heading =
      "\(Wording.sentence("Compared: \(title)")) \(Wording.sentence(counts.isEmpty ? "nothing" : counts)) "
      + "\(SpokenOverlay.closing(state)) the comparison."
    guard let unit else {
      return SpokenOverlay(heading: heading, entry: [CodersWords.allSettled])
    }
    let words = words(of: unit)
    let kind = [words.kindText, words.differenceText].compactMap(\.self).joined(separator: ", ")
    return SpokenOverlay(
      heading: heading,
      entry: ["\(words.words) \(Wording.sentence(Wording.capitalised(kind)))"]
        + words.versions.enumerated().map(told),
      place: Spoken.place(selected, of: comparison.units.count)
    )
  }

  private func told(_ place: Int, _ version: CodersWords.Version) -> String {
    let lead = place < 9 ? "\(place + 1), \(version.coder)" : version.coder
    guard let card = version.card else { return "\(lead): \(CodersWords.uncoded)." }
    let stance = Wording.name(card.stance)
    return Wording.sentence(
      "\(lead): \(card.speakerName), \(stance), \(CodersWords.topic(card)); “\(card.quote.text)”"
    )
  }
}
