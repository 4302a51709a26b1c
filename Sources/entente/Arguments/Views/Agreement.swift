import ArgumentParser
import Files
import RelationsAnalysis
import RelationsModel
import SystemPackage

extension ComparedFeature: ExpressibleByArgument {}

/// Prints how far coders agree.
struct Agreement: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agreement",
    abstract: "Print how far coders agree, with kappa, pi and alpha.",
    discussion: """
      The quotes of coders, as `coder` names them, are matched span by span. A unit is a stretch of a \
      text with at most one quote of each coder: on the same span (the edges differ by blanks and \
      punctuation at most), overlapping (at least one letter in common), or of only one coder. \
      Positions of anchors in the same text tell, else those of the words in the text at hand, else \
      the words alone: the same ones, or at least three in a row that go to the end of either.

      Of the units that two or more coded it prints the observed agreement, Cohen's kappa (1960), \
      Scott's pi (1955), Fleiss's kappa (1971; units that all coded) and Krippendorff's alpha (2011; \
      nominal, ordinal, interval, ratio). Kappa and pi are of each pair of coders, up to 30 coders. \
      Stances have the order disagrees, none, agrees. What only one coded, and what nobody coded, \
      never counts as agreement. Quotes that were settled, which name several coders, and versions \
      of other quotes are left aside: measure before you settle.

      Several dossiers are compared as one, so that each coder can have a file: quotes that name no \
      coder are then those of the file's name. Sources, propositions and actors need the same ids.

      With --table the statistics are those of a plain table of coders by units: JSON with an array a \
      coder, null where a value is missing, or an object with such an array as `data`; or CSV with a row \
      a coder that begins with the coder's name.

      With --json it prints an object: coders (name, quotes, only), units, matched, agree, overlap, \
      onlyOne, settled, unsigned, and statistics, an array of objects: on, statistic, name, coders, \
      units, value (null where it is not defined), lack (why: noUnits, oneValue, noNumbers, noZero). \
      With --units it adds spans: kind, source and the quotes of each. With --table it prints an array \
      of objects, one a table: table, coders, units, matched, statistics.

      EXAMPLES
        entente agreement my-dossier
        entente agreement --coders ada,bea --on stance my-dossier
        entente agreement ada.entente bea.entente --json
        entente agreement --table codings.csv
      """
  )

  @Argument(
    help: ArgumentHelp(
      """
      The folder of a dossier, or the file of a corpus; several are compared as one. Without one, the \
      dossier that Entente carries is used.
      """,
      valueName: "dossier"
    ),
    completion: .file()
  )
  var dossiers: [DossierPlace] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Whom to compare, with commas between them; without it all coders.",
      valueName: "names"
    ),
    transform: WordArgument.text
  )
  var coders: String?

  @Option(help: "Compare only the stance, the proposition or the speaker.")
  var on: ComparedFeature?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Compare only what matches; `entente help search` explains the language."),
    transform: WordArgument.text
  )
  var filter: String?

  @Option(
    help: ArgumentHelp(
      "Compute the statistics of a table of coders by units instead.",
      valueName: "file"
    ),
    completion: .file()
  )
  var table: FilePath?

  @Flag(help: "Print every unit with the quotes of its coders.")
  var units = false

  @Flag(help: "Print JSON, for other programs.")
  var json = false

  @Flag(help: "Show signs, lines and quotation marks in ASCII; letters stay as they are.")
  var ascii = false

  func validate() throws {
    guard table != nil else { return }
    if !dossiers.isEmpty { throw ValidationError("--table goes without a dossier.") }
    if coders != nil || on != nil || filter != nil || units {
      throw ValidationError(
        "--coders, --on, --filter and --units are for dossiers, not for --table."
      )
    }
  }

  func run() throws {
    let printer = AgreementPrinter(asJSON: json, isASCII: ascii)
    if let table { return try printer.print(AgreementPrinter.tables(of: table)) }
    var record = CodersRecord()
    try withOpened((dossiers.isEmpty ? [.shipped] : dossiers)[...], &record) { record in
      let spans = record.spans()
      let chosen = try coders.map { try CoderSelection(spans.coders).coders(named: $0) }
      let comparison = CoderComparison(record.located(spans, chosen), coders: chosen)
      let features = on.map { [$0] } ?? ComparedFeature.allCases
      try printer.print(comparison, features, record, withUnits: units)
    }
  }

  /// Opens dossiers one after another, for as long as the body lasts.
  private func withOpened(
    _ places: ArraySlice<DossierPlace>,
    _ record: inout CodersRecord,
    _ body: (inout CodersRecord) throws -> Void
  ) throws {
    guard let place = places.first else { return try body(&record) }
    var inner = record
    try place.withOpened { opened in
      let coder = dossiers.count > 1 ? place.coderName : nil
      try inner.add(opened, filter: filter, coder: coder)
      try withOpened(places.dropFirst(), &inner, body)
    }
    record = inner
  }
}

extension DossierPlace {
  /// The coder whose file it is, by the file's name; nil for the shipped dossier and an archive.
  fileprivate var coderName: String? {
    switch self {
    case .shipped, .archive: nil
    case .folder(let path), .corpus(let path): path.lexicallyNormalized().stem
    }
  }
}
