import ArgumentParser
import RelationsAnalysis
import RelationsQuery

/// In which order actors are printed.
enum ActorSorting: String, CaseIterable, ExpressibleByArgument {
  case actor, party, number, date

  var order: ActorOrder {
    switch self {
    case .actor: .name
    case .party: .party
    case .number: .number
    case .date: .date
    }
  }
}

/// Prints who speaks for each side.
struct Actors: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "actors",
    abstract: "Print who speaks for each side, in which role, and who changed their mind.",
    discussion: """
      Both sides, one after the other: people and bodies with their roles on the as-of date, how \
      much they are quoted with which stance, from when to when, and how often they took another \
      stance than before. With --json it prints one array of objects: id, name, party, roles, \
      quotes, agree, disagree, none, first, last, changes.

      EXAMPLES
        entente actors --sort date
        entente actors --filter 'issue:syria' --as-of 2015
      """
  )

  @OptionGroup var dossier: DossierArgument
  @OptionGroup var looked: RangedView

  @Option(help: "Side by side (party), or all by actor's name, number of quotes, or last date.")
  var sort = ActorSorting.party

  func run() throws {
    try looked.print(dossier) { analyst, perspective in
      ViewListing(
        name: "actors",
        perspective: perspective,
        page: { analyst.actors(.all, $0, sort.order, $1) },
        json: ViewJSON(analyst.queries, perspective).actor,
        text: { ActorsText(analyst, perspective, sort.order, columns: $0) }
      )
    }
  }
}
