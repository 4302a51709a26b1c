import RelationsModel
import RelationsQuery
import Testing

/// Replies and last words of small dossiers, worked out by hand, from both engines.
struct ReplyRuleTests {
  /// A quote as "id party date", with what else a test needs.
  struct Said {
    let id: Quote.ID
    let party: Party.ID
    let date: String
    var source: Source.ID = "s1"
    var start: Int?
    var answers: [Quote.ID] = []
    var variantOf: Quote.ID?
    var proposition: Proposition.ID? = "P"
    var stance = Stance.agrees
  }

  private func engines(_ said: [Said]) throws -> [any BoardQueries] {
    let issue = RelationsModel.Issue(
      id: "I",
      title: "Matter",
      propositions: [Proposition(id: "P", text: "So."), Proposition(id: "O", text: "Other.")]
    )
    let dossier = Dossier(
      title: "D",
      asOf: .distantFuture,
      parties: BothSides(
        first: Party(id: "a", name: "A", shortName: "A"),
        second: Party(id: "b", name: "B", shortName: "B")
      ),
      actors: [Actor(id: "x", name: "X", kind: .person)],
      issues: [issue],
      sources: ["s1", "s2", "s3"].map { Source(id: $0, type: "webpage", licence: "none") },
      quotes: try said.map { said in
        Quote(
          id: said.id,
          text: "Words",
          speaker: "x",
          party: said.party,
          date: try EDTFDate(parsing: said.date),
          issue: "I",
          proposition: said.variantOf == nil ? said.proposition : nil,
          stance: said.variantOf == nil ? said.stance : .none,
          variantOf: said.variantOf,
          answers: said.answers,
          source: said.source,
          anchor: Anchor(
            exact: "Words",
            span: said.start.map { TextSpan(start: $0, end: $0 + 5) }
          )
        )
      }
    )
    return [ScanQueries(dossier), try IndexedQueries(dossier)]
  }

  private func expect(
    _ said: [Said],
    by asOf: String = "2030-01-01",
    to claim: Quote.ID = "Q1",
    _ reply: ReplyFinding?,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let perspective = Perspective(asOf: try EDTFDate(parsing: asOf).first)
    for engine in try engines(said) {
      #expect(
        engine.reply(to: claim, perspective) == reply,
        "\(type(of: engine))",
        sourceLocation: sourceLocation
      )
    }
  }

  @Test func wordsOfAnotherSourceOnOneDayAnswerEachOther() throws {
    let said = [
      Said(id: "Q1", party: "a", date: "2017-12-22"),
      Said(id: "Q2", party: "b", date: "2017-12-22", source: "s2"),
    ]
    let unknown = ReplyRelation.sameDay(isOrderKnown: false)
    try expect(said, ReplyFinding(quote: "Q2", relation: unknown))
    try expect(said, to: "Q2", ReplyFinding(quote: "Q1", relation: unknown))
  }

  /// What a claim answers was said before it, however its date reads.
  @Test func whatAClaimAnswersIsNoReplyToIt() throws {
    let sameDay = [
      Said(id: "Q1", party: "a", date: "2020-03-03", answers: ["Q2"]),
      Said(id: "Q2", party: "b", date: "2020-03-03", source: "s2"),
    ]
    try expect(sameDay, nil)
    let later = sameDay + [Said(id: "Q3", party: "b", date: "2020-04", source: "s2")]
    try expect(later, ReplyFinding(quote: "Q3", relation: .later))
    let coarse = [
      Said(id: "Q1", party: "a", date: "2010-02", answers: ["Q2"]),
      Said(id: "Q2", party: "b", date: "2010-02-15"),
      Said(id: "Q3", party: "b", date: "2010-02-20"),
    ]
    try expect(coarse, ReplyFinding(quote: "Q3", relation: .perhapsLater))
    try expect(Array(coarse.dropLast()), nil)
  }

  @Test func withinOneSourceOnlyWhatStandsAfterReplies() throws {
    let said = [
      Said(id: "Q1", party: "a", date: "2017-12-22"),
      Said(id: "Q2", party: "b", date: "2017-12-22"),
    ]
    let known = ReplyRelation.sameDay(isOrderKnown: true)
    try expect(said, ReplyFinding(quote: "Q2", relation: known))
    try expect(said, to: "Q2", nil)
    // Positions tell against the order of the file.
    let placed = [
      Said(id: "Q1", party: "a", date: "2017-12-22", start: 900),
      Said(id: "Q2", party: "b", date: "2017-12-22", start: 100),
      Said(id: "Q3", party: "b", date: "2017-12-25"),
    ]
    try expect(placed, ReplyFinding(quote: "Q3", relation: .later))
    try expect(placed, to: "Q2", ReplyFinding(quote: "Q1", relation: known))
  }

  @Test func ofItsOwnDayTheNextInTheClaimsSourceIsTheReply() throws {
    let said = [
      Said(id: "Q0", party: "b", date: "2017-12-22", source: "s2"),
      Said(id: "Q1", party: "a", date: "2017-12-22", start: 10),
      Said(id: "Q2", party: "b", date: "2017-12-22", start: 90),
      Said(id: "Q3", party: "b", date: "2017-12-22", start: 50),
    ]
    try expect(said, ReplyFinding(quote: "Q3", relation: .sameDay(isOrderKnown: true)))
  }

  @Test(arguments: [
    ("2018-03-14", "2018-03", ReplyRelation.perhapsLater),
    ("2018-03", "2018-03-14", .perhapsLater), ("2018-03", "2018-03", .perhapsLater),
    ("2018", "2018-03-14", .perhapsLater), ("2018-03-14", "2018", .perhapsLater),
    ("2018-03", "2018-04", .later), ("2014/..", "2030-01-01", .perhapsLater),
    ("2018-03-14", "../2019", .perhapsLater), ("../2014", "2015", .later),
    ("2003~", "2003-06-01", .perhapsLater), ("2003~", "2002-06-01", .perhapsLater),
  ])
  func coarseDatesAreMarked(claim: String, other: String, relation: ReplyRelation) throws {
    try expect(
      [
        Said(id: "Q1", party: "a", date: claim),
        Said(id: "Q2", party: "b", date: other, source: "s2"),
      ],
      ReplyFinding(quote: "Q2", relation: relation)
    )
  }

  @Test func wordsBeforeAreNoReplyNorAreThoseThatTheDayHides() throws {
    let said = [
      Said(id: "Q1", party: "a", date: "2018-03-14"),
      Said(id: "Q2", party: "b", date: "2018-02"),
      Said(id: "Q3", party: "b", date: "2018-05-01"),
    ]
    try expect(said, by: "2018-04-30", nil)
    try expect(said, by: "2018-05-01", ReplyFinding(quote: "Q3", relation: .later))
  }

  @Test func theNearestByFirstDayReplies() throws {
    let said = [
      Said(id: "Q1", party: "a", date: "2018-03-14"),
      Said(id: "Q2", party: "b", date: "2018", source: "s2"),
      Said(id: "Q3", party: "b", date: "2018-03", source: "s2"),
      Said(id: "Q4", party: "b", date: "2018-03-30", source: "s2"),
      Said(id: "Q5", party: "b", date: "2018-03-20", source: "s2"),
    ]
    try expect(said, ReplyFinding(quote: "Q5", relation: .later))
    try expect(Array(said.dropLast()), ReplyFinding(quote: "Q3", relation: .perhapsLater))
  }

  @Test func whatIsNamedGoesBeforeAnyGuess() throws {
    let said = [
      Said(id: "Q1", party: "a", date: "2018-03-14"),
      Said(id: "Q2", party: "b", date: "2018-03-15"),
      // Without a stance, on another proposition, and of a version that stands for the claim.
      Said(id: "V1", party: "a", date: "2018-03-16", variantOf: "Q1"),
      Said(
        id: "Q3",
        party: "b",
        date: "2019-01-01",
        answers: ["V1"],
        proposition: "O",
        stance: .none
      ),
    ]
    try expect(said, ReplyFinding(quote: "Q3", relation: .named))
    try expect(said, by: "2018-12-31", ReplyFinding(quote: "Q2", relation: .later))
    for engine in try engines(said) {
      #expect(engine.quote("Q3")?.answers.map(\.id) == ["Q1"])
      #expect(engine.quote("Q1")?.answeredBy.map(\.id) == ["Q3"])
      #expect(engine.quote("V1")?.answeredBy.map(\.id) == ["Q3"])
      #expect(engine.quote("Q1")?.answeredBy.map(\.speakerName) == ["X"])
    }
  }

  /// A card names so many answers and no more, and tells how many there are.
  @Test func aCardNamesNoThousandsOfAnswers() throws {
    let answers = (0..<QuoteCard.mostMentions + 6).map { number in
      Said(id: Quote.ID("A\(100 + number)"), party: "b", date: "2019-01-01", answers: ["Q1"])
    }
    for engine in try engines([Said(id: "Q1", party: "a", date: "2018-03-14")] + answers) {
      let card = try #require(engine.quote("Q1"))
      #expect(card.answerCount == answers.count)
      #expect(card.answeredBy.map(\.id) == answers.prefix(QuoteCard.mostMentions).map(\.id))
      #expect(engine.quote("A100")?.quote.answers == ["Q1"])
    }
  }

  @Test func anUnsoundAnswerIsNone() throws {
    let said = [
      Said(id: "Q1", party: "a", date: "2018-03-14"),
      Said(id: "Q2", party: "a", date: "2018-03-15", answers: ["Q1", "Q2", "nowhere"]),
      Said(id: "Q3", party: "b", date: "2017-03-15", answers: ["Q1"]),
    ]
    try expect(said, nil)
  }

  private func lastWord(_ said: [Said]) throws -> [Side?] {
    let perspective = Perspective(asOf: try EDTFDate(parsing: "2030-01-01").first)
    return try engines(said).map { $0.propositions(perspective, .all).rows.first?.lastWord?.side }
  }

  private func lastDate(_ said: [Said]) throws -> [String?] {
    let perspective = Perspective(asOf: try EDTFDate(parsing: "2030-01-01").first)
    return try engines(said).map {
      $0.propositions(perspective, .all).rows.first?.lastWord?.date.description
    }
  }

  @Test func theLastWordIsCertainlyLaterThanAllOfTheOtherSide() throws {
    let first = Said(id: "Q1", party: "a", date: "2018-03-14")
    #expect(try lastWord([first]) == [nil, nil])
    func after(_ date: String, _ more: Said...) throws -> [Side?] {
      try lastWord([first, Said(id: "Q2", party: "b", date: date, source: "s2")] + more)
    }
    #expect(try after("2018-03-13") == [.first, .first])
    #expect(try after("2018-03-14") == [nil, nil])
    #expect(try after("2018-03") == [nil, nil])
    #expect(try after("2018") == [nil, nil])
    #expect(try after("2017/..") == [nil, nil])
    #expect(try after("2018-03-15") == [.second, .second])
    #expect(try after("2018-04") == [.second, .second])
    // Older words that may reach to now, and later ones without a stance or by name.
    let open = Said(id: "Q3", party: "b", date: "2010/..")
    #expect(try after("2018-03-13", open) == [nil, nil])
    let plain = Said(id: "Q3", party: "b", date: "2018-05-01", stance: .none)
    #expect(try after("2018-03-13", plain) == [nil, nil])
    let named = Said(
      id: "Q3",
      party: "b",
      date: "2018-05-01",
      answers: ["Q1"],
      proposition: "O"
    )
    #expect(try after("2018-03-13", named) == [nil, nil])
  }

  /// What tells a reply tells who had the last word: the place in a source, and what is answered by name.
  @Test func theLastWordMayBeToldByTheSourceOrByName() throws {
    let first = Said(id: "Q1", party: "a", date: "2018-03-14")
    let sameSource = Said(id: "Q2", party: "b", date: "2018-03-14")
    #expect(try lastWord([first, sameSource]) == [.second, .second])
    #expect(try lastWord([sameSource, first]) == [.first, .first])
    let other = Said(id: "Q3", party: "a", date: "2018-03-14", source: "s2")
    #expect(try lastWord([first, sameSource, other]) == [nil, nil])
    let answer = Said(id: "Q4", party: "b", date: "2018-03-14", source: "s2", answers: ["Q3"])
    #expect(try lastWord([first, sameSource, answer, other]) == [.second, .second])
    // Words of some day of the month come before those that answer them.
    let coarse = Said(id: "Q5", party: "a", date: "2018-03", source: "s2")
    let late = Said(id: "Q6", party: "b", date: "2018-03-20", source: "s3")
    #expect(try lastWord([coarse, late]) == [nil, nil])
    let named = Said(id: "Q6", party: "b", date: "2018-03-20", source: "s3", answers: ["Q5"])
    #expect(try lastWord([coarse, named]) == [.second, .second])
    // An answer without a stance says nothing later on the proposition.
    let plain = Said(
      id: "Q6",
      party: "b",
      date: "2018-03-20",
      source: "s3",
      answers: ["Q5"],
      stance: .none
    )
    #expect(try lastWord([coarse, plain, sameSource]) == [nil, nil])
  }

  /// The last words are those that nothing follows, and are dated as they are: words of some day of 2014
  /// that answer words of August come after words of May.
  @Test func theLastWordsAreDatedByWhatTheyAnswer() throws {
    let said = [
      Said(id: "Q1", party: "a", date: "2014-02-01"),
      Said(id: "Q2", party: "b", date: "2014-05-10", source: "s2"),
      Said(id: "Q3", party: "a", date: "2014-08-01"),
      Said(id: "Q4", party: "b", date: "2014", source: "s2", answers: ["Q3"]),
    ]
    #expect(try lastWord(said) == [.second, .second])
    #expect(try lastDate(said) == ["2014", "2014"])
    // Words of May are not told as the last where others of that month answer the other side's.
    let inMay = [
      Said(id: "Q1", party: "a", date: "2014-05"),
      Said(id: "Q2", party: "b", date: "2014-05-10", source: "s2"),
      Said(id: "Q3", party: "b", date: "2014-05", source: "s3", answers: ["Q1"]),
    ]
    #expect(try lastWord(inMay) == [.second, .second])
    #expect(try lastDate(inMay) == ["2014-05", "2014-05"])
  }

  /// Nothing said before what a claim answers replies to it, and nothing replies before what it answers.
  @Test func answersTellOfTheOrderOfOtherWords() throws {
    let said = [
      Said(id: "Q1", party: "a", date: "2014-02-01"),
      Said(id: "Q2", party: "b", date: "2014-05-10", source: "s2"),
      Said(id: "Q3", party: "a", date: "2014-08-01"),
      Said(id: "Q4", party: "b", date: "2014", source: "s2", answers: ["Q3"]),
    ]
    try expect(said, to: "Q4", nil)
    try expect(said, to: "Q1", ReplyFinding(quote: "Q2", relation: .later))
    try expect(said, to: "Q2", ReplyFinding(quote: "Q3", relation: .later))
    let after = said + [Said(id: "Q5", party: "a", date: "2014-09-10")]
    try expect(after, to: "Q4", ReplyFinding(quote: "Q5", relation: .perhapsLater))
    // What was answered in March was said by then, and is no reply to words of June.
    let answered = [
      Said(id: "Q1", party: "a", date: "2014-06-01"),
      Said(id: "Q2", party: "b", date: "2014", source: "s2"),
      Said(id: "Q3", party: "a", date: "2014-03-01", answers: ["Q2"]),
    ]
    try expect(answered, nil)
    try expect(Array(answered.dropLast()), ReplyFinding(quote: "Q2", relation: .perhapsLater))
  }

  /// What is answered by what is answered was said before as well.
  @Test func theOrderGoesAlongAChainOfAnswers() throws {
    let date = "2014-03-05"
    let said = [
      Said(id: "Q1", party: "a", date: date, answers: ["Q2"]),
      Said(id: "Q2", party: "b", date: date, source: "s2", answers: ["Q3"], proposition: "O"),
      Said(id: "Q3", party: "a", date: date, source: "s3", answers: ["Q4"], proposition: "O"),
      Said(id: "Q4", party: "b", date: date, source: "s2"),
    ]
    try expect(said, nil)
  }

  /// Each of them would be later than itself.
  @Test func answersInACircleAreNone() throws {
    let said = [
      Said(id: "Q1", party: "a", date: "2014-02", answers: ["Q2"]),
      Said(id: "Q2", party: "b", date: "2014-02", source: "s2", answers: ["Q1"]),
    ]
    try expect(said, ReplyFinding(quote: "Q2", relation: .perhapsLater))
    try expect(said, to: "Q2", ReplyFinding(quote: "Q1", relation: .perhapsLater))
    #expect(try lastWord(said) == [nil, nil])
  }

  /// However many words the answers order, the nearest is found among all of them.
  @Test func amongManyWordsTheNearestIsFoundWhereAnswersOrderThem() throws {
    let days = (10...28).map { Said(id: Quote.ID("D\($0)"), party: "b", date: "2014-05-\($0)") }
    let said =
      days + [
        Said(id: "Q1", party: "a", date: "2014-04-01"),
        Said(id: "Q2", party: "b", date: "2013/2015", source: "s2", answers: ["Q3"]),
        Said(id: "Q3", party: "a", date: "2014-04-05"),
      ]
    try expect(said, ReplyFinding(quote: "Q2", relation: .later))
  }
}
