/// Builds a tree from starts, ends and text in the order of the file.
struct MarkupBuilder {
  /// Elements nested deeper become siblings at this depth; pages that people read stay below 100.
  static let mostDepth = 256

  private var nodes: [MarkupNode]
  /// The places of the open elements, the document first.
  private(set) var open = [0]

  init() {
    nodes = [MarkupNode(name: "", attributes: [], text: "", parent: -1, end: 1)]
  }

  func name(of place: Int) -> String { nodes[place].name }

  func attributes(of place: Int) -> [MarkupNode.Attribute] { nodes[place].attributes }

  /// Opens an element, and gives its place.
  @discardableResult
  mutating func start(
    _ name: String,
    namespace: String? = nil,
    attributes: [MarkupNode.Attribute] = []
  ) -> Int {
    if open.count > Self.mostDepth { end() }
    open.append(nodes.count)
    add(name, namespace: namespace, attributes: attributes, text: "", below: open.count - 2)
    return nodes.count - 1
  }

  /// Ends the innermost open element, never the document.
  mutating func end() {
    guard open.count > 1, let place = open.popLast() else { return }
    nodes[place].end = nodes.count
  }

  /// Adds text, to the run before it where nothing came between.
  mutating func text(_ text: String) {
    guard !text.isEmpty else { return }
    if let last = nodes.indices.last, nodes[last].isText, nodes[last].parent == open.last {
      nodes[last].text += text
    } else {
      add("", namespace: nil, attributes: [], text: text, below: open.count - 1)
    }
  }

  /// The attributes that a repeated tag of an element adds, such as a second `<body>`.
  mutating func add(_ attributes: [MarkupNode.Attribute], to place: Int) {
    for attribute in attributes where nodes[place][attribute.name] == nil {
      nodes[place].attributes.append(attribute)
    }
  }

  consuming func tree() -> MarkupTree {
    while open.count > 1 { end() }
    nodes[0].end = nodes.count
    return MarkupTree(nodes: nodes)
  }

  private mutating func add(
    _ name: String,
    namespace: String?,
    attributes: [MarkupNode.Attribute],
    text: String,
    below level: Int
  ) {
    nodes.append(
      MarkupNode(
        name: name,
        namespace: namespace,
        attributes: attributes,
        text: text,
        parent: open[level],
        end: nodes.count + 1
      )
    )
  }
}
