import RelationsModel

/// A file of a dossier as it will be written: its keys and items with their values, and the comments
/// that belong to each.
struct FileTree {
  /// A key with its value, or an item of a list.
  struct Part {
    /// Nil for an item.
    let key: String?
    /// The place among its neighbours in which it is written.
    let rank: Int
    /// Where the key or the item begins.
    let spot: Spot
    /// The group in which it stands.
    let group: Int
    var content: Content
    var leading: [SourceComment] = []
    var trailing: [SourceComment] = []
  }

  enum Content {
    case text(String, FieldKind)
    case group(Int)
  }

  /// A mapping or a list.
  struct Group {
    /// The part whose value it is; nil for the whole file.
    let owner: Int?
    let isList: Bool
    /// The column of its keys or dashes.
    let column: Int32
    /// Whether it is written in brackets or braces, or in what is.
    var isFlow = false
    /// Parts in the order of the file.
    var parts: [Int] = []
    /// Comments after the last part.
    var foot: [SourceComment] = []
  }

  /// Parts in the order in which they begin.
  var parts: [Part] = []
  /// The whole file is the first.
  var groups: [Group] = []
  /// Comments at the head of the file, which belong to no key.
  var head: [SourceComment] = []

  /// The parts of a group in the order in which they are written.
  func written(_ group: Int) -> [Int] {
    let group = groups[group]
    // A list keeps its order, and may be very long.
    return group.isList ? group.parts : group.parts.sorted { parts[$0].rank < parts[$1].rank }
  }

  /// The values without comments and places, in bytes: equal when two files mean the same, and unlike
  /// strings not when they are only composed in other ways.
  var meaning: [UInt8] {
    var bytes: [UInt8] = []
    if !groups.isEmpty { describe(0, into: &bytes) }
    return bytes
  }

  private func describe(_ group: Int, into bytes: inout [UInt8]) {
    bytes.append(groups[group].isList ? 1 : 2)
    for index in written(group) {
      if let key = parts[index].key {
        bytes.append(3)
        bytes.append(contentsOf: key.utf8)
      }
      switch parts[index].content {
      case .text(let text, _):
        bytes.append(4)
        withUnsafeBytes(of: text.utf8.count) { bytes.append(contentsOf: $0) }
        bytes.append(contentsOf: text.utf8)
      case .group(let inner): describe(inner, into: &bytes)
      }
    }
    bytes.append(5)
  }
}
