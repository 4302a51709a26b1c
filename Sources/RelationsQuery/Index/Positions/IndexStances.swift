import RelationsModel

/// Reads which stanced quote follows which.
struct IndexStances {
  let image: IndexImage
  let records: IndexRecords
  private let days: Column<Int32>
  private let byDate: Column<UInt32>

  init(_ image: IndexImage) {
    self.image = image
    records = IndexRecords(image)
    days = image.column(.quoteDays)
    byDate = image.column(.quotesByDate)
  }

  /// The position of the quote at a rank.
  func position(atRank rank: Int) -> Int { Int(byDate[rank]) }

  /// How many quotes there are by a day.
  func count(by day: Int32) -> Int { IndexDayStatistics.count(image, days, by: day) }

  /// The stanced quote at a rank, as a layout has it.
  func entry(atRank rank: Int) -> StancedEntry {
    let position = position(atRank: rank)
    return StancedEntry(
      rank: UInt32(clamping: rank),
      position: UInt32(clamping: position),
      speaker: image.column(.quoteSpeakers, as: UInt32.self)[position],
      day: days[position],
      side: records.side(ofQuote: position),
      stance: records.stance(ofQuote: position)
    )
  }

  /// A quote that takes a stance.
  func stanced(_ position: Int) -> StancedQuote {
    let speaker = Int(image.column(.quoteSpeakers, as: UInt32.self)[position])
    return StancedQuote(
      id: Quote.ID(records.id(position, of: .quote)),
      day: Day(number: Int(days[position])),
      speaker: Actor.ID(records.id(speaker, of: .actor)),
      side: records.side(ofQuote: position),
      stance: records.stance(ofQuote: position)
    )
  }

  /// The stanced quotes on a proposition by a day.
  func quotes(on proposition: Int, by day: Int32) -> [StancedQuote] {
    let lists = StanceLists(image, quoteCount: IndexDayStatistics.count(image, days, by: day))
    return lists.ranks(proposition).map { stanced(Int(byDate[$0])) }
  }
}

/// Reads the changes of stance.
struct IndexStanceChanges {
  private let stances: IndexStances
  private let earlier: Column<UInt32>
  private let later: Column<UInt32>
  private let days: Column<Int32>
  /// Which changes are asked of; nil for all.
  private let chosen: (range: Range<Int>, numbers: Column<UInt32>)?

  /// Those of one actor, or all.
  init(_ image: IndexImage, _ tables: WindowTables, of actor: Int?) {
    stances = IndexStances(image)
    earlier = tables.earlier
    later = tables.later
    days = image.column(.quoteDays)
    chosen = actor.map(tables.changes)
  }

  /// The places of the changes whose later quotes are dated after a day and by another.
  func places(after day: Int32?, by last: Int32) -> Range<Int> {
    let end = count(by: last)
    return min(end, day.map(count) ?? 0)..<end
  }

  private func count(by day: Int32) -> Int {
    var low = 0
    var high = chosen?.range.count ?? min(earlier.count, later.count)
    while low < high {
      let middle = (low + high) >> 1
      if days[Int(later[number(middle)])] <= day { low = middle + 1 } else { high = middle }
    }
    return low
  }

  @inline(__always)
  private func number(_ place: Int) -> Int {
    guard let chosen else { return place }
    return Int(chosen.numbers[chosen.range.lowerBound + place])
  }

  /// Whether either quote of a change is in a set.
  @inline(__always)
  func touches(_ kept: Bitmap, _ place: Int) -> Bool {
    let number = number(place)
    return kept.contains(Int(later[number])) || kept.contains(Int(earlier[number]))
  }

  /// The positions of the quotes of a change.
  func quotes(_ place: Int) -> (earlier: Int, later: Int) {
    let number = number(place)
    return (Int(earlier[number]), Int(later[number]))
  }

  func change(_ place: Int) -> StanceChange {
    let quotes = quotes(place)
    let image = stances.image
    let propositions: Column<UInt32> = image.column(.quotePropositions)
    let owners: Column<UInt32> = image.column(.propositionIssues)
    let proposition = Int(propositions[quotes.later])
    let before = stances.stanced(quotes.earlier)
    let after = stances.stanced(quotes.later)
    return StanceChange(
      actor: after.speaker,
      issue: Issue.ID(stances.records.id(Int(owners[proposition]), of: .issue)),
      proposition: Proposition.ID(stances.records.id(proposition, of: .proposition)),
      earlier: before,
      later: after
    )
  }
}
