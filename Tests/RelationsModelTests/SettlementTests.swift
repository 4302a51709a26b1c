import RelationsModel
import Testing

/// One version of several coders' is settled into the record.
@Suite struct SettlementTests {
  private static let day = Day(number: 20_000)

  private func quote(
    _ id: String,
    _ coder: String?,
    _ stance: Stance = .agrees,
    on proposition: String = "FI-1",
    variantOf: Quote.ID? = nil,
    answers: [Quote.ID] = []
  ) -> Quote {
    Quote(
      id: Quote.ID(id),
      text: "We will follow the science.",
      speaker: "moreau",
      date: EDTFDate(Day(number: 0)),
      issue: "fisheries",
      proposition: Proposition.ID(proposition),
      stance: stance,
      variantOf: variantOf,
      answers: answers,
      source: "gazette",
      coder: coder
    )
  }

  private func operations(
    kept: Quote.ID?,
    _ versions: [Quote],
    among others: [Quote] = []
  ) throws -> [EditOperation] {
    try Settlement(kept: kept, versions: versions, coders: ["ada", "bea"])
      .operations(among: versions + others, on: Self.day)
  }

  @Test func theChosenVersionNamesAllCodersAndTheOtherGoes() throws {
    let (one, other) = (quote("A1", "ada"), quote("B1", "bea", .disagrees))
    var settled = other
    (settled.coder, settled.coded) = ("bea; ada", EDTFDate(Self.day))
    let found = try operations(kept: "B1", [one, other])
    #expect(found == [.put(.quote(settled)), .remove("A1")])
    #expect(settled.isSettled && settled.coders == ["bea", "ada"])
    #expect(!one.isSettled && one.coders == ["ada"])
  }

  @Test func whatOnlyOneCodedStaysOrGoes() throws {
    var settled = quote("A1", "ada")
    (settled.coder, settled.coded) = ("ada; bea", EDTFDate(Self.day))
    #expect(try operations(kept: "A1", [quote("A1", "ada")]) == [.put(.quote(settled))])
    #expect(try operations(kept: nil, [quote("A1", "ada")]) == [.remove("A1")])
  }

  @Test func whatNamesAVersionThatGoesNamesTheOneThatStays() throws {
    let (one, other) = (quote("A1", "ada", on: "FI-2"), quote("B1", "bea"))
    let answer = quote("Q7", nil, answers: ["B1", "A1"])
    let version = quote("Q8", nil, variantOf: "B1")
    let found = try operations(
      kept: "A1",
      [one, other],
      among: [answer, version, quote("Q9", nil)]
    )
    var (renamed, moved) = (answer, version)
    renamed.answers = ["A1"]
    (moved.variantOf, moved.proposition) = ("A1", "FI-2")
    #expect(
      Array(found.dropFirst()) == [
        .put(.quote(renamed)), .put(.quote(moved)), .remove("B1"),
      ]
    )
  }

  @Test func aVersionThatChangedMeanwhileIsNotSettled() throws {
    let (one, other) = (quote("A1", "ada"), quote("B1", "bea"))
    let settlement = Settlement(kept: "A1", versions: [one, other], coders: ["ada", "bea"])
    var changed = other
    changed.stance = .disagrees
    #expect(throws: EditFailure.self) {
      try settlement.operations(among: [one, changed], on: Self.day)
    }
    #expect(throws: EditFailure.self) {
      try settlement.operations(among: [one], on: Self.day)
    }
    // Whatever else was changed stays as it is.
    var noted = one
    noted.remark = "Seen on the film of the day."
    guard
      case .put(.quote(let put))? = try settlement.operations(
        among: [noted, other],
        on: Self.day
      ).first
    else {
      Testing.Issue.record("nothing is put")
      return
    }
    #expect(put.remark == noted.remark)
  }

  @Test(
    arguments: [
      (nil, []), ("", []), (" ", []), ("ada", ["ada"]), ("ada; bea", ["ada", "bea"]),
      ("ada;bea ;  ", ["ada", "bea"]), ("Smith, Ada", ["Smith, Ada"]),
    ] as [(String?, [String])]
  )
  func codersAreNamedByTheirQuote(_ coder: String?, _ names: [String]) {
    #expect(quote("A1", coder).coders == names)
  }
}

/// What stands in a stretch of an article.
@Suite struct ArticleWordsTests {
  private let text = ArticleText(paragraphs: ["One two.", "Drei vier.", "5"], marks: [])

  @Test(
    arguments: [
      (0..<3, "One"), (4..<8, "two."), (4..<13, "two. Drei"), (9..<13, "Drei"), (20..<21, "5"),
      (0..<21, "One two. Drei vier. 5"), (21..<30, ""), (18..<40, ". 5"), (3..<3, ""),
    ]
  )
  func wordsOfAStretch(_ range: Range<Int>, _ words: String) {
    #expect(text.words(range) == words)
  }

  @Test func nothingStandsInNothing() {
    #expect(ArticleText(paragraphs: [], marks: []).words(0..<4).isEmpty)
  }
}
