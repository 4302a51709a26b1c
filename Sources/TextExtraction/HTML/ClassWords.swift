/// The words that pages name their parts with, in classes, identifiers and roles.
enum ClassWords {
  /// What a part of a page is, told by its names.
  struct Kinds: OptionSet {
    let rawValue: Int

    /// Navigation, advertising, sharing and the like, which no article contains.
    static let boilerplate = Kinds(rawValue: 1)
    /// What readers say about the article.
    static let comments = Kinds(rawValue: 2)
    /// Names, dates, captions and tags that belong to an article but not to its text.
    static let apparatus = Kinds(rawValue: 4)
    /// The text of an article.
    static let article = Kinds(rawValue: 8)
    static let hidden = Kinds(rawValue: 16)
    /// The text of an article, told by two words.
    static let articleText = Kinds(rawValue: 32)
    /// A box that leads to another article, or the first paragraph of this one.
    static let teaser = Kinds(rawValue: 64)
  }

  /// What a class or identifier attribute says; it may hold several names.
  static func kinds(of names: String) -> Kinds {
    var kinds: Kinds = []
    for name in names.split(whereSeparator: \.isWhitespace) {
      kinds.formUnion(self.kinds(ofName: name))
    }
    guard kinds.contains(.hidden) else { return kinds }
    // A part that is hidden on small screens and shown on others has a name for either.
    let isShown = ["-block", ":block", ":flex", "-flex", ":inline"].contains { names.contains($0) }
    return isShown && !names.contains("print") ? kinds.subtracting(.hidden) : kinds
  }

  private static func kinds(ofName name: Substring) -> Kinds {
    let whole = name.lowercased()
    if hidden.contains(whole) { return .hidden }
    // What is not worth printing is no part of the article.
    if unprinted.contains(whole) { return .boilerplate }
    var kinds: Kinds = []
    let words = words(in: String(name))
    for (place, word) in words.enumerated() {
      let before = place > 0 ? words[place - 1] : ""
      // "has-sidebar" names what has one.
      if ["has", "with", "no", "without", "elementor"].contains(before) { continue }
      kinds.formUnion(single[word] ?? compound(word))
      if place > 0, let kind = pairs[before + " " + word] { kinds.insert(kind) }
    }
    return kinds
  }

  /// What a word says that is joined from others, such as "leftsidebar".
  private static func compound(_ word: String) -> Kinds {
    guard word.utf8.count > 6 else { return [] }
    let isCommentary = word.hasPrefix("commenta")
    if word.hasPrefix("comment") && !isCommentary || word.hasSuffix("comments")
      || word.hasSuffix("kommentare")
    {
      return .comments
    }
    if boilerplateStarts.contains(where: word.hasPrefix)
      || boilerplateEnds.contains(where: word.hasSuffix)
    {
      return .boilerplate
    }
    if word.hasSuffix("caption") || word.hasSuffix("byline") { return .apparatus }
    return word.hasPrefix("author") && !word.hasPrefix("authori") ? .apparatus : []
  }

  private static let boilerplateStarts = [
    "related", "advert", "sponsor", "promo", "newsletter", "breadcrumb", "subscri", "sharebutton",
    "shareicon", "sharelink", "sharetool", "socialshare", "socialicon", "sociallink", "sidebar",
    "cookie", "recommended",
  ]
  private static let boilerplateEnds = [
    "sidebar", "navbar", "menu", "topnav", "mainnav", "subnav", "footer", "breadcrumbs",
    "newsletter",
    "popup", "sharing", "banner",
  ]
  private static let hidden: Set<String> = [
    "hidden", "hide", "invisible", "is-hidden", "u-hidden", "sr-only", "visually-hidden",
    "print-only", "printonly", "print-header", "only-print", "visible-print", "visuallyhidden",
    "screen-reader-text", "screen-reader", "screenreader", "d-none",
    "display-none",
    "displaynone", "assistive-text", "offscreen", "off-screen", "govuk-visually-hidden",
  ]

  private static let unprinted: Set<String> = [
    "no-print", "noprint", "d-print-none", "print-none", "hidden-print", "hide-print",
    "print-hidden",
    "print:hidden", "dontprint", "do-not-print", "non-printable", "not-printable",
  ]

  /// The words of names such as `GlobalNav__item` or `post-meta2`, in lower case.
  static func words(in names: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var wasLower = false
    func end() {
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      word.removeAll(keepingCapacity: true)
    }
    for byte in names.utf8 {
      let isUpper = (0x41...0x5A).contains(byte)
      let isLower = (0x61...0x7A).contains(byte)
      if isUpper, wasLower { end() }
      if isUpper || isLower || byte > 0x7F {
        word.append(isUpper ? byte | 0x20 : byte)
      } else {
        end()
      }
      wasLower = isLower
    }
    end()
    return words
  }

  private static let single: [String: Kinds] = table([
    (
      .boilerplate,
      """
      nav navbar navigation navi menu submenu megamenu breadcrumb breadcrumbs crumbs footer foot sidebar
      sidenav rail aside share shares sharing sharebar sharethis sharedaddy social socials addthis
      addtoany relatedposts related recommended recommendations recommendation recommend popular
      trending mostread mostpopular newsletter newsletters subscribe subscription signup optin promo promos
      promoted promotion sponsor sponsored sponsors advert adverts advertisement advertising advertisment
      ad ads adsense adslot advertorial banner banners cookie cookies consent gdpr modal popup
      lightbox tooltip login signin register registration toolbar pagination pager paging outbrain taboola
      recirc recirculation readnext upnext morefrom ticker
      carousel slider toc feedback rating ratings poll donate donation masthead skip skiplink
      yarpp disclaimer copyright partners partner reklama werbung anzeige teilen publicite publicidad
      publicidade pubblicita compartir compartilhar partage partager condividi correlati relacionadas
      relacionados similaires verwandte empfehlungen podpiska paywall regwall dropdown flyout offcanvas
      livefyre nextprev prevnext infobox navbox noprint editsection
      """
    ),
    (.teaser, "teaser teasers anreisser vorspann chapo"),
    (
      .comments,
      """
      comment comments commentlist commentarea respond disqus discussion replies kommentare kommentar
      commentaires comentarios commenti kommentarii reacties facebookcomments
      """
    ),
    (
      .apparatus,
      """
      caption captions figcaption credit credits byline bylines author authors authorbox bio biography
      dateline timestamp datetime pubdate published publishdate postmeta entrymeta postinfo meta metadata
      tags tag taglist topics keywords attribution photocredit imagecaption autor auteur autore
      kicker eyebrow
      """
    ),
    (
      .article,
      """
      article articlebody articletext articlecontent storybody storytext storycontent postcontent
      postbody posttext entrycontent entry story body content text post blogpost newstext newsbody main
      artikel inhalt contenido contenu contenuto conteudo cuerpo corpo noticia statya
      """
    ),
    (
      .articleText,
      """
      articlebody articletext articlecontent storybody storytext storycontent postcontent postbody posttext
      entrycontent newstext newsbody articlecopy bodycopy fulltext
      """
    ),
  ])

  private static let pairs: [String: Kinds] = table([
    (
      .boilerplate,
      """
      widget.area widget.recent widget.categories widget.archive widget.tag footer.widgets most.read most.popular most.viewed most.shared read.next up.next read.more more.from more.stories
      more.news more.articles see.also also.read also.like you.may next.post prev.post previous.post
      next.article sign.up log.in latest.news site.header page.header global.header
      app.download call.out.box follow.us
      read.also table.of leia.mais veja.tambem saiba.mais lire.aussi leer.mas
      """
    ),
    (
      .apparatus,
      """
      post.meta entry.meta article.meta story.meta publish.date published.date post.date article.date
      entry.date wp.caption image.caption photo.caption media.caption img.caption about.author author.bio
      author.info post.tags article.tags reading.time read.time last.updated post.footer entry.footer
      article.footer article.info post.info entry.header article.header post.header story.header
      """
    ),
    (
      .articleText,
      """
      article.body article.text article.content story.body story.text story.content post.content post.body
      post.text entry.content news.body news.text news.content content.body body.content body.text
      main.text text.body td.post blog.content single.content page.content article.copy body.copy
      artikel.text article.main
      """
    ),
  ])

  private static func table(_ lists: [(Kinds, String)]) -> [String: Kinds] {
    var table: [String: Kinds] = [:]
    for (kind, words) in lists {
      for word in words.split(whereSeparator: \.isWhitespace) {
        table[String(word.replacing(".", with: " ")), default: []].insert(kind)
      }
    }
    return table
  }
}
