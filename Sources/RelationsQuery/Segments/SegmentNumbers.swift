import RelationsModel

/// The records of one kind in all segments of a set, each with one number: those of the first segment
/// have theirs, those that came later the next ones.
struct SegmentNumbers: Sendable {
  private let baseCount: Int
  /// Where each record that came later is found.
  private var later: [SegmentQuote] = []
  /// For each later segment the numbers of its records, and its records by their numbers.
  private var numbers: [[Int]] = []
  private var places: [[Int: Int]] = []

  init(_ kind: RecordKind, _ images: [IndexImage]) {
    let records = images.map { IndexRecords($0) }
    baseCount = images.first?.count(kind) ?? 0
    var known: [String: Int] = [:]
    for segment in images.indices.dropFirst() {
      var own: [Int] = []
      for place in 0..<images[segment].count(kind) {
        let id = records[segment].id(place, of: kind)
        if let number = records[0].position(of: id, among: kind) ?? known[id] {
          own.append(number)
          continue
        }
        known[id] = count
        own.append(count)
        later.append(SegmentQuote(segment: segment, position: place))
      }
      numbers.append(own)
      places.append(Dictionary(zip(own, own.indices)) { first, _ in first })
    }
  }

  /// How many records there are.
  var count: Int { baseCount + later.count }

  /// The number of a segment's record.
  func number(_ place: Int, in segment: Int) -> Int {
    segment == 0 ? place : numbers[segment - 1][place]
  }

  /// A record's place in a segment; nil where the segment does not have it.
  func place(_ number: Int, in segment: Int) -> Int? {
    if segment == 0 { return number < baseCount ? number : nil }
    return places[segment - 1][number]
  }

  /// The segment that tells of a record, and its place there.
  func owner(_ number: Int) -> (segment: Int, place: Int) {
    guard number >= baseCount else { return (0, number) }
    let owner = later[number - baseCount]
    return (owner.segment, owner.position)
  }

  func isOwner(_ segment: Int, of place: Int) -> Bool {
    segment == 0 || owner(number(place, in: segment)) == (segment, place)
  }
}
