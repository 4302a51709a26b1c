import ArgumentParser
import Drawing
import Files
import Glibc
import Interchange
import RelationsAnalysis
import RelationsModel
import RelationsQuery
import SystemPackage

/// A form in which a dossier is given out.
struct ExportFormat: ExpressibleByArgument {
  /// Nil for the folder of a dossier.
  let exporter: (any Exporter.Type)?

  init?(argument: String) {
    exporter = ExportForms.exporter(named: argument)
    guard exporter != nil || argument == DossierExport.name else { return nil }
  }

  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }

  static let allValueStrings = ExportForms.all.map { $0.name } + [DossierExport.name]

  /// The forms with what each is, one a line.
  static var list: String {
    let width = allValueStrings.map(\.count).max() ?? 0
    let lines = ExportForms.all.map { ($0.name, $0.help) }
    return (lines + [(DossierExport.name, DossierExport.help)]).map { name, help in
      "  \(name)\(String(repeating: " ", count: width - name.count))  \(help)"
    }
    .joined(separator: "\n")
  }
}

extension ExportTable: ExpressibleByArgument {}

extension CitationStyle: ExpressibleByArgument {}

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

      dossier makes a folder, named by --output, of everything whatever the date; texts of sources \
      are left out. Beyond \(Quantity.number(DossierExport.mostQuotes)) quotes, where something \
      would be lost, and where the folder is there, it wants --force.

      EXAMPLES
        entente export --format html --output briefing.html
        entente export --format markdown --filter 'issue:ukraine' --as-of 2014
        entente export --format ndjson --output quotes.ndjson
        entente export --format csv --table events --output events.csv
        entente export --format ndjson --filter 'party:russia' archive.entente
        entente export --format dossier --output my-dossier archive.entente
        entente export --format bibtex --filter 'issue:ukraine' > ukraine.bib
        entente export --citations chicago --filter 'issue:ukraine' --as-of 2017
      """
  )

  @Option(help: ArgumentHelp("The form, one of those below.", valueName: "format"))
  var format: ExportFormat?

  @Option(
    help: ArgumentHelp(
      "Write one citation for each quote, in a style; needs no --format.",
      valueName: "style"
    )
  )
  var citations: CitationStyle?

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
  var output: WrittenFile?

  @Flag(
    help: ArgumentHelp(
      "Of html and markdown: at most two A4 pages.",
      discussion: "Positions and what turned them, three quotes of each side, and the sources."
    )
  )
  var brief = false

  @Flag(help: "Replace the file, or the dossier in the folder, if it is there.")
  var force = false

  @OptionGroup var dossier: DossierArgument
  @OptionGroup(title: "View") var view: ViewOptions

  func validate() throws {
    if view.ascii { throw ValidationError("--ascii is for what is shown; files keep every sign") }
    // A dossier is written to a folder.
    try exporter == nil
      ? output?.checkIsNoBlank(of: "--output") : output?.checkIsFile(of: "--output")
    guard format != nil || citations != nil else {
      throw ValidationError("name a form by --format, or a style by --citations")
    }
    if citations != nil, exporter?.name != "citations" {
      throw ValidationError("--citations writes citations; leave --format out")
    }
    if exporter == nil {
      guard let output, output.path != "-" else {
        throw ValidationError("--format dossier makes a folder; name it by --output")
      }
      guard view.asOf == nil, view.lens == nil, view.filter == nil else {
        throw ValidationError(
          "--format dossier writes everything; leave --as-of, --lens and --filter out"
        )
      }
    }
    if brief, exporter?.contents != "briefing" {
      throw ValidationError("--brief is for --format html and markdown")
    }
    guard exporter?.name != "csv" else { return }
    if table != nil { throw ValidationError("--table is for --format csv") }
    if raw { throw ValidationError("--raw is for --format csv") }
  }

  /// Nil for the folder of a dossier.
  private var exporter: (any Exporter.Type)? {
    format == nil && citations != nil
      ? ExportForms.exporter(named: "citations") : format?.exporter
  }

  func run() throws {
    guard let exporter else {
      return try DossierExport(place: dossier.place, path: output?.path ?? "", isForced: force)
        .run()
    }
    try dossier.withOpened { opened in
      var perspective = try view.viewpoint.perspective(on: opened.queries)
      if view.asOf == nil, !exporter.isOfOneDay { perspective = perspective.lookingBack }
      if let notice = LaterText.notice(opened.queries, perspective) { Notices.write(notice) }
      var export = Interchange.Export(opened.board.analyst, perspective)
      export.isRaw = raw
      export.table = table ?? .quotes
      export.style = citations ?? .plain
      export.isBrief = brief
      let texts = ExportedTexts(dossier.place)
      export.text = texts.text(of:)
      guard try write(export, by: exporter, isWhole: { opened.board.isWhole }) > 0 else {
        let subject = exporter.subject(of: export)
        // What is made of all records is empty where there is no quote.
        let kind = RecordKind(rawValue: subject) ?? .quotes
        throw CommandFailure.nothingFound(
          what: kind.rawValue,
          Lack(perspective) { kind.count(in: opened.queries, $0) }
        )
      }
      if let notice = texts.notice { Notices.write("entente: " + SafeText.line(notice)) }
    }
  }

  private func write(
    _ export: Interchange.Export,
    by exporter: any Exporter.Type,
    isWhole: @escaping () -> Bool
  ) throws -> Int {
    guard let path = output?.path, path != "-" else {
      guard !exporter.isBinary || isatty(STDOUT_FILENO) == 0 else {
        throw CommandFailure.transfer(
          "\(exporter.name) is no text to look at; name a file by --output."
        )
      }
      return told(try exporter.write(export, on: Output()))
    }
    do throws(FileFailure) {
      let file = FileExport(exporter: exporter, path: path, replaces: force, isWhole: isWhole)
      return told(try file.write(export))
    } catch {
      throw CommandFailure.transfer(SafeText.line(error.message))
    }
  }

  private func told(_ written: (count: Int, notice: String?)) -> Int {
    if let notice = written.notice { Notices.write("entente: " + SafeText.line(notice)) }
    return written.count
  }
}
