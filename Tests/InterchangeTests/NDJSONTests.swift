import RelationsModel
import Testing

@testable import Interchange

struct NDJSONTests {
  @Test(arguments: [1, 7, 64, 1 << 20])
  func linesAndArraysSayTheSame(piece: Int) throws {
    let one = row(#""locator":"¶4","anchor":{"exact":"W","start":3,"end":4}"#)
    let two = row(#""anchor":null"#, text: #"Two [lines], {braces} and \"marks\" \\"#)
    let indented = one.replacing(",\"", with: ",\n    \"").replacing("{", with: "{\n    ")
    let forms = [
      "\(one)\n\(two)\n", "\(one)\r\n\n  \(two)", "[\(one),\(two)]", "[\n\(one),\n\(two)\n]\n",
      "[\n  \(indented),\n  \(two)\n]", "\u{FEFF}\(one)\n\(two)", "\(indented)\n\(indented)",
    ]
    for (number, form) in forms.enumerated() {
      let imported = try Imported(form, piece: piece)
      #expect(imported.reasons == [], "\(form)")
      #expect(imported.rows.count == 2)
      #expect(imported.rows.first?[.locator] == "¶4")
      #expect(imported.rows.first?[.exact] == "W")
      #expect(imported.rows.first?[.start] == "3")
      guard number < 6 else { continue }
      #expect(imported.rows.last?[.text] == #"Two [lines], {braces} and "marks" \"#)
    }
  }

  @Test(arguments: ["[ROW", "[\nROW,\n", "[ROW]\n[ROW,", " [ ", "[ROW,{\"id\": 1"], [1, 1 << 20])
  func anArrayThatWasCutOffIsToldOf(form: String, piece: Int) throws {
    let imported = try Imported(form.replacing("ROW", with: row()), piece: piece)
    #expect(imported.rows.count == form.ranges(of: "ROW").count)
    #expect(imported.reasons.count == 1)
    #expect(imported.reasons.first?.contains("is not closed") == true)
  }

  @Test(
    arguments: [
      (#"\u0041\u00e9\u20AC\ud83d\ude00\n\t\/\b\f\r\""#, "Aé€😀\n\t/\u{8}\u{C}\r\""),
      (#"a\u0000"#, "a\0"), ("Слова\u{301}", "Слова\u{301}"),
    ]
  )
  func escapesAreRead(written: String, text: String) throws {
    let imported = try Imported(row(text: written))
    #expect(imported.texts.map { $0.map { Array($0.utf8) } } == [Array(text.utf8)])
  }

  @Test(
    arguments: [
      (#"\ud83d"#, "surrogate"), (#"\ud83dx"#, "surrogate"), (#"\ude00"#, "surrogate"),
      (#"\ud83d\u0041"#, "surrogate"), (#"\x"#, "escape"), (#"\u12"#, "hexadecimal"),
      ("a\u{1}", "control"), ("", "no text"), ("\u{3000}\u{200B}\u{AD}", "no text"),
      ("\u{3164}", "no text"), ("\u{2060}\u{FEFF}\u{34F}", "no text"),
    ]
  )
  func badTextsAreRejected(written: String, reason: String) throws {
    let imported = try Imported(row(text: written) + "\n" + row(text: "Sound"))
    #expect(imported.texts == ["Sound"])
    #expect(imported.reasons.count == 1)
    #expect(imported.reasons.first?.contains(reason) == true, "\(imported.reasons)")
    #expect(imported.rejected.first?.line == 1)
  }

  @Test(
    arguments: [
      (#""stance":"maybe""#, "stance"), (#""text":"twice""#, "twice"),
      (#""anchor":{"start":1}"#, "only one"), (#""anchor":{"start":5,"end":1}"#, "before"),
      (#""anchor":{"start":1.5,"end":2}"#, "code points"), (#""anchor":"x""#, "anchor"),
      (#""anchor":{"digest":"d"}"#, "digest"), (#""variantOf":"Q1""#, "variant of itself"),
      (#""cut":true"#, "cut"), (#""venue":["x"]"#, "venue"), (#""locator":01"#, "begins with 0"),
      (#""venue":"x"} {"#, "after the object"), (#""venue":"x","#, "key"),
      (#""x":"# + String(repeating: "[", count: 40), "nested"), (#""venue" "x""#, "colon"),
      (#""venue":nul"#, "value"), (#""venue":-"#, "value"), (#""venue":1e"#, "value"),
      (#""datedBySource":"perhaps""#, "datedBySource"),
    ]
  )
  func badRowsAreRejected(more: String, reason: String) throws {
    let imported = try Imported(row() + "\n" + row(more) + "\n" + row())
    #expect(imported.rows.count == 2)
    #expect(imported.reasons.count == 1)
    #expect(imported.reasons.first?.contains(reason) == true, "\(imported.reasons)")
    #expect(imported.rejected.first?.line == 2)
    #expect(imported.rejected.first?.raw == row(more))
  }

  @Test func whatIsMissingIsNamed() throws {
    for field in ["text", "speaker", "date", "issue", "source"] {
      let imported = try Imported(row().replacing("\"\(field)\"", with: "\"x\""))
      #expect(imported.reasons == ["it has no \(field)"])
      #expect(imported.unknown == ["x"])
    }
    let dated = try Imported(row().replacing("2014-03-18", with: "18 March"))
    #expect(dated.reasons.first?.contains("is not a date") == true)
    let named = try Imported(row().replacing("\"Q1\"", with: "\"Q 1\""))
    #expect(named.reasons.first?.contains("an id has letters") == true)
  }

  @Test func invalidUTF8IsNeverMended() throws {
    let bytes = Array(row().utf8).flatMap { $0 == UInt8(ascii: "W") ? [0xC3, 0x28] : [$0] }
    let imported = try Imported(bytes + [0x0A] + Array(row().utf8))
    #expect(imported.reasons == ["it is not valid UTF-8"])
    #expect(imported.rows.count == 1)
  }

  @Test func aRowThatIsTooLongCostsNothingElse() throws {
    // Longer than what is kept of a row, and than what is read at once.
    let long = row(text: String(repeating: "long ", count: 250_000))
    for text in ["\(row())\n\(long)\n\(row())", "[\n\(row()),\n\(long),\n\(row())\n]"] {
      let imported = try Imported(Array(text.utf8), piece: 100_000, mostBytesOfARow: 200_000)
      #expect(imported.rows.count == 2)
      #expect(imported.reasons == ["it is longer than 200000 bytes"])
      #expect(imported.rejected.allSatisfy { $0.raw.utf8.count <= RejectedRow.rawBytes })
    }
  }

  @Test func aBrokenObjectInAnArrayCostsOnlyItself() throws {
    let broken = row().replacing("\"Words\"", with: "\"Words")
      .replacing(",\"", with: ",\n    \"")
    let text = "[\n  \(row()),\n  \(broken),\n  \(row())\n]"
    for piece in [3, 50, 1 << 20] {
      let imported = try Imported(text, piece: piece)
      #expect(imported.rows.count == 2)
      #expect(imported.reasons == ["a text is not closed"])
      #expect(imported.rejected.first?.line == 3)
    }
  }

  @Test func usualValuesAreLeftOut() throws {
    let imported = try Imported(
      row(
        #""stance":"none","rendering":null,"speech":"","datedBySource":false,"#
          + #""anchor":{"exact":"Words","state":"wordsOnly"},"variantOf":null"#
      )
    )
    let fields = Set(imported.rows.first?.keys.map { $0 } ?? [])
    #expect(fields == [.id, .text, .speaker, .date, .issue, .source, .state])
  }

  /// Nothing recorded and the usual are not the same.
  @Test func whatWasRecordedOfTheWordsIsKept() throws {
    let imported = try Imported(row(#""rendering":"original","speech":"direct""#))
    let row = try #require(imported.rows.first)
    #expect(row[.rendering] == "original" && row[.speech] == "direct")
  }

  @Test func namesInFreeTextBecomeIds() throws {
    let imported = try Imported(
      """
      {"text":"T","speakerName":"Сергей Щусев","date":"2014","issue":"Arms control",\
      "source":"https://example.org/a?b=1","proposition":"Arms are bad.","party":"The West"}
      """
    )
    let row = try #require(imported.rows.first)
    #expect(row[.speaker]?.hasPrefix("sergei-shchusev-") == true)
    #expect(row[.speakerName] == "Сергей Щусев")
    #expect(row[.issue] == "arms-control")
    #expect(row[.issueTitle] == "Arms control")
    #expect(row[.sourceURL] == "https://example.org/a?b=1")
    #expect(row[.source]?.hasPrefix("https-example-org-a-b-1-") == true)
    #expect(row[.proposition]?.hasPrefix("arms-are-bad-") == true)
    #expect(row[.propositionText] == "Arms are bad.")
    #expect(row[.party] == "the-west")
  }

  @Test func aRowWithoutAnIdAlwaysHasTheSame() throws {
    let bare = row().replacing("\"id\":\"Q1\",", with: "")
    let other = bare.replacing("Words", with: "Word")
    let ids = try Imported([bare, other, bare].joined(separator: "\n")).rows.map { $0[.id] }
    #expect(ids[0] == ids[2])
    #expect(ids[0] != ids[1])
    // A corpus keeps these ids: they may never change.
    #expect(ids[0] == "q-4edd7a6e68d656bcdcb70ad7")
  }

  @Test func aBrokenFirstRowIsOneBadRow() throws {
    let text = "12:00 started\n" + row() + "\n"
    let imported = try Imported(Array(text.utf8), named: "rows.ndjson")
    #expect(imported.rows.count == 1)
    #expect(imported.reasons == ["it is not a JSON object"])
    for (name, text) in [("rows", text), ("rows.ndjson", "PK\n\u{3}\u{4}"), ("a.ndjson", "x")] {
      #expect(throws: ImportError.unknownFormat) {
        try Imported(Array(text.utf8), named: name)
      }
    }
  }

  @Test func keysCanBeMapped() throws {
    let names = try FieldNames(parsing: "text=quote,speaker=who")
    let text = row().replacing("\"text\"", with: "\"quote\"")
      .replacing("\"speaker\"", with: "\"who\"")
    #expect(try Imported(text, names: names).texts == ["Words"])
    #expect(throws: ImportError.self) { try FieldNames(parsing: "txt=quote") }
    #expect(throws: ImportError.self) { try FieldNames(parsing: "text") }
    #expect(throws: ImportError.self) { try FieldNames(parsing: "text=a,text=b") }
  }
}
