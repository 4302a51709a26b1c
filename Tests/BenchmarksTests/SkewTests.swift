import RelationsModel
import Testing

@testable import Benchmarks

/// The corpus is skewed as it is said to be: what is found seldom is seldom, what is dense is dense.
@Suite struct SkewTests {
  static let maker = QuoteMaker(CorpusPlan(quotes: 20_000))
  static let texts = folded(maker)

  static func folded(_ maker: QuoteMaker) -> [[UInt8]] {
    var texts: [[UInt8]] = []
    maker.forEach { quote in
      texts.append(FoldedText.bytes(of: quote.string(quote.text)))
      return true
    }
    return texts
  }

  static func share(_ needle: String) -> Double {
    let folded = FoldedText.bytes(of: needle)
    let found = texts.count { NaiveText.contains($0, folded) }
    return Double(found) / Double(texts.count)
  }

  @Test func textsHaveAboutAHundredAndTwentyBytes() {
    let mean = Double(Self.texts.reduce(0) { $0 + $1.count }) / Double(Self.texts.count)
    #expect((115...128).contains(mean))
  }

  @Test(
    arguments: [
      ("u", 0.8...0.95), ("uk", 0.08...0.15), ("ukr", 0.06...0.09), ("ukraine", 0.05...0.07),
      ("украины", 0.005...0.02), (Planted.absent, 0.0...0.0),
    ]
  )
  func plantedWordsAreFoundAsOftenAsInRealText(needle: String, share: ClosedRange<Double>) {
    #expect(share.contains(Self.share(needle)))
  }

  @Test(arguments: ["an", "ti", "on", "re", "st"])
  func pairsOfLettersAreDense(pair: String) {
    #expect((0.6...0.9).contains(Self.share(pair)))
  }

  @Test func theRareWordStandsInThreeQuotes() {
    let rare = Array(Planted.rare.utf8)
    #expect(Self.texts.count { NaiveText.contains($0, rare) } == 3)
  }

  @Test func thePhraseIsRarerThanItsWords() {
    let phrase = Self.share(Planted.phrase)
    #expect(phrase > 0 && phrase < 0.001)
    #expect(Self.share("corridor") > 10 * phrase && Self.share("grain") > 10 * phrase)
  }

  @Test func fewIssuesHaveMostQuotes() {
    var issues = [Int](repeating: 0, count: Self.maker.plan.issues)
    var variants = 0
    var coarse = 0
    var stanced = 0
    Self.maker.forEach { quote in
      issues[quote.issue] += 1
      if quote.original != nil { variants += 1 }
      if quote.date.count != 10 { coarse += 1 }
      if quote.stance != .none { stanced += 1 }
      return true
    }
    let all = Double(Self.maker.plan.quotes)
    let sorted = issues.sorted(by: >)
    #expect(Double(sorted.prefix(sorted.count / 5).reduce(0, +)) / all > 0.4)
    #expect((0.015...0.025).contains(Double(variants) / all))
    #expect((0.02...0.05).contains(Double(coarse) / all))
    #expect((0.55...0.75).contains(Double(stanced) / all))
  }

  @Test func partiesLeanEachItsOwnWay() {
    var agreeing: [Int: Int] = [:]
    var all: [Int: Int] = [:]
    Self.maker.forEach { quote in
      guard let proposition = quote.proposition, quote.side == .first, quote.stance != .none else {
        return true
      }
      all[proposition.position, default: 0] += 1
      if quote.stance == .agrees { agreeing[proposition.position, default: 0] += 1 }
      return true
    }
    let leanings = all.filter { $0.value >= 20 }.map { position, count in
      Double(agreeing[position] ?? 0) / Double(count)
    }
    #expect(leanings.contains { $0 > 0.85 } && leanings.contains { $0 < 0.15 })
  }
}
