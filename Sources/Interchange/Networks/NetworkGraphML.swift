import RelationsAnalysis
import RelationsQuery

/// A network as GraphML with the elements that DNA writes for visone and yEd.
///
/// DNA places nodes by chance, numbers them by its database, and adds attributes and colours from
/// there; here they stand on a circle and are numbered in their order. All else is the same byte for
/// byte, down to its line ends.
struct NetworkGraphML {
  private let source: NetworkText
  private let network: DiscourseNetwork

  init(_ source: NetworkText, _ network: DiscourseNetwork) {
    self.source = source
    self.network = network
  }

  var text: String {
    let (rows, columns) = (source.rows(network), source.columns(network))
    let nodes = nodes
    let ties = source.ties(network)
    let isTwo = source.mode == .two
    let pairs =
      isTwo ? rows.count * columns.count : (rows.count * columns.count - rows.count) / 2
    var lines = NetworkGraphML.head
    let convention = source.question.options.convention
    if convention != .dna { lines.append("  <!-- \(convention.label) -->") }
    lines.append(
      "  <graph edgedefault=\"undirected\" id=\"DNA\" parse.edges=\"\(pairs)\" "
        + "parse.nodes=\"\(nodes.count)\" parse.order=\"free\">"
    )
    lines += [
      "    <data key=\"prop\">",
      "      <visone:labelAttribute edgeLabel=\"weight\" nodeLabel=\"name\" />",
      "    </data>", "    <!-- nodes -->",
    ]
    for (number, node) in nodes.enumerated() { lines += self.lines(node, number, of: nodes.count) }
    lines.append("    <!-- edges -->")
    for tie in ties {
      lines += self.lines(
        from: tie.row + 1,
        to: (isTwo ? rows.count : 0) + tie.column + 1,
        tie.weight
      )
    }
    return (lines + ["  </graph>", "</graphml>", "", ""]).joined(separator: "\r\n")
  }

  private struct Node {
    let name: String
    let variable: String
    let frequency: Int
    let isRow: Bool
  }

  private var nodes: [Node] {
    let frequencies = source.frequencies(network)
    let question = source.question
    var nodes = zip(source.rows(network), frequencies.rows).map { name, frequency in
      Node(name: name, variable: question.rows.fileName, frequency: frequency, isRow: true)
    }
    guard source.mode == .two else { return nodes }
    nodes += zip(source.columns(network), frequencies.columns).map { name, frequency in
      Node(name: name, variable: question.columns.fileName, frequency: frequency, isRow: false)
    }
    return nodes
  }

  private func lines(_ node: Node, _ number: Int, of count: Int) -> [String] {
    let name = XMLText.escaped(node.name)
    let (x, y) = CirclePoint.of(number, of: count)
    return [
      "    <node id=\"n\(number + 1)\">", "      <data key=\"id\">\(number + 1)</data>",
      "      <data key=\"name\">\(name)</data>",
      "      <data key=\"variable\">\(XMLText.escaped(node.variable))</data>",
      "      <data key=\"frequency\">\(node.frequency)</data>", "      <data key=\"d0\">",
      "        <visone:shapeNode>", "          <y:ShapeNode>",
      "            <y:Geometry height=\"20.0\" width=\"20.0\" x=\"\(x)\" y=\"\(y)\" />",
      "            <y:Fill color=\"#CCCCCC\" transparent=\"false\" />",
      "            <y:BorderStyle color=\"#000000\" type=\"line\" width=\"1.0\" />",
      "            <y:NodeLabel alignment=\"center\" autoSizePolicy=\"content\" "
        + "backgroundColor=\"#FFFFFF\" fontFamily=\"Dialog\" fontSize=\"12\" fontStyle=\"plain\" "
        + "hasLineColor=\"false\" height=\"19.0\" modelName=\"eight_pos\" modelPosition=\"n\" "
        + "textColor=\"#000000\" visible=\"true\">\(name)</y:NodeLabel>",
      "            <y:Shape type=\"\(node.isRow ? "ellipse" : "roundrectangle")\" />",
      "          </y:ShapeNode>", "        </visone:shapeNode>", "      </data>", "    </node>",
    ]
  }

  private func lines(from: Int, to: Int, _ weight: Double) -> [String] {
    [
      "    <edge source=\"n\(from)\" target=\"n\(to)\">",
      "      <data key=\"weight\">\(weight)</data>", "      <data key=\"e0\">",
      "        <visone:polyLineEdge>", "          <y:PolyLineEdge>",
      "            <y:LineStyle color=\"\(color(weight))\" type=\"line\" width=\"2.0\" />",
      "          </y:PolyLineEdge>", "        </visone:polyLineEdge>", "      </data>",
      "    </edge>",
    ]
  }

  /// Green for agreement, red for disagreement, blue for both, black for neither.
  private func color(_ weight: Double) -> String {
    switch source.question.options.stance {
    case .congruence: return "#00ff00"
    case .conflict: return "#ff0000"
    case .subtract: return weight < 0 ? "#ff0000" : "#00ff00"
    case .combine where source.table.levels == .stance:
      return weight == 1 ? "#00ff00" : weight == 2 ? "#ff0000" : "#0000ff"
    default: return "#000000"
    }
  }

  private static let head: [String] = {
    let spaces = [
      "xmlns=\"http://graphml.graphdrawing.org/xmlns\"",
      "xmlns:visone=\"http://visone.info/xmlns\"",
      "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"",
      "xmlns:y=\"http://www.yworks.com/xml/graphml\"",
      "xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns/graphml "
        + "http://www.yworks.com/xml/schema/graphml/1.0/ygraphml.xsd \"",
    ]
    func key(_ name: String, _ owner: String, _ type: String) -> String {
      "  <key id=\"\(name)\" for=\"\(owner)\" attr.name=\"\(name)\" attr.type=\"\(type)\" />"
    }
    return [
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>",
      "<graphml \(spaces.joined(separator: " "))>", "  <!-- data schema -->",
      "  <key for=\"node\" id=\"d0\" yfiles.type=\"nodegraphics\" />",
      "  <key for=\"edge\" id=\"e0\" yfiles.type=\"edgegraphics\" />",
      "  <key for=\"graph\" id=\"prop\" visone.type=\"properties\" />",
      key("id", "node", "string"), key("name", "node", "string"),
      key("variable", "node", "string"), key("frequency", "node", "int"),
      key("weight", "edge", "double"),
    ]
  }()
}

/// A text in XML.
enum XMLText {
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in CitedText.line(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

/// Points on a circle, in whole units, without a library of mathematics.
enum CirclePoint {
  static func of(_ number: Int, of count: Int) -> (x: Double, y: Double) {
    let turn = Double(number) / Double(max(1, count))
    // Quarter by quarter, the rest of the turn by a short series.
    let angle = turn * 2 * Double.pi
    func wave(_ angle: Double) -> Double {
      var rest = angle.remainder(dividingBy: 2 * Double.pi)
      if rest > Double.pi / 2 { rest = Double.pi - rest }
      if rest < -Double.pi / 2 { rest = -Double.pi - rest }
      var (term, sum) = (rest, rest)
      for step in 1...8 {
        term *= -rest * rest / Double(2 * step * (2 * step + 1))
        sum += term
      }
      return sum
    }
    return (
      (400 + 280 * wave(angle + Double.pi / 2)).rounded(), (300 + 280 * wave(angle)).rounded()
    )
  }
}
