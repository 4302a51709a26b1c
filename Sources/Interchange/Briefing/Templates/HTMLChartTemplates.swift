/// The charts of the briefing, as SVG that has no width of its own: lengths are shares of the page, and
/// letters as large as its own, on a telephone too.
enum HTMLChartTemplates {
  static let balance = """
    <svg width="100%" height="28" role="img" aria-labelledby="balance-title balance-text">
    <title id="balance-title">Issues by standing</title>
    <desc id="balance-text">{{#balance}}{{mark.name}}: {{count}}. {{/balance}}</desc>
    {{#balance}}
    <rect class="{{mark.tone}}-area" x="{{start}}" y="1" width="{{length}}" height="26"/>
    {{#isWide}}
    <text class="middle on-{{mark.tone}}" x="{{middle}}" y="18" aria-hidden="true">{{mark.glyph}} {{count}}</text>
    {{/isWide}}
    {{/balance}}
    </svg>
    <ul class="balance">
    {{#balance}}
    <li>{{#mark}}<span class="mark {{tone}}"><span class="glyph" aria-hidden="true">{{glyph}}</span> {{count}} {{name}}</span>{{/mark}}</li>
    {{/balance}}
    </ul>

    """

  static let ladderRow = """
    <svg width="100%" height="12" role="img" aria-label="{{shared}} of {{decided}}">\
    <rect class="ground" x="0" y="1" width="100%" height="10"/>\
    <rect class="blue-area" x="0" y="1" width="{{share}}" height="10"/></svg>\
    <span class="tally">{{shared}} of {{decided}}</span>
    """

  static let time = """
    <section aria-labelledby="time">
    <h2 id="time">Over time</h2>
    <figure>
    <svg width="100%" height="226" role="img" aria-labelledby="time-title time-text">
    <title id="time-title">Cooperation, conflict and quotes, {{first}} to {{last}}</title>
    <desc id="time-text">Bars for each year: events of cooperation upwards, events of conflict downwards, and quotes \
    below. At most {{most.eventsOfAKind}} of a kind and {{most.quotesOfABar}} in one. The table below has the numbers.</desc>
    <text x="0" y="11">+ Cooperation</text>
    <text class="end axis" x="100%" y="11">up to {{most.events}}</text>
    {{#bars}}
    <rect class="blue-area" x="{{start}}" y="{{cooperationTop}}" width="{{length}}" height="{{cooperation}}"/>
    <rect class="orange-area" x="{{start}}" y="68" width="{{length}}" height="{{conflict}}"/>
    <rect class="quiet-area" x="{{start}}" y="{{quotesTop}}" width="{{length}}" height="{{quotes}}"/>
    {{#label}}
    <text class="middle axis{{#isRoomy}} roomy{{/isRoomy}}" x="{{middle}}" y="150">{{.}}</text>
    {{/label}}
    {{/bars}}
    <line x1="0" x2="100%" y1="68" y2="68"/>
    <text x="0" y="132">− Conflict</text>
    <text x="0" y="172">Quotes</text>
    <text class="end axis" x="100%" y="172">up to {{most.quotes}}</text>
    <line x1="0" x2="100%" y1="224" y2="224"/>
    </svg>
    <figcaption class="below">Events of cooperation and of conflict, and quotes, {{first}} to {{last}}.\
    {{#undrawn}} {{.}} in the table alone.{{/undrawn}}{{#undated}} {{.}} left out.{{/undated}}</figcaption>
    </figure>
    <details>
    <summary>The numbers</summary>
    <table>
    <caption>Events by direction, and quotes</caption>
    <thead><tr><th scope="col">When</th><th scope="col" class="number">Coop.</th>\
    <th scope="col" class="number">Conflict</th><th scope="col" class="number">Mixed</th>\
    <th scope="col" class="number">Other</th><th scope="col" class="number">Quotes</th></tr></thead>
    <tbody>
    {{#stretches}}
    <tr><th scope="row">{{name}}</th><td class="number">{{events.cooperation}}</td><td class="number">{{events.conflict}}</td>\
    <td class="number">{{events.mixed}}</td><td class="number">{{events.other}}</td><td class="number">{{quotes}}</td></tr>
    {{/stretches}}
    </tbody>
    </table>
    </details>
    </section>


    """

  static let strip = """
    <figure>
    <svg width="100%" height="66" role="img" aria-labelledby="{{titleAnchor}} {{textAnchor}}">
    <title id="{{titleAnchor}}">{{strip.title}}</title>
    <desc id="{{textAnchor}}">{{strip.text}}</desc>
    <text x="0" y="18">{{lanes.first}}</text>
    <text x="0" y="42">{{lanes.second}}</text>
    <line x1="15%" x2="98%" y1="26" y2="26"/>
    {{#dots}}
    {{#isNeutral}}<circle class="neutral" cx="{{x}}" cy="{{y}}" r="2.5"/>{{/isNeutral}}\
    {{#isAgreeing}}<circle class="agreeing" cx="{{x}}" cy="{{y}}" r="5"/>{{/isAgreeing}}\
    {{#isDisagreeing}}<circle class="disagreeing" cx="{{x}}" cy="{{y}}" r="4"/>{{/isDisagreeing}}
    {{/dots}}
    <text class="axis" x="15%" y="62">{{strip.first}}</text>
    <text class="axis end" x="98%" y="62">{{strip.last}}</text>
    </svg>
    </figure>

    """
}
