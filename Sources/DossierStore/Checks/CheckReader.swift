import RelationsModel
import Yams

/// What a check of one source’s quotes found, before its names are looked up.
struct CheckDraft {
  let source: Located<String>
  let day: Day
  let textDigest: String
  let quotesDigest: Located<String>
  let quotes: [(outcome: AnchorCheck.Outcome, id: Located<String>)]
}

/// Reads `checks.yaml`.
enum CheckReader {
  static func read(in file: FileReading) -> [CheckDraft] {
    guard var entry = MappingReader(file.root, of: "a file of checks", in: file) else { return [] }
    let checks = entry.required("checks", .list(of: .record(check)))
    entry.finish()
    return checks ?? []
  }

  private static func check(_ node: Node, in file: FileReading) -> CheckDraft? {
    guard var entry = MappingReader(node, of: "a check", in: file) else { return nil }
    let source = entry.required("source", .located(.text))
    let day = entry.required("date", .day)
    let textDigest = entry.required("textDigest", .digest)
    let quotesDigest = entry.required("quotesDigest", .located(.digest))
    let quotes = AnchorCheck.Outcome.allCases.flatMap { outcome in
      entry.list(outcome.rawValue, of: .located(.text)).map { (outcome, $0) }
    }
    entry.finish()
    guard let source, let day, let textDigest, let quotesDigest else { return nil }
    return CheckDraft(
      source: source,
      day: day,
      textDigest: textDigest,
      quotesDigest: quotesDigest,
      quotes: quotes
    )
  }
}
