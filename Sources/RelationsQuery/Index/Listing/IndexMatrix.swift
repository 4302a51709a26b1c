import RelationsModel

/// Tells the issue of a position at once, however many issues there are.
struct IssuesByPosition {
  private let starts: Column<UInt32>
  private let issueCount: Int
  /// The issue of every sixty-fourth position, marked where not all up to the next have it.
  private var issues: [UInt32] = []

  private static let mark: UInt32 = 1 << 31

  init(_ image: IndexImage) {
    starts = image.column(.issueQuoteStarts)
    issueCount = image.count(.issue)
    let wordCount = Bitmap.words(for: image.quoteCount)
    issues.reserveCapacity(wordCount)
    var issue = 0
    for word in 0..<wordCount {
      let position = word << 6
      advance(&issue, to: position)
      let isWhole = issue + 1 >= issueCount || Int(starts[issue + 1]) > position + 63
      issues.append(UInt32(issue) | (isWhole && issue < issueCount ? 0 : Self.mark))
    }
  }

  @inline(__always)
  private func advance(_ issue: inout Int, to position: Int) {
    while issue + 1 < issueCount, Int(starts[issue + 1]) <= position { issue += 1 }
  }

  /// The issue of all of the sixty-four positions of a word; nil where it has those of several.
  @inline(__always)
  func issue(ofWord word: Int) -> Int? {
    let issue = issues[word]
    return issue & Self.mark == 0 ? Int(issue) : nil
  }

  /// The issue of a position, which must be one of a quote.
  @inline(__always)
  subscript(position: Int) -> Int {
    let issue = issues[position >> 6]
    return issue & Self.mark == 0 ? Int(issue) : issueOfMixed(position, from: issue & ~Self.mark)
  }

  private func issueOfMixed(_ position: Int, from first: UInt32) -> Int {
    var issue = Int(first)
    advance(&issue, to: position)
    return issue
  }
}

/// Counts actors' quotes by what stands at the head of a matrix's columns.
struct IndexMatrix {
  private let records: IndexRecords
  /// The quotes that are kept and count.
  private let present: Bitmap
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
    present = results.kept.intersection(with: image.column(.counted))
    speakers = image.postings(from: .speakerStarts)
    propositions = image.column(.quotePropositions)
    stances = StanceBits(image)
    issues = column == .issues ? IssuesByPosition(image) : nil
    columnCount = image.count(kind)
  }

  /// The counts of one actor at a time, by column and stance, with the columns that have any.
  ///
  /// The memory is that of an array which is borrowed for the whole matrix: to ask at each quote whether
  /// it is anybody else’s too takes as long as to count it.
  private struct Counts {
    private let numbers: UnsafeMutableBufferPointer<UInt32>
    /// The columns that have any, where there are many: few are looked through in less time than it
    /// takes to ask at each quote whether its column has one already.
    private var columns: [Int] = []
    private let listsColumns: Bool

    private static let fewColumns = 1_024

    init(_ numbers: UnsafeMutableBufferPointer<UInt32>) {
      self.numbers = numbers
      listsColumns = numbers.count / 3 > Self.fewColumns
    }

    /// Where the numbers of a column stand; nil for one that a damaged index names.
    @inline(__always)
    private mutating func start(of column: Int) -> Int? {
      let start = column * 3
      guard start >= 0, start + 2 < numbers.count else { return nil }
      if listsColumns, numbers[start] | numbers[start + 1] | numbers[start + 2] == 0 {
        columns.append(column)
      }
      return start
    }

    @inline(__always)
    mutating func add(_ stance: Int, to column: Int) {
      guard let start = start(of: column) else { return }
      numbers[start + stance] &+= 1
    }

    @inline(__always)
    mutating func add(_ quotes: (agrees: Int, disagrees: Int, none: Int), to column: Int) {
      guard let start = start(of: column) else { return }
      numbers[start] &+= UInt32(quotes.agrees)
      numbers[start + 1] &+= UInt32(quotes.disagrees)
      numbers[start + 2] &+= UInt32(quotes.none)
    }

    /// Gives what there is of each column in their order, and begins anew; it takes no longer than
    /// there are columns with a quote.
    mutating func take(_ visit: (Int, StanceCounts) -> Void) {
      if !listsColumns || columns.count > numbers.count / 64 {
        let all = 0..<numbers.count / 3
        columns.removeAll(keepingCapacity: true)
        for column in all where StanceCounts(numbers, at: column * 3).total > 0 {
          columns.append(column)
        }
      } else {
        columns.sort()
      }
      for column in columns {
        visit(column, StanceCounts(numbers, at: column * 3))
        for stance in 0..<3 { numbers[column * 3 + stance] = 0 }
      }
      columns.removeAll(keepingCapacity: true)
    }
  }

  /// The cells of some actors, for each in the order of columns.
  func cells(of actors: [Actor.ID]) -> [MatrixCell] {
    var numbers = [UInt32](repeating: 0, count: columnCount * 3)
    return numbers.withUnsafeMutableBufferPointer { numbers in
      var cells: [MatrixCell] = []
      cells.reserveCapacity(actors.count * min(columnCount, 32))
      var counts = Counts(numbers)
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
  }

  private func countMembers(_ range: Range<Int>, into counts: inout Counts) {
    if let issues {
      countMembers(range, into: &counts) { issues[$0] }
    } else {
      let propositions = propositions
      countMembers(range, into: &counts) { Int(propositions[$0]) }
    }
  }

  @inline(__always)
  private func countMembers(
    _ range: Range<Int>,
    into counts: inout Counts,
    column: (Int) -> Int
  ) {
    let (members, stances, count) = (speakers.members, stances, present.count)
    present.words.withUnsafeBufferPointer { words in
      for place in range {
        let quote = Int(members[place])
        guard quote < count, words[quote >> 6] >> UInt64(quote & 63) & 1 == 1 else { continue }
        counts.add(stances.code(quote), to: column(quote))
      }
    }
  }

  /// Counts the quotes of a stored bitmap, all of a word at once where they have one issue, as they
  /// mostly have where they stand together.
  private func countWords(from start: Int, into counts: inout Counts) {
    let (bits, stances) = (speakers.bits, stances)
    present.words.withUnsafeBufferPointer { words in
      for word in words.indices {
        var quotes = bits[start + word] & words[word]
        guard quotes != 0 else { continue }
        if let issue = issues?.issue(ofWord: word) {
          counts.add(stances.counts(of: quotes, inWord: word), to: issue)
          continue
        }
        while quotes != 0 {
          let quote = word << 6 + quotes.trailingZeroBitCount
          quotes &= quotes &- 1
          counts.add(stances.code(quote), to: issues.map { $0[quote] } ?? Int(propositions[quote]))
        }
      }
    }
  }
}
