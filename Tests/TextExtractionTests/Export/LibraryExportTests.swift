import Testing

@testable import TextExtraction

@Suite struct LibraryExportTests {
  private static let spaces =
    #"xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#" "#
    + #"xmlns:dcterms="http://purl.org/dc/terms/" xmlns:link="http://purl.org/rss/1.0/modules/link/" "#
    + #"xmlns:bib="http://purl.org/net/biblio#" xmlns:foaf="http://xmlns.com/foaf/0.1/" xmlns:dc="http://purl.org/dc/elements/1.1/""#

  private static let graph = """
    <rdf:RDF \(spaces)>
      <bib:Document rdf:about="https://news.example/1">
        <z:itemType>webpage</z:itemType>
        <dcterms:isPartOf><z:Website><dc:title>Example News</dc:title></z:Website></dcterms:isPartOf>
        <bib:authors><rdf:Seq>
          <rdf:li><foaf:Person><foaf:surname>Lain</foaf:surname><foaf:givenName>Sarah</foaf:givenName></foaf:Person></rdf:li>
          <rdf:li><foaf:Person><foaf:surname>Agency</foaf:surname></foaf:Person></rdf:li>
        </rdf:Seq></bib:authors>
        <link:link rdf:resource="#item_3"/>
        <link:link rdf:resource="#item_2"/>
        <dc:title>Talks &amp; more</dc:title>
        <dc:date>2017-12-23 10:00:00</dc:date>
        <z:language>en-GB</z:language>
        <dc:identifier><dcterms:URI><rdf:value>https://news.example/1</rdf:value></dcterms:URI></dc:identifier>
        <dc:rights>CC BY 4.0</dc:rights>
      </bib:Document>
      <z:Attachment rdf:about="#item_2">
        <z:itemType>attachment</z:itemType><rdf:resource rdf:resource="files/2/page.html"/>
      </z:Attachment>
      <z:Attachment rdf:about="#item_3">
        <z:itemType>attachment</z:itemType><rdf:resource rdf:resource="files/3/page.pdf"/>
      </z:Attachment>
      <bib:Article rdf:about="#item_4">
        <z:itemType>journalArticle</z:itemType>
        <dcterms:isPartOf rdf:resource="urn:issn:1"/>
        <dc:title>On talks</dc:title><dc:date>2017</dc:date>
      </bib:Article>
      <bib:Journal rdf:about="urn:issn:1"><dc:title>The Journal</dc:title></bib:Journal>
      <bib:Memo rdf:about="#item_5"><z:itemType>note</z:itemType><rdf:value>x</rdf:value></bib:Memo>
    </rdf:RDF>
    """

  @Test func anExportInRDFIsRead() throws {
    let items = try LibraryExport.items(in: Array(Self.graph.utf8))
    var page = ExtractedArticle(text: "")
    page.type = "webpage"
    page.title = "Talks & more"
    page.authors = ["Sarah Lain", "Agency"]
    page.issued = "2017-12-23"
    page.publisher = "Example News"
    page.url = "https://news.example/1"
    page.language = "en-GB"
    page.licence = "CC BY 4.0"
    var article = ExtractedArticle(text: "")
    article.type = "article-journal"
    article.title = "On talks"
    article.issued = "2017"
    article.publisher = "The Journal"
    #expect(items == [ExtractedItem(page, path: "files/2/page.html"), ExtractedItem(article)])
  }

  @Test func anExportInCSLIsRead() throws {
    let json = #"""
      [{"type": "article-newspaper", "title": "Talks \u00e9\ud83d\ude00",
        "author": [{"family": "Gogh", "given": "Vincent", "non-dropping-particle": "van"}, {"literal": "Agency"}],
        "issued": {"date-parts": [["2017", 12, 23]]}, "container-title": "The Paper", "publisher": "House",
        "URL": "https://paper.example/1", "language": "nl", "license": "CC0", "file": "a.pdf"},
       {"type": "book", "title": "B", "issued": {"raw": "2017-12"}, "container-title": "Series", "publisher": "House"},
       7]
      """#
    let items = try LibraryExport.items(in: Array(json.utf8))
    var first = ExtractedArticle(text: "")
    first.type = "article-newspaper"
    first.title = "Talks é😀"
    first.authors = ["Vincent van Gogh", "Agency"]
    first.issued = "2017-12-23"
    first.publisher = "The Paper"
    first.url = "https://paper.example/1"
    first.language = "nl"
    first.licence = "CC0"
    var second = ExtractedArticle(text: "")
    second.type = "book"
    second.title = "B"
    second.issued = "2017-12"
    second.publisher = "House"
    #expect(items == [ExtractedItem(first, path: "a.pdf"), ExtractedItem(second)])
  }

  @Test func anExportOfBetterBibTeXIsRead() throws {
    let json = #"""
      {"items": [{"itemType": "webpage", "title": "T", "websiteTitle": "Site", "date": "2017-12-23",
        "creators": [{"firstName": "Jane", "lastName": "Doe", "creatorType": "author"},
          {"name": "X", "creatorType": "editor"}],
        "url": "https://x.example", "rights": "free",
        "attachments": [{"path": "files/1/a.epub"}, {"path": "files/1/a.pdf"}, {"title": "no path"}]}]}
      """#
    let items = try LibraryExport.items(in: Array(json.utf8))
    var article = ExtractedArticle(text: "")
    article.type = "webpage"
    article.title = "T"
    article.authors = ["Jane Doe"]
    article.issued = "2017-12-23"
    article.publisher = "Site"
    article.url = "https://x.example"
    article.licence = "free"
    #expect(items == [ExtractedItem(article, path: "files/1/a.pdf")])
  }

  @Test(
    arguments: [
      "", "x", "[", "[{]", "{\"items\": [}", "[1,]", "\"a", "[\"\\x\"]", "[\"\\u12\"]", "[] []",
      "[]",
      String(repeating: "[", count: 1_000_000), "<rdf:RDF/>", "<RDF/>", "[{\"a\" 1}]", "nul",
    ]
  )
  func whatIsNoExportIsTold(text: String) {
    #expect(throws: ExtractionFailure.self) { try LibraryExport.items(in: Array(text.utf8)) }
  }
}
