import RelationsModel

/// Collects, quote by quote in order of date, what each actor says of each proposition, and tells
/// where it says something else than before.
struct StanceHistory {
  private struct Entry {
    let row: UInt32
    let speaker: UInt32
    let agrees: Bool
  }

  /// By proposition, in order of date.
  private var entries: [[Entry]]

  init(propositionCount: Int) {
    entries = Array(repeating: [], count: propositionCount)
  }

  mutating func count(_ stance: Stance, of speaker: UInt32, on proposition: Int, row: UInt32) {
    entries[proposition].append(Entry(row: row, speaker: speaker, agrees: stance == .agrees))
  }

  /// The rows of each two quotes that follow one another, on different days and of different stance,
  /// one proposition after the other.
  func changes(days: [Int32], actorCount: Int) -> [(earlier: UInt32, later: UInt32)] {
    var changes: [(earlier: UInt32, later: UInt32)] = []
    // For each actor the place of its last entry, of this proposition or of one before.
    var last = [(proposition: Int, place: Int)](repeating: (-1, 0), count: actorCount)
    for (proposition, entries) in entries.enumerated() {
      for (place, entry) in entries.enumerated() {
        let known = last[Int(entry.speaker)]
        last[Int(entry.speaker)] = (proposition, place)
        guard known.proposition == proposition else { continue }
        let earlier = entries[known.place]
        if earlier.agrees != entry.agrees, days[Int(earlier.row)] < days[Int(entry.row)] {
          changes.append((earlier.row, entry.row))
        }
      }
    }
    return changes
  }
}
