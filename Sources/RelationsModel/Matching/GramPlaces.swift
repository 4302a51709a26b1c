/// Where the letters of some rows stand in a text a few at a time, found in one pass.
struct GramPlaces: Sendable {
  /// The places of all grams of one width.
  private struct Table {
    let width: Int
    private let shift: UInt64
    /// For each hash the first gram, and for each gram the next; -1 for none.
    private var first: [Int32]
    private var next: [Int32] = []
    private var keys: [UInt64] = []
    /// For each gram where its places begin, and at last the number of all.
    private var starts: [Int] = []
    private var places: [Int32] = []

    init(_ width: Int, _ rows: [[UInt8]], in text: [UInt8]) {
      self.width = width
      var bits: UInt64 = 8
      let count = rows.reduce(0) { $0 + $1.count }
      while 1 << bits < 4 * count { bits += 1 }
      shift = 64 - bits
      first = Array(repeating: -1, count: 1 << bits)
      for row in rows {
        row.withUnsafeBufferPointer { row in
          for offset in 0..<max(0, row.count - width + 1) {
            let key = row.key(at: offset, width: width)
            if gram(key) == nil { add(key) }
          }
        }
      }
      read(text)
    }

    private mutating func add(_ key: UInt64) {
      let bucket = LetterRows.bucket(key, shift)
      keys.append(key)
      next.append(first[bucket])
      first[bucket] = Int32(clamping: keys.count - 1)
    }

    @inline(__always)
    private func gram(_ key: UInt64) -> Int? {
      var gram = first[LetterRows.bucket(key, shift)]
      while gram >= 0, keys[Int(gram)] != key { gram = next[Int(gram)] }
      return gram < 0 ? nil : Int(gram)
    }

    private mutating func read(_ text: [UInt8]) {
      var found: [(gram: Int32, place: Int32)] = []
      var counts = [Int](repeating: 0, count: keys.count + 1)
      text.withUnsafeBufferPointer { text in
        for place in 0..<max(0, text.count - width + 1) {
          guard let gram = gram(text.key(at: place, width: width)) else { continue }
          found.append((Int32(clamping: gram), Int32(clamping: place)))
          counts[gram + 1] += 1
        }
      }
      for gram in counts.indices.dropFirst() { counts[gram] += counts[gram - 1] }
      starts = counts
      places = Array(repeating: 0, count: found.count)
      for (gram, place) in found {
        places[counts[Int(gram)]] = place
        counts[Int(gram)] += 1
      }
    }

    func places(of key: UInt64) -> ArraySlice<Int32> {
      gram(key).map { places[starts[$0]..<starts[$0 + 1]] } ?? []
    }
  }

  private let rows: Set<[UInt8]>
  private let tables: [Table]

  init(_ rows: [[UInt8]], in text: [UInt8]) {
    self.rows = Set(rows)
    tables = Dictionary(grouping: self.rows, by: GramPlaces.width).map { width, rows in
      Table(width, rows, in: text)
    }
  }

  /// The bytes of about four letters of a row.
  static func width(of row: [UInt8]) -> Int {
    2 * row.count < 3 * row.characters(in: row.indices) ? 4 : 8
  }

  /// Whether the places of a row's letters were looked for.
  func has(_ row: [UInt8]) -> Bool { rows.contains(row) }

  /// The places, in rising order, of each few letters of a row; grams that are met again in the row have
  /// the same places.
  func places(of row: [UInt8]) -> [(offset: Int, places: ArraySlice<Int32>)] {
    let width = GramPlaces.width(of: row)
    guard let table = tables.first(where: { $0.width == width }) else { return [] }
    return row.withUnsafeBufferPointer { row in
      (0..<max(0, row.count - width + 1)).map { offset in
        (offset, table.places(of: row.key(at: offset, width: width)))
      }
    }
  }
}
