import RelationsModel

/// A coded stretch with the words that stand there.
struct ProjectStretch {
  var selection: ProjectSelection
  let words: String
  /// Where it stands in the normalised text; nil where only the words are known.
  let range: Range<Int>?
}

/// The coded stretches of a text, those of one place joined.
struct ProjectStretches {
  private(set) var all: [ProjectStretch] = []
  private(set) var outside = 0
  private(set) var empty = 0
  private(set) var uncoded = 0
  private(set) var moved = 0

  init(
    _ source: ProjectSource,
    _ scalars: [Unicode.Scalar],
    _ places: NormalisedPlaces,
    _ counting: OffsetCounting,
    joins: Bool
  ) {
    let wanted = Set(source.selections.flatMap { [$0.start, $0.end] }).sorted()
    let table = Dictionary(
      zip(wanted, counting.codePoints(of: wanted, in: scalars)),
      uniquingKeysWith: { first, _ in first }
    )
    var known: [Range<Int>: Int] = [:]
    for selection in source.selections {
      guard !selection.codings.isEmpty else {
        uncoded += 1
        continue
      }
      let start = table[selection.start].flatMap { $0 }
      let end = table[selection.end].flatMap { $0 }
      let raw = start.flatMap { start in end.flatMap { start < $0 ? start..<$0 : nil } }
      add(selection, raw.map { places.range($0) }, places, source, joins, &known)
    }
  }

  /// Adds a stretch; `range` is nil for one outside of the text, and nil inside for one without words.
  private mutating func add(
    _ selection: ProjectSelection,
    _ range: Range<Int>??,
    _ places: NormalisedPlaces,
    _ source: ProjectSource,
    _ joins: Bool,
    _ known: inout [Range<Int>: Int]
  ) {
    let repeated = source.repeatsWords ? selection.words.map(NameKey.tidied) : nil
    guard let range else {
      // What the project repeats is what was coded.
      if let repeated, !repeated.isEmpty {
        moved += 1
        all.append(ProjectStretch(selection: selection, words: repeated, range: nil))
      } else {
        outside += 1
      }
      return
    }
    guard let range, let words = places.normalised.text(range) else {
      empty += 1
      return
    }
    if let repeated, !repeated.isEmpty, NameKey.tidied(words) != repeated,
      repeated.filter({ !$0.isWhitespace }) != words.filter({ !$0.isWhitespace })
    {
      moved += 1
      all.append(ProjectStretch(selection: selection, words: repeated, range: nil))
    } else if joins, let place = known[range] {
      all[place].selection.codings += selection.codings
      all[place].selection.notes += selection.notes
      all[place].selection.alike.append(selection.key)
    } else {
      known[range] = all.count
      all.append(ProjectStretch(selection: selection, words: words, range: range))
    }
  }
}
