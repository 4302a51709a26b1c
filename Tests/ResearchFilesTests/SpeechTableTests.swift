import RelationsModel
import TestDossier
import Testing

@testable import Interchange
@testable import ResearchFiles

/// Tables that name a file for each speech.
@Suite struct SpeechTableTests {
  private static let table = """
    spv,speech,filename,date,speaker,country,participanttype,topic
    S/PV.1,1,a.txt,4 March 2018,Ana Moreau,Arcadia,The President,Ports
    S/PV.1,2,b.txt,2018-03-04,Bob Unal,Borduria,Mentioned,Ports
    S/PV.1,3,../c.txt,2018-03-04,Bob Unal,Borduria,Mentioned,Ports
    S/PV.1,4,none.txt,2018-03-04,Bob Unal,Borduria,Mentioned,Ports
    S/PV.1,5,d.txt

    """
  private static let words = [
    "a.txt": "The meeting\nis opened.\n\nI thank you.", "b.txt": "We object.\nWe insist.",
    "../c.txt": "Elsewhere.",
  ]

  private func table(_ text: String, _ names: FieldNames) throws -> SpeechTable {
    let source = PieceOfTable(Array(text.utf8))
    return try SpeechTable(ByteFeed(read: { source.read(into: $0) }), names)
  }

  @Test func `the debates of the Security Council are known by their head`() throws {
    let head = Array(Self.table.utf8)
    #expect(SpeechTable.reads(head[...], FieldNames()))
    let names = try FieldNames(parsing: "party:Arcadia=arc")
    let table = try table(Self.table, names)
    #expect(table.folder == "speeches")
    #expect(table.rejected.map(\.line) == [6])
    let read = SpeechImport(table, names) { Self.words[$0].map { Array($0.utf8) } }
    #expect(read.speeches.map(\.source.id.rawValue) == ["a", "b"])
    let first = try #require(read.speeches.first)
    #expect(first.text == "The meeting is opened.\n\nI thank you.\n")
    #expect(first.source.title == "S/PV.1, Ports")
    #expect(first.source.issued?.text == "2018-03-04")
    #expect(read.speeches.last?.text == "We object.\n\nWe insist.\n")
    #expect(read.actors.map(\.party?.rawValue) == ["arc", nil])
    #expect(read.actors.first?.roles.first?.title == "The President")
    #expect(read.actors.first?.roles.first?.organisation == "Arcadia")
    let kinds = ["speeches whose file is missing, or lies elsewhere"]
    #expect(read.dropped.counts.map(\.kind) == kinds)
    #expect(read.dropped.counts.map(\.number) == [2])
  }

  @Test func `words can stand in the table itself`() throws {
    var names = try FieldNames(
      parsing: "speech.text=w,speech.speaker=who,speech.date=day,speech.id=no,speech.title=what"
    )
    try names.set("speech.licence=OGL")
    let rows = "no;who;day;what;w\n7;Ana;2018-03;Debate;\"One.\n\nTwo.\"\n8;;;;x\n"
    let table = try table(rows, names)
    let read = SpeechImport(table, names) { _ in nil }
    #expect(read.speeches.map(\.text) == ["One.\n\nTwo.\n"])
    #expect(read.speeches.first?.source.licence == "OGL")
    #expect(read.speeches.first?.source.issued?.text == "2018-03")
    #expect(read.dropped.counts.map(\.kind) == ["speeches of nobody"])
  }

  @Test(arguments: ["speech.fil=x", "speech.folder=x", "speech.file=a,speech.file=b"])
  func `a mapping that says nothing is refused`(text: String) {
    #expect(throws: ImportError.self) { try FieldNames(parsing: text) }
  }

  @Test func `three hundred damaged tables give speeches or a reason`() throws {
    var (read, refused) = (0, 0)
    for seed in 0..<300 {
      let bytes = Damage.done(to: Array(Self.table.utf8), seed: seed)
      let source = PieceOfTable(bytes)
      do {
        let table = try SpeechTable(ByteFeed(read: { source.read(into: $0) }), FieldNames())
        _ = SpeechImport(table, FieldNames()) { Self.words[$0].map { Array($0.utf8) } }
        read += 1
      } catch {
        #expect(!error.message.isEmpty)
        refused += 1
      }
    }
    #expect(read > 100 && refused > 5)
  }
}

/// Gives bytes as a file does.
private final class PieceOfTable {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  func read(into room: UnsafeMutableRawBufferPointer) -> Int {
    let piece = rest.prefix(room.count)
    room.copyBytes(from: piece)
    rest = rest.dropFirst(piece.count)
    return piece.count
  }
}
