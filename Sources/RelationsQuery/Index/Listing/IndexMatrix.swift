import RelationsModel

/// Counts actors' quotes by what stands at the head of a matrix's columns.
struct IndexMatrix {
  private let records: IndexRecords
  private let speakers: Postings
  private let propositions: Column<UInt32>
  /// Nil for a matrix by proposition.
  private let issues: IssuesByPosition?
  private let quotes: QuotesByWord
  private let kind: RecordKind
  private let columnCount: Int

  init(_ image: IndexImage, _ results: IndexResults, _ column: MatrixColumn) {
    kind = column == .issues ? .issue : .proposition
    records = IndexRecords(image)
    speakers = image.postings(from: .speakerStarts)
    propositions = image.column(.quotePropositions)
    issues = column == .issues ? IssuesByPosition(image) : nil
    quotes = results.quotesByWord(image)
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
    mutating func add(_ quotes: StanceCounts, to column: Int) {
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

  /// The column of a quote whose neighbours do not tell it.
  @inline(__always)
  private func column(of quote: Int) -> Int {
    guard let issues else { return Int(propositions[quote]) }
    return issues[quote]
  }

  private func countMembers(_ range: Range<Int>, into counts: inout Counts) {
    let (members, isByIssue) = (speakers.members, issues != nil)
    quotes.words.withUnsafeBufferPointer { words in
      for place in range {
        let quote = Int(members[place])
        guard quote >> 6 < words.count else { continue }
        let word = words[quote >> 6]
        let bit = UInt64(truncatingIfNeeded: quote & 63)
        guard word.present >> bit & 1 == 1 else { continue }
        let isKnown = isByIssue && word.issue >= 0
        counts.add(word.stance(bit), to: isKnown ? word.issue : column(of: quote))
      }
    }
  }

  /// Counts the quotes of a stored bitmap, all of a word at once where they have one issue, as they
  /// mostly have where they stand together.
  private func countWords(from start: Int, into counts: inout Counts) {
    let (bits, isByIssue) = (speakers.bits, issues != nil)
    quotes.words.withUnsafeBufferPointer { words in
      for (number, word) in words.enumerated() {
        var quotes = bits[start + number] & word.present
        guard quotes != 0 else { continue }
        if isByIssue, word.issue >= 0 {
          counts.add(word.counts(of: quotes), to: word.issue)
          continue
        }
        while quotes != 0 {
          let bit = quotes.trailingZeroBitCount
          quotes &= quotes &- 1
          let quote = number << 6 + bit
          counts.add(word.stance(UInt64(truncatingIfNeeded: bit)), to: column(of: quote))
        }
      }
    }
  }
}
