import Testing

@testable import TextExtraction

/// Lists of Word, whose numbers stand in no text.
@Suite struct WordNumberingTests {
  /// A level that is written as its reader sees it, such as `%1.%2`.
  private static func level(
    _ place: Int,
    _ format: String,
    _ text: String,
    _ more: String = ""
  ) -> String {
    #"<w:lvl w:ilvl="\#(place)"><w:start w:val="1"/><w:numFmt w:val="\#(format)"/>"#
      + #"\#(more)<w:lvlText w:val="\#(text)"/></w:lvl>"#
  }

  /// A counted list of levels, and the list that paragraphs name.
  private static func list(_ id: Int, _ levels: String..., overrides: String = "") -> String {
    #"<w:abstractNum w:abstractNumId="\#(id)">\#(levels.joined())</w:abstractNum>"#
      + num(id, of: id, overrides)
  }

  private static func num(_ id: Int, of source: Int, _ overrides: String = "") -> String {
    #"<w:num w:numId="\#(id)"><w:abstractNumId w:val="\#(source)"/>\#(overrides)</w:num>"#
  }

  /// A paragraph of a list.
  private static func item(_ text: String, _ list: Int = 1, _ level: Int = 0) -> String {
    WordBuilder.paragraph(
      WordBuilder.run(text),
      #"<w:numPr><w:ilvl w:val="\#(level)"/><w:numId w:val="\#(list)"/></w:numPr>"#
    )
  }

  private static func plain(_ text: String) -> String {
    WordBuilder.paragraph(WordBuilder.run(text))
  }

  private func paragraphs(
    _ body: String,
    _ numbering: String,
    styles: String = ""
  ) throws -> [String] {
    let file = WordBuilder.document(body, parts: ["numbering": numbering, "styles": styles])
    let text = try ArticleReader.article(in: file, as: .docx).text
    return text.split(separator: "\n").map(String.init)
  }

  @Test(
    arguments: [
      ("decimal", ["1", "2", "3"]), ("decimalZero", ["01", "02", "03"]),
      ("lowerLetter", ["a", "b", "c"]), ("upperLetter", ["A", "B", "C"]),
      ("lowerRoman", ["i", "ii", "iii"]), ("upperRoman", ["I", "II", "III"]),
      ("ordinal", ["1st", "2nd", "3rd"]), ("russianLower", ["а", "б", "в"]),
      ("thaiCounting", ["1", "2", "3"]),
    ]
  )
  func numbersAreWrittenAsTheListSays(format: String, numbers: [String]) throws {
    let body = ["One.", "Two.", "Three."].map { Self.item($0) }.joined()
    let found = try paragraphs(body, Self.list(1, Self.level(0, format, "(%1)")))
    #expect(found == zip(numbers, ["One.", "Two.", "Three."]).map { "(\($0)) \($1)" })
  }

  @Test(
    arguments: [
      (4, "iv"), (9, "ix"), (14, "xiv"), (40, "xl"), (90, "xc"), (1994, "mcmxciv"), (0, "0"),
      (4000, "4000"),
    ]
  )
  func romanNumbers(number: Int, text: String) {
    #expect(ListNumber.text(number, "lowerRoman") == text)
  }

  @Test(arguments: [(26, "z"), (27, "aa"), (28, "bb"), (53, "aaa"), (0, "0"), (-3, "-3")])
  func lettersStandTwiceAfterTheLast(number: Int, text: String) {
    #expect(ListNumber.text(number, "lowerLetter") == text)
  }

  @Test(arguments: [(11, "11th"), (12, "12th"), (21, "21st"), (112, "112th"), (103, "103rd")])
  func ordinals(number: Int, text: String) {
    #expect(ListNumber.text(number, "ordinal") == text)
  }

  @Test func aLevelBeginsAnewBelowEachOfTheOneAbove() throws {
    let list = Self.list(
      1,
      Self.level(0, "upperRoman", "%1."),
      Self.level(1, "decimal", "%1.%2", "<w:isLgl/>"),
      Self.level(2, "lowerLetter", "%3)")
    )
    let body = [
      ("A", 0), ("B", 1), ("C", 2), ("D", 2), ("E", 1), ("F", 2), ("G", 0), ("H", 1),
    ].map { Self.item($0.0, 1, $0.1) }.joined()
    let found = try paragraphs(body, list)
    #expect(found == ["I. A", "1.1 B", "a) C", "b) D", "1.2 E", "a) F", "II. G", "2.1 H"])
  }

  @Test func aLevelCanGoOnOrBeginAnewBelowSomeLevelsAlone() throws {
    func body(_ restart: String) throws -> [String] {
      let list = Self.list(
        1,
        Self.level(0, "decimal", "%1."),
        Self.level(1, "decimal", "%1.%2"),
        Self.level(2, "decimal", "(%3)", restart)
      )
      let items = [("A", 0), ("B", 2), ("C", 1), ("D", 2), ("E", 0), ("F", 2)]
      return try paragraphs(items.map { Self.item($0.0, 1, $0.1) }.joined(), list)
    }
    #expect(
      try body(#"<w:lvlRestart w:val="0"/>"#)
        == ["1. A", "(1) B", "1.1 C", "(2) D", "2. E", "(3) F"]
    )
    #expect(
      try body(#"<w:lvlRestart w:val="1"/>"#)
        == ["1. A", "(1) B", "1.1 C", "(2) D", "2. E", "(1) F"]
    )
  }

  @Test func listsOfOneCountGoOnUnlessOneBeginsAnew() throws {
    let start = #"<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>"#
    let list =
      Self.list(1, Self.level(0, "decimal", "%1.")) + Self.num(2, of: 1)
      + Self.num(3, of: 1, start)
    let body = [
      Self.item("A"), Self.plain("Between."), Self.item("B"), Self.item("C", 2), Self.item("D", 3),
      Self.item("E", 3),
    ].joined()
    #expect(try paragraphs(body, list) == ["1. A", "Between.", "2. B", "3. C", "5. D", "6. E"])
  }

  @Test func aListCanHaveALevelOfItsOwn() throws {
    let other =
      #"<w:lvlOverride w:ilvl="0">"# + Self.level(0, "upperLetter", "%1:") + "</w:lvlOverride>"
    let list = Self.list(1, Self.level(0, "decimal", "%1."), overrides: other)
    #expect(try paragraphs(Self.item("A") + Self.item("B"), list) == ["A: A", "B: B"])
  }

  @Test(arguments: [("\u{F0B7}", "• A"), ("–", "– A"), ("o", "• A"), ("", "A"), (" ", "A")])
  func bulletsAreShown(sign: String, text: String) throws {
    let list = Self.list(1, Self.level(0, "bullet", sign))
    #expect(try paragraphs(Self.item("A"), list) == [text])
  }

  @Test func whatStandsCloseIsWrittenClose() throws {
    let list = Self.list(1, Self.level(0, "decimal", "§%1", #"<w:suff w:val="nothing"/>"#))
    #expect(try paragraphs(Self.item(": law"), list) == ["§1: law"])
  }

  @Test func aStyleCanPutItsParagraphsIntoAList() throws {
    let styles =
      #"<w:style w:type="paragraph" w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="1"/>"#
      + #"</w:numPr></w:pPr></w:style>"#
      + #"<w:style w:type="paragraph" w:styleId="Heading2"><w:basedOn w:val="Base"/><w:pPr>"#
      + #"<w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>"#
    let list = Self.list(1, Self.level(0, "decimal", "%1"), Self.level(1, "decimal", "%1.%2"))
    func item(_ text: String, _ style: String, _ more: String = "") -> String {
      WordBuilder.paragraph(WordBuilder.run(text), #"<w:pStyle w:val="\#(style)"/>\#(more)"#)
    }
    let out = #"<w:numPr><w:numId w:val="0"/></w:numPr>"#
    let body =
      item("A", "Base") + item("B", "Heading2") + item("C", "Base", out) + item("D", "Base")
    #expect(try paragraphs(body, list, styles: styles) == ["1 A", "1.1 B", "C", "2 D"])
  }

  @Test func aListCanHaveTheLevelsOfAnotherByItsStyle() throws {
    let list =
      #"<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Law"/></w:abstractNum>"#
      + #"<w:abstractNum w:abstractNumId="2"><w:styleLink w:val="Law"/>"#
      + Self.level(0, "decimal", "Art. %1") + "</w:abstractNum>" + Self.num(1, of: 1)
    #expect(try paragraphs(Self.item("A"), list) == ["Art. 1 A"])
  }

  @Test func paragraphsWithoutTextCountAndShowNothing() throws {
    let list = Self.list(1, Self.level(0, "decimal", "%1."))
    #expect(
      try paragraphs(Self.item("A") + Self.item("") + Self.item("C"), list) == ["1. A", "3. C"]
    )
  }

  @Test func aParagraphWhoseEndIsDeletedIsWhatTheNextOneIs() throws {
    let list = Self.list(1, Self.level(0, "decimal", "%1."))
    let cut = WordBuilder.paragraph(
      WordBuilder.run("One "),
      #"<w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr>"#
    )
    #expect(
      try paragraphs(cut + Self.item("whole.") + Self.item("B"), list) == ["1. One whole.", "2. B"]
    )
  }

  @Test func listsInTablesAreNumbered() throws {
    let list = Self.list(1, Self.level(0, "decimal", "%1."))
    let cells = ["A", "B"].map { "<w:tc>\(Self.item($0))</w:tc>" }.joined()
    let body = "<w:tbl><w:tblPr/><w:tr>\(cells)</w:tr></w:tbl>"
    #expect(try paragraphs(body, list) == ["1. A | 2. B"])
  }

  @Test(
    arguments: [
      #"<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>"#,
      #"<w:abstractNum w:abstractNumId="1"/><w:num w:numId="1"/>"#,
      #"<w:abstractNum/><w:num/>"#,
      #"<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="99"/></w:abstractNum>"#,
    ]
  )
  func aListThatIsNotThereIsNone(numbering: String) throws {
    #expect(try paragraphs(Self.item("A") + Self.item("B", 1, 40), numbering) == ["A", "B"])
  }
}
