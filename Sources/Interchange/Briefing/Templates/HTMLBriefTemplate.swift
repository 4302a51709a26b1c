/// A briefing of at most two pages in HTML.
enum HTMLBriefTemplate {
  static let brief = """
    \(HTMLTemplates.head)<title>{{title}}: a brief{{#asOf}} as of {{text}}{{/asOf}}</title>
    <style>
    {{{style}}}
    @media print { @page { margin: 14mm 16mm; } html { font-size: 8.5pt; } h2 { margin-top: 1rem; }
      .quote { margin: .5rem 0; padding-top: .2rem; padding-bottom: .2rem; } th, td { padding-top: .15rem; padding-bottom: .15rem; }
      p { margin: .25rem 0; } }
    </style>
    </head>
    <body>
    <a class="skip" href="#content">Skip to the content</a>
    <main id="content">
    <p class="kicker">Brief</p>
    <h1>{{title}}</h1>
    <p><strong>{{#asOf}}As of {{>date}}{{/asOf}}{{^asOf}}All dates{{/asOf}}</strong>: {{share}}. \
    {{#filter}}Narrowed to <strong>{{.}}</strong>. {{/filter}}{{standings}}</p>
    <h2>Where the two sides stand</h2>
    <table class="propositions">
    <caption class="unseen">Positions of both sides, and since when</caption>
    <thead><tr><th scope="col">Issue and proposition</th><th scope="col">{{parties.first}}</th>\
    <th scope="col">{{parties.second}}</th></tr></thead>
    <tbody>
    {{#lines}}
    <tr><th scope="row">{{title}}: {{#mark}}{{>mark}}{{/mark}}\
    {{#differentPoints}} ({{.}}){{/differentPoints}}, {{judgement}}{{#reference}} {{>reference}}{{/reference}}\
    {{#proposition}}<br><span class="muted">{{.}}{{#unshown}} ({{.}}){{/unshown}}</span>{{/proposition}}</th>\
    <td>{{#positions}}{{#first}}{{>position}}{{/first}}{{/positions}}</td>\
    <td>{{#positions}}{{#second}}{{>position}}{{/second}}{{/positions}}</td></tr>
    {{/lines}}
    </tbody>
    </table>
    {{#leftOut}}
    <p class="small muted">{{.}} not in this brief.</p>
    {{/leftOut}}
    {{#voices}}
    <h2>{{party}}</h2>
    {{#quotes}}
    <figure class="quote {{mark.name}}{{#isReported}} reported{{/isReported}}" id="{{anchor}}">
    {{#isReported}}
    <p class="words"><b>Reported</b><span dir="auto"{{#language}} lang="{{.}}"{{/language}}>{{words}}</span></p>
    {{/isReported}}
    {{^isReported}}
    <blockquote dir="auto"{{#language}} lang="{{.}}"{{/language}}><p>{{words}}</p></blockquote>
    {{/isReported}}
    <figcaption><p><strong>{{speaker}}</strong>, {{#date}}{{>date}}{{/date}}. {{#mark}}{{>mark}}{{/mark}}\
    {{#proposition}}: {{.}}{{/proposition}}{{#notes}} · {{.}}{{/notes}} {{#reference}}{{>reference}}{{/reference}}</p></figcaption>
    </figure>
    {{/quotes}}
    {{/voices}}
    {{#hasSources}}
    <h2>Sources</h2>
    <ol class="sources">
    {{#sources}}
    <li id="source-{{number}}">{{text}}</li>
    {{/sources}}
    </ol>
    {{/hasSources}}
    </main>
    <footer>
    <p>Made with Entente from what stands in the dossier{{#isCut}}, and shortened: […] marks where a text \
    was cut{{/isCut}}.</p>
    </footer>
    </body>
    </html>

    """
}
