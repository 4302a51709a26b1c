import ArgumentParser
import RelationsAnalysis

/// Prints the issues from the nearest to agreement to the furthest.
struct Ladder: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ladder",
    abstract: "Print where progress could start: the issues from the nearest to agreement.",
    discussion: """
      Shared issues come first, then mixed, one-sided, open and contested ones; among them those of \
      which the greater share of propositions is shared, of those on which both sides have a \
      position by the record. Below stands what the sources advise, in their own sequence. With \
      --json it prints an array of objects: issue, standing, basis, record, decided, shared, share, \
      quotes.

      EXAMPLES
        entente ladder --lens record
        entente ladder --as-of 2014 --json
      """
  )

  @OptionGroup var dossier: DossierArgument
  @OptionGroup var looked: RangedView

  func run() throws {
    try looked.print(dossier) { analyst, perspective in
      ViewListing(
        name: "issues",
        perspective: perspective,
        page: { analyst.ladder($0, $1) },
        json: ViewJSON(analyst.queries, perspective).ladderRow,
        text: { LadderText(analyst, perspective, columns: $0) }
      )
    }
  }
}
