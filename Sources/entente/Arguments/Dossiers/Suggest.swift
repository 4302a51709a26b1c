import ArgumentParser
import DossierStore
import Files
import RelationsModel
import SystemPackage

/// Prints quotes that articles may have, with their speakers.
struct Suggest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest",
    abstract: "Print quotes that articles may have, with their speakers.",
    discussion: """
      Rules find what is quoted or reported in the texts of sources, and who says it; a speaker whom \
      the dossier has under any name, or by a role that was held when the source came out, is linked. \
      What is coded already is left out. A suggestion is no evidence: it counts nowhere, and nothing \
      is written. Attribution goes by the rules of English; quotation marks of other languages are \
      known too.

      SOURCE names the sources; without one all are read whose texts are at hand. The last argument is \
      the DOSSIER. With --text plain text files are read instead, and no dossier is needed.

      With --json it prints one object a text on a line of its own: doc_id, and the quotes with start \
      and end in code points (of a source in its normalised text, of a file in the file), text, type, \
      speaker_text and speaker_name with speaker_start and speaker_end, cue_text, group and part, \
      confidence, and the actor of the dossier. It ends with 1 when nothing is found.

      EXAMPLES
        entente suggest my-dossier                Suggest quotes in all its articles.
        entente suggest gazette-2019 my-dossier   Suggest quotes in one.
        entente suggest --text speech.txt         Suggest quotes in a file.
        entente suggest --text speech.txt --json
      """
  )

  @Argument(
    help: ArgumentHelp(
      "The ids of sources, and behind them the folder of a dossier or the file of a corpus.",
      valueName: "source"
    ),
    completion: .file()
  )
  var words: [String] = []

  @Option(
    name: .customLong("text"),
    help: ArgumentHelp(
      "A file of plain text in UTF-8; can be given several times.",
      valueName: "file"
    ),
    completion: .file()
  )
  var files: [FilePath] = []

  @Flag(help: "Print an object for each text, on a line of its own.")
  var json = false

  func validate() throws {
    if words.isEmpty, files.isEmpty {
      throw ValidationError("Give a dossier with texts, or --text FILE.")
    }
    if !words.isEmpty, !files.isEmpty { throw ValidationError("--text goes without a dossier.") }
  }

  func run() throws {
    var printer = SuggestionPrinter(asJSON: json)
    if files.isEmpty {
      try (words.last.map(DossierPlace.init(word:)) ?? .shipped).withOpened { opened in
        let reading = SuggestedArticles(opened)
        let sources = try words.dropLast().map {
          try reading.source(named: WordArgument.text($0))
        }
        for source in sources.isEmpty ? reading.all : sources {
          guard let text = opened.place.text(of: source.id) else {
            throw CommandFailure.transfer("No text of \(source.id) is at hand.")
          }
          try printer.print(reading.found(in: text, of: source))
        }
      }
    } else {
      for file in files { try printer.print(SuggestedText(file: file)) }
    }
    try printer.end()
    if printer.count == 0 { throw CommandFailure.transfer("No quotes were found.") }
  }
}
