/// The briefing as one page of HTML.
///
/// Every value is escaped but two that are made of escaped pieces: a source's citation and the style.
enum HTMLTemplates {
  static let parts: [BriefingPart: String] = [
    .opening: opening,
    .board: board,
    .time: HTMLChartTemplates.time,
    .ladder: ladder,
    .advice: advice,
    .silences: silences,
    .issuesOpening: issuesOpening,
    .issue: HTMLIssueTemplates.issue,
    .timelineOpening: timelineOpening,
    .event: event,
    .timelineClosing: "</tbody>\n</table>\n</section>\n\n",
    .sourcesOpening: sourcesOpening,
    .source: source,
    .closing: closing,
    .brief: HTMLBriefTemplate.brief,
  ]

  static let partials: [String: String] = [
    "mark": """
    <span class="mark {{tone}}"><span class="glyph" aria-hidden="true">{{glyph}}</span> <span>{{name}}</span></span>
    """,
    "date":
      "{{#machine}}<time datetime=\"{{.}}\">{{text}}</time>{{/machine}}{{^machine}}{{text}}{{/machine}}",
    "reference": """
    <a class="reference" href="#source-{{number}}"><span class="unseen">Source </span>[{{number}}\
    {{#locator}}, {{.}}{{/locator}}]</a>
    """,
    "quote": HTMLIssueTemplates.quote,
    "position": HTMLIssueTemplates.position,
    "strip": HTMLChartTemplates.strip,
  ]

  /// All before the title, for briefings of any length.
  static let head = """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
    base-uri 'none'; form-action 'none'">
    <meta name="referrer" content="no-referrer">
    <meta name="color-scheme" content="light dark">
    <meta name="generator" content="Entente">

    """

  private static let opening = """
    \(head)<title>{{title}}: a briefing{{#asOf}} as of {{text}}{{/asOf}}</title>
    <style>
    {{{style}}}
    </style>
    </head>
    <body>
    <a class="skip" href="#content">Skip to the content</a>
    <header class="head">
    <p class="kicker">Briefing</p>
    <h1>{{title}}</h1>
    <div class="view">
    <p><strong>{{#asOf}}As of {{>date}}{{/asOf}}{{^asOf}}All dates{{/asOf}}</strong>: {{counts}}.</p>
    {{#filter}}
    <p>Narrowed to <strong>{{.}}</strong>, {{share}}.</p>
    {{/filter}}
    <p class="muted">{{lens}}</p>
    </div>
    {{#summary}}
    <p class="summary">{{.}}</p>
    {{/summary}}
    <div class="legend">
    <ul class="signs">
    {{#marks}}
    <li class="mark {{tone}}"><span class="glyph" aria-hidden="true">{{glyph}}</span> {{name}}</li>
    {{/marks}}
    </ul>
    <p>Words between quotation marks are verbatim, as their source prints them. What is marked as reported \
    was told by others. All else is the dossier’s own words. Numbers in brackets lead to the sources.</p>
    </div>
    </header>
    <nav aria-labelledby="contents">
    <h2 id="contents">Contents</h2>
    <ol>
    {{#hasBoard}}
    <li><a href="#board">Where the two sides stand</a></li>
    {{/hasBoard}}
    {{#hasYears}}
    <li><a href="#time">Over time</a></li>
    {{/hasYears}}
    {{#hasBoard}}
    {{#hasLadder}}
    <li><a href="#ladder">Nearest to agreement</a></li>
    {{/hasLadder}}
    {{#hasAdvice}}
    <li><a href="#advice">What sources advise</a></li>
    {{/hasAdvice}}
    {{#hasSilences}}
    <li><a href="#silences">Silences</a></li>
    {{/hasSilences}}
    <li><a href="#issues">Issue by issue</a>
    <ol>
    {{#contents}}
    <li><a href="#{{anchor}}">{{#mark}}<span class="glyph {{tone}}" aria-hidden="true">{{glyph}}</span> \
    <span class="unseen">{{name}}: </span>{{/mark}}{{title}}</a></li>
    {{/contents}}
    </ol></li>
    {{/hasBoard}}
    {{#hasEvents}}
    <li><a href="#timeline">Timeline</a></li>
    {{/hasEvents}}
    <li><a href="#end">Sources</a></li>
    </ol>
    </nav>
    <main id="content">

    """

  private static let board = """
    <section aria-labelledby="board">
    <h2 id="board">Where the two sides stand</h2>
    {{#hasBalance}}
    \(HTMLChartTemplates.balance){{/hasBalance}}
    {{#sections}}
    <table class="board">
    <caption>{{title}} <span>{{about}}</span></caption>
    <thead><tr><th scope="col">Issue</th><th scope="col"><abbr title="{{parties.first.name}}">\
    {{parties.first.shortName}}</abbr></th><th scope="col"><abbr title="{{parties.second.name}}">\
    {{parties.second.shortName}}</abbr></th><th scope="col" class="number">Quotes</th>\
    <th scope="col">Latest</th></tr></thead>
    <tbody>
    {{#rows}}
    <tr><th scope="row">{{#mark}}<span class="mark {{tone}}"><span class="glyph" aria-hidden="true">{{glyph}}</span>\
    <span class="unseen">{{name}}: </span></span>{{/mark}} {{#anchor}}<a href="#{{.}}">{{title}}</a>{{/anchor}}\
    {{^anchor}}{{title}}{{/anchor}}{{#isUnassessed}}<abbr title="no assessment of it by this day in this dossier">*</abbr>\
    {{/isUnassessed}}{{#differentPoints}} <span class="small muted">{{.}}</span>{{/differentPoints}}</th>\
    <td>{{#positions.first}}{{>mark}}{{/positions.first}}</td>\
    <td>{{#positions.second}}{{>mark}}{{/positions.second}}</td><td class="number">{{quotes}}</td>\
    <td>{{#last}}{{>date}}{{/last}}</td></tr>
    {{/rows}}
    </tbody>
    </table>
    {{#leftOut}}
    <p class="small muted">{{.}} more are left out.</p>
    {{/leftOut}}
    {{/sections}}
    {{#hasUnassessed}}
    <p class="small muted">* No assessment of it by this day in this dossier: it stands by the record of the quotes.</p>
    {{/hasUnassessed}}
    </section>


    """

  private static let ladder = """
    <section aria-labelledby="ladder">
    <h2 id="ladder">Nearest to agreement</h2>
    <p>The issues from the nearest to agreement to the furthest, {{judgement}}. The bars show how many of the \
    propositions on which both sides have a position by the record they share.</p>
    {{#groups}}
    <table>
    <caption>{{mark.glyph}} {{mark.name}} <span>{{meaning}}</span></caption>
    <thead><tr><th scope="col">Issue</th><th scope="col" class="share">Propositions shared</th></tr></thead>
    <tbody>
    {{#rows}}
    <tr><th scope="row">{{#anchor}}<a href="#{{.}}">{{title}}</a>{{/anchor}}{{^anchor}}{{title}}{{/anchor}}\
    {{#differentPoints}} <span class="small muted">{{.}}</span>{{/differentPoints}}</th>\
    <td class="share">{{#hasStances}}\(HTMLChartTemplates.ladderRow)\
    {{/hasStances}}{{^hasStances}}<span class="muted">none decided</span>{{/hasStances}}</td></tr>
    {{/rows}}
    </tbody>
    </table>
    {{/groups}}
    {{#leftOut}}
    <p class="small muted">{{.}} more are left out.</p>
    {{/leftOut}}
    </section>


    """

  private static let advice = """
    <section aria-labelledby="advice">
    <h2 id="advice">What sources advise</h2>
    <p class="muted small">In the dossier’s own words.</p>
    <ul>
    {{#advice}}
    <li>{{summary}}{{#hedge}} (the source says “{{.}}”){{/hedge}} {{#reference}}{{>reference}}{{/reference}}</li>
    {{/advice}}
    </ul>
    </section>


    """

  private static let silences = """
    <section aria-labelledby="silences">
    <h2 id="silences">Silences</h2>
    {{#groups}}
    <table>
    <caption>{{title}}</caption>
    <thead><tr><th scope="col">Proposition</th><th scope="col">{{spoken}}</th><th scope="col">{{silent}}</th>\
    <th scope="col">{{since}}</th></tr></thead>
    <tbody>
    {{#rows}}
    <tr><th scope="row">{{proposition}} <span class="tally">{{issueTitle}}</span></th><td>{{spoken}}</td>\
    <td>{{silent}}</td><td>{{#since}}{{>date}}{{/since}}{{#waited}} <span class="tally">{{.}}</span>{{/waited}}\
    </td></tr>
    {{/rows}}
    </tbody>
    </table>
    {{#leftOut}}
    <p class="small muted">{{.}} more are left out.</p>
    {{/leftOut}}
    {{/groups}}
    </section>


    """

  private static let issuesOpening = """
    <h2 id="issues">Issue by issue</h2>
    <p>{{positions}} Of each issue at most \
    {{limit}} quotes are given, the latest. In the charts each sign is a quote: a full one agrees, an open one \
    disagrees, a small one takes no stance.{{#leftOut}} {{.}} more issues stand on the board alone.{{/leftOut}}</p>


    """

  private static let timelineOpening = """
    <section aria-labelledby="timeline">
    <h2 id="timeline">Timeline</h2>
    <table class="timeline">
    <caption>{{listed}} in order of date{{#leftOut}}; {{.}} left out{{/leftOut}}</caption>
    <thead><tr><th scope="col">Date</th><th scope="col">Event</th><th scope="col">Sources</th></tr></thead>
    <tbody>

    """

  private static let event = """
    <tr id="{{anchor}}"><th scope="row">{{#date}}{{>date}}{{/date}}</th><td>{{#mark}}<span class="mark {{tone}}">\
    <span class="glyph" aria-hidden="true">{{glyph}}</span><span class="unseen">{{name}}: </span></span>{{/mark}} {{summary}} \
    <span class="tally">{{issues}}</span></td><td>{{#references}}{{>reference}} {{/references}}</td></tr>

    """

  private static let sourcesOpening = """
    <section aria-labelledby="end">
    <h2 id="end">Sources</h2>
    <p>{{cited}} cited above.{{#leftOut}} Of {{.}} more nothing is cited.{{/leftOut}}</p>
    <ol class="sources">

    """

  private static let source = """
    <li id="source-{{number}}">{{{html}}} <span class="muted small">Licence: {{licence}}{{#remark}}. {{.}}{{/remark}}</span></li>

    """

  private static let closing = """
    {{#hasSources}}
    </ol>
    </section>

    {{/hasSources}}
    </main>
    <footer>
    {{#hasCredits}}
    <ul>
    {{#credits}}
    <li>{{.}}</li>
    {{/credits}}
    </ul>
    {{/hasCredits}}
    <p>Made with Entente from what stands in the dossier{{#claim}}; {{.}}{{/claim}}.</p>
    </footer>
    </body>
    </html>

    """
}
