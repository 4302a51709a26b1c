import RelationsModel
import Yams

/// Builds the tree of a file from its nodes, and reports what has no place in the format.
///
/// What only a person can mend (an unknown key, a value of another kind, an empty one) is an error
/// here as it is for the readers; an unknown name or an impossible date is not, because it can be
/// written as it stands.
struct TreeBuilder {
  private let file: FileReading
  private(set) var tree = FileTree()
  /// Where scalars in quotes, block scalars, mappings and lists begin, in the order of the file.
  private(set) var landmarks: [Landmark] = []

  init(_ file: FileReading, shape: RecordShape) {
    self.file = file
    addRecord(file.root, shape, owner: nil)
  }

  private mutating func addGroup(_ node: Node, owner: Int?, isList: Bool) -> Int {
    let spot = file.spot(of: node)
    landmarks.append(Landmark(spot, .group(tree.groups.count)))
    tree.groups.append(FileTree.Group(owner: owner, isList: isList, column: spot.column))
    return tree.groups.count - 1
  }

  private mutating func addRecord(_ node: Node, _ shape: RecordShape, owner: Int?) {
    guard case .mapping(let mapping) = node else {
      return file.log.error("expected \(shape.what), with keys and values", at: file.spot(of: node))
    }
    let group = addGroup(node, owner: owner, isList: false)
    if let owner { tree.parts[owner].content = .group(group) }
    var seen: Set<String> = []
    for index in mapping.indices {
      let (key, value) = (mapping[index].key, mapping[index].value)
      let spot = file.spot(of: key)
      guard let name = file.keyName(key) else {
        file.log.error("a key is a name, not a list or a mapping", at: spot)
        continue
      }
      guard let rank = shape.rank(of: name) else {
        report(unknown: name, in: shape, at: spot)
        continue
      }
      guard seen.insert(name).inserted else {
        file.log.error("the key \(quoted(name)) stands twice", at: spot)
        continue
      }
      noteScalar(key, in: group)
      let part = addPart(key: name, rank: rank, spot: spot, group: group)
      addValue(value, shape.fields[rank].kind, name: name, to: part)
    }
  }

  private mutating func addList(_ node: Node, _ kind: FieldKind, name: String, to part: Int) {
    guard case .sequence(let sequence) = node else {
      return file.log.error(
        "“\(name)” is a list, written [a, b] or with dashes",
        at: file.spot(of: node)
      )
    }
    let group = addGroup(node, owner: part, isList: true)
    tree.parts[part].content = .group(group)
    for (rank, item) in sequence.enumerated() {
      let spot = file.spot(of: item)
      let added = addPart(key: nil, rank: rank, spot: spot, group: group)
      addValue(item, kind, name: name, to: added)
    }
  }

  private mutating func addPart(key: String?, rank: Int, spot: Spot, group: Int) -> Int {
    let part = FileTree.Part(
      key: key,
      rank: rank,
      spot: spot,
      group: group,
      content: .text("", .text)
    )
    tree.parts.append(part)
    tree.groups[group].parts.append(tree.parts.count - 1)
    return tree.parts.count - 1
  }

  private mutating func addValue(_ node: Node, _ kind: FieldKind, name: String, to part: Int) {
    switch kind {
    case .list(let item, _): addList(node, item, name: name, to: part)
    case .oneOrMore(let item):
      if case .sequence = node {
        addList(node, item, name: name, to: part)
      } else {
        addValue(node, item, name: name, to: part)
      }
    case .record(let shape): addRecord(node, shape, owner: part)
    default:
      let reader: ValueReader<String> = if case .exactText = kind { .exactText } else { .text }
      guard let text = reader.read(node, name, file) else { return }
      noteScalar(node, in: tree.parts[part].group)
      tree.parts[part].content = .text(text, kind)
    }
  }

  private mutating func noteScalar(_ node: Node, in group: Int) {
    guard case .scalar(let scalar) = node else { return }
    let spot = file.spot(of: node)
    switch scalar.style {
    case .doubleQuoted: landmarks.append(Landmark(spot, .doubleQuoted))
    case .singleQuoted: landmarks.append(Landmark(spot, .singleQuoted))
    case .literal, .folded:
      landmarks.append(Landmark(spot, .block(parentColumn: tree.groups[group].column)))
    default: break
    }
  }

  private func report(unknown name: String, in shape: RecordShape, at spot: Spot) {
    let names = shape.fields.map(\.name)
    var nearest = NearestName()
    let near = file.log.isFull ? nil : nearest.find(name, among: names)
    let known = near == nil ? "; its keys are \(names.joined(separator: ", "))" : ""
    file.log.error("\(shape.what) has no key \(quoted(name))\(known)", at: spot, nearest: near)
  }
}

/// A place at which something begins in which a number sign is no comment, or a mapping or list.
struct Landmark {
  enum Kind: Equatable {
    case doubleQuoted, singleQuoted
    /// The column of the keys or dashes among which a block scalar stands.
    case block(parentColumn: Int32)
    /// A group, which may be written in brackets or braces: the parser does not tell.
    case group(Int)
  }

  let line: Int32
  let column: Int32
  let kind: Kind

  init(_ spot: Spot, _ kind: Kind) {
    line = spot.line
    column = spot.column
    self.kind = kind
  }
}
