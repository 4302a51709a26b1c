import Foundation
import RelationsModel
import TestDossier
import Testing

@testable import Interchange

/// Tables of events that a mapping tells how to read.
@Suite struct MappedEventTests {
  private static let acled = """
    event_id_cnty;event_date;time_precision;event_type;actor1;country;source;notes
    ARC1;04 March 2018;1;Battles;Troops;Arcadia;Gazette; A fight at the gate.
    ARC2;2018-03-07;2;Protests;Farmers;Arcadia;Gazette;A march.
    ARC3;2018-03-15;3;Strategic developments;;Arcadia;Gazette;A move.
    ARC4;2018-03-15;5;Battles;;Arcadia;Gazette;Unclear.
    ;2018-03-16;1;Battles;;Borduria;;No number.

    """
  private static let acledMapping = """
    # A made-up table in the form of ACLED
    map event.id=event_id_cnty, event.date=event_date, event.precision=time_precision
    map event.summary=notes, event.direction=event_type, event.actor=actor1
    map event.place=country, event.source=source
    map direction:Protests=other, direction:Strategic developments=other, direction:*=conflict
    map place:Arcadia=Arcadia
    set event.prefix=acled
    """

  @Test func `dates keep their precision`() throws {
    let read = try ImportedEvents(Self.acled, try FieldNames(file: Self.acledMapping))
    #expect(
      read.texts(.date) == ["2018-03-04", "2018-03-05/2018-03-11", "2018-03-15~", "2018-03-16"]
    )
    for text in read.texts(.date) { _ = try EDTFDate(parsing: text ?? "") }
    #expect(read.firstDays[1] == Day(year: 2018, month: 3, day: 5))
    #expect(read.dropped == ["rows with an unknown precision": 1])
    #expect(read.directions == [.conflict, .other, .other, .conflict])
    #expect(read.texts(.issueTitle) == ["Arcadia", "Arcadia", "Arcadia", "Unsorted"])
    #expect(read.texts(.summary).first == "A fight at the gate.")
    let gazettes = ["Gazette", "Gazette", "Gazette", "Events of the table acled"]
    #expect(read.texts(.sourceTitle) == gazettes)
    #expect(read.texts(.id).dropLast() == ["acled-ARC1", "acled-ARC2", "acled-ARC3"])
    let made = try #require(read.texts(.id).last ?? nil)
    #expect(made.hasPrefix("acled-") && SlugText.isSound(Array(made.utf8)))
  }

  @Test func `a report is a source, and the table's words stand between both sides`() throws {
    let table = """
      Event ID\tEvent Date\tSource Name\tEvent Text\tCAMEO Code\tTarget Name\tStory ID\tSentence\tPublisher
      11\t2001-02-03\tAna Moreau\tMake a visit\t042\tBorduria\t77\t3\tAgency One
      12\t2001-02-03\tAna Moreau\tMake threat\t130\t\t78\t1\tAgency One

      """
    let names = try FieldNames(
      file: """
        map event.id=Event ID,event.date=Event Date,event.actor=Source Name,event.text=Event Text
        map event.code=CAMEO Code,event.target=Target Name,event.source=Publisher
        map event.story=Story ID,event.remark=Sentence
        set event.prefix=icews
        """
    )
    let read = try ImportedEvents(table, names)
    #expect(read.texts(.id) == ["icews-11", "icews-12"])
    #expect(
      read.texts(.summary) == ["Ana Moreau – Make a visit – Borduria", "Ana Moreau – Make threat"]
    )
    #expect(read.directions == [.cooperation, .conflict])
    #expect(read.texts(.sourceTitle) == ["Agency One, story 77", "Agency One, story 78"])
    #expect(read.texts(.publisher) == ["Agency One", "Agency One"])
    #expect(read.texts(.remark) == ["3", "1"])
  }

  @Test func `an event that took days has them all`() throws {
    let names = try FieldNames(parsing: "event.date=a,event.until=b,event.summary=c,event.issue=d")
    let table = """
      a,b,c,d
      2018-03-04,2018-03-06,x,Fish
      2018-03-04,2018-03-04,y,
      2018-03-04,2017,z,

      """
    let read = try ImportedEvents(table, names)
    #expect(read.texts(.date) == ["2018-03-04/2018-03-06", "2018-03-04"])
    #expect(read.texts(.issue) == ["fish", "unsorted"])
    #expect(read.directions == [.other, .other])
    #expect(read.dropped == ["rows that end before they begin": 1])
  }

  /// A word that no rule gives a direction is none, and is not taken for “other”.
  @Test func `an unknown direction is told, and one in capitals known`() throws {
    let names = try FieldNames(
      parsing: "event.date=a,event.summary=b,event.direction=c,direction:Fight=conflict"
    )
    let table = """
      a,b,c
      2018-03-04,w,Cooperation
      2018-03-04,x,fight
      2018-03-04,y,
      2018-03-04,z,Dance

      """
    let read = try ImportedEvents(table, names)
    #expect(read.directions == [.cooperation, .conflict, .other])
    #expect(read.dropped == ["rows with an unknown direction": 1])
  }

  @Test func `columns that are missing are told`() throws {
    let names = try FieldNames(parsing: "event.date=When,event.actor=Who")
    #expect(
      throws: ImportError.eventColumnsMissing(
        fields: ["event.date", "event.summary"],
        present: ["“a”", "“b”"]
      )
    ) { try ImportedEvents("a,b\n1,2\n", names) }
    let found = try FieldNames(parsing: "event.date=a,event.summary=b,event.place=c")
    let read = try ImportedEvents("a,b\n2018,x\n", found)
    #expect(read.notices == ["no column is called “c”, which is mapped to event.place."])
    #expect(read.texts(.date) == ["2018"])
  }

  @Test(arguments: [
    "event.dat=x", "event.date=", "event.date=a,event.date=b", "cameo:1*9=x", "cameo:=x",
    "direction:x=war", "event.prefix=x", "actor:a+foo:b=x", "cameo:19*=",
  ])
  func `a mapping that says nothing is refused`(text: String) {
    #expect(throws: ImportError.self) { try FieldNames(parsing: text) }
  }

  @Test(arguments: ["event.prefix=a b", "event.direction=war", "event.date"])
  func `so is what is set`(text: String) {
    #expect(throws: ImportError.self) {
      var names = FieldNames()
      try names.set(text)
    }
  }

  @Test func `one mapping tells another table from the same`() throws {
    let one = try FieldNames(parsing: "event.date=a,event.summary=b,cameo:19*=x")
    let other = try FieldNames(parsing: "event.date=a,event.summary=b,cameo:18*=x")
    #expect(one.fingerprint != other.fingerprint)
    #expect(FieldNames().fingerprint == "")
    let both = try FieldNames(parsing: "cameo:20*=y").completed(by: one)
    #expect(both.events.rules.map(\.issue) == ["y", "x"])
    #expect(both.events.isGiven)
  }

  @Test func `three hundred damaged tables give events or a reason`() throws {
    let names = try FieldNames(file: Self.acledMapping)
    let gdelt = (0..<6).map { gdeltRow(["GLOBALEVENTID": "\($0)"]) }.joined()
    var (read, rejected, refused) = (0, 0, 0)
    for seed in 0..<300 {
      let isGDELT = seed % 2 == 0
      let bytes = Damage.done(to: Array((isGDELT ? gdelt : Self.acled).utf8), seed: seed)
      do {
        let events = try ImportedEvents(bytes, isGDELT ? FieldNames() : names, piece: 64)
        read += events.rows.count
        rejected += events.rejected.count
        for row in events.rows {
          #expect(SlugText.isSound(Array((row[.id] ?? "").utf8)))
          #expect(SlugText.isSound(Array((row[.source] ?? "").utf8)))
          #expect(SlugText.isSound(Array((row[.issue] ?? "").utf8)))
          #expect((try? EDTFDate(parsing: row[.date] ?? "")) != nil)
        }
        for row in events.rejected { #expect(row.line > 0 && !row.reason.isEmpty) }
      } catch let error as ImportError {
        #expect(!error.message.isEmpty)
        refused += 1
      }
    }
    #expect(read > 600 && rejected > 50 && refused > 5)
  }

  /// The mapping files of the documentation, with a made-up row in the columns of each table.
  @Test(arguments: [
    (
      "icews",
      "Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text\tCAMEO Code\t"
        + "Intensity\tTarget Name\tTarget Sectors\tTarget Country\tStory ID\tSentence Number\t"
        + "Publisher\tCity\tDistrict\tProvince\tCountry\tLatitude\tLongitude\n"
        + "9\t2018-03-04\tAna\tx\tUnited Kingdom\tImpose embargo\t163\t-8\tBob\tx\t"
        + "Russian Federation\t5\t2\tAgency\t\t\t\tArcadia\t1\t2\n",
      "icews-9", "Ana – Impose embargo – Bob", "Sanctions", "Agency, story 5"
    ),
    (
      "acled",
      "event_id_cnty,event_date,year,time_precision,event_type,actor1,actor2,country,admin1,source,"
        + "notes\nSYR1,04 March 2018,2018,1,Battles,A,B,Syria,Idlib,Gazette,They fought.\n",
      "SYR1", "They fought.", "Syria", "Gazette"
    ),
  ])
  func `the mapping files of the documentation read their tables`(
    name: String,
    table: String,
    id: String,
    summary: String,
    issue: String,
    source: String
  ) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let place = root.appending(path: ".github/mappings/\(name).map")
    let names = try FieldNames(file: String(contentsOf: place, encoding: .utf8))
    let read = try ImportedEvents(table, names)
    #expect(read.rejected.isEmpty && !read.notices.contains { $0.contains("no column") })
    #expect(read.texts(.id) == [id])
    #expect(read.texts(.summary) == [summary])
    #expect(read.texts(.issueTitle) == [issue])
    #expect(read.texts(.sourceTitle) == [source])
    #expect(read.directions == [.conflict])
  }
}
