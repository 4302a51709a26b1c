import CompiledForm
import CorpusStore
import DossierStore
import Files
import Interface
import Presentation
import RelationsModel
import RelationsQuery
import Synchronization
import SystemPackage

/// A dossier in a corpus.
struct CorpusSource: DossierSource {
  let path: FilePath
  /// Whether no other program than this one writes to the corpus.
  private let isReplica: Bool
  private let lastOpened = LastOpened()

  init(path: FilePath, isReplica: Bool = false) {
    self.path = path
    self.isReplica = isReplica
  }

  var subject: FormSubject? { FormSubject.corpus(path) }

  func stamp() -> Fingerprint? {
    guard let corpus = try? open() else { return nil }
    lastOpened.keep(corpus)
    return try? stamp(of: corpus)
  }

  /// Programs that import leave the file otherwise, or what SQLite keeps beside it.
  func appearance() -> Fingerprint? { FileStamps(ofCorpus: path).fingerprint }

  /// Whoever has written to a corpus closes it.
  func watched() -> [PathWatch.Place] { [.file(path)] }

  func close() { lastOpened.keep(nil) }

  /// While a log is kept beside the corpus its looks say nothing, and the generation says all.
  func digest() -> Fingerprint? {
    guard let corpus = try? open(), (try? corpus.hasLog) == true else { return nil }
    return try? state(of: corpus).digest
  }

  func outline() throws(OpeningFailure) -> Outline {
    let corpus = try open()
    do {
      return Outline(dossier: try corpus.outline(), quoteCount: try corpus.quoteCount())
    } catch {
      throw .corpus(error)
    }
  }

  func begin() throws(OpeningFailure) -> SourceReading {
    let corpus = try open()
    do {
      let (frame, problemCount) = try corpus.countedFrame()
      return SourceReading(
        builder: IndexBuilder(frame, problemCount: problemCount),
        state: try state(of: corpus)
      ) { (builder, rows, visit) throws(OpeningFailure) in
        try CorpusSource.addQuotes(of: corpus, to: &builder, every: rows, visit: visit)
      }
    } catch {
      throw .corpus(error)
    }
  }

  func read() throws(OpeningFailure) -> (OpenedDossier, quoteCount: Int) {
    let corpus = try open()
    do {
      let (problems, count, quotes) = try corpus.problems(atMost: CorpusSource.mostListed)
      var diagnostics = problems.map { diagnostic($0.message) }
      if count > problems.count {
        let rest = Wording.count(count - problems.count, "more row")
        diagnostics.append(diagnostic("\(rest) cannot be read"))
      }
      return (OpenedDossier(dossier: try corpus.frame(), diagnostics: diagnostics), quotes)
    } catch {
      throw .corpus(error)
    }
  }

  /// At most so many problems are listed, and the others are counted: a table may have no sound row.
  private static let mostListed = 10_000

  /// A database has rows and no lines.
  private func diagnostic(_ message: String) -> Diagnostic {
    Diagnostic(
      severity: .error,
      place: Diagnostic.Place(file: path.shown, line: 1, column: 1),
      message: message
    )
  }

  private func open() throws(OpeningFailure) -> Corpus {
    do {
      return try Corpus(opening: path)
    } catch {
      throw .corpus(error)
    }
  }

  /// Made of the generation, which every transaction of ours raises, and of how the file looks, which
  /// other programs leave otherwise.
  private func stamp(of corpus: Corpus) throws(CorpusError) -> Fingerprint {
    let identity = try corpus.identity
    let hidesChanges = isReplica ? true : try corpus.hasLog
    let parts = [
      "\(identity.formatVersion)", "\(identity.generation)", identity.id, identity.mark,
      hidesChanges ? "" : FileStamps(ofFile: path)?.fingerprint.digits ?? "",
    ]
    return Fingerprint(of: parts.joined(separator: " "))
  }

  /// By the stamp it is told whether a form is fresh, by the generation what has changed since.
  private func state(of corpus: Corpus) throws(CorpusError) -> SourceState {
    let identity = try corpus.identity
    return SourceState(
      stamp: try stamp(of: corpus),
      digest: Fingerprint(
        number: identity.generation,
        name: CorpusSource.name(identity.id, identity.mark)
      )
    )
  }

  private static func name(_ id: String, _ mark: String) -> String { "\(id) \(mark)" }

  var tellsChanges: Bool { true }

  func tail(
    over base: any SegmentBase,
    since state: SourceState,
    atMost limit: Int
  ) -> SourceTail? {
    guard let was = state.digest, let corpus = try? open(), let id = try? corpus.identity.id,
      let found = try? corpus.tail(
        over: base,
        since: was.number,
        marked: { was.isNamed(CorpusSource.name(id, $0)) },
        atMost: limit
      ), let now = try? self.state(of: corpus)
    else { return nil }
    return SourceTail(builder: found.builder, heading: found.heading, state: now)
  }

  private static func addQuotes(
    of corpus: Corpus,
    to builder: inout IndexBuilder,
    every rows: Int,
    visit: (inout IndexBuilder) -> Bool
  ) throws(OpeningFailure) {
    do {
      try corpus.readQuotes(into: &builder, every: rows, visit: visit)
    } catch {
      throw .corpus(error)
    }
  }
}

/// The corpus whose stamp was asked for last: closing it starts threads, which is for later.
private final class LastOpened: Sendable {
  private let corpus = Mutex<Corpus?>(nil)

  func keep(_ other: Corpus?) {
    corpus.withLock { $0 = other }
  }
}
