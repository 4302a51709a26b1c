import CorpusStore
import DossierStore
import Files
import Interchange
import RelationsModel
import ResearchFiles
import SystemPackage

/// Coded projects.
extension ImportRun {
  /// Files the records of a project, then its quotes as rows.
  func add(_ project: CodedProject, of file: InputFile) throws {
    var read: ProjectImport?
    try writer.transaction { transaction in
      let found = try ProjectImport(project, names) { id, digest in
        try transaction.hasSource(id, withOtherTextThan: digest)
      }
      let records = try found.records(
        isNewIssue: { try !transaction.hasIssue($0) },
        isNewSource: { try !transaction.hasSource($0) }
      )
      if found.header == nil {
        if !found.title.isEmpty { try title(found.title, transaction) }
        _ = try transaction.addRecords(of: records) { _, _ in }
      } else {
        _ = try transaction.add(records) { _, _ in }
      }
      read = found
    }
    guard let read else { return }
    hasWritten = hasWritten || read.hasRecords
    try writeTexts(read.texts)
    try writeRows(read, of: file)
    tally.longQuotes += read.longQuotes
    tally.fileNotices += read.notices.map { "\(file.name): \($0)" }
    for (kind, number) in read.dropped.counts { tally.dropped.count(kind, number) }
  }

  private func writeRows(_ read: ProjectImport, of file: InputFile) throws {
    var record: ImportedFile?
    var rest = read.rows[...]
    let feed = ByteFeed(read: { room throws(ImportError) in
      let piece = rest.prefix(room.count)
      room.copyBytes(from: piece)
      rest = rest.dropFirst(piece.count)
      return piece.count
    })
    var importer = try ImporterRegistry.rows.importer(feed, names, ImportPlace())
    var lacks: Set<String> = []
    while let batch = try importer.next(atMost: rowsTogether) {
      try write(batch, of: file, record: &record)
      for row in batch.rejected {
        for field in ["date", "speaker", "issue"] where row.reason == "it has no \(field)" {
          lacks.insert(field)
        }
      }
      if Interruption.isAsked { throw ImportError.interrupted }
    }
    for field in lacks.sorted() {
      tally.fileNotices.append(
        "\(file.name): some stretches have no \(field). --set \(field)=… gives all of them one, "
          + "--map \(field)=… names a variable of the project."
      )
    }
  }

  /// Writes the texts of sources beside the corpus, each unless it is there.
  func writeTexts(_ texts: [Source.ID: String]) throws {
    guard let corpus, let folder = DossierPlace.corpus(corpus).textFolder, !texts.isEmpty else {
      return
    }
    do {
      try folder.makeFolderIfMissing()
      for (source, text) in texts.sorted(by: { $0.key < $1.key }) {
        let place = folder.appending("\(source.rawValue).txt")
        try DossierPlace.keep(Array(text.utf8), at: place, replaces: true)
      }
    } catch let error as FileFailure {
      throw ImportError.database(reason: "The texts cannot be written: \(error.message)")
    } catch {
      throw ImportError.database(reason: "The texts cannot be written beside the corpus.")
    }
  }
}
