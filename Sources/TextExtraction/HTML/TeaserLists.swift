extension PageParts {
  /// Leaves out lists of other articles that have a linked title and a few lines each, whatever their names are.
  mutating func leaveOutTeasers(_ blocks: [TextBlock]) {
    let firstBlocks = firstBlocks(blocks)
    for place in tree.nodes.indices where firstBlocks[place] != nil && !isLeftOut[place] {
      var parts = 0
      var teasers = 0
      for child in tree.children(of: place) {
        guard let first = firstBlocks[child] else { continue }
        parts += 1
        if blocks[first].linkDensity > 0.9, blocks[first].letters > 8 { teasers += 1 }
      }
      if teasers >= 3, teasers * 4 >= parts * 3, letters(of: place) < parts * 350,
        share(of: place) <= 0.5
      {
        leaveOut(place)
      }
    }
  }

  /// The first block in each element that has one.
  private func firstBlocks(_ blocks: [TextBlock]) -> [Int?] {
    var first = [Int?](repeating: nil, count: tree.nodes.count)
    for (index, block) in blocks.enumerated() {
      var place = block.node
      while place >= 0, first[place] == nil {
        first[place] = index
        place = tree[place].parent
      }
    }
    return first
  }
}
