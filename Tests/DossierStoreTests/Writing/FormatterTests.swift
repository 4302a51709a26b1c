import DefaultDossier
import DossierStore
import RelationsModel
import Testing

@Suite struct FormatterTests {
  @Test func theShippedDossierIsCanonical() {
    for file in DefaultDossier.files {
      let format = DossierFormatter.format(
        DossierFile(path: file.path, bytes: file.bytes),
        shownAs: nil
      )
      guard case .unchanged = format else {
        Issue.record("\(file.path) is not in the canonical form")
        continue
      }
    }
  }

  @Test func theExampleOfTheDocumentKeepsItsMeaning() throws {
    let files = try FormatDocumentTests.files()
    let formatted = Formatting.expectFaithful(files)
    #expect(Formatting.Reading(formatted).problems == [])
  }

  @Test func keysStandInTheirOrderAndTakeTheirCommentsAlong() throws {
    let text = """
      # The head of the file.

      # Above the list.
      actors: # beside the list
          # above the first
        - kind: person # beside the kind
          # above the name
          name: 'Elsa'
          id: "elsa"
          # at the end of the first
        # above the second
        - {id: duke, name: Duke, kind: person} # beside the second

        # at the end of the list
      # at the end
      """
    #expect(
      try Formatting.text(text) == """
        # The head of the file.

        # Above the list.
        actors:  # beside the list
          # above the first
          - id: elsa
            # above the name
            name: Elsa
            kind: person  # beside the kind
            # at the end of the first
          # above the second
          # beside the second
          - id: duke
            name: Duke
            kind: person
          # at the end of the list
        # at the end

        """
    )
  }

  @Test(
    arguments: [
      ("[a, b]", "[a, b]"), ("[ 'a','b' ]", "[a, b]"), ("[a, 'b, c']", "[a, \"b, c\"]"),
      ("\n      - a\n      - b", "[a, b]"), ("[]", "[]"),
      ("[a, # one\n b]", "\n      - a  # one\n      - b"),
      ("\n      # over a\n      - a", "\n      # over a\n      - a"),
      ("\n      - a\n      # - b", "\n      - a\n      # - b"),
      ("[a,\n # last\n ]", "\n      - a\n      # last"),
      ("\n      - |-\n        a\n        b", "\n      - >-\n        a\n\n        b"),
    ]
  )
  func lists(written: String, canonical: String) throws {
    let head = "actors:\n  - id: a\n    name: A\n    kind: person\n    aliases:"
    func text(_ list: String) -> String { head + (list.first == "\n" ? "" : " ") + list + "\n" }
    #expect(try Formatting.text(text(written)) == text(canonical))
  }

  /// Quotes stand where YAML needs them, for this reader or for another.
  @Test(
    arguments: [
      ("'plain words'", "plain words"), ("\"it's\"", "it's"), ("'a: b'", "\"a: b\""),
      ("'a:b'", "a:b"), ("'a #b'", "\"a #b\""), ("'a#b'", "a#b"), ("'a:'", "\"a:\""),
      ("'- a'", "\"- a\""), ("'-a'", "-a"), ("'-'", "\"-\""), ("'? a'", "\"? a\""),
      ("'[a]'", "\"[a]\""), ("'a [b]'", "a [b]"), ("'*a'", "\"*a\""), ("'a *b'", "a *b"),
      ("'&a'", "\"&a\""), ("'!a'", "\"!a\""), ("'a !b'", "a !b"), ("'%a'", "\"%a\""),
      ("'@a'", "\"@a\""), ("'`a'", "\"`a\""), ("'\"a\"'", "\"\\\"a\\\"\""), ("'|'", "\"|\""),
      ("1936", "\"1936\""), ("'1936'", "\"1936\""), ("1.5e3", "\"1.5e3\""), ("0x1F", "\"0x1F\""),
      ("-1", "\"-1\""), ("1:30", "\"1:30\""), (".5", "\".5\""), ("1.2.3", "1.2.3"), ("1a", "1a"),
      ("NO", "\"NO\""), ("true", "\"true\""), ("'~'", "\"~\""), ("'null'", "\"null\""),
      ("2017-12-23", "\"2017-12-23\""), ("2017-12", "2017-12"), ("'<<'", "\"<<\""),
      ("\"a\\tb\"", "\"a\\tb\""), ("\"a\\u2028\"", "\"a\\u2028\""), ("\"a\\x01\"", "\"a\\x01\""),
      ("\"\\U0010FFFE\"", "\"\\U0010FFFE\""), ("\"\\u202Ea\"", "\"\\u202Ea\""),
      ("\"a\\u200Db\"", "a\u{200D}b"), ("\"a\\uFEFF\"", "\"a\\uFEFF\""), ("'  a  '", "a"),
      ("'---'", "---"), ("'Тереза Мэй'", "Тереза Мэй"), ("'= a'", "= a"), ("'='", "\"=\""),
    ]
  )
  func scalars(written: String, canonical: String) throws {
    func text(_ name: String) -> String { "actors:\n  - id: a\n    name: \(name)\n" }
    #expect(try Formatting.text(text(written)) == text(canonical))
  }

  /// What is left out was not recorded, so that no value is left out for being the usual one.
  @Test func whatWasRecordedOfTheWordsIsKept() throws {
    func text(_ last: String) -> String {
      """
      sources:
        - id: s
          type: webpage
          licence: quotation
          quotes:
            - id: Q1
              text: We agree.
              speaker: ana
              issue: fish
      \(last)

      """
    }
    let path = "sources/a.yaml"
    let canonical = text("        rendering: original\n        speech: direct")
    let written = text("        speech: direct\n        rendering: original")
    #expect(try Formatting.text(written, path: path) == canonical)
    let bare = text("        venue: Here")
    #expect(try Formatting.text(bare, path: path) == bare)
  }

  @Test func datesAndNumbersStandWithoutQuotes() throws {
    let text = """
      format: "1"
      title: A
      asOf: '2017-12-23'
      parties: []
      """
    #expect(try Formatting.text(text, path: "dossier.yaml")?.contains("asOf: 2017-12-23\n") == true)
    #expect(try Formatting.text(text, path: "dossier.yaml")?.hasPrefix("format: 1\n") == true)
  }

  @Test func longTextsAreFoldedWhereWordsAllowIt() throws {
    func text(_ remark: String) -> String { "actors:\n  - id: a\n    remark: \(remark)\n" }
    let word = String(repeating: "w", count: 45)
    let exact = word + " " + String(repeating: "x", count: 100 - 12 - 46)
    #expect(try Formatting.text(text(exact)) == text(exact))
    let folded = ">-\n      \(word) \(word)\n      end"
    #expect(try Formatting.text(text("\(word) \(word) end")) == text(folded))
    #expect(try Formatting.text(text("\(word) \(word)\n     end")) == text(folded))
    let address = "https://example.org/" + String(repeating: "a", count: 120)
    #expect(try Formatting.text(text(address)) == text(address))
    // A break beside a second space would lose one of them.
    let spaced = Array(repeating: "ab  c", count: 40).joined(separator: "  ")
    #expect(try Formatting.text(text(spaced)) == text(">-\n      \(spaced)"))
  }

  @Test func linesAndSpacesInTextsAreKept() throws {
    func text(_ remark: String) -> String { "actors:\n  - id: a\n    remark: \(remark)\n" }
    #expect(
      try Formatting.text(text("|\n      one\n      two\n\n      three\n\n"))
        == text(">-\n      one\n\n      two\n\n\n      three")
    )
    let indented = text("|-\n      one\n        two")
    #expect(try Formatting.text(indented) == indented)
    #expect(try Formatting.text(text("\"one \\ntwo\"")) == text("\"one \\ntwo\""))
    #expect(try Formatting.text(text("\"one\\r\\ntwo\"")) == text("\"one\\r\\ntwo\""))
  }

  @Test(arguments: ["notes.yaml", "actors.yml", "sources", "sources/a.yml"])
  func otherFilesAreNotOurs(path: String) {
    #expect(DossierFormatter.format(DossierFile(path: path, bytes: []), shownAs: nil) == nil)
  }

  @Test func contextKeepsItsSpaces() throws {
    let text = """
      sources:
        - id: s
          quotes:
            - id: q
              anchor: {prefix: "it was ", end: 2, suffix: ' then', start: 1}
      """
    let canonical = """
      sources:
        - id: s
          quotes:
            - id: q
              anchor:
                start: 1
                end: 2
                prefix: "it was "
                suffix: " then"

      """
    #expect(try Formatting.text(text, path: "sources/a.yaml") == canonical)
  }
}
