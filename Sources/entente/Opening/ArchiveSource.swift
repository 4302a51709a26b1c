import Archive
import CompiledForm
import DossierStore
import Drawing
import Files
import Glibc
import Interface
import Presentation
import RelationsModel
import RelationsQuery
import Synchronization
import SystemPackage

/// An archive, read by way of its replica: what the user's role may see of it, in a corpus.
///
/// The replica is brought up to date once, when it is first asked for.
struct ArchiveSource: DossierSource {
  let address: ArchiveAddress
  private let opened = Opened()

  init(address: ArchiveAddress) {
    self.address = address
  }

  var subject: FormSubject? { try? corpus().subject }
  func stamp() -> Fingerprint? { try? corpus().stamp() }
  func digest() -> Fingerprint? { nil }
  func outline() throws(OpeningFailure) -> Outline { try corpus().outline() }
  func begin() throws(OpeningFailure) -> SourceReading { try corpus().begin() }
  func read() throws(OpeningFailure) -> (OpenedDossier, quoteCount: Int) { try corpus().read() }
  func appearance() -> Fingerprint? { try? corpus().appearance() }
  /// The replica, which from now on follows the archive.
  func watched() -> [PathWatch.Place] {
    guard let places = try? corpus().watched() else { return [] }
    let isFirst = opened.isFollowed.exchange(true, ordering: .relaxed) == false
    if isFirst, let folder = try? ArchiveSource.folder(),
      let follower = try? ReplicaFollower(of: address, in: folder)
    {
      BackgroundThread.run { [opened] in
        follower.run { news in
          opened.listener.withLock { $0 }?(ArchiveNews(news))
          return true
        }
      }
    }
    return places
  }
  /// Has somebody told what is new between this machine and the archive.
  func tell(_ listener: @escaping @Sendable (ArchiveNews) -> Void) {
    opened.listener.withLock { $0 = listener }
  }

  var tellsChanges: Bool { true }

  func tail(
    over base: any SegmentBase,
    since state: SourceState,
    atMost limit: Int
  ) -> SourceTail? {
    (try? corpus())?.tail(over: base, since: state, atMost: limit)
  }

  func close() { (try? corpus())?.close() }

  private func corpus() throws(OpeningFailure) -> CorpusSource {
    if let known = opened.source.withLock({ $0 }) { return known }
    let source = CorpusSource(path: try ArchiveSource.replica(of: address), isReplica: true)
    opened.source.withLock { $0 = source }
    return source
  }

  /// The corpus that stands for the archive, which is kept open between questions.
  private final class Opened: Sendable {
    let source = Mutex<CorpusSource?>(nil)
    /// Whether the replica is being kept up to date.
    let isFollowed = Atomic(false)
    /// Who is told what is new.
    let listener = Mutex<(@Sendable (ArchiveNews) -> Void)?>(nil)
  }
}

// The replicas of this user.
extension ArchiveSource {
  /// What came of the archives that were named in this run.
  private static let replicas = Mutex<[ArchiveAddress: Result<FilePath, OpeningFailure>]>([:])

  /// The corpus of an archive's replica, brought up to date once in a run of the program.
  ///
  /// Where the server does not answer, standard error tells since when the replica is.
  static func replica(of address: ArchiveAddress) throws(OpeningFailure) -> FilePath {
    let result = replicas.withLock { known in
      if let result = known[address] { return result }
      let result = Result { () throws(OpeningFailure) in try refreshed(address) }
      known[address] = result
      return result
    }
    return try result.get()
  }

  private static func refreshed(_ address: ArchiveAddress) throws(OpeningFailure) -> FilePath {
    do throws(ArchiveError) {
      let replica = try Replica(of: address, in: folder())
      if case .old(let time, let reason) = try replica.refresh() {
        Notices.write("entente: \(SafeText.line(sentence(since: time, reason)))")
      }
      let conflicts = try replica.waitingEdits().count { !$0.conflicts.isEmpty }
      if conflicts > 0 {
        let command = "`entente archive waiting \(address.shown)`"
        Notices.write(
          "entente: \(Wording.count(conflicts, "change")) of yours met others: \(command) shows what."
        )
      }
      for sentence in try replica.takeTidings() + replica.leftOut() {
        Notices.write("entente: \(SafeText.line(sentence))")
      }
      return replica.corpus
    } catch {
      throw .archive(error)
    }
  }

  /// The folder of the user's state.
  static func folder() throws(ArchiveError) -> FilePath {
    guard let folder = XDGFolder.state.path() else { throw .noFolder }
    return folder
  }

  /// What is told of a replica that could not be brought up to date.
  static func sentence(since time: Int, _ reason: String) -> String {
    "The archive’s server does not answer; this is as of \(words(of: time)) (\(reason))."
  }

  /// A time in seconds since 1970, in the user's time zone.
  static func words(of time: Int, _ format: String = "%Y-%m-%d %H:%M") -> String {
    var (seconds, parts) = (time, tm())
    localtime_r(&seconds, &parts)
    var text = [CChar](repeating: 0, count: 32)
    strftime(&text, text.count, format, &parts)
    return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Where compiled forms of an archive are kept: beside its replica, so that they go with it.
  static func cache(of address: ArchiveAddress) -> FormCache? {
    guard let folder = try? folder(), let replica = try? Replica(of: address, in: folder) else {
      return nil
    }
    return FormCache(in: replica.cache, format: IndexFormat.version, maker: Opener.maker)
  }

  /// The folder of the texts that were added to an archive on this machine.
  static func texts(of address: ArchiveAddress) -> FilePath? {
    guard let folder = try? folder() else { return nil }
    return folders.withLock { known in
      if let replica = known[address] { return replica.texts }
      guard let replica = try? Replica(of: address, in: folder) else { return nil }
      known[address] = replica
      return replica.texts
    }
  }

  private static let folders = Mutex<[ArchiveAddress: Replica]>([:])

  /// The corpus of an archive's replica for a command that reads it directly.
  static func opened(_ address: ArchiveAddress) throws(CommandFailure) -> FilePath {
    do throws(OpeningFailure) {
      return try replica(of: address)
    } catch {
      throw .unopened(error, advice: nil)
    }
  }
}

extension ArchiveNews {
  /// What a follower tells, in the words of the screen.
  init(_ news: ReplicaNews) {
    self =
      switch news {
      case .contact: .contact
      case .lost(let time): .lost(since: ArchiveSource.words(of: time, "%H:%M"))
      case .conflict(let conflicts): .conflict(conflicts)
      case .told(let sentences): .told(sentences.map { SafeText.line($0) })
      }
  }
}

extension DossierPlace {
  /// The file of a corpus, or of an archive's replica; nil for what is none.
  func corpusFile() throws(CommandFailure) -> FilePath? {
    switch self {
    case .shipped, .folder: nil
    case .corpus(let path): path
    case .archive(let address): try ArchiveSource.opened(address)
    }
  }
}
