/// The briefing as Markdown that reads well raw: CommonMark with the tables that most programs know.
///
/// Every value is escaped but a source's citation, which is made of escaped pieces.
enum MarkdownTemplates {
  static let parts: [BriefingPart: String] = [
    .opening: opening,
    .board: board,
    .time: time,
    .ladder: ladder,
    .advice: advice,
    .silences: silences,
    .issuesOpening: issuesOpening,
    .issue: issue,
    .timelineOpening: timelineOpening,
    .event: event,
    .timelineClosing: "\n",
    .sourcesOpening: sourcesOpening,
    .source: "{{number}}. {{{markdown}}} Licence: {{licence}}{{#remark}}. {{.}}{{/remark}}\n",
    .closing: closing,
    .brief: MarkdownBriefTemplate.brief,
  ]

  static let partials: [String: String] = [
    "mark": "{{glyph}} {{name}}",
    "reference": "\\[{{number}}{{#locator}}, {{.}}{{/locator}}\\]",
    "caption": caption,
    "position": position,
    "briefCaption": MarkdownBriefTemplate.caption,
  ]

  private static let opening = """
    # {{title}}

    **Briefing{{#asOf}} as of {{text}}{{/asOf}}**: {{counts}}. {{lens}}

    {{#filter}}
    Narrowed to **{{.}}**, {{share}}.

    {{/filter}}
    {{#summary}}
    {{.}}

    {{/summary}}
    {{legend}}. Words between quotation marks in \
    a block of their own are verbatim, as their source prints them. What is marked as reported was told by others. \
    All else is the dossier’s own words. Numbers in brackets lead to the sources at the end.


    """

  private static let board = """
    ## Where the two sides stand

    {{#hasBalance}}
    {{#balance}}
    - {{mark.glyph}} {{mark.name}}: {{count}}
    {{/balance}}

    {{/hasBalance}}
    {{#sections}}
    ### {{title}}

    {{about}}

    | Issue | {{parties.first.shortName}} | {{parties.second.shortName}} | Quotes | Latest |
    |---|---|---|---:|---|
    {{#rows}}
    | {{mark.glyph}} {{title}}{{#isUnassessed}}\\*{{/isUnassessed}}{{#differentPoints}} ({{.}}){{/differentPoints}} | {{#positions.first}}{{>mark}}{{/positions.first}} \
    | {{#positions.second}}{{>mark}}{{/positions.second}} | {{quotes}} | {{#last}}{{text}}{{/last}} |
    {{/rows}}

    {{#leftOut}}
    {{.}} more are left out.

    {{/leftOut}}
    {{/sections}}
    {{#hasUnassessed}}
    \\* No assessment of it by this day in this dossier: it stands by the record of the quotes.

    {{/hasUnassessed}}

    """

  private static let time = """
    ## Over time

    | When | Cooperation | Conflict | Mixed | Other | Quotes |
    |---|---:|---:|---:|---:|---:|
    {{#stretches}}
    | {{name}} | {{events.cooperation}} | {{events.conflict}} | {{events.mixed}} | {{events.other}} | {{quotes}} |
    {{/stretches}}

    {{#undated}}
    {{.}} left out.

    {{/undated}}

    """

  private static let ladder = """
    ## Nearest to agreement

    The issues from the nearest to agreement to the furthest, {{judgement}}, and how many of the propositions on \
    which both sides have a position by the record they share.

    {{#groups}}
    **{{mark.glyph}} {{mark.name}}**: {{meaning}}.

    | Issue | Propositions shared |
    |---|---|
    {{#rows}}
    | {{title}}{{#differentPoints}} ({{.}}){{/differentPoints}} | {{#hasStances}}{{shared}} of {{decided}}{{/hasStances}}\
    {{^hasStances}}none decided{{/hasStances}} |
    {{/rows}}

    {{/groups}}
    {{#leftOut}}
    {{.}} more are left out.

    {{/leftOut}}

    """

  private static let advice = """
    ## What sources advise

    In the dossier’s own words.

    {{#advice}}
    - {{summary}}{{#hedge}} (the source says “{{.}}”){{/hedge}} {{#reference}}{{>reference}}{{/reference}}
    {{/advice}}


    """

  private static let silences = """
    ## Silences

    {{#groups}}
    {{title}}.

    | Proposition | Issue | {{spoken}} | {{silent}} | {{since}} |{{#hasWaits}} For |{{/hasWaits}}
    |---|---|---|---|---|{{#hasWaits}}---|{{/hasWaits}}
    {{#rows}}
    | {{proposition}} | {{issueTitle}} | {{spoken}} | {{silent}} | {{since.text}} |{{#waited}} {{.}} |{{/waited}}
    {{/rows}}

    {{#leftOut}}
    {{.}} more are left out.

    {{/leftOut}}
    {{/groups}}

    """

  private static let issuesOpening = """
    ## Issue by issue

    {{positions}} Of each issue at most {{limit}} \
    quotes are given, the latest.{{#leftOut}} {{.}} more issues stand on the board alone.{{/leftOut}}


    """

  private static let issue = """
    ### {{mark.glyph}} {{title}}: {{mark.name}}{{#differentPoints}} ({{.}}){{/differentPoints}}, {{judgement}}

    {{#summary}}
    {{.}}

    {{/summary}}
    {{#assessments}}
    - Assessed as **{{mark.name}}**{{#assessor}} by {{.}}{{/assessor}}, {{date.text}}{{#note}}: {{.}}{{/note}} \
    {{#reference}}{{>reference}}{{/reference}}
    {{/assessments}}
    - {{#isUnassessed}}No assessment of it by this day in this dossier. {{/isUnassessed}}\
    {{#recordSince}}By the record of the quotes: **{{record.name}}**\
    {{#recordPoints}} ({{.}}){{/recordPoints}} since {{text}}{{#recordOrder}}, {{.}}{{/recordOrder}}{{#laterPoints}}; {{.}}{{/laterPoints}}{{/recordSince}}\
    {{^recordSince}}Neither side took a stance in this dossier by this day{{/recordSince}}.
    {{#assessedAlone}}
    - {{.}}
    {{/assessedAlone}}

    {{#hasPropositions}}
    | | Proposition | {{parties.first.shortName}} | {{parties.second.shortName}} | Standing |
    |---|---|---|---|---|
    {{#propositions}}
    | {{id}} | {{text}} | {{#positions.first}}{{>position}}{{/positions.first}} \
    | {{#positions.second}}{{>position}}{{/positions.second}} | {{#mark}}{{>mark}}{{/mark}} |
    {{/propositions}}

    {{/hasPropositions}}
    {{#hasQuotes}}
    #### {{count}}

    {{#leftOut}}
    {{.}} left out.

    {{/leftOut}}
    {{#quotes}}
    {{^isReported}}
    > {{words}}
    >
    > — {{>caption}}
    {{/isReported}}
    {{#isReported}}
    *Reported*, not verbatim: {{words}} — {{>caption}}
    {{/isReported}}

    {{/quotes}}
    {{/hasQuotes}}
    {{#hasPassages}}
    #### What sources say, in our words

    {{#passages}}
    - {{kind}}: {{#actor}}{{.}}: {{/actor}}{{summary}}{{#hedge}} (the source says “{{.}}”){{/hedge}} \
    {{#reference}}{{>reference}}{{/reference}}
    {{/passages}}

    {{/hasPassages}}

    """

  private static let position = """
    {{#mark}}{{>mark}}{{/mark}}{{#since}}, {{.}}{{#hasTurnings}}, {{turn}}{{#turnings}}{{#isFurther}} and{{/isFurther}} \
    {{speaker}}{{#aside}} ({{.}}){{/aside}}{{/turnings}}{{/hasTurnings}}{{/since}}\
    {{#tally}}; {{.}}{{/tally}}{{#notes}}; {{.}}{{/notes}}
    """

  private static let caption = """
    **{{speaker}}**{{#party}} ({{.}}){{/party}}{{#role}}, {{.}}{{/role}}{{#venue}}, {{.}}{{/venue}}, {{date.text}}. \
    {{#mark}}{{>mark}}{{/mark}}{{#proposition}} with {{id}}{{/proposition}}{{#isByContext}} by its context{{/isByContext}}\
    {{#notes}}; {{.}}{{/notes}}{{#original}}; another version of {{.}}, not counted{{/original}}. \
    {{publisher}} {{#reference}}{{>reference}}{{/reference}}{{#id}} {{.}}{{/id}}
    """

  private static let timelineOpening = """
    ## Timeline

    {{listed}} in order of date{{#leftOut}}; {{.}} left out{{/leftOut}}.

    | Date | Event | Issues | Sources |
    |---|---|---|---|

    """

  private static let event = """
    | {{date.text}} | {{mark.glyph}} {{summary}} | {{issues}} | {{#references}}{{>reference}} {{/references}}|

    """

  private static let sourcesOpening = """
    ## Sources

    {{cited}} cited above.{{#leftOut}} Of {{.}} more nothing is cited.{{/leftOut}}


    """

  private static let closing = """

    ---

    {{#hasCredits}}
    {{#credits}}
    - {{.}}
    {{/credits}}

    {{/hasCredits}}
    Made with Entente from what stands in the dossier{{#claim}}; {{.}}{{/claim}}.

    """
}
