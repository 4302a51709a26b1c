import Drawing
import Interchange
import Interface
import Presentation
import RelationsAnalysis
import RelationsModel

/// A network as text: numbered rows, the nodes of one mode community by community, and in each part
/// as many columns as fit, with the rows that have anything in them.
struct NetworkGrid {
  private let text: NetworkText
  private let network: DiscourseNetwork
  private let columns: Int
  /// Rows in the order in which they stand.
  private let order: [Int]
  private let communities: Communities?

  init(_ text: NetworkText, _ network: DiscourseNetwork, columns: Int) {
    self.text = text
    self.network = network
    self.columns = columns
    if text.question.options.mode == .one {
      let found = Communities(network.values, count: network.rows.count)
      communities = found
      order = found.order
    } else {
      communities = nil
      order = Array(network.rows.indices)
    }
  }

  var lines: [String] {
    let rows = text.rows(network)
    let heads = communities == nil ? Array(network.columns.indices) : order
    let widths = network.values.lazy.filter { $0 != 0 }.map {
      TextWidth.columns(of: NetworkWords.cell($0))
    }
    let width = max(3, widths.max() ?? 0) + 1
    let numbers = "\(order.count)".count
    let names = max(14, min(30, columns * 3 / 10))
    let room = max(1, (columns - 2 - numbers - 1 - names) / width)
    var lines = key
    var start = 0
    while start < heads.count {
      let part = start..<min(start + room, heads.count)
      let head = part.map { "\($0 + 1)".leftPadded(to: width) }.joined()
      lines += ["", String(repeating: " ", count: 2 + numbers + 1 + names) + head]
      let isWhole = part.count == heads.count
      for (place, row) in order.enumerated() {
        guard isWhole || part.contains(where: { network[row, heads[$0]] != 0 }) else { continue }
        let name = rows[row].cut(to: names)
        let padding = String(repeating: " ", count: max(0, names - TextWidth.columns(of: name)))
        let own = part.map { NetworkWords.cell(network[row, heads[$0]]).leftPadded(to: width) }
          .joined()
        lines.append("  \("\(place + 1)".leftPadded(to: numbers)) \(name)\(padding)\(own)")
      }
      start = part.upperBound
    }
    return lines
  }

  /// What the numbers of the columns stand for; of one mode the communities.
  private var key: [String] {
    guard let communities else {
      let heads = text.columns(network)
      return TextTable(
        columns: [.right, .flexible],
        rows: heads.enumerated().map { TextTable.Row(["\($0 + 1)", $1]) },
        indent: 2
      ).lines(columns: columns)
    }
    let rows = text.rows(network)
    var groups: [(Int, [String])] = []
    for node in order {
      let member = communities.members[node]
      if groups.last?.0 != member { groups.append((member, [])) }
      groups[groups.count - 1].1.append(rows[node])
    }
    let share = NetworkWords.cell(communities.modularity)
    var block = TextBlock(columns: columns)
    block.add("Communities (modularity \(share)):")
    for (number, group) in groups.enumerated() {
      block.add("  \(number + 1)  \(group.1.joined(separator: "; "))", hanging: 5)
    }
    return block.lines
  }
}
