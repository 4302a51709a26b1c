import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A graph as another program's reader of XML finds it: nodes and edges with their attributes, those
/// in `data` by the names that `key` gives them.
final class GraphReading: NSObject, XMLParserDelegate {
  typealias Attributes = [String: String]
  private(set) var nodes: [Attributes] = []
  private(set) var edges: [Attributes] = []
  private var names: [String: String] = [:]
  private var current: Attributes = [:]
  private var key = ""
  private var text = ""

  struct Unreadable: Error {}

  init(_ bytes: [UInt8]) throws {
    super.init()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = self
    guard parser.parse() else { throw Unreadable() }
  }

  func nodes(of kind: String) -> [Attributes] { nodes.filter { $0["kind"] == kind } }

  func edges(of kind: String) -> [Attributes] { edges.filter { $0["kind"] == kind } }

  func parser(
    _ parser: XMLParser,
    didStartElement element: String,
    namespaceURI: String?,
    qualifiedName: String?,
    attributes: [String: String]
  ) {
    text = ""
    switch element {
    case "key": names[attributes["id"] ?? ""] = attributes["attr.name"]
    case "node", "edge": current = attributes
    case "data": key = names[attributes["key"] ?? ""] ?? "undeclared"
    default: break
    }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(
    _ parser: XMLParser,
    didEndElement element: String,
    namespaceURI: String?,
    qualifiedName: String?
  ) {
    switch element {
    case "data": current[key] = text
    case "node": nodes.append(current)
    case "edge": edges.append(current)
    default: break
    }
  }
}
