/// Finds the quotes of different coders on one source that overlap.
struct OverlapSearch {
  /// Two quotes, by their places.
  struct Pair {
    let first: Int
    let second: Int
    /// What they have in common, of all that either has.
    let share: Double
  }

  private let rows: [CodedSpans.Row]
  private let places: [Int32]
  private let spans: CodedSpans
  private(set) var pairs: [Pair] = []

  /// Rows are in order of text, place and coder.
  init(_ rows: [CodedSpans.Row], _ places: [Int32], _ spans: CodedSpans) {
    self.rows = rows
    self.places = places
    self.spans = spans
    findByPlace()
    if rows.contains(where: { $0.frame < 0 || $0.frame != rows[0].frame }) { findByWords() }
  }

  /// Of quotes with positions in one text: those of which one begins before the other ends.
  private mutating func findByPlace() {
    var open: [Int] = []
    for item in rows.indices where rows[item].frame >= 0 {
      let row = rows[item]
      open.removeAll { rows[$0].frame != row.frame || rows[$0].end <= row.start }
      for other in open where places[other] != places[item] {
        let common = min(rows[other].end, row.end) - row.start
        let whole = max(rows[other].end, row.end) - rows[other].start
        pairs.append(Pair(first: other, second: item, share: Double(common) / Double(whole)))
      }
      open.append(item)
    }
  }

  // MARK: - By words

  /// So many words at least tell that two stretches are of one place.
  private static let fewestWords = 3

  private struct Opening: Hashable {
    let first: UInt32
    let second: UInt32
    let third: UInt32

    init(_ words: ArraySlice<UInt32>) {
      let start = words.startIndex
      (first, second, third) = (words[start], words[start + 1], words[start + 2])
    }
  }

  /// Of other quotes: those of which one begins with words that stand in the other and go on to the
  /// end of either.
  private mutating func findByWords() {
    let fewest = OverlapSearch.fewestWords
    var openings: [Opening: [Int]] = [:]
    for item in rows.indices where rows[item].wordCount >= fewest {
      openings[Opening(spans.words(of: rows[item])), default: []].append(item)
    }
    for item in rows.indices where rows[item].wordCount >= fewest {
      let words = spans.words(of: rows[item])
      for start in words.indices.dropLast(fewest - 1) {
        let rest = words[start...]
        for other in openings[Opening(rest)] ?? [] where isToCompare(item, other) {
          let opening = spans.words(of: rows[other])
          let common = min(rest.count, opening.count)
          // Where both begin alike the pair is found twice.
          guard rest.prefix(common) == opening.prefix(common),
            start > words.startIndex || item < other
          else { continue }
          let whole = words.count + opening.count - common
          pairs.append(
            Pair(
              first: min(item, other),
              second: max(item, other),
              share: Double(common) / Double(whole)
            )
          )
        }
      }
    }
  }

  private func isToCompare(_ item: Int, _ other: Int) -> Bool {
    places[item] != places[other]
      && (rows[item].frame < 0 || rows[item].frame != rows[other].frame)
  }
}
