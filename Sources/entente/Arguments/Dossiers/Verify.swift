import ArgumentParser
import DossierStore
import Drawing
import Files
import RelationsModel
import SystemPackage

/// The text of a source, as it is named on the command line: `SOURCE=FILE`.
struct SourceText: ExpressibleByArgument, Hashable {
  let source: String
  let path: FilePath

  init?(argument: String) {
    guard let mark = argument.firstIndex(of: "="), mark > argument.startIndex,
      let word = try? GivenWord.text(of: String(argument[..<mark]))
    else { return nil }
    source = word
    path = FilePath(escaped: String(argument[argument.index(after: mark)...]))
    if path.isEmpty { return nil }
  }

  /// The mistake of naming a source that the dossier has not.
  func unknown(in dossier: Dossier) -> ValidationError {
    var nearest = NearestName()
    let near = nearest.find(source, among: dossier.sources.map(\.id.rawValue), atMost: 1)
    let advice = near.first.map { " Did you mean \($0)?" } ?? ""
    return ValidationError("There is no source “\(SafeText.line(source))”.\(advice)")
  }
}

/// Checks every quote against the text of its source.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check quotes against the texts of their sources.",
    discussion: """
      For each text that is at hand, every quote of its source is looked for, and every passage \
      that has a place: exact where the anchor says; moved, found in another place; ambiguous, \
      found in several; changed, found with other words or marks, which are shown; or missing. \
      What differs from print to print may differ: line breaks, runs of blanks, quotation marks, \
      dashes, hyphens at the ends of lines, ligatures, half and full width, vowel points and \
      characters that are not seen. Where nothing tells whether a hyphen at the end of a line \
      belongs to a word, that is said, and so is where a quote has only a part of a longer word. Of \
      passages only digests are kept, which tell nothing of \
      another print of the text. It ends with 1 when anything is changed or missing, and when \
      there is no text to look in. Of a corpus those quotes are looked for of which a text is at hand.

      With --update the positions of what has moved are rewritten in the files of the folder, or \
      in the corpus. In another print of a text all positions of its source are, or none: those \
      that are not found there would count in a text that nobody has. What is left is named.

      With --keep what was found is kept: in the corpus, or in the folder in checks.yaml. The \
      reader of a quote shows it, and the filter anchor:missing, anchor:exact and so on goes by \
      it. In a folder a quote that is changed later counts as unchecked, as do the others of its \
      source, until the next check.

      Texts may be kept beside the dossier, as `entente add` does: that of the source speech-2014 \
      in the folder as texts/speech-2014.txt, for the corpus speeches.entente as \
      speeches.entente.texts/speech-2014.txt. What --text gives comes before them.

      EXAMPLES
        entente verify --text lain-2017=op-ed.txt
        entente verify my-dossier --text speech-2014=speech.txt --json
        entente verify my-dossier --text speech-2014=speech.txt --update
        entente verify speeches.entente --text speech-2014=speech.txt --update
        entente verify my-dossier --keep   Keep what is found, for the reader and the filter.
        entente verify my-dossier   Check against the texts that it keeps.
      """
  )

  @Option(
    name: .customLong("text"),
    help: ArgumentHelp(
      "The text of a source, as plain text in UTF-8 or UTF-16; can be given for several sources.",
      valueName: "source=file"
    )
  )
  var texts: [SourceText] = []

  @Flag(help: "Rewrite the positions of what has moved.")
  var update = false

  @Flag(help: "Keep what was found in the folder or the corpus.")
  var keep = false

  @Flag(help: "Print an array of objects for a program.")
  var json = false

  @OptionGroup var dossier: DossierArgument

  func validate() throws {
    guard update || keep, case .shipped = dossier.place else { return }
    throw ValidationError(
      (update ? "--update rewrites" : "--keep adds to")
        + " the files of a folder, or a corpus, and this is neither"
    )
  }

  func run() throws {
    let run = try VerificationRun(of: dossier.place, with: texts)
    var output = Output()
    if json {
      var printer = JSONArrayPrinter()
      for entry in run.verification.entries { try printer.add(entry.json, to: &output) }
      try printer.end(on: &output)
    } else if run.hasText {
      try output.lines(
        VerificationText(
          run.verification,
          run.dossier,
          unread: run.unread,
          columns: output.columns
        ).lines
      )
    }
    try output.flush()
    for failure in run.failures { Notices.write("entente: \(failure)") }
    let isWhole = try run.write(updates: update, keeps: keep) && run.failures.isEmpty
    if !run.verification.isSound || !isWhole { throw CommandFailure.unsound }
    if !run.hasText { throw CommandFailure.transfer(run.wantOfText) }
  }
}
