import RelationsModel

/// Reads the dates of events.
struct EventDates {
  /// A date as EDTF writes it, with the days that it can mean.
  struct Found: Hashable {
    var text: String
    var first: Day
    var last: Day

    init(_ day: Day) {
      text = day.description
      first = day
      last = day
    }

    init(_ date: EDTFDate) {
      text = date.text
      first = date.first
      last = date.last
    }
  }

  private let order: DateOrder?
  /// The dates that were read last: neighbouring rows mostly have one.
  private var known: [[UInt8]: Found?] = [:]
  private static let mostKnown = 4_096

  init(_ order: DateOrder?) {
    self.order = order
  }

  /// The date of a text such as `20180304`, `20180304120000`, `2018-03-04`, `4 March 2018` or, in
  /// the order that was given, `04.03.2018`; nil where it is none.
  mutating func date(_ bytes: some Collection<UInt8>) -> Found? {
    let key = Array(bytes)
    if let found = known[key] { return found }
    let found = read(key)
    if known.count >= EventDates.mostKnown { known.removeAll(keepingCapacity: true) }
    known[key] = .some(found)
    return found
  }

  private func read(_ bytes: [UInt8]) -> Found? {
    if bytes.count == 8 || bytes.count == 14, bytes.allSatisfy({ (0x30...0x39).contains($0) }) {
      let digits = bytes.map { Int($0) - 0x30 }
      let year = digits[..<4].reduce(0) { $0 * 10 + $1 }
      return Day(year: year, month: digits[4] * 10 + digits[5], day: digits[6] * 10 + digits[7])
        .map(Found.init)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    if let date = try? EDTFDate(parsing: text) { return Found(date) }
    let inOrder = try? (order ?? .ymd).edtf(text)
    if let date = inOrder.flatMap({ try? EDTFDate(parsing: $0) }) { return Found(date) }
    return EventDates.spelled(text).map(Found.init)
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// A day such as `4 March 2018` or `04-Mar-2018`.
  private static func spelled(_ text: String) -> Day? {
    let parts = text.split { $0 == " " || $0 == "-" || $0 == "." }
    guard parts.count == 3, let day = Int(parts[0]), let year = Int(parts[2]), year > 99,
      let month = months.firstIndex(of: parts[1].prefix(3).lowercased())
    else { return nil }
    return Day(year: year, month: month + 1, day: day)
  }

  /// A day that is known to its week alone: from Monday to Sunday.
  static func week(of day: Day) -> (first: Day, last: Day) {
    // 1970-01-01 was a Thursday.
    let place = ((day.number + 3) % 7 + 7) % 7
    let monday = Day(number: day.number - place)
    return (monday, Day(number: monday.number + 6))
  }
}
