import RelationsAnalysis
import RelationsQuery

/// Networks as GEXF 1.3: one graph whose ties have the days between which they hold.
struct NetworkGEXF {
  private let source: NetworkText
  private let networks: [DiscourseNetwork]

  init(_ source: NetworkText, _ networks: [DiscourseNetwork]) {
    self.source = source
    self.networks = networks
  }

  /// A tie over all windows.
  private struct Tie {
    let source: String
    let target: String
    var spells: [(from: String, to: String, weight: Double)] = []
  }

  var text: String {
    let from = networks.map(\.from).min()?.description ?? ""
    let to = networks.map(\.to).max()?.description ?? ""
    var lines = [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
      "<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">",
      "  <meta>", "    <creator>Entente</creator>",
      "    <description>\(XMLText.escaped(source.title)), "
        + "\(source.question.options.convention.label)</description>", "  </meta>",
      "  <graph defaultedgetype=\"undirected\" mode=\"dynamic\" timeformat=\"date\" "
        + "timerepresentation=\"interval\" start=\"\(from)\" end=\"\(to)\">",
      "    <attributes class=\"node\"><attribute id=\"variable\" title=\"variable\" "
        + "type=\"string\"/></attributes>",
      "    <attributes class=\"edge\" mode=\"dynamic\"><attribute id=\"weight\" title=\"weight\" "
        + "type=\"double\"/></attributes>", "    <nodes>",
    ]
    let ties = ties
    for node in nodes {
      lines.append(
        "      <node id=\"\(node.id)\" label=\"\(XMLText.escaped(node.name))\"><attvalues>"
          + "<attvalue for=\"variable\" value=\"\(XMLText.escaped(node.variable))\"/></attvalues>"
          + "</node>"
      )
    }
    lines += ["    </nodes>", "    <edges>"]
    for (number, tie) in ties.enumerated() { lines += self.lines(tie, number) }
    return (lines + ["    </edges>", "  </graph>", "</gexf>", ""]).joined(separator: "\n")
  }

  private func lines(_ tie: Tie, _ number: Int) -> [String] {
    // Outside of programs that know dates the first weight stands for all.
    let weight = tie.spells.map { abs($0.weight) }.max() ?? 0
    var lines = [
      "      <edge id=\"\(number)\" source=\"\(tie.source)\" target=\"\(tie.target)\" "
        + "weight=\"\(weight)\">", "        <attvalues>",
    ]
    for spell in tie.spells {
      lines.append(
        "          <attvalue for=\"weight\" value=\"\(spell.weight)\" start=\"\(spell.from)\" "
          + "end=\"\(spell.to)\"/>"
      )
    }
    lines += ["        </attvalues>", "        <spells>"]
    for spell in tie.spells {
      lines.append("          <spell start=\"\(spell.from)\" end=\"\(spell.to)\"/>")
    }
    return lines + ["        </spells>", "      </edge>"]
  }

  private var nodes: [(id: String, name: String, variable: String)] {
    let question = source.question
    let rows = Set(networks.flatMap(\.rows)).sorted().map { row in
      ("r\(row)", source.table.rowLabels[row], question.rows.fileName)
    }
    guard source.mode == .two else { return rows }
    return rows
      + Set(networks.flatMap(\.columns)).sorted().map { column in
        ("c\(column)", source.table.columnLabels[column], question.columns.fileName)
      }
  }

  private var ties: [Tie] {
    var places: [String: Int] = [:]
    var ties: [Tie] = []
    let end = source.mode == .two ? "c" : "r"
    for network in networks {
      for tie in source.ties(network) {
        let (from, to) = ("r\(network.rows[tie.row])", "\(end)\(network.columns[tie.column])")
        let key = "\(from) \(to)"
        let place = places[key] ?? ties.count
        if place == ties.count {
          places[key] = place
          ties.append(Tie(source: from, target: to))
        }
        ties[place].spells.append((network.from.description, network.to.description, tie.weight))
      }
    }
    return ties
  }
}
