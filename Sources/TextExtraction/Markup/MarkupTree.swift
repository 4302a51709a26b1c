/// An element or a run of text of a document in HTML or XML.
package struct MarkupNode: Hashable, Sendable {
  /// An attribute; the namespace is the URI in XML, and nil in HTML or where there is none.
  package struct Attribute: Hashable, Sendable {
    package var name: String
    package var namespace: String?
    package var value: String

    package init(name: String, namespace: String? = nil, value: String) {
      self.name = name
      self.namespace = namespace
      self.value = value
    }
  }

  /// In lower case in HTML, without a prefix in XML; empty for text and for the document itself.
  package var name: String
  /// The URI of an element's namespace in XML.
  package var namespace: String?
  package var attributes: [Attribute]
  /// The characters of a run of text; empty for an element.
  package var text: String
  /// The place of the parent in `MarkupTree.nodes`; that of the document is -1.
  package var parent: Int
  /// The place after the last descendant.
  package internal(set) var end: Int

  package var isText: Bool { name.isEmpty && parent >= 0 }

  /// The value of the first attribute of that name, in whatever namespace.
  package subscript(attribute: String) -> String? {
    attributes.first { $0.name == attribute }?.value
  }
}

/// A document in HTML or XML: its nodes in the order of the file, each before its descendants.
///
/// Nodes are named by their place, so that no depth of nesting needs recursion. Node 0 is the document.
package struct MarkupTree: Hashable, Sendable {
  package internal(set) var nodes: [MarkupNode]

  package subscript(node: Int) -> MarkupNode { nodes[node] }

  /// The places of a node and all below it.
  package func subtree(_ node: Int) -> Range<Int> { node..<nodes[node].end }

  package func children(of node: Int) -> Children {
    Children(tree: self, place: node + 1, end: nodes[node].end)
  }

  /// The text of a node and all below it, joined as it stands.
  package func text(of node: Int) -> String {
    var text = ""
    for place in subtree(node) where nodes[place].isText { text += nodes[place].text }
    return text
  }

  /// The elements below a node that have a name, in order.
  package func elements(named name: String, below node: Int = 0) -> [Int] {
    subtree(node).filter { nodes[$0].name == name }
  }

  /// The children of a node, in order.
  package struct Children: Sequence, IteratorProtocol {
    let tree: MarkupTree
    var place: Int
    let end: Int

    package mutating func next() -> Int? {
      guard place < end else { return nil }
      defer { place = tree.nodes[place].end }
      return place
    }
  }
}
