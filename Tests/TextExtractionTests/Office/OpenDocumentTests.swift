import Testing

@testable import TextExtraction

/// Texts in the form ODT for tests.
enum OpenBuilder {
  static let spaces = ["office", "text", "style", "table", "draw", "dc", "meta", "svg", "manifest"]
    .map { #"xmlns:\#($0)="urn:x:\#($0)""# }.joined(separator: " ")

  static func document(
    _ body: String,
    styles: String = "",
    properties: String? = nil,
    manifest: String? = nil
  ) -> [UInt8] {
    var builder = ZipBuilder()
    builder.add("mimetype", "application/vnd.oasis.opendocument.text")
    builder.add(
      "content.xml",
      "<office:document-content \(spaces)><office:automatic-styles>\(styles)</office:automatic-styles>"
        + "<office:body><office:text>\(body)</office:text></office:body></office:document-content>"
    )
    builder.add(
      "styles.xml",
      "<office:document-styles \(spaces)><style:header><text:p>A running head</text:p></style:header></office:document-styles>"
    )
    if let properties { builder.add("meta.xml", "<meta \(spaces)>\(properties)</meta>") }
    if let manifest { builder.add("META-INF/manifest.xml", "<m \(spaces)>\(manifest)</m>") }
    return builder.archive
  }
}

@Suite struct OpenDocumentTests {
  private static let hiddenStyle =
    #"<style:style style:name="H"><style:text-properties text:display="none"/></style:style>"#

  private static let cases = [
    BodyCase(
      "paragraphs and headings",
      "<text:h>Head</text:h><text:p>One <text:span>and</text:span>\n  two.</text:p><text:p/>",
      "Head\n\nOne and two."
    ),
    BodyCase("a word in pieces", "<text:p>im<text:span>por</text:span>tant</text:p>", "important"),
    BodyCase(
      "spaces, tabs and breaks",
      #"<text:p>a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d</text:p>"#,
      "a b c\nd"
    ),
    BodyCase(
      "tracked changes",
      "<text:tracked-changes><text:changed-region><text:deletion><text:p>Gone.</text:p></text:deletion>"
        + "</text:changed-region></text:tracked-changes><text:p>Kept<text:change/> "
        + "<text:change-start/>and new<text:change-end/>.</text:p>",
      "Kept and new."
    ),
    BodyCase(
      "notes",
      "<text:p>Said<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p>"
        + "</text:note-body></text:note> and<text:note><text:note-citation>i</text:note-citation>"
        + "<text:note-body><text:p>An end</text:p><text:p>note.</text:p></text:note-body></text:note>.</text:p>",
      "Said[1] and[2].\n\n[1] A note.\n\n[2] An end note."
    ),
    BodyCase(
      "fields",
      "<text:p>Page <text:page-number>7</text:page-number> of <text:title>T</text:title></text:p>",
      "Page 7 of T"
    ),
    BodyCase(
      "comments",
      "<text:p>Said<office:annotation><dc:creator>J</dc:creator><text:p>Really?</text:p></office:annotation>.</text:p>",
      "Said."
    ),
    BodyCase(
      "a table",
      "<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell>"
        + "<table:table-cell><text:p>b</text:p><text:p>c</text:p></table:table-cell></table:table-row>"
        + "<table:table-row><table:table-cell><text:p>d</text:p></table:table-cell>"
        + "<table:covered-table-cell><text:p>x</text:p></table:covered-table-cell></table:table-row></table:table>",
      "a | b c\nd"
    ),
    BodyCase(
      "a header row",
      "<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>H</text:p>"
        + "</table:table-cell></table:table-row></table:table-header-rows><table:table-row><table:table-cell>"
        + "<text:p>d</text:p></table:table-cell></table:table-row></table:table>",
      "H\nd"
    ),
    BodyCase(
      "hidden text",
      #"<text:p>a<text:span text:style-name="H">b</text:span>c</text:p><text:p text:style-name="H">d</text:p>"#,
      "ac"
    ),
    BodyCase(
      "a hidden section",
      #"<text:section text:display="none"><text:p>a</text:p></text:section><text:section><text:p>b</text:p></text:section>"#,
      "b"
    ),
    BodyCase(
      "hidden paragraphs by a condition",
      #"<text:p><text:hidden-text text:is-hidden="true">x</text:hidden-text>a</text:p>"#,
      "a"
    ),
    BodyCase(
      "a text box",
      "<text:p>Around <draw:frame><draw:text-box><text:p>Boxed.</text:p></draw:text-box></draw:frame>it.</text:p>",
      "Around it.\n\nBoxed."
    ),
    BodyCase(
      "a picture",
      "<text:p>See<draw:frame><draw:image/><svg:title>Logo</svg:title><svg:desc>A logo</svg:desc></draw:frame>.</text:p>",
      "See."
    ),
    BodyCase(
      "a table of contents",
      "<text:table-of-content><text:index-body><text:p>Head 1</text:p></text:index-body></text:table-of-content><text:p>T</text:p>",
      "T"
    ),
    BodyCase("a link", #"<text:p>See <text:a>the page</text:a>.</text:p>"#, "See the page."),
    BodyCase(
      "a reading above characters",
      "<text:p><text:ruby><text:ruby-base>東京</text:ruby-base><text:ruby-text>toukyou</text:ruby-text></text:ruby></text:p>",
      "東京"
    ),
    BodyCase(
      "a list",
      "<text:list><text:list-item><text:p>one</text:p></text:list-item><text:list-item><text:p>two</text:p></text:list-item></text:list>",
      "one\n\ntwo"
    ),
    BodyCase(
      "what stands for no text",
      "<text:sequence-decls><text:sequence-decl/></text:sequence-decls>stray<text:p>T<text:soft-page-break/>.</text:p>",
      "T."
    ),
    BodyCase("hostile characters", "<text:p>a&#x9B;31mb&#x200B;c</text:p>", "a31mbc"),
  ]

  @Test(arguments: cases)
  func theTextIsWhatAReaderSees(body: BodyCase) throws {
    let document = OpenBuilder.document(body.body, styles: Self.hiddenStyle)
    #expect(try ArticleFormat.recognised(document, ending: "") == .odt)
    #expect(try ArticleReader.article(in: document, as: .odt).text == body.text)
  }

  @Test func thePropertiesAreTakenAndNoDateIsClaimed() throws {
    let document = OpenBuilder.document(
      "<text:p>Text.</text:p>",
      properties:
        "<dc:title>A title</dc:title><meta:initial-creator>Jane Doe</meta:initial-creator>"
        + "<dc:creator>Last Hand</dc:creator><dc:language>fr-FR</dc:language>"
        + "<meta:creation-date>2017-12-23T10:00:00</meta:creation-date>"
    )
    let article = try ArticleReader.article(in: document, as: .odt)
    #expect(article.title == "A title")
    #expect(article.authors == ["Jane Doe"])
    #expect(article.language == "fr-FR")
    #expect(article.issued == nil)
    #expect(
      article.remarks
        == ["The file was made on 2017-12-23, which need not be the date of publication."]
    )
  }

  @Test func aLockedDocumentIsTold() {
    let document = OpenBuilder.document(
      "<text:p>x</text:p>",
      manifest: "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
    )
    #expect(throws: ExtractionFailure.locked) {
      try ArticleReader.article(in: document, as: .odt)
    }
  }
}
