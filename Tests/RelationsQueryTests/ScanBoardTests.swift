import RelationsModel
import RelationsQuery
import TestDossier
import Testing

/// The board of the small dossier, line by line.
@Suite struct ScanBoardTests {
  private let engine = ScanQueries(SmallDossier.dossier, problemCount: 2)

  private func at(
    _ day: String = "2015-06-30",
    _ lens: Lens = .assessed,
    _ filter: String = ""
  ) -> Perspective {
    Perspective(asOf: SmallDossier.day(day), lens: lens, filter: Filter.read(filter).filter)
  }

  private func ids(_ section: BoardSection, _ perspective: Perspective) -> [String] {
    engine.issues(in: section, perspective, .all).rows.map(\.id.rawValue)
  }

  private func quotes(_ filter: String, _ scope: QuoteScope = .all) -> [String] {
    engine.quotes(scope, at("2015-06-30", .assessed, filter), .oldestFirst, .all).rows
      .map(\.quote.id.rawValue)
  }

  @Test func everyDateOfTheSmallDossierIsRead() {
    let dossier = SmallDossier.dossier
    let dates =
      dossier.quotes.map(\.date) + dossier.events.map(\.date) + dossier.passages.compactMap(\.date)
      + dossier.sources.compactMap(\.issued) + dossier.issues.flatMap { $0.assessments.map(\.date) }
      + dossier.actors.flatMap {
        $0.roles.flatMap { $0.seen + [$0.from, $0.to].compactMap(\.self) }
      }
    #expect(!dates.contains { $0.text == "1970-01-01" })
  }

  @Test func headingTellsHowTheDossierWasOpened() {
    #expect(engine.heading.title == "Arcadia–Borduria" && engine.heading.problemCount == 2)
    #expect(engine.heading.asOf == SmallDossier.asOf)
  }

  @Test func standsAsAssessed() {
    #expect(ids(.shared, at()) == ["fisheries", "railway", "summit", "trade"])
    #expect(ids(.contested, at()) == ["border", "archives", "trade"])
    #expect(ids(.oneSided, at()) == ["harbour"])
    let overview = engine.overview(at())
    #expect(overview.quotes == Count(matching: 16, total: 16))
    #expect(overview.assessor == "Paul Ottis")
  }

  @Test func standsByTheRecord() {
    let record = at("2015-06-30", .record)
    #expect(ids(.shared, record) == ["fisheries", "trade"])
    #expect(ids(.contested, record) == ["border", "archives", "trade"])
    #expect(ids(.oneSided, record) == ["railway", "harbour", "summit"])
    #expect(engine.overview(record).assessor == nil)
  }

  @Test func standsAsOfAnotherDay() {
    #expect(ids(.contested, at("2016-03-15")) == ["border", "archives", "trade"])
    #expect(ids(.oneSided, at("2016-03-15")) == ["harbour", "grain"])
    #expect(ids(.contested, at("2016-03-16")) == ["border", "archives", "grain", "trade"])
    #expect(ids(.shared, at("2016-04-30")) == ["fisheries", "railway", "summit", "trade"])
    #expect(
      ids(.shared, at("2016-05-01")) == ["fisheries", "railway", "summit", "trade", "border"]
    )
    #expect(engine.issue("grain", in: nil, at("2016-03-09")) == nil)
    #expect(engine.issue("grain", in: nil, at("2016-03-10")) != nil)
  }

  @Test func aMonthCountsFromItsFirstDay() {
    #expect(engine.overview(at("2014-02-28")).quotes.total == 6)
    #expect(engine.overview(at("2014-03-01")).quotes.total == 7)
  }

  @Test(arguments: [
    ("trade", BoardSection.shared, Lens.assessed, Position.agree, Position.agree),
    ("trade", .contested, .assessed, .disagree, .agree),
    ("trade", .shared, .record, .agree, .agree),
    ("archives", .contested, .assessed, .disagree, .agree),
    ("railway", .shared, .assessed, .agree, .silent),
    ("harbour", .oneSided, .record, .silent, .agree),
    ("summit", .shared, .assessed, .silent, .silent),
  ])
  func rowsShowWhatDecides(
    issue: String,
    section: BoardSection,
    lens: Lens,
    first: Position,
    second: Position
  ) throws {
    let rows = engine.issues(in: section, at("2015-06-30", lens), .all).rows
    let row = try #require(rows.first { $0.id.rawValue == issue })
    #expect(row.positions == BothSides(first: first, second: second))
  }

  @Test func aMixedIssueShowsInEachPaneWhatPutItThere() {
    func propositions(_ section: BoardSection?, _ lens: Lens) -> [String]? {
      engine.issue("trade", in: section, at("2015-06-30", lens))?.propositions
        .map(\.proposition.id.rawValue)
    }
    #expect(propositions(.shared, .record) == ["TR-1"])
    #expect(propositions(.contested, .record) == ["TR-2"])
    #expect(propositions(nil, .record) == ["TR-1", "TR-2"])
    #expect(propositions(.shared, .assessed) == ["TR-1", "TR-2"])
  }

  @Test func aPassageIsKnownOnceItsSourceIsOut() throws {
    let before = try #require(engine.issue("border", in: nil, at("2015-06-27")))
    #expect(before.passages == [])
    let dossier = Dossier(
      title: "Old news",
      asOf: SmallDossier.day("2020-01-01"),
      parties: SmallDossier.dossier.parties,
      issues: SmallDossier.dossier.issues,
      sources: SmallDossier.dossier.sources,
      passages: [
        Passage(
          id: "P",
          kind: .claim,
          source: "herald-2015",
          summary: "How it began.",
          issues: ["border"],
          date: try EDTFDate(parsing: "2003")
        )
      ]
    )
    let passages = { (day: String) in
      let perspective = Perspective(asOf: SmallDossier.day(day))
      return ScanQueries(dossier).record("border", perspective)
    }
    guard case .issue(let early)? = passages("2010-01-01"),
      case .issue(let late)? = passages("2016-01-01")
    else {
      Testing.Issue.record("the issue is not found")
      return
    }
    #expect(early.passages == [] && late.passages.map(\.passage.id) == ["P"])
  }

  @Test func detailTellsWhatRestsOnWhat() throws {
    let border = try #require(engine.issue("border", in: .contested, at("2016-06-01")))
    #expect(border.assessments.map(\.assessment.verdict) == [.mixed, .contested])
    #expect(border.assessments.map(\.assessorName) == ["Paul Ottis", "Paul Ottis"])
    #expect(border.passages.map(\.passage.id) == ["SP-1", "SP-2"])
    #expect(border.passages.map(\.actorName) == ["Ivan Koval", nil])
    #expect(border.record == .contested && border.recordSince == SmallDossier.day("2014-03-20"))
    let trade = try #require(engine.issue("trade", in: nil, at()))
    #expect(trade.recordSince == SmallDossier.day("2014-06-01"))
    #expect(trade.events.map(\.event.id) == ["E-2"])
    let summit = try #require(engine.issue("summit", in: nil, at()))
    #expect(summit.recordSince == nil && summit.propositions.isEmpty && summit.quotes == .zero)
  }

  @Test func aVariantFollowsItsOriginalAndInheritsFromIt() throws {
    #expect(quotes("", .issue("fisheries")) == ["Q04", "Q01", "Q02", "Q03"])
    let newest = engine.quotes(.issue("fisheries"), at(), .newestFirst, .all).rows
    #expect(newest.map(\.quote.id) == ["Q02", "Q03", "Q01", "Q04"])
    #expect(quotes("", .source("herald-2015")) == ["Q03"])
    #expect(quotes("", .proposition("FI-1")) == ["Q01", "Q02", "Q03"])
    let variant = try #require(engine.quote("Q03"))
    #expect(variant.stance == .agrees && variant.proposition?.id == "FI-1")
    #expect(variant.versions == ["Q02"])
    #expect(engine.quote("Q02")?.versions == ["Q03"])
    #expect(engine.quote("Q20")?.side == .second)
  }

  @Test(arguments: [
    ("cod", ["Q04", "Q01", "Q02", "Q03"]), ("koval fisheries", ["Q02", "Q03"]),
    ("nunez border", ["Q05"]), ("зайцева", ["Q06", "Q11"]), ("kolobrzeg", ["Q13"]),
    ("cod*coast", ["Q02", "Q03"]), ("coast*cod", []), ("sea*president", []), ("sea*klow", []),
    ("-empty*sea issue:fish*strait", ["Q04", "Q01"]),
    ("issue:fish*strait who:k*l", ["Q02", "Q03"]), ("source:arc*14", []),
    ("\"is * tower\" -stance:agrees", ["Q08"]),
    ("party:\u{0301}", []), ("klow", ["Q02", "Q03"]), ("\"by the sea\"", []),
    ("soldiers trade", ["Q09"]),
    ("stance:dis party:ar", ["Q15", "Q12"]), ("who:\"prime minister\"", ["Q01", "Q13"]),
    ("who:president -koval", []), ("issue:border -who:koval -tower", []),
    ("issue:border -who:koval", ["Q05", "Q06", "Q07"]), ("party:none", []),
    ("stance:none", ["Q08"]), ("rendering:agency issue:fisheries", ["Q02", "Q03"]),
    ("anchor:exact", ["Q01"]), ("anchor:missing", ["Q02", "Q03"]),
    ("anchor:unchecked issue:fisheries date:2014-05-10", ["Q02", "Q03"]),
    ("standing:onesided", ["Q17"]), ("date:2013", ["Q10", "Q04"]),
    ("date:2014-03", ["Q05", "Q06", "Q11"]),
    ("date:2014-03-01..2014-03-20", ["Q06", "Q11"]), ("source:briefing Q06", []),
    ("source:брифинг Q06", ["Q06"]), ("grain", []), ("prisoners", []),
    ("\"an arcadian wish\"", ["Q13"]), ("who:olga-zaytseva", ["Q06", "Q11"]),
  ])
  func filtersQuotes(filter: String, expected: [String]) {
    #expect(quotes(filter) == expected)
  }

  @Test func anIssueStaysByItsOwnWordsOrItsQuotes() {
    func rows(_ filter: String) -> [String] {
      engine.issues(at("2015-06-30", .assessed, filter), .all).rows.map {
        "\($0.id) \($0.quotes.matching)/\($0.quotes.total)"
      }
    }
    #expect(rows("tariffs") == ["trade 4/4"])
    #expect(rows("tower") == ["border 4/4"])
    #expect(rows("soldier") == ["border 1/4", "trade 1/4"])
    #expect(rows("summit") == ["summit 0/0"])
    #expect(rows("summit who:koval") == [])
    #expect(rows("koval -fisheries") == ["border 1/4", "trade 1/4", "archives 1/3"])
    #expect(rows("standing:shared") == ["fisheries 3/3", "railway 1/1", "summit 0/0"])
    #expect(rows("annual") == [] && rows("\"every year\"") == [])
  }

  @Test func listsOfRecordsFollowTheFilter() {
    let spoken = at("2015-06-30", .assessed, "border -party:ar")
    let actors = engine.actors(spoken, .all).rows
    #expect(actors.map(\.actor.id) == ["ivan-koval", "olga-zaytseva", "bordurian-embassy"])
    #expect(actors.map(\.quoteCount) == [1, 1, 1])
    #expect(engine.actors(at(), .all).rows.map(\.actor.id).contains("anna-novak") == false)
    #expect(
      engine.sources(at("2015-06-30", .assessed, "wire"), .all).rows.map(\.source.id) == [
        "agency-wire"
      ]
    )
    #expect(engine.sources(at(), .all).total == 4)
    let events = engine.events(at("2015-06-30", .assessed, "date:2014"), .newestFirst, .all).rows
    #expect(events.map(\.event.id) == ["E-3", "E-2"])
    #expect(events.map(\.issueTitles) == [["Fisheries in the strait"], ["Harbour fees", "Trade"]])
  }

  @Test func rolesAreThoseOfTheDay() {
    func roles(_ actor: Actor.ID, _ day: String) -> [String]? {
      engine.actors(at(day), .all).rows.first { $0.actor.id == actor }?.rolesThen.map(\.title)
    }
    #expect(roles("elena-marsh", "2010-05-10") == ["Minister of Trade"])
    #expect(roles("elena-marsh", "2010-05-11") == ["Prime Minister"])
    #expect(roles("jose-nunez", "2014-01-01") == ["Foreign Secretary"])
    #expect(roles("jose-nunez", "2016-01-01") == [])
    #expect(roles("ivan-koval", "2018-01-01") == ["President"])
  }

  @Test(arguments: [
    ("issue:tradee", "did you mean “trade”?"), ("who:kowalsky", "No speaker “kowalsky” here."),
    ("who:kovak", "did you mean “Koval”?"), ("party:bordura", "did you mean “borduria”?"),
    ("party:zz", "No party “zz”: they are arcadia and borduria."),
    ("source:herald-2014", "did you mean “herald-2015”?"),
    ("proposition:TR-9", "No proposition “TR-9” here."),
    ("issue:trade,grainn", "did you mean “grain”?"),
  ])
  func namesThatNothingHasAreTold(filter: String, part: String) throws {
    let problems = engine.problems(in: Filter.read("cod \(filter)").filter)
    let problem = try #require(problems.first)
    #expect(problems.count == 1 && problem.message.contains(part), "\(problem.message)")
    #expect(problem.range == 4..<4 + filter.count)
    #expect(problem.isUnderstood == !filter.hasPrefix("party:"))
  }

  /// An id stands for its record alone, whatever the case in which it was typed.
  @Test(arguments: ["issue:trade", "who:ivan-koval", "proposition:TR-1"])
  func idsAreReadInAnyCase(filter: String) {
    let field = filter.split(separator: ":")
    let typed = quotes(filter)
    #expect(!typed.isEmpty)
    #expect(quotes("\(field[0]):\(field[1].uppercased())") == typed)
    #expect(quotes("\(field[0]):\(field[1].lowercased())") == typed)
  }

  @Test(arguments: [
    ("kovak", "Nothing matches “kovak”; did you mean “koval”?"),
    ("Tarrif", "Nothing matches “Tarrif”; did you mean “tariff”?"),
    ("नमस्ते", "Nothing matches “नमस्ते”."), ("ที่", "Nothing matches “ที่”."),
    ("ẹ́zz", "Nothing matches “ẹ́zz”."), ("\"cod 👍🏽\"", "Nothing matches “👍🏽”."),
    ("zzzzz", "Nothing matches “zzzzz”."), ("-fisherees", "did you mean “fisheries”?"),
    ("\"cod quotq\"", "Nothing matches “quotq”; did you mean “quota”?"),
  ])
  func wordsThatStandNowhereAreTold(filter: String, part: String) throws {
    let problems = engine.problems(in: Filter.read("cod \(filter)").filter)
    let problem = try #require(problems.first)
    #expect(problems.count == 1 && problem.message.contains(part), "\(problem.message)")
    #expect(problem.range == 4..<4 + filter.count && problem.isUnderstood)
  }

  @Test(arguments: ["kov", "ariff", "\"every year\"", "cod*quo", "-cod", "SU-1", "wartime"])
  func wordsThatStandSomewhereAreNot(filter: String) {
    #expect(engine.problems(in: Filter.read(filter).filter).isEmpty)
  }

  /// Of 16 quotes by the day of the dossier and those after it, told by hand.
  @Test func quotesAfterTheDayAreCounted() {
    let all = SmallDossier.dossier.quotes.filter { $0.variantOf == nil }
    let day = "2013-12-31"
    let later = all.count { $0.date.first.description > day }
    #expect(later > 0 && engine.laterQuotes(at(day)) == later)
    let trade = all.count { $0.date.first.description > day && $0.issue == "trade" }
    #expect(trade > 0 && engine.laterQuotes(at(day, .assessed, "issue:trade")) == trade)
    #expect(engine.laterQuotes(at("2100-01-01", .assessed, "issue:trade")) == 0)
  }

  @Test(arguments: [
    ("", "pro", ["proposition:"]), ("", "s", ["stance:", "standing:", "source:"]),
    ("issue", "ar", ["archives", "trade", "harbour"]), ("issue", "zz", []),
    ("who", "ko", ["ivan-koval"]), ("party", "", ["arcadia", "borduria", "none"]),
    ("party", "no", ["none"]), ("stance", "d", ["disagrees"]), ("date", "", []),
    ("proposition", "tr", ["TR-1", "TR-2", "FI-1"]), ("rendering", "un", ["unrecorded"]),
  ])
  func beginningsAreCompleted(field: String, text: String, expected: [String]) {
    let field = Filter.fields.first { $0.name == field }
    let stem = FilterStem(field: field, text: text, range: 0..<0)
    let found = engine.candidates(for: stem, at(), Window(offset: 0, count: 9)).rows
    #expect(found.map(\.value) == expected)
  }

  @Test(arguments: ["issue:tra", "who:minister", "party:none", "party:Arc", "source:gazette"])
  func namesThatSomethingHasAreNot(filter: String) {
    #expect(engine.problems(in: Filter.read(filter).filter).isEmpty)
  }

  @Test func recordsAreOfEveryKind() {
    guard case .issue(let issue)? = engine.record("grain", at()),
      case .proposition(let row, let owner)? = engine.record("TR-2", at()),
      case .quote? = engine.record("Q19", at()), case .actor? = engine.record("anna-novak", at()),
      case .event? = engine.record("E-4", at()),
      case .source? = engine.record("later-papers", at()),
      case .passage? = engine.record("SP-4", at())
    else {
      Testing.Issue.record("a record is missing or of another kind")
      return
    }
    #expect(issue.quotes == .zero && row.standing == .contested && owner.id == "trade")
  }

  @Test func anUnsoundDossierShowsLess() {
    let sound = SmallDossier.dossier
    let astray = Quote(
      id: "X",
      text: "x",
      speaker: "nobody",
      date: EDTFDate(sound.asOf),
      issue: "trade",
      source: "herald-2015",
      anchor: Anchor(exact: "x")
    )
    let circle = ["Y", "Z"].map { id in
      Quote(
        id: Quote.ID(id),
        text: "cod",
        speaker: "ivan-koval",
        date: EDTFDate(sound.asOf),
        issue: "trade",
        stance: .agrees,
        variantOf: id == "Y" ? "Z" : "Y",
        source: "herald-2015",
        anchor: Anchor(exact: "cod")
      )
    }
    let dossier = Dossier(
      title: "",
      asOf: sound.asOf,
      parties: sound.parties,
      actors: sound.actors,
      issues: sound.issues + sound.issues,
      sources: sound.sources,
      quotes: sound.quotes + [astray] + circle,
      passages: sound.passages,
      events: sound.events
    )
    let engine = ScanQueries(dossier)
    #expect(engine.quote("X") == nil)
    #expect(engine.quote("Y")?.stance == Stance.none)
    #expect(engine.overview(at()).quotes.total == 16)
  }
}
