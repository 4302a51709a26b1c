import ArgumentParser
import RelationsAnalysis

/// Prints the issues from the nearest to agreement to the furthest.
struct Ladder: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ladder",
    abstract: "Print where progress could start: the issues from the nearest to agreement.",
    discussion: """
      Shared issues come first, then mixed, one-sided and contested ones; among them those of \
      which the greater share of quotes with a stance stands on what both agree on. Below stands \
      what the sources advise, in their own sequence. With --json it prints an array of objects: \
      issue, standing, share, quotes.

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
        page: { analyst.ladder(perspective, $0) },
        json: ViewJSON(analyst.queries, perspective).rung,
        text: { LadderText(analyst, perspective, columns: $0) }
      )
    }
  }
}
