import ArgumentParser
import RelationsAnalysis

/// Prints claims with their answers.
struct Replies: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replies",
    abstract: "Print each claim with the other side's nearest later answer.",
    discussion: """
      For every quote that takes a stance for a party, the oldest first: the nearest later quote by \
      the other party on the same proposition, and the days between. With --json it prints an \
      array of objects: quote, reply, days; the last two are null where there is no answer.

      EXAMPLES
        entente replies --filter 'issue:ukraine party:uk'
        entente replies --from 2014 --json
      """
  )

  @OptionGroup var dossier: DossierArgument
  @OptionGroup var looked: RangedView

  func run() throws {
    try looked.print(dossier) { analyst, perspective in
      ViewListing(
        name: "quotes with a stance",
        perspective: perspective,
        page: { analyst.replies(perspective, .oldestFirst, $0) },
        json: ViewJSON(analyst.queries, perspective).reply,
        text: { RepliesText(analyst, perspective, columns: $0) }
      )
    }
  }
}
