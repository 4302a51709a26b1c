import ArgumentParser
import RelationsAnalysis

/// Prints where one party took no stance, or has no words since the other's last stance.
struct Silences: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "silences",
    abstract: "Print where one side took no stance, or has no words since the other's last stance.",
    discussion: """
      Two groups of propositions, in each the longest first. On the first one party took a stance \
      by the as-of date, and this dossier has none of the other: since is the date of the first \
      quote with a stance. On the second both took a stance, and this dossier has no words of one \
      since the other's last: since is the date of that stance; nothing is listed there while words of \
      the other side are even perhaps later.

      With --json it prints an array of objects: proposition, spoken, silent, since, datedBySource, \
      days, daysAre (exact, about, atMost or null), kind (noStance or noLaterWords), finding (the \
      same in words).

      EXAMPLES
        entente silences --as-of 2018
        entente silences --filter 'issue:litvinenko' --json
      """
  )

  @OptionGroup var dossier: DossierArgument
  @OptionGroup var looked: RangedView

  func run() throws {
    try looked.print(dossier) { analyst, perspective in
      ViewListing(
        name: "propositions on which one side alone took a stance, or certainly had the last word",
        perspective: perspective,
        page: { analyst.silences($0, $1) },
        json: ViewJSON(analyst.queries, perspective).silence,
        text: { SilencesText(analyst, perspective, columns: $0) }
      )
    }
  }
}
