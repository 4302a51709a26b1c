/// One party's position on a proposition, with the words on which it rests.
public struct PartyPosition: Hashable, Sendable {
  /// The stance of most quotes in the window.
  public let position: Position
  /// The stanced quotes in the window: those that decide.
  public let inWindow: StanceTally
  /// All stanced quotes by the as-of date.
  public let all: StanceTally
  /// The date of the words with which the position began, as precise as they are dated; nil while
  /// the party is silent.
  public let since: EDTFDate?
  /// The quote that turned the party to its position, or said it first.
  ///
  /// Of a divided day the first of each stance; empty while the party is silent, and where it was
  /// turned by nothing but words that were too old for the window.
  public let turning: [Quote.ID]
  /// Whether the party has had no other position before.
  public let isFirst: Bool
  /// Whether a less precisely dated quote of another stance may have followed the last stance day.
  public let isOrderUnknown: Bool

  public init(
    position: Position,
    inWindow: StanceTally,
    all: StanceTally,
    since: EDTFDate?,
    turning: [Quote.ID],
    isFirst: Bool,
    isOrderUnknown: Bool
  ) {
    self.position = position
    self.inWindow = inWindow
    self.all = all
    self.since = since
    self.turning = turning
    self.isFirst = isFirst
    self.isOrderUnknown = isOrderUnknown
  }

  /// The position of a party that has taken no stance.
  public static let silent = PartyPosition(
    position: .silent,
    inWindow: StanceTally(),
    all: StanceTally(),
    since: nil,
    turning: [],
    isFirst: true,
    isOrderUnknown: false
  )

  /// Whether most of all its stanced quotes are on the other side.
  public var isAgainstMostOfItsWords: Bool {
    switch position {
    case .agree: all.disagrees > all.agrees
    case .disagree: all.agrees > all.disagrees
    case .divided, .silent: false
    }
  }
}

/// The stanced quotes of one party on one proposition up to the as-of date, in order of date.
public protocol StancedWords {
  /// A quote, whatever names it in an engine.
  associatedtype Place

  /// The quote of a stance that so many of the same stance stand before; nil past either end.
  func quote(_ stance: Stance, number: Int) -> Place?
  /// Whether any quote of a stance, among those not dated to a certain day, can have been said after a day.
  func canFollow(_ day: Day, _ stance: Stance) -> Bool
  /// The first day on which a quote can have been said, its doubt included.
  func start(_ place: Place) -> Day
  /// The id of a quote.
  func id(_ place: Place) -> Quote.ID
  /// The date of a quote.
  func date(_ place: Place) -> EDTFDate
}

extension PartyPosition {
  /// The position at the end of a day; `startOfRun` finds where the run of a stance day starts.
  @inlinable
  public init<Words: StancedWords>(
    _ days: some StanceDays,
    _ words: Words,
    by asOf: Day,
    _ window: RecordWindow,
    startOfRun: (Int) -> Int
  ) {
    let count = days.count(by: asOf)
    guard count > 0 else {
      self = .silent
      return
    }
    let inWindow = days.tally(at: count - 1, window)
    let position = inWindow.position
    let start = startOfRun(count - 1)
    let first = days.day(start)
    let before = days.tally(ofFirst: start)
    func ofRun(_ stance: Stance) -> Words.Place? {
      words.quote(stance, number: before.count(of: stance))
    }
    func began(_ stance: Stance) -> EDTFDate? {
      ofRun(stance).map(words.date).flatMap { $0.first == first ? $0 : nil }
    }
    // A window that slides past old words can turn a party on a day on which it says the opposite.
    func turning(_ stance: Stance) -> Words.Place? {
      guard position.isOf(stance), position != .divided || began(stance) != nil else { return nil }
      return ofRun(stance)
    }
    let dates = (began(.agrees), began(.disagrees))
    let own = PartyPosition.earlier(
      position.isOf(.agrees) ? dates.0 : nil,
      position.isOf(.disagrees) ? dates.1 : nil
    )
    // Where all words count it makes no difference which of them were the last.
    let isOrderUnknown =
      window != .all
      && [Stance.agrees, .disagrees].contains { stance in
        position.stance != stance && PartyPosition.canFollowLast(stance, days, words, count)
      }
    let turned = [turning(.agrees), turning(.disagrees)].compactMap { $0.map(words.id) }
    self.init(
      position: position,
      inWindow: inWindow,
      all: days.tally(ofFirst: count),
      since: own ?? PartyPosition.earlier(dates.0, dates.1),
      turning: turned,
      isFirst: start == 0,
      isOrderUnknown: isOrderUnknown
    )
  }

  /// Of the words of one day no more than so many are looked at: one tells already.
  @usableFromInline static let mostWords = 32

  /// Whether a quote of a stance can have been said after those of the other one on the last of so many days.
  @inlinable
  static func canFollowLast<Words: StancedWords>(
    _ stance: Stance,
    _ days: some StanceDays,
    _ words: Words,
    _ count: Int
  ) -> Bool {
    let other: Stance = stance == .agrees ? .disagrees : .agrees
    let (before, all) = (days.tally(ofFirst: count - 1), days.tally(ofFirst: count))
    let first = before.count(of: other)
    let last = days.day(count - 1)
    let starts = (first..<min(all.count(of: other), first + mostWords)).lazy
      .compactMap { words.quote(other, number: $0).map(words.start) }
    guard let start = starts.max() else { return false }
    // A doubt reaches before the day from which words count: others follow them that stand before them.
    let isBehind =
      start < last
      && words.quote(stance, number: all.count(of: stance) - 1)
        .map { words.date($0).first > start } ?? false
    return isBehind || words.canFollow(start, stance)
  }

  @usableFromInline
  static func earlier(_ one: EDTFDate?, _ other: EDTFDate?) -> EDTFDate? {
    guard let one, let other else { return one ?? other }
    return min(one, other)
  }
}

extension Position {
  /// Whether a stance decides the position; of a divided one both do.
  @usableFromInline
  func isOf(_ stance: Stance) -> Bool {
    switch self {
    case .agree: stance == .agrees
    case .disagree: stance == .disagrees
    case .divided: true
    case .silent: false
    }
  }
}
