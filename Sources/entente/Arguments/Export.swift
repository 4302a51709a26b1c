import ArgumentParser
import Drawing
import Interchange
import RelationsModel
import RelationsQuery

/// A form in which a dossier is given out.
struct ExportFormat: ExpressibleByArgument {
  let exporter: any Exporter.Type

  init?(argument: String) {
    guard let exporter = ExporterRegistry.exporter(named: argument) else { return nil }
    self.exporter = exporter
  }

  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }

  static let allValueStrings = ExporterRegistry.all.map { $0.name }

  /// The forms with what each is, one a line.
  static var list: String {
    let width = allValueStrings.map(\.count).max() ?? 0
    return ExporterRegistry.all.map { exporter in
      let space = String(repeating: " ", count: width - exporter.name.count)
      return "  \(exporter.name)\(space)  \(exporter.help)"
    }
    .joined(separator: "\n")
  }
}

extension ExportTable: ExpressibleByArgument {}

/// Writes a dossier for other programs.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a briefing, or a dossier or a corpus for other programs.",
    discussion: """
      FORMATS
      \(ExportFormat.list)

      What is written is what the filter, the date and the lens show; without --as-of, records of \
      all dates, but briefings (html and markdown) look from the dossier's own day. A briefing \
      gives of each issue at most the latest 200 quotes, of a long timeline the latest 1,000 \
      events, and goes through at most 300 issues; what is left out is counted. In ndjson and csv a version of another quote has the stance of its own record, \
      not its original's. A file appears only when it is whole, and not when nothing was found.

      EXAMPLES
        entente export --format html --output briefing.html
        entente export --format markdown --filter 'issue:ukraine' --as-of 2014
        entente export --format ndjson --output quotes.ndjson
        entente export --format csv --table events --output events.csv
        entente export --format ndjson --filter 'party:russia' archive.entente
        entente export --format bibtex --filter 'issue:ukraine' > ukraine.bib
      """
  )

  @Option(help: ArgumentHelp("The form, one of those below.", valueName: "format"))
  var format: ExportFormat

  @Option(help: "Of csv: what the rows are.")
  var table: ExportTable?

  @Flag(
    help: ArgumentHelp(
      "Of csv: leave cells as they are, also those that a spreadsheet would calculate.",
      discussion: "Else an apostrophe is put before these, and controls are taken out."
    )
  )
  var raw = false

  @Option(
    help: ArgumentHelp("Where to write; without it, or as -, standard output.", valueName: "file"),
    completion: .file()
  )
  var output: String?

  @Flag(help: "Replace the file if it is there.")
  var force = false

  @OptionGroup var dossier: DossierArgument
  @OptionGroup(title: "View") var view: ViewOptions

  func validate() throws {
    if view.ascii { throw ValidationError("--ascii is for what is shown; files keep every sign") }
    guard format.exporter.name != "csv" else { return }
    if table != nil { throw ValidationError("--table is for --format csv") }
    if raw { throw ValidationError("--raw is for --format csv") }
  }

  func run() throws {
    try dossier.withOpened { opened in
      var perspective = try view.viewpoint.perspective(on: opened.queries)
      if view.asOf == nil, !format.exporter.isOfOneDay { perspective.asOf = .distantFuture }
      if let notice = LaterText.notice(opened.queries, perspective) { Notices.write(notice) }
      var export = Interchange.Export(opened.board.analyst, perspective)
      export.isRaw = raw
      export.table = table ?? .quotes
      guard try write(export) > 0 else {
        throw CommandFailure.nothingFound(
          what: format.exporter.subject(of: export),
          isFiltered: !perspective.filter.isEmpty,
          asOf: perspective.asOf
        )
      }
    }
  }

  private func write(_ export: Interchange.Export) throws -> Int {
    guard let path = output, path != "-" else {
      return try format.exporter.write(export, on: Output())
    }
    do throws(FileFailure) {
      return try FileExport(exporter: format.exporter, path: path, replaces: force).write(export)
    } catch {
      throw CommandFailure.transfer(SafeText.line(error.message))
    }
  }
}
