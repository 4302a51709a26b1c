/// How the HTML of a briefing looks: on paper, on a telephone and on a wide screen, light and dark.
enum BriefingStyle {
  static let text = """
    :root { color-scheme: light dark; \(BriefingPalette.areaProperties)
    \(BriefingPalette.light.properties) }
    @media (prefers-color-scheme: dark) { :root {
    \(BriefingPalette.dark.properties) } }
    """ + page + parts + charts + narrow + wide + print

  private static let page = """

    * { box-sizing: border-box; }
    html { font: 100%/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
      background: var(--paper); color: var(--ink); scroll-padding-top: 1rem;
      -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body { margin: 0 auto; padding: 2.5rem 1.25rem 4rem; max-width: 46rem; overflow-wrap: break-word; }
    h1, h2, h3 { font-family: "Iowan Old Style", "Palatino Linotype", Palatino, "Noto Serif", Georgia, serif;
      line-height: 1.2; font-weight: 600; text-wrap: balance; }
    h1 { font-size: clamp(2rem, 6vw, 2.75rem); margin: 0 0 .75rem; letter-spacing: -.01em; }
    h2 { font-size: 1.6rem; margin: 3.5rem 0 .75rem; padding-top: .9rem; border-top: 2px solid var(--ink); }
    h3 { font-size: 1.3rem; margin: 2.75rem 0 .5rem; }
    h4 { font-size: 1rem; margin: 1.75rem 0 .5rem; }
    p { margin: 0 0 .85rem; }
    a { color: var(--link); text-underline-offset: .15em; text-decoration-thickness: 1px; }
    a:focus-visible, summary:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
    .skip { position: absolute; left: -999rem; }
    .skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .5rem 1rem; z-index: 1; }
    .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
      white-space: nowrap; }
    .muted { color: var(--muted); }
    .small { font-size: .875rem; }
    .kicker { font-size: .875rem; font-weight: 600; letter-spacing: .08em; text-transform: uppercase;
      color: var(--muted); margin-bottom: .75rem; }
    .view { border-left: 4px solid var(--ink); padding-left: 1rem; margin-bottom: 1.25rem; }
    .view p { margin-bottom: .25rem; }
    .summary { font-size: 1.125rem; }
    ul, ol { padding-left: 1.4rem; margin: 0 0 .85rem; }
    li { margin-bottom: .35rem; }
    .blue { color: var(--blue); } .orange { color: var(--orange); }
    .yellow { color: var(--yellow); } .quiet { color: var(--quiet); }
    .mark { font-weight: 600; white-space: nowrap; }
    .glyph { display: inline-block; min-width: 1em; font-size: 1.2em; line-height: 1; }
    .reference { font-size: .875em; white-space: nowrap; text-decoration: none; }
    .reference:hover { text-decoration: underline; }

    """

  private static let parts = """
    nav ol { list-style: none; padding: 0; font-size: .9375rem; }
    nav ol ol { padding-left: 1rem; margin: .35rem 0 .6rem; }
    nav a { color: inherit; text-decoration: none; }
    nav a:hover { text-decoration: underline; }
    nav h2 { font: inherit; font-weight: 600; border: 0; padding: 0; margin: 2rem 0 .5rem; }
    table { border-collapse: collapse; width: 100%; margin: 1.25rem 0; font-size: .9375rem; line-height: 1.4; }
    caption { text-align: left; font-weight: 600; padding-bottom: .4rem; }
    caption span { display: block; font-weight: 400; color: var(--muted); }
    th, td { text-align: left; vertical-align: top; padding: .45rem .6rem .45rem 0;
      border-bottom: 1px solid var(--rule); }
    th:last-child, td:last-child { padding-right: 0; }
    thead th { font-size: .8125rem; color: var(--muted); border-bottom: 1px solid var(--muted); vertical-align: bottom; }
    tbody th { font-weight: 400; }
    .number { text-align: right; font-variant-numeric: tabular-nums; }
    .tally { display: block; font-size: .8125rem; color: var(--muted); font-weight: 400; }
    .timeline th:first-child { width: 21%; }
    .timeline th:last-child { width: 14%; }
    .legend { background: var(--panel); border-radius: .4rem; padding: .75rem 1rem; font-size: .9375rem; }
    .legend p:last-child { margin: 0; }
    .signs, .balance { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .15rem 1.4rem; }
    .balance { margin-top: .6rem; }
    .board { table-layout: fixed; }
    .board th:nth-child(2), .board th:nth-child(3) { width: 17%; }
    .board th:nth-child(4) { width: 11%; }
    .board th:nth-child(5) { width: 22%; }
    .board td:last-child, .board th:last-child { padding-left: 1rem; }
    figure { margin: 1.5rem 0; }
    .quote { margin: 1.1rem 0; padding: .1rem 0 .1rem 1rem; border-left: 4px solid var(--quiet);
      break-inside: avoid; }
    .quote.agrees { border-left-color: var(--blue); }
    .quote.disagrees { border-left: 4px double var(--orange); }
    .quote blockquote { margin: 0 0 .4rem; font: 1.125rem/1.5 "Iowan Old Style", "Palatino Linotype", Palatino,
      "Noto Serif", Georgia, serif; }
    .quote.reported { border-left-style: dashed; }
    .reported .words { font-style: italic; margin-bottom: .4rem; }
    .reported .words b { font-style: normal; font-size: .8125rem; letter-spacing: .04em;
      text-transform: uppercase; color: var(--muted); margin-right: .4rem; }
    .quote.version { margin-left: 1.5rem; }
    .quote figcaption { font-size: .875rem; line-height: 1.45; color: var(--muted); }
    .quote figcaption strong { color: var(--ink); }
    .quote figcaption p { margin: 0; }
    .told { list-style: none; padding: 0; font-size: .9375rem; }
    .told b { font-size: .8125rem; letter-spacing: .04em; text-transform: uppercase; color: var(--muted);
      margin-right: .3rem; }
    .sources { padding-left: 2.6rem; }
    .sources li { padding-left: .3rem; font-size: .9375rem; }
    .sources li:target, .quote:target, tr:target { background: var(--panel); outline: .4rem solid var(--panel); }
    details { font-size: .9375rem; }
    summary { cursor: pointer; color: var(--link); }
    footer { margin-top: 3.5rem; border-top: 2px solid var(--ink); padding-top: 1rem; font-size: .875rem;
      color: var(--muted); }

    """

  private static let charts = """
    svg { display: block; overflow: visible; }
    svg text { font: 600 12px/1 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
      fill: var(--ink); }
    svg .axis { fill: var(--muted); font-weight: 400; }
    svg line { stroke: var(--muted); }
    svg .blue-area { fill: var(--blue-area); stroke: var(--blue); }
    svg .orange-area { fill: var(--orange-area); stroke: var(--orange); }
    svg .yellow-area { fill: var(--yellow-area); stroke: var(--yellow); }
    svg .quiet-area { fill: var(--quiet-area); stroke: var(--quiet); }
    svg .on-blue { fill: var(--on-blue); } svg .on-orange { fill: var(--on-orange); }
    svg .on-yellow { fill: var(--on-yellow); } svg .on-quiet { fill: var(--on-quiet); }
    svg .ground { fill: none; stroke: var(--rule); }
    svg .agreeing { fill: var(--blue); }
    svg .disagreeing { fill: var(--paper); stroke: var(--orange); stroke-width: 2.5; }
    svg .neutral { fill: var(--quiet); }
    .middle { text-anchor: middle; } .end { text-anchor: end; }
    figcaption.below { font-size: .875rem; color: var(--muted); margin-top: .5rem; }
    .share { width: 34%; }

    """

  private static let narrow = """
    @media (max-width: 32rem) {
      body { padding: 1.5rem 1rem 3rem; }
      .roomy { display: none; }
      .board .mark span:not([aria-hidden]) { position: absolute; width: 1px;
        height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
      th, td { padding-right: .4rem; }
      table { font-size: .875rem; }
      .board th:nth-child(2), .board th:nth-child(3) { width: 1.9rem; }
      .board th:nth-child(4) { width: 3.4rem; overflow-wrap: normal; }
      .board th:nth-child(5) { width: 5.1rem; }
      .board td:last-child, .board th:last-child { padding-left: .5rem; }
      .board th[scope=row], .board thead th { padding-right: .2rem; }
      .quote.version { margin-left: .75rem; }
      .propositions thead { position: absolute; width: 1px; height: 1px; overflow: hidden;
        clip-path: inset(50%); }
      .propositions, .propositions tbody, .propositions tr { display: block; }
      .propositions tr { border-bottom: 1px solid var(--rule); padding: .5rem 0; }
      .propositions th { display: block; border: 0; padding: 0 0 .2rem; }
      .propositions td { display: inline-block; border: 0; padding: 0 1.1rem 0 0; }
      .propositions .party { font-weight: 600; }
      .propositions .tally { display: inline; }
    }
    @media (min-width: 32.01rem) { .propositions .party { display: none; } }

    """

  private static let wide = """
    @media screen and (min-width: 72rem) {
      body { display: grid; grid-template-columns: 15rem minmax(0, 46rem); column-gap: 4rem;
        max-width: 69rem; align-items: start; }
      .head, main, footer { grid-column: 2; }
      nav { grid-column: 1; grid-row: 1 / span 3; position: sticky; top: 0; max-height: 100vh; overflow-y: auto;
        padding: .25rem 0 2rem; }
      nav h2 { margin-top: 0; }
    }

    """

  /// On paper the colours are those for light ground, links are written out, and what belongs together
  /// stays on one page.
  private static let print = """
    @page { size: A4; margin: 18mm 18mm 20mm;
      @bottom-center { content: counter(page) " / " counter(pages);
        font: 8pt system-ui, sans-serif; color: #565c62; } }
    @media print {
      :root { color-scheme: light; \(BriefingPalette.light.properties)
        print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      html { font-size: 10pt; }
      body { display: block; padding: 0; max-width: none; }
      .skip { display: none; }
      nav { position: static; columns: 2; column-gap: 2rem; }
      nav h2 { column-span: all; }
      nav ol ol { padding-left: 1rem; }
      h2, h3, h4, caption, thead { break-after: avoid; }
      section > h3 + p, section > h3 + ul { break-before: avoid; }
      h2 { margin-top: 2rem; }
      h3 { margin-top: 1.75rem; }
      tr, li, figure, .legend, .board, .propositions { break-inside: avoid; }
      nav > ol > li { break-inside: auto; }
      thead { display: table-header-group; }
      p { orphans: 3; widows: 3; }
      a { color: inherit; text-decoration: none; }
      .sources a[href^="http"]:has(cite)::after { content: " <" attr(href) ">"; font-size: .9em;
        overflow-wrap: anywhere; }
      summary { display: none; }
      details::details-content { content-visibility: visible; height: auto; }
    }
    """
}
