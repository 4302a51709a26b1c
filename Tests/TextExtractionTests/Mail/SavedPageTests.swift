import Testing

@testable import TextExtraction

/// A saved page and the text of its article.
struct PageFileCase: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let file: [UInt8]
  let text: String

  init(_ name: String, _ file: [UInt8], _ text: String = SavedPage.words) {
    testDescription = name
    self.file = file
    self.text = text
  }
}

/// Pages that browsers saved with all their parts, for tests.
enum SavedPage {
  static let words =
    String(repeating: "The talks went on in the town for many days. ", count: 8) + "End."
  static let russian =
    String(repeating: "Переговоры шли в городе много дней подряд. ", count: 8) + "Всё."

  static func page(_ text: String = words, head: String = "") -> String {
    "<html><head><title>The title</title>\(head)</head><body><article><p>\(text)</p></article></body></html>"
  }

  /// A part in HTML.
  static func html(_ fields: String = "", _ content: String = page()) -> String {
    "Content-Type: text/html\(fields)\n\n\(content)"
  }

  /// A file of parts.
  static func file(_ parts: String..., fields: String = "", breaks: String = "\n") -> [UInt8] {
    let head =
      "From: <Saved by a browser>\nSnapshot-Content-Location: https://x.example/a\nSubject: S\n"
      + "Date: Sat, 1 Jan 2022 10:00 +0000\nMIME-Version: 1.0\n"
      + "Content-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\(fields)\n\n"
    let whole = head + parts.map { "--b\n\($0)\n" }.joined() + "--b--\n"
    return Array(
      whole.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: breaks).utf8
    )
  }

  /// Quoted-printable with every byte as an escape, in lines that the encoding breaks.
  static func quoted(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789ABCDEF")
    let escapes = bytes.map { "=\(digits[Int($0 >> 4)])\(digits[Int($0 & 15)])" }
    return stride(from: 0, to: escapes.count, by: 20)
      .map { escapes[$0..<min($0 + 20, escapes.count)].joined() }.joined(separator: "=\n")
  }

  /// A text in windows-1251, as far as Russian needs it.
  static func windows1251(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { scalar in
      switch scalar.value {
      case 0x410...0x44F: UInt8(scalar.value - 0x410 + 0xC0)
      case 0x451: 0xB8
      default: UInt8(scalar.value)
      }
    }
  }
}

@Suite struct SavedPageTests {
  private static let style = "Content-Type: text/css\nContent-Location: cid:css\n\np { }"
  private static let picture =
    "Content-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo="
  private static let frame = SavedPage.html(
    "\nContent-Location: file:///etc/passwd",
    "<p>frame</p>"
  )
  private static let coded = "\nContent-Transfer-Encoding: quoted-printable"
  private static let russian = SavedPage.page(SavedPage.russian)

  private static let shapes = [
    PageFileCase("one part", SavedPage.file(SavedPage.html())),
    PageFileCase("parts after it", SavedPage.file(SavedPage.html(), style, picture)),
    PageFileCase("parts before it", SavedPage.file(style, picture, SavedPage.html())),
    PageFileCase("lines as in mail", SavedPage.file(SavedPage.html(), style, breaks: "\r\n")),
    PageFileCase("a frame", SavedPage.file(SavedPage.html(), frame)),
    PageFileCase(
      "a root that is named",
      SavedPage.file(frame, SavedPage.html("\nContent-ID: <main>"), fields: "; start=\"<main>\"")
    ),
    PageFileCase(
      "a root that is missing",
      SavedPage.file(SavedPage.html(), fields: "; start=\"<no>\"")
    ),
    PageFileCase(
      "XHTML",
      SavedPage.file(
        "Content-Type: application/xhtml+xml\n\n<?xml version=\"1.0\"?>\(SavedPage.page())"
      )
    ),
    PageFileCase(
      "a form among several",
      SavedPage.file(
        "Content-Type: multipart/alternative; boundary=c\n\n--c\n\(SavedPage.html())\n--c--",
        picture
      )
    ),
    PageFileCase(
      "a type in capitals",
      SavedPage.file("content-type: TEXT/HTML\n\n\(SavedPage.page())")
    ),
    PageFileCase("a file that breaks off", SavedPage.file(SavedPage.html()).dropLast(10) + []),
    PageFileCase("a text before the parts", SavedPage.file("", SavedPage.html())),
  ]

  private static let encodings = [
    PageFileCase(
      "quoted-printable",
      SavedPage.file(SavedPage.html(coded, SavedPage.quoted(SavedPage.page().utf8)))
    ),
    PageFileCase(
      "base64",
      SavedPage.file(
        SavedPage.html(
          "\nContent-Transfer-Encoding: base64",
          "PGh0bWw+PGhlYWQ+PHRpdGxlPlRoZSB0aXRsZTwvdGl0bGU+PC9oZWFkPjxib2R5PjxhcnRp\nY2xlPjxwPlNhaWQgaW4gYSBsb25nIHNlbnRlbmNlIHRoYXQgdGhlIHRhbGtzIHdlbnQgb24gaW4gdGhlIHRvd24gZm9yIG1hbnkgZGF5cyBhbmQgbmlnaHRzLCBhbmQgZW5kZWQuPC9wPjwvYXJ0aWNsZT48L2JvZHk+PC9odG1sPg=="
        )
      ),
      "Said in a long sentence that the talks went on in the town for many days and nights, and ended."
    ),
    PageFileCase(
      "a charset of the part",
      SavedPage.file(
        SavedPage.html(
          "; charset=windows-1251\(coded)",
          SavedPage.quoted(SavedPage.windows1251(russian))
        )
      ),
      SavedPage.russian
    ),
    PageFileCase(
      "a charset of the page",
      SavedPage.file(
        SavedPage.html(
          coded,
          SavedPage.quoted(
            SavedPage.windows1251(
              SavedPage.page(SavedPage.russian, head: "<meta charset=windows-1251>")
            )
          )
        )
      ),
      SavedPage.russian
    ),
    PageFileCase(
      "UTF-8",
      SavedPage.file(SavedPage.html("; charset=utf-8", russian)),
      SavedPage.russian
    ),
    PageFileCase(
      "UTF-8 that nobody names",
      SavedPage.file(SavedPage.html("", russian)),
      SavedPage.russian
    ),
    PageFileCase(
      "UTF-8 in quoted-printable",
      SavedPage.file(SavedPage.html("; charset=\"utf-8\"\(coded)", SavedPage.quoted(russian.utf8))),
      SavedPage.russian
    ),
    PageFileCase(
      "a charset that nobody knows",
      SavedPage.file(SavedPage.html("; charset=x-nonsense", russian)),
      SavedPage.russian
    ),
  ]

  @Test(arguments: shapes + encodings)
  func thePageIsRead(page: PageFileCase) throws {
    #expect(try ArticleFormat.recognised(page.file, ending: "") == .mhtml)
    let article = try ArticleReader.article(in: page.file, as: .mhtml)
    #expect(article.text == page.text)
    #expect(article.title == "The title")
    #expect(article.url == "https://x.example/a")
    // The day on which it was saved is none of the article.
    #expect(article.issued == nil)
  }

  @Test func framesAreTold() throws {
    let article = try ArticleReader.article(
      in: SavedPage.file(SavedPage.html(), Self.frame),
      as: .mhtml
    )
    #expect(article.remarks.contains("The frames of the page are not read."))
  }

  /// A page in a frame, under an address.
  private static func part(_ fields: String, _ text: String, _ more: String = "") -> String {
    let page = "<html><body><article><p>\(text)</p></article>\(more)</body></html>"
    return SavedPage.html("\n\(fields)", page)
  }

  private static func text(_ name: String) -> String {
    String(repeating: "\(name) says that the talks went on in the town for days. ", count: 8)
      + "End."
  }

  private static func page(_ frames: String...) -> String {
    let tags = frames.map { "<iframe src=\"\($0)\"></iframe>" }.joined()
    let page = "<html><body><article><p>\(text("Main"))</p></article>\(tags)</body></html>"
    return SavedPage.html("\nContent-Location: https://x.example/a/b.html", page)
  }

  private func texts(_ file: [UInt8]) throws -> (names: [String], remarks: [String]) {
    let article = try ArticleReader.article(in: file, as: .mhtml)
    let paragraphs = article.text.split(separator: "\n").map(String.init)
    return (
      paragraphs.map { String($0.prefix { $0 != " " }) }, article.remarks
    )
  }

  @Test func framesAreReadInTheOrderInWhichThePageHasThem() throws {
    let file = SavedPage.file(
      Self.page("cid:one@x", "c.html?d=1#e", "../d/./e.html", "//y.example/", "/f"),
      Self.part("Content-Location: https://x.example/f", Self.text("F")),
      Self.part("Content-Location: https://y.example/", Self.text("Y")),
      Self.part("Content-Location: https://x.example/a/c.html?d=1", Self.text("C")),
      Self.part("Content-Location: https://x.example/d/e.html", Self.text("E")),
      Self.part("Content-ID: <one@x>", Self.text("One"))
    )
    let found = try texts(file)
    #expect(found.names == ["Main", "One", "C", "E", "Y", "F"])
    #expect(found.remarks == ["The text is that of the page and of its frames."])
  }

  @Test func framesInFramesAreReadEachOnce() throws {
    let file = SavedPage.file(
      Self.page("cid:1", "cid:1", "cid:3"),
      Self.part(
        "Content-ID: <1>",
        Self.text("One"),
        "<iframe src='cid:2'></iframe><iframe src='cid:1'></iframe>"
      ),
      Self.part("Content-ID: <2>", Self.text("Two"), "<iframe src='cid:1'></iframe>"),
      Self.part("Content-ID: <3>", Self.text("Three"))
    )
    #expect(try texts(file).names == ["Main", "One", "Two", "Three"])
  }

  @Test func aSetOfFramesIsThePage() throws {
    let set =
      "<html><head><title>Set</title></head><frameset><frame src='n.html'><frame src='t.html'>"
      + "<noframes><p>\(Self.text("No"))</p></noframes></frameset></html>"
    let file = SavedPage.file(
      SavedPage.html("\nContent-Location: https://x.example/", set),
      Self.part("Content-Location: https://x.example/t.html", Self.text("Text")),
      SavedPage.html(
        "\nContent-Location: https://x.example/n.html",
        "<ul><li><a href='1'>One</a><li><a href='2'>Two</a></ul>"
      )
    )
    let found = try texts(file)
    #expect(found.names.last == "Text")
    #expect(!found.names.contains("No"))
  }

  @Test func framesOfFewWordsAndThoseOfOtherPlacesAreLeftOut() throws {
    let file = SavedPage.file(
      Self.page("cid:ad", "cid:text", "file:///etc/passwd", "https://y.example/away"),
      Self.part("Content-ID: <ad>", "Buy our fish now."),
      Self.part("Content-ID: <text>", Self.text("Text"))
    )
    let found = try texts(file)
    #expect(found.names == ["Main", "Text"])
    #expect(found.remarks == ["Of the frames of the page 1 are read and 1 are not."])
  }

  @Test func framesWithoutEndAreLeftOut() throws {
    let frames = (0..<40).map { number in
      Self.part(
        "Content-ID: <\(number)>",
        Self.text("N\(number)"),
        "<iframe src='cid:\(number + 1)'></iframe>"
      )
    }
    let head = Self.page("cid:0")
    var file = SavedPage.file(head)
    file.removeLast(Array("--b--\n".utf8).count)
    file += Array(frames.map { "--b\n\($0)\n" }.joined().utf8) + Array("--b--\n".utf8)
    #expect(try texts(file).names == ["Main"] + (0..<8).map { "N\($0)" })
  }

  @Test func aFileWithoutAPageIsTold() {
    #expect(throws: ExtractionFailure.damaged(reason: "it holds no page in HTML")) {
      try ArticleReader.article(in: SavedPage.file(Self.style), as: .mhtml)
    }
  }

  @Test(
    arguments: [
      ("<p>Dear J.,</p><p>See <a href='x'>this</a>.</p>", "Dear J.,\n\nSee this."),
      ("<style>p{}</style><div>One</div><div>Two</div>", "One\n\nTwo"),
      ("<table><tr><td><p>Laid out.</p></td></tr></table>", "Laid out."),
    ]
  )
  func aLetterInHTMLIsReadAsAWhole(body: String, text: String) throws {
    let letter = "From: j\nSubject: s\nDate: d\nContent-Type: text/html; charset=utf-8\n\n\(body)"
    #expect(try ArticleReader.article(in: Array(letter.utf8), as: .eml).text == text)
  }

  @Test func aFormInHTMLIsReadWhereThereIsNoPlainOne() throws {
    let letter =
      "From: j\nSubject: s\nDate: d\nContent-Type: multipart/alternative; boundary=b\n\n"
      + "--b\n\n \n--b\nContent-Type: text/html\n\n<p>Rich.</p>\n--b--"
    #expect(try ArticleReader.article(in: Array(letter.utf8), as: .eml).text == "Rich.")
  }
}
