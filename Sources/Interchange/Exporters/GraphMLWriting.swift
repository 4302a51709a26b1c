import RelationsAnalysis

/// The elements of a GraphML file.
struct GraphMLWriting {
  /// What nodes or edges are known by.
  struct Key {
    let name: String
    let type: String
    let isOfEdges: Bool

    /// Nodes and edges can have attributes of one name.
    var id: String { (isOfEdges ? "e_" : "n_") + name }
  }

  static let keys =
    ["label", "kind", "actorKind", "party", "standing"]
    .map { Key(name: $0, type: "string", isOfEdges: false) }
    + [("kind", "string"), ("stance", "string"), ("agrees", "int"), ("disagrees", "int")]
    .map { Key(name: $0.0, type: $0.1, isOfEdges: true) }
    + [("weight", "double"), ("first", "string"), ("last", "string")]
    .map { Key(name: $0.0, type: $0.1, isOfEdges: true) }

  private(set) var nodes: Set<String> = []
  private var edgeCount = 0

  static func opening(_ title: String) -> String {
    let declared = keys.map { key in
      "  <key id=\"\(key.id)\" for=\"\(key.isOfEdges ? "edge" : "node")\""
        + " attr.name=\"\(key.name)\" attr.type=\"\(key.type)\"/>\n"
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns"
          xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
          xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns \
      http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
        <desc>\(escaped(title))</desc>

      """ + declared.joined() + "  <graph id=\"dossier\" edgedefault=\"directed\">\n"
  }

  static let closing = "  </graph>\n</graphml>\n"

  /// A node; nil when there is one of that id.
  mutating func node(_ id: String, _ data: [(String, String?)]) -> String? {
    guard nodes.insert(id).inserted else { return nil }
    return "    <node id=\"\(GraphMLWriting.escaped(id))\">\n\(lines("n_", data))    </node>\n"
  }

  /// An edge; nil when one of its ends is not there.
  mutating func edge(_ from: String, _ to: String, _ data: [(String, String?)]) -> String? {
    guard nodes.contains(from), nodes.contains(to) else { return nil }
    edgeCount += 1
    let ends =
      "source=\"\(GraphMLWriting.escaped(from))\" target=\"\(GraphMLWriting.escaped(to))\""
    return "    <edge id=\"e\(edgeCount)\" \(ends)>\n\(lines("e_", data))    </edge>\n"
  }

  private func lines(_ prefix: String, _ data: [(String, String?)]) -> String {
    data.compactMap { name, value in
      value.map { "      <data key=\"\(prefix)\(name)\">\(GraphMLWriting.escaped($0))</data>\n" }
    }
    .joined()
  }

  private static func escaped(_ text: String) -> String { XMLText.escaped(text) }
}
