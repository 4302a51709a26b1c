extension SelectableText {
  /// The range without blanks and a comma at its ends, and no longer than so many words: as many whole
  /// sentences as that leaves, or else the first words. Nil where nothing is left.
  func shortened(_ range: Range<Int>, toWords most: Int) -> Range<Int>? {
    guard let paragraph = paragraph(around: range) else { return nil }
    let units = paragraph.units
    var local = range.lowerBound - paragraph.start..<range.upperBound - paragraph.start
    while let last = local.last, units.scalars[last] == " " || units.scalars[last] == "," {
      local.removeLast()
    }
    while let first = local.first, units.scalars[first] == " " { local.removeFirst() }
    let words = WordEnds.words(of: units.scalars, in: local)
    guard !words.isEmpty else { return nil }
    if words.count > most {
      let limit = words[most - 1].upperBound
      let ends = units.sentences.map(\.upperBound).filter { local.contains($0 - 1) }
      let fitting = ends.last { end in words.count { $0.lowerBound < end } <= most }
      local = local.lowerBound..<(fitting ?? limit)
    }
    return local.lowerBound + paragraph.start..<local.upperBound + paragraph.start
  }
}
