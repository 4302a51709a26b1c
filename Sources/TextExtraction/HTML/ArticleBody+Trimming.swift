extension ArticleBody {
  /// The blocks without links and labels, without the title and the byline before the first paragraph, and without what
  /// comes after the last.
  func trimmed(_ blocks: [TextBlock]) -> [TextBlock] {
    var blocks = withoutWhatFollows(blocks).filter { block in
      (block.linkDensity < 0.8 || block.kind == .table || block.isSentence)
        && !Boilerplate.isLabel(block)
    }
    while let last = blocks.last, isTail(last) { blocks.removeLast() }
    let head = blocks.prefix(4).prefix { $0.letters < 150 && !$0.isSentence }
    let kept = head.filter { !isTitle($0.text) && !Boilerplate.beginsArticle($0) }
    return kept + blocks.dropFirst(head.count)
  }

  /// True for the title of the page, which the name of the site may follow.
  func isTitle(_ text: String) -> Bool {
    guard let title = title?.lowercased(), let text = NormalText.line(text)?.lowercased() else {
      return false
    }
    return text == title || text.utf8.count > 8 && title.hasPrefix(text)
  }

  /// The blocks before the title of the comments, or before that of a list of other articles late in the text.
  private func withoutWhatFollows(_ blocks: [TextBlock]) -> [TextBlock] {
    let all = blocks.reduce(0) { $0 + $1.letters }
    var before = 0
    for (place, block) in blocks.enumerated() {
      if before > 200, Boilerplate.beginsComments(block) { return Array(blocks[..<place]) }
      if before > 200, before * 5 > all * 3, Boilerplate.beginsOthers(block) {
        let links = blocks[place...].reduce(0) { $0 + $1.linkedLetters }
        if links * 6 > all - before { return Array(blocks[..<place]) }
      }
      before += block.letters
    }
    return blocks
  }

  private func isTail(_ block: TextBlock) -> Bool {
    block.kind == .heading || block.linkDensity > 0.4 && !block.isSentence
      || Boilerplate.endsArticle(block)
  }
}
