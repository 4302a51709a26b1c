import RelationsModel
import Testing

@testable import Benchmarks

@Suite struct GeneratorTests {
  static let maker = QuoteMaker(CorpusPlan(quotes: 20_000))

  /// Whoever changes what is generated changes this number, and can compare no run with an older one.
  @Test func theFirstThousandQuotesAreTheSameEverywhere() {
    let maker = QuoteMaker(CorpusPlan(quotes: 1_000, seed: 7))
    var digest = Digest()
    maker.forEach { quote in
      digest.add(quote.bytes)
      digest.add([UInt8(quote.issue), quote.stance == .agrees ? 1 : 0, UInt8(quote.speaker)])
      return true
    }
    for issue in maker.frame.issues { digest.add(Array(issue.title.utf8)) }
    for actor in maker.frame.actors { digest.add(Array(actor.name.utf8)) }
    for source in maker.frame.sources { digest.add(Array((source.title ?? "").utf8)) }
    #expect(digest.value == 2_812_410_737_303_423_209)
  }

  @Test func aQuoteDependsOnItsNumberAlone() {
    var inTurn: [Int: [UInt8]] = [:]
    Self.maker.forEach { quote in
      inTurn[quote.number] = quote.bytes
      return quote.number < 2_000
    }
    var alone = GeneratedQuote()
    for number in stride(from: 1_999, through: 0, by: -37) {
      Self.maker.make(number, into: &alone)
      #expect(alone.bytes == inTurn[number])
    }
  }

  @Test func anotherSeedMakesOtherWords() {
    var one = GeneratedQuote()
    var other = GeneratedQuote()
    Self.maker.make(0, into: &one)
    QuoteMaker(CorpusPlan(quotes: 20_000, seed: 1)).make(0, into: &other)
    #expect(one.bytes != other.bytes)
  }

  @Test func everyQuoteIsSound() throws {
    let dossier = Self.maker.dossier()
    #expect(dossier.quotes.count == Self.maker.plan.quotes)
    let issues = Dictionary(uniqueKeysWithValues: dossier.issues.map { ($0.id, $0) })
    let originals = Dictionary(uniqueKeysWithValues: dossier.quotes.map { ($0.id, $0) })
    for quote in dossier.quotes {
      let issue = try #require(issues[quote.issue])
      if let proposition = quote.proposition {
        #expect(issue.propositions.contains { $0.id == proposition })
      } else {
        #expect(quote.stance == .none)
      }
      #expect((quote.stance == .none) == (quote.basis == nil))
      #expect(quote.date.first >= DateMaker.first && quote.date.first <= dossier.asOf)
      guard let variantOf = quote.variantOf else { continue }
      let original = try #require(originals[variantOf])
      #expect(original.isCounted && original.issue == quote.issue && quote.proposition == nil)
    }
  }

  @Test func idsAreUniqueOverAllRecords() {
    let dossier = Self.maker.dossier()
    var ids = dossier.quotes.map(\.id.rawValue) + dossier.actors.map(\.id.rawValue)
    ids += dossier.issues.flatMap { [$0.id.rawValue] + $0.propositions.map(\.id.rawValue) }
    ids += dossier.sources.map(\.id.rawValue) + dossier.events.map(\.id.rawValue)
    ids += dossier.passages.map(\.id.rawValue)
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.utf8.count <= 64 })
  }

  @Test func theVocabularyHoldsEachWordOnce() {
    let words = Vocabulary.latin(30_000, seed: 3)
    let all = Set((0..<words.count).map { Array(words.word($0)) })
    #expect(all.count == 30_000)
    #expect(!all.contains { $0.contains(needle: "ukra") })
  }
}

/// FNV-1a, which is the same on every machine.
private struct Digest {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ bytes: [UInt8]) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }
}
