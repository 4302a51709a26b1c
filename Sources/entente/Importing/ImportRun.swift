import CorpusStore
import DossierStore
import Files
import Foundation
import Interchange
import RelationsModel
import ResearchFiles
import SystemPackage

/// One run of `entente import`: files go into a corpus, transaction by transaction.
final class ImportRun {
  let files: [InputFile]
  let names: FieldNames
  let rowsTogether: Int
  let writer: CorpusWriter
  var tally = ImportTally()
  private var bar: ProgressBar
  var hasWritten = false
  /// What files of this run have told of people who speak.
  var speakers = TEIDocument()
  let rejects: RejectsFile?
  /// The corpus beside which texts are written; nil for a trial.
  let corpus: FilePath?

  /// Opens the corpus, or makes it.
  init(
    _ files: [InputFile],
    into path: FilePath,
    names: FieldNames,
    rowsTogether: Int,
    rejects rejectsPath: FilePath?,
    isTrial: Bool = false
  ) throws {
    corpus = isTrial ? nil : path
    self.files = files
    self.names = names
    self.rowsTogether = rowsTogether
    // Before anything is made or changed, and once there is a corpus again.
    if let rejectsPath { try RejectsFile.check(rejectsPath, inputs: files.map(\.argument)) }
    do throws(FileFailure) {
      try WrittenLink.check(path)
    } catch {
      throw ImportFailure.link(error)
    }
    writer = try CorpusWriter(openingOrCreating: path)
    tally.notes.add(writer.mended)
    let isKnown = files.allSatisfy { $0.kind == .regular }
    bar = ProgressBar(totalBytes: isKnown ? files.reduce(0) { $0 + $1.size } : 0)
    let writer = writer
    do {
      rejects = try rejectsPath.map { rejectsPath in
        let begun = try files.compactMap { try ImportRun.earlier($0, names, writer)?.rejectBytes }
        return try RejectsFile(path: rejectsPath, keeps: begun.max() ?? 0)
      }
    } catch {
      if writer.isNew { writer.discard() }
      throw error
    }
  }

  /// Gives the corpus what the user says of it.
  func describe(title: String?, parties: BothSides<Party>?) throws {
    do {
      try tell(title: title, parties: parties)
    } catch {
      end()
      throw told(error)
    }
  }

  private func tell(title: String?, parties: BothSides<Party>?) throws {
    tally.wantedParties = parties
    try writer.transaction { transaction in
      if let title {
        try transaction.setTitle(title, isGiven: true)
      } else if let standIn {
        try transaction.setTitle(standIn, isGiven: false)
      }
      if let parties { try transaction.setParties(parties, replacing: false) }
    }
  }

  /// The title of a corpus of which nobody says what it is called: most hold quotes.
  private var standIn: String? { files.first.map { "Quotes from \($0.lastName)" } }

  /// Titles a corpus without quotes by what it holds, unless it has a title.
  func title(_ title: String, _ transaction: CorpusTransaction) throws {
    if let standIn { try transaction.setTitle(title, inPlaceOf: standIn) }
  }

  /// Imports all files; what stops one of them is told, and the others go on.
  func run() throws {
    defer {
      bar.erase()
      end()
    }
    do { try addAll() } catch { throw told(error) }
  }

  /// An error as it is told: of a corpus that was refused everything no file is left.
  private func told(_ error: any Error) -> any Error {
    isRefused ? (error as? CorpusError)?.ofNewCorpus ?? error : error
  }

  private func addAll() throws {
    for file in files where !tally.isInterrupted {
      do {
        try add(file)
      } catch let error as ImportError {
        bar.erase()
        if error == .interrupted { tally.isInterrupted = true }
        guard error != .interrupted else { break }
        tally.failedFiles += 1
        Notices.write("entente: \(file.name): \(error.message)")
      } catch let error as StoreError {
        tally.failedFiles += 1
        Notices.write("entente: \(error.message)")
      }
      tally.isInterrupted = tally.isInterrupted || Interruption.isAsked
    }
    // What is answered may come after the answer, or in another file.
    if hasWritten, !tally.isInterrupted {
      tally.unsoundAnswers = try writer.answerProblems(atMost: ImportTally.mostShown)
      tally.unsoundVersions = try writer.versionProblems(atMost: ImportTally.mostShown)
    }
    if !isRefused || tally.rejected > 0 { try rejects?.flush() }
  }

  /// Whether this run made a corpus and has nothing to put into it.
  private var isRefused: Bool {
    writer.isNew && !hasWritten
  }

  /// Closes the corpus; one into which nothing came leaves no file.
  private func end() {
    guard isRefused else { return writer.close() }
    writer.discard()
    tally.isDiscarded = true
  }

  private static func earlier(
    _ file: InputFile,
    _ names: FieldNames,
    _ writer: CorpusWriter
  ) throws -> ImportedFile? {
    guard file.kind == .regular else { return nil }
    let input = try file.open()
    let head = file.head(input)
    return try file.fingerprint(input, head: head, names: names).flatMap(writer.file)
  }

  private func addDossier(_ file: InputFile) throws {
    let path = file.argument
    let opened = try DossierReader.read(DossierFolder.files(at: path), shownAs: path.shown)
    for problem in opened.diagnostics where problem.severity == .error {
      reject(
        RejectedRow(
          line: problem.place.line,
          reason: problem.message,
          raw: problem.excerpt ?? ""
        ),
        of: problem.place.file
      )
    }
    try writer.transaction { transaction in
      tally.additions.add(
        try transaction.add(opened.dossier) { id, reason in
          reject(RejectedRow(line: 1, reason: reason, raw: id.rawValue), of: path.shown)
        }
      )
      tally.notes.add(transaction.notes)
      try rejects?.flush()
    }
    hasWritten = true
  }

  private func add(_ file: InputFile) throws {
    if case .server = file.kind { return try addDatabase(file) }
    if let project = try ProjectFile.project(of: file) { return try add(project, of: file) }
    if file.kind == .folder { return try addDossier(file) }
    let input = try file.open()
    let head = file.kind == .regular ? file.head(input) : []
    if try addSpeeches(file, head) { return }
    guard ResearchImport.isDatabase(head) else { return try addRows(file, input, head) }
    try addDatabase(file)
  }

  /// A database is filed in one transaction: its records name each other.
  private func addDatabase(_ file: InputFile) throws {
    var research = try ResearchImport(file, names)
    tally.fileNotices += research.notices.map { "\(file.name): \($0)" }
    try writer.transaction { transaction in
      let parties = try transaction.namesOfParties()
      let (named, others) = parties.isEmpty ? ([], [:]) : research.dossier.give(parties)
      tally.additions.add(
        try transaction.addRecords(of: research.dossier.dossier) { id, reason in
          reject(RejectedRow(line: 1, reason: reason, raw: id.rawValue), of: file.name)
        }
      )
      transaction.notes.otherParties.merge(others, uniquingKeysWith: +)
      tally.notes.add(transaction.notes)
      tally.parties = parties.compactMap(\.names.first)
      tally.namedParties.formUnion(named)
      try rejects?.flush()
    }
    for (kind, number) in research.dossier.dropped.counts { tally.dropped.count(kind, number) }
    tally.longQuotes += research.dossier.longQuotes
    hasWritten = true
    do throws(FileFailure) {
      if let corpus { try research.writeTexts(beside: corpus) }
    } catch {
      throw ImportError.database(reason: "The texts cannot be written: \(error.message)")
    }
  }

  private func addRows(_ file: InputFile, _ input: OpenedInput, _ head: [UInt8]) throws {
    let fingerprint = file.fingerprint(input, head: head, names: names)
    var record = try fingerprint.flatMap(writer.file)
    if record?.isFinished == true {
      tally.finishedBefore.append(file.name)
      bar.begin(at: file.size)
      return
    }
    if let record { tally.resumed.append((file.name, record.rows)) }
    if TextEncoding.of(head, given: names.encoding) != .utf8 { bar.forgetTotal() }
    bar.begin(at: record?.bytes ?? 0)
    record = record ?? fingerprint.map { ImportedFile(fingerprint: $0, name: file.name) }
    let place = ImportPlace(bytes: record?.bytes ?? 0, line: record?.line ?? 0)
    let reading = RowReading(
      file: file,
      input: input,
      names: names,
      place: place,
      head: head,
      rowsTogether: rowsTogether
    )
    try write(reading.start(), of: file, record: &record, from: place)
  }

  private func write(
    _ queue: BoundedQueue<ReadRows>,
    of file: InputFile,
    record: inout ImportedFile?,
    from place: ImportPlace
  ) throws {
    defer { queue.end() }
    var reached = place
    while let message = queue.take() {
      switch message {
      case .failed(let error): throw error
      case .end:
        record?.isFinished = true
        if let record { try writer.transaction { try $0.record(record) } }
        return
      case .batch(let batch):
        try write(batch, of: file, record: &record)
        bar.advance(
          rows: batch.count + batch.rejected.count,
          bytes: batch.end.bytes - reached.bytes
        )
        reached = batch.end
      case .events(let batch):
        try write(batch, of: file, record: &record)
        bar.advance(rows: batch.rowCount, bytes: batch.end.bytes - reached.bytes)
        reached = batch.end
      }
      if Interruption.isAsked { throw ImportError.interrupted }
    }
  }

  /// Writes a batch in one transaction, in which the corpus also learns how far the file is covered.
  func write(
    _ batch: QuoteBatch,
    of file: InputFile,
    record: inout ImportedFile?
  ) throws {
    tally.unknownNames += batch.unknownNames
    tally.setNames += batch.setNames
    tally.fileNotices += batch.notices.map { "\(file.name): \($0)" }
    for row in batch.rejected { reject(row, of: file.name) }
    var counts = AdditionCounts()
    try writer.transaction { transaction in
      try batch.forEachRow { row in
        let entry = QuoteEntry(row.texts, firstDay: row.firstDay, named: row.named)
        let addition = try transaction.add(entry)
        counts.count(addition)
        if case .refused(let reason) = addition {
          reject(RejectedRow(row, reason: reason), of: file.name)
        }
      }
      try rejects?.flush()
      record?.bytes = batch.end.bytes
      record?.line = batch.end.line
      record?.rows += batch.count + batch.rejected.count
      record?.rejected += batch.rejected.count + counts.refused
      record?.rejectBytes = rejects?.byteCount ?? 0
      if let record { try transaction.record(record) }
      tally.additions.add(counts)
      tally.notes.add(transaction.notes)
      tally.parties = try transaction.partyNames()
      tally.namedParties.formUnion(transaction.namedParties)
    }
    hasWritten = hasWritten || batch.count > counts.refused
  }

  func reject(_ row: RejectedRow, of file: String) {
    tally.count(row, of: file)
    rejects?.add(row, of: file)
  }
}
