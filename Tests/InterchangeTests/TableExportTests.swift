import RelationsModel
import TestDossier
import Testing

@testable import Interchange

@Suite struct TableExportTests {
  @Test func everyTableHasARowForEachRecord() throws {
    for table in ExportTable.allCases {
      let exported = try Exported(CSVExporter.self, table: table)
      let rows = exported.rows
      #expect(exported.count == rows.count - 1)
      #expect(Set(rows.map(\.count)).count == 1)
      #expect(exported.text.hasSuffix("\r\n"))
      let ids = Set(rows.dropFirst().map { $0[0] })
      switch table {
      case .quotes: #expect(ids == Set(SmallDossier.dossier.quotes.map(\.id.rawValue)))
      case .events: #expect(ids == Set(SmallDossier.dossier.events.map(\.id.rawValue)))
      case .actors: #expect(ids == Set(SmallDossier.dossier.actors.map(\.id.rawValue)))
      case .sources: #expect(ids == Set(SmallDossier.dossier.sources.map(\.id.rawValue)))
      }
    }
  }

  @Test func theBytesOfATable() throws {
    #expect(
      try Exported(CSVExporter.self, filter: "issue:railway", table: .events).text
        == "id,date,summary,direction,issues,issueTitles,sources,remark\r\n"
        + "E-1,2012,Arcadia closes the coastal railway.,conflict,railway,"
        + "\(title("railway")),agency-wire,\r\n"
    )
    let sources = try Exported(CSVExporter.self, table: .sources).rows
    #expect(
      sources[1] == [
        "herald-2015", "article-newspaper", "Where the strait divides and unites", "Paul Ottis",
        "2015-06-28", "The Strait Herald", "https://herald.example/2015/06/28/strait",
        "2020-01-05", "en-GB", "quotation", "sha256:00", "1", "",
      ]
    )
  }

  @Test func whatWasNotRecordedIsAnEmptyCell() throws {
    let rows = try Exported(CSVExporter.self, of: UnrecordedDossier.dossier).rows
    for (field, expected) in [
      ("rendering", ["original", "officialTranslation", "agencyTranslation", "", "original"]),
      ("speech", ["direct", "direct", "reported", "", ""]),
      ("basis", ["words", "words", "context", "", "words"]),
    ] {
      let column = try #require(rows[0].firstIndex(of: field))
      #expect(rows.dropFirst().map { $0[column] } == expected, "\(field)")
    }
    let lines = try Exported(NDJSONExporter.self, of: UnrecordedDossier.dossier).text
    #expect(lines.matches(of: #/"basis":null,"rendering":null,"speech":null/#).count == 1)
  }

  private func title(_ id: RelationsModel.Issue.ID) -> String {
    SmallDossier.dossier.issues.first { $0.id == id }?.title ?? ""
  }

  /// The names of the columns are those of the fields, so that a table is imported again.
  @Test func quotesAreReadAgain() throws {
    let exported = try Exported(CSVExporter.self, isRaw: true)
    let imported = try Imported(exported.bytes)
    let lines = try Imported(try Exported(NDJSONExporter.self).bytes)
    #expect(imported.rejected.isEmpty && imported.unknown.isEmpty)
    #expect(imported.rows.count == SmallDossier.dossier.quotes.count)
    let unwritten: [QuoteField] = [
      .state, .issueTitle, .propositionText, .sourceTitle, .sourceURL, .partyName,
    ]
    for (row, line) in zip(imported.rows, lines.rows) {
      for field in QuoteField.allCases where !unwritten.contains(field) {
        #expect((row[field] ?? "") == (line[field] ?? ""), "\(field)")
      }
      let party = SmallDossier.dossier.parties
      let named = Side.allCases.map { party[$0] }.first { $0.id.rawValue == row[.party] }
      #expect((row[.partyName] ?? "") == (named?.name ?? ""))
    }
  }

  @Test(arguments: [
    "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "\u{A0}@x", "\u{200B}=1",
    "\u{FEFF}=1", "＝1", "＋1", "－1", "＠x", " ＝1", "\u{1}=1", "\u{202E}=1", "\u{2003}+1",
  ])
  func aFormulaGetsAnApostrophe(text: String) throws {
    for table in ExportTable.allCases {
      let rows = try Exported(CSVExporter.self, of: HostileDossier.of(text), table: table).rows
      let cells = try #require(rows.dropFirst().first)
      let texts = cells.filter { $0.contains("1") && !$0.hasPrefix("https") || $0.contains("x") }
      #expect(!texts.isEmpty)
      for cell in cells {
        let shown = cell.unicodeScalars.first { !$0.properties.isWhitespace }
        #expect(shown.map { !"=+-@＝＋－＠".unicodeScalars.contains($0) } ?? true, "\(cell)")
      }
    }
    let raw = try Exported(CSVExporter.self, of: HostileDossier.of(text), isRaw: true).rows
    #expect(raw.last?[1] == text)
  }

  @Test(arguments: ["say \"yes\", or\r\nno; \"\"", " kept ", "a,b", "\"", "tab\there", "ü–“”"])
  func whatIsQuotedComesBack(text: String) throws {
    let rows = try Exported(CSVExporter.self, of: HostileDossier.of(text)).rows
    #expect(rows.count == 2)
    #expect(rows.last?[1] == text)
  }

  /// Some of them end a line for some programs, and none is nothing: words on both sides stay two.
  @Test(arguments: [
    "\u{B}", "\u{C}", "\u{1C}", "\u{1D}", "\u{1E}", "\u{1F}", "\u{85}", "\u{2028}", "\u{2029}",
  ])
  func noControlGluesWords(control: String) throws {
    let text = "one\(control)two"
    for table in ExportTable.allCases {
      let rows = try Exported(CSVExporter.self, of: HostileDossier.of(text), table: table).rows
      let cells = rows.dropFirst().joined()
      #expect(!cells.contains { $0.contains("onetwo") })
      #expect(cells.contains { $0.contains("one two") })
    }
    let raw = try Exported(CSVExporter.self, of: HostileDossier.of(text), isRaw: true)
    #expect(raw.rows.last?[1] == text)
    #expect(raw.text.contains("\"\(text)\""))
    #expect(CSVRow([text], isRaw: false).bytes == Array("one two\r\n".utf8))
  }

  @Test func whatIsHarmlessStays() throws {
    for text in ["a=b", "1-1", "'quoted'", "– a dash", "me@x.example", "“=1”"] {
      #expect(CSVRow([text], isRaw: false).bytes == Array("\(text)\r\n".utf8))
    }
    #expect(CSVRow([nil, "", "a"], isRaw: false).bytes == Array(",,a\r\n".utf8))
  }
}
