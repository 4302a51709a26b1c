import RelationsModel

/// A value that is to be written into a file of a dossier.
indirect enum WrittenValue {
  case text(String)
  case list([WrittenValue])
  case record([Member])

  /// A key with its value.
  typealias Member = (key: String, value: WrittenValue)

  static func texts(_ texts: [String]) -> WrittenValue { .list(texts.map(WrittenValue.text)) }

  static func number(_ number: Int) -> WrittenValue { .text(String(number)) }

  /// A record of those keys that have a value; lists that are empty have none.
  static func present(_ members: [(String, WrittenValue?)]) -> WrittenValue {
    .record(
      members.compactMap { key, value in
        if case .list(let items) = value, items.isEmpty { return nil }
        return value.map { (key, $0) }
      }
    )
  }

  /// A field’s value; nil for a flag that is not set.
  ///
  /// `text` writes each text, ids among them.
  init?(_ value: FieldValue, text: (String) -> WrittenValue = WrittenValue.text) {
    switch value {
    case .text(let words): self = text(words)
    case .number(let number): self = .number(number)
    case .flag(let flag):
      guard flag else { return nil }
      self = .text("true")
    case .date(let date): self = .text(date.text)
    case .list(let values): self = .list(values.compactMap { WrittenValue($0, text: text) })
    case .record(let members):
      self = .present(members.map { ($0.name, $0.value.flatMap { WrittenValue($0) }) })
    }
  }

  /// The bytes of a file that is a record of this shape, in the canonical form.
  func bytes(as shape: RecordShape) -> [UInt8] { Array(TreePrinter.print(tree(as: shape)).utf8) }

  /// The tree of a file that is a record of this shape.
  func tree(as shape: RecordShape) -> FileTree {
    var tree = FileTree()
    if case .record(let members) = self { tree.add(members, shape, owner: nil) }
    return tree
  }
}

extension FileTree {
  fileprivate mutating func add(
    _ members: [WrittenValue.Member],
    _ shape: RecordShape,
    owner: Int?
  ) {
    let group = addGroup(owner: owner, isList: false)
    for member in members {
      guard let rank = shape.rank(of: member.key) else {
        preconditionFailure("\(shape.what) has no key \(member.key)")
      }
      add(member.value, shape.fields[rank].kind, key: member.key, rank: rank, to: group)
    }
  }

  private mutating func add(
    _ value: WrittenValue,
    _ kind: FieldKind,
    key: String?,
    rank: Int,
    to group: Int
  ) {
    let spot = Spot(file: 0, line: 0, column: 0)
    parts.append(Part(key: key, rank: rank, spot: spot, group: group, content: .text("", kind)))
    let part = parts.count - 1
    groups[group].parts.append(part)
    switch (value, kind) {
    case (.text(let text), _): parts[part].content = .text(text, kind)
    case (.record(let members), .record(let shape)): add(members, shape, owner: part)
    case (.list(let items), .list(let item, _)), (.list(let items), .oneOrMore(let item)):
      let list = addGroup(owner: part, isList: true)
      for (rank, value) in items.enumerated() { add(value, item, key: nil, rank: rank, to: list) }
    case (.record, _), (.list, _): preconditionFailure("a value of another kind")
    }
  }

  private mutating func addGroup(owner: Int?, isList: Bool) -> Int {
    groups.append(Group(owner: owner, isList: isList, column: 0))
    if let owner { parts[owner].content = .group(groups.count - 1) }
    return groups.count - 1
  }
}
