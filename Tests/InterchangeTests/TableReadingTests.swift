import RelationsModel
import Testing

@testable import Interchange

struct TableReadingTests {
  private static let header = "id,text,speaker,date,issue,source"

  @Test(arguments: [1, 7, 1 << 20])
  func aBadRowOfATableOfCarriageReturnsCostsItself(piece: Int) throws {
    let rows = [
      Self.header, "Q1,a,me,2014,i,s", #"Q2,"x" y,me,2014,i,s"#, "Q3,c,me,2014,i",
      "Q4,d,me,2014,i,s",
      "",
    ]
    let imported = try Imported(rows.joined(separator: "\r"), piece: piece)
    #expect(imported.rows.map { $0[.id] } == ["Q1", "Q4"])
    #expect(imported.rejected.map(\.line) == [3, 4])
    #expect(imported.rejected.first?.raw == #"Q2,"x" y,me,2014,i,s"#)
    let open = try Imported(
      Self.header + "\rQ1,\"open,me,2014,i,s\rQ2,b,me,2014,i,s\r",
      piece: piece
    )
    #expect(open.rows.map { $0[.id] } == ["Q2"])
  }

  @Test(arguments: [
    ("\n\n", 2), ("Coded statements\n\n", 2), ("Title,,\r\nBy somebody, 2019\r\n \r\n", 3),
    ("Title\r\r", 2), ("\u{FEFF}\"Title, of\na table\"\n", 2),
  ])
  func whatStandsAboveTheHeaderIsLeft(above: String, lines: Int) throws {
    let imported = try Imported(above + Self.header + "\nQ1,a,me,2014,i,s\nQ2,,me,2014,i,s\n")
    #expect(imported.rows.map { $0[.id] } == ["Q1"])
    #expect(imported.rejected.map(\.line) == [lines + 3])
    #expect(imported.notices.isEmpty == above.allSatisfy(\.isWhitespace))
  }

  @Test(arguments: [",", ";", "\t", "|", "^"])
  func theSeparatorIsFoundOrSaid(separator: String) throws {
    let rows = [Self.header, "Q1,a,me,2014,i,s"].map { $0.replacing(",", with: separator) }
    for first in separator == "^" ? ["sep=^"] : ["", "sep=\(separator)", "\"sep=\(separator)\""] {
      let lines = (first.isEmpty ? [] : [first]) + rows
      let imported = try Imported(lines.joined(separator: "\r\n"))
      #expect(imported.rows.map { $0[.source] } == ["s"], "\(first)")
      #expect(imported.notices == [])
    }
  }

  @Test func aDoubledColumnIsTold() throws {
    let imported = try Imported(
      Self.header + ",Text,note,note\nQ1,a,me,2014,i,s,A,,\nQ2, ,me,2014,i,s,B,,\n"
    )
    #expect(imported.texts == ["a", "B"])
    #expect(
      imported.notices == [
        "several columns are for text: “text” (2), “Text” (7). Of each row the first is taken in "
          + "which something stands."
      ]
    )
    #expect(imported.unknown == ["note", "note"])
  }

  @Test func proseIsNoTable() throws {
    for prose in [
      "Ministers talk fish\n\nThe two ministers met on Tuesday, said Ana Moreau, and agreed.\n",
      "The two ministers met on Tuesday; nothing was agreed, they said. “We will see,” one added.\n",
    ] {
      #expect(throws: ImportError.unknownFormat) { try Imported(prose) }
    }
    #expect(ImportError.unknownFormat.message.contains("an article"))
    #expect(
      throws: ImportError.columnsMissing(
        fields: ["text", "speaker", "date", "issue", "source"],
        present: ["“Zitat”", "“Wer”", "“Wann”"]
      )
    ) { try Imported("Zitat;Wer;Wann\na;b;c\n") }
  }

  @Test(arguments: [TextEncoding.utf16LittleEndian, .utf16BigEndian], [true, false])
  func tablesInUTF16AreRead(encoding: TextEncoding, hasMark: Bool) throws {
    let text = "\(Self.header)\r\nQ1,Zoë 🐟 “ja”,谢,2014,i,s\r\n"
    let units = ((hasMark ? "\u{FEFF}" : "") + text).utf16
    let bytes = units.flatMap { unit in
      let pair = [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
      return encoding == .utf16BigEndian ? pair.reversed() : pair
    }
    #expect(TextEncoding.of(bytes, given: nil) == encoding)
    #expect(TextEncoding.of(bytes, given: .utf16) == encoding)
    for piece in [1, 7, 4_096] {
      let imported = try Imported(bytes, piece: piece, encoding: encoding)
      #expect(imported.texts == ["Zoë 🐟 “ja”"])
      #expect(imported.rows.first?[.speakerName] == "谢")
    }
  }

  @Test func anImportGoesOnInATableOfAnotherEncoding() throws {
    let rows = (0..<50).map { "Q\($0),Wörter \($0),me,2014,i,s\r\n" }.joined()
    let bytes = (Self.header + "\r\n" + rows).utf16.flatMap { unit in
      [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
    }
    let whole = try Imported(bytes, rowsTogether: 20, encoding: .utf16LittleEndian)
    #expect(whole.rows.count == 50 && whole.ends.count >= 3)
    let rest = try Imported(
      bytes,
      rowsTogether: 20,
      from: whole.ends[0],
      encoding: .utf16LittleEndian
    )
    #expect(rest.texts == Array(whole.texts.suffix(30)))
  }

  @Test func windows1252IsReadWhereItIsSaid() throws {
    var bytes = Array("\(Self.header)\nQ1,Caf".utf8) + [0xE9, 0x20, 0x93, 0x80, 0x94]
    bytes += Array(",me,2014,i,s\n".utf8)
    #expect(TextEncoding.of(bytes, given: nil) == .utf8)
    #expect(try Imported(bytes).reasons.first?.contains("--encoding windows-1252") == true)
    #expect(try Imported(bytes, encoding: .windows1252).texts == ["Café “€”"])
    #expect(TextEncoding(named: "CP1252") == .windows1252)
    #expect(TextEncoding.of([0xEF, 0xBB, 0xBF, 0x61], given: .windows1252) == .utf8)
  }

  /// Five bytes are no characters of it: a table that has them is in another encoding.
  @Test(arguments: [0x81, 0x8D, 0x8F, 0x90, 0x9D] as [UInt8])
  func aByteThatIsNoCharacterIsRejected(byte: UInt8) throws {
    let bytes = Array("\(Self.header)\nQ1,j".utf8) + [byte] + Array(",me,2014,i,s\n".utf8)
    let imported = try Imported(bytes, encoding: .windows1252)
    #expect(imported.reasons == ["it has a byte that is no character of Windows-1252"])
  }

  @Test func halfASurrogatePairIsRejected() throws {
    let head = Array((Self.header + "\nQ1,").utf16) + [0xD800] + Array(",me,2014,i,s\n".utf16)
    let bytes = head.flatMap {
      [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)]
    }
    let imported = try Imported(bytes, encoding: .utf16LittleEndian)
    #expect(imported.rows.isEmpty)
    #expect(imported.reasons == ["it is not valid UTF-16"])
  }

  @Test func theDayOfCodingIsADate() throws {
    let table = "\(Self.header),coded\nQ1,a,me,2014,i,s,01.03.2021\nQ2,a,me,2014,i,s,yesterday\n"
    let imported = try Imported(table)
    #expect(imported.rows.isEmpty && imported.reasons.count == 2)
    #expect(imported.reasons.allSatisfy { $0.hasPrefix("its coded is “") })
    var names = FieldNames()
    names.dates = .dmy
    let dated = try Imported(table, names: names)
    #expect(dated.rows.map { $0[.coded] } == ["2021-03-01"] && dated.reasons.count == 1)
  }

  /// Dossiers and filters call neither party so.
  @Test(arguments: ["none", "None"]) func noneIsTheNameOfNoParty(word: String) throws {
    let imported = try Imported("\(Self.header),party\nQ1,a,me,2014,i,s,\(word)\n")
    #expect(imported.rows.count == 1)
    #expect(imported.rows.first?[.party] == nil && imported.rows.first?[.partyName] == nil)
  }

  @Test(arguments: ["\u{1}", "\u{7F}", "\u{85}"])
  func aControlCharacterIsNoText(cell: String) throws {
    let imported = try Imported("\(Self.header)\nQ1,\(cell),me,2014,i,s\n")
    #expect(imported.reasons == ["it has no text"])
  }

  @Test func aValueThatNoColumnKnowsIsNamed() throws {
    for (column, value) in [
      ("stance", "abstains"), ("basis", "guess"), ("rendering", "poem"), ("speech", "sung"),
      ("cut", "middle"), ("datedBySource", "perhaps"),
    ] {
      let table = try Imported("\(Self.header),\(column)\nQ1,a,me,2014,i,s,\(value)\n")
      let lines = try Imported(row(#""\#(column)":"\#(value)""#))
      for imported in [table, lines] {
        #expect(imported.rows.isEmpty)
        let reason = imported.reasons.first ?? ""
        #expect(reason.contains("its \(column) is “\(value)”, not "), "\(reason)")
      }
      #expect(table.rejected.map(\.line) == [2])
    }
    let names = try FieldNames(parsing: "stance=Meinung")
    let mapped = try Imported("\(Self.header),Meinung\nQ1,a,me,2014,i,s,ja\n", names: names)
    #expect(mapped.reasons.first?.contains("its stance (“Meinung”) is “ja”") == true)
    #expect(mapped.reasons.first?.contains("none, agrees, disagrees") == true)
  }
}
