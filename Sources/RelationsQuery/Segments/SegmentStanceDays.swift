import RelationsModel

/// The stance days of one side on one proposition in all segments: those of the first, with the days
/// that others change.
struct SegmentStanceDays: StanceDays {
  /// Days that stand together: some of the first segment, or one that only others have.
  private struct Piece {
    /// The place of the piece's first day.
    let start: Int
    /// How many days of the first segment stand before it.
    let base: Int
    /// The day; nil for days of the first segment.
    let day: Int32?
    /// What others have changed up to and with the piece's first day.
    let agrees: Int
    let disagrees: Int
  }

  private let base: IndexStanceDays?
  private var pieces: [Piece] = []
  private(set) var count = 0
  /// The place of the list in the first segment, where nothing is changed in it.
  let unchanged: IndexStanceDays?

  init(unchanged base: IndexStanceDays) {
    self.base = base
    unchanged = base
    count = base.count
    pieces = [Piece(start: 0, base: 0, day: nil, agrees: 0, disagrees: 0)]
  }

  init(_ base: IndexStanceDays?, _ change: SegmentStanceChange) {
    self.base = base
    unchanged = nil
    var next = 0
    var (agrees, disagrees) = (0, 0)
    let baseCount = base?.count ?? 0
    func add(_ day: Int32?, _ days: Int) {
      guard days > 0 else { return }
      pieces.append(
        Piece(start: count, base: next, day: day, agrees: agrees, disagrees: disagrees)
      )
      count += days
    }
    for change in change.days {
      let place = base.map { $0.count(by: Day(number: Int(change.day) - 1)) } ?? 0
      add(nil, place - next)
      next = place
      agrees += change.agrees
      disagrees += change.disagrees
      guard let base, place < baseCount, base.day(place).number == Int(change.day) else {
        if change.agrees > 0 || change.disagrees > 0 { add(change.day, 1) }
        continue
      }
      let (before, after) = (base.tally(ofFirst: place), base.tally(ofFirst: place + 1))
      if after.total - before.total + change.agrees + change.disagrees > 0 { add(nil, 1) }
      next = place + 1
    }
    add(nil, baseCount - next)
  }

  private func piece(at place: Int) -> Piece {
    var (low, high) = (0, pieces.count)
    while low < high {
      let middle = (low + high) >> 1
      if pieces[middle].start <= place { low = middle + 1 } else { high = middle }
    }
    return pieces[low - 1]
  }

  func day(_ place: Int) -> Day {
    let piece = piece(at: place)
    if let day = piece.day { return Day(number: Int(day)) }
    return base?.day(piece.base + place - piece.start) ?? .distantPast
  }

  func tally(ofFirst count: Int) -> StanceTally {
    guard count > 0 else { return StanceTally() }
    let piece = piece(at: count - 1)
    let days = piece.day == nil ? piece.base + count - piece.start : piece.base
    var tally = base?.tally(ofFirst: days) ?? StanceTally()
    tally.agrees += piece.agrees
    tally.disagrees += piece.disagrees
    return tally
  }
}
