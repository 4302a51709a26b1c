import Files
import Interchange
import Interface
import RelationsAnalysis
import SystemPackage

/// Writes what the screen shows, as `entente export` would.
enum ScreenExport {
  /// Every form; of tables each, of citations those in each style, and of briefings the brief ones too.
  static var forms: [ExportForm] {
    ExportForms.all.flatMap { exporter -> [ExportForm] in
      switch exporter.name {
      case "csv": tables(exporter)
      case "citations": citations(exporter)
      case "html", "markdown": briefings(exporter)
      default:
        [
          ExportForm(
            name: exporter.name,
            help: exporter.help,
            contents: exporter.contents,
            fileExtension: exporter.fileExtension
          )
        ]
      }
    }
  }

  private static func briefings(_ exporter: any Exporter.Type) -> [ExportForm] {
    [
      ExportForm(
        name: exporter.name,
        help: exporter.help,
        contents: exporter.contents,
        fileExtension: exporter.fileExtension
      ),
      ExportForm(
        name: "\(exporter.name) brief",
        help: "the same on at most two A4 pages",
        contents: "brief",
        fileExtension: exporter.fileExtension
      ),
    ]
  }

  private static func tables(_ exporter: any Exporter.Type) -> [ExportForm] {
    ExportTable.allCases.map { table in
      ExportForm(
        name: "\(exporter.name) \(table.rawValue)",
        help: "the \(table.rawValue), for spreadsheets",
        contents: table.rawValue,
        fileExtension: exporter.fileExtension
      )
    }
  }

  private static func citations(_ exporter: any Exporter.Type) -> [ExportForm] {
    CitationStyle.allCases.map { style in
      ExportForm(
        name: "\(exporter.name) \(style.rawValue)",
        help: "the quotes as citations, one a line",
        contents: exporter.contents,
        fileExtension: style == .markdown ? "md" : exporter.fileExtension
      )
    }
  }

  static func write(
    _ request: ExportRequest,
    _ board: Board,
    of place: DossierPlace = .shipped
  ) -> ExportEnding {
    let words = request.form.name.split(separator: " ").map(String.init)
    guard let name = words.first, let exporter = ExportForms.exporter(named: name) else {
      return .failed("There is no form \(request.form.name).")
    }
    var export = Interchange.Export(board.analyst, request.perspective)
    export.table = words.last.flatMap(ExportTable.init(rawValue:)) ?? .quotes
    export.isBrief = words.last == "brief"
    export.style = words.last.flatMap(CitationStyle.init(rawValue:)) ?? .plain
    let texts = ExportedTexts(place)
    export.text = texts.text(of:)
    let path = PathCompletion.path(request.path)
    guard !request.path.hasSuffix("/") else {
      return .failed("\(path.shown)/ names a folder; give the name of a file.")
    }
    do throws(FileFailure) {
      let file = FileExport(
        exporter: exporter,
        path: path,
        replaces: request.replaces,
        isWhole: { board.isWhole }
      )
      let (count, notice) = try file.write(export)
      let subject = exporter.subject(of: export)
      guard count > 0 else { return .failed("There are no \(subject) to write.") }
      let notes = [notice, texts.notice].compactMap(\.self)
      return .written(
        count: count,
        subject: subject,
        path: path.shown,
        note: notes.isEmpty ? nil : notes.joined(separator: " ")
      )
    } catch {
      return error.reason == .exists ? .exists(request) : .failed(error.message)
    }
  }
}
