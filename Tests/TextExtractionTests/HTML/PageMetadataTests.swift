import Testing

@testable import TextExtraction

@Suite struct PageMetadataTests {
  static func article(_ head: String, body: String = "") throws -> ExtractedArticle {
    let text = "<p>The text of an article that is long enough to be read as one, and no more.</p>"
    return try HTMLArticle.read(Array("<head>\(head)</head><body>\(body)\(text)</body>".utf8))
  }

  static let linked = """
    <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
      {"@type": "WebSite", "name": "No"}, {"@type": "Organization", "@id": "#p", "name": "Paper &amp; Co"},
      {"@type": ["NewsArticle"], "headline": "Linked", "datePublished": "2017-12-03T10:00:00+03:00",
       "author": [{"@type": "Person", "name": "Linda Lee"}, "Lou Lo"], "publisher": {"@id": "#p"},
       "inLanguage": "fr", "license": "https://example.org/terms", "url": "https://example.org/linked"}
    ]}</script>
    """
  static let sharing = """
    <meta property="og:title" content="Shared"><meta property="og:site_name" content="Site">
    <meta property="article:published_time" content="2017-12-04"><meta property="og:url"
    content="https://example.org/shared"><meta property="og:locale" content="de_de">
    <meta property="article:author" content="https://facebook.com/x">
    """
  static let cited = """
    <meta name="citation_title" content="Cited"><meta name="citation_author" content="Lee, Ann">
    <meta name="citation_author" content="Li, Bo"><meta name="citation_publication_date" content="2017/12">
    <meta name="citation_publisher" content="Press">
    """
  static let core = """
    <meta name="DC.title" content="Core"><meta name="DC.creator" content="Cora Core"><meta
    name="DCTERMS.issued" content="2017-12-05"><meta name="dc.publisher" content="Core Press">
    <meta name="dc.language" content="EN-gb"><meta name="dcterms.license" content="OGL 3.0">
    """

  @Test func whatIsMadeForCitationComesFirst() throws {
    let article = try Self.article(Self.sharing + Self.linked + Self.core + Self.cited)
    #expect(article.title == "Cited")
    #expect(article.authors == ["Lee, Ann", "Li, Bo"])
    #expect(article.issued == "2017-12")
    #expect(article.publisher == "Press")
  }

  @Test func thenLinkedData() throws {
    let article = try Self.article(Self.sharing + Self.linked)
    #expect(article.title == "Linked")
    #expect(article.authors == ["Linda Lee", "Lou Lo"])
    #expect(article.issued == "2017-12-03")
    #expect(article.publisher == "Paper & Co")
    #expect(article.language == "fr")
    #expect(article.licence == "https://example.org/terms")
    #expect(article.url == "https://example.org/shared")
  }

  @Test func thenWhatIsMadeForSharing() throws {
    let article = try Self.article(Self.sharing + Self.core)
    #expect(article.title == "Shared")
    #expect(article.authors == ["Cora Core"])
    #expect(article.issued == "2017-12-04")
    #expect(article.publisher == "Core Press")
    #expect(article.language == "en-GB")
    #expect(article.licence == "OGL 3.0")
  }

  @Test func thenWhatIsPrinted() throws {
    let article = try Self.article(
      "<title>The Title - Site</title><meta property=og:site_name content=site>",
      body: """
        <p class="byline">By Ann Lee and Bo Li</p><time datetime="2017-12-23T08:00">yesterday</time>
        <a rel="license" href="https://creativecommons.org/licenses/by/4.0/">CC</a>
        """
    )
    #expect(article.title == "The Title")
    #expect(article.authors == ["Ann Lee", "Bo Li"])
    #expect(article.issued == "2017-12-23")
    #expect(article.licence == "CC BY 4.0")
    #expect(article.language == nil && article.url == nil)
  }

  @Test func nothingIsGuessed() throws {
    let article = try Self.article("<meta name=author content='https://example.org/ann'>")
    var expected = ExtractedArticle(text: article.text)
    expected.type = "webpage"
    expected.remarks = article.remarks
    #expect(article == expected)
    let named = "<meta itemprop='datePublished dateCreated' content=2017-12-23>"
    #expect(try Self.article(named).issued == "2017-12-23")
    let times = "<time datetime=2017-01-01>a</time><time datetime=2017-01-02>b</time>"
    #expect(try Self.article("", body: times).issued == nil)
  }

  @Test func anAddressOfTheFrontPageIsNotThatOfTheArticle() throws {
    let canonical = "<link rel=canonical href='https://example.org/'>"
    #expect(try Self.article(canonical + Self.sharing).url == "https://example.org/shared")
    #expect(try Self.article(canonical).url == "https://example.org/")
    #expect(try Self.article("<link rel=canonical href='/a'>").url == nil)
  }

  @Test(arguments: [
    ("By Ann Lee", ["Ann Lee"]), ("Ann Lee, Bo Li & Cy Lu", ["Ann Lee", "Bo Li", "Cy Lu"]),
    ("Lee, Ann", ["Lee, Ann"]), ("Ann Lee, Moscow correspondent", ["Ann Lee"]),
    ("https://example.org", []), ("ann@example.org", []),
    ("Von Ann Lee und Bo Li", ["Ann Lee", "Bo Li"]),
  ])
  func bylinesAreNames(text: String, names: [String]) {
    #expect(PageMetadata.people(in: text) == names)
  }

  @Test(arguments: [
    ("https://creativecommons.org/licenses/by-sa/3.0/de/", "CC BY-SA 3.0"),
    ("http://creativecommons.org/publicdomain/zero/1.0/", "CC0 1.0"),
    (
      "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/", "OGL v3.0"
    ),
    ("https://example.org/licenses/by/4.0/", "https://example.org/licenses/by/4.0/"),
    ("All rights reserved", "All rights reserved"),
  ])
  func addressesOfLicencesAreNames(text: String, name: String) {
    #expect(LicenceName.name(of: text) == name)
  }
}
