import RelationsModel
import RelationsQuery
import Testing

/// What must be true of the dossier that the program carries, whoever edits it.
@Suite struct ShippedDossierTests {
  private static let opEdDay = day(2017, 12, 23)
  private static let lateDay = day(2026, 12, 31)

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
    (try? EDTFDate(parsing: "\(year)-\(month)-\(day)").first) ?? Day(number: 0)
  }

  private static func standings(_ asOf: Day, _ lens: Lens) throws -> [Standing: Set<String>] {
    let queries = ScanQueries(try Shipped.dossier())
    let rows = queries.issues(Perspective(asOf: asOf, lens: lens), .all).rows
    return Dictionary(grouping: rows, by: \.standing).mapValues { Set($0.map(\.id.rawValue)) }
  }

  private static let contestedByRecord: Set<String> = [
    "ukraine", "cyber-activity", "election-interference", "destabilising-activities", "sanctions",
    "berezovsky-asylum", "litvinenko", "aviation-security",
  ]

  @Test func itOpensWithoutAnyProblem() throws {
    #expect(try Shipped.opened.get().diagnostics == [])
    let dossier = try Shipped.dossier()
    #expect(dossier.title == "United Kingdom – Russia")
    #expect(dossier.asOf == Self.opEdDay)
    #expect(Self.opEdDay.description == "2017-12-23")
  }

  @Test func itsQuotesAreAllThere() throws {
    let quotes = try Shipped.dossier().quotes
    #expect(quotes.count == 198 + 5)
    #expect(
      quotes.filter { $0.source == "lain-2017" }.map(\.id).sorted() == [
        "OQ1", "OQ2", "OQ3", "OQ4", "OQ5",
      ]
    )
    let variants = quotes.filter { !$0.isCounted }
    #expect(
      Dictionary(uniqueKeysWithValues: variants.map { ($0.id, $0.variantOf) }) == [
        "OQ1": "Q102", "OQ3": "Q153", "Q169": "Q172", "Q173": "Q171",
      ]
    )
  }

  @Test func noQuoteIsLongerThanFortyWords() throws {
    for quote in try Shipped.dossier().quotes {
      let words = quote.text.split { $0.isWhitespace }.count
      #expect((1...40).contains(words), "\(quote.id) has \(words) words")
    }
  }

  @Test func byTheRecordOfTheOpEdsDay() throws {
    #expect(
      try Self.standings(Self.opEdDay, .record) == [
        .shared: ["bilateral-trade", "world-cup-security"],
        .mixed: ["north-korea", "syria", "terms-of-dialogue"],
        .oneSided: ["iran"],
        .contested: Self.contestedByRecord,
      ]
    )
  }

  @Test func byTheRecordOfTheLaterPeriod() throws {
    #expect(
      try Self.standings(Self.lateDay, .record) == [
        .shared: ["bilateral-trade", "iran"],
        .mixed: ["north-korea", "syria", "terms-of-dialogue", "world-cup-security"],
        .contested: Self.contestedByRecord.union(["salisbury", "expulsions"]),
      ]
    )
  }

  @Test func asTheOpEdAssessesThem() throws {
    #expect(
      try Self.standings(Self.opEdDay, .assessed) == [
        .shared: ["north-korea", "iran", "syria", "aviation-security", "world-cup-security"],
        .mixed: ["bilateral-trade", "terms-of-dialogue"],
        .contested: Self.contestedByRecord.subtracting(["aviation-security"]),
      ]
    )
    let overview = ScanQueries(try Shipped.dossier()).overview(Perspective(asOf: Self.opEdDay))
    #expect(overview.shared == Count(matching: 7, total: 7))
    #expect(overview.contested == Count(matching: 9, total: 9))
    #expect(overview.oneSided == .zero)
    #expect(overview.quotes == Count(matching: 140, total: 140))
    #expect(overview.assessor == "Sarah Lain")
  }

  @Test func theOpEdQuotesNoRussianPositionOnItsFirstThirteenIssues() throws {
    let dossier = try Shipped.dossier()
    let russian = dossier.quotes.filter { $0.source == "lain-2017" && $0.party == "russia" }
    #expect(russian.map(\.issue) == ["terms-of-dialogue"])
    // A variant has its original's stance, and is not counted.
    let stanced = dossier.quotes.filter {
      $0.source == "lain-2017" && $0.isCounted && $0.stance != .none
    }
    #expect(stanced.isEmpty)
  }

  @Test func theOpEdAssessesFourteenIssues() throws {
    let assessed = try Shipped.dossier().issues.filter { issue in
      issue.assessments.contains { $0.source == "lain-2017" }
    }
    #expect(assessed.count == 14)
    let ukSide = try #require(assessed.first { $0.id == "syria" }?.assessments.first)
    #expect(ukSide.note != nil)
  }

  @Test func partiesAreQuotedByTheirOwnSpeakers() throws {
    let dossier = try Shipped.dossier()
    let actors = Dictionary(uniqueKeysWithValues: dossier.actors.map { ($0.id, $0) })
    for quote in dossier.quotes {
      guard let party = actors[quote.speaker]?.party, let spokeFor = quote.party else { continue }
      #expect(party == spokeFor, "\(quote.id)")
    }
  }
}
