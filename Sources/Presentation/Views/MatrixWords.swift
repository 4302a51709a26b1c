import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// The words of the matrix; its grid is drawn by whoever shows it.
package struct MatrixWords: Sendable {
  package static let name = "Matrix"
  /// The sign of quotes that take stances on several propositions, which are not added.
  package static let several = "⁝"

  private let column: MatrixColumn
  private let actors: Int
  private let columns: Int

  package init(by column: MatrixColumn, actors: Int, columns: Int) {
    self.column = column
    self.actors = actors
    self.columns = columns
  }

  /// Where there are quotes, none is on a proposition.
  package var nothing: String {
    column == .issues || actors == 0
      ? "No quote is dated by this day." : "No quote by this day is on a proposition."
  }

  /// The number of rows and columns.
  package var counts: String {
    let what = column == .issues ? "issue" : "proposition"
    return "\(Wording.count(actors, "actor")) by \(Wording.count(columns, what))"
  }

  /// The number of rows and columns, and the order of the rows.
  package func note(_ order: ActorOrder) -> String { "\(counts), \(Wording.name(order))" }

  /// A cell: how many quotes agree, disagree and take no stance, each number with its sign; or the
  /// number of all with a sign of its own where they take stances on several propositions, which are
  /// not added.
  package static func cell(_ counts: StanceCounts, isAdded: Bool) -> String {
    parts(counts, isAdded: isAdded).map(\.text).joined()
  }

  /// The same by stance, in at most so many columns: where there is no room for all, the stance of most
  /// quotes, with a mark that others are left out.
  package static func parts(
    _ counts: StanceCounts,
    isAdded: Bool,
    in columns: Int = .max
  ) -> [(stance: Stance?, text: String)] {
    guard isAdded else { return [(nil, several + Wording.short(counts.total))] }
    let all = [
      (Stance.agrees, counts.agrees), (Stance.disagrees, counts.disagrees),
      (Stance.none, counts.none),
    ].filter { $0.1 > 0 }
    let parts = all.map { stance, count -> (stance: Stance?, text: String) in
      (stance, Wording.glyph(stance) + Wording.short(count))
    }
    let used = parts.reduce(0) { $0 + $1.text.count }
    guard used > columns, let most = all.indices.max(by: { all[$0].1 < all[$1].1 }) else {
      return parts
    }
    return [(parts[most].stance, parts[most].text + "…")]
  }

  /// The signs of cells.
  package static let marks = [Stance.agrees, .disagrees, .none].map { Mark($0) }

  /// A cell as it is told: what most of its quotes say, where they do not all say it.
  package static func announced(_ counts: StanceCounts?, on propositions: Int) -> String {
    guard let counts else { return "no quote" }
    return ([Spoken.counts(counts)] + [Wording.added(over: propositions)].compactMap(\.self))
      .joined(separator: ", ")
  }

  /// The meaning of the sign of several propositions; nil where no cell can have it.
  package var severalMeaning: String? {
    column == .issues ? "\(MatrixWords.several) on several propositions" : nil
  }

  /// The meaning of all signs, in print.
  package var legend: String {
    (MatrixWords.marks.map(\.signed) + [severalMeaning].compactMap(\.self))
      .joined(separator: "  ") + "; with the number of quotes"
  }

  package var hint: CommandHint {
    let field = column == .issues ? "issue" : "proposition"
    return CommandHint(
      "list quotes",
      filter: "who:NAME \(field):ID",
      gives: "gives the quotes of a cell."
    )
  }
}
