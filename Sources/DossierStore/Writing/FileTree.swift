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
    groups[group].parts.sorted { (parts[$0].rank, $0) < (parts[$1].rank, $1) }
  }

  /// The values without comments and places: equal when two files mean the same.
  var meaning: [String] {
    var lines: [String] = []
    if !groups.isEmpty { describe(0, into: &lines) }
    return lines
  }

  private func describe(_ group: Int, into lines: inout [String]) {
    lines.append(groups[group].isList ? "[" : "{")
    for index in written(group) {
      let part = parts[index]
      if let key = part.key { lines.append("\(key):") }
      switch part.content {
      case .text(let text, _): lines.append("=\(text)")
      case .group(let inner): describe(inner, into: &lines)
      }
    }
    lines.append("/")
  }
}
