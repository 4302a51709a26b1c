import ArgumentParser
import DossierStore

extension FileShape: ExpressibleByArgument {}

/// Prints what a file of a dossier may hold, for programs.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of a file of a dossier.",
    discussion: """
      With the schema (draft 2020-12) of a file an editor completes keys and marks mistakes while \
      one types. Whether names exist is for `entente check`. Without a NAME the names are listed.

      EXAMPLES
        entente schema                            List the names, and the files they are for.
        entente schema actors > actors.schema.json
      """
  )

  @Argument(help: ArgumentHelp("The kind of file.", valueName: "name"))
  var name: FileShape?

  func run() throws {
    var output = Output()
    if let name {
      try output.lineAsIs(SchemaJSON.document(of: name).bytes(indent: 0))
    } else {
      for shape in FileShape.allCases {
        try output.line(shape.rawValue.padding(to: 10) + shape.path)
      }
    }
    try output.flush()
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - count))
  }
}
