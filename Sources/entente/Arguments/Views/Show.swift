import ArgumentParser
import Drawing
import Interchange
import RelationsModel
import RelationsQuery

/// Prints everything about one record.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print everything about one record.",
    discussion: """
      ID names an issue, a proposition, a quote, an actor, an event, a source or a passage; `entente \
      list` prints them. What is counted is counted by the as-of date. With --json it prints an \
      array of one object, whose `record` says what it is. It ends with 1 when nothing has the id.

      EXAMPLES
        entente show north-korea
        entente show Q102
        entente show sarah-lain --json
      """
  )

  @Argument(help: "The id of the record.", transform: WordArgument.text)
  var id: String

  @OptionGroup var dossier: DossierArgument
  @OptionGroup(title: "View") var view: ViewOptions

  func run() throws {
    try dossier.withOpened { try show(in: $0) }
  }

  private func show(in opened: OpenedSource) throws {
    let perspective = try view.viewpoint.printed(on: opened.queries)
    guard let record = opened.queries.record(id, perspective) else {
      let near = opened.queries.identifiers(near: id, atMost: 3)
      let listing = SafeText.line(ProposedCommand.text("list issues"))
      throw CommandFailure.unknownRecord(id: id, nearest: near, listing: listing)
    }
    var output = Output(isASCII: view.ascii)
    if view.json {
      let value = RecordJSON(opened.queries, perspective).shown(record)
      try output.lineAsIs(JSON.array([value]).bytes(indent: 0))
    } else {
      let text = RecordText(opened.queries, perspective, columns: output.columns)
      try output.lines(text.shown(record))
    }
    try output.flush()
  }
}
