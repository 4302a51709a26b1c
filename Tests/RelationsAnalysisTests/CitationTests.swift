import RelationsModel
import RelationsQuery
import TestDossier
import Testing

@testable import RelationsAnalysis

@Suite struct CitationTests {
  private let queries = ScanQueries(SmallDossier.dossier)

  private func citation(_ id: Quote.ID) throws -> Citation {
    Citation(quote: try #require(queries.quote(id)))
  }

  @Test func aQuoteIsCitedWithItsSource() throws {
    let citation = try citation("Q01")
    #expect(
      citation.plain == """
        “We will limit our catch, and we expect Borduria to limit hers.” — Elena Marsh, \
        Prime Minister, House of Delegates, 9 May 2014. Government of Arcadia, \
        “Statements to Parliament”, May 2014, col. 12, https://gazette.example/statements.
        """
    )
    #expect(
      citation.markdown == """
        “We will limit our catch, and we expect Borduria to limit hers.” — **Elena Marsh**, \
        Prime Minister, House of Delegates, 9 May 2014. Government of Arcadia, \
        [*Statements to Parliament*](<https://gazette.example/statements>), May 2014, col. 12.
        """
    )
  }

  /// Author, title, publisher, date, place, address, and when it was looked at; no marks are doubled.
  @Test func anAuthorLeadsAndTheDayOfTheVisitEnds() throws {
    #expect(
      try citation("Q03").plain == """
        “The cod belongs to all, and no shore may empty the sea” — Ivan Koval, President, \
        10 May 2014 [agency translation]. Paul Ottis, “Where the strait divides and unites”, \
        The Strait Herald, 28 June 2015, ¶3, https://herald.example/2015/06/28/strait, \
        accessed 5 January 2020.
        """
    )
  }

  @Test(
    arguments: [
      ("U1", ""), ("U2", " [official translation]"), ("U3", " [reported; agency translation]"),
      ("U4", " [not recorded whether original or translated, spoken or reported]"),
      ("U5", " [not recorded whether spoken or reported]"),
    ] as [(Quote.ID, String)]
  )
  func whatWasNotRecordedIsTold(id: Quote.ID, notes: String) throws {
    let card = try #require(ScanQueries(UnrecordedDossier.dossier).quote(id))
    #expect(Citation(quote: card).plain.contains("— Ana Moreau, 12 June 2019\(notes). "))
  }

  @Test func whatIsReportedHasNoQuotationMarks() throws {
    #expect(
      try citation("Q07").plain == """
        … had no wish to discuss the isthmus — Embassy of Borduria in Arcadia, 1 February 2015 \
        [reported; “reportedly said it”]. Strait News Agency, 2014.
        """
    )
  }

  @Test func aDateIsNeverFinerThanItIsKnown() throws {
    #expect(try citation("Q10").plain.contains("Ivan Koval, about 2013 [agency"))
    #expect(
      try citation("Q12").plain.contains("spokesperson [dated by its source, June 2014]. Strait")
    )
    let dates = ["2014/..", "../2014", "2012-05/2014", "2014-22", "201X", "2014?", "2014-02-03%"]
    #expect(
      try dates.map { CitedDate.text(try EDTFDate(parsing: $0)) } == [
        "from 2014", "until 2014", "May 2012 to 2014", "June 2014 to August 2014",
        "2010 to 2019", "perhaps 2014", "perhaps about 3 February 2014",
      ]
    )
  }

  @Test func anEventIsCitedWithAllItsSources() throws {
    let page = queries.events(Perspective(asOf: SmallDossier.asOf), .oldestFirst, .all)
    let card = try #require(page.rows.first { $0.event.id == "E-3" })
    #expect(
      Citation(event: card).plain == """
        The two sides sign a fisheries protocol. 9 May 2014. Government of Arcadia, \
        “Statements to Parliament”, May 2014, https://gazette.example/statements. \
        Strait News Agency, 2014.
        """
    )
  }

  @Test func anIssueIsCitedWithWhoJudgedIt() throws {
    var perspective = Perspective(asOf: SmallDossier.asOf)
    func cited(_ id: RelationsModel.Issue.ID) throws -> Citation {
      let found = queries.issue(id, in: nil, perspective)
      let detail = try #require(found)
      return Citation(issue: detail, queries.heading, perspective)
    }
    let summit = "A summit of the two leaders: shared, as assessed by Paul Ottis, 28 June 2015. "
    #expect(try cited("summit").plain.hasPrefix(summit + "Paul Ottis, “Where the strait"))
    #expect(try cited("summit").plain.hasSuffix(" Arcadia–Borduria, as of 30 June 2015."))
    perspective.lens = .record
    #expect(
      try cited("border").markdown.contains(
        ": contested, by the record of 4 quotes. *Arcadia–Borduria*, as of 30 June 2015."
      )
    )
  }

  /// A note ends with no full stop before the one of the sentence that it stands in.
  @Test(arguments: [
    ("A wish, not a fact.", " (A wish, not a fact). "), ("One. Two.", " (One. Two). "),
    ("Is it so?", " (Is it so?). "), ("Left open ...", " (Left open ...). "), (".", ". "),
  ])
  func theNoteOnAJudgementStandsInBrackets(note: String, cited: String) throws {
    let perspective = Perspective(asOf: SmallDossier.asOf)
    let detail = try #require(queries.issue("summit", in: nil, perspective))
    let card = try #require(detail.assessments.first)
    let judged = Assessment(verdict: .shared, date: card.assessment.date, source: "s", note: note)
    let noted = IssueDetail(
      issue: detail.issue,
      standing: detail.standing,
      basis: detail.basis,
      record: detail.record,
      recordSince: nil,
      sinceWordsOf: nil,
      assessments: [AssessmentCard(assessment: judged, assessorName: nil, source: card.source)],
      propositions: [],
      passages: [],
      events: [],
      quotes: detail.quotes
    )
    let citation = Citation(issue: noted, queries.heading, perspective)
    #expect(citation.plain.contains("28 June 2015\(cited)Paul Ottis, “"), "\(citation.plain)")
  }

  // MARK: - Hostile texts

  private static let hostile =
    "a\u{1B}]52;c;x\u{7}\u{9B}2J\u{202E}b\u{2066}\u{200B}\u{E0041}\r\n\u{2028}"
    + "*x* <b> [y](z) `q` \\ &amp;"

  private func hostileCard(url: String) -> QuoteCard {
    let text = CitationTests.hostile
    let source = Source(
      id: "s",
      type: "webpage",
      title: text,
      author: [.literal(text), .parts(family: text, given: text)],
      publisher: text,
      url: url,
      licence: text
    )
    let quote = Quote(
      id: "q",
      text: text,
      speaker: "a",
      role: text,
      date: EDTFDate(Day(number: 0)),
      issue: "i",
      hedge: text,
      venue: text,
      source: "s",
      locator: text,
      anchor: Anchor(exact: text)
    )
    return QuoteCard(
      quote: quote,
      speakerName: text,
      speakerKind: .person,
      side: nil,
      issueTitle: text,
      proposition: nil,
      stance: .none,
      source: source,
      versions: []
    )
  }

  @Test(arguments: ["https://x.example/\u{202E}a b>(c)", "javascript:alert(1)", hostile])
  func nothingHostileGetsOut(url: String) {
    let citation = Citation(quote: hostileCard(url: url))
    #expect(!citation.html.contains("<b>") && !citation.html.contains("<a "))
    for text in [citation.plain, citation.markdown, citation.html] {
      for scalar in text.unicodeScalars {
        let category = scalar.properties.generalCategory
        #expect(category != .control && category != .format && category != .lineSeparator)
      }
      #expect(!text.contains("\n"))
    }
    let words = #"“a]52;c;x2Jb \*x\* \<b\> \[y\](z) \`q\` \\ \&amp;”"#
      .replacing("a]", with: #"a\]"#)
    #expect(citation.markdown.hasPrefix(words + " — **a"))
    #expect(!citation.markdown.contains("](<"))
    #expect(!citation.markdown.contains("<https") && !citation.markdown.contains("<javascript"))
  }

  @Test func inHTMLATitleLeadsToItsAddressInItsLanguage() throws {
    #expect(
      try citation("Q02").html.hasSuffix(
        """
        Bordurian Ministry of Foreign Affairs, <a href="https://mfa.example/briefing">\
        <cite lang="ru">Брифинг официального представителя</cite></a>, 20 March 2014.
        """
      )
    )
    for tag in ["", "en_GB", "x", "en-", "\" onclick", "12", "abcdefghi"] {
      #expect(HTMLText.languageTag(tag) == nil, "\(tag)")
    }
    for tag in ["en", "en-GB", "zh-Hant-TW", "sr-Latn"] {
      #expect(HTMLText.languageTag(tag) == tag)
    }
  }

  /// A mark with an accent after it is one character, and still a mark.
  @Test func inHTMLEveryScalarIsEscapedThatMustBe() {
    #expect(HTMLText.escaped("\"\u{301}<\u{301}&'>") == "&quot;\u{301}&lt;\u{301}&amp;&#39;&gt;")
  }

  @Test func onlyWhatIsMarkupIsEscaped() {
    let usual = "We agree: on 3.5 (and 4). It's so-so."
    #expect(MarkdownText.escaped(usual) == usual)
    #expect(MarkdownText.escaped("1. one") == #"1\. one"#)
    #expect(MarkdownText.escaped("- one - two") == #"\- one - two"#)
    #expect(MarkdownText.escaped("www.x.example http://y") == #"www\.x.example http\://y"#)
    #expect(MarkdownText.escaped(":+1: at 10:30") == #"\:+1: at 10:30"#)
    #expect(MarkdownText.link("https://x.example/a_b") == "<https://x.example/a_b>")
  }
}
