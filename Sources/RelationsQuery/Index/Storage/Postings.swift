/// For each of several groups, such as the words of a dictionary, the quotes that belong to it.
///
/// A group with many quotes has a bitmap, so that adding it to a result costs the same however many
/// they are.
struct Postings {
  let starts: Column<UInt32>
  let members: Column<UInt32>
  /// One more than the number of the group's bitmap; 0 when it has none.
  let dense: Column<UInt32>
  let bits: Column<UInt64>
  let bitmapWords: Int

  var count: Int { max(0, starts.count - 1) }

  func range(_ group: Int) -> Range<Int> { starts.stretch(group, upTo: members.count) }

  /// Adds a group's quotes to a result.
  @inline(__always)
  func unite(_ group: Int, into result: inout Bitmap) {
    let bitmap = Int(dense[group])
    if bitmap > 0 {
      result.formUnion(bits, at: (bitmap - 1) * bitmapWords)
    } else {
      for index in range(group) { result.insert(Int(members[index])) }
    }
  }
}

/// Makes postings.
struct PostingsLayout {
  private(set) var starts: [UInt32]
  private(set) var members: [UInt32] = []
  private(set) var dense: [UInt32]
  private(set) var bits: [UInt64] = []

  /// From this share of all quotes on a group gets a bitmap, which then takes less room than its
  /// members.
  static let denseShare = 64

  /// Groups quotes that each belong to at most one group; `groups` is in the order in which members
  /// are to be listed, `none` stands for no group.
  init(groups: [UInt32], positions: [UInt32], groupCount: Int, denseFrom: Int) {
    starts = Array(repeating: 0, count: groupCount + 1)
    dense = Array(repeating: 0, count: groupCount)
    for group in groups where group != Self.none { starts[Int(group) + 1] += 1 }
    for group in 0..<groupCount { starts[group + 1] += starts[group] }
    members = Array(repeating: 0, count: Int(starts[groupCount]))
    var next = starts
    for (place, group) in groups.enumerated() where group != Self.none {
      members[Int(next[Int(group)])] = positions[place]
      next[Int(group)] += 1
    }
    guard positions.count >= denseFrom else { return }
    for group in 0..<groupCount {
      let range = Int(starts[group])..<Int(starts[group + 1])
      guard range.count > positions.count / Self.denseShare else { continue }
      addBitmap(of: group, members[range], quoteCount: positions.count)
    }
  }

  static let none = UInt32.max

  /// Groups quotes by the words in them.
  ///
  /// `frequencies` says how many quotes have each word; `visit` hands over every word of every quote
  /// in order of position. Words with a bitmap have no members.
  init(
    frequencies: [UInt32],
    quoteCount: Int,
    denseFrom: Int,
    visit: ((_ word: UInt32, _ position: UInt32) -> Void) -> Void
  ) {
    let count = frequencies.count
    var starts = [UInt32](repeating: 0, count: count + 1)
    var dense = [UInt32](repeating: 0, count: count)
    var bitmaps: UInt32 = 0
    for word in 0..<count {
      let isDense =
        quoteCount >= denseFrom && Int(frequencies[word]) > quoteCount / Self.denseShare
      if isDense {
        bitmaps += 1
        dense[word] = bitmaps
      }
      starts[word + 1] = starts[word] + (isDense ? 0 : frequencies[word])
    }
    let width = Bitmap.words(for: quoteCount)
    var bits = [UInt64](repeating: 0, count: Int(bitmaps) * width)
    var members = [UInt32](repeating: 0, count: Int(starts[count]))
    var next = starts
    members.withUnsafeMutableBufferPointer { members in
      next.withUnsafeMutableBufferPointer { next in
        bits.withUnsafeMutableBufferPointer { bits in
          dense.withUnsafeBufferPointer { dense in
            visit { word, position in
              let bitmap = Int(dense[Int(word)])
              if bitmap > 0 {
                bits[(bitmap - 1) * width + Int(position >> 6)] |= 1 << UInt64(position & 63)
              } else {
                members[Int(next[Int(word)])] = position
                next[Int(word)] &+= 1
              }
            }
          }
        }
      }
    }
    self.starts = starts
    self.members = members
    self.dense = dense
    self.bits = bits
  }

  private mutating func addBitmap(
    of group: Int,
    _ members: ArraySlice<UInt32>,
    quoteCount: Int
  ) {
    var bitmap = Bitmap(count: quoteCount)
    for position in members { bitmap.insert(Int(position)) }
    bits += bitmap.words
    dense[group] = UInt32(bits.count / bitmap.words.count)
  }

  func put(from first: IndexFormat.Section, on image: inout ImageWriter) {
    let sections = IndexFormat.Section.allCases[first.rawValue..<first.rawValue + 4]
    let places = Array(sections)
    image.put(places[0], starts)
    image.put(places[1], members)
    image.put(places[2], dense)
    image.put(places[3], bits)
  }
}
