import RelationsModel
import RelationsQuery
import TestDossier
import Testing

@Suite struct NaiveFilterTests {
  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func theScanKeepsWhatTheRuleKeeps(seed: UInt64) {
    var dice = Dice(seed: seed &* 104_729)
    let dossier = DrawnDossier.dossier(seed: seed, quotes: dice.below(24))
    let engine = ScanQueries(dossier)
    let filters = DrawnFilter(dossier)
    for _ in 0..<20 {
      let text = filters.text(&dice)
      var plain = Perspective(
        asOf: DrawnDates.asOf(dossier, &dice),
        lens: dice.pick(Lens.allCases)
      )
      let rows = engine.issues(plain, .all).rows
      plain.filter = Filter.read(text).filter
      let naive = NaiveFilter(dossier: dossier, perspective: plain) { id in
        rows.first { $0.id == id }?.standing
      }
      let kept = engine.quotes(.all, plain, .oldestFirst, .all).rows.map(\.quote.id)
      #expect(Set(kept) == naive.kept(), "seed \(seed), as of \(plain.asOf), ‹\(text)›")
    }
  }

  /// A word means the same however it is written: whoever types it need not know how.
  @Test(arguments: DrawnTexts.stock)
  func aWordIsTheSameInEveryCase(word: String) {
    let accented = word.unicodeScalars.reduce(into: "") { text, scalar in
      text.unicodeScalars.append(scalar)
      text.unicodeScalars.append("\u{0301}")
    }
    let parts = FilterTerm.Needle(word).parts
    for other in [word.uppercased(), word.lowercased(), accented, "\u{00AD}" + word] {
      #expect(FilterTerm.Needle(other).parts == parts, "\(other)")
    }
  }
}
