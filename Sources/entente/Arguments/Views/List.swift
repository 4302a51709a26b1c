import ArgumentParser

/// What can be listed.
enum RecordKind: String, CaseIterable, ExpressibleByArgument {
  case issues, quotes, actors, events, sources
}

/// Prints all records of a kind.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Print the issues, quotes, actors, events or sources of a dossier.",
    discussion: """
      Lists what there is by the as-of date and what the filter keeps. With --json it prints an \
      array of objects, one for each record. An issue with * has no assessment by the \
      as-of date and stands by the record; one with † stands so by an assessment alone. It ends \
      with 1 when there is nothing to list.

      EXAMPLES
        entente list issues --lens record
        entente list quotes --as-of 2014-03 --filter 'party:russia stance:disagrees'
        entente list sources my-dossier --json
      """
  )

  @Argument(help: "What to list: issues, quotes, actors, events or sources.")
  var kind: RecordKind

  @OptionGroup var dossier: DossierArgument
  @OptionGroup(title: "View") var view: ViewOptions

  func run() throws {
    try dossier.withOpened { opened in
      let perspective = try view.viewpoint.printed(on: opened.queries)
      try Listing(kind: kind, opened: opened, perspective: perspective).run(
        asJSON: view.json,
        isASCII: view.ascii
      )
    }
  }
}
