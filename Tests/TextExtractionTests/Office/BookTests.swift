import Testing

@testable import TextExtraction

/// A chapter of a book, and how the book lists it.
struct Chapter {
  let name: String
  let body: String
  /// Attributes of its entries in the list of parts and in the order of reading.
  var item = ""
  var reference = ""
}

enum BookBuilder {
  static func book(
    _ chapters: [Chapter],
    metadata: String = "",
    extra: KeyValuePairs<String, String> = [:],
    guide: String = ""
  ) -> [UInt8] {
    var builder = ZipBuilder()
    builder.add("mimetype", "application/epub+zip")
    builder.add(
      "META-INF/container.xml",
      #"<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>"#
    )
    let items = chapters.map {
      #"<item id="\#($0.name)" href="text/\#($0.name).xhtml" media-type="application/xhtml+xml" \#($0.item)/>"#
    }
    let order = chapters.map { #"<itemref idref="\#($0.name)" \#($0.reference)/>"# }
    builder.add(
      "OPS/book.opf",
      #"<package xmlns:dc="urn:dc" xmlns:opf="urn:opf"><metadata>\#(metadata)</metadata>"#
        + "<manifest>\(items.joined())<item id=\"i\" href=\"i.png\" media-type=\"image/png\"/></manifest>"
        + "<spine>\(order.joined())</spine><guide>\(guide)</guide></package>"
    )
    for chapter in chapters where !chapter.body.isEmpty {
      builder.add(
        "OPS/text/\(chapter.name).xhtml",
        #"<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">"#
          + "<head><title>Not read</title></head><body>\(chapter.body)</body></html>"
      )
    }
    for (name, text) in extra { builder.add(name, text) }
    return builder.archive
  }
}

@Suite struct BookTests {
  private static let cases = [
    BodyCase(
      "paragraphs",
      "<h1>Head</h1><p>One <i>and</i>\n two.</p><p>Three.</p>",
      "Head\n\nOne and two.\n\nThree."
    ),
    BodyCase("a word in pieces", "<p>im<b>por</b>tant</p>", "important"),
    BodyCase("line breaks", "<p>a<br/>b</p>", "a\nb"),
    BodyCase(
      "a list of contents",
      #"<nav epub:type="toc"><ol><li>Head 1</li></ol></nav><p>T.</p>"#,
      "T."
    ),
    BodyCase(
      "a list of contents of old books",
      #"<div epub:type="toc"><p>Head 1</p></div><p>T.</p>"#,
      "T."
    ),
    BodyCase(
      "numbers of printed pages",
      #"<p>It goes<span epub:type="pagebreak" id="p2">2</span> on.</p>"#,
      "It goes on."
    ),
    BodyCase(
      "a note",
      ##"<p>Said<a epub:type="noteref" href="#n">1</a>.</p><aside epub:type="footnote" id="n"><p>1 A note.</p></aside>"##,
      "Said1.\n\n1 A note."
    ),
    BodyCase(
      "hidden text",
      #"<p hidden="hidden">x</p><p style="display: none">y</p><p>T.</p>"#,
      "T."
    ),
    BodyCase("scripts and styles", "<style>p{}</style><script>x()</script><p>T.</p>", "T."),
    BodyCase(
      "a table",
      "<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table>",
      "a | b\nc | d"
    ),
    BodyCase("lists", "<ul><li>one</li><li>two</li></ul>", "one\n\ntwo"),
    BodyCase(
      "a picture",
      #"<figure><img src="a.png" alt="Alt"/><figcaption>Caption.</figcaption></figure>"#,
      "Caption."
    ),
    BodyCase("a quotation", "<blockquote><p>Quoted.</p></blockquote>", "Quoted."),
    BodyCase("text without an element", "Loose <b>text</b>.", "Loose text."),
    BodyCase("sections", "<section><h2>H</h2><div><p>T.</p></div></section>", "H\n\nT."),
    BodyCase("characters by number", "<p>&#233;&#x4E2D;</p>", "é中"),
    BodyCase("a comment", "<p>a<!-- b -->c</p>", "ac"),
    BodyCase("bare text in a section", "<![CDATA[a < b]]>", "a < b"),
    BodyCase(
      "a header that is no boilerplate here",
      "<header><p>By J.</p></header><footer><p>End.</p></footer>",
      "By J.\n\nEnd."
    ),
    BodyCase("hostile characters", "<p>a&#x9B;31m&#x200B;b</p>", "a31mb"),
  ]

  @Test(arguments: cases)
  func theTextIsWhatAReaderSees(body: BodyCase) throws {
    let book = BookBuilder.book([Chapter(name: "c1", body: body.body)])
    #expect(try ArticleFormat.recognised(book, ending: "") == .epub)
    #expect(try ArticleReader.article(in: book, as: .epub).text == body.text)
  }

  @Test func chaptersComeInTheOrderOfReading() throws {
    let book = BookBuilder.book(
      [
        Chapter(name: "cover", body: "<p>Cover.</p>"),
        Chapter(name: "nav", body: "<p>Contents.</p>", item: #"properties="nav""#),
        Chapter(name: "old", body: "<p>Old contents.</p>"),
        Chapter(name: "b", body: "<p>B.</p>"), Chapter(name: "a", body: "<p>A.</p>"),
        Chapter(name: "side", body: "<p>Side.</p>", reference: #"linear="no""#),
        Chapter(name: "lost", body: ""),
      ],
      guide: ##"<reference type="toc" href="text/old.xhtml#top"/>"##
    )
    let article = try ArticleReader.article(in: book, as: .epub)
    #expect(article.text == "Cover.\n\nB.\n\nA.")
    #expect(
      article.remarks == [
        "The book lacks 1 of its chapters.", "Parts beside the order of reading are left out.",
      ]
    )
  }

  @Test func whatTheBookSaysIsTaken() throws {
    let metadata = ##"""
      <dc:title>A title</dc:title><dc:creator opf:role="aut">Jane Doe</dc:creator>
      <dc:creator id="t">Tom Roe</dc:creator><meta refines="#t" property="role">trl</meta>
      <dc:date opf:event="modification">2020-01-01</dc:date>
      <dc:date opf:event="publication">2017-12-23</dc:date><dc:publisher>House</dc:publisher>
      <dc:language>en-gb</dc:language><dc:rights>CC BY 4.0</dc:rights>
      <dc:identifier>urn:uuid:1</dc:identifier><dc:identifier>https://x.example/b</dc:identifier>
      """##
    let book = BookBuilder.book([Chapter(name: "a", body: "<p>T.</p>")], metadata: metadata)
    var article = ExtractedArticle(text: "T.")
    article.type = "book"
    article.title = "A title"
    article.authors = ["Jane Doe"]
    article.issued = "2017-12-23"
    article.publisher = "House"
    article.url = "https://x.example/b"
    article.language = "en-GB"
    article.licence = "CC BY 4.0"
    #expect(try ArticleReader.article(in: book, as: .epub) == article)
  }

  @Test func aBookThatIsLockedIsTold() {
    func book(_ locked: String) -> [UInt8] {
      BookBuilder.book(
        [Chapter(name: "a", body: "<p>T.</p>")],
        extra: ["META-INF/encryption.xml": #"<e><CipherReference URI="\#(locked)"/></e>"#]
      )
    }
    #expect(throws: ExtractionFailure.locked) {
      try ArticleReader.article(in: book("OPS/text/a.xhtml"), as: .epub)
    }
    #expect(throws: Never.self) { try ArticleReader.article(in: book("OPS/font.otf"), as: .epub) }
  }
}
