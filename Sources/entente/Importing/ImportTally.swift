import CorpusStore
import Drawing
import Interchange
import Interface

/// What an import did, for its summary.
struct ImportTally {
  private static let mostShown = 5

  var additions = AdditionCounts()
  var rejected = 0
  var failedFiles = 0
  var isInterrupted = false
  var finishedBefore: [String] = []
  var resumed: [(name: String, rows: Int)] = []
  var unknownNames: [String] = []
  private var shown: [String] = []

  mutating func count(_ row: RejectedRow, of file: String) {
    rejected += 1
    guard shown.count < ImportTally.mostShown else { return }
    shown.append("\(file):\(row.line): \(row.reason)")
  }

  var rows: Int { additions.new + additions.replaced + additions.unchanged + rejected }

  /// What went wrong or was left out, for standard error.
  func notices(rejectsPath: String?) -> [String] {
    var lines = finishedBefore.map { "\($0) was imported before." }
    lines += resumed.map { "\($0.name): went on after \(Quantity.number($0.rows)) rows." }
    if !unknownNames.isEmpty {
      let names = unknownNames.prefix(10).map { "“\($0)”" }.joined(separator: ", ")
      lines.append("Not imported, as no field has the name: \(names). --map FIELD=NAME maps them.")
    }
    lines += shown
    if let rejectsPath, rejected > 0 {
      lines.append("\(rejectsPath) has all \(Wording.count(rejected, "rejected row")).")
    } else if rejected > shown.count {
      let more = Quantity.number(rejected - shown.count)
      lines.append("… and \(more) more; --rejects FILE writes them all.")
    }
    return lines.map(SafeText.line)
  }

  /// One line on the rows of this run.
  func summary(into corpus: String) -> String {
    let counts = [
      (additions.new, "new"), (additions.replaced, "replaced"), (additions.unchanged, "unchanged"),
      (rejected, "rejected"),
    ]
    let parts = counts.map { "\(Quantity.number($0.0)) \($0.1)" }.joined(separator: ", ")
    return "\(Quantity.number(rows)) \(rows == 1 ? "row" : "rows") into "
      + "\(SafeText.line(corpus)): \(parts)."
  }
}

extension AdditionCounts {
  mutating func add(_ other: AdditionCounts) {
    new += other.new
    replaced += other.replaced
    unchanged += other.unchanged
    refused += other.refused
  }
}
