/// Reads the text of a part of a page as blocks, in order.
struct BlockReader {
  private let tree: MarkupTree
  /// The nodes that are left out with all below them.
  private let isLeftOut: [Bool]
  private var blocks: [TextBlock] = []
  private var block: TextBlock
  /// The text of the block in UTF-8.
  private var bytes: [UInt8] = []
  private var isSpaced = false
  /// The open block elements, where each ends, and what text in it is.
  private var open: [(node: Int, end: Int, kind: TextBlock.Kind)] = []
  private var linkEnd = 0
  /// The end of the table that is read as rows and cells; 0 outside of one.
  private var tableEnd = 0
  private var isBetweenCells = false

  /// The blocks below a node.
  static func blocks(of tree: MarkupTree, below node: Int, leavingOut: [Bool]) -> [TextBlock] {
    var reader = BlockReader(tree: tree, isLeftOut: leavingOut, node: node)
    reader.read(node)
    return reader.blocks
  }

  private init(tree: MarkupTree, isLeftOut: [Bool], node: Int) {
    self.tree = tree
    self.isLeftOut = isLeftOut
    block = TextBlock(text: "", kind: .paragraph, node: node)
  }

  private mutating func read(_ root: Int) {
    var place = root
    while place < tree[root].end {
      closeBlocks(before: place)
      if isLeftOut[place] {
        place = tree[place].end
        continue
      }
      if tree[place].isText {
        add(tree[place].text, inLink: place < linkEnd)
      } else {
        openElement(place)
      }
      place += 1
    }
    closeBlocks(before: tree[root].end)
    finishBlock()
  }

  private mutating func closeBlocks(before place: Int) {
    while let last = open.last, last.end <= place {
      breakBlock()
      open.removeLast()
    }
    if tableEnd > 0, tableEnd <= place {
      tableEnd = 0
      finishBlock()
    }
  }

  private mutating func openElement(_ place: Int) {
    let name = tree[place].name
    switch name {
    case "br": breakLine()
    case "a" where tree[place]["href"] != nil: linkEnd = max(linkEnd, tree[place].end)
    case "td", "th":
      breakBlock()
      isBetweenCells = tableEnd > 0 && !bytes.isEmpty && bytes.last != 0x0A
    case "tr" where tableEnd > 0: breakLine()
    case "hr": breakBlock()
    default: break
    }
    guard Elements.blocks.contains(name) else { return }
    breakBlock()
    open.append((place, tree[place].end, kind(of: name)))
    if name == "table", tableEnd == 0, isTabular(place) {
      finishBlock()
      tableEnd = tree[place].end
    }
  }

  /// True for a table of short cells; one whose cells hold paragraphs only lays out the page.
  private func isTabular(_ table: Int) -> Bool {
    if tree[table]["role"] == "presentation" { return false }
    var rows = 0
    var cells = 0
    for place in tree.subtree(table).dropFirst() where !isLeftOut[place] {
      switch tree[place].name {
      case "table", "h1", "h2", "form", "article", "section": return false
      case "tr": rows += 1
      case "td", "th":
        cells += 1
        if hasText(place, longerThan: 600) || hasParagraphs(place) { return false }
      default: break
      }
    }
    return rows > 1 && cells > rows
  }

  private func hasParagraphs(_ cell: Int) -> Bool {
    var paragraphs = 0
    for place in tree.subtree(cell) where ["p", "ul", "ol"].contains(tree[place].name) {
      paragraphs += 1
      if paragraphs > 1 { return true }
    }
    return false
  }

  private func hasText(_ node: Int, longerThan most: Int) -> Bool {
    var bytes = 0
    // A cell of so many elements is no cell of data.
    if tree[node].end - node > 300 { return true }
    for place in tree.subtree(node) {
      bytes += tree[place].text.utf8.count
      if bytes > most { return true }
    }
    return false
  }

  private mutating func breakBlock() {
    if tableEnd > 0 { isSpaced = true } else { finishBlock() }
  }

  private mutating func breakLine() {
    guard !bytes.isEmpty else { return }
    isSpaced = false
    isBetweenCells = false
    // Two line breaks are what a paragraph looks like.
    if tableEnd == 0, bytes.last == 0x0A { return finishBlock() }
    if bytes.last != 0x0A { bytes.append(0x0A) }
  }

  private mutating func finishBlock() {
    isSpaced = false
    isBetweenCells = false
    while bytes.last == 0x0A { bytes.removeLast() }
    if !bytes.isEmpty {
      block.text = String(decoding: bytes, as: UTF8.self)
      bytes.removeAll(keepingCapacity: true)
      block.kind = tableEnd > 0 ? .table : open.last?.kind ?? .paragraph
      block.node = open.last?.node ?? block.node
      blocks.append(block)
    }
    block = TextBlock(text: "", kind: .paragraph, node: open.last?.node ?? block.node)
  }

  /// What text in an element is, which is what it is in the element around it unless the element says so.
  private func kind(of name: String) -> TextBlock.Kind {
    let outer = open.last?.kind ?? .paragraph
    if Elements.headings.contains(name) { return .heading }
    return switch name {
    case "li": .item
    case "blockquote": .quote
    case "pre", "listing": .preformatted
    // A heading that nobody closed has the paragraphs after it within.
    case "p" where outer == .heading: .paragraph
    default: outer
    }
  }

  private mutating func add(_ text: String, inLink: Bool) {
    let isPreformatted = open.last?.kind == .preformatted
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A where isPreformatted: breakLine()
      case 0x20, 0x09, 0x0A, 0x0C, 0x0D, 0xA0, 0x2028, 0x2029, 0x3000: isSpaced = true
      case 0...0x1F, 0x7F...0x9F, 0xAD, 0x200B, 0x2060, 0xFEFF, 0xFFFC: break
      default: add(scalar, inLink: inLink)
      }
    }
  }

  private mutating func add(_ scalar: Unicode.Scalar, inLink: Bool) {
    if isBetweenCells {
      bytes.append(contentsOf: " | ".utf8)
    } else if isSpaced, !bytes.isEmpty, bytes.last != 0x0A {
      bytes.append(0x20)
    }
    isSpaced = false
    isBetweenCells = false
    if scalar.isASCII {
      bytes.append(UInt8(ascii: scalar))
    } else {
      bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
    }
    let weight = TextBlock.letters(scalar)
    block.letters += weight
    if inLink { block.linkedLetters += weight }
  }
}
