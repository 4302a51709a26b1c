import Foundation
import GRDB
import RelationsModel
import RelationsQuery

extension Corpus {
  /// Adds all quotes by columns to an index that was begun with the frame of this corpus.
  ///
  /// Calls `visit` after every so many rows, to a batch, which may look at the builder, and returns
  /// early when it says false. Two threads read and file a batch each while those before it are put
  /// together; rows that cannot be read are counted as problems.
  package func readQuotes(
    into builder: inout IndexBuilder,
    every rows: Int,
    batches: QuoteBatches.Sizes = .standard,
    visit: (inout IndexBuilder) -> Bool
  ) throws(CorpusError) {
    let plan = try read { try QuoteBatches($0, least: rows, batches) }
    let ranges = plan.ranges
    let readers = ranges.count > 1 ? [self] + (twin().map { [$0] } ?? []) : [self]
    let queues = readers.map { _ in BoundedQueue<Reading>(atMost: 2) }
    defer { for queue in queues { queue.end() } }
    for (number, reader) in readers.enumerated() {
      let own = stride(from: number, to: ranges.count, by: readers.count).map { ranges[$0] }
      let (filer, queue) = (builder.filer(number), queues[number])
      Thread { reader.file(own, by: filer, into: queue) }.start()
    }
    var left = rows
    for number in ranges.indices {
      guard let reading = queues[number % queues.count].take() else { return }
      let batch = try reading.get()
      builder.add(batch.quotes)
      builder.addProblems(batch.unreadable)
      if number == 0 { builder.reserve(quotes: plan.mostQuotes) }
      left -= batch.quotes.count + batch.unreadable
      guard left <= 0 else { continue }
      left = rows
      guard visit(&builder) else { return }
    }
  }

  /// What a thread that reads hands over for each of its ranges.
  private typealias Reading = Result<FiledBatch, CorpusError>

  /// Another connection that sees the same; nil where there is none, or something was written since.
  private func twin() -> Corpus? {
    guard let other = try? Corpus(opening: place), let identity = try? identity,
      (try? other.identity) == identity
    else { return nil }
    return other
  }

  /// Files the quotes of one range of keys after the other, until nobody takes any more.
  private func file(
    _ ranges: [ClosedRange<Int>],
    by filer: FiledQuotes,
    into queue: BoundedQueue<Reading>
  ) {
    do throws(CorpusError) {
      let places = try read { try RecordPlaces($0) }
      var filer = filer
      for range in ranges where !queue.isEnded {
        var unreadable = 0
        try eachQuote(in: range, places) { row in
          switch row {
          case .unreadable: unreadable += 1
          case .quote(let columns): if !filer.add(columns) { unreadable += 1 }
          }
          return true
        }
        queue.put(.success(FiledBatch(quotes: filer.handOver(), unreadable: unreadable)))
      }
    } catch {
      queue.put(.failure(error))
    }
  }
}

/// Quotes that one thread has filed, and how many rows among them could not be read.
private struct FiledBatch: Sendable {
  let quotes: FiledQuotes
  let unreadable: Int
}

/// The ranges of keys in which the quotes of a corpus are read.
package struct QuoteBatches {
  /// How many quotes come together.
  package struct Sizes: Sendable {
    /// The most of the first batch: later ones are as large as all before them, so that something is
    /// there to be shown early.
    package let first: Int
    package let most: Int

    package init(first: Int, most: Int) {
      self.first = max(1, first)
      self.most = max(1, most)
    }

    package static let standard = Sizes(first: 2_048, most: 32_768)
  }

  /// In order, all quotes in one of them.
  let ranges: [ClosedRange<Int>]
  /// How many quotes there can be.
  let mostQuotes: Int

  /// A quote with its text takes more: to count a million takes a tenth of a second.
  private static let leastBytesOfAQuote = 64

  init(_ database: Database, least rows: Int, _ sizes: Sizes) throws {
    // The least and the greatest by themselves: together they are looked for in all rows.
    let row = try RawStatement(
      database,
      "SELECT (SELECT min(key) FROM quote), (SELECT max(key) FROM quote)"
    )
    defer { row.reset() }
    guard try row.step(), let least = row.number(0), let greatest = row.number(1) else {
      (ranges, mostQuotes) = ([], 0)
      return
    }
    let (width, isTooWide) = greatest.subtractingReportingOverflow(least)
    let first = min(max(1, rows), sizes.first)
    let fitting = try QuoteBatches.bytes(of: database) / QuoteBatches.leastBytesOfAQuote
    mostQuotes = isTooWide ? fitting : min(fitting, width + 1)
    guard isTooWide || width / 2 > fitting else {
      ranges = QuoteBatches.ranges(in: least...greatest, first: first, most: sizes.most)
      return
    }
    ranges = try QuoteBatches.ranges(countedIn: database, first: first, most: sizes.most)
  }

  private static func bytes(of database: Database) throws -> Int {
    let row = try RawStatement(
      database,
      "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"
    )
    defer { row.reset() }
    return try row.step() ? row.integer(0) : 0
  }

  /// Keys mostly follow each other.
  private static func ranges(in keys: ClosedRange<Int>, first: Int, most: Int) -> [ClosedRange<Int>]
  {
    var ranges: [ClosedRange<Int>] = []
    var start = keys.lowerBound
    while true {
      let count = min(most, max(first, start - keys.lowerBound))
      guard keys.upperBound - start >= count else { break }
      ranges.append(start...start + count - 1)
      start += count
    }
    return ranges + [start...keys.upperBound]
  }

  /// Where there are great gaps, keys are counted.
  private static func ranges(
    countedIn database: Database,
    first: Int,
    most: Int
  ) throws -> [ClosedRange<Int>] {
    let row = try RawStatement(database, "SELECT key FROM quote ORDER BY key")
    defer { row.reset() }
    var ranges: [ClosedRange<Int>] = []
    var (start, last, count, total) = (0, 0, 0, 0)
    while try row.step() {
      last = row.integer(0)
      if count == 0 { start = last }
      count += 1
      total += 1
      guard count >= min(most, max(first, total - count)) else { continue }
      ranges.append(start...last)
      count = 0
    }
    return count > 0 ? ranges + [start...last] : ranges
  }
}
