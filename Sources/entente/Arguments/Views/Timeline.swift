import ArgumentParser
import RelationsAnalysis

/// Prints events and quotes on one axis of time.
struct Timeline: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "Print what happened and what was said, in order of date.",
    discussion: """
      Events and quotes stand on one axis, year by year, each year with how much there is of both. \
      A date that is known to the month or the year stands where it begins, and says so. With \
      --json it prints an array of objects: date, precision, kind, id, and the direction of an \
      event or the stance of a quote.

      EXAMPLES
        entente timeline --from 2014 --to 2015
        entente timeline --filter 'issue:ukraine' --newest-first
      """
  )

  @OptionGroup var dossier: DossierArgument
  @OptionGroup var looked: RangedView

  @Flag(help: "Begin with what is newest.")
  var newestFirst = false

  func run() throws {
    try looked.print(dossier) { analyst, perspective in
      ViewListing(
        name: "events or quotes",
        perspective: perspective,
        page: { analyst.timeline($0, newestFirst ? .newestFirst : .oldestFirst, $1) },
        json: ViewJSON(analyst.queries, perspective).entry,
        text: { TimelineText(analyst, perspective, columns: $0) }
      )
    }
  }
}
