import RelationsModel
import RelationsQuery
import Testing

@Suite struct FilterReadingTests {
  private func tests(_ text: String) -> [FilterTerm.Test] {
    Filter.read(text).filter.terms.map(\.test)
  }

  private func words(_ text: String) -> FilterTerm.Test { .words(FilterTerm.Needle(text)) }

  @Test(arguments: [
    ("", []), ("   ", []), ("syria", ["syria"]), ("  may   ukraine ", ["may", "ukraine"]),
    ("\"so long\"", ["so long"]), ("\"still being typed ", ["still being typed "]),
    ("a\"b c\"d", ["a", "b c", "d"]), ("“so long” x", ["so long", "x"]), ("\"\"", []), ("\"", []),
    ("-", ["-"]), ("counter-terrorism", ["counter-terrorism"]), ("12:30", ["12:30"]),
    ("https://example.org/a?b", ["https://example.org/a?b"]), (":x", [":x"]), ("a1:b", ["a1:b"]),
  ])
  func readsWords(text: String, expected: [String]) {
    let (filter, problems) = Filter.read(text)
    #expect(filter.terms.map(\.test) == expected.map(words))
    #expect(filter.terms.allSatisfy { !$0.isNegated })
    #expect(problems.isEmpty)
    #expect(filter.isNarrowing == !expected.isEmpty)
    #expect(filter.text == text && filter.isEmpty == text.isEmpty)
  }

  @Test(arguments: [
    ("chem*weapon", ["chem", "weapon"]), ("a**b*c", ["a", "b", "c"]), ("*a*", ["a"]),
    ("\"Red * crossed\"", ["red ", " crossed"]), ("ß*É", ["ss", "e"]),
    // A mark on a star vanishes as it does elsewhere, and so does a piece that folds to nothing.
    ("a*\u{0301}b", ["a", "b"]), ("a*\u{0301}*b", ["a", "b"]),
  ])
  func aStarPartsWords(text: String, parts: [String]) {
    let (filter, problems) = Filter.read(text)
    guard case .words(let needle)? = filter.terms.first?.test else {
      Testing.Issue.record("no words")
      return
    }
    #expect(filter.terms.count == 1 && problems.isEmpty)
    #expect(needle.parts.map { String(decoding: $0, as: UTF8.self) } == parts)
  }

  @Test(arguments: ["*", "***", "\"*\"", "-*", "who:*", "issue:\"**\"", "source:*\u{0301}"])
  func starsAloneAreNothing(text: String) {
    let (filter, problems) = Filter.read("cod \(text)")
    #expect(filter.terms.map(\.test) == [words("cod")] && problems.isEmpty)
  }

  @Test func aMinusTurnsATermRound() {
    let terms = Filter.read("-war -\"cold war\" -who:may - x").filter.terms
    #expect(terms.map(\.isNegated) == [true, true, true, false, false])
    #expect(
      terms.map(\.test).prefix(3) == [
        words("war"), words("cold war"), .who(FilterTerm.Needle("may")),
      ]
    )
  }

  @Test func termsKnowWhereTheyStand() {
    let (filter, problems) = Filter.read("é -\"a b\" whom:x stance:dis")
    #expect(filter.terms.map(\.range) == [0..<1, 2..<8, 16..<26])
    #expect(problems.map(\.range) == [9..<15])
  }

  @Test func readsFields() {
    #expect(tests("issue:\"north korea\"") == [.issue(FilterTerm.Needle("north korea"))])
    #expect(tests("WHO:May") == [.who(FilterTerm.Needle("May"))])
    #expect(
      tests("party:uk source:x-1") == [
        .party(FilterTerm.Needle("uk")), .source(FilterTerm.Needle("x-1")),
      ]
    )
  }

  @Test(
    arguments: [
      ("a", [.agrees]), ("dis", [.disagrees]), ("NONE", [.none]), ("disagrees", [.disagrees]),
    ] as [(String, [Stance])]
  )
  func readsStances(value: String, stances: [Stance]) {
    #expect(tests("stance:\(value)") == [.stance(stances)])
  }

  @Test(
    arguments: [
      ("s", [.shared]), ("mixed", [.mixed]), ("onesided", [.oneSided]), ("one-s", [.oneSided]),
      ("oneSided", [.oneSided]), ("cont", [.contested]),
    ] as [(String, [Standing])]
  )
  func readsStandings(value: String, standings: [Standing]) {
    #expect(tests("standing:\(value)") == [.standing(standings)])
  }

  @Test(
    arguments: [
      ("orig", [.original]), ("o", [.original, .officialTranslation]),
      ("agency", [.agencyTranslation]),
      ("officialTranslation", [.officialTranslation]),
    ] as [(String, [Rendering])]
  )
  func readsRenderings(value: String, renderings: [Rendering]) {
    #expect(tests("rendering:\(value)") == [.rendering(renderings)])
  }

  @Test(
    arguments: [
      ("exact", [.exact]), ("m", [.moved, .missing]), ("UNCHECKED", [nil]), ("ch", [.changed]),
    ] as [(String, [AnchorCheck.Outcome?])]
  )
  func readsWhatChecksFound(value: String, outcomes: [AnchorCheck.Outcome?]) {
    #expect(tests("anchor:\(value)") == [.anchor(outcomes)])
  }

  @Test(arguments: [
    ("2014", "2014-01-01", "2014-12-31"), ("2014-02", "2014-02-01", "2014-02-28"),
    ("2014..2017-06", "2014-01-01", "2017-06-30"),
    ("2014-03-02..2014-03-02", "2014-03-02", "2014-03-02"),
    ("2014/2015", "2014-01-01", "2015-12-31"), ("201X", "2010-01-01", "2019-12-31"),
  ])
  func readsDates(value: String, first: String, last: String) throws {
    guard case .date(let from, let to) = try #require(tests("date:\(value)").first) else {
      Testing.Issue.record("not a date")
      return
    }
    #expect(from.description == first && to.description == last)
  }

  @Test func datesMayBeOpen() throws {
    let day = try #require(Day(year: 2014, month: 1, day: 1))
    let open = FilterTerm.Test.date(first: day, last: .distantFuture)
    #expect(tests("date:2014..") == [open] && tests("date:2014/..") == [open])
    let until = FilterTerm.Test.date(first: .distantPast, last: Day(number: day.number - 1))
    #expect(tests("date:..2013") == [until])
  }

  @Test(arguments: [
    ("whom:x", "did you mean “who:”?"), ("isue:x", "did you mean “issue:”?"),
    ("zzzzzz:", "The fields are issue:"), ("stance:", "agrees, disagrees or none"),
    ("stance:-", "agrees, disagrees or none"), ("standing:--", "not “--”"),
    ("stance:maybe", "not “maybe”"), ("standing:", "shared, contested, mixed or onesided"),
    ("rendering:x", "original, official or agency"), ("date:", "2014..2017-06"),
    ("anchor:", "exact, moved, ambiguous, changed, missing or unchecked"),
    ("anchor:none", "not “none”"),
    ("date:..", "no end"), ("date:2017..2014", "before it begins"), ("date:soon", "not a date"),
    ("date:2014..2015..2016", "not a date"), ("who:\"\"", "a speaker’s name"),
    ("issue:", "id of an issue"),
    ("Russia:", "There is no field “Russia:”"),
  ])
  func saysWhatIsWrongAndKeepsTheRest(text: String, part: String) throws {
    let (filter, problems) = Filter.read("syria \(text) -war")
    let problem = try #require(problems.first)
    #expect(problem.message.contains(part), "\(problem.message)")
    #expect(problem.range == 6..<6 + text.count)
    #expect(filter.terms.map(\.test) == [words("syria"), words("war")])
  }

  @Test(arguments: Filter.fields)
  func everyFieldHasASoundExample(field: FilterField) {
    let (filter, problems) = Filter.read(field.example)
    #expect(field.example.hasPrefix("\(field.name):"))
    #expect(problems.isEmpty && filter.terms.count == 1)
  }

  @Test func everyPrefixOfAFilterCanBeRead() {
    let text = "lavrov -\"so long\" issue:\"north korea\" date:2014..2017-06 whom:x “é” rendering:o"
    for count in 0...text.count {
      let prefix = String(text.prefix(count))
      let (filter, problems) = Filter.read(prefix)
      #expect(filter.text == prefix)
      for range in filter.terms.map(\.range) + problems.map(\.range) {
        #expect(range.lowerBound < range.upperBound && range.upperBound <= count)
      }
    }
  }
}
