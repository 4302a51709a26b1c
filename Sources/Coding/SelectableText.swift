import RelationsModel

/// Selects units of an article, and moves the ends of what is selected.
package struct SelectableText: Sendable {
  private let text: ArticleText

  package init(_ text: ArticleText) {
    self.text = text
  }

  // MARK: Units

  /// What is selected first at a position: what is quoted or reported there, or else what is nearest
  /// and not coded yet, first behind it and then before it; where there is none, what is not coded at the
  /// position.
  ///
  /// Of a place that somebody pointed at, only what stands in its own sentence counts as near.
  package func selection(at position: Int, isPointed: Bool) -> TextSelection? {
    guard !text.paragraphs.isEmpty else { return nil }
    let own = units(around: position)
    let said = own.filter { $0.unit == .quotation || $0.unit == .clause }
    if let near = short(said), isPointed || isFree(near.range) { return near }
    let sentence = isPointed ? own.first { $0.unit == .sentence }?.range : nil
    if isPointed {
      if let sentence, let near = spoken(from: sentence.lowerBound, within: sentence) {
        return near
      }
    } else if let near = spoken(from: position, within: nil) {
      return near
    }
    return own.first { isPointed || isFree($0.range) }.map { selection($0, position) }
  }

  /// The next larger unit around it; itself where there is none.
  package func grown(_ selection: TextSelection) -> TextSelection {
    let next = units(around: selection.seed).first {
      $0.range.count > selection.range.count && $0.range.contains(selection.range)
    }
    return next.map { TextSelection($0.range, unit: $0.unit, seed: selection.seed) } ?? selection
  }

  /// The next smaller unit in it; nil where there is none.
  package func shrunk(_ selection: TextSelection) -> TextSelection? {
    units(around: selection.seed).last {
      $0.range.count < selection.range.count && selection.range.contains($0.range)
    }.map { TextSelection($0.range, unit: $0.unit, seed: selection.seed) }
  }

  /// The next unit of its kind, or the one before; nil where there is none.
  package func next(_ selection: TextSelection, isForward: Bool) -> TextSelection? {
    let unit = selection.unit ?? .sentence
    let from = selection.range
    return neighbour(
      unit,
      isForward: isForward,
      from: isForward ? from.upperBound : from.lowerBound
    ) {
      isForward ? $0.lowerBound >= from.upperBound : $0.upperBound <= from.lowerBound
    }
  }

  // MARK: Ends

  /// With the end that is moved a word further on, or back: never past the other end.
  package func moved(_ selection: TextSelection, isForward: Bool) -> TextSelection {
    var moved = selection
    let words = words(near: selection.edge)
    if selection.movesStart {
      let starts = words.map(\.lowerBound)
      let next =
        isForward
        ? starts.first { $0 > selection.edge && $0 < selection.range.upperBound }
        : starts.last { $0 < selection.edge }
      moved.range = (next ?? selection.edge)..<selection.range.upperBound
    } else {
      let ends = words.map(\.upperBound)
      let next =
        isForward
        ? ends.first { $0 > selection.edge }
        : ends.last { $0 < selection.edge && $0 > selection.range.lowerBound }
      moved.range = selection.range.lowerBound..<(next ?? selection.edge)
    }
    if moved.range != selection.range { moved.unit = nil }
    return moved
  }

  /// With its end at the end of the sentence, or of the next one where it is there already.
  package func movedToSentenceEnd(_ selection: TextSelection) -> TextSelection {
    var moved = selection
    let end = selection.range.upperBound
    let paragraph = text.paragraph(at: end)
    for number in paragraph..<min(paragraph + 2, text.paragraphs.count) {
      let start = text.starts[number]
      let sentences = ParagraphUnits(text.paragraphs[number]).sentences
      guard let next = sentences.first(where: { start + $0.upperBound > end }) else { continue }
      moved.range = selection.range.lowerBound..<start + next.upperBound
      moved.unit = nil
      break
    }
    moved.movesStart = false
    return moved
  }

  /// The selection between two places that the mouse was dragged over, as whole words.
  package func dragged(from start: Int, to end: Int) -> TextSelection? {
    let (first, last) = (min(start, end), max(start, end))
    guard
      let from = words(near: first).first(where: { $0.upperBound > first }),
      let to = words(near: last).last(where: { $0.lowerBound <= last }),
      from.lowerBound < to.upperBound
    else { return nil }
    return TextSelection(from.lowerBound..<to.upperBound, unit: nil, seed: from.lowerBound)
  }

  // MARK: What is selected

  /// The words of a range.
  package func words(_ range: Range<Int>) -> String {
    var parts: [String] = []
    let first = text.paragraph(at: range.lowerBound)
    for number in first..<text.paragraphs.count {
      let start = text.starts[number]
      guard start < range.upperBound else { break }
      let scalars = Array(text.paragraphs[number].unicodeScalars)
      let part = range.clamped(to: start..<start + scalars.count)
      guard !part.isEmpty else { continue }
      let place = part.lowerBound - start..<part.upperBound - start
      parts.append(String(String.UnicodeScalarView(scalars[place])))
    }
    return parts.joined(separator: " ")
  }

  /// The whole stretch of text around a range: its paragraph and so many more on both sides.
  func surroundings(of range: Range<Int>, paragraphs: Int) -> Range<Int> {
    let first = max(0, text.paragraph(at: range.lowerBound) - paragraphs)
    let last = min(text.paragraphs.count - 1, text.paragraph(at: range.upperBound) + paragraphs)
    return text.starts[first]..<text.starts[last] + text.paragraphs[last].unicodeScalars.count
  }

  /// Whether a position is the space between two paragraphs.
  func isBetweenParagraphs(_ position: Int) -> Bool {
    let number = text.paragraph(at: position)
    return position == text.starts[number] + text.paragraphs[number].unicodeScalars.count
  }

  /// The paragraph in which a range lies as a whole; nil where it reaches over its end.
  func paragraph(around range: Range<Int>) -> (units: ParagraphUnits, start: Int)? {
    guard !text.paragraphs.isEmpty, !range.isEmpty else { return nil }
    let number = text.paragraph(at: range.lowerBound)
    let units = ParagraphUnits(text.paragraphs[number])
    let start = text.starts[number]
    guard range.upperBound <= start + units.scalars.count else { return nil }
    return (units, start)
  }

  /// The sentence around a position.
  func sentence(at position: Int) -> Range<Int>? {
    units(around: position).first { $0.unit == .sentence }?.range
  }

  /// Whether a range stands between quotation marks.
  package func isQuoted(_ range: Range<Int>) -> Bool {
    let paragraph = text.paragraph(at: range.lowerBound)
    let start = text.starts[paragraph]
    return ParagraphUnits(text.paragraphs[paragraph]).quotations.contains {
      start + $0.lowerBound <= range.lowerBound && range.upperBound <= start + $0.upperBound + 1
    }
  }

  /// Which words of its sentences a range leaves out at its ends.
  package func cut(_ range: Range<Int>) -> Cut? {
    let isQuoted = isQuoted(range)
    let words = words(range).unicodeScalars
    let first = words.first { $0.properties.isAlphabetic }
    let paragraph = text.paragraph(at: range.upperBound - 1)
    let start = text.starts[paragraph]
    let units = ParagraphUnits(text.paragraphs[paragraph])
    let isAtStart = first?.properties.isLowercase ?? false
    let rest = units.scalars.dropFirst(max(0, range.upperBound - start))
    let stops = ".?!…,;:。！？，"
    let ends = words.last.map { ".?!…。！？".unicodeScalars.contains($0) } ?? false
    let isStopped = rest.first.map { stops.unicodeScalars.contains($0) } ?? true
    // A full stop behind the closing mark belongs to the sentence around the words.
    let isAtEnd = !ends && !(isStopped && (!isQuoted || rest.dropFirst().first != " "))
    switch (isAtStart, isAtEnd) {
    case (true, true): return .both
    case (true, false): return .start
    case (false, true): return .end
    case (false, false): return nil
    }
  }
}

extension SelectableText {
  private func selection(_ unit: UnitRange, _ seed: Int) -> TextSelection {
    let isIn = unit.range.contains(seed)
    return TextSelection(unit.range, unit: unit.unit, seed: isIn ? seed : unit.range.lowerBound)
  }

  /// The largest of units that a quote has room for, else the smallest.
  private func short(_ units: [UnitRange]) -> TextSelection? {
    let fitting = units.last { wordCount(in: $0.range) <= Quote.wordLimit } ?? units.first
    return fitting.map { selection($0, $0.range.lowerBound) }
  }

  package func wordCount(in range: Range<Int>) -> Int { words(range).wordCount }

  /// The units around a position in positions of the whole text.
  private func units(around position: Int) -> [UnitRange] {
    let number = text.paragraph(at: max(0, position))
    let start = text.starts[number]
    let local = min(max(0, position - start), text.paragraphs[number].unicodeScalars.count)
    return ParagraphUnits(text.paragraphs[number]).units(at: local).map { $0.moved(by: start) }
  }

  /// Whether nothing is coded in a range.
  private func isFree(_ range: Range<Int>) -> Bool {
    !text.marks.contains { $0.range.overlaps(range) }
  }

  /// The nearest that is quoted or reported and not coded: behind a position, or else before it.
  private func spoken(from position: Int, within limit: Range<Int>?) -> TextSelection? {
    func isFit(_ range: Range<Int>) -> Bool {
      (limit.map { $0.contains(range) } ?? true) && isFree(range)
    }
    let found =
      neighbour(.quotation, isForward: true, from: position) {
        $0.upperBound > position && isFit($0)
      }
      ?? neighbour(.quotation, isForward: false, from: position) {
        $0.lowerBound < position && isFit($0)
      }
    return found.flatMap { near in
      short(units(around: near.range.lowerBound).filter { $0.unit == .quotation }) ?? near
    }
  }

  /// The first unit of a kind on one side of a position that will do.
  private func neighbour(
    _ unit: TextUnit,
    isForward: Bool,
    from position: Int,
    where isFit: (Range<Int>) -> Bool
  ) -> TextSelection? {
    let near = text.paragraph(at: max(0, position))
    let numbers =
      isForward
      ? Array(near..<text.paragraphs.count) : Array((0...near).reversed())
    for number in numbers {
      let start = text.starts[number]
      let all = ParagraphUnits(text.paragraphs[number]).all(unit).map { $0.moved(by: start) }
      let found = isForward ? all.first { isFit($0.range) } : all.last { isFit($0.range) }
      if let found { return TextSelection(found.range, unit: found.unit) }
    }
    return nil
  }

  /// The words of the paragraph at a position and of those beside it.
  private func words(near position: Int) -> [Range<Int>] {
    guard !text.paragraphs.isEmpty else { return [] }
    let number = text.paragraph(at: max(0, position))
    let near = max(0, number - 1)...min(number + 1, text.paragraphs.count - 1)
    return near.flatMap { number -> [Range<Int>] in
      let scalars = Array(text.paragraphs[number].unicodeScalars)
      let start = text.starts[number]
      return WordEnds.words(of: scalars, in: 0..<scalars.count).map {
        $0.lowerBound + start..<$0.upperBound + start
      }
    }
  }
}

extension Range where Bound: Comparable {
  fileprivate func contains(_ other: Range) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
