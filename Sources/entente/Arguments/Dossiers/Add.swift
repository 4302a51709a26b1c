import ArgumentParser
import DossierStore
import Drawing
import Files
import Interchange
import Presentation
import RelationsModel
import SystemPackage
import TextExtraction

/// Adds articles to a dossier.
struct Add: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add articles to a dossier as sources with their texts.",
    discussion: """
      FILE is plain text, Markdown, HTML, MHTML, PDF, DOCX, ODT, EPUB or EML, a folder of such \
      files, or an export from Zotero (CSL JSON or RDF) with the files that it names. Each article \
      becomes a source in sources/ID.yaml with what its file says: title, author, date, publisher, \
      address, language and licence. Nothing is guessed; what the file does not say is listed, and \
      the options below give it. Its text is kept in texts/ID.txt, or for the corpus FILE in \
      FILE.texts/ID.txt.

      Texts are left out of git by a .gitignore, unless their licence begins with CC0, CC BY, OGL, \
      Open Parliament or public domain.

      An article that the dossier has already, or of which nine in ten sequences of five words are \
      in one of its texts, is not added. --variant adds it as another version.

      Files are read in a process of its own that can neither write, nor use the network, nor start \
      a program.

      EXAMPLES
        entente add article.html --to my-dossier
        entente add article.pdf --date 2017-12-23 --licence 'OGL v3.0'
        entente add downloads --to my-dossier   Every file of a folder.
        entente add --print article.html        Print its text and add nothing.
        entente add --print --json article.html
      """
  )

  @Argument(
    help: ArgumentHelp("The files to add.", valueName: "file"),
    completion: .file()
  )
  var files: [FilePath]

  @Option(
    name: .customLong("to"),
    help: ArgumentHelp(
      "The folder or the corpus; without it, the current folder.",
      valueName: "dossier"
    ),
    completion: .file()
  )
  var dossier: DossierPlace = .folder(".")

  @Flag(name: .customLong("print"), help: "Print the text, and add nothing.")
  var prints = false

  @Flag(help: "Print an array of objects with all that was read, for a program.")
  var json = false

  @Flag(help: "Add an article that the dossier has already as another version of it.")
  var variant = false

  @Option(
    help: ArgumentHelp("The id of the source.", valueName: "id"),
    transform: WordArgument.text
  )
  var id: String?

  @Option(
    help: ArgumentHelp(
      "Its CSL type, such as article-newspaper; otherwise what the file tells, or document.",
      valueName: "type"
    ),
    transform: WordArgument.text
  )
  var type: String?

  @Option(help: "Its title.", transform: WordArgument.text)
  var title: String?

  @Option(
    name: .customLong("author"),
    help: ArgumentHelp("Who wrote it; can be given several times.", valueName: "name"),
    transform: WordArgument.text
  )
  var authors: [String] = []

  @Option(
    help: ArgumentHelp("When it appeared, such as 2017-12-23, 2017-12 or 2017.", valueName: "date"),
    transform: Add.date
  )
  var date: EDTFDate?

  @Option(help: "Who published it.", transform: WordArgument.text)
  var publisher: String?

  @Option(
    name: .customLong("url"),
    help: ArgumentHelp("Its address.", valueName: "address"),
    transform: WordArgument.text
  )
  var url: String?

  @Option(
    help: ArgumentHelp("Its language, such as en-GB.", valueName: "language"),
    transform: WordArgument.text
  )
  var language: String?

  @Option(
    help: ArgumentHelp("On what terms its words may be used.", valueName: "licence"),
    transform: WordArgument.text
  )
  var licence: String?

  func validate() throws {
    guard !files.isEmpty else { throw ValidationError("Give at least one file.") }
    if let type, !Source.itemTypes.contains(type) {
      var nearest = NearestName()
      let near = nearest.find(type, among: Source.itemTypes, atMost: 1).first
      throw ValidationError(
        "“\(SafeText.line(type))” is no CSL type.\(near.map { " Did you mean \($0)?" } ?? "")"
      )
    }
    if files.count > 1, id != nil || title != nil || url != nil {
      throw ValidationError("--id, --title and --url are for one file.")
    }
  }

  func run() throws {
    let found = files.flatMap(ArticleFiles.articles)
    var output = Output()
    var printer = JSONArrayPrinter()
    var isWhole = true
    if prints {
      isWhole = try print(found, to: &output, &printer)
    } else {
      var run = try AddRun(into: dossier, given)
      let all = found.map { run.take($0) }
      for notice in try run.write() { Notices.write("entente: \(SafeText.line(notice))") }
      for added in all.map({ $0.filed(under: run.ids) }) {
        isWhole = isWhole && added.isKept
        let report = AddReport(added: added)
        if json {
          try printer.add(report.json, to: &output)
        } else if added.isKept {
          try output.lines(report.lines)
        } else {
          try output.flush()
          for line in report.lines { Notices.write("entente: \(line)") }
        }
      }
    }
    if json { try printer.end(on: &output) }
    try output.flush()
    if !isWhole { throw CommandFailure.unsound }
  }

  /// Prints texts, or all that was read; false when a file could not be read.
  private func print(
    _ found: [ArticleFiles.Found],
    to output: inout Output,
    _ printer: inout JSONArrayPrinter
  ) throws -> Bool {
    var isWhole = true
    for (path, result) in found {
      switch result {
      case .success(let article) where json:
        let file = [JSON.Member("file", .string(path.shown))]
        try printer.add(.object(file + AddReport.members(of: article)), to: &output)
      case .success(let article): try output.line(article.text)
      case .failure(let failure):
        isWhole = false
        try output.flush()
        Notices.write("entente: \(SafeText.line(path.shown)): \(SafeText.line(failure.message))")
      }
    }
    return isWhole
  }

  private var given: GivenSource {
    GivenSource(
      id: id,
      type: type,
      title: title,
      authors: authors.compactMap { PersonName(printed: $0) },
      issued: date,
      publisher: publisher,
      url: url,
      language: language,
      licence: licence,
      isVariant: variant
    )
  }

  private static func date(_ text: String) throws -> EDTFDate {
    do throws(EDTFError) {
      return try EDTFDate(parsing: text)
    } catch {
      throw ValidationError(error.message)
    }
  }
}
