import RelationsModel

/// The lines of one record in the canonical form, with the comments that it had.
struct RecordText {
  /// A record as it stands in a file.
  struct Old {
    let tree: FileTree
    let part: Int
    /// Keys whose lines stay as they are, with their comments.
    var kept: Set<String> = []
  }

  /// The record’s lines alone.
  let bytes: [UInt8]
  /// The line of the list’s key, and the record’s lines.
  let withKey: [UInt8]

  /// Writes a record of a list under `key`, which stands in a record of the list under `topKey` unless
  /// the two are the same.
  init(_ value: WrittenValue, key: String, topKey: String, old: Old?) {
    let isInner = key != topKey
    let item = WrittenValue.list([value])
    let top = isInner ? WrittenValue.list([.record([(key, item)])]) : item
    var tree = WrittenValue.record([(topKey, top)]).tree(as: RecordList.shape(ofTop: topKey))
    if let old { tree.takeComments(from: old.tree, old.part, to: isInner ? 3 : 1, kept: old.kept) }
    let printed = Array(TreePrinter.print(tree).utf8)
    let first = RecordText.afterLine(printed, 0)
    bytes = Array(printed[(isInner ? RecordText.afterLine(printed, first) : first)...])
    // The first key of the outer record stands on its dash.
    withKey = isInner ? Array("    \(key):\n".utf8) + bytes : printed
  }

  /// Writes what the dossier says of itself, which is a file of its own.
  init(head value: WrittenValue, old: FileTree) {
    var tree = value.tree(as: HeaderShape.header)
    tree.head = old.head
    tree.takeComments(from: old, group: 0, to: 0, kept: [])
    bytes = Array(TreePrinter.print(tree).utf8)
    withKey = bytes
  }

  /// Lines as they stood in a file.
  init(lines: [UInt8], key: String, isInner: Bool) {
    bytes = lines
    withKey = Array("\(isInner ? "    " : "")\(key):\n".utf8) + lines
  }

  private static func afterLine(_ bytes: [UInt8], _ start: Int) -> Int {
    (bytes[start...].firstIndex(of: 0x0A) ?? bytes.count - 1) + 1
  }
}

extension FileTree {
  /// Gives a part the comments that a part of another tree has, each at the same key or item where
  /// there is one, and otherwise at the end of the record.
  fileprivate mutating func takeComments(
    from other: FileTree,
    _ old: Int,
    to new: Int,
    kept: Set<String>
  ) {
    parts[new].leading += other.parts[old].leading
    parts[new].trailing += other.parts[old].trailing
    guard case .group(let oldGroup) = other.parts[old].content else { return }
    guard case .group(let newGroup) = parts[new].content else {
      parts[new].leading += other.innerComments(of: old)
      return
    }
    takeComments(from: other, group: oldGroup, to: newGroup, kept: kept)
  }

  /// Gives what stands in a group the comments of what stands in one of another tree.
  fileprivate mutating func takeComments(
    from other: FileTree,
    group oldGroup: Int,
    to newGroup: Int,
    kept: Set<String>
  ) {
    var free = groups[newGroup].parts
    var orphans: [SourceComment] = []
    for (place, part) in other.groups[oldGroup].parts.enumerated() {
      if let key = other.parts[part].key, kept.contains(key) { continue }
      if let match = match(for: part, in: other, at: place, among: free) {
        free.removeAll { $0 == match }
        takeComments(from: other, part, to: match, kept: [])
      } else {
        orphans += other.parts[part].leading + other.parts[part].trailing
        orphans += other.innerComments(of: part)
      }
    }
    let isCut = other.groups[oldGroup].parts.contains { part in
      other.parts[part].key.map(kept.contains) ?? false
    }
    groups[newGroup].foot += orphans + (isCut ? [] : other.groups[oldGroup].foot)
  }

  /// The part of this tree that stands for one of another: the same key, the record of the same id,
  /// the same text, or the record in the same place.
  private func match(for old: Int, in other: FileTree, at place: Int, among free: [Int]) -> Int? {
    if let key = other.parts[old].key { return free.first { parts[$0].key == key } }
    switch other.parts[old].content {
    case .text(let text, _):
      return free.first { part in
        if case .text(let own, _) = parts[part].content { own == text } else { false }
      }
    case .group:
      if let id = other.id(of: old), let same = free.first(where: { self.id(of: $0) == id }) {
        return same
      }
      return free.first {
        parts[$0].rank == place && (other.id(of: old) == nil) == (id(of: $0) == nil)
      }
    }
  }

  private func id(of part: Int) -> String? {
    guard case .group(let group) = parts[part].content,
      let key = groups[group].parts.first(where: { parts[$0].key == "id" }),
      case .text(let text, _) = parts[key].content
    else { return nil }
    return text
  }

  /// All comments inside a part, without its own.
  private func innerComments(of part: Int) -> [SourceComment] {
    guard case .group(let group) = parts[part].content else { return [] }
    return groups[group].parts.flatMap { inner in
      parts[inner].leading + parts[inner].trailing + innerComments(of: inner)
    } + groups[group].foot
  }

  /// A part as it is written, with some of its texts changed; `kept` keys are left out.
  func value(
    of part: Int,
    without kept: Set<String>,
    _ change: (String, FieldKind) -> String
  ) -> WrittenValue {
    switch parts[part].content {
    case .text(let text, let kind): return .text(change(text, kind))
    case .group(let group) where groups[group].isList:
      return .list(groups[group].parts.map { value(of: $0, without: [], change) })
    case .group(let group):
      return .record(
        groups[group].parts.compactMap { member in
          guard let key = parts[member].key, !kept.contains(key) else { return nil }
          return (key, value(of: member, without: [], change))
        }
      )
    }
  }
}
