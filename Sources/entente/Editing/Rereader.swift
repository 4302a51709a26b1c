import CompiledForm
import DossierStore
import Files
import Interface
import RelationsModel
import RelationsQuery
import Synchronization
import SystemPackage

/// Reads a dossier again that is open and has changed, and puts what is sound in the place of what
/// was.
final class Rereader: Sendable {
  private let opener: Opener
  private let board: CurrentBoard
  /// How the files were when they were read last; also held while they are read, since who asks second
  /// is to find what the first has done.
  private let read: Mutex<LastReading>

  private struct LastReading {
    var appearance: Fingerprint?
    /// Whether it was told that the files could not be read, and are shown as they were before.
    var isBehind = false
  }

  init(_ opener: Opener, board: CurrentBoard) {
    self.opener = opener
    self.board = board
    read = Mutex(LastReading(appearance: opener.source.appearance()))
  }

  /// Reads the dossier, unless its files look as they did; nil when there is nothing new.
  func reread() -> Rereading? {
    read.withLock { last in
      let now = opener.source.appearance()
      guard now == nil || now != last.appearance else { return nil }
      last.appearance = now
      let news = board.whileReading { isShown ? shown(after: last) : rereading() }
      switch news {
      case .sound: last.isBehind = false
      case .unsound, .failed: last.isBehind = true
      case nil: break
      }
      return news
    }
  }

  /// What is shown already is news where it could not be read the last time.
  private func shown(after last: LastReading) -> Rereading? {
    last.isBehind ? .sound(board.value.queries.heading) : nil
  }

  /// Whether what answers was made of the corpus as it is: a file that SQLite keeps beside it comes and
  /// goes without any change.
  private var isShown: Bool {
    guard opener.source.tellsChanges, let stamp = board.value.stamp else { return false }
    defer { opener.source.close() }
    return board.value.isWhole && opener.source.stamp() == stamp
  }

  /// Reads the dossier because the form that answered was cut; nil when it has been read meanwhile.
  func mend() -> Rereading? {
    board.whileReading { board.value.isWhole ? nil : opening() }
  }

  /// Calls back at once and after each change of what is read, for as long as the program runs; returns
  /// where nothing can change or be watched.
  func watch(_ changed: () -> Void) {
    guard !opener.source.watched().isEmpty,
      let watch = PathWatch({ [opener] in opener.source.watched() })
    else { return }
    // It may have changed before it was watched.
    repeat { changed() } while watch.next()
  }

  private func rereading() -> Rereading {
    do throws(OpeningFailure) {
      guard opener.source is FileSource else { return takingUp() ?? opening() }
      let (opened, _) = try opener.source.read()
      let errors = opened.diagnostics.filter { $0.severity == .error }
      guard errors.isEmpty else { return .unsound(errors) }
      let index = MemoryStorage(IndexBuilder(opened.dossier).bytes(sharing: .twoThreads))
      let fresh = try Board(index)
      board.replace(fresh)
      return .sound(fresh.queries.heading)
    } catch {
      let errors = error.diagnostics
      return errors.isEmpty ? .failed(error.message) : .unsound(errors)
    }
  }

  /// Puts what has changed beside what was read; nil where all has to be read.
  private func takingUp() -> Rereading? {
    defer { opener.source.close() }
    guard let fresh = board.value.takingUp(changesOf: opener.source) else { return nil }
    board.replace(fresh)
    // The next change is to find less beside what is kept.
    if fresh.tailCount >= Opener.fewestInSegment, let kept = opener.keepLater() {
      board.replace(kept)
    }
    return .sound(fresh.queries.heading)
  }

  /// Opens what is read again: what is wrong is left out and counted.
  private func opening() -> Rereading {
    do throws(OpeningFailure) {
      return .sound(try opened().queries.heading)
    } catch {
      return .failed(error.message)
    }
  }

  /// Reads all that is sound, has it answer, and keeps it.
  private func opened() throws(OpeningFailure) -> Board {
    defer { opener.source.close() }
    var reading = try opener.source.begin()
    try reading.finish()
    let made = opener.lay(out: reading)
    board.replace(try Board(made.storage, state: reading.state))
    if made.keep(), let (mapped, _) = opener.compiled() {
      board.replace(mapped)
    }
    return board.value
  }

  /// All that is wrong, or why that cannot be told.
  func problems() -> Message {
    do throws(OpeningFailure) {
      return .checked(try opener.source.read().0.diagnostics)
    } catch {
      let problems = error.diagnostics
      return problems.isEmpty ? .openingFailed(error.message) : .checked(problems)
    }
  }

  /// What is read from a folder; throws for what is read from elsewhere.
  private func editable() throws(EditingFailure) -> (folder: FilePath, source: FileSource) {
    guard let source = opener.source as? FileSource else {
      throw opener.source is ArchiveSource ? .archive : .corpus
    }
    guard let folder = source.folder else { throw .shipped }
    return (folder, source)
  }

  /// The file and the line at which something is edited.
  func place(of target: EditTarget) throws(EditingFailure) -> (path: FilePath, line: Int) {
    switch target {
    case .dossier: return (try editable().folder.appending("dossier.yaml"), 1)
    // It may be in the settings, whatever is open.
    case .place(let place): return (FilePath(shown: place.file), place.line)
    case .record(let id):
      let (folder, source) = try editable()
      let files: [DossierFile]
      do throws(OpeningFailure) {
        files = try source.files()
      } catch {
        throw .unreadable(error.message)
      }
      guard let place = DossierReader.place(of: id, in: files, shownAs: folder.shown) else {
        throw .gone(id)
      }
      return (FilePath(shown: place.file), place.line)
    }
  }
}

/// Why something cannot be edited.
enum EditingFailure: Error, Hashable {
  case shipped
  case corpus
  case archive
  case gone(String)
  case unreadable(String)

  var message: String {
    switch self {
    case .shipped: "This dossier is part of the program; `entente new` starts one of your own."
    case .corpus: "A corpus is no text for an editor: its records are changed in forms."
    case .archive: "An archive is no text for an editor: its records are changed in forms."
    case .gone(let id): "\(id) stands in no file any more."
    case .unreadable(let reason): reason
    }
  }
}
