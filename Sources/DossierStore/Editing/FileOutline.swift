import RelationsModel

/// A file of a dossier with the lines of its records, so that one can be written and all else stays.
///
/// There is one of a file that is laid out as the canonical form lays out lists: every record begins
/// with a dash on a line of its own, in its column.
struct FileOutline {
  let path: String
  let bytes: [UInt8]
  let tree: FileTree
  /// The bytes at which lines begin, and the end.
  private let starts: [Int]
  /// The lines that are comments, counted from 0.
  private let commentLines: Set<Int>
  /// The items that have an id, by it.
  private(set) var records: [String: Int] = [:]

  /// Nil for a file that is laid out in another way; throws for one with mistakes of form.
  init?(_ file: DossierFile) throws(EditFailure) {
    guard let shape = FileShape(path: file.path)?.record else { return nil }
    if let obstacle = file.obstacle {
      throw .file("\(HarmlessText.oneLine(file.path)) cannot be read: \(obstacle).")
    }
    let text = FileText(path: file.path, bytes: file.bytes)
    let log = ProblemLog(files: [text])
    guard let tree = DossierFormatter.tree(of: text, shape: shape, log: log) else {
      throw .unsoundFile(file.path, log.diagnostics.filter { $0.severity == .error })
    }
    path = file.path
    bytes = file.bytes
    self.tree = tree
    starts =
      FileText.lineStarts(of: file.bytes).filter { $0 < file.bytes.count } + [file.bytes.count]
    let comments = tree.parts.flatMap { $0.leading + $0.trailing } + tree.groups.flatMap(\.foot)
    commentLines = Set((comments + tree.head).filter(\.isOnOwnLine).map { Int($0.place.line) - 1 })
    guard text.bytes.count == bytes.count, hasPlainLines, hasPlainLists else { return nil }
    for index in tree.parts.indices {
      if let id = id(ofItem: index) { records[id] = index }
    }
  }

  // MARK: - Parts

  /// The id of a record that is an item of a list; nil for other parts.
  func id(ofItem index: Int) -> String? {
    guard tree.parts[index].key == nil, listKey(of: index) != nil,
      let key = member("id", of: index),
      case .text(let id, _) = tree.parts[key].content
    else { return nil }
    return id
  }

  /// The key of the list of records in which an item stands; nil for what is no item of such a list.
  func listKey(of index: Int) -> String? {
    let group = tree.parts[index].group
    guard tree.groups[group].isList, let owner = tree.groups[group].owner,
      let key = tree.parts[owner].key, isRecordList(owner)
    else { return nil }
    return key
  }

  /// The part of a key in a record; nil where the record has none.
  func member(_ key: String, of item: Int) -> Int? {
    guard case .group(let group) = tree.parts[item].content else { return nil }
    return tree.groups[group].parts.first { tree.parts[$0].key == key }
  }

  /// The part of a key at the top of the file.
  func topMember(_ key: String) -> Int? {
    tree.groups[0].parts.first { tree.parts[$0].key == key }
  }

  /// The items of a list that is a part’s value.
  func items(of part: Int) -> [Int] {
    guard case .group(let group) = tree.parts[part].content else { return [] }
    return tree.groups[group].parts
  }

  /// The record in which a part stands: an item, or nil at the top of the file.
  func owner(of part: Int) -> Int? { tree.groups[tree.parts[part].group].owner }

  /// Whether the value of a key is a list of records.
  private func isRecordList(_ part: Int) -> Bool {
    guard let key = tree.parts[part].key else { return false }
    if tree.parts[part].group == 0 { return RecordList.top.contains(key) }
    guard let item = owner(of: part), let list = owner(of: item),
      let outer = tree.parts[list].key, tree.parts[list].group == 0
    else { return false }
    return RecordList.inner[outer]?.contains(key) ?? false
  }

  // MARK: - Lines

  /// The bytes of lines, counted from 0.
  func bytes(of lines: Range<Int>) -> [UInt8] {
    Array(bytes[starts[lines.lowerBound]..<starts[lines.upperBound]])
  }

  /// The byte at which a line begins; the end of the file for the line after the last.
  func offset(of line: Int) -> Int { starts[min(line, starts.count - 1)] }

  /// The lines of the whole file.
  var allLines: Range<Int> { 0..<lineCount }

  private var lineCount: Int { starts.count - 1 }

  private func line(_ index: Int) -> ArraySlice<UInt8> { bytes[starts[index]..<starts[index + 1]] }

  private func isBlank(_ index: Int) -> Bool {
    line(index).allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A }
  }

  /// The first part after all that belongs to a part.
  func end(of part: Int) -> Int {
    var next = part + 1
    while next < tree.parts.count, isInside(next, part) { next += 1 }
    return next
  }

  private func isInside(_ part: Int, _ outer: Int) -> Bool {
    var owner = tree.groups[tree.parts[part].group].owner
    while let current = owner {
      if current == outer { return true }
      if current < outer { return false }
      owner = tree.groups[tree.parts[current].group].owner
    }
    return false
  }

  /// The lines of a part, with the comments that belong to it.
  func lines(of part: Int) -> Range<Int> {
    let next = end(of: part)
    var end = next < tree.parts.count ? Int(tree.parts[next].spot.line) - 1 : lineCount
    let own = ownCommentLines(of: part..<next)
    let start = min(Int(tree.parts[part].spot.line) - 1, own.min() ?? .max)
    while end > start + 1, isBlank(end - 1) || commentLines.contains(end - 1) { end -= 1 }
    return start..<max(end, (own.max() ?? 0) + 1)
  }

  private func ownCommentLines(of parts: Range<Int>) -> [Int] {
    var comments: [SourceComment] = []
    for part in parts {
      comments += tree.parts[part].leading + tree.parts[part].trailing
      if case .group(let group) = tree.parts[part].content { comments += tree.groups[group].foot }
    }
    return comments.filter(\.isOnOwnLine).map { Int($0.place.line) - 1 }
  }

  // MARK: - Layout

  private var hasPlainLines: Bool {
    // A line that YAML ends in another way than with LF, or one of its markers.
    for start in starts.dropFirst() where start > 0 && start < bytes.count {
      if bytes[start - 1] != 0x0A { return false }
    }
    if bytes.contains(0x0D) { return false }
    return !(0..<lineCount).contains { index in
      let line = line(index)
      return line.starts(with: "---".utf8) || line.starts(with: "...".utf8)
        || line.first == UInt8(ascii: "%")
    }
  }

  private var hasPlainLists: Bool {
    guard !tree.groups[0].isFlow, tree.groups[0].column == 1 else { return tree.parts.isEmpty }
    return tree.parts.indices.allSatisfy { part in
      guard case .group(let group) = tree.parts[part].content, isRecordList(part) else {
        return true
      }
      let column = tree.parts[part].group == 0 ? 1 : 5
      guard Int(tree.parts[part].spot.column) == column, begins(part, "") else { return false }
      let items = tree.groups[group].parts
      if items.isEmpty { return begins(part, " []") }
      guard !tree.groups[group].isFlow, Int(tree.groups[group].column) == column + 2 else {
        return false
      }
      let start = Array((String(repeating: " ", count: column + 1) + "- ").utf8)
      return items.allSatisfy { item in
        let spot = tree.parts[item].spot
        return Int(spot.column) == column + 4 && line(Int(spot.line) - 1).starts(with: start)
          && hasInnerListsLast(item)
      }
    }
  }

  /// Whether a record’s own keys stand before the lists of other records.
  private func hasInnerListsLast(_ item: Int) -> Bool {
    guard listKey(of: item) == "sources", case .group(let group) = tree.parts[item].content else {
      return true
    }
    return !tree.groups[group].parts.drop { !isRecordList($0) }.contains { !isRecordList($0) }
  }

  /// Whether a key is written without quotes, and some text follows its colon.
  private func begins(_ part: Int, _ text: String) -> Bool {
    let spot = tree.parts[part].spot
    return line(Int(spot.line) - 1).dropFirst(Int(spot.column) - 1)
      .starts(with: "\(tree.parts[part].key ?? ""):\(text)".utf8)
  }
}
