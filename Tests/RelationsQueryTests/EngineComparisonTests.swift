import RelationsModel
import RelationsQuery
import TestDossier
import Testing

/// Holds every engine to the plain scan, answer for answer, on dossiers and filters that are drawn.
@Suite struct EngineComparisonTests {
  /// The engine that is held to the scan.
  ///
  /// The order in which a dossier gives the quotes of different sources must not show in any answer.
  private func engine(_ dossier: Dossier, _ dice: inout Dice) -> any BoardQueries {
    do {
      return try IndexedQueries(
        dossier.shuffled(&dice),
        problemCount: 3,
        dice.below(2) == 0 ? .standard : .everyWay
      )
    } catch {
      Testing.Issue.record("the index cannot be opened: \(error.message)")
      return ScanQueries(dossier)
    }
  }

  private func reference(_ dossier: Dossier) -> any BoardQueries {
    ScanQueries(dossier, problemCount: 3)
  }

  private func perspective(_ dossier: Dossier, _ filter: String, _ dice: inout Dice) -> Perspective
  {
    Perspective(
      asOf: DrawnDates.asOf(dossier, &dice),
      lens: dice.pick(Lens.allCases),
      window: dice.pick([.day, .all, .days(3), .days(30), .months(1), .months(12)]),
      filter: Filter.read(filter).filter
    )
  }

  @Test(arguments: ScanConformanceTests.filters + ["cod*s", "-t*w"])
  func answersAlikeOnTheSmallDossier(filter: String) {
    let dossier = SmallDossier.dossier
    var dice = Dice(seed: 1)
    let (reference, engine) = (reference(dossier), engine(dossier, &dice))
    for lens in Lens.allCases {
      let perspective = Perspective(
        asOf: dossier.asOf,
        lens: lens,
        filter: Filter.read(filter).filter
      )
      let differences = EngineComparison.all(reference, engine, dossier, perspective)
      #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
    }
  }

  @Test(arguments: 1...24 as ClosedRange<UInt64>)
  func answersEverythingAlike(seed: UInt64) {
    var dice = Dice(seed: seed &* 1_000_003)
    let count = dice.pick([0, 1, 5, 20, 40])
    let dossier = DrawnDossier.dossier(seed: seed, quotes: count)
    let (reference, engine) = (reference(dossier), engine(dossier, &dice))
    let filters = DrawnFilter(dossier)
    for filter in ["", filters.text(&dice)] {
      let perspective = perspective(dossier, filter, &dice)
      let differences = EngineComparison.all(reference, engine, dossier, perspective)
      #expect(differences.isEmpty, "seed \(seed): \(differences.joined(separator: "\n"))")
    }
  }

  /// Each seed draws dossiers of its own, and for each of them filters, days and lenses.
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func answersAlikeUnderThousandsOfFilters(seed: UInt64) {
    for round in 0..<8 as Range<UInt64> {
      let drawn = seed &* 1_000 &+ round
      var dice = Dice(seed: drawn &* 7_919)
      let dossier = DrawnDossier.dossier(
        seed: drawn,
        quotes: round == 0 && seed % 4 == 0 ? 300 : dice.below(40)
      )
      let (reference, engine) = (reference(dossier), engine(dossier, &dice))
      let filters = DrawnFilter(dossier)
      for _ in 0..<8 {
        let perspective = perspective(dossier, filters.text(&dice), &dice)
        let differences = EngineComparison.gist(reference, engine, dossier, perspective, &dice)
        #expect(differences.isEmpty, "seed \(drawn): \(differences.joined(separator: "\n"))")
        guard differences.isEmpty else { return }
      }
    }
  }

  /// A list so long that an engine finds its far places otherwise than its near ones.
  @Test func answersAlikeFarDownALongList() {
    var dice = Dice(seed: 77)
    let small = DrawnDossier.dossier(seed: 12, quotes: 200, isSound: true)
    let quotes = (0..<9_400).map { number in small.quotes[number % 200].numbered(number) }
    let dossier = small.with(quotes: quotes)
    let (reference, engine) = (reference(dossier), engine(dossier, &dice))
    let days = [14_600, 14_800, 14_967, 15_100, 15_149].map { Day(number: $0) }
    let (issue, actor) = (dossier.issues[0].id, dossier.actors[0].id)
    for filter in ["", "-stance:disagrees -12"] {
      let perspective = Perspective(asOf: .distantFuture, filter: Filter.read(filter).filter)
      var comparison = EngineComparison(reference, engine, dossier, perspective)
      for scope in [QuoteScope.all, .counted, .issue(issue), .actor(actor)] {
        for day in days {
          comparison.ask("count of quotes before \(day) in \(scope)") {
            $0.count(ofQuotesBefore: day, in: scope, perspective)
          }
        }
        for order in QuoteOrder.allCases {
          for offset in [0, 4_095, 8_191, 8_193, 9_300] {
            comparison.ask("\(order), 9 of \(scope) from \(offset)") {
              $0.quotes(scope, perspective, order, Window(offset: offset, count: 9))
            }
          }
          for quote in [quotes[0], quotes[4_700], quotes[9_399]] {
            comparison.ask("position of \(quote.id) in \(scope), \(order)") {
              $0.position(of: quote.id, in: scope, perspective, order)
            }
          }
        }
      }
      let differences = comparison.differences
      #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
    }
  }

  @Test func aDifferenceIsToldWithItsQuestion() throws {
    let dossier = DrawnDossier.dossier(seed: 4, quotes: 20)
    let other = dossier.with(quotes: dossier.quotes.dropLast())
    let perspective = Perspective(asOf: .distantFuture, filter: Filter.read("-qqq").filter)
    let differences = EngineComparison.all(
      ScanQueries(dossier),
      ScanQueries(other),
      dossier,
      perspective
    )
    let first = try #require(differences.first)
    #expect(first.contains("overview") && first.contains("‹-qqq›") && first.utf8.count < 900)
    #expect(differences.count == EngineComparison.mostDifferences)
  }
}

extension Quote {
  /// The same words once more, under an id of their own and as a version of those of that number.
  fileprivate func numbered(_ number: Int) -> Quote {
    let suffix = "_\(number / 200)"
    return Quote(
      id: Quote.ID(id.rawValue + suffix),
      text: text,
      speaker: speaker,
      role: role,
      party: party,
      date: date,
      issue: issue,
      proposition: proposition,
      stance: stance,
      rendering: rendering,
      variantOf: variantOf.map { Quote.ID($0.rawValue + suffix) },
      source: source,
      anchor: anchor
    )
  }
}
