import ArgumentParser

/// Writes a generated corpus to a file.
struct Generate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a generated corpus, the same bytes for the same numbers."
  )

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case ndjson, lines, corpus, gdelt
  }

  @Option(help: "How many quotes.")
  var quotes = 1_000_000

  @Option(help: "How many events, in a table of GDELT.")
  var events = 1_000_000

  @Option(help: "Another seed makes another corpus.")
  var seed: UInt64 = 2017

  @Option(help: "How many issues; one gives a single list of all quotes.")
  var issues: Int?

  @Option(help: "NDJSON or a table of events to import, lines for line tools, a corpus.")
  var format: Format

  @Argument(help: "The file to write.")
  var file: String

  func validate() throws {
    guard quotes > 0, events > 0, issues ?? 1 > 0 else {
      throw ValidationError("There must be one at least.")
    }
  }

  func run() throws {
    if format == .gdelt {
      return try EventTableWriter(events: events, seed: seed).write(to: file)
    }
    let maker = QuoteMaker(CorpusPlan(quotes: quotes, seed: seed, issues: issues))
    let writer = QuoteWriter(maker: maker)
    switch format {
    case .ndjson: try writer.writeNDJSON(to: file)
    case .lines: try writer.writeLines(to: file)
    case .corpus: try CorpusFiling(maker: maker).write(to: file)
    case .gdelt: break
    }
  }
}
