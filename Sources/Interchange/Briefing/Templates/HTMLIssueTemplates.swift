/// An issue of the briefing in HTML.
enum HTMLIssueTemplates {
  static let issue = """
    <section aria-labelledby="{{anchor}}">
    <h3 id="{{anchor}}">{{#mark}}<span class="glyph {{tone}}" aria-hidden="true">{{glyph}}</span> {{/mark}}{{title}} \
    <span class="small muted">{{mark.name}}{{#differentPoints}} ({{.}}){{/differentPoints}}, {{judgement}}</span></h3>
    {{#summary}}
    <p>{{.}}</p>
    {{/summary}}
    <ul>
    {{#assessments}}
    <li>Assessed as <strong>{{mark.name}}</strong>{{#assessor}} by {{.}}{{/assessor}}, {{#date}}{{>date}}{{/date}}\
    {{#note}}: {{.}}{{/note}} {{#reference}}{{>reference}}{{/reference}}</li>
    {{/assessments}}
    <li>{{#isUnassessed}}No assessment of it by this day in this dossier. {{/isUnassessed}}\
    {{#recordSince}}By the record of the quotes: <strong>{{record.name}}</strong>\
    {{#recordPoints}} ({{.}}){{/recordPoints}} since {{>date}}{{#recordOrder}}, {{.}}{{/recordOrder}}{{#laterPoints}}; {{.}}{{/laterPoints}}{{/recordSince}}\
    {{^recordSince}}Neither side took a stance in this dossier by this day{{/recordSince}}.</li>
    {{#assessedAlone}}
    <li>{{.}}</li>
    {{/assessedAlone}}
    </ul>
    {{#hasPropositions}}
    <table class="propositions">
    <caption class="unseen">Positions on {{title}}</caption>
    <thead><tr><th scope="col">Proposition</th><th scope="col">{{parties.first.shortName}}</th>\
    <th scope="col">{{parties.second.shortName}}</th><th scope="col">Standing</th></tr></thead>
    <tbody>
    {{#propositions}}
    <tr id="{{anchor}}"><th scope="row">{{text}} <span class="muted small">{{id}}</span></th>\
    <td><span class="party" aria-hidden="true">{{parties.first.shortName}}</span> {{#positions.first}}{{>position}}{{/positions.first}}</td>\
    <td><span class="party" aria-hidden="true">{{parties.second.shortName}}</span> {{#positions.second}}{{>position}}{{/positions.second}}</td>\
    <td>{{#mark}}{{>mark}}{{/mark}}</td></tr>
    {{/propositions}}
    </tbody>
    </table>
    {{/hasPropositions}}
    {{#strip}}
    {{>strip}}
    {{/strip}}
    {{#hasQuotes}}
    <h4>{{count}}</h4>
    {{#leftOut}}
    <p class="small muted">{{.}} left out.</p>
    {{/leftOut}}
    {{#quotes}}
    {{>quote}}
    {{/quotes}}
    {{/hasQuotes}}
    {{#hasPassages}}
    <h4>What sources say, in our words</h4>
    <ul class="told">
    {{#passages}}
    <li><b>{{kind}}</b> {{#actor}}{{.}}: {{/actor}}{{summary}}{{#hedge}} (the source says “{{.}}”){{/hedge}} \
    {{#reference}}{{>reference}}{{/reference}}</li>
    {{/passages}}
    </ul>
    {{/hasPassages}}
    </section>


    """

  static let position = """
    {{#mark}}{{>mark}}{{/mark}}{{#since}}<span class="tally">{{.}}{{#hasTurnings}}, {{turn}}\
    {{#turnings}}{{#isFurther}} and{{/isFurther}} {{#quoteAnchor}}<a href="#{{.}}">{{speaker}}\
    {{#aside}} ({{.}}){{/aside}}</a>{{/quoteAnchor}}{{^quoteAnchor}}{{speaker}}{{#aside}} ({{.}}){{/aside}}\
    {{/quoteAnchor}}{{/turnings}}{{/hasTurnings}}</span>\
    {{/since}}{{#tally}} <span class="tally">{{.}}</span>{{/tally}}{{#notes}} <span class="tally">{{.}}</span>{{/notes}}
    """

  static let quote = """
    <figure class="quote {{mark.name}}{{#isReported}} reported{{/isReported}}{{#original}} version{{/original}}" id="{{anchor}}">
    {{#isReported}}
    <p class="words"><b>Reported</b><span dir="auto"{{#language}} lang="{{.}}"{{/language}}>{{words}}</span></p>
    {{/isReported}}
    {{^isReported}}
    <blockquote dir="auto"{{#language}} lang="{{.}}"{{/language}}><p>{{words}}</p></blockquote>
    {{/isReported}}
    <figcaption>
    <p><strong>{{speaker}}</strong>{{#party}} ({{.}}){{/party}}{{#role}}, {{.}}{{/role}}{{#venue}}, {{.}}{{/venue}}, \
    {{#date}}{{>date}}{{/date}}</p>
    <p>{{#mark}}{{>mark}}{{/mark}}{{#proposition}} with <a href="#{{anchor}}" title="{{text}}">{{id}}</a>{{/proposition}}\
    {{#isByContext}} by its context{{/isByContext}}{{#notes}} · {{.}}{{/notes}}{{#original}} · another version of \
    <a href="#{{originalAnchor}}">{{.}}</a>, not counted{{/original}}</p>
    <p>{{publisher}} {{#reference}}{{>reference}}{{/reference}}{{#id}} · {{.}}{{/id}}</p>
    </figcaption>
    </figure>

    """
}
