import ArgumentParser
import RelationsAnalysis
import RelationsQuery

extension MatrixColumn: ExpressibleByArgument {}

/// Prints who says what on which issue.
struct Matrix: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "matrix",
    abstract: "Print who speaks on what: actors by issues or by propositions.",
    discussion: """
      Each cell counts the actor's quotes that agree, disagree and take no stance; stances on several \
      propositions are counted together without a sign. What is too wide is printed in several \
      parts. With --json it prints an object: rows, the ids of actors; columns, those of issues or \
      propositions; cells, an array of objects: actor, issue or proposition, position, propositions, \
      agree, disagree, none. position is agree, disagree or silent where all of the actor's quotes \
      on one proposition say the same, else null; propositions is the number of those on which they \
      take a stance.

      EXAMPLES
        entente matrix --sort number
        entente matrix --by propositions --filter 'issue:syria'
      """
  )

  @OptionGroup var dossier: DossierArgument
  @OptionGroup var looked: RangedView

  @Option(help: "What the columns are: issues or propositions.")
  var by = MatrixColumn.issues

  @Option(help: "The order of the rows: by actor's name, party, number of quotes or last date.")
  var sort = ActorSorting.party

  func run() throws {
    try dossier.withOpened { opened in
      let perspective = try looked.viewpoint.printed(on: opened.queries)
      let listing = MatrixListing(
        analyst: opened.board.analyst,
        perspective: perspective,
        by: by,
        order: sort.order
      )
      try listing.run(asJSON: looked.view.json, isASCII: looked.view.ascii)
    }
  }
}
