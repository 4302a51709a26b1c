import RelationsModel
import TestDossier
import Testing

@testable import Interchange

/// What a quote answers, in tables and in JSON.
struct AnswerFieldTests {
  @Test(arguments: [
    (#""answers":["A1","A2"]"#, "A1 A2"), (#""answers":["A1", "A1"]"#, "A1"),
    (#""answers":"A1""#, "A1"), (#""answers":"A1; A2,A3""#, "A1 A2 A3"),
    (#""answers":[]"#, nil), (#""answers":null"#, nil), (#""answers":" ""#, nil),
  ])
  func jsonIsRead(member: String, answers: String?) throws {
    let imported = try Imported(row(member))
    #expect(imported.reasons == [] && imported.unknown == [])
    #expect(imported.rows.first?[.answers] == answers)
  }

  @Test(arguments: [
    (#""answers":[1]"#, "its answers is not a list of texts"),
    (#""answers":{}"#, "its answers is not a text"),
    (#""answers":["a b/c"]"#, "its answers has “b/c”, which is no id"),
    (#""answers":["A1","Q1"]"#, "it answers itself"),
  ])
  func whatIsNoListOfIDsIsRefused(member: String, reason: String) throws {
    #expect(try Imported(row(member)).reasons == [reason])
  }

  @Test(arguments: [("A1", "A1"), ("A1; A2", "A1 A2"), ("A1 A2", "A1 A2"), ("", nil)])
  func aCellOfATableIsRead(cell: String, answers: String?) throws {
    let table = "text,speaker,date,issue,source,answers\nWords,Ann,2014,fish,paper,\(cell)\n"
    let imported = try Imported(table)
    #expect(imported.reasons == [] && imported.unknown == [])
    #expect(imported.rows.first?[.answers] == answers)
  }

  @Test func whatIsExportedIsReadAgain() throws {
    let dossier = SmallDossier.dossier
    var quotes = dossier.quotes
    // What a quote cannot answer is not exported as its answer.
    let (answering, answered) = try #require(
      quotes.enumerated().lazy.compactMap { place, quote in
        let others = quotes.filter { other in
          quote.isCounted && other.isCounted && quote.party != nil && other.party != nil
            && other.party != quote.party && other.date.latest < quote.date.earliest
        }
        return others.count > 1 ? (place, others.prefix(2).map(\.id)) : nil
      }
      .first
    )
    quotes[answering].answers = answered + [quotes[answering].id]
    let ids = answered.map(\.rawValue).joined(separator: " ")
    let changed = dossier.with(quotes: quotes)
    for text in [
      try Exported(CSVExporter.self, of: changed).text,
      try Exported(NDJSONExporter.self, of: changed).text,
    ] {
      let imported = try Imported(text)
      let first = imported.rows.first { $0[.id] == quotes[answering].id.rawValue }
      #expect(first?[.answers] == ids)
      #expect(imported.rows.count { $0[.answers] != nil } == 1)
    }
  }
}
