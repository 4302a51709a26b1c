import QuoteFinding

/// The quotations, sentences and clauses of one paragraph.
///
/// Positions are code points of the paragraph.
package struct ParagraphUnits: Sendable {
  package let scalars: [Unicode.Scalar]
  /// What stands between quotation marks, in the order of the text: none of them is in another.
  package let quotations: [Range<Int>]
  package let sentences: [Range<Int>]

  package init(_ paragraph: String) {
    scalars = Array(paragraph.unicodeScalars)
    quotations = QuotedWords.ranges(in: scalars)
    sentences = SentenceEnds.sentences(of: scalars)
  }

  /// How many words a quotation has that is no whole sentence and yet no name, title or single word.
  static let fewWords = 3

  /// The units around a position, each within the next.
  package func units(at position: Int) -> [UnitRange] {
    var units: [UnitRange] = []
    func add(_ unit: TextUnit, _ range: Range<Int>) {
      guard !range.isEmpty, range != units.last?.range else { return }
      units.append(UnitRange(unit, range))
    }
    var sentence = self.sentence(at: position)
    if let quotation = quotation(at: position) {
      if let sentence { add(.quotation, trimmed(sentence.clamped(to: quotation))) }
      add(.quotation, quotation)
      // A quotation may be longer than a sentence.
      let around = sentences.filter { $0.overlaps(quotation) }
      if let first = around.first, let last = around.last {
        sentence = first.lowerBound..<last.upperBound
      }
    } else if let sentence, let clause = ReportedClause.clause(in: sentence, of: scalars),
      clause.contains(position)
    {
      add(.clause, clause)
    }
    if let sentence { add(.sentence, sentence) }
    add(.paragraph, trimmed(0..<scalars.count))
    return units
  }

  /// What somebody is quoted or reported to have said, in the order of the text; what stands between
  /// marks and is no more than a name or a title is passed over.
  package var spoken: [UnitRange] {
    let said = quotations.filter { range in
      wordCount(in: range) >= Self.fewWords
        || ".?!…".unicodeScalars.contains(scalars[range.upperBound - 1])
    }
    let clauses = sentences.compactMap { ReportedClause.clause(in: $0, of: scalars) }.filter {
      clause in !said.contains { $0.overlaps(clause) }
    }
    return (said.map { UnitRange(.quotation, $0) } + clauses.map { UnitRange(.clause, $0) })
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// All units of a kind, in the order of the text; clauses stand among quotations.
  package func all(_ unit: TextUnit) -> [UnitRange] {
    switch unit {
    case .quotation, .clause: spoken
    case .sentence: sentences.map { UnitRange(.sentence, $0) }
    case .paragraph:
      [UnitRange(.paragraph, trimmed(0..<scalars.count))].filter { !$0.range.isEmpty }
    }
  }

  /// The quotation around a position, its marks included.
  package func quotation(at position: Int) -> Range<Int>? {
    quotations.first { $0.lowerBound - 1 <= position && position <= $0.upperBound }
  }

  /// The sentence around a position, or before it.
  package func sentence(at position: Int) -> Range<Int>? {
    sentences.last { $0.lowerBound <= position } ?? sentences.first
  }

  /// How many words stand in a range.
  package func wordCount(in range: Range<Int>) -> Int {
    WordEnds.words(of: scalars, in: range).count
  }

  /// The range without white space at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, scalars[first] == " " { range.removeFirst() }
    while let last = range.last, scalars[last] == " " { range.removeLast() }
    return range
  }
}
