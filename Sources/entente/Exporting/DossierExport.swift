import CorpusStore
import DossierStore
import Drawing
import Files
import Presentation
import RelationsModel
import SystemPackage

/// Writes a corpus, or a dossier as it is read, as the folder of a dossier.
struct DossierExport {
  static let name = "dossier"
  static let help = "the folder of a dossier, of everything but the texts, to go on with by hand"
  /// A folder is for what people read and merge.
  static let mostQuotes = 20_000

  let place: DossierPlace
  let path: FilePath
  let isForced: Bool

  func run() throws(CommandFailure) {
    let writer = DossierWriter(try dossier())
    try check(writer)
    do {
      try ExportedFolder.write(writer.files, at: path, replaces: isForced)
    } catch {
      throw .transfer(SafeText.line(error.message))
    }
    for (old, new) in writer.changedIDs {
      Notices.write("entente: \(old) names two records; one of them is \(new) in the folder.")
    }
  }

  private func dossier() throws(CommandFailure) -> Dossier {
    switch place {
    case .shipped: try read(FileSource(folder: nil))
    case .folder(let path): try read(FileSource(folder: path))
    case .corpus(let path): try corpus(at: path)
    case .archive(let address): try corpus(at: ArchiveSource.opened(address))
    }
  }

  private func corpus(at path: FilePath) throws(CommandFailure) -> Dossier {
    let quotes: Int
    var read: (dossier: Dossier, problems: Int)?
    do throws(CorpusError) {
      let corpus = try Corpus(opening: path)
      quotes = try corpus.quoteCount()
      if !isTooMuch(quotes) {
        read = (try corpus.dossier(isSound: true), try corpus.problems(atMost: 0).count)
      }
    } catch {
      throw .transfer(SafeText.line(error.message))
    }
    guard let read else { throw tooMuch(quotes) }
    try checkLosses(read.problems)
    return read.dossier
  }

  /// What is not sound in a corpus is lost only where that is wanted, and told then too.
  private func checkLosses(_ problems: Int) throws(CommandFailure) {
    guard problems > 0 else { return }
    let (own, them) = problems == 1 ? ("it is", "it") : ("they are", "them")
    let rows = "\(Wording.count(problems, "row")) that cannot be taken as \(own)"
    let list = "`\(place.checkCommand)` lists \(them)"
    guard isForced else {
      throw .transfer("\(place.name) has \(rows); \(list). --force writes what is sound.")
    }
    Notices.write("entente: left out: \(rows); \(list).")
  }

  private func read(_ source: FileSource) throws(CommandFailure) -> Dossier {
    let opened: OpenedDossier
    do {
      opened = try source.read().0
    } catch {
      throw .unopened(error, advice: nil)
    }
    let errors = opened.diagnostics.count { $0.severity == .error }
    guard errors == 0 || isForced else {
      throw .transfer(
        "\(place.name) has \(Wording.count(errors, "mistake")); `\(place.checkCommand)` lists them. "
          + "--force writes what is sound."
      )
    }
    let quotes = opened.dossier.quotes.count
    guard !isTooMuch(quotes) else { throw tooMuch(quotes) }
    return opened.dossier
  }

  private func tooMuch(_ quotes: Int) -> CommandFailure {
    let (count, most) = (Wording.number(quotes), Wording.number(DossierExport.mostQuotes))
    return .transfer(
      "\(place.name) has \(count) quotes, and a folder is for at most \(most). --force writes it."
    )
  }

  /// Holds what was written against what it is read as.
  private func check(_ writer: DossierWriter) throws(CommandFailure) {
    if let excess = DossierFolder.excess(of: writer.files) {
      throw .transfer("\(place.name) fits in no folder: \(excess), and could not be read again.")
    }
    let back = writer.readBack()
    let unread = back.errors.isEmpty ? ["a text that reads back otherwise"] : back.errors
    let lost = writer.losses + (back.isEqual ? [] : unread)
    guard lost.isEmpty && back.isEqual || isForced else {
      for line in lost.prefix(10) { Notices.write("entente: " + SafeText.line(line)) }
      throw .transfer(
        "A folder cannot hold all of \(place.name): \(Wording.count(lost.count, "thing")) would be "
          + "lost\(lost.count > 10 ? ", of which these are the first" : ""). --force writes the rest."
      )
    }
    for line in lost.prefix(10) { Notices.write("entente: left out: " + SafeText.line(line)) }
    guard back.isEqual, !back.errors.isEmpty else { return }
    Notices.write(
      "entente: All is written; `entente check` will tell \(Wording.count(back.errors.count, "mistake")), "
        + "such as: \(SafeText.line(back.errors[0]))."
    )
  }

  private func isTooMuch(_ quotes: Int) -> Bool { quotes > DossierExport.mostQuotes && !isForced }
}
