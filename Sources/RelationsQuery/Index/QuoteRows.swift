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
  private(set) var marks: [Marks] = []

  static let none = UInt32.max

  /// What a quote is, as small as it can be kept.
  struct Marks: OptionSet {
    let rawValue: UInt8

    static let agrees = Marks(rawValue: 1)
    static let disagrees = Marks(rawValue: 1 << 1)
    static let first = Marks(rawValue: 1 << 2)
    static let second = Marks(rawValue: 1 << 3)
    static let official = Marks(rawValue: 1 << 4)
    static let agency = Marks(rawValue: 1 << 5)
    static let counted = Marks(rawValue: 1 << 6)
    /// Its date is more than a plain day.
    static let written = Marks(rawValue: 1 << 7)
  }

  var count: Int { issues.count }

  mutating func add(
    _ quote: QuoteColumns,
    on date: EDTFDate,
    isDay: Bool,
    side: Side?,
    role: UInt32,
    venue: UInt32
  ) {
    issues.append(UInt32(quote.issue))
    days.append(Int32(clamping: date.first.number))
    lastDays.append(Int32(clamping: date.last.number))
    precisions.append(UInt8(date.precision.rawValue))
    speakers.append(UInt32(quote.speaker))
    sources.append(UInt32(quote.source))
    propositions.append(quote.proposition.map { UInt32($0) } ?? Self.none)
    roles.append(role)
    venues.append(venue)
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
    }
    if quote.variantOf == nil { marks.insert(.counted) }
    if !isDay { marks.insert(.written) }
    self.marks.append(marks)
  }
}
