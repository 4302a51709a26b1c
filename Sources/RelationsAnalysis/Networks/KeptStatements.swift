import RelationsModel

/// The statements of a table that are left of a range without excluded values and repetitions.
struct KeptStatements {
  /// The day of each, ascending.
  private(set) var days: [Int32] = []
  /// The cell of each in the counts: row, column and level in one number.
  private(set) var cells: [Int32] = []
  /// Which rows have a statement of the range, before values were excluded.
  private(set) var rowsOfRange: [Bool]
  /// Which columns have.
  private(set) var columnsOfRange: [Bool]
  let shape: CountShape

  var count: Int { days.count }

  init(_ table: StatementTable, _ options: NetworkOptions, in range: ClosedRange<Day>) {
    shape = CountShape(table, hasNone: options.stance == .ignore)
    rowsOfRange = Array(repeating: false, count: shape.rows)
    columnsOfRange = Array(repeating: false, count: shape.columns)
    let first = table.days.firstPlace(notLessThan: Int32(clamping: range.lowerBound.number))
    let end = table.days.firstPlace(notLessThan: Int32(clamping: range.upperBound.number + 1))
    guard first < end, shape.cells > 0 else { return }
    let stretch = first..<end
    markNodes(table, stretch)
    // What is left out has -1; where nothing is, days and cells need no closing up.
    var found = KeptStatements.cells(table, stretch, shape)
    let isEachKept = leaveOut(&found, table, options, stretch)
    if isEachKept {
      (cells, days) = (found, Array(table.days[stretch]))
      return
    }
    let left = found.indices.filter { found[$0] >= 0 }
    cells = left.map { found[$0] }
    days = left.map { table.days[first + $0] }
  }

  private mutating func markNodes(_ table: StatementTable, _ stretch: Range<Int>) {
    for place in stretch {
      let (row, column) = (table.rows[place], table.columns[place])
      if row >= 0 { rowsOfRange[Int(row)] = true }
      if column >= 0 { columnsOfRange[Int(column)] = true }
    }
  }

  /// The cell of each statement; -1 for one that has no row, column or level.
  private static func cells(
    _ table: StatementTable,
    _ stretch: Range<Int>,
    _ shape: CountShape
  ) -> [Int32] {
    let (levels, columns) = (Int32(shape.levels), Int32(shape.columns))
    let hasNone = shape.levels > table.levels.count
    return [Int32](unsafeUninitializedCapacity: stretch.count) { cells, count in
      table.rows.withUnsafeBufferPointer { rows in
        table.columns.withUnsafeBufferPointer { ownColumns in
          table.levelsOfStatements.withUnsafeBufferPointer { ownLevels in
            for place in stretch {
              let (row, column) = (rows[place], ownColumns[place])
              var level = ownLevels[place]
              if level < 0, hasNone { level = levels - 1 }
              let cell = (row &* columns &+ column) &* levels &+ level
              cells[place - stretch.lowerBound] = (row | column | level) < 0 ? -1 : cell
            }
          }
        }
      }
      count = stretch.count
    }
  }

  /// Sets cells of excluded and repeated statements to -1; whether there is none.
  private func leaveOut(
    _ cells: inout [Int32],
    _ table: StatementTable,
    _ options: NetworkOptions,
    _ stretch: Range<Int>
  ) -> Bool {
    let isWhole = table.excluded.isEmpty
    guard options.duplicates != .keep || !isWhole else { return !cells.contains(-1) }
    let groups = StatementGroups(table, options, stretch)
    var seen = SeenStatements(groups, shape)
    let dropsRepeated = options.duplicates != .keep
    let ignored = options.stance == .ignore ? Int32(shape.levels) : 1
    for place in cells.indices where cells[place] >= 0 {
      if !isWhole, table.excluded[stretch.lowerBound + place] {
        cells[place] = -1
      } else if dropsRepeated,
        !seen.isNew(cells[place] / ignored, groups.group(place, table))
      {
        cells[place] = -1
      }
    }
    return !cells.contains(-1)
  }

  /// The labels of a range of kept statements, as places among the table's: those that they name, or
  /// with `isolates` all of the range.
  func nodes(in counts: borrowing StatementCounts, isolates: Bool) -> (rows: [Int], columns: [Int])
  {
    if isolates {
      return (
        rowsOfRange.indices.filter { rowsOfRange[$0] },
        columnsOfRange.indices.filter { columnsOfRange[$0] }
      )
    }
    return counts.nodes()
  }
}

extension [Int32] {
  /// The first place of an ascending array at which there is no less than a number.
  func firstPlace(notLessThan number: Int32) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) >> 1
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// Within what statements repeat each other: their document or period, by a number.
private struct StatementGroups {
  /// The period of each statement; empty where the document says.
  private var periods: [Int32] = []
  private let start: Int
  private let isByDocument: Bool
  /// Whether each group's statements stand together, so that none comes back.
  private(set) var areTogether = true

  init(_ table: StatementTable, _ options: NetworkOptions, _ stretch: Range<Int>) {
    start = stretch.lowerBound
    isByDocument = options.duplicates == .document
    guard options.duplicates != .keep, options.duplicates != .range else { return }
    if !isByDocument {
      var (last, period) = (Int32.min, Int32(0))
      periods = table.days[stretch].map { day in
        if day != last {
          last = day
          period = Int32(
            StatementGroups.period(
              of: Day(number: Int(day)),
              options.duplicates,
              options.convention
            )
          )
        }
        return period
      }
    }
    var met: Set<Int32> = []
    var last: Int32?
    for place in stretch {
      let group = group(place - start, table)
      guard group != last else { continue }
      last = group
      guard met.insert(group).inserted else {
        areTogether = false
        return
      }
    }
  }

  /// The group of a statement, by its place in the stretch.
  @inline(__always)
  func group(_ place: Int, _ table: StatementTable) -> Int32 {
    if isByDocument { return table.documents[start + place] }
    return periods.isEmpty ? 0 : periods[place]
  }

  /// DNA compares the number of a week or a month alone, whatever its year.
  private static func period(
    of day: Day,
    _ rule: DuplicateRule,
    _ convention: NetworkConvention
  ) -> Int {
    let (year, month, _) = day.components
    switch rule {
    case .year: return year
    case .month: return convention == .dna ? month : year * 12 + month
    default:
      let week = day.isoWeek
      return convention == .dna ? week.number : week.year * 60 + week.number
    }
  }
}

/// Remembers which statements were met, so that a repetition is told.
private struct SeenStatements {
  /// By key the group in which it was met last; empty where groups do not stand together.
  private var stamps: [Int32] = []
  private var keys = KeySet()

  /// No group is this.
  private static let none = Int32.min

  init(_ groups: StatementGroups, _ shape: CountShape) {
    guard groups.areTogether else { return }
    stamps = Array(repeating: SeenStatements.none, count: shape.cells)
  }

  /// Whether the key was not met before in the group; remembers it.
  @inline(__always)
  mutating func isNew(_ key: Int32, _ group: Int32) -> Bool {
    guard stamps.isEmpty else {
      defer { stamps[Int(key)] = group }
      return stamps[Int(key)] != group
    }
    return keys.insert(UInt64(UInt32(bitPattern: group)) << 32 | UInt64(UInt32(bitPattern: key)))
  }
}

/// A set of keys that only grows, by open addressing.
private struct KeySet {
  /// No key is this.
  private static let empty = UInt64.max

  private var slots = [UInt64](repeating: empty, count: 16)
  private var mask = 15
  private var count = 0

  /// Whether the key was not there; puts it there.
  mutating func insert(_ key: UInt64) -> Bool {
    if count * 2 >= slots.count { grow() }
    var slot = KeySet.hash(key) & mask
    while slots[slot] != KeySet.empty {
      if slots[slot] == key { return false }
      slot = (slot + 1) & mask
    }
    slots[slot] = key
    count += 1
    return true
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: KeySet.empty, count: old.count * 2)
    mask = slots.count - 1
    for key in old where key != KeySet.empty {
      var slot = KeySet.hash(key) & mask
      while slots[slot] != KeySet.empty { slot = (slot + 1) & mask }
      slots[slot] = key
    }
  }

  private static func hash(_ key: UInt64) -> Int {
    let mixed = (key ^ key >> 32) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 20)
  }
}

extension Day {
  /// The week of ISO 8601: it starts on a Monday, and the first of a year has its first Thursday.
  var isoWeek: (year: Int, number: Int) {
    // 1 January 1970 was a Thursday.
    let fromMonday = ((number + 3) % 7 + 7) % 7
    let thursday = Day(number: number - fromMonday + 3)
    let year = thursday.components.year
    let first = Day(year: year, month: 1, day: 1) ?? thursday
    return (year, (thursday.number - first.number) / 7 + 1)
  }
}
