import RelationsModel

/// Finds places in a long list of quotes without going through all of it: the weights of whole
/// blocks of items are added up once and kept.
struct QuotePaging: Sendable {
  /// How many items a block has.
  private let blockSize: Int
  /// What the items of each block bring into the list.
  private let blocks: [Int]
  /// What all blocks before each bring, and at the end what all do.
  private let starts: [Int]

  init(_ listing: QuoteListing, blockSize: Int) {
    let count = listing.itemCount
    self.blockSize = blockSize
    let blocks = stride(from: 0, to: count, by: blockSize).map { start in
      (start..<min(count, start + blockSize)).reduce(0) { $0 + listing.weight($1) }
    }
    var starts = [0]
    for block in blocks { starts.append(starts[starts.count - 1] + block) }
    self.blocks = blocks
    self.starts = starts
  }

  /// The positions of a window's quotes.
  func window(_ window: Window, _ order: QuoteOrder, of listing: QuoteListing) -> [Int] {
    var skip = window.offset
    var found: [Int] = []
    var rest = window.count
    for block in blocksInOrder(order) where rest > 0 {
      guard skip < blocks[block] else {
        skip -= blocks[block]
        continue
      }
      for item in items(of: block, order, in: listing) where rest > 0 {
        let weight = listing.weight(item)
        guard weight > skip else {
          skip -= weight
          continue
        }
        let family = listing.family(item).dropFirst(skip).prefix(rest)
        skip = 0
        rest -= family.count
        found += family
      }
    }
    return found
  }

  /// How many quotes come into the list before an item.
  func start(of item: Int, _ order: QuoteOrder, in listing: QuoteListing) -> Int {
    let item = min(max(0, item), listing.itemCount)
    let block = min(item / blockSize, blocks.count)
    var before = starts[block]
    for other in block * blockSize..<max(block * blockSize, item) {
      before += listing.weight(other)
    }
    guard order == .newestFirst else { return before }
    return starts[blocks.count] - before - listing.weight(item)
  }

  private func blocksInOrder(_ order: QuoteOrder) -> [Int] {
    order == .oldestFirst ? Array(blocks.indices) : blocks.indices.reversed()
  }

  private func items(
    of block: Int,
    _ order: QuoteOrder,
    in listing: QuoteListing
  ) -> [Int] {
    let start = block * blockSize
    let range = start..<min(listing.itemCount, start + blockSize)
    return order == .oldestFirst ? Array(range) : range.reversed()
  }
}
