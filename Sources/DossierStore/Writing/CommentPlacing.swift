/// Gives every comment of a file to the key, item or list to which it belongs.
///
/// A comment on a line of its own belongs to what follows, unless it is indented deeper than that:
/// then it ends the record above, as a key that was commented out does. One after a value belongs to
/// the value's key.
struct CommentPlacing {
  private var tree: FileTree
  private let flowEnds: [Int: TextPlace]
  /// Where the latest comment before the same part went, so that a run of comments stays one.
  private var run: (next: Int, foot: Int?)?

  static func placed(_ scan: CommentScan, in tree: FileTree) -> FileTree {
    var placing = CommentPlacing(tree: tree, flowEnds: scan.flowEnds)
    var next = 0
    for comment in scan.comments {
      while next < tree.parts.count, TextPlace(tree.parts[next].spot) < comment.place { next += 1 }
      placing.place(comment, before: next)
    }
    placing.splitHead()
    return placing.tree
  }

  private init(tree: FileTree, flowEnds: [Int: TextPlace]) {
    self.tree = tree
    self.flowEnds = flowEnds
    for group in tree.groups.indices {
      let outer = tree.groups[group].owner.map { self.tree.groups[tree.parts[$0].group].isFlow }
      self.tree.groups[group].isFlow = flowEnds[group] != nil || outer ?? false
    }
  }

  private mutating func place(_ comment: SourceComment, before next: Int) {
    guard next > 0 else { return tree.head.append(comment) }
    let flow = openFlow(around: comment.place, after: next - 1)
    guard comment.isOnOwnLine else { return trail(comment, after: next - 1, in: flow) }
    if let flow { return place(comment, inFlow: flow, before: next) }
    if next < tree.parts.count {
      let column = column(of: next)
      let hasRun = run?.next == next
      if hasRun ? run?.foot == nil : comment.place.column <= column {
        return lead(comment, next)
      }
    }
    let latest = run?.next == next ? run?.foot : nil
    guard let foot = foot(for: comment, after: next - 1, before: next, within: latest) else {
      return lead(comment, next)
    }
    run = (next, foot)
    tree.groups[foot].foot.append(comment)
  }

  private mutating func lead(_ comment: SourceComment, _ next: Int) {
    run = (next, nil)
    tree.parts[next].leading.append(comment)
  }

  /// The column at which a part begins, which for an item is that of its dash.
  private func column(of part: Int) -> Int32 {
    let group = tree.groups[tree.parts[part].group]
    return group.isFlow ? tree.parts[part].spot.column : group.column
  }

  // MARK: - After a value

  private mutating func trail(_ comment: SourceComment, after part: Int, in flow: Int?) {
    var owner = part
    while tree.groups[tree.parts[owner].group].isFlow, tree.parts[owner].group != flow {
      guard let outer = tree.groups[tree.parts[owner].group].owner else {
        return tree.groups[0].foot.append(comment)
      }
      owner = outer
    }
    // Above a whole record, because the line of its first key belongs to that key.
    if tree.parts[owner].key == nil, case .group = tree.parts[owner].content {
      tree.parts[owner].leading.append(comment)
    } else {
      tree.parts[owner].trailing.append(comment)
    }
  }

  // MARK: - In brackets

  /// The innermost flow collection that is open at a place.
  private func openFlow(around place: TextPlace, after part: Int) -> Int? {
    groups(around: part).first { group in
      tree.groups[group].isFlow && flowEnds[group].map { place < $0 } ?? false
    }
  }

  private mutating func place(_ comment: SourceComment, inFlow flow: Int, before next: Int) {
    if next < tree.parts.count, groups(around: next).contains(flow) {
      tree.parts[next].leading.append(comment)
    } else if tree.groups[flow].parts.isEmpty, let owner = tree.groups[flow].owner {
      tree.parts[owner].leading.append(comment)
    } else {
      tree.groups[flow].foot.append(comment)
    }
  }

  // MARK: - At the end of a group

  /// The groups in which a part stands, its own value first.
  private func groups(around part: Int) -> [Int] {
    var found: [Int] = []
    if case .group(let own) = tree.parts[part].content { found.append(own) }
    var group: Int? = tree.parts[part].group
    while let current = group {
      found.append(current)
      group = tree.groups[current].owner.map { tree.parts[$0].group }
    }
    return found
  }

  /// The deepest group that ends before the next part and is not indented deeper than the comment.
  private func foot(
    for comment: SourceComment,
    after part: Int,
    before next: Int,
    within latest: Int?
  ) -> Int? {
    let open =
      next < tree.parts.count ? Set(groups(around: next).filter { isAround($0, next) }) : []
    var candidates = groups(around: part)
    if let latest, let start = candidates.firstIndex(of: latest) {
      candidates = Array(candidates[start...])
    }
    let found = candidates.first { group in
      !tree.groups[group].isFlow && tree.groups[group].column <= comment.place.column
        && !tree.groups[group].parts.isEmpty
    }
    guard let found else { return next < tree.parts.count ? nil : 0 }
    return open.contains(found) ? nil : found
  }

  /// Whether a group holds a part, and is not its value.
  private func isAround(_ group: Int, _ part: Int) -> Bool {
    if case .group(let own) = tree.parts[part].content { return own != group }
    return true
  }

  // MARK: - At the head

  /// Gives the last comments before the first key to it, when a blank line parts them from others.
  private mutating func splitHead() {
    guard !tree.parts.isEmpty, let last = tree.head.last,
      last.place.line + 1 == tree.parts[0].spot.line,
      let start = tree.head.lastIndex(where: \.isAfterBlankLine), start > 0
    else { return }
    tree.parts[0].leading = Array(tree.head[start...]) + tree.parts[0].leading
    tree.head.removeSubrange(start...)
  }
}
