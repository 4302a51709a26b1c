import RelationsModel

/// Draws the dates of quotes: more in later years, fewer at weekends, bursts after events, and a few
/// that are known only by month, year or range.
struct DateMaker {
  static let first = Day(year: 2003, month: 1, day: 1) ?? .distantPast
  static let last = Day(year: 2026, month: 6, day: 30) ?? .distantFuture

  private let days: WeightedChoice
  /// As ISO 8601 writes each day.
  private let texts: [[UInt8]]
  private let monthsOf: [Int]

  init(seed: UInt64) {
    let count = Self.last.number - Self.first.number + 1
    var weights = (0..<count).map { offset -> UInt64 in
      let year = UInt64(offset / 365)
      // 1 January 2003 was a Wednesday.
      let isWeekend = (offset + 2) % 7 >= 5
      return (20 + 3 * year) * (isWeekend ? 1 : 4)
    }
    var chance = Chance(seed: seed, kind: ChanceKind.event, number: -1)
    for _ in 0..<40 {
      let start = chance.below(count)
      let height = UInt64(chance.within(200...1500))
      for offset in 0..<30 where start + offset < count {
        weights[start + offset] += height / UInt64(1 + offset)
      }
    }
    days = WeightedChoice(weights)
    texts = (0..<count).map { Array(Day(number: Self.first.number + $0).description.utf8) }
    monthsOf = (0..<count).map { Day(number: Self.first.number + $0).components.month }
  }

  /// The day of a quote, counted from the first.
  func day(_ chance: inout Chance) -> Int { days.draw(&chance) }

  /// Adds a date to `bytes` as EDTF writes it, coarse in 35 of a thousand cases; gives its first day.
  func append(_ day: Int, _ chance: inout Chance, to bytes: inout [UInt8]) -> Int {
    let text = texts[day]
    let draw = chance.below(1000)
    let start = bytes.count
    switch draw {
    case ..<965: bytes += text
    case ..<985: bytes += text.prefix(7)
    case ..<992: bytes += text.prefix(4)
    case ..<996:
      bytes += text.prefix(4)
      bytes.append(UInt8(ascii: "~"))
    case ..<998:
      bytes += text.prefix(7)
      bytes.append(UInt8(ascii: "/"))
      bytes += texts[min(day + 60, texts.count - 1)].prefix(7)
    default:
      bytes += text.prefix(4)
      bytes += "/..".utf8
    }
    if draw < 965 { return day }
    let written = String(decoding: bytes[start...], as: UTF8.self)
    guard let date = try? EDTFDate(parsing: written) else { return day }
    return date.first.number - Self.first.number
  }
}
