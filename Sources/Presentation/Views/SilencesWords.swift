import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// The words of the view of silences.
package struct SilencesWords: TableWords {
  package static let name = "Silences"

  private let heading: Heading
  private let counts: SilenceCounts

  package init(_ heading: Heading, _ counts: SilenceCounts) {
    self.heading = heading
    self.counts = counts
  }

  package var nothing: String {
    "No proposition here has a stance of one side alone by this day, and on none did one side "
      + "certainly have the last word."
  }

  package func note(_ total: Int) -> String { Wording.count(total, "proposition") }

  package func summary(_ total: Int) -> String {
    // Why there is nothing is told by the list.
    guard total > 0 else { return "" }
    return Silence.Kind.allCases.map { SilencesWords.count(counts.totals[$0] ?? 0, $0) }
      .joined(separator: ", then ") + "; the longest first in each group."
  }

  // MARK: Groups

  /// What all silences of a kind have in common; without the day where one looks from none.
  package static func finding(_ kind: Silence.Kind, isDated: Bool = true) -> String {
    let day = isDated ? " by this day" : ""
    return switch kind {
    case .noStance: "One side took no stance in this dossier\(day)"
    case .noLaterWords: "No words of one side here\(day) after the other’s last stance"
    }
  }

  package func group(of silence: Silence) -> Silence.Kind? { silence.kind }

  package func heading(of kind: Silence.Kind, among rows: [Silence]) -> String {
    "\(SilencesWords.finding(kind)):"
  }

  /// The heading with the number of silences.
  package func countedHeading(of kind: Silence.Kind) -> String {
    "\(SilencesWords.finding(kind)): \(counts.totals[kind] ?? 0)"
  }

  private static func count(_ count: Int, _ kind: Silence.Kind) -> String {
    let propositions = Wording.count(count, "proposition")
    return switch kind {
    case .noStance: "\(propositions) on which one side took no stance"
    case .noLaterWords: "\(propositions) without words of one side since the other’s last stance"
    }
  }

  // MARK: A silence

  /// Whose stance or words are missing, and since when, with the parties' short names or others.
  package func missing(
    _ silence: Silence,
    _ name: KeyPath<Party, String> = \.shortName
  ) -> String {
    let spoken = heading.parties[silence.spoken][keyPath: name]
    let silent = heading.parties[silence.silent][keyPath: name]
    let since = (silence.isDatedBySource ? "reported " : "") + DateText.full(silence.since)
    return switch silence.kind {
    case .noStance: "no stance of \(silent); \(spoken) first: \(since)"
    case .noLaterWords: "no later words of \(silent); \(spoken) last: \(since)"
    }
  }

  package func announced(_ silence: Silence) -> [String] {
    let row = silence.listing.row
    let missing = missing(silence, \.name)
    let waited = WaitText.known(silence).map { ", \($0) on" } ?? ""
    let positions = BothSides { row.positions[$0].position }
    // Of the side that took no stance nothing more is to be told.
    let said =
      silence.kind == .noStance
      ? "\(heading.parties[silence.spoken].name) \(Spoken.verb(positions[silence.spoken]))."
      : Spoken.positions(positions, heading)
    return [
      "\(Wording.capitalised(missing))\(waited). "
        + "\(silence.listing.issueTitle): \(Wording.sentence(row.proposition.text)) \(said)"
    ]
  }

  // MARK: In print

  package var opening: [String] {
    Silence.Kind.allCases.compactMap { kind in
      counts.longest[kind].map { first in
        let time =
          WaitText.known(first).map { "for \($0)" }
          ?? DateText.since(first.since)
        let total = counts.totals[kind] ?? 0
        return "\(SilencesWords.count(total, kind)), \(total == 1 ? "" : "the longest ")\(time)."
      }
    }
  }

  package let columns: [CellAlignment] = [.right, .left, .flexible]
  package let legend = [Mark.positions.prefix(3).map(\.signed).joined(separator: "  ")]
  package let hint = CommandHint("show ID", gives: "gives the quotes on a proposition.")

  package func cells(_ silence: Silence, at index: Int) -> RowWords {
    let row = silence.listing.row
    let spoken = heading.parties[silence.spoken].shortName
    let said = [silence.spoken, silence.silent].map { side in
      "\(heading.parties[side].shortName) \(Wording.glyph(row.positions[side].position))"
    }
    let quotes = Wording.count(row.positions[silence.spoken].all.total, "quote")
    let proposition = row.proposition
    return RowWords(
      [
        WaitText.duration(silence), said.joined(separator: " "),
        Wording.beside(proposition.id, after: "  ") + proposition.text,
      ],
      notes: [
        "\(missing(silence)) · \(silence.listing.issueTitle) · "
          + "\(quotes) of \(spoken) with a stance in all"
          + (proposition.id.isBrief ? "" : " · \(proposition.id)")
      ]
    )
  }
}
