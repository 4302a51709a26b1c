import Presentation
import RelationsModel
import RelationsQuery
import TestDossier
import Testing

/// A field of a record is drawn, printed and told from one value.
@Suite struct FieldTests {
  private let queries = ScanQueries(SmallDossier.dossier)

  private var fields: RecordFields {
    RecordFields(queries.heading, by: SmallDossier.asOf)
  }

  @Test func signsArePrintedAndNotTold() {
    let field = Field("Stance", Field.Part("≠ contested", .sign(Mark(Standing.contested))))
    #expect(field.printed == "≠ contested")
    #expect(field.announced == "Stance: contested.")
  }

  @Test func detailsAreSetApart() {
    let field = Field("Date", "2014", Field.Part("known to the year", .detail))
    #expect(field.printed == "2014 · known to the year")
    #expect(field.announced == "Date: 2014, known to the year.")
  }

  @Test func longIDsAreNotTold() {
    let brief = Field("Proposition", "It holds", Field.Part("UA-1", .id(isBrief: true)))
    #expect(brief.printed == "It holds (UA-1)")
    #expect(brief.announced == "Proposition: It holds UA-1.")
    let long = Field("Source", "A paper", Field.Part("a-paper", .key), ", ¶4")
    #expect(long.printed == "A paper (a-paper), ¶4")
    #expect(long.announced == "Source: A paper, paragraph 4.")
  }

  /// Whoever hears a quote hears every field that whoever reads it sees.
  @Test func everyFieldOfEveryQuoteIsTold() {
    for card in queries.quotes(.all, queries.heading.perspective, .oldestFirst, .all).rows {
      let told = fields.quote(card, namesIssue: true).flatMap { $0 }.map(\.announced)
      #expect(told.count >= 9, "\(card.quote.id)")
      #expect(!told.contains { $0.contains(#/[●○◐≠≈·¶]/#) }, "\(told)")
      #expect(told.allSatisfy { $0.contains(": ") }, "\(told)")
    }
  }
}
