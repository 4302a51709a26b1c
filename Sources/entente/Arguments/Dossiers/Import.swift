import Archive
import ArgumentParser
import CorpusStore
import DossierStore
import Drawing
import Files
import Interchange
import RelationsModel
import SystemPackage

/// Imports files into a corpus.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Import quotes, events or speeches, of many forms, into a corpus.",
    discussion: """
      A corpus is one file that holds what outgrows a folder: millions of quotes. It is made when \
      there is none. FILE is one of

        JSON      The objects that `entente list quotes --json` prints, one a line or as an array.
        CSV       A table with a row that names its columns, between commas, semicolons, tabs or \
      bars. Columns with the names of those keys are found; --map names others.
        a folder  A dossier, with all that is in it.
        DNA       A database of Discourse Network Analyzer 3 or 2, a file of SQLite or the postgres:// \
      address of one on PostgreSQL: documents with their texts, statements, persons, organisations, \
      concepts, agreement, coders.
        a project Coded texts: .qdpx and .qdc of REFI-QDA (ATLAS.ti, MAXQDA, NVivo, QualCoder), a folder \
      or database of QualCoder, a database of Taguette or RQDA.
        events    A table of GDELT 1 or 2, or any other whose columns are mapped.
        speeches  A corpus or a sitting of ParlaMint, or a table with a text for each speech, such as \
      the debates of the UN Security Council.
        -         JSON lines or a table from a pipe.

      A quote needs text, speaker (or speakerName), date, issue and source. Speakers, issues and \
      sources may be ids or free text, of which an id is made; for those that the corpus lacks a \
      bare record is made. Names are one when they differ only in case, accents' composition and \
      blanks. A third party is kept as the organisation of the speaker's role. A stance without a \
      proposition is on the issue as a whole. A quote without an id gets one from its words, speaker, date, issue, \
      source and locator. One whose id is there already takes its place.

      Of DNA the variables person, organization, concept and agreement are read; --map \
      speaker=NAME,party=NAME,proposition=NAME,stance=NAME names others, party being the organisation. \
      Each concept becomes an issue with one proposition. What has no place is counted.

      Of a project each stretch of a text that was coded is one quote with all its codes. --map \
      code:Issues/*=issue says which codes give which field (issue, proposition, speaker, stance, \
      party, role, basis, rendering, speech, cut, venue, hedge, date; ignore for none): * stands for \
      one part of a code's path, ** at the end for any. Without such a rule each code is an issue. A \
      case is the speaker; its variables and those of the text that are named as fields give these, \
      and --map date=VARIABLE names others (case, document and user as well). The texts are kept \
      beside the corpus. What has no place is counted.

      Events come with a source each, and are on the issue that a rule gives: --map \
      'cameo:163*=Sanctions,actor:GBR*+actor:RUS*=The two,place:Syria=Syria,cameo:*=ignore'. The first \
      that fits decides; what none fits is on the issue Unsorted, or that of --set event.issue=TITLE. \
      --map event.date=COLUMN,event.summary=COLUMN reads other tables than those of GDELT; further \
      fields are id, until, precision, actor, target, actorCode, targetCode, code, text, quad, \
      direction, issue, place, source, story, publisher, accessed and remark. --map \
      'direction:Protests=other,direction:*=conflict' gives the directions of words, --set \
      event.prefix=icews what stands before ids.

      A speech becomes a source with its text beside the corpus, its speaker an actor with roles. \
      --map party:Labour=uk says for which party an organisation speaks. Columns of other tables than \
      that of the Security Council are named by --map speech.file=COLUMN,speech.speaker=COLUMN; \
      further fields are id, text, organisation, role, date, title, language, url and licence, and \
      --set speech.folder=NAME is the folder of the files beside the table.

      A mapping file has one option a line, without hyphens: map speaker=person, set issue=Energy, \
      dates dmy, stance agrees=1, encoding utf-16. Lines that begin with # are notes.

      Rows that cannot be read are counted and left out. The import can be interrupted at any \
      moment: run it again and it goes on where it stopped.

      EXAMPLES
        entente import archive.ndjson --into archive.entente
        entente import table.csv --into archive.entente --map text=Quote,speaker=Who,date=When
        entente import dna.csv --into dna.entente --dates dmy --stance agrees=1,disagrees=0 \
      --map speaker=person,party=organisation,issue=concept,proposition=concept,source=document
        entente import project.dna --into dna.entente --dry-run
        entente import postgres://ann@db.example.org/dna --into dna.entente
        entente import project.qdpx --into coded.entente --dry-run --map \
      'code:Issues/*=issue,code:Stance/*=stance' --set date=2018
        entente import 20180304.export.CSV --into both.entente --parties uk,russia
        entente import icews.tab --into both.entente --mapping icews.map --dry-run
        entente import ParlaMint-GB.xml --into speeches.entente --map 'party:Labour=uk'
        entente import my-dossier more.ndjson --into both.entente --rejects rejected.ndjson
        entente import quotes.csv --into postgres:///team --collection interviews
        entente list quotes --json | entente import - --into copy.entente
      """
  )

  @Argument(
    help: ArgumentHelp(
      "What to import; - is standard input, and a postgres:// address a database of DNA.",
      valueName: "file"
    ),
    completion: .file()
  )
  var files: [InputWord]

  @Option(
    name: .customLong("into"),
    help: ArgumentHelp(
      "The corpus, or the postgres:// address of an archive.",
      valueName: "corpus"
    ),
    completion: .file()
  )
  var goal: ImportGoal

  @Option(
    help: ArgumentHelp("The collection of an archive that takes the quotes.", valueName: "name"),
    transform: WordArgument.text
  )
  var collection = "main"

  @OptionGroup(title: "Reading") var reading: ReadingOptions

  @Option(
    help: ArgumentHelp(
      "The ids or names of the two parties; without them, the first two that rows name.",
      valueName: "a,b"
    ),
    transform: PartiesOption.parties
  )
  var parties: BothSides<Party>?

  @Option(help: "What the corpus is called.", transform: WordArgument.text)
  var title: String?

  @Option(
    help: ArgumentHelp("Where to write the rows that were left out.", valueName: "file"),
    completion: .file()
  )
  var rejects: WrittenFile?

  @Flag(help: "Read everything, tell what would be imported and left out, and write nothing.")
  var dryRun = false

  @Option(
    name: .customLong("rows"),
    help: ArgumentHelp("How many rows make a transaction.", visibility: .hidden)
  )
  var rows = QuoteBatch.usualRows

  private var corpus: DossierPlace { goal.place }

  func validate() throws {
    try goal.file?.checkIsFile(of: "--into")
    try rejects?.checkIsFile(of: "--rejects")
  }

  func run() throws {
    let names = try reading.names()
    let inputs = try files.map { name in
      do throws(ImportError) {
        return try InputFile(name)
      } catch {
        throw CommandFailure.transfer("\(SafeText.line(name.shown)): \(error.message)")
      }
    }
    Interruption.listen()
    if case .archive(let address) = corpus {
      return try run(inputs, names, into: address)
    }
    guard dryRun else { return try run(inputs, names, into: corpus.path ?? "") }
    let trial = try TrialFolder()
    defer { trial.remove() }
    try run(inputs, names, into: trial.corpus)
  }

  private func run(
    _ inputs: [InputFile],
    _ names: FieldNames,
    into address: ArchiveAddress
  ) throws {
    let run = ArchiveImport(address: address, collection: collection, isTrial: dryRun)
    try report(run.run(inputs) { try file(inputs, names, into: $0, isTrial: true) })
  }

  private func run(_ inputs: [InputFile], _ names: FieldNames, into path: FilePath) throws {
    try report(file(inputs, names, into: path, isTrial: dryRun).tally)
  }

  private func file(
    _ inputs: [InputFile],
    _ names: FieldNames,
    into path: FilePath,
    isTrial: Bool
  ) throws -> ImportRun {
    do {
      let run = try ImportRun(
        inputs,
        into: path,
        names: names,
        rowsTogether: max(1, rows),
        rejects: rejects?.path,
        isTrial: isTrial
      )
      try run.describe(title: title, parties: parties)
      try run.run()
      return run
    } catch let error as CorpusError {
      throw CommandFailure.transfer(SafeText.line(error.message))
    } catch let error as ImportFailure {
      throw CommandFailure.transfer(SafeText.line(error.message))
    } catch let error as ImportError {
      throw CommandFailure.transfer(SafeText.line(error.message))
    }
  }

  private func report(_ tally: ImportTally) throws {
    for notice in tally.notices(rejectsPath: rejects?.path.shown) {
      Notices.write("entente: \(notice)")
    }
    var output = Output()
    try output.line(tally.summary(into: corpus.name))
    if dryRun { try output.line("Nothing was written.") }
    try output.flush()
    if tally.isInterrupted {
      throw CommandFailure.transfer(
        corpus.isArchive
          ? "Interrupted. Nothing was sent to the archive: run the same command again."
          : "Interrupted. Run the same command again to go on: what is imported stays as it is."
      )
    }
    let isFruitless = tally.rows > 0 && tally.rows == tally.rejected
    if tally.failedFiles > 0 || isFruitless { throw CommandFailure.unsound }
  }
}

/// Where imported rows go: into the file of a corpus, or into an archive.
struct ImportGoal: ExpressibleByArgument, Hashable {
  let place: DossierPlace
  /// The file as it was named; nil for an archive.
  let file: WrittenFile?

  init?(argument: String) {
    place = DossierPlace(word: argument)
    file = place.isArchive ? nil : WrittenFile(argument: argument)
  }
}

/// Reads the ids or the names of two parties.
enum PartiesOption {
  static func parties(_ argument: String) throws -> BothSides<Party> {
    let text = try WordArgument.text(argument)
    guard let names = try? PartyNames.two(in: text) else {
      throw ValidationError("write two ids or names, such as uk,russia or 'North Land,Südland'")
    }
    let parties = names.map(party)
    guard parties[0].id != parties[1].id else {
      throw ValidationError("the two are one: \(parties[0].id)")
    }
    return BothSides(first: parties[0], second: parties[1])
  }

  /// A party by its id, or by its name with the id that rows with that name make.
  private static func party(_ name: String) -> Party {
    guard !ImportedIdentifier.isSound(name) else { return CorpusTransaction.party(name) }
    let id = ImportedIdentifier.made(of: name)
    return Party(id: Party.ID(id), name: name, shortName: name)
  }
}
