import ArgumentParser
import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery

extension ChangeOrder: ExpressibleByArgument {}

/// Prints what is otherwise on one date than on another.
struct Changes: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "changes",
    abstract: "Print what moved between two dates, with the quotes on both sides.",
    discussion: """
      Compares how things stood at the end of --from with how they stand at the end of --to: which \
      issues moved, which propositions moved, which actors took another stance. Without --to it \
      is the as-of date, and without --from a year before. With --json it prints an array of \
      objects: kind, id, from, to, party, on, orderKnown, onDifferentPoints, basis, assessor, \
      evidence, before, firstSaid, turned, unmoved. The kind is issue, proposition, actor, or \
      position, with the party, where the standing of a proposition is as it was and one party's \
      position is not. on is the date since which it is so.

      EXAMPLES
        entente changes --from 2013 --to 2014
        entente changes --from 2016 --lens record --filter 'issue:syria'
      """
  )

  @OptionGroup var dossier: DossierArgument
  @OptionGroup(title: "View") var view: ViewOptions

  @Option(
    help: ArgumentHelp(
      "The earlier date, of which the last day counts; without it, a year before the later.",
      valueName: "date"
    ),
    transform: AsOfDate.day
  )
  var from: Day?

  @Option(
    help: ArgumentHelp("The later date, which is the as-of date.", valueName: "date"),
    transform: AsOfDate.day
  )
  var to: Day?

  @Option(
    help: ArgumentHelp(
      "The order in each group: by date, the latest or the earliest first, or as the dossier has it.",
      valueName: "order"
    )
  )
  var sort = ChangeOrder.newestFirst

  func validate() throws {
    if let to, let asOf = view.asOf, to != asOf {
      throw ValidationError(
        "--to is the as-of date here: give --to \(to) or --as-of \(asOf), not both."
      )
    }
    if let from, let to = to ?? view.asOf, from > to {
      throw ValidationError(
        "--from is later than --to: the last days that they name are \(from) and \(to)."
      )
    }
  }

  func run() throws {
    try dossier.withOpened { opened in
      var viewpoint = view.viewpoint
      viewpoint.asOf = to ?? view.asOf
      let perspective = try viewpoint.printed(on: opened.queries)
      let since = from ?? perspective.asOf.aYearBefore
      guard since <= perspective.asOf else {
        throw CommandFailure.dates(
          "--from \(since) is later than \(DateText.day(perspective.asOf)), from which this "
            + "dossier is looked at. Give the later date with --to."
        )
      }
      try listing(opened.board.analyst, since, perspective).run(
        asJSON: view.json,
        isASCII: view.ascii
      )
    }
  }

  private func listing(
    _ analyst: Analyst,
    _ since: Day,
    _ perspective: Perspective
  ) -> ViewListing<Change> {
    ViewListing(
      name: "changes after \(DateText.day(since))",
      perspective: perspective,
      page: { analyst.changes(since: since, $0, sorted: sort, $1) },
      json: ViewJSON(analyst.queries, perspective).change,
      text: { ChangesText(analyst, since: since, perspective, columns: $0) },
      nothing: .nothingMoved(
        since: since,
        asOf: perspective.asOf,
        isFiltered: !perspective.filter.isEmpty
      )
    )
  }
}

extension Day {
  /// The same day of the year before; of 29 February the day before the first of March.
  fileprivate var aYearBefore: Day {
    let (year, month, day) = components
    return Day(year: year - 1, month: month, day: day) ?? Day(number: number - 366)
  }
}
