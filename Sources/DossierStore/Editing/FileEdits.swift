import RelationsModel

/// The records of one file that are replaced, added and taken out at one time.
struct FileEdits {
  let outline: FileOutline
  private var edits: [(rank: Int, splice: RecordSplice)] = []
  /// Items that go, by the part of their list.
  private var removed: [Int: Set<Int>] = [:]
  /// Lists that get records, by their parts.
  private var grown: Set<Int> = []
  /// Lists that are begun, by the place of their key.
  private var begun: Set<[String]> = []

  init(_ outline: FileOutline) {
    self.outline = outline
  }

  /// Replaces the record that an item is, under its old id.
  mutating func replace(_ item: Int, by value: WrittenValue) {
    guard let place = place(of: item) else { return }
    let kept = place.key == place.topKey ? RecordList.inner[place.key] ?? [] : []
    // An issue is written with its propositions, a source without its quotes.
    let inner = place.key == "sources" ? kept : []
    let old = RecordText.Old(tree: outline.tree, part: item, kept: inner)
    let text = RecordText(value, key: place.key, topKey: place.topKey, old: old)
    let id = outline.id(ofItem: item)
    add(ownLines(of: item, without: inner), text.bytes, value.id ?? id, place, was: id)
  }

  /// Replaces the lines of a record by those that it had, or takes it out where it had none; false when
  /// its lines are others than it is known to have.
  mutating func replace(_ item: Int, _ place: Place, _ splice: RecordSplice) -> Bool {
    let inner = place.key == "sources" ? RecordList.inner["sources"] ?? [] : []
    let lines = ownLines(of: item, without: splice.after.isEmpty ? [] : inner)
    guard outline.bytes(of: lines).elementsEqual(splice.before.utf8) else { return false }
    guard !splice.after.isEmpty else {
      remove(item)
      return true
    }
    add(lines, Array(splice.after.utf8), splice.record, place)
    return true
  }

  /// Replaces all that the dossier says of itself, which is the whole file.
  mutating func replaceHead(by value: WrittenValue) {
    replaceHead(RecordText(head: value, old: outline.tree).bytes)
  }

  /// Replaces the file by what it was; false when it is another than it is known to be.
  mutating func replaceHead(_ splice: RecordSplice) -> Bool {
    guard outline.bytes.elementsEqual(splice.before.utf8) else { return false }
    replaceHead(Array(splice.after.utf8))
    return true
  }

  private mutating func replaceHead(_ bytes: [UInt8]) {
    let place = Place(key: RecordList.head.key, topKey: RecordList.head.topKey, owner: nil)
    add(outline.allLines, bytes, DossierHead.id, place)
  }

  /// Takes the record out that an item is.
  mutating func remove(_ item: Int) {
    guard let place = place(of: item), let list = outline.owner(of: item) else { return }
    removed[list, default: []].insert(item)
    add(outline.lines(of: item), [], outline.id(ofItem: item), place)
  }

  /// Adds a record at the end of a list; false where the file has no place for the list.
  mutating func insert(
    _ value: WrittenValue,
    _ id: String,
    in list: RecordList,
    old: RecordText.Old?
  ) -> Bool {
    let text = RecordText(value, key: list.key, topKey: list.topKey, old: old)
    return insert(text, id, Place(key: list.key, topKey: list.topKey, owner: list.owner))
  }

  /// The place of a record.
  struct Place {
    let key: String
    let topKey: String
    let owner: String?
  }

  mutating func insert(_ text: RecordText, _ id: String, _ place: Place) -> Bool {
    let owner = place.owner.flatMap { outline.records[$0] }
    guard place.owner == nil || owner != nil else { return false }
    let part = owner.map { outline.member(place.key, of: $0) } ?? outline.topMember(place.key)
    if let part {
      if !grown.contains(part) { open(part) }
      grown.insert(part)
      let end = outline.items(of: part).last.map { outline.lines(of: $0).upperBound }
      insert(text.bytes, id, place, at: end ?? keyLine(part) + 1)
      return true
    }
    guard let owner, let end = endOfKeys(before: place, in: owner) else { return false }
    let isFirst = begun.insert([place.key, place.owner ?? ""]).inserted
    insert(isFirst ? text.withKey : text.bytes, id, place, at: end)
    return true
  }

  /// The stretches that change, in the order of the file.
  mutating func splices() -> [RecordSplice] {
    for (list, items) in removed
    where items.count == outline.items(of: list).count && !grown.contains(list) {
      close(list)
    }
    removed = [:]
    let sorted = edits.enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      let isEmpty = (one.splice.before.isEmpty, other.splice.before.isEmpty)
      return (one.splice.offset, isEmpty.0 ? 0 : 1, one.rank, left.offset)
        < (other.splice.offset, isEmpty.1 ? 0 : 1, other.rank, right.offset)
    }
    return sorted.map(\.element.splice)
  }

  // MARK: - Places

  func place(of item: Int) -> Place? {
    guard let list = outline.owner(of: item), let key = outline.listKey(of: item) else {
      return nil
    }
    guard let owner = outline.owner(of: list), let top = outline.listKey(of: owner) else {
      return Place(key: key, topKey: key, owner: nil)
    }
    return Place(key: key, topKey: top, owner: outline.id(ofItem: owner))
  }

  /// The lines of a record without those of the keys that stay.
  private func ownLines(of item: Int, without kept: Set<String>) -> Range<Int> {
    let all = outline.lines(of: item)
    let first = kept.compactMap { outline.member($0, of: item) }.min()
    guard let first else { return all }
    return all.lowerBound..<outline.lines(of: first).lowerBound
  }

  private func keyLine(_ part: Int) -> Int { Int(outline.tree.parts[part].spot.line) - 1 }

  /// The line after the last key that is written before that of a list.
  private func endOfKeys(before place: Place, in owner: Int) -> Int? {
    let rank = SourceOrIssue.rank(of: place.key, under: place.topKey)
    guard case .group(let group) = outline.tree.parts[owner].content else { return nil }
    let last = outline.tree.groups[group].parts.last { outline.tree.parts[$0].rank < rank }
    return last.map { outline.lines(of: $0).upperBound }
  }

  // MARK: - Changes

  private mutating func add(
    _ lines: Range<Int>,
    _ new: [UInt8],
    _ id: String?,
    _ place: Place,
    was old: String? = nil
  ) {
    let bytes = outline.bytes(of: lines)
    guard bytes != new else { return }
    add(outline.offset(of: lines.lowerBound), bytes, new, id, place, was: old == id ? nil : old)
  }

  private mutating func insert(_ bytes: [UInt8], _ id: String, _ place: Place, at line: Int) {
    let offset = outline.offset(of: line)
    let isOpen = offset == outline.bytes.count && outline.bytes.last != 0x0A
    add(offset, [], isOpen ? [0x0A] + bytes : bytes, id, place)
  }

  private mutating func add(
    _ offset: Int,
    _ old: [UInt8],
    _ new: [UInt8],
    _ id: String?,
    _ place: Place?,
    was earlier: String? = nil
  ) {
    let splice = RecordSplice(
      record: id,
      was: earlier,
      list: place.map { [$0.key, $0.topKey, $0.owner] },
      offset: offset,
      before: String(decoding: old, as: UTF8.self),
      after: String(decoding: new, as: UTF8.self)
    )
    let rank = place.map { SourceOrIssue.rank(of: $0.key, under: $0.topKey) } ?? 0
    edits.append((rank, splice))
  }

  /// Takes the brackets away from the line of an empty list.
  private mutating func open(_ part: Int) {
    guard outline.items(of: part).isEmpty, let end = keyEnd(part) else { return }
    add(end, Array(" []".utf8), [], nil, nil)
  }

  /// Writes a list of which nothing is left as an empty one, or takes its key away.
  private mutating func close(_ list: Int) {
    let part = outline.tree.parts[list]
    guard case .group(let group) = part.content, let end = keyEnd(list) else { return }
    let hasComments =
      !part.leading.isEmpty || !part.trailing.isEmpty || !outline.tree.groups[group].foot.isEmpty
    if part.group == 0 || hasComments { return add(end, [], Array(" []".utf8), nil, nil) }
    let line = keyLine(list)
    add(outline.offset(of: line), outline.bytes(of: line..<line + 1), [], nil, nil)
  }

  /// The byte after the colon of a key.
  private func keyEnd(_ part: Int) -> Int? {
    guard let key = outline.tree.parts[part].key else { return nil }
    let start = outline.offset(of: keyLine(part)) + Int(outline.tree.parts[part].spot.column) - 1
    return start + key.utf8.count + 1
  }
}

/// The order of keys in the records that have lists of others.
private enum SourceOrIssue {
  static func rank(of key: String, under topKey: String) -> Int {
    switch topKey {
    case "sources": SourceShape.source.rank(of: key) ?? 0
    case "issues": Issue.shape.rank(of: key) ?? 0
    default: 0
    }
  }
}

extension WrittenValue {
  /// The id of a record that has one.
  fileprivate var id: String? {
    guard case .record(let members) = self,
      case .text(let id)? = members.first(where: { $0.key == "id" })?.value
    else { return nil }
    return id
  }
}
