/// What a page says about its article.
///
/// Where a page says a thing more than once, the source that was made for citation wins, then the one made for
/// machines, then the one made for sharing, then what is printed:
///
/// | property | in this order |
/// |---|---|
/// | title | `citation_title`, JSON-LD `headline`, `og:title`, Dublin Core, `twitter:title`, the only `h1`, `title` |
/// | authors | `citation_author`, JSON-LD `author`, Dublin Core, `author`, `article:author`, `rel=author`, `itemprop` |
/// | issued | `citation_…date`, JSON-LD `datePublished`, `article:published_time`, Dublin Core, `itemprop`, `time` |
/// | publisher | `citation_publisher`, Dublin Core, JSON-LD `publisher`, `og:site_name` |
/// | url | `rel=canonical`, `og:url`, JSON-LD |
/// | language | `html lang`, `content-language`, JSON-LD, Dublin Core, `og:locale` |
/// | licence | `rel=license`, JSON-LD, Dublin Core |
struct PageMetadata {
  let tree: MarkupTree
  let facts: PageFacts

  init(_ tree: MarkupTree) {
    self.tree = tree
    facts = PageFacts(tree)
  }

  /// The text of the article in the linked data; nil where there is none.
  var articleBody: String? { facts.article?["articleBody"]?.string }

  func write(to article: inout ExtractedArticle) {
    article.type = type
    article.publisher = publisher
    article.title = title
    article.authors = authors
    article.issued = issued
    article.url = url
    article.language = language
    article.licence = licence
  }

  var title: String? {
    let heading = NormalText.line(facts.article?["headline"]?.string.map(HTMLText.unescaped))
    let found =
      facts.meta("citation_title") ?? heading
      ?? facts.meta("og:title", "dc.title", "dcterms.title", "twitter:title")
      ?? onlyHeading ?? printedTitle
    return found.map(withoutSite)
  }

  private var onlyHeading: String? {
    let headings = tree.elements(named: "h1").prefix(5).compactMap {
      NormalText.line(tree.text(of: $0))
    }
    return Set(headings).count == 1 ? headings.first : nil
  }

  private var printedTitle: String? {
    tree.elements(named: "title").lazy
      .filter { !["svg", "symbol", "g"].contains(tree[tree[$0].parent].name) }
      .compactMap { NormalText.line(tree.text(of: $0)) }.first
  }

  /// A title without the name of the site after or before it.
  private func withoutSite(_ title: String) -> String {
    let sites = [facts.meta("og:site_name"), publisher, facts.meta("application-name")]
    for site in sites.compactMap({ $0?.lowercased() }) {
      for mark in [" - ", " | ", " – ", " — ", " :: ", " » ", " · ", " • ", ": "] {
        if mark != ": ", let last = title.ranges(of: mark).last,
          title[last.upperBound...].lowercased() == site
        {
          return String(title[..<last.lowerBound])
        }
        if let first = title.firstRange(of: mark), title[..<first.lowerBound].lowercased() == site {
          return String(title[first.upperBound...])
        }
      }
    }
    return title
  }

  var publisher: String? {
    let linked = facts.article?["publisher"]?.values.lazy.compactMap(name(of:)).first
    let names = [
      facts.meta("citation_publisher", "dc.publisher", "dcterms.publisher"), linked,
      facts.meta("og:site_name", "publisher"),
    ]
    return names.lazy.compactMap(\.self).first { !$0.hasPrefix("@") && !$0.hasPrefix("http") }
  }

  /// The name of a person or organisation in linked data.
  func name(of value: JSONValue) -> String? {
    let value = facts.resolved(value)
    let name = value.string ?? value["name"]?.values.first?.string
    return NormalText.line(name.map(HTMLText.unescaped))
  }

  var issued: String? {
    let linked = facts.article?["datePublished"]?.string
    let declared = [
      facts.meta("citation_publication_date", "citation_date", "citation_online_date"), linked,
      facts.meta("article:published_time", "og:article:published_time", "article:published"),
      facts.meta("dcterms.issued", "dc.date.issued", "dcterms.created", "dc.date", "dcterms.date"),
      facts.meta(
        "datepublished",
        "parsely-pub-date",
        "sailthru.date",
        "pubdate",
        "publishdate",
        "publish-date",
        "date",
        "article.published",
        "publication_date",
        "pub_date",
        "og:pubdate",
        "cxenseparse:recs:publishtime"
      ),
    ]
    return declared.lazy.compactMap { $0.flatMap(PrintedDate.edtf) }.first ?? printedDate
  }

  /// The date of an element that is marked as the date of publication, else of the only `time` on the page.
  private var printedDate: String? {
    let marked = tree.nodes.indices.lazy.filter { tree[$0].isMarked("datePublished") }
    if let date = marked.compactMap(date(of:)).first { return date }
    let times = tree.elements(named: "time").prefix(50)
    if let date = times.lazy.filter({ tree[$0]["pubdate"] != nil }).compactMap(date(of:)).first {
      return date
    }
    let dates = Set(times.compactMap(date(of:)))
    return dates.count == 1 ? dates.first : nil
  }

  private func date(of place: Int) -> String? {
    let node = tree[place]
    let declared = node["datetime"] ?? node["content"]
    return declared.flatMap(PrintedDate.edtf) ?? PrintedDate.edtf(tree.text(of: place))
  }

  var url: String? {
    let canonical = facts.links["canonical"]?.lazy.compactMap { NormalText.address($0) }.first
    let shared = NormalText.address(facts.meta("og:url"))
    let page = facts.article?["mainEntityOfPage"]
    let linked = NormalText.address(
      facts.article?["url"]?.string ?? page?.string ?? page?["@id"]?.string
    )
    // Some pages name the front page of the site as theirs.
    return [canonical, shared, linked].compactMap(\.self).first { !Self.isFrontPage($0) }
      ?? canonical ?? shared
  }

  private static func isFrontPage(_ address: String) -> Bool {
    address.split(separator: "/", omittingEmptySubsequences: true).count <= 2
  }

  var language: String? {
    let html = tree.nodes.first { $0.name == "html" }
    let candidates = [
      html?["lang"] ?? html?["xml:lang"], facts.meta("content-language"),
      facts.article?["inLanguage"]?.string, facts.meta("dc.language", "dcterms.language"),
      facts.meta("og:locale"),
    ]
    return candidates.lazy.compactMap { NormalText.language($0) }.first
  }

  var licence: String? {
    let linked = facts.article?["license"]
    let found =
      facts.links["license"]?.lazy.compactMap { NormalText.line($0) }.first
      ?? NormalText.line(linked?.string ?? linked?["url"]?.string)
      ?? facts.meta("dcterms.license", "dc.rights", "dcterms.rights")
    return found.map(LicenceName.name)
  }
}
