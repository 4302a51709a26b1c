import RelationsModel

/// What an index is made from of its quotes, one row each in the order in which they were added.
struct QuoteRows {
  private(set) var issues: [UInt32] = []
  private(set) var days: [Int32] = []
  private(set) var lastDays: [Int32] = []
  private(set) var precisions: [UInt8] = []
  private(set) var speakers: [UInt32] = []
  private(set) var sources: [UInt32] = []
  /// Each quote's own proposition, `none` where it names none.
  private(set) var propositions: [UInt32] = []
  private(set) var roles: [UInt32] = []
  private(set) var venues: [UInt32] = []
  private(set) var coders: [UInt32] = []
  private(set) var marks: [Marks] = []
  /// The rows whose dates reach further than their first and last days, for a doubt, and how far.
  private(set) var doubtful: [Int: (earliest: Int32, latest: Int32)] = [:]

  static let none = UInt32.max

  /// What a quote is, as small as it can be kept.
  struct Marks: OptionSet {
    let rawValue: UInt16

    static let agrees = Marks(rawValue: 1)
    static let disagrees = Marks(rawValue: 1 << 1)
    static let first = Marks(rawValue: 1 << 2)
    static let second = Marks(rawValue: 1 << 3)
    static let official = Marks(rawValue: 1 << 4)
    static let agency = Marks(rawValue: 1 << 5)
    static let counted = Marks(rawValue: 1 << 6)
    /// Its date is more than a plain day.
    static let written = Marks(rawValue: 1 << 7)
    static let foundExact = Marks(rawValue: 1 << 8)
    static let foundMoved = Marks(rawValue: 1 << 9)
    static let foundAmbiguous = Marks(rawValue: 1 << 10)
    static let foundChanged = Marks(rawValue: 1 << 11)
    static let foundMissing = Marks(rawValue: 1 << 12)
    /// Nobody recorded how its words reached us.
    static let unrendered = Marks(rawValue: 1 << 13)
  }

  var count: Int { issues.count }

  mutating func add(
    _ quote: QuoteColumns,
    on date: QuoteDate,
    side: Side?,
    role: UInt32,
    venue: UInt32,
    coder: UInt32
  ) {
    issues.append(UInt32(quote.issue))
    days.append(date.first)
    lastDays.append(date.last)
    precisions.append(date.precision)
    if date.earliest < date.first || date.latest > date.last {
      doubtful[days.count - 1] = (date.earliest, date.latest)
    }
    speakers.append(UInt32(quote.speaker))
    sources.append(UInt32(quote.source))
    propositions.append(quote.proposition.map { UInt32($0) } ?? Self.none)
    roles.append(role)
    venues.append(venue)
    coders.append(coder)
    var marks: Marks = []
    switch quote.stance {
    case .agrees: marks.insert(.agrees)
    case .disagrees: marks.insert(.disagrees)
    case .none: break
    }
    switch side {
    case .first: marks.insert(.first)
    case .second: marks.insert(.second)
    case nil: break
    }
    switch quote.rendering {
    case .officialTranslation: marks.insert(.official)
    case .agencyTranslation: marks.insert(.agency)
    case .original: break
    case nil: marks.insert(.unrendered)
    }
    switch quote[.check].flatMap({ AnchorCheck($0) })?.outcome {
    case .exact: marks.insert(.foundExact)
    case .moved: marks.insert(.foundMoved)
    case .ambiguous: marks.insert(.foundAmbiguous)
    case .changed: marks.insert(.foundChanged)
    case .missing: marks.insert(.foundMissing)
    case nil: break
    }
    if quote[.variantOf] == nil { marks.insert(.counted) }
    if !date.isDay { marks.insert(.written) }
    self.marks.append(marks)
  }

  /// Adds other rows after these; their roles, venues and coders get the numbers that they have here.
  mutating func append(_ other: QuoteRows, roles: [UInt32], venues: [UInt32], coders: [UInt32]) {
    for (row, reach) in other.doubtful { doubtful[count + row] = reach }
    func here(_ number: UInt32, _ numbers: [UInt32]) -> UInt32 {
      number == Self.none ? number : numbers[Int(number)]
    }
    issues += other.issues
    days += other.days
    lastDays += other.lastDays
    precisions += other.precisions
    speakers += other.speakers
    sources += other.sources
    propositions += other.propositions
    self.roles += other.roles.map { here($0, roles) }
    self.venues += other.venues.map { here($0, venues) }
    self.coders += other.coders.map { here($0, coders) }
    marks += other.marks
  }

  mutating func reserve(_ count: Int) {
    for column in [
      \QuoteRows.issues, \.speakers, \.sources, \.propositions, \.roles, \.venues, \.coders,
    ] {
      self[keyPath: column].reserveCapacity(count)
    }
    days.reserveCapacity(count)
    lastDays.reserveCapacity(count)
    precisions.reserveCapacity(count)
    marks.reserveCapacity(count)
  }
}

extension AnchorCheck {
  /// Reads a check as columns lend it.
  fileprivate init?(_ text: QuoteColumns.Text) {
    self.init(String(decoding: text, as: UTF8.self))
  }
}

/// A date as columns have it.
struct QuoteDate {
  let first: Int32
  let last: Int32
  /// The same with the reach of a doubt.
  let earliest: Int32
  let latest: Int32
  let precision: UInt8
  /// Whether the date is a plain day, of which no text has to be kept.
  let isDay: Bool

  /// Nil when the text is no date.
  init?(_ text: QuoteColumns.Text) {
    if let day = Day(digits: text) {
      self.init(first: day, last: day, earliest: day, latest: day, .day, isDay: true)
    } else if let date = try? EDTFDate(parsing: String(decoding: text, as: UTF8.self)) {
      let isDay = date == EDTFDate(date.first)
      self.init(
        first: date.first,
        last: date.last,
        earliest: date.earliest,
        latest: date.latest,
        date.precision,
        isDay: isDay
      )
    } else {
      return nil
    }
  }

  private init(
    first: Day,
    last: Day,
    earliest: Day,
    latest: Day,
    _ precision: EDTFDate.Precision,
    isDay: Bool
  ) {
    self.first = Int32(clamping: first.number)
    self.last = Int32(clamping: last.number)
    self.earliest = Int32(clamping: earliest.number)
    self.latest = Int32(clamping: latest.number)
    self.precision = UInt8(precision.rawValue)
    self.isDay = isDay
  }
}

extension Day {
  /// Reads `2017-12-23`, the form that nearly all dates have; nil for any other.
  fileprivate init?(digits: UnsafeBufferPointer<UInt8>) {
    guard digits.count == 10, digits[4] == UInt8(ascii: "-"), digits[7] == UInt8(ascii: "-") else {
      return nil
    }
    func number(_ range: Range<Int>) -> Int? {
      var number = 0
      for index in range {
        let digit = digits[index] &- UInt8(ascii: "0")
        guard digit < 10 else { return nil }
        number = number * 10 + Int(digit)
      }
      return number
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else {
      return nil
    }
    self.init(year: year, month: month, day: day)
  }
}
