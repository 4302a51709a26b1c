import Testing

@testable import TextExtraction

@Suite struct MarkdownArticleTests {
  private func text(_ text: String) throws -> String {
    try MarkdownArticle.read(Array(text.utf8)).text
  }

  @Test(arguments: [
    ("**a** *b* _c_ __d__ ***e*** ~~f~~", "a b c d e f"),
    ("snake_case_name 2 * 3 * 4", "snake_case_name 2 * 3 * 4"),
    ("*\"We will _not_ go\"*, he said", "\"We will not go\", he said"), ("**bold*", "*bold"),
    ("see [the *text*](http://x.y \"t\") and ![alt](a.png)", "see the text and"),
    ("[a][1], [1], [b] [c](d(e)f)\n\n[1]: http://x.y", "a, 1, [b] c"), ("a[^1] b", "a b"),
    ("`*a*` ``b`c`` \\*d\\*", "*a* b`c *d*"),
    ("<https://e.org> a<br>b <b>c</b> 1 < 2", "https://e.org a\nb c 1 < 2"),
    ("AT&amp;T &copy;", "AT&T ©"), ("a  \nb\\\nc\nd", "a\nb\nc d"),
  ])
  func marksAreLeftOut(markdown: String, plain: String) throws {
    #expect(try text(markdown) == plain)
  }

  @Test func blocksAreParagraphs() throws {
    let markdown = """
      Title
      =====
      ## Second ##
      A line,
      and on.
      > Quoted
      > > twice

      - one
        and on
      * two
      1. three
      ***
      | a | b |
      |---|:-:|
      | 1 | 2 |

      ```text
      x = *1*

      y
      ```
      """
    #expect(
      try text(markdown).split(separator: "\n\n").map(String.init) == [
        "Title", "Second", "A line, and on.", "Quoted twice", "one and on", "two", "three",
        "a | b\n1 | 2",
        "x = *1*", "y",
      ]
    )
  }

  @Test func frontMatterIsWhatTheTextSaysAboutItself() throws {
    let article = try MarkdownArticle.read(
      Array(
        """
        ---
        title: "Ships: a history"
        author:
          - Ann Lee
          - name: Bo Li
        date: 2017-12
        lang: en_gb
        url: https://example.org/a
        ---
        # Heading

        Text.
        """.utf8
      )
    )
    #expect(article.title == "Ships: a history")
    #expect(article.authors == ["Ann Lee", "Bo Li"])
    #expect(article.issued == "2017-12")
    #expect(article.language == "en-GB")
    #expect(article.url == "https://example.org/a")
    #expect(article.text == "Heading\n\nText.")
  }

  @Test func withoutFrontMatterTheFirstHeadingIsTheTitle() throws {
    #expect(try MarkdownArticle.read(Array("# A *title*\n\nText.".utf8)).title == "A title")
    #expect(try MarkdownArticle.read(Array("---\n\nText.\n\n---\n".utf8)).title == nil)
  }

  @Test func openMarksAreText() throws {
    let hostile = String(repeating: "[*_`", count: 2000)
    #expect(try text(hostile).contains("*"))
  }
}
