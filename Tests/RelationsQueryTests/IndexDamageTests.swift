import RelationsModel
import TestDossier
import Testing

@testable import RelationsQuery

/// Asks damaged indexes everything: an answer may be wrong, but the program must live to give it.
@Suite struct IndexDamageTests {
  private typealias Section = IndexFormat.Section

  private let dossier = DrawnDossier.dossier(seed: 7, quotes: 40)
  private let filters: [Filter]
  private let whole: [UInt8]
  /// What stands beside a damaged index, and the quotes that it replaces.
  private let changes: MemoryStorage
  private let changed: [Quote.ID]

  init() {
    let drawn = DrawnFilter(dossier)
    var dice = Dice(seed: 11)
    let texts = (0..<8).map { _ in drawn.text(&dice) }
    filters = (texts + ["", "a", "\"of the\"", "e*e", "-who:a", "issue:i source:s date:..2020"])
      .map { Filter.read($0).filter }
    whole = IndexBuilder(dossier, problemCount: 2).bytes(.everyWay)
    let quotes = dossier.quotes.prefix(12)
    changes = MemoryStorage(IndexBuilder(dossier.with(quotes: Array(quotes))).bytes(.everyWay))
    changed = dossier.quotes.prefix(16).map(\.id)
  }

  /// Asks one of each kind of question; false when the index is refused.
  private func answers(_ bytes: [UInt8], _ dice: inout Dice) -> Bool {
    guard let engine = try? IndexedQueries(MemoryStorage(bytes), .everyWay) else { return false }
    let perspective = Perspective(
      asOf: dice.pick([dossier.asOf, .distantPast, .distantFuture, Day(number: 14_000)]),
      lens: dice.pick(Lens.allCases),
      filter: dice.pick(filters)
    )
    _ = EngineComparison.gist(engine, engine, dossier, perspective, &dice)
    _ = engine.identifiers(near: "quote", atMost: 3)
    if dice.once(in: 2), let others = try? IndexedQueries(changes, .everyWay) {
      let both = SegmentedQueries(
        [Segment(engine, removed: changed), Segment(others)],
        heading: engine.heading
      )
      _ = EngineComparison.gist(both, both, dossier, perspective, &dice)
    }
    return true
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func livesWithFlippedBits(seed: UInt64) {
    var dice = Dice(seed: seed)
    var opened = 0
    for _ in 0..<20 {
      var bytes = whole
      for _ in 0..<dice.pick([1, 4, 40]) {
        bytes[IndexFormat.headerSize + dice.below(bytes.count - IndexFormat.headerSize)] ^=
          1 << UInt8(dice.below(8))
      }
      if answers(bytes, &dice) { opened += 1 }
    }
    #expect(opened > 13)
  }

  /// Every section in turn is filled with what is worst for places, counts and lengths.
  @Test(arguments: [0x01, 0x7F, 0xFF] as [UInt8])
  func livesWithFilledSections(filling: UInt8) {
    var dice = Dice(seed: UInt64(filling))
    var opened = 0
    for section in Section.allCases {
      let place = place(of: section)
      for part in [place, place.suffix(4), place.prefix(4)] {
        var bytes = whole
        for byte in part { bytes[byte] = filling }
        if answers(bytes, &dice) { opened += 1 }
      }
    }
    #expect(opened > Section.allCases.count * 2)
  }

  /// Each section takes the place of others, so that columns are too short or too long.
  @Test func livesWithSectionsThatAreNotTheirs() {
    var dice = Dice(seed: 5)
    var opened = 0
    for section in Section.allCases {
      for other in [section.rawValue ^ 1, dice.below(120), dice.below(120)] {
        var bytes = whole
        for byte in 24..<40 where Section(rawValue: other) != nil {
          bytes[byte + 16 * section.rawValue] = whole[byte + 16 * other]
        }
        if answers(bytes, &dice) { opened += 1 }
      }
    }
    #expect(opened > Section.allCases.count)
  }

  /// Nothing is to be set aside for records that cannot be there.
  @Test(arguments: RecordKind.allCases)
  func refusesMoreRecordsThanThereAreColumnsFor(kind: RecordKind) {
    let start = place(of: .kindCounts).lowerBound + 4 * kind.rawValue
    for byte in 0..<4 {
      var bytes = whole
      bytes[start + byte] ^= 0x40
      var dice = Dice(seed: 3)
      #expect(!answers(bytes, &dice))
    }
  }

  private func place(of section: Section) -> Range<Int> {
    func number(_ place: Int) -> Int {
      whole.withUnsafeBytes { Int($0.loadUnaligned(fromByteOffset: place, as: UInt32.self)) }
    }
    let start = number(24 + 16 * section.rawValue)
    return start..<start + number(32 + 16 * section.rawValue)
  }
}
