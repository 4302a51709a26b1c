import RelationsModel
import RelationsQuery
import TestDossier
import Testing

@testable import RelationsAnalysis

/// Citations as the standards print them.
@Suite struct CitationStyleTests {
  private let queries = ScanQueries(SmallDossier.dossier)

  private func cited(_ id: Quote.ID, _ style: CitationStyle) throws -> String {
    Citation(quote: try #require(queries.quote(id)), style: style).text
  }

  @Test func theTwoPlainStylesAreAsBefore() throws {
    for id in ["Q01", "Q03", "Q07"] as [Quote.ID] {
      let citation = Citation(quote: try #require(queries.quote(id)))
      #expect(try cited(id, .plain) == citation.plain)
      #expect(try cited(id, .markdown) == citation.markdown)
    }
  }

  @Test func aQuoteAtSecondHandNamesWhoQuotesIt() throws {
    #expect(
      try cited("Q03", .chicago) == """
        “The cod belongs to all, and no shore may empty the sea” Ivan Koval, President, \
        May 10, 2014 [agency translation], quoted in Paul Ottis, “Where the strait divides and \
        unites,” The Strait Herald, June 28, 2015, para. 3, \
        https://herald.example/2015/06/28/strait.
        """
    )
    #expect(
      try cited("Q03", .apa) == """
        “The cod belongs to all, and no shore may empty the sea” (Ivan Koval, President, 2014 \
        [agency translation], as cited in Ottis, 2015, para. 3). Ottis, P. (2015, June 28). Where \
        the strait divides and unites. The Strait Herald. https://herald.example/2015/06/28/strait
        """
    )
  }

  private func source(
    type: String = "webpage",
    title: String? = "Yale Facts",
    author: [PersonName] = [],
    issued: String? = nil,
    publisher: String? = "Yale University",
    accessed: String? = "2017-05-01"
  ) throws -> Source {
    Source(
      id: "s",
      type: type,
      title: title,
      author: author,
      issued: try issued.map { try EDTFDate(parsing: $0) },
      publisher: publisher,
      url: "https://www.example.edu/facts",
      accessed: try accessed.map { try EDTFDate(parsing: $0) },
      licence: "none"
    )
  }

  /// Only what has no date of its own needs the day of the visit.
  @Test func aPageWithoutADateHasThatOfTheVisit() throws {
    let page = try source()
    #expect(
      Citation(source: page, style: .chicago).text
        == "“Yale Facts,” Yale University, accessed May 1, 2017, https://www.example.edu/facts."
    )
    #expect(
      Citation(source: page, style: .apa).text
        == "Yale University. (n.d.). Yale Facts. Retrieved May 1, 2017, from "
        + "https://www.example.edu/facts"
    )
    #expect(
      !Citation(source: try source(issued: "2016"), style: .chicago).text.contains("accessed")
    )
  }

  @Test func aSpeechIsCalledOne() throws {
    let speech = try source(
      type: "speech",
      title: "On the “open” sea",
      author: [
        .parts(family: "Marsh", given: "Elena Ruth"), .parts(family: "Ek", given: "Jo-Ann"),
      ],
      issued: "2014-05-09"
    )
    #expect(
      Citation(source: speech, style: .chicago).text
        == "Elena Ruth Marsh and Jo-Ann Ek, “On the ‘open’ sea” (speech), Yale University, "
        + "May 9, 2014, https://www.example.edu/facts."
    )
    #expect(
      Citation(source: speech, style: .apa).text
        == "Marsh, E. R., & Ek, J.-A. (2014, May 9). On the “open” sea [Speech transcript]. "
        + "Yale University. https://www.example.edu/facts"
    )
  }

  @Test func whatIsNotKnownIsLeftOutAndNeverInvented() throws {
    let bare = try source(title: nil, issued: "2003~", publisher: nil, accessed: nil)
    #expect(
      Citation(source: bare, style: .chicago).text == "ca. 2003, https://www.example.edu/facts."
    )
    #expect(
      Citation(source: bare, style: .apa).text
        == "[Web page]. (ca. 2003). https://www.example.edu/facts"
    )
  }

  @Test func manyAuthorsAreShortened() throws {
    let authors = (1...21).map { PersonName.parts(family: "N\($0)", given: "A") }
    let many = try source(author: authors, issued: "2014")
    #expect(Citation(source: many, style: .chicago).text.hasPrefix("A N1 et al., “"))
    #expect(
      Citation(source: many, style: .apa).text.contains("N19, A., … N21, A. (2014).")
    )
    let three = try source(author: Array(authors.prefix(3)), issued: "2014")
    #expect(Citation(source: three, style: .chicago).text.hasPrefix("A N1, A N2, and A N3, “"))
    #expect(Citation(source: three, style: .apa).text.hasPrefix("N1, A., N2, A., & N3, A. (2014)"))
  }

  @Test(arguments: ["Q01", "Q07", "Q10", "Q12"], CitationStyle.allCases)
  func everyStyleIsOneHarmlessLine(id: String, style: CitationStyle) throws {
    let text = try cited(Quote.ID(id), style)
    #expect(text == CitedText.line(text))
    #expect(!text.contains("..") && !text.contains(",,") && !text.contains(" ,"))
  }
}
