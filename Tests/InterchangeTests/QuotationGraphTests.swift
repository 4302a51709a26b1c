import RelationsModel
import Testing

@testable import Interchange

/// Articles of GDELT's Global Quotation Graph, of our own making.
struct QuotationGraphTests {
  private static let article = #"""
    {"date":"2018-03-14T12:30:00Z","url":"https://example.org/Talks","title":"Talks in Oslo",\#
    "lang":"ENGLISH","quotes":[\#
    {"pre":"The talks ended late. ","quote":"We agree on nothing,","post":" Helen Ward told reporters."},\#
    {"pre":"Pavel Orlov, the deputy minister, said: ","quote":"We “never” agree.","post":" He left."},\#
    {"pre":"Nobody knows what will happen. ","quote":"A new start for all of us","post":" is on the wall."}]}
    """#

  @Test(arguments: [1, 7, 1 << 20])
  func eachQuotationIsAQuoteWithItsSpeaker(piece: Int) throws {
    let imported = try Imported("\(Self.article)\n\n\(Self.article)\n", piece: piece)
    #expect(imported.reasons == [])
    #expect(imported.rows.count == 6)
    let rows = imported.rows.prefix(3)
    #expect(
      rows.map { $0[.text] } == [
        "We agree on nothing,", "We “never” agree.", "A new start for all of us",
      ]
    )
    #expect(rows.map { $0[.speakerName] } == ["Helen Ward", "Pavel Orlov", "Unnamed"])
    for row in rows {
      #expect(row[.date] == "2018-03-14" && row[.datedBySource] == "true")
      #expect(row[.sourceURL] == "https://example.org/Talks")
      #expect(row[.sourceTitle] == "Talks in Oslo" && row[.issueTitle] == "Unsorted")
    }
    #expect(rows.first?[.prefix] == "The talks ended late. ")
    #expect(rows.first?[.suffix] == " Helen Ward told reporters.")
  }

  @Test func datesOfDigitsAreReadToo() throws {
    let digits = Self.article.replacing("2018-03-14T12:30:00Z", with: "20180314123000")
    #expect(try Imported(digits).rows.first?[.date] == "2018-03-14")
  }

  @Test func otherLanguagesHaveNoSpeaker() throws {
    let other = Self.article.replacing("ENGLISH", with: "GERMAN")
    #expect(try Imported(other).rows.map { $0[.speakerName] } == ["Unnamed", "Unnamed", "Unnamed"])
  }

  @Test func anIssueThatIsSetHoldsForAll() throws {
    var names = FieldNames()
    try names.set("issue=Energy")
    let imported = try Imported(Self.article, names: names)
    #expect(imported.rows.map { $0[.issue] } == ["Energy", "Energy", "Energy"])
  }

  @Test func aBrokenLineIsRejectedAlone() throws {
    let broken = Self.article.replacing(#""url":"https://example.org/Talks","#, with: "")
    let cut = String(Self.article.prefix(200))
    let imported = try Imported("\(Self.article)\n\(broken)\n\(cut)\n\(Self.article)")
    #expect(imported.rows.count == 6)
    #expect(imported.rejected.map(\.line) == [2, 3])
  }

  @Test func anImportGoesOnWhereItEnded() throws {
    let two = Array("\(Self.article)\n\(Self.article)\n".utf8)
    let first = try Imported(two, rowsTogether: 1)
    #expect(first.ends.count >= 2)
    let place = try #require(first.ends.first)
    #expect(try Imported(two, from: place).rows.count == 3)
  }

  @Test func rowsOfOursAreNoQuotationGraph() throws {
    let own = row(#""locator":"the \"quotes\" and \"pre\" of it""#)
    #expect(try Imported(own).rows.count == 1)
  }
}
