import Foundation
import RelationsModel
import RelationsQuery

extension Corpus {
  /// What the thread that reads a corpus hands over.
  private enum Reading: Sendable {
    case quotes(CopiedQuotes)
    case failed(CorpusError)
    case end
  }

  /// How many quotes are handed over together, at most.
  private static let quotesTogether = 4_096

  /// Adds all quotes by columns to an index that was begun with the frame of this corpus.
  ///
  /// Calls `visit` after every so many rows, to a batch, which may look at the builder, and returns
  /// early when it says false. Rows are read on a thread of their own while others are filed; those
  /// that cannot be read are counted as problems.
  package func readQuotes(
    into builder: inout IndexBuilder,
    every rows: Int,
    visit: (inout IndexBuilder) -> Bool
  ) throws(CorpusError) {
    let queue = BoundedQueue<Reading>(atMost: 4)
    defer { queue.end() }
    let together = max(1, min(rows, Self.quotesTogether))
    let thread = Thread { self.read(together, into: queue) }
    thread.start()
    var left = rows
    while let reading = queue.take() {
      switch reading {
      case .end: return
      case .failed(let error): throw error
      case .quotes(let quotes):
        var unreadable = quotes.unreadable
        quotes.forEach { if !builder.add($0) { unreadable += 1 } }
        builder.addProblems(unreadable)
        left -= quotes.count
        guard left <= 0 else { continue }
        left = rows
        guard visit(&builder) else { return }
      }
    }
  }

  private func read(_ together: Int, into queue: BoundedQueue<Reading>) {
    do throws(CorpusError) {
      var quotes = CopiedQuotes()
      try eachQuote { row in
        switch row {
        case .unreadable: quotes.unreadable += 1
        case .quote(let columns): quotes.add(columns)
        }
        guard quotes.count == together else { return true }
        queue.put(.quotes(quotes))
        quotes = CopiedQuotes()
        return !queue.isEnded
      }
      queue.put(.quotes(quotes))
      queue.put(.end)
    } catch {
      queue.put(.failed(error))
    }
  }
}
