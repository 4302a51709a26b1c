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
        words("war"), words("cold war"), .who([FilterTerm.Needle("may")]),
      ]
    )
  }

  @Test func termsKnowWhereTheyStand() {
    let (filter, problems) = Filter.read("é -\"a b\" whom:x stance:dis")
    #expect(filter.terms.map(\.range) == [0..<1, 2..<8, 16..<26])
    #expect(problems.map(\.range) == [9..<15])
  }

  @Test func readsFields() {
    #expect(tests("issue:\"north korea\"") == [.issue([FilterTerm.Needle("north korea")])])
    #expect(tests("WHO:May") == [.who([FilterTerm.Needle("May")])])
    #expect(
      tests("party:uk source:x-1") == [
        .party([FilterTerm.Needle("uk")]), .source([FilterTerm.Needle("x-1")]),
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
      ("officialTranslation", [.officialTranslation]), ("unrec", [nil]),
      ("agency,unrecorded", [.agencyTranslation, nil]),
    ] as [(String, [Rendering?])]
  )
  func readsRenderings(value: String, renderings: [Rendering?]) {
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
    guard case .date(let stretches) = try #require(tests("date:\(value)").first) else {
      Testing.Issue.record("not a date")
      return
    }
    #expect(stretches.map(\.lowerBound.description) == [first])
    #expect(stretches.map(\.upperBound.description) == [last])
  }

  @Test func datesMayBeOpen() throws {
    let day = try #require(Day(year: 2014, month: 1, day: 1))
    let open = FilterTerm.Test.date([day...Day.distantFuture])
    #expect(tests("date:2014..") == [open] && tests("date:2014/..") == [open])
    let until = FilterTerm.Test.date([Day.distantPast...Day(number: day.number - 1)])
    #expect(tests("date:..2013") == [until])
  }

  @Test(arguments: [
    ("whom:x", "did you mean “who:”?"), ("isue:x", "did you mean “issue:”?"),
    ("zzzzzz:", "No field “zzzzzz:”; quoted it is looked for as words."),
    ("stance:", "agrees, disagrees or none"),
    ("stance:-", "agrees, disagrees or none"), ("standing:--", "No standing “--”"),
    ("stance:maybe", "No stance “maybe”: agrees, disagrees or none."),
    ("stance:agress", "No stance “agress”; did you mean “agrees”?"),
    ("standing:", "shared, contested, mixed"),
    ("rendering:x", "original, official, agency or unrecorded"), ("date:", "2014..2017-06"),
    ("anchor:", "exact, moved, ambiguous, changed, missing or unchecked"),
    ("anchor:none", "No anchor “none”"),
    ("date:..", "no end"), ("date:2017..2014", "before it begins"), ("date:soon", "not a date"),
    ("date:2014..2015..2016", "not a date"), ("who:\"\"", "a speaker’s name"),
    ("issue:", "id of an issue"),
    ("Russia:", "No field “Russia:”"),
  ])
  func saysWhatIsWrongAndKeepsTheRest(text: String, part: String) throws {
    let (filter, problems) = Filter.read("syria \(text) -war")
    let problem = try #require(problems.first)
    #expect(problem.message.contains(part), "\(problem.message)")
    #expect(problem.range == 6..<6 + text.count)
    #expect(filter.terms.map(\.test) == [words("syria"), words("war")])
  }

  @Test(arguments: [
    ("a,b", ["a", "b"]), ("a,b,c", ["a", "b", "c"]), ("a,", ["a"]), (",a", ["a"]),
    ("a,,b", ["a", "b"]), ("\"a, b\",c", ["a, b", "c"]), ("c,\"a b\"", ["c", "a b"]),
    ("“x y”,“z, w”", ["x y", "z, w"]), ("\"a,b\"", ["a,b"]),
  ])
  func aCommaInAFieldIsOr(values: String, expected: [String]) {
    let needles = expected.map(FilterTerm.Needle.init)
    #expect(tests("issue:\(values)") == [.issue(needles)])
    #expect(tests("who:\(values)") == [.who(needles)])
    #expect(tests("source:\(values)") == [.source(needles)])
    #expect(tests("proposition:\(values)") == [.proposition(needles)])
    let negated = Filter.read("-proposition:\(values)").filter.terms
    #expect(negated.map(\.isNegated) == [true])
  }

  /// A star alone asks nothing of what every quote has, and of the rest whether it is there.
  @Test func aStarAloneAsksForAnyValue() {
    #expect(tests("issue:a,*") == [.issue([FilterTerm.Needle("a")])])
    #expect(tests("issue:* who:* source:*").isEmpty)
    let star = FilterTerm.Needle("*")
    #expect(tests("proposition:*") == [.proposition([star])])
    #expect(tests("proposition:a,*") == [.proposition([FilterTerm.Needle("a"), star])])
    #expect(tests("-coder:*") == [.coder([star])])
  }

  @Test func aListEndsWhereItsTermDoes() {
    let (filter, problems) = Filter.read("issue:a,b c,d who:\"x\"y -party:uk,none")
    #expect(problems.isEmpty)
    #expect(
      filter.terms.map(\.test) == [
        .issue([FilterTerm.Needle("a"), FilterTerm.Needle("b")]), words("c,d"),
        .who([FilterTerm.Needle("x")]), words("y"),
        .party([FilterTerm.Needle("uk"), FilterTerm.Needle("none")]),
      ]
    )
    #expect(filter.terms.map(\.range) == [0..<9, 10..<13, 14..<21, 21..<22, 23..<37])
  }

  @Test func valuesOfAListAreEachUnderstoodOnce() throws {
    #expect(tests("stance:agrees,none,a") == [.stance([.agrees, .none])])
    #expect(tests("standing:m,shared") == [.standing([.mixed, .shared])])
    #expect(tests("anchor:exact,unchecked") == [.anchor([.exact, nil])])
    guard case .date(let stretches)? = tests("date:2014,2016-02..2017").first else {
      Testing.Issue.record("not a date")
      return
    }
    #expect(stretches.map(\.lowerBound.description) == ["2014-01-01", "2016-02-01"])
    #expect(stretches.map(\.upperBound.description) == ["2014-12-31", "2017-12-31"])
  }

  /// Of a list the mistake alone is marked, and the rest holds while it is being mended.
  @Test func aMistakeInAListIsShownWhereItStands() {
    let (filter, problems) = Filter.read("stance:agrees,maybe,none x")
    #expect(problems.map(\.range) == [14..<19])
    #expect(filter.terms.map(\.test) == [.stance([.agrees, .none]), words("x")])
    #expect(Filter.read(",").problems.isEmpty && tests("a,b") == [words("a,b")])
    #expect(Filter.read("who:,").problems.map(\.range) == [0..<5])
  }

  /// Standings are those that there are.
  @Test(arguments: Standing.allCases)
  func everyStandingIsAValue(standing: Standing) throws {
    let name = standing.rawValue.lowercased()
    #expect(tests("standing:\(name)") == [.standing([standing])])
    let field = try #require(Filter.fields.first { $0.name == "standing" })
    #expect(field.values.contains(name))
  }

  @Test(arguments: [
    "speaker:lavrov", "whom:x", "zzzzzzzz:a", "stance:", "stance:maybe", "standing:zz", "who:",
    "rendering:q", "anchor:none", "date:", "date:soon", "date:2014-13", "date:..", "party:",
    "proposition:", "issue:", "source:", "coder:", "wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww:x",
    "stance:wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww",
  ])
  func everyMessageFitsALineAndBeginsWithWhatIsWrong(text: String) throws {
    let problem = try #require(Filter.read(text).problems.first)
    #expect(problem.message.count <= 78 && !problem.isUnderstood, "\(problem.message)")
    #expect(problem.message.hasPrefix("No ") || problem.message.hasPrefix("“"))
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
