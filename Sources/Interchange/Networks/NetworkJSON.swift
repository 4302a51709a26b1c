import RelationsAnalysis
import RelationsModel

/// Networks, polarisation and backbones for programs.
extension NetworkText {
  /// A network: its days, statements, rows, columns and values, with measures of its nodes if asked.
  package func json(_ network: DiscourseNetwork, withMeasures: Bool = false) -> JSON {
    let width = network.columns.count
    var members =
      NetworkText.days(network.from, network.mid, network.to) + [
        JSON.Member("statements", .int(network.statements)),
        JSON.Member("rows", .texts(rows(network))),
        JSON.Member("columns", .texts(columns(network))),
        JSON.Member(
          "values",
          .array(
            network.rows.indices.map { row in
              .array(network.values[(row * width)..<((row + 1) * width)].map(JSON.exact))
            }
          )
        ),
      ]
    if withMeasures, mode == .one { members.append(JSON.Member("nodes", measures(network))) }
    return .object(members)
  }

  static func days(_ from: Day, _ mid: Day, _ to: Day) -> [JSON.Member] {
    [
      JSON.Member("from", .string(from.description)), JSON.Member("mid", .string(mid.description)),
      JSON.Member("to", .string(to.description)),
    ]
  }

  private func measures(_ network: DiscourseNetwork) -> JSON {
    let count = network.rows.count
    let measures = NodeMeasures(network.values, count: count)
    let communities = Communities(network.values, count: count)
    let names = rows(network)
    return .array(
      names.indices.map { node in
        .object([
          JSON.Member("name", .string(names[node])),
          JSON.Member("community", .int(communities.members[node] + 1)),
          JSON.Member("degree", .int(measures.degree[node])),
          JSON.Member("strength", .exact(measures.strength[node])),
          JSON.Member("betweenness", .exact(measures.betweenness[node])),
          JSON.Member("closeness", .exact(measures.closeness[node])),
          JSON.Member("eigenvector", .exact(measures.eigenvector[node])),
          JSON.Member("core", .int(measures.core[node])),
        ])
      }
    )
  }

  /// The polarisation of a range or window.
  package func json(_ polarisation: Polarisation) -> JSON {
    .object(
      NetworkText.days(polarisation.from, polarisation.mid, polarisation.to) + [
        JSON.Member("statements", .int(polarisation.statements)),
        JSON.Member("polarisation", .exact(polarisation.score)),
        JSON.Member("normalised", .exact(polarisation.normalised)),
        JSON.Member(
          "camps",
          .array(polarisation.camps.map { camp in .texts(camp.map { table.rowLabels[$0] }) })
        ),
      ]
    )
  }

  /// A column of a backbone, by the names that rDNA gives.
  package func json(_ step: NestedBackbone.Step, number: Int) -> JSON {
    .object([
      JSON.Member("i", .int(number)),
      JSON.Member("entity", .string(table.columnLabels[step.column])),
      JSON.Member("backboneLoss", .exact(step.backboneLoss)),
      JSON.Member("redundantLoss", .exact(step.redundantLoss)),
      JSON.Member("statements", .int(step.statements)),
    ])
  }

  /// All networks in one file, in a form that holds several.
  package func text(_ networks: [DiscourseNetwork], as format: NetworkFormat) -> String {
    format == .gexf
      ? NetworkGEXF(self, networks).text
      : NetworkText.edgesHead + networks.map(edges).joined()
  }
}
