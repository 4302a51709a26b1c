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
  }

  static func kinds(of names: String) -> Kinds {
    var kinds: Kinds = []
    let words = words(in: names)
    for (place, word) in words.enumerated() {
      if let kind = single[word] { kinds.insert(kind) }
      guard place + 1 < words.count, let kind = pairs[word + " " + words[place + 1]] else {
        continue
      }
      kinds.insert(kind)
    }
    return kinds
  }

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
      widget widgets teaser teasers recirc recirculation readnext upnext morefrom ticker print
      carousel slider toc feedback rating ratings poll donate donation masthead skip skiplink
      yarpp disclaimer copyright partners partner reklama werbung anzeige teilen publicite publicidad
      publicidade pubblicita compartir compartilhar partage partager condividi correlati relacionadas
      relacionados similaires verwandte empfehlungen podpiska paywall regwall dropdown flyout offcanvas
      livefyre nextprev prevnext infobox navbox noprint
      """
    ),
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
    (.hidden, "hidden hide invisible displaynone"),
  ])

  private static let pairs: [String: Kinds] = table([
    (
      .boilerplate,
      """
      most.read most.popular most.viewed most.shared read.next up.next read.more more.from more.stories
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
    (
      .hidden,
      "sr.only visually.hidden screen.reader is.hidden assistive.text display.none d.none u.hidden"
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
