import Yams

/// What every reader needs to read the nodes of one file.
final class FileReading {
  let file: Int32
  let log: ProblemLog
  let register: RecordRegister
  let root: Node
  private let renamed: [Spot: Unicode.Scalar]
  private let hasMarkers: Bool

  init(_ tree: YAMLTree, file: Int32, log: ProblemLog, register: RecordRegister) {
    self.file = file
    self.log = log
    self.register = register
    root = tree.root
    renamed = tree.renamed
    hasMarkers = tree.hasMarkers
  }

  func spot(of node: Node) -> Spot {
    node.mark.map { Spot(file: file, $0) } ?? Spot(file: file, line: 1, column: 1)
  }

  /// The name of a key, also of one that was renamed because it stands twice.
  func keyName(_ node: Node) -> String? {
    guard case .scalar(let scalar) = node else { return nil }
    let name = hasMarkers ? unmarked(scalar.string) : scalar.string
    guard !renamed.isEmpty, let first = renamed[spot(of: node)] else { return name }
    return String(first) + String(String.UnicodeScalarView(name.unicodeScalars.dropFirst()))
  }

  /// The text of a scalar as it stands in the file; nil, and reported, when it is no text of its own.
  func text(of scalar: Node.Scalar, at node: Node) -> String? {
    guard hasMarkers else { return scalar.string }
    return reportsMarker(node) ? nil : unmarked(scalar.string)
  }

  /// Whether a node begins with an anchor, an alias or a tag, which is reported.
  func reportsMarker(_ node: Node) -> Bool {
    guard hasMarkers, case .scalar(let scalar) = node, scalar.style == .plain,
      let sign = scalar.string.unicodeScalars.first.flatMap(CleanedText.meaning)
    else { return false }
    let kind = sign == "!" ? "tags" : "anchors and aliases"
    log.error(
      "\(kind) are no part of the format; a text that begins with \(sign) must stand in quotes",
      at: spot(of: node)
    )
    return true
  }

  private func unmarked(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { CleanedText.meaning(of: $0) != nil }) else {
      return text
    }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      result.append(CleanedText.meaning(of: scalar) ?? scalar)
    }
    return String(result)
  }
}
