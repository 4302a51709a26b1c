/// A briefing of at most two pages in Markdown.
enum MarkdownBriefTemplate {
  static let brief = """
    # {{title}}

    **Brief{{#asOf}} as of {{text}}{{/asOf}}**: {{share}}. {{#filter}}Narrowed to **{{.}}**. {{/filter}}{{standings}}

    ## Where the two sides stand

    | Issue | Proposition | {{parties.first}} | {{parties.second}} |
    |---|---|---|---|
    {{#lines}}
    | {{title}}: {{#mark}}{{>mark}}{{/mark}}{{#differentPoints}} ({{.}}){{/differentPoints}}, {{judgement}}{{#reference}} {{>reference}}{{/reference}} \
    | {{proposition}}{{#unshown}} ({{.}}){{/unshown}} | {{#positions}}{{#first}}{{>position}}{{/first}}{{/positions}} \
    | {{#positions}}{{#second}}{{>position}}{{/second}}{{/positions}} |
    {{/lines}}

    {{#leftOut}}
    {{.}} not in this brief.

    {{/leftOut}}
    {{#voices}}
    ## {{party}}

    {{#quotes}}
    {{^isReported}}
    > {{words}}
    >
    > — {{>briefCaption}}
    {{/isReported}}
    {{#isReported}}
    *Reported*, not verbatim: {{words}} — {{>briefCaption}}
    {{/isReported}}

    {{/quotes}}
    {{/voices}}
    {{#hasSources}}
    ## Sources

    {{#sources}}
    {{number}}. {{text}}
    {{/sources}}

    {{/hasSources}}
    Made with Entente from what stands in the dossier{{#isCut}}, and shortened: \\[…\\] marks where \
    a text was cut{{/isCut}}.

    """

  static let caption = """
    **{{speaker}}**, {{date.text}}. {{#mark}}{{>mark}}{{/mark}}{{#proposition}}: {{.}}{{/proposition}}\
    {{#notes}}; {{.}}{{/notes}} {{#reference}}{{>reference}}{{/reference}}
    """
}
