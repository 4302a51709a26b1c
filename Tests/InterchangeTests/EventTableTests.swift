import RelationsModel
import Testing

@testable import Interchange

/// Tables of events give events with an issue and a source each.
@Suite struct EventTableTests {
  @Test(arguments: [57, 58, 61]) func `a row of GDELT is an event`(columns: Int) throws {
    let read = try ImportedEvents(gdeltRow(columns: columns))
    let row = try #require(read.rows.first)
    #expect(read.rows.count == 1 && read.rejected.isEmpty)
    #expect(read.notices.contains { $0.contains("“SOURCEURL”") } == (columns == 57))
    let left = try #require(read.notices.last)
    #expect(left.hasPrefix("columns left out: MonthYear, Year, FractionDate, Actor1KnownGroupCode"))
    #expect(left.contains("more."))
    #expect(row[.id] == "gdelt-7")
    #expect(row[.date] == "2018-03-04")
    #expect(row[.summary] == "ARCADIA imposes sanctions on BORDURIA")
    #expect(row[.issue] == "unsorted")
    #expect(row[.issueTitle] == "Unsorted")
    #expect(row[.accessed] == "2018-03-05")
    #expect(read.directions == [.conflict])
    #expect(read.firstDays == [Day(year: 2018, month: 3, day: 4)])
    if columns == 57 {
      #expect(row[.source] == "gdelt-table")
      #expect(row[.sourceURL] == nil)
    } else {
      #expect(row[.source]?.hasPrefix("news.example.org-") == true)
      #expect(row[.sourceURL] == "https://www.News.example.org/a/b?c=1")
      #expect(row[.publisher] == "news.example.org")
      #expect(row[.sourceTitle] == nil)
    }
  }

  @Test func `one address is one source, and quotation marks are signs like others`() throws {
    let text =
      gdeltRow(["Actor1Name": "\"ARCADIA"]) + gdeltRow(["GLOBALEVENTID": "8"])
      + gdeltRow(["SOURCEURL": "https://news.example.org/other"])
    let read = try ImportedEvents(text)
    let sources = read.texts(.source)
    #expect(read.rejected.isEmpty)
    #expect(read.rows.first?[.summary]?.hasPrefix("\"ARCADIA imposes") == true)
    #expect(sources[0] == sources[1] && sources[1] != sources[2])
  }

  @Test(arguments: [
    ("", "BORDURIA", "Somebody imposes sanctions on BORDURIA"),
    ("ARCADIA", "", "ARCADIA imposes sanctions"), ("", "", "Somebody imposes sanctions"),
  ])
  func `whoever is not named is somebody`(actor: String, target: String, words: String) throws {
    let read = try ImportedEvents(gdeltRow(["Actor1Name": actor, "Actor2Name": target]))
    #expect(read.texts(.summary) == [words])
  }

  @Test(arguments: [
    ("", "010", Event.Direction.cooperation), ("", "0872", .cooperation), ("", "090", .conflict),
    ("", "204", .conflict), ("2", "190", .cooperation), ("3", "050", .conflict),
    ("9", "141", .conflict),
  ])
  func `the class of CAMEO gives the direction, or else its root`(
    quad: String,
    code: String,
    direction: Event.Direction
  ) throws {
    let read = try ImportedEvents(gdeltRow(["QuadClass": quad, "EventCode": code]))
    #expect(read.directions == [direction])
  }

  @Test func `rows that cannot be read are counted by kind`() throws {
    let text =
      gdeltRow() + gdeltRow(["SQLDATE": ""]) + gdeltRow(["SQLDATE": "20180231"])
      + gdeltRow(["EventCode": "---"]) + gdeltRow(["EventCode": ""]) + "1\t2\n\n"
      + gdeltRow(["GLOBALEVENTID": "9"])
    var bytes = Array(text.utf8)
    bytes += Array(gdeltRow(["Actor1Name": "Q"]).utf8).map { $0 == 0x51 ? 0xFF : $0 }
    let read = try ImportedEvents(bytes)
    #expect(read.texts(.id) == ["gdelt-7", "gdelt-9"])
    #expect(
      read.dropped == [
        "rows without a date": 1, "rows whose date cannot be read": 1,
        "rows that do not say what happened": 2, "rows with too few or too many columns": 1,
        "rows that are not valid UTF-8": 1,
      ]
    )
    #expect(read.rejected.map(\.line) == [2, 3, 4, 5, 6, 9])
    #expect(read.rejected[1].reason.contains("20180231"))
  }

  @Test func `rules give issues, the first that fits, and leave out`() throws {
    let names = try FieldNames(
      parsing: "actor:arcgov+cameo:16*=Sanctions,place:Coast=Ports,actor:BORD*=Borduria,"
        + "cameo:*=ignore"
    )
    let text =
      gdeltRow() + gdeltRow(["EventCode": "040"])
      + gdeltRow(["EventCode": "040", "ActionGeo_FullName": "Coastal town"])
      + gdeltRow([
        "EventCode": "040", "ActionGeo_FullName": "", "Actor2Name": "", "GLOBALEVENTID": "4",
      ])
    let read = try ImportedEvents(text, names)
    #expect(read.texts(.issueTitle) == ["Sanctions", "Ports", "Borduria"])
    #expect(read.texts(.issue) == ["sanctions", "ports", "borduria"])
    #expect(read.dropped == [EventDraft.leftOut: 1])
    #expect(read.rejected.isEmpty)
  }

  @Test func `pieces, batches and places do not matter`() throws {
    let text = (0..<40).map { gdeltRow(["GLOBALEVENTID": "\($0)"]) }.joined()
    let bytes = Array(text.utf8)
    let whole = try ImportedEvents(bytes)
    #expect(whole.rows.count == 40)
    for piece in [7, 63, 1_000] {
      let read = try ImportedEvents(bytes, piece: piece, rowsTogether: 7)
      #expect(read.rows == whole.rows)
      let resumed = try ImportedEvents(bytes, from: read.ends[2])
      #expect(resumed.rows == Array(whole.rows.dropFirst(21)))
    }
    let cut = try ImportedEvents(bytes.dropLast(10) + [], piece: 100)
    #expect(cut.rows.count == 40)
  }

  @Test func `a row without an end is told`() throws {
    let long = gdeltRow() + String(repeating: "x", count: 30_000) + "\n" + gdeltRow()
    let read = try ImportedEvents(Array(long.utf8), piece: 512, mostBytesOfARow: 4_096)
    #expect(read.rows.count == 2)
    #expect(read.dropped == ["rows that are broken": 1])
  }

  @Test func `a code leads to words, a longer one to those of the one that it is a kind of`() {
    func words(_ code: String) -> String? {
      CAMEOWords.shared.phrase(Array(code.utf8)).map { String(decoding: $0.words, as: UTF8.self) }
    }
    #expect(words("0841") == "releases people")
    #expect(words("0849") == words("084"))
    #expect(words("21") == nil)
    for root in 1...20 {
      let code = root < 10 ? "0\(root)" : "\(root)"
      #expect(words(code) != nil, "\(code)")
      #expect(CAMEOWords.root(Array(code.utf8)) == root)
    }
    let lines = CAMEOWords.list.split(separator: "\n")
    #expect(Set(lines.map { $0.prefix { $0 != " " } }).count == lines.count)
    #expect(lines.allSatisfy { $0.contains("|") })
  }
}
