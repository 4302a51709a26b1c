import Testing

@testable import TextExtraction

/// Pages as `pdftotext -bbox-layout` prints them.
struct PrintedBuilder {
  private var pages: [String] = []

  /// Adds a page of 600 by 800 points, with blocks by the place of their first line.
  mutating func addPage(_ blocks: [Block]) {
    let text = blocks.map { "<flow>\n\($0.printed)</flow>\n" }.joined()
    pages.append("<page width=\"600.0\" height=\"800.0\">\n\(text)</page>\n")
  }

  struct Block {
    let left: Double
    let top: Double
    let lines: [String]
    var height = 10.0

    init(_ left: Double, _ top: Double, _ lines: String..., height: Double = 10) {
      self.left = left
      self.top = top
      self.lines = lines
      self.height = height
    }

    var printed: String {
      let lines = lines.enumerated().map { number, line in
        let indent = Double(line.prefix { $0 == ">" }.count) * 2 * height
        let top = top + Double(number) * height * 1.2
        let words = line.drop { $0 == ">" }.split(separator: " ").map {
          "<word \(box(left + indent, top))>\($0)</word>\n"
        }
        return "<line \(box(left + indent, top, line.count))>\n\(words.joined())</line>\n"
      }
      return "<block \(box(left, top))>\n\(lines.joined())</block>\n"
    }

    private func box(_ left: Double, _ top: Double, _ characters: Int = 1) -> String {
      let right = left + Double(characters) * height / 2
      return #"xMin="\#(left)" yMin="\#(top)" xMax="\#(right)" yMax="\#(top + height)""#
    }
  }

  var printed: [UInt8] {
    Array(
      ("<!DOCTYPE html><html><head>\n<title>A &amp; B</title>\n<meta name=\"Author\" content=\"Jane Doe; John Roe\"/>\n"
        + "<meta name=\"CreationDate\" content=\"2017-12-23T10:10:10Z\"/>\n</head>\n<body>\n<doc>\n\(pages.joined())</doc></body></html>")
        .utf8
    )
  }
}

/// Pages and the text that a reader of them sees.
struct PageCase: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let pages: [[PrintedBuilder.Block]]
  let text: String

  init(_ name: String, _ pages: [[PrintedBuilder.Block]], _ text: String) {
    testDescription = name
    self.pages = pages
    self.text = text
  }
}

@Suite struct PDFArticleTests {
  private typealias Block = PrintedBuilder.Block

  private static let layouts = [
    PageCase("lines", [[Block(50, 200, "One and", "two.")]], "One and two."),
    PageCase(
      "columns in order",
      [[Block(50, 200, "Left column."), Block(320, 200, "Right column.")]],
      "Left column.\n\nRight column."
    ),
    PageCase(
      "a sentence over two columns",
      [[Block(50, 200, "It goes"), Block(320, 200, "on here.")]],
      "It goes on here."
    ),
    PageCase(
      "a sentence over two pages",
      [[Block(50, 700, "It goes")], [Block(50, 90, "on here.")]],
      "It goes on here."
    ),
    PageCase(
      "a heading before a text",
      [[Block(50, 200, "a heading", height: 16), Block(50, 240, "text of it.")]],
      "a heading\n\ntext of it."
    ),
    PageCase(
      "paragraphs that are indented",
      [[Block(50, 200, ">One goes", "on.", ">Two goes", "on.")]],
      "One goes on.\n\nTwo goes on."
    ),
    PageCase(
      "a gap between lines",
      [[Block(50, 200, "One goes", "on", "and on,", "", "Two goes", "on.")]],
      "One goes on and on,\n\nTwo goes on."
    ),
    PageCase(
      "items of a list",
      [
        [Block(50, 200, "• one", "goes on", "• two")],
        [Block(50, 200, "•"), Block(70, 200, "Three.")],
      ],
      "• one goes on\n\n• two\n\n• Three."
    ),
    PageCase(
      "a last line that is short",
      [
        [
          Block(
            50,
            200,
            "This is a line of the whole width.",
            "Short.",
            "Here the next one starts again."
          )
        ]
      ],
      "This is a line of the whole width. Short.\n\nHere the next one starts again."
    ),
    PageCase(
      "a centred block",
      [[Block(50, 200, ">>Centred", ">lines", "of text")]],
      "Centred lines of text"
    ),
    PageCase(
      "running heads and page numbers",
      [
        [Block(50, 30, "Journal 12"), Block(50, 200, "First."), Block(290, 770, "12")],
        [Block(50, 30, "Journal 13"), Block(50, 200, "Second."), Block(290, 770, "13")],
      ],
      "First.\n\nSecond."
    ),
    PageCase(
      "heads that differ on left and right pages",
      [
        [Block(50, 30, "The Author"), Block(50, 200, "A.")],
        [Block(50, 31, "The Title"), Block(50, 200, "B.")],
        [Block(50, 30, "The Author"), Block(50, 200, "C.")],
        [Block(50, 31, "The Title"), Block(50, 200, "D.")],
      ],
      "A.\n\nB.\n\nC.\n\nD."
    ),
    PageCase(
      "a line at the edge that stands once",
      [[Block(50, 30, "A title"), Block(50, 200, "Text.")]],
      "A title\n\nText."
    ),
    PageCase(
      "a line that is repeated within the page",
      [[Block(50, 300, "Chorus.")], [Block(50, 300, "Chorus.")]],
      "Chorus.\n\nChorus."
    ),
    PageCase(
      "page numbers in words",
      [
        [Block(50, 200, "Text."), Block(50, 770, "Page 3 of 10")],
        [Block(50, 200, "More."), Block(50, 770, "- iv -")],
      ],
      "Text.\n\nMore."
    ),
    PageCase(
      "notes at the foot",
      [
        [Block(50, 200, "It goes1"), Block(50, 650, "1 A note.", height: 8)],
        [Block(50, 200, "on here with more text than notes.")],
      ],
      "It goes1 on here with more text than notes.\n\n1 A note."
    ),
    PageCase("ligatures", [[Block(50, 200, "\u{FB01}ve o\u{FB03}ces")]], "five offices"),
    PageCase("escapes", [[Block(50, 200, "A &amp;amp; B &lt;c&gt; &x")]], "A &amp; B <c> &x"),
    PageCase("no spaces in Chinese", [[Block(50, 200, "两国关系", "很好。")]], "两国关系很好。"),
  ]

  private static let hyphens = [
    PageCase(
      "a word that was cut",
      [[Block(50, 200, "The rela-", "tions are good.")]],
      "The relations are good."
    ),
    PageCase(
      "a word that stands elsewhere",
      [[Block(50, 200, "The bridge was a draw-", "bridge. No drawbridge is new.")]],
      "The bridge was a drawbridge. No drawbridge is new."
    ),
    PageCase(
      "a compound",
      [[Block(50, 200, "It is well-", "established.")]],
      "It is well-established."
    ),
    PageCase(
      "a compound that stands elsewhere",
      [[Block(50, 200, "A long-", "term plan is long-term.")]],
      "A long-term plan is long-term."
    ),
    PageCase(
      "two names",
      [[Block(50, 200, "The Anglo-", "Russian talks.")]],
      "The Anglo-Russian talks."
    ),
    PageCase("a number", [[Block(50, 200, "In 2014-", "2017 it was.")]], "In 2014-2017 it was."),
    PageCase("a soft hyphen", [[Block(50, 200, "A con\u{AD}", "sensus.")]], "A consensus."),
    PageCase("a dash", [[Block(50, 200, "It was -", "perhaps - so.")]], "It was - perhaps - so."),
    PageCase(
      "a word that was cut by a page",
      [[Block(50, 700, "The agree-")], [Block(50, 100, "ment holds.")]],
      "The agreement holds."
    ),
  ]

  @Test(arguments: layouts + hyphens)
  func theTextIsWhatAReaderSees(page: PageCase) throws {
    var builder = PrintedBuilder()
    for blocks in page.pages { builder.addPage(blocks) }
    #expect(try ArticleReader.article(in: builder.printed, as: .pdf).text == page.text)
  }

  @Test func thePropertiesAreTakenAndNoDateIsClaimed() throws {
    var builder = PrintedBuilder()
    builder.addPage([PrintedBuilder.Block(50, 200, "Text.")])
    builder.addPage([])
    let article = try ArticleReader.article(in: builder.printed, as: .pdf)
    #expect(article.title == "A & B")
    #expect(article.authors == ["Jane Doe", "John Roe"])
    #expect(article.issued == nil)
    #expect(
      article.remarks == [
        "The file was made on 2017-12-23, which need not be the date of publication.",
        "Pages without text, which may be pictures of it: 1.",
      ]
    )
  }

  @Test func theNameOfAFileIsNoTitle() throws {
    let head = "<title>Microsoft Word - letter.doc</title>"
    let page = #"<page><block><line><word yMin="1">Text.</word></line></block></page></doc>"#
    #expect(try ArticleReader.article(in: Array((head + page).utf8), as: .pdf).title == nil)
  }

  @Test func whatBreaksOffIsTold() {
    var builder = PrintedBuilder()
    builder.addPage([PrintedBuilder.Block(50, 200, "Text.")])
    let bytes = builder.printed
    for count in stride(from: 0, to: bytes.count - 20, by: 11) {
      #expect(throws: ExtractionFailure.self) {
        try ArticleReader.article(in: Array(bytes[..<count]), as: .pdf)
      }
    }
  }

  @Test(
    arguments: [
      ("12", true), ("xii", true), ("- 12 -", true), ("Page 3", true), ("3/10", true),
      ("Chapter 3", false), ("In 2014 they met", false), ("vivid", false), ("", false),
    ]
  )
  func pageNumbersAreTold(text: String, isNumber: Bool) {
    #expect(RunningHeads.isPageNumber(text) == isNumber)
  }
}
