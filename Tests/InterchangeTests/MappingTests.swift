import RelationsModel
import Testing

@testable import Interchange

struct MappingTests {
  private static let dna = """
    date;person;organisation;concept;agreement;text;document
    13.09.2016;Ana Moreau;Arcadia;Quotas should fall;1;We agree.;Gazette
    14.09.2016 10:30;Bob Unal;Borduria;Quotas should fall;0;We do not.;Gazette

    """

  private func names(_ file: String) throws -> FieldNames { try FieldNames(file: file) }

  @Test func aTableOfDiscourseNetworkAnalyzerIsRead() throws {
    var names = try FieldNames(
      parsing: "speaker=person,party=organisation,issue=concept,proposition=concept,source=document"
    )
    names.dates = .dmy
    try names.stance("agrees=1,disagrees=0")
    let imported = try Imported(Self.dna, names: names)
    #expect(imported.reasons == [])
    #expect(imported.unknown == [])
    #expect(imported.rows.map { $0[.date] } == ["2016-09-13", "2016-09-14"])
    #expect(imported.rows.map { $0[.stance] } == ["agrees", "disagrees"])
    #expect(
      imported.rows.map { $0[.issueTitle] } == Array(repeating: "Quotas should fall", count: 2)
    )
    #expect(imported.rows.map { $0[.propositionText] } == imported.rows.map { $0[.issueTitle] })
    #expect(imported.rows.map { $0[.party] } == ["Arcadia", "Borduria"])
    let without = try FieldNames(
      parsing: "speaker=person,party=organisation,issue=concept,source=document"
    )
    let unread = try Imported(Self.dna, names: without)
    #expect(unread.unknown == ["agreement"])
    #expect(unread.reasons.first?.contains("--dates dmy") == true)
  }

  @Test(arguments: [
    (DateOrder.dmy, "13.09.2016", "2016-09-13"), (.dmy, "3/9/2016", "2016-09-03"),
    (.dmy, "13-09-2016 14:05:59", "2016-09-13"), (.dmy, "13. 9. 2016", "2016-09-13"),
    (.dmy, "2016-09-13", "2016-09-13"), (.dmy, "09.2016", "2016-09"), (.dmy, "2016", "2016"),
    (.dmy, "2003~", "2003~"), (.dmy, "2016-09-13T10:00", "2016-09-13"),
    (.mdy, "9/13/2016", "2016-09-13"), (.mdy, "09/13/2016 2:05 PM", "2016-09-13"),
    (.mdy, "9-2016", "2016-09"), (.ymd, "2016/09/13", "2016-09-13"),
    (.ymd, "2016.9.3, 14.30", "2016-09-03"), (.ymd, "2016/9", "2016-09"),
  ])
  func datesAreReadInTheirOrder(order: DateOrder, text: String, date: String) throws {
    #expect(try order.edtf(text) == date)
  }

  @Test(arguments: [
    (DateOrder.dmy, "31/31/2016"), (.dmy, "13.09.16"), (.mdy, "13.09.2016"), (.ymd, "13.09.2016"),
    (.dmy, "13.09.2016 or so"), (.dmy, "13.09/2016"), (.dmy, "soon"), (.dmy, "13.09.2016."),
  ])
  func otherDatesAreRejected(order: DateOrder, text: String) throws {
    var names = FieldNames()
    names.dates = order
    let table = "text;speaker;date;issue;source\nw;me;\(text);i;s\n"
    let imported = try Imported(table, names: names)
    #expect(imported.rows.isEmpty)
    #expect(imported.rejected.map(\.line) == [2])
  }

  static let mistakenDates: [(DateOrder?, String, String)] = [
    (.mdy, "13.09.2016", "Datum"), (.dmy, "31/31/2016", "Datum"), (.ymd, "soon", "Datum"),
    (.dmy, "30.02.2016", "date"), (nil, "2016-13", "Datum"), (nil, "13.09.2016", "date"),
  ]

  /// Whoever looks for the mistake finds it by what stands in the table.
  @Test(arguments: MappingTests.mistakenDates)
  func aMistakenDateIsToldAsItStands(order: DateOrder?, text: String, column: String) throws {
    var names = FieldNames()
    if column != "date" { try names.map("date=\(column)") }
    names.dates = order
    let table = "text,speaker,\(column),issue,source\nw,me,\(text),i,s\n"
    let reason = try #require(try Imported(table, names: names).reasons.first)
    #expect(reason.contains("“\(text)”"))
    #expect(reason.hasPrefix(column == "date" ? "its date " : "its date (“\(column)”) "))
  }

  @Test func wordsStandForStances() throws {
    var names = FieldNames()
    try names.stance("agrees=ja,agrees=Oui,disagrees=nein,none=x")
    let header = "text,speaker,date,issue,source,stance\n"
    let cells = ["JA ", "oui", "nein", "x", "", "agrees", "vielleicht"]
    let rows = cells.map { "w,me,2014,i,s,\($0)\n" }.joined()
    let imported = try Imported(header + rows, names: names)
    #expect(
      imported.rows.map { $0[.stance] } == ["agrees", "agrees", "disagrees", nil, nil, "agrees"]
    )
    #expect(imported.reasons == ["its stance is “vielleicht”, not “ja”, “nein”, “oui”, “x”"])
  }

  @Test func constantsHoldForAllRows() throws {
    var names = FieldNames()
    try names.set("issue=Trade, fish and grain,source=Archive")
    try names.set("speaker=Ana Moreau")
    let table = try Imported("text,date,issue\na,2014,x\nb,2015,\n", names: names)
    let lines = try Imported(#"{"text":"a","date":"2014","issue":"x"}"#, names: names)
    for imported in [table, lines] {
      #expect(imported.reasons == [])
      #expect(Set(imported.rows.map { $0[.issueTitle] }) == ["Trade, fish and grain"])
      #expect(Set(imported.rows.map { $0[.source] }) == ["Archive"])
      #expect(Set(imported.rows.map { $0[.speaker] }) == ["ana-moreau"])
      #expect(imported.unknown == [])
      #expect(imported.set == ["issue"])
    }
  }

  /// A column that --set makes needless is one of a field all the same.
  @Test func onlyWhatHasNoFieldIsUnknown() throws {
    var names = FieldNames()
    try names.set("issueTitle=Trade,source=Archive")
    let header = "text,speaker,date,issue,Issue Title,SOURCE,weather\n"
    let table = try Imported(header + "a,me,2014,i,x,y,wet\n", names: names)
    #expect(table.set == ["Issue Title", "SOURCE"])
    #expect(table.unknown == ["weather"])
    #expect(table.rows.map { $0[.source] } == ["Archive"])
  }

  @Test func aMappedColumnIsFoundInOtherCaseAndToldWhereItIsMissing() throws {
    let names = try FieldNames(parsing: "text=die worte,role=Amt")
    let imported = try Imported(
      "Die  Worte,speaker,date,issue,source\na,me,2014,i,s\n",
      names: names
    )
    #expect(imported.texts == ["a"])
    #expect(imported.notices == ["no column is called “Amt”, which is mapped to role."])
  }

  @Test func oneKeyOfJSONIsForSeveralFields() throws {
    let names = try FieldNames(parsing: "issue=concept,proposition=concept")
    let line = #"{"text":"a","speaker":"me","date":"2014","concept":"Fish first","source":"s"}"#
    let row = try #require(try Imported(line, names: names).rows.first)
    #expect(row[.issueTitle] == "Fish first" && row[.propositionText] == "Fish first")
  }

  @Test func aMappingIsKeptInAFile() throws {
    let kept = try FieldNames(
      file: """
        # Discourse Network Analyzer
        map speaker=person,party=organisation

        --map issue=concept,proposition=concept,source=document
        dates dmy
        stance agrees=1,disagrees=0
        set venue=Parliament, in session
        encoding cp1252
        """
    )
    #expect(kept.encoding == .windows1252)
    let rows = try Imported(Self.dna, names: kept).rows
    #expect(rows.map { $0[.stance] } == ["agrees", "disagrees"])
    #expect(Set(rows.map { $0[.venue] }) == ["Parliament, in session"])
    let given = try FieldNames(parsing: "venue=document")
    #expect(try Imported(Self.dna, names: given.completed(by: kept)).rows[0][.venue] == "Gazette")
  }

  @Test(arguments: [
    ("map speaker", 1), ("\n# note\nmap spaeker=person", 3), ("dates ydm", 1),
    ("encoding ebcdic", 1),
    ("stance maybe=1", 1), ("stance agrees=1,disagrees=1", 1), ("set issue=a\nmap issue=b", 2),
    ("map issue=a,issue=b", 1), ("write rows", 1),
  ])
  func aMistakeInAMappingIsToldWithItsLine(file: String, line: Int) throws {
    let error = #expect(throws: ImportError.self) { try FieldNames(file: file) }
    #expect(error?.message.hasPrefix("Line \(line): ") == true, "\(error?.message ?? "")")
  }
}
