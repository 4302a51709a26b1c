extension Page {
  static let all: [Page] = [
    Page(
      "news with long comments",
      """
      <title>T</title><nav>\(navigation)</nav><h1>Talks go on</h1><div class=story>\
      \(paragraphs(news[0],news[1],news[2],news[3]))</div><aside><p>\(news[4])</p></aside>\
      \(comments())<footer>\
      <p>© 2017 Paper. All rights reserved by the publisher of this page.</p></footer>
      """,
      [news[0], news[1], news[2], news[3]]
    ),
    Page(
      "line breaks for paragraphs",
      """
      <div>\(navigation)</div><div id=main>\(news[0])<br><br>\(news[1])<br/>
      <br/>\
      \(news[2])<br>\(news[3])</div><div>\(navigation)</div>
      """,
      [news[0], news[1], news[2] + "\n" + news[3]]
    ),
    Page(
      "a page laid out by tables",
      """
      <table width=100%><tr><td colspan=2><a href=/>Home</a> | \
      <a href=/a>About</a></td></tr><tr><td width=150><font size=2><a href=1>One</a><br>\
      <a href=2>Two</a><br><a href=3>Three</a></font></td><td><font face=Arial>\
      <b>Talks go on</b><p>\(news[0])<p>\(news[1])<p>\(news[2])</font></td></tr></table>
      """,
      ["Talks go on", news[0], news[1], news[2]]
    ),
    Page(
      "a short press release",
      """
      <header>\(navigation)</header><main><h1>Statement</h1><p>\(news[0])</p></main>\
      <footer>\(navigation)\(navigation)\
      <p>The ministry is open from nine to five on weekdays, and closed on public holidays.</p></footer>
      """,
      [news[0]]
    ),
    Page(
      "a government page",
      """
      <a class=govuk-skip-link href=#c>Skip to main content</a>\
      <div class=govuk-breadcrumbs>\(navigation)</div><main id=content>\
      <h1 class=gem-c-title__text>Foreign Secretary statement</h1>\
      <div class=gem-c-metadata><dl><dt>From:</dt><dd><a href=/o>Foreign Office</a></dd>\
      <dt>Published</dt><dd>23 December 2017</dd></dl></div>\
      <div class="gem-c-govspeak govuk-govspeak"><p>The Foreign Secretary said:</p>\
      <blockquote><p>\(news[1])</p></blockquote><p>\(news[2])</p>\
      <h2 id=further>Further information</h2><ul><li>\(news[3])</li><li>\
      \(news[4])</li></ul></div><div class=gem-c-contextual-sidebar>\
      <h2>Related content</h2>\(navigation)</div></main><div class=gem-c-feedback>\
      <p>Is this page useful? Tell us what you were doing when you came here and what went wrong.</p></div>
      """,
      ["The Foreign Secretary said:", news[1], news[2], "Further information", news[3], news[4]]
    ),
    Page(
      "a transcript in Russian",
      """
      <div class=header>\(navigation)</div><div class="hentry">\
      <h1 class=entry-title>Встреча министров</h1><div class="read__meta">\
      <time datetime=2017-12-22>22 декабря 2017 года</time></div>\
      <div class="entry-content read__internal_content"><p>\(russian[0])</p><p>\
      <b>С.Лавров:</b> \(russian[1])</p><p><b>Б.Джонсон</b><i> (как переведено)</i>\
      <b>:</b> \(russian[2])</p></div><div class=read__tags>\
      <a href=/t>Внешняя политика</a></div></div>
      """,
      [russian[0], "С.Лавров: " + russian[1], "Б.Джонсон (как переведено): " + russian[2]]
    ),
    Page(
      "Chinese",
      """
      <div class=nav>\(navigation)</div><div id=Zoom class=TRS_Editor><p>　　\
      \(chinese[0])</p><p>　　\(chinese[1])</p></div><div class=share>分享到：\
      <a href=1>微信</a></div>
      """,
      [chinese[0], chinese[1]]
    ),
    Page(
      "Arabic",
      """
      <html lang=ar dir=rtl><div class=menu>\(navigation)</div><div class=article-body><p>\
      \(arabic[0])</p><p>\(arabic[1])</p></div><div class=related><h3>اقرأ أيضا</h3>\
      \(navigation)</div>
      """,
      [arabic[0], arabic[1]]
    ),
    Page(
      "questions and answers",
      """
      <h1>Briefing</h1><div class=content><p>\
      <strong>QUESTION:</strong> Will the consulates be opened again?</p><p>\
      <strong>MS LEE:</strong> \(news[3])</p><p><strong>QUESTION:</strong> When?</p><p>\
      <strong>MS LEE:</strong> \(news[0])</p></div>\(navigation)
      """,
      [
        "QUESTION: Will the consulates be opened again?", "MS LEE: " + news[3], "QUESTION: When?",
        "MS LEE: " + news[0],
      ]
    ),
    Page(
      "a table of data",
      """
      <div class=content>\(paragraphs(news[0]))<table><tr><th>Year</th>\
      <th>Flights</th></tr><tr><td>2016</td><td>1,204</td></tr><tr><td>2017</td><td>\
      <p>980</p></td></tr></table>\(paragraphs(news[2]))</div>
      """,
      [news[0], "Year | Flights\n2016 | 1,204\n2017 | 980", news[2]]
    ),
    Page(
      "headings, lists, quotations and code",
      """
      <article>\(paragraphs(news[0]))<h2>The <em>plan</em></h2><ol><li>\(news[2])<li>\
      \(news[3])</ol><blockquote>\(news[1])</blockquote><pre>line one
        line two</pre>\
      \(paragraphs(news[4]))</article>
      """,
      [news[0], "The plan", news[2], news[3], news[1], "line one\nline two", news[4]]
    ),
    Page(
      "all of a page in a form",
      """
      <form id=aspnetForm><input type=hidden value=x><div class=top>\(navigation)</div>\
      <div id=ctl00_content>\(paragraphs(news[0],news[1],news[2]))</div><div class=bottom>\
      \(navigation)</div></form>
      """,
      [news[0], news[1], news[2]]
    ),
    Page(
      "hidden parts",
      """
      <div class=content>\(paragraphs(news[0]))<p style='display: none'>\(news[4])</p>\
      <div hidden><p>\(news[3])</p></div><div aria-hidden=true>\(news[4])</div><template>\
      <p>\(news[4])</p></template><noscript><p>\(news[4])</p></noscript>\
      <p class=sr-only>Hidden label of the paragraph</p>\
      \(paragraphs(news[1],news[2]))</div>
      """,
      [news[0], news[1], news[2]]
    ),
    Page(
      "a blog with everything around",
      """
      <body class="single post-template has-sidebar"><div id=page class=site>\
      <header class=site-header>\(navigation)</header>\
      <article class="post-1 post type-post tag-talks category-news">\
      <header class=entry-header><h1 class=entry-title>Talks</h1><div class=entry-meta>By \
      <a rel=author href=/a>Ann Lee</a> on <time>23 December 2017</time></div></header>\
      <div class=entry-content>\(paragraphs(news[0],news[1]))<div class=sharedaddy>\
      <a href=t>Tweet</a></div>\(paragraphs(news[2],news[3]))<p>Follow us on \
      <a href=t>Twitter</a>.</p></div><footer class=entry-footer>Filed under \
      <a href=n>News</a></footer><div class=author-bio>\
      <p>Ann Lee has written about flights and consulates for the better part of twenty years.</p></div></article>\
      <section class=related-posts><h3>Related</h3><div><h4>\
      <a href=x>Another story of the week</a></h4><p>\(news[4])</p></div></section>\
      \(comments("respond"))</div><div id=secondary class=widget-area><p>\
      \(news[4])</p></div></div>
      """,
      [news[0], news[1], news[2], news[3]]
    ),
    Page(
      "text in the boxes of a page builder",
      """
      <div class="elementor elementor-1">\
      <div class="elementor-element elementor-widget elementor-widget-heading">\
      <h2>Talks</h2></div>\
      <div class="elementor-element elementor-widget elementor-widget-text-editor">\
      <div class=elementor-widget-container>\(paragraphs(news[0],news[1]))</div></div>\
      <div class="elementor-element elementor-widget elementor-widget-text-editor">\
      <div class=elementor-widget-container>\(paragraphs(news[2]))</div></div></div>
      """,
      ["Talks", news[0], news[1], news[2]]
    ),
    Page(
      "names that mean something else",
      """
      <div class="relative overflow-hidden lg:flex"><div class="hidden md:block">\
      \(paragraphs(news[0]))</div><div class="no-sidebar with-footer">\
      \(paragraphs(news[1],news[2]))</div><p class="teaser">\(news[3])</p>\
      <div class="hidden">\(news[4])</div></div>
      """,
      [news[0], news[1], news[2], news[3]]
    ),
    Page(
      "paragraphs that are divisions",
      """
      <div>\(navigation)</div><div><div>\(news[0])</div><div>\(news[1])</div><div><span>\
      \(news[2])</span></div><div>\(news[3])</div></div><div>\(navigation)</div>
      """,
      [news[0], news[1], news[2], news[3]]
    ),
    Page(
      "teasers without names",
      """
      <div><div>\(paragraphs(news[0],news[1],news[2],news[3],news[0],news[1]))</div><div>\
      \(cards)</div></div>
      """,
      [news[0], news[1], news[2], news[3], news[0], news[1]]
    ),
    Page(
      "nothing closed",
      """
      <html><body><div class=menu><ul><li><a href=1>One<li><a href=2>Two</ul></div>\
      <div class=content><h1>Talks</h1><p>\(news[0])<p>\(news[1])<ul><li>\(news[2])<li>\
      \(news[3])</ul><p>\(news[4])
      """,
      [news[0], news[1], news[2], news[3], news[4]]
    ),
    Page(
      "text in linked data alone",
      """
      <div id=root></div>\
      <script type=application/ld+json>{"@type":"NewsArticle","articleBody":"\
      \(news[0])\\n\\n\(news[2]) \(news[3]) \(news[4])"}</script>
      """,
      [news[0], news[2] + " " + news[3] + " " + news[4]]
    ),
    Page(
      "sections with advertisements between",
      """
      <main><section class=body-section>\(paragraphs(news[0],news[1]))</section>\
      <div class=ad-slot><p>Advertisement</p></div><section class=body-section>\
      \(paragraphs(news[2],news[3]))</section><figure><img>\
      <figcaption>The minister in Geneva, before the talks began on Tuesday.</figcaption></figure>\
      <section class=body-section>\(paragraphs(news[4]))</section></main>
      """,
      [news[0], news[1], news[2], news[3], news[4]]
    ),
    Page(
      "two articles on a page",
      """
      <title>Talks go on - Paper</title><div><article><h1>Talks go on</h1>\
      \(paragraphs(news[0],news[1],news[2]))</article><article><h1>Flights are full</h1>\
      \(paragraphs(news[3],news[4],remarks[0],remarks[1],remarks[2]))</article></div>
      """,
      [news[0], news[1], news[2]]
    ),
    Page(
      "links with names in sentences",
      """
      <div class=content><p>\(news[0]) The <a class=textTag href=/t>consulates</a>, said \
      <span class=author>Ann Lee</span> of the ministry, will open.</p>\
      \(paragraphs(news[2]))</div>
      """,
      [news[0] + " The consulates, said Ann Lee of the ministry, will open.", news[2]]
    ),
    Page(
      "notes and inline elements",
      """
      <div class=content><p>\(news[0])<sup id=r1><a href=#n1>[1]</a></sup> The \
      <b>min</b>ister, <i>alone</i> , went<span> on</span>&nbsp;foot.<wbr></p>\
      <p>A soft&shy;hyphen and a<!-- x --> comment in it, and a line\
      <br>break in this longer sentence.</p></div>
      """,
      [
        news[0] + " The minister, alone , went on foot.",
        "A softhyphen and a comment in it, and a line\nbreak in this longer sentence.",
      ]
    ),
  ]
}
