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
    quotes[0].answers = [quotes[1].id, quotes[2].id]
    let ids = "\(quotes[1].id) \(quotes[2].id)"
    let changed = dossier.with(quotes: quotes)
    for text in [
      try Exported(CSVExporter.self, of: changed).text,
      try Exported(NDJSONExporter.self, of: changed).text,
    ] {
      let imported = try Imported(text)
      let first = imported.rows.first { $0[.id] == quotes[0].id.rawValue }
      #expect(first?[.answers] == ids)
      #expect(imported.rows.count { $0[.answers] != nil } == 1)
    }
  }
}
