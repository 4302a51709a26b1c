/// Divides a paragraph into sentences.
enum SentenceEnds {
  /// Words of which the full stop ends no sentence.
  private static let short: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "sir", "st", "gen", "col", "lt", "sgt", "capt", "sen", "rep",
    "gov", "hon", "rev", "no", "nos", "vs", "p", "pp", "vol", "art", "fig", "cf", "e.g", "i.e",
    "approx", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    "ltd", "inc", "co", "corp", "u.s", "u.k", "u.n", "a.m", "p.m", "ph.d", "ст", "г", "гг", "им",
    "т.е", "т.д", "bzw", "z.b", "m", "mme",
  ]

  private static let closers: Set<Unicode.Scalar> = [
    "”", "’", "»", "\"", "'", ")", "]", "」", "』", "“", "›",
  ]

  /// The sentences, without the spaces between them.
  static func sentences(of scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    var place = 0
    func end(at end: Int) {
      while start < end, scalars[start] == " " { start += 1 }
      if start < end { sentences.append(start..<end) }
      start = end
    }
    while place < scalars.count {
      let scalar = scalars[place]
      if scalar.value > 0x3000, "。！？｡".unicodeScalars.contains(scalar) {
        place = afterClosers(place + 1, scalars)
        end(at: place)
        continue
      }
      guard scalar == "." || scalar == "?" || scalar == "!" || scalar == "…" else {
        place += 1
        continue
      }
      var next = place + 1
      while next < scalars.count, ".?!…".unicodeScalars.contains(scalars[next]) { next += 1 }
      let isRun = next > place + 1
      next = afterClosers(next, scalars)
      let isShort = scalar == "." && !isRun && isShort(before: place, scalars)
      if next >= scalars.count || scalars[next] == " " && !isShort && begins(next + 1, scalars) {
        end(at: next)
      }
      place = next
    }
    end(at: scalars.count)
    return sentences
  }

  private static func afterClosers(_ place: Int, _ scalars: [Unicode.Scalar]) -> Int {
    var place = place
    while place < scalars.count, closers.contains(scalars[place]) { place += 1 }
    return place
  }

  /// Whether a sentence can begin at a place: not with a small letter.
  private static func begins(_ place: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    var place = place
    while place < scalars.count, !scalars[place].properties.isAlphabetic,
      scalars[place].properties.numericType == nil, scalars[place] != " "
    {
      place += 1
    }
    return place >= scalars.count || !scalars[place].properties.isLowercase
  }

  /// Whether the word before a full stop is an abbreviation or an initial.
  private static func isShort(before place: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    var start = place
    while start > 0, scalars[start - 1].properties.isAlphabetic || scalars[start - 1] == "." {
      start -= 1
    }
    guard start < place else { return false }
    let word = scalars[start..<place]
    if word.count == 1, word.first?.properties.isUppercase == true { return true }
    return short.contains(String(String.UnicodeScalarView(word)).lowercased())
  }
}
