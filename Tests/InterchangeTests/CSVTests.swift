import RelationsModel
import Testing

@testable import Interchange

struct CSVTests {
  private static let header = "id,text,speaker,date,issue,source"

  @Test(arguments: [",", ";", "\t"], [1, 13, 1 << 20])
  func theGrammarIsRead(separator: String, piece: Int) throws {
    let lines = [
      CSVTests.header, #"Q1,"A ""mark"", a comma"#, #" and"#, #"a line end",me,2014,matter,paper"#,
      "Q2,plain,me,2014-03,matter,paper", #"Q3,,me,2014,matter,paper"#, "",
      #"Q4,"x" y,me,2014,matter,paper"#, "Q5,z,me,2014,matter", "Q6,last,me,2014,matter,paper",
    ]
    let text = lines.joined(separator: "\r\n").replacing(",", with: separator)
    for form in [text, "\u{FEFF}" + text + "\r\n", text.replacing("\r\n", with: "\n")] {
      let imported = try Imported(form, piece: piece)
      #expect(imported.rows.map { $0[.id] } == ["Q1", "Q2", "Q6"])
      let end = form.contains("\r\n") ? "\r\n" : "\n"
      #expect(
        imported.texts.first
          == "A \"mark\"\(separator) a comma\(end) and\(end)a line end"
      )
      #expect(imported.rejected.map(\.line) == [6, 8, 9])
      #expect(
        imported.reasons == [
          "it has no text", "something stands after a closing quotation mark",
          "it has 5 fields, and the header has 6",
        ]
      )
    }
  }

  @Test func aRowThatIsNoTextDoesNotStopTheTable() throws {
    let rows = "Q1,a\u{1B}b,me,2014,matter,paper\nQ\u{0}2,c,me,2014,matter,paper\n"
    let head = Array((CSVTests.header + "\n" + rows).utf8)[...]
    #expect(try ImporterRegistry.format(named: "table.csv", head: head).name == "CSV")
    #expect(throws: ImportError.unknownFormat) {
      try ImporterRegistry.format(named: "table.csv", head: [0, 1, 0x2C, 0x0A])
    }
  }

  @Test func columnsAreGuessedAndMapped() throws {
    let text =
      "Ref,Quote,Who,When,Issue,Source,Dated_By_Source,Note\n"
      + "x,Words,Somebody Else,2014,matter,paper,true,n\n"
    let names = try FieldNames(parsing: "text=Quote,speaker=Who,date=When")
    let imported = try Imported(text, names: names)
    #expect(imported.reasons == [])
    let row = try #require(imported.rows.first)
    #expect(row[.speaker] == "somebody-else")
    #expect(row[.speakerName] == "Somebody Else")
    #expect(row[.datedBySource] == "true")
    #expect(imported.unknown == ["Ref", "Note"])
    #expect(
      throws: ImportError.columnsMissing(
        fields: ["text", "speaker", "date"],
        present: [
          "“Ref”", "“Quote”", "“Who”", "“When”", "“Issue”", "“Source”", "“Dated_By_Source”",
          "“Note”",
        ]
      )
    ) { try Imported(text) }
  }

  @Test func anOpenQuotationMarkCostsItsLine() throws {
    let text = CSVTests.header + "\nQ1,\"open,me,2014,matter,paper\nQ2,b,me,2014,matter,paper\n"
    let imported = try Imported(text)
    #expect(imported.rows.map { $0[.id] } == ["Q2"])
    #expect(imported.reasons == ["a quotation mark is not closed"])
    #expect(imported.rejected.first?.raw == "Q1,\"open,me,2014,matter,paper")
  }

  @Test func whatIsNoTableIsNotRead() throws {
    #expect(throws: ImportError.unknownFormat) { try Imported("just words\nand more\n") }
    #expect(throws: ImportError.unknownFormat) { try Imported([0x00, 0x01, 0x2C, 0x0A]) }
  }
}
