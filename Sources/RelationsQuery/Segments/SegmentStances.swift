import RelationsModel

/// A stanced quote of a later segment, as the lists of propositions need it.
struct SegmentEntry: Sendable {
  let quote: SegmentQuote
  let key: SegmentQuoteKey
  let speaker: Int
  let stance: Stance
  /// The last day on which it can have been said, as far as answers by name leave that open; `Int32.min` where
  /// it is dated to a certain day.
  let reach: Int32
  /// How many quotes of the first segment's list of its side and stance stand before it.
  var before = 0

  var day: Int32 { key.day }
}

/// What later segments change in the stanced quotes of one side on one proposition.
struct SegmentStanceChange: Sendable {
  /// In order of date.
  fileprivate(set) var agreeing = Words()
  fileprivate(set) var disagreeing = Words()
  /// By day, what comes and what goes, in order.
  fileprivate(set) var days: [(day: Int32, agrees: Int, disagrees: Int)] = []

  /// The quotes of one stance.
  struct Words: Sendable {
    /// What comes, in order of date.
    fileprivate(set) var added: [SegmentEntry] = []
    /// The places of what goes in the first segment's list, in order.
    fileprivate(set) var removed: [Int] = []
  }

  func words(_ stance: Stance) -> Words { stance == .agrees ? agreeing : disagreeing }

  fileprivate mutating func change(_ stance: Stance, _ body: (inout Words) -> Void) {
    if stance == .agrees { body(&agreeing) } else { body(&disagreeing) }
  }
}

/// What later segments add to the stances of the first one, and what is taken from them.
struct SegmentStances: Sendable {
  /// By proposition; one that is not here is as the first segment has it.
  private(set) var changes: [Int: BothSides<SegmentStanceChange>] = [:]
  /// What comes that takes a stance for neither side, by proposition, in no order.
  private(set) var others: [Int: [SegmentEntry]] = [:]
  /// By proposition the speakers of whom anything comes or goes, for a side or for neither.
  private(set) var speakers: [Int: Set<Int>] = [:]

  init(
    _ images: [IndexImage],
    _ removed: [Bitmap],
    _ removedPositions: [[Int]],
    _ propositions: SegmentNumbers,
    _ actors: SegmentNumbers
  ) {
    for (segment, image) in images.enumerated().dropFirst() {
      add(segment, image, removed[segment], propositions, actors)
    }
    let base = images[0]
    take(removedPositions[0], from: base)
    let baseCount = base.count(.proposition)
    let lists = StanceLists(base, quoteCount: base.quoteCount)
    let (stances, records) = (IndexStances(base), IndexRecords(base))
    for proposition in changes.keys {
      for side in Side.allCases {
        let words = proposition < baseCount ? lists.words(proposition, side) : nil
        changes[proposition]?[side].settle { stance, entry in
          guard let words else { return 0 }
          var (low, high) = (0, words.count(stance))
          while low < high {
            let middle = (low + high) >> 1
            let position = words.quote(stance, number: middle).map(stances.position) ?? 0
            if entry.key.follows(position, records) { low = middle + 1 } else { high = middle }
          }
          return low
        }
      }
    }
  }

  private mutating func add(
    _ segment: Int,
    _ image: IndexImage,
    _ removed: Bitmap,
    _ propositions: SegmentNumbers,
    _ actors: SegmentNumbers
  ) {
    let lists = StanceLists(image, quoteCount: image.quoteCount)
    let stances = IndexStances(image)
    let spans = IndexSpans(image, except: removed)
    func entry(_ position: Int, _ stance: Stance) -> SegmentEntry? {
      guard !removed.contains(position) else { return nil }
      return SegmentEntry(stances, position, stance, spans[position], in: segment, actors)
    }
    for place in 0..<image.count(.proposition) {
      let proposition = propositions.number(place, in: segment)
      for side in Side.allCases {
        let words = lists.words(place, side)
        for stance in [Stance.agrees, .disagrees] {
          for number in 0..<words.count(stance) {
            guard let position = words.quote(stance, number: number).map(stances.position),
              let entry = entry(position, stance)
            else { continue }
            note(proposition, side, entry.speaker) { change in
              change.change(stance) { $0.added.append(entry) }
            }
          }
        }
      }
      for position in lists.others(place).map(stances.position) {
        guard let entry = entry(position, stances.records.stance(ofQuote: position)) else {
          continue
        }
        others[proposition, default: []].append(entry)
        speakers[proposition, default: []].insert(entry.speaker)
      }
    }
  }

  /// Takes quotes from the lists of the first segment.
  private mutating func take(_ positions: [Int], from image: IndexImage) {
    let lists = StanceLists(image, quoteCount: image.quoteCount)
    let records = IndexRecords(image)
    let counted: Column<UInt64> = image.column(.counted)
    let propositions: Column<UInt32> = image.column(.quotePropositions)
    let speakers: Column<UInt32> = image.column(.quoteSpeakers)
    let ranks: Column<UInt32> = image.column(.quoteRanks)
    let days: Column<Int32> = image.column(.quoteDays)
    for position in positions {
      let stance = records.stance(ofQuote: position)
      guard counted.hasBit(position), stance != .none,
        propositions[position] != IndexLayout.none
      else { continue }
      let proposition = Int(propositions[position])
      guard let side = records.side(ofQuote: position) else {
        self.speakers[proposition, default: []].insert(Int(speakers[position]))
        continue
      }
      let place = lists.words(proposition, side).number(ofRank: Int(ranks[position]), stance)
      note(proposition, side, Int(speakers[position])) { change in
        change.change(stance) { $0.removed.append(place) }
        change.add(stance, -1, on: days[position])
      }
    }
  }

  private mutating func note(
    _ proposition: Int,
    _ side: Side,
    _ speaker: Int,
    _ body: (inout SegmentStanceChange) -> Void
  ) {
    body(&changes[proposition, default: BothSides { _ in SegmentStanceChange() }][side])
    speakers[proposition, default: []].insert(speaker)
  }
}

extension SegmentEntry {
  /// The entry of a quote of a later segment.
  fileprivate init(
    _ stances: IndexStances,
    _ position: Int,
    _ stance: Stance,
    _ span: ClosedRange<Day>?,
    in segment: Int,
    _ actors: SegmentNumbers
  ) {
    let date = stances.records.date(ofQuote: position)
    let speakers: Column<UInt32> = stances.image.column(.quoteSpeakers)
    self.init(
      quote: SegmentQuote(segment: segment, position: position),
      key: SegmentQuoteKey(stances.records, position),
      speaker: actors.number(Int(speakers[position]), in: segment),
      stance: stance,
      reach: date.end(within: span).map { Int32(clamping: $0.number) } ?? .min
    )
  }
}

extension SegmentStanceChange {
  fileprivate mutating func add(_ stance: Stance, _ count: Int, on day: Int32) {
    days.append((day, stance == .agrees ? count : 0, stance == .agrees ? 0 : count))
  }

  /// Brings all into order; `before` tells how many quotes of the first segment stand before one.
  fileprivate mutating func settle(_ before: (Stance, SegmentEntry) -> Int) {
    for stance in [Stance.agrees, .disagrees] {
      change(stance) { words in
        words.removed.sort()
        words.added.sort { $0.key.precedes($1.key) }
        for place in words.added.indices {
          words.added[place].before = before(stance, words.added[place])
        }
      }
      for entry in words(stance).added { add(stance, 1, on: entry.day) }
    }
    let all = days.sorted { $0.day < $1.day }
    days = []
    for change in all {
      if days.last?.day == change.day {
        days[days.count - 1].agrees += change.agrees
        days[days.count - 1].disagrees += change.disagrees
      } else {
        days.append(change)
      }
    }
  }
}

/// The stanced quotes of one side on one proposition in all segments, by a day.
struct SegmentWords: StancedWords {
  let images: [IndexImage]
  /// Those of the first segment; nil where it does not have the proposition.
  let base: StanceLists.Words?
  let change: SegmentStanceChange
  let asOf: Int32
  /// For each segment which of its quotes can have been said after others.
  let orders: [IndexStanceOrder]
  let proposition: Int
  let side: Side

  /// How many quotes take a stance.
  func count(_ stance: Stance) -> Int {
    let words = change.words(stance)
    let there = base?.count(stance) ?? 0
    return there - words.removed.count { $0 < there } + words.added.count { $0.day <= asOf }
  }

  func quote(_ stance: Stance, number: Int) -> SegmentQuote? {
    guard number >= 0 else { return nil }
    let words = change.words(stance)
    var taken = 0
    var added = 0
    for entry in words.added {
      while taken < words.removed.count, words.removed[taken] < entry.before { taken += 1 }
      let place = entry.before - taken + added
      if place > number { break }
      if place == number { return entry.day <= asOf ? entry.quote : nil }
      added += 1
    }
    var place = number - added
    for gone in words.removed {
      guard gone <= place else { break }
      place += 1
    }
    guard let base, let rank = base.quote(stance, number: place) else { return nil }
    return SegmentQuote(segment: 0, position: IndexStances(images[0]).position(atRank: rank))
  }

  func canFollow(_ day: Day, _ stance: Stance) -> Bool {
    let words = change.words(stance)
    let isAdded = words.added.contains {
      $0.day <= asOf && $0.reach != .min && Int($0.reach) > day.number
    }
    guard !isAdded, let base else { return isAdded }
    return orders[0].canFollow(
      day,
      stance,
      among: base,
      on: proposition,
      side,
      except: words.removed
    )
  }

  func start(_ place: SegmentQuote) -> Day { orders[place.segment].start(ofQuote: place.position) }

  func id(_ place: SegmentQuote) -> Quote.ID {
    Quote.ID(IndexRecords(images[place.segment]).id(place.position, of: .quote))
  }

  func date(_ place: SegmentQuote) -> EDTFDate {
    IndexRecords(images[place.segment]).date(ofQuote: place.position)
  }

  /// The first quote by date; nil where there is none.
  var first: SegmentQuote? {
    [Stance.agrees, .disagrees].compactMap { quote($0, number: 0) }.min(by: precedes)
  }

  private func precedes(_ one: SegmentQuote, _ other: SegmentQuote) -> Bool {
    images.key(of: one).precedes(images.key(of: other))
  }
}

extension [IndexImage] {
  func key(of quote: SegmentQuote) -> SegmentQuoteKey {
    SegmentQuoteKey(IndexRecords(self[quote.segment]), quote.position)
  }
}
