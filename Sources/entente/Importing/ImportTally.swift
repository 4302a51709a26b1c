import CorpusStore
import Drawing
import Interchange
import Presentation
import RelationsModel
import ResearchFiles

/// What an import did, for its summary.
struct ImportTally {
  static let mostShown = 5

  private var longestQuote: Int { Quote.wordLimit }

  var additions = AdditionCounts()
  var notes = AdditionNotes()
  var rejected = 0
  var failedFiles = 0
  var isInterrupted = false
  /// Whether no corpus was left of the run.
  var isDiscarded = false
  var finishedBefore: [String] = []
  var resumed: [(name: String, rows: Int)] = []
  var unknownNames: [String] = []
  /// Keys or columns whose fields the user gave for all rows.
  var setNames: [String] = []
  var fileNotices: [String] = []
  /// What quotes of the corpus say that they answer and do not: the first few, and how many.
  var unsoundAnswers: (list: [RowProblem], count: Int) = ([], 0)
  /// Quotes of the corpus that are versions of what is no quote on their issue: the same.
  var unsoundVersions: (list: [RowProblem], count: Int) = ([], 0)
  /// The names of the parties that the corpus has after the rows; nil where no row was read.
  var parties: [String]?
  /// The ids of those of them that rows name, and the two that were asked for.
  var namedParties: Set<String> = []
  var wantedParties: BothSides<Party>?
  /// What of databases was left out or kept otherwise.
  var dropped = DroppedCounts()
  /// Rows that could not be read or that a rule leaves out, by kind.
  var unread = DroppedCounts()
  /// How many events there were.
  var events = 0
  /// Quotes longer than a dossier may have.
  var longQuotes = 0
  private var shown: [String] = []

  mutating func count(_ row: RejectedRow, of file: String) {
    rejected += 1
    guard shown.count < ImportTally.mostShown else { return }
    shown.append("\(file):\(row.line): \(row.reason)")
  }

  var rows: Int { additions.new + additions.replaced + additions.unchanged + rejected }

  /// The first names of a list, each between quotation marks.
  private static func quoted(_ names: [String]) -> String {
    names.prefix(10).map { "“\($0)”" }.joined(separator: ", ")
  }

  /// That the rows have not named two parties, where it is so.
  private var missingParty: String? {
    guard let parties, parties.count < 2 else { return nil }
    let known = parties.first.map { "“\($0)” is the only party: the corpus has no second one" }
    return "\(known ?? "No row names a party: the corpus has none"). --parties names both."
  }

  /// That rows name others than the two that were asked for, and one of these nowhere.
  private var unnamedParties: String? {
    guard !notes.otherParties.isEmpty, let wantedParties else { return nil }
    let unnamed = Side.allCases.map { wantedParties[$0] }
      .filter { !namedParties.contains($0.id.rawValue) }
    guard !unnamed.isEmpty else { return nil }
    return "No row names \(unnamed.map { "“\($0.name)”" }.joined(separator: " or ")): "
      + "--parties takes names or ids as the rows have them."
  }

  /// What went wrong or was left out, for standard error.
  func notices(rejectsPath: String?) -> [String] {
    var lines = finishedBefore.map { "\($0) was imported before." }
    lines += resumed.map { "\($0.name): went on after \(Quantity.number($0.rows)) rows." }
    lines += fileNotices
    if !unknownNames.isEmpty {
      let names = ImportTally.quoted(unknownNames)
      lines.append("Not imported, as no field has the name: \(names). --map FIELD=NAME maps them.")
    }
    if !setNames.isEmpty {
      lines.append("Not read, as --set goes before them: \(ImportTally.quoted(setNames)).")
    }
    lines += notes.lines + [unnamedParties].compactMap { $0 }
    if !isDiscarded, let missing = missingParty { lines.append(missing) }
    if longQuotes > 0 {
      let count = Wording.count(longQuotes, "quote")
      lines.append(
        "\(count) of more than \(Quantity.number(longestQuote)) words: marked in the remark, and for a corpus alone."
      )
    }
    lines += dropped.counts.map { "Not as it was: \($0.kind) (\(Quantity.number($0.number)))." }
    lines += unread.counts.map { "Not imported: \($0.kind) (\(Quantity.number($0.number)))." }
    lines += unsoundVersions.list.map { "No sound version of another quote: \($0.message)." }
    if unsoundVersions.count > unsoundVersions.list.count {
      let count = Quantity.number(unsoundVersions.count)
      lines.append("\(count) versions in all are not sound; `entente check` lists them.")
    }
    lines += unsoundAnswers.list.map { "Not taken for an answer: \($0.message)." }
    if unsoundAnswers.count > unsoundAnswers.list.count {
      let count = Quantity.number(unsoundAnswers.count)
      lines.append("\(count) answers in all are not taken; `entente check` lists them.")
    }
    lines += shown
    if let rejectsPath, rejected > 0 {
      lines.append("\(rejectsPath) has all \(Wording.count(rejected, "rejected row")).")
    } else if rejected > shown.count {
      let more = Quantity.number(rejected - shown.count)
      lines.append("… and \(more) more; --rejects FILE writes them all.")
    }
    if isDiscarded { lines.append("Nothing was imported, and no corpus was made.") }
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

extension AdditionNotes {
  private static let mostNamed = 5

  /// One line for each kind of data that got another place.
  fileprivate var lines: [String] {
    var lines: [String] = []
    if !otherParties.isEmpty {
      let parties = otherParties.count == 1 ? "a party" : "parties"
      lines.append(
        "\(AdditionNotes.rows(otherParties)) for \(parties) beyond the two, kept as the "
          + "organisation of the speaker’s role: \(AdditionNotes.named(otherParties))."
      )
    }
    if !wholeIssues.isEmpty {
      lines.append(
        "\(AdditionNotes.rows(wholeIssues)) with a stance and no proposition, taken to be on the "
          + "issue as a whole: \(AdditionNotes.named(wholeIssues))."
      )
    }
    if !oddAddresses.isEmpty {
      let sum = oddAddresses.values.reduce(0, +)
      let count = Wording.count(sum, "source address", plural: "source addresses")
      lines.append(
        "\(count) left out, not \(WebAddress.expectedOfSeveral): "
          + "\(AdditionNotes.named(oddAddresses))."
      )
    }
    return lines
  }

  private static func rows(_ counts: [String: Int]) -> String {
    Wording.count(counts.values.reduce(0, +), "row")
  }

  /// The names with their counts, those with most first.
  private static func named(_ counts: [String: Int]) -> String {
    let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let names = sorted.prefix(mostNamed).map { "\($0.key) (\(Quantity.number($0.value)))" }
    let more = sorted.count - names.count
    return (names + (more > 0 ? ["and \(Quantity.number(more)) more"] : [])).joined(separator: ", ")
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
