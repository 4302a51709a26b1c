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

  /// The issue of all of the sixty-four positions of a word; nil where it has those of several.
  @inline(__always)
  func issue(ofWord word: Int) -> Int? {
    let issue = Int(issues[word])
    guard issue < issueCount, issue + 1 == issueCount || Int(starts[issue + 1]) > word << 6 + 63
    else { return nil }
    return issue
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
  private let kind: RecordKind
  private let columnCount: Int

  init(_ image: IndexImage, _ results: IndexResults, _ column: MatrixColumn) {
    kind = column == .issues ? .issue : .proposition
    records = IndexRecords(image)
    kept = results.kept
    counted = image.column(.counted)
    speakers = image.postings(from: .speakerStarts)
    propositions = image.column(.quotePropositions)
    stances = StanceBits(image)
    issues = column == .issues ? IssuesByPosition(image) : nil
    columnCount = image.count(kind)
  }

  /// The counts of one actor at a time, by column and stance, with the columns that have any.
  private struct Counts {
    var numbers: [UInt32]
    var columns: [Int] = []

    init(columnCount: Int) {
      numbers = [UInt32](repeating: 0, count: columnCount * 3)
    }

    @inline(__always)
    mutating func add(_ stance: Int, to column: Int) {
      let start = column * 3
      guard start < numbers.count else { return }
      if numbers[start] | numbers[start + 1] | numbers[start + 2] == 0 { columns.append(column) }
      numbers[start + stance] &+= 1
    }

    /// Gives what there is of each column in their order, and begins anew; it takes no longer than
    /// there are columns with a quote.
    mutating func take(_ visit: (Int, StanceCounts) -> Void) {
      columns.sort()
      for column in columns {
        visit(column, StanceCounts(numbers, at: column * 3))
        for stance in 0..<3 { numbers[column * 3 + stance] = 0 }
      }
      columns.removeAll(keepingCapacity: true)
    }
  }

  /// The cells of some actors, for each in the order of columns.
  func cells(of actors: [Actor.ID]) -> [MatrixCell] {
    var cells: [MatrixCell] = []
    var counts = Counts(columnCount: columnCount)
    for actor in actors {
      guard let position = records.position(of: actor.rawValue, among: .actor) else { continue }
      let bitmap = Int(speakers.dense[position])
      if bitmap > 0 {
        countWords(from: (bitmap - 1) * speakers.bitmapWords, into: &counts)
      } else {
        countMembers(speakers.range(position), into: &counts)
      }
      counts.take { column, quotes in
        let id = records.id(column, of: kind)
        cells.append(MatrixCell(actor: actor, column: id, quotes: quotes))
      }
    }
    return cells
  }

  private func countMembers(_ range: Range<Int>, into counts: inout Counts) {
    for place in range {
      let quote = Int(speakers.members[place])
      guard kept.contains(quote), counted.hasBit(quote) else { continue }
      counts.add(stances.code(quote), to: issues.map { $0[quote] } ?? Int(propositions[quote]))
    }
  }

  /// Counts the quotes of a stored bitmap, which mostly have one issue where they stand together.
  private func countWords(from start: Int, into counts: inout Counts) {
    for word in kept.words.indices {
      var bits = speakers.bits[start + word] & kept.words[word] & counted[word]
      guard bits != 0 else { continue }
      let issue = issues?.issue(ofWord: word)
      while bits != 0 {
        let quote = word << 6 + bits.trailingZeroBitCount
        bits &= bits &- 1
        let column = issue ?? issues.map { $0[quote] } ?? Int(propositions[quote])
        counts.add(stances.code(quote), to: column)
      }
    }
  }
}
