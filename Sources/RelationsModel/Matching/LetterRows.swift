/// Looks for many rows of letters in one pass over a text, all in UTF-8.
struct LetterRows {
  /// The stretches of a text that are looked at, and the rows that are looked for by them.
  private struct Pass {
    /// The bytes of a stretch.
    let width: Int
    /// One stretch is looked at for each so many bytes.
    let stride: Int

    /// A row that is shorter may have no stretch that is looked at.
    var leastCount: Int { width + stride - 1 }

    /// The first row for a stretch can be too short for the next; the last one has every row of four.
    static let all = [
      Pass(width: 16, stride: 8), Pass(width: 8, stride: 4), Pass(width: 4, stride: 1),
    ]
  }

  /// A stretch of a row.
  private struct Stretch {
    let key: UInt64
    let row: Int32
    /// Where it begins in the row.
    let offset: Int32
    /// The next one in the same bucket; -1 for none.
    var next: Int32
  }

  private let rows: [[UInt8]]

  init(_ rows: some Sequence<[UInt8]>) { self.rows = Array(rows) }

  /// Where each row begins in a text, in order, also where one stretch overlaps another.
  func places(in text: [UInt8]) -> [[Int]] {
    var found = [[Int]](repeating: [], count: rows.count)
    var left = Array(rows.indices.filter { !rows[$0].isEmpty })
    for pass in Pass.all {
      let taken = left.filter { rows[$0].count >= pass.leastCount }
      left.removeAll { rows[$0].count >= pass.leastCount }
      if !taken.isEmpty { look(for: taken, pass, in: text, &found) }
    }
    for row in left { found[row] = text.places(of: rows[row]) }
    return found
  }

  private func look(
    for taken: [Int],
    _ pass: Pass,
    in text: [UInt8],
    _ found: inout [[Int]]
  ) {
    var bits = 8
    while 1 << bits < 4 * taken.count * pass.stride { bits += 1 }
    let shift = UInt64(64 - bits)
    var first = [Int32](repeating: -1, count: 1 << bits)
    var stretches: [Stretch] = []
    for row in taken {
      for offset in 0..<pass.stride {
        let key = rows[row].withUnsafeBufferPointer { $0.key(at: offset, width: pass.width) }
        let bucket = LetterRows.bucket(key, shift)
        stretches.append(
          Stretch(
            key: key,
            row: Int32(clamping: row),
            offset: Int32(clamping: offset),
            next: first[bucket]
          )
        )
        first[bucket] = Int32(clamping: stretches.count - 1)
      }
    }
    text.withUnsafeBufferPointer { text in
      var place = 0
      while place + pass.width <= text.count {
        let key = text.key(at: place, width: pass.width)
        var next = first[LetterRows.bucket(key, shift)]
        while next >= 0 {
          let stretch = stretches[Int(next)]
          let (row, start) = (Int(stretch.row), place - Int(stretch.offset))
          if stretch.key == key, rows[row].withUnsafeBufferPointer({ text.has($0, at: start) }) {
            found[row].append(start)
          }
          next = stretch.next
        }
        place += pass.stride
      }
    }
    // Of a row that repeats itself two places may be met the other way round.
    for row in taken { found[row].sort() }
  }

  /// The bucket of a stretch, by the highest bits of its hash: all but `shift` of them.
  @inline(__always)
  static func bucket(_ key: UInt64, _ shift: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The bytes from a place on, four, eight or sixteen, as one number; of sixteen it is not theirs alone.
  @inline(__always)
  func key(at place: Int, width: Int) -> UInt64 {
    let bytes = UnsafeRawPointer(baseAddress.unsafelyUnwrapped) + place
    switch width {
    case 4: return UInt64(bytes.loadUnaligned(as: UInt32.self))
    case 8: return bytes.loadUnaligned(as: UInt64.self)
    default:
      return bytes.loadUnaligned(as: UInt64.self) &* 0xD6E8_FEB8_6659_FD93
        ^ bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
    }
  }
}
