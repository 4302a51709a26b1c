import Testing

@testable import TextExtraction

@Suite struct SavedPageTests {
  private static let words = String(
    repeating: "The talks went on in the town for many days. ",
    count: 8
  )

  private static func page(_ text: String) -> String {
    "<html><head><title>The title</title></head><body><article><p>\(text)</p></article></body></html>"
  }

  private static func saved(_ parts: String..., fields: String = "") -> [UInt8] {
    let head =
      "From: <Saved by a browser>\nSnapshot-Content-Location: https://x.example/a\nSubject: S\nDate: Sat, 1 Jan 2022 10:00 +0000\n"
      + "MIME-Version: 1.0\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\(fields)\n\n"
    return Array((head + parts.map { "--b\n\($0)\n" }.joined() + "--b--\n").utf8)
  }

  private static let style = "Content-Type: text/css\nContent-Location: cid:css\n\np { }"

  @Test(
    arguments: [
      saved("Content-Type: text/html\n\n\(page(words))", style),
      saved(
        style,
        "Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n\(page(words).replacing("went", with: "w=65=\nnt"))"
      ),
      saved(
        "Content-Type: text/html\n\n<p>frame</p>",
        "Content-Type: text/html\nContent-ID: <main>\n\n\(page(words))",
        fields: "; start=\"<main>\""
      ),
      saved("Content-Type: application/xhtml+xml; charset=utf-8\n\n\(page(words))"),
    ]
  )
  func thePageIsRead(file: [UInt8]) throws {
    #expect(try ArticleFormat.recognised(file, ending: "") == .mhtml)
    let article = try ArticleReader.article(in: file, as: .mhtml)
    #expect(article.text == Self.words.dropLast())
    #expect(article.title == "The title")
    #expect(article.url == "https://x.example/a")
    // The day on which it was saved is none of the article.
    #expect(article.issued == nil)
  }

  @Test func framesAreTold() throws {
    let frame = "Content-Type: text/html\nContent-Location: file:///etc/passwd\n\n<p>frame</p>"
    let file = Self.saved("Content-Type: text/html\n\n\(Self.page(Self.words))", frame)
    let article = try ArticleReader.article(in: file, as: .mhtml)
    #expect(article.remarks.contains("The frames of the page are not read."))
    #expect(!article.text.contains("frame"))
  }

  @Test func aFileWithoutAPageIsTold() {
    #expect(throws: ExtractionFailure.damaged(reason: "it holds no page in HTML")) {
      try ArticleReader.article(in: Self.saved(Self.style), as: .mhtml)
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
