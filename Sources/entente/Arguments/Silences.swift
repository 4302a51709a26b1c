import ArgumentParser
import RelationsAnalysis

/// Prints what one party has spoken of and the other has not.
struct Silences: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "silences",
    abstract: "Print the claims that the other side has never answered, the longest first.",
    discussion: """
      Propositions on which one party has taken a stance by the as-of date and the other has not, \
      with how long that is. With --json it prints an array of objects: proposition, spoken, \
      silent, since, days.

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
        name: "silences",
        perspective: perspective,
        page: { analyst.silences(perspective, $0) },
        json: ViewJSON(analyst.queries, perspective).silence,
        text: { SilencesText(analyst, perspective, columns: $0) }
      )
    }
  }
}
