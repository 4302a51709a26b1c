import RelationsModel

/// Tells the issue of a position at once, however many issues there are.
struct IssuesByPosition {
  private let starts: Column<UInt32>
  private let issueCount: Int
  /// The issue of every sixty-fourth position.
  private var issues: [UInt32] = []

  init(_ image: IndexImage) {
    starts = image.column(.issueQuoteStarts)
    issueCount = image.count(.issue)
    let wordCount = Bitmap.words(for: image.quoteCount)
    issues.reserveCapacity(wordCount)
    var issue = 0
    for word in 0..<wordCount {
      advance(&issue, to: word << 6)
      issues.append(UInt32(issue))
    }
  }

  @inline(__always)
  private func advance(_ issue: inout Int, to position: Int) {
    while issue + 1 < issueCount, Int(starts[issue + 1]) <= position { issue += 1 }
  }

  /// The issue of a position, which must be one of a quote.
  @inline(__always)
  subscript(position: Int) -> Int {
    var issue = Int(issues[position >> 6])
    advance(&issue, to: position)
    return issue
  }
}

/// Counts actors' quotes by what stands at the head of a matrix's columns.
struct IndexMatrix {
  private let records: IndexRecords
  private let kept: Bitmap
  private let counted: Column<UInt64>
  private let speakers: Postings
  private let propositions: Column<UInt32>
  private let stances: StanceBits
  /// Nil for a matrix by proposition.
  private let issues: IssuesByPosition?
  private let columns: [String]
  /// By column and stance, of one actor at a time, and the columns that it has any in.
  private var counts: [UInt32]
  private var touched: Bitmap

  init(_ image: IndexImage, _ outlook: IndexOutlook, _ column: MatrixColumn) {
    let kind = column == .issues ? RecordKind.issue : .proposition
    let records = IndexRecords(image)
    self.records = records
    kept = outlook.kept
    counted = image.column(.counted)
    speakers = image.postings(from: .speakerStarts)
    propositions = image.column(.quotePropositions)
    stances = StanceBits(image)
    issues = column == .issues ? IssuesByPosition(image) : nil
    columns = (0..<image.count(kind)).map { records.id($0, of: kind) }
    counts = Array(repeating: 0, count: columns.count * 3)
    touched = Bitmap(count: columns.count)
  }

  /// The cells of an actor in the order of columns.
  mutating func cells(of actor: Actor.ID) -> [MatrixCell] {
    guard let position = records.position(of: actor.rawValue, among: .actor) else { return [] }
    for place in speakers.range(position) {
      let quote = Int(speakers.members[place])
      guard kept.contains(quote), counted.hasBit(quote) else { continue }
      let column = issues.map { $0[quote] } ?? Int(propositions[quote])
      guard column < columns.count else { continue }
      counts[column * 3 + stances.code(quote)] += 1
      touched.insert(column)
    }
    var cells: [MatrixCell] = []
    var counts = self.counts
    self.counts = []
    touched.forEach(in: 0..<columns.count) { column in
      let quotes = StanceCounts(counts, at: column * 3)
      cells.append(MatrixCell(actor: actor, column: columns[column], quotes: quotes))
      for stance in 0..<3 { counts[column * 3 + stance] = 0 }
    }
    self.counts = counts
    touched.removeAll()
    return cells
  }
}
