import RelationsModel
import Testing

@testable import Interchange

struct NamesInRowsTests {
  private static let header = "id,text,speaker,party,date,issue,source\n"

  @Test func blanksAroundCellsAreNotRead() throws {
    let table =
      "\u{FEFF}" + Self.header
      + "Q1,\u{A0}Words\u{3000} ,  Ana\u{A0} Moreau\t,\u{200B}uk , 2014 ,Trade\u{FEFF}, Gazette \n"
    let row = try #require(try Imported(table).rows.first)
    #expect(row[.text] == "Words")
    #expect(row[.speaker] == "ana-moreau")
    #expect(row[.speakerName] == "Ana Moreau")
    #expect(row[.party] == "uk")
    #expect(row[.date] == "2014")
    #expect(row[.issue] == "Trade")
    #expect(row[.source] == "Gazette")
  }

  @Test(arguments: ["\u{A0}", " \u{3000}\u{FEFF}", "\u{200B}\t"])
  func cellsOfBlanksAreEmpty(blank: String) throws {
    let table =
      Self.header + "Q1,\(blank),me,uk,2014,i,s\nQ2,w,\(blank),uk,2014,i,s\n"
      + "Q3,w,me,\(blank),2014,i,s\n"
    let imported = try Imported(table)
    #expect(imported.reasons == ["it has no text", "it has no speaker"])
    #expect(imported.rows.map { $0[.party] } == [nil])
    let line = try Imported(row(#""party":"\#u{A0}\#u{3000}","role":"","venue":"  ""#))
    #expect(line.rows.first?[.venue] == nil)
    #expect(line.rows.first?[.role] == nil)
  }

  @Test func oneNameHasOneIdInEveryScript() throws {
    let long = "The Committee for the Protection of Fisheries in the Straits of Arcadia and Beyond"
    for (name, other) in [
      ("谢尔盖 拉夫罗夫", "谢尔盖\u{3000}拉夫罗夫"), (long, long.uppercased() + "\u{A0}"),
      ("Σοφία Ζ", "ΣΟΦΊΑ  Ζ"),
    ] {
      let lines = [row(), row()].enumerated().map { number, line in
        line.replacing("\"somebody\"", with: "\"\([name, other][number])\"")
      }
      let imported = try Imported(lines.joined(separator: "\n"))
      #expect(Set(imported.rows.map { $0[.speaker] }).count == 1, "\(name)")
    }
  }

  /// The letters of an id have no accents; the names that it stands for are told apart all the same.
  @Test func namesThatDifferInAnAccentHaveTwoIDs() throws {
    let names = ["Peche", "P\u{EA}che", "P\u{E9}ch\u{E9}", "Печё", "Пече"]
    let ids = names.map { SlugText.id(of: $0) }
    #expect(Set(ids).count == names.count)
    #expect(ids[0] == "peche")
    #expect(ids.allSatisfy { $0.hasPrefix("pech") && SlugText.isSound(Array($0.utf8)) })
    #expect(SlugText.id(of: "Pe\u{302}che") == ids[1])
    #expect(SlugText.id(of: " P\u{CA}CHE") == ids[1])
    let long = String(repeating: "\u{E9}", count: 200)
    #expect(SlugText.isSound(Array(SlugText.id(of: long).utf8)))
  }

  @Test func namesThatDifferInASignHaveTwoIDs() {
    let names = [
      "Smith J", "Smith, J", "Smith J.", "O'Neil A", "ONeil A", "Anti-war vote", "Anti war vote",
    ]
    let ids = names.map { SlugText.id(of: $0) }
    #expect(Set(ids).count == names.count)
    #expect(ids[0] == "smith-j")
    #expect(SlugText.id(of: "SMITH,  J") == ids[1])
    #expect(ids.allSatisfy { SlugText.isSound(Array($0.utf8)) })
  }

  @Test func aRowIsTheSameInWhateverCaseItNamesItsRecords() throws {
    let header = "text,speaker,date,issue,source\n"
    let imported = try Imported(
      header + "Words,Lavrov,2014,Fisheries,Gazette\nWords,LAVROV ,2014,fisheries,\"gazette \"\n"
    )
    #expect(Set(imported.rows.map { $0[.id] }).count == 1)
  }

  @Test func aClaimHasOneIdOnAnIssue() throws {
    let imported = try Imported(
      "text,speaker,date,issue,source,proposition\n"
        + "a,me,2014,Trade,s,We should talk\nb,me,2014,trade,s,we  should talk\n"
        + "c,me,2014,fish,s,We should talk\n"
    )
    let ids = imported.rows.map { $0[.proposition] ?? "" }
    #expect(ids[0] == ids[1] && ids[1] != ids[2])
  }
}
