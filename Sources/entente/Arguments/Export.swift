import ArgumentParser
import Drawing
import RelationsModel
import RelationsQuery

/// A form in which quotes are given out.
enum ExportFormat: String, CaseIterable, ExpressibleByArgument {
  case ndjson
}

/// Writes the quotes of a dossier for other programs.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the quotes of a dossier or a corpus for other programs.",
    discussion: """
      Writes one JSON object a line, with the keys of `entente list quotes --json`, so that \
      `entente import` reads it again; a version of another quote has the stance of its own \
      record, not its original's. Without --as-of, quotes of all dates are written. A file \
      appears only when it is whole.

      EXAMPLES
        entente export --format ndjson --output quotes.ndjson
        entente export --format ndjson --filter 'party:russia' archive.entente
      """
  )

  @Option(help: "The form: ndjson, one object a line.")
  var format: ExportFormat

  @Option(help: ArgumentHelp("Where to write; without it, standard output.", valueName: "file"))
  var output: String?

  @Flag(help: "Replace the file if it is there.")
  var force = false

  @OptionGroup var dossier: DossierArgument
  @OptionGroup(title: "View") var view: ViewOptions

  func run() throws {
    try dossier.withOpened { opened in
      var perspective = try view.viewpoint.perspective(on: opened.queries)
      if view.asOf == nil { perspective.asOf = .distantFuture }
      let export = QuoteExport(queries: opened.queries, perspective: perspective)
      guard try write(export) > 0 else {
        throw CommandFailure.nothingFound(
          what: "quotes",
          isFiltered: !perspective.filter.isEmpty,
          asOf: perspective.asOf
        )
      }
    }
  }

  private func write(_ export: QuoteExport) throws -> Int {
    guard let path = output else {
      var output = Output()
      return try export.write(on: &output)
    }
    do {
      let file = try NewFile(at: path, replaces: force)
      var output = Output(descriptor: file.descriptor)
      let total: Int
      do {
        total = try export.write(on: &output)
      } catch {
        file.abandon()
        throw error
      }
      try file.finish()
      return total
    } catch let failure as FileFailure {
      throw CommandFailure.transfer(SafeText.line(failure.message))
    }
  }
}
