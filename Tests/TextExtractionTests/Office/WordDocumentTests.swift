import Testing

@testable import TextExtraction

/// Documents of Word for tests.
enum WordBuilder {
  static let space =
    #"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" "#
    + #"xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006""#

  /// A document with a body, and other parts by their names in the folder `word`.
  static func document(
    _ body: String,
    parts: KeyValuePairs<String, String> = [:],
    properties: String? = nil
  ) -> [UInt8] {
    var builder = ZipBuilder()
    builder.add("[Content_Types].xml", "<Types/>")
    builder.add("word/document.xml", "<w:document \(space)><w:body>\(body)</w:body></w:document>")
    var relations = ""
    for (name, content) in parts {
      builder.add("word/\(name).xml", "<w:\(name) \(space)>\(content)</w:\(name)>")
      relations += #"<Relationship Type="http://x/\#(name)" Target="\#(name).xml"/>"#
    }
    builder.add("word/_rels/document.xml.rels", "<Relationships>\(relations)</Relationships>")
    if let properties {
      let spaces =
        #"xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/""#
      builder.add("docProps/core.xml", "<coreProperties \(spaces)>\(properties)</coreProperties>")
    }
    return builder.archive
  }

  /// A run of text.
  static func run(_ text: String, _ properties: String = "") -> String {
    "<w:r><w:rPr>\(properties)</w:rPr><w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
  }

  /// A paragraph of runs.
  static func paragraph(_ content: String, _ properties: String = "") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr>\(content)</w:p>"
  }

  /// The mark of a field, such as its begin.
  static func mark(_ kind: String) -> String {
    #"<w:r><w:fldChar w:fldCharType="\#(kind)"/></w:r>"#
  }

  static func field(_ instruction: String, _ result: String) -> String {
    mark("begin") + "<w:r><w:instrText>\(instruction)</w:instrText></w:r>" + mark("separate")
      + run(result) + mark("end")
  }

  static func table(_ rows: [[String]]) -> String {
    let cells = rows.map { row in row.map { "<w:tc>\(paragraph(run($0)))</w:tc>" }.joined() }
    return "<w:tbl><w:tblPr/>\(cells.map { "<w:tr>\($0)</w:tr>" }.joined())</w:tbl>"
  }

  static func box(_ content: String) -> String {
    "<w:txbxContent>\(content)</w:txbxContent>"
  }
}

private func run(_ text: String, _ properties: String = "") -> String {
  WordBuilder.run(text, properties)
}

private func paragraph(_ content: String, _ properties: String = "") -> String {
  WordBuilder.paragraph(content, properties)
}

/// A body and the text that a reader of it sees.
struct BodyCase: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let body: String
  let text: String

  init(_ name: String, _ body: String, _ text: String) {
    testDescription = name
    self.body = body
    self.text = text
  }
}

@Suite struct WordDocumentTests {
  private static let cases = [
    BodyCase(
      "paragraphs",
      paragraph(run("One ") + run("and two.")) + paragraph("") + paragraph(run("Three.")),
      "One and two.\n\nThree."
    ),
    BodyCase(
      "a word in several runs",
      paragraph(run("im") + run("por", "<w:b/>") + run("tant")),
      "important"
    ),
    BodyCase(
      "tabs and breaks",
      paragraph("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>"),
      "a b\nc"
    ),
    BodyCase(
      "special hyphens",
      paragraph(
        "<w:r><w:t>co</w:t><w:noBreakHyphen/><w:t>op</w:t><w:softHyphen/><w:t>s</w:t></w:r>"
      ),
      "co\u{2011}ops"
    ),
    BodyCase(
      "a tracked deletion",
      paragraph(run("Kept") + "<w:del><w:r><w:delText> gone</w:delText></w:r></w:del>" + run(".")),
      "Kept."
    ),
    BodyCase(
      "a tracked insertion",
      paragraph(run("Old") + "<w:ins>\(run(" and new"))</w:ins>" + run(".")),
      "Old and new."
    ),
    BodyCase(
      "a tracked move",
      paragraph(
        "<w:moveFrom>\(run("here"))</w:moveFrom>" + run("There ")
          + "<w:moveTo>\(run("now"))</w:moveTo>"
      ),
      "There now"
    ),
    BodyCase(
      "a deleted end of a paragraph",
      paragraph(run("One "), "<w:rPr><w:del/></w:rPr>") + paragraph(run("goes on.")),
      "One goes on."
    ),
    BodyCase(
      "a field",
      paragraph(run("Page ") + WordBuilder.field("PAGE \\* MERGEFORMAT", "7") + run(".")),
      "Page 7."
    ),
    BodyCase(
      "a field in the instruction of another",
      paragraph(
        WordBuilder.mark("begin") + WordBuilder.field("DATE", "hidden")
          + WordBuilder.mark("separate")
          + run("seen") + WordBuilder.mark("end")
      ),
      "seen"
    ),
    BodyCase(
      "a simple field and a link",
      paragraph(
        "<w:fldSimple w:instr=\"AUTHOR\">\(run("Jane"))</w:fldSimple><w:hyperlink>\(run(" there"))</w:hyperlink>"
      ),
      "Jane there"
    ),
    BodyCase(
      "hidden text",
      paragraph(run("a") + run("b", "<w:vanish/>") + run("c", #"<w:vanish w:val="0"/>"#)),
      "ac"
    ),
    BodyCase(
      "text of a hidden style",
      paragraph(run("a") + run("b", #"<w:rStyle w:val="Derived"/>"#))
        + paragraph(run("c"), #"<w:pStyle w:val="Secret"/>"#),
      "a"
    ),
    BodyCase(
      "notes",
      paragraph(
        run("Said") + #"<w:r><w:footnoteReference w:id="2"/></w:r>"# + run(" and done")
          + #"<w:r><w:endnoteReference w:id="3"/></w:r>"#
      ),
      "Said[1] and done[2]\n\n[1] A foot note.\n\n[2] An end note."
    ),
    BodyCase(
      "a table",
      paragraph(run("Before")) + WordBuilder.table([["a", "b"], ["c", ""], ["", "d"]])
        + paragraph(run("after")),
      "Before\n\na | b\nc\nd\n\nafter"
    ),
    BodyCase(
      "a deleted row",
      "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>\(paragraph(run("x")))</w:tc></w:tr><w:tr><w:tc>\(paragraph(run("y")))</w:tc></w:tr></w:tbl>",
      "y"
    ),
    BodyCase(
      "a text box that is there twice",
      paragraph(
        run("Around.")
          + "<w:r><mc:AlternateContent><mc:Choice>\(WordBuilder.box(paragraph(run("Boxed."))))</mc:Choice>"
          + "<mc:Fallback>\(WordBuilder.box(paragraph(run("Boxed."))))</mc:Fallback></mc:AlternateContent></w:r>"
      ),
      "Around.\n\nBoxed."
    ),
    BodyCase(
      "a table of contents",
      #"<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>"#
        + "<w:sdtContent>\(paragraph(run("Contents 1")))</w:sdtContent></w:sdt>"
        + "<w:sdt><w:sdtContent>\(paragraph(run("Filled in.")))</w:sdtContent></w:sdt>",
      "Filled in."
    ),
    BodyCase(
      "comments",
      paragraph(
        #"<w:commentRangeStart w:id="1"/>"# + run("Said.")
          + #"<w:r><w:commentReference w:id="1"/></w:r>"#
      ),
      "Said."
    ),
    BodyCase(
      "a reading above characters",
      paragraph(
        "<w:r><w:ruby><w:rt>\(run("toukyou"))</w:rt><w:rubyBase>\(run("東京"))</w:rubyBase></w:ruby></w:r>"
      ),
      "東京"
    ),
    BodyCase(
      "hostile characters",
      paragraph(run("a&#x9B;31m\u{202E}b&#x200B;c")),
      "a31m\u{202E}bc"
    ),
  ]

  @Test(arguments: cases)
  func theTextIsWhatAReaderSees(body: BodyCase) throws {
    let document = WordBuilder.document(
      body.body,
      parts: [
        "footnotes":
          #"<w:footnote w:type="separator" w:id="0"/><w:footnote w:id="2">\#(paragraph(run("A foot note.")))</w:footnote>"#,
        "endnotes":
          #"<w:endnote w:id="3">\#(paragraph("<w:r><w:endnoteRef/></w:r>" + run("An end note.")))</w:endnote>"#,
        "styles":
          #"<w:style w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="Derived"><w:basedOn w:val="Secret"/></w:style>"#,
        "header1": paragraph(run("A running head")),
      ]
    )
    #expect(try ArticleFormat.recognised(document, ending: "") == .docx)
    #expect(try ArticleReader.article(in: document, as: .docx).text == body.text)
  }

  @Test func thePropertiesAreTakenAndNoDateIsClaimed() throws {
    let document = WordBuilder.document(
      paragraph(run("Text.")),
      properties: "<dc:title>A title</dc:title><dc:creator>Jane Doe; John Roe</dc:creator>"
        + "<dc:language>en-GB</dc:language><dcterms:created>2017-12-23T10:00:00Z</dcterms:created>"
    )
    let article = try ArticleReader.article(in: document, as: .docx)
    #expect(article.title == "A title")
    #expect(article.authors == ["Jane Doe", "John Roe"])
    #expect(article.language == "en-GB")
    #expect(article.issued == nil)
    #expect(
      article.remarks
        == ["The file was made on 2017-12-23, which need not be the date of publication."]
    )
  }

  @Test func aDocumentWithoutTextIsTold() {
    #expect(throws: ExtractionFailure.noText) {
      try ArticleReader.article(in: WordBuilder.document(paragraph("")), as: .docx)
    }
  }

  @Test func entitiesAreRefused() {
    var builder = ZipBuilder()
    builder.add("[Content_Types].xml", "<Types/>")
    builder.add(
      "word/document.xml",
      #"<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><document><p><r><t>&x;</t></r></p></document>"#
    )
    #expect(throws: ExtractionFailure.damaged(reason: "a part in XML declares entities")) {
      try ArticleReader.article(in: builder.archive, as: .docx)
    }
  }

  @Test func nestingWithoutEndIsTold() {
    let tags = String(repeating: "<w:p>", count: 1_000_000)
    #expect(throws: ExtractionFailure.self) {
      try ArticleReader.article(in: WordBuilder.document(tags), as: .docx)
    }
  }

  @Test func aDocumentThatIsCutAnywhereIsTold() {
    let bytes = WordBuilder.document(paragraph(run("Text.")))
    for count in stride(from: 0, to: bytes.count, by: 7) {
      #expect(throws: ExtractionFailure.self) {
        try ArticleReader.article(in: Array(bytes[..<count]), ending: "docx")
      }
    }
  }
}
