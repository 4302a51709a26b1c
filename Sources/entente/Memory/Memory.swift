import CompiledForm
import Files
import Foundation
import Glibc
import Interface
import SystemPackage

/// What the program remembers between two runs: where one was in each dossier, and the filters.
///
/// Losing it loses nothing: what cannot be read is not there, and what cannot be written is not kept.
struct Memory {
  /// So much is read of a file, and written to it.
  static let limit = 64 << 10
  /// As much as the fields of a form can have.
  private static let formLimit = 8 << 20

  private let folder: FilePath?
  private let subject: FormSubject?

  init(of subject: FormSubject?, folder: FilePath? = XDGFolder.state.path()) {
    self.subject = subject
    self.folder = folder
  }

  /// Where one was in the dossier; nil when that is not known.
  func bookmark() -> Bookmark? {
    bookmarkName.flatMap(text).map(Bookmark.init)
  }

  /// The filters of all dossiers.
  func filters() -> FilterHistory {
    FilterHistory((text(Memory.filtersName) ?? "").split(separator: "\n").map(String.init))
  }

  /// Keeps where one is, and the filters on top of those that other programs have kept meanwhile.
  func keep(_ bookmark: Bookmark, _ filters: FilterHistory) {
    guard let folder, StateFolder.make(folder) else { return }
    if let bookmarkName { write(bookmark.text, bookmarkName) }
    StateFolder.locked(folder) {
      let known = self.filters()
      let all = filters.merged(onto: known)
      if all.entries != known.entries { write(Memory.text(of: all), Memory.filtersName) }
    }
  }

  /// The form of the dossier that was left unfinished; nil where there is none.
  func unfinishedForm() -> UnfinishedForm? {
    guard let path = formPath,
      case .bytes(let bytes) = SmallFile.read(path, limit: Memory.formLimit),
      var form = try? JSONDecoder().decode(UnfinishedForm.self, from: Data(bytes))
    else { return nil }
    form.place = path.shown
    return form
  }

  /// Keeps what was typed into a form and is not saved, for its owner alone.
  func keep(_ form: UnfinishedForm) {
    guard let folder, StateFolder.make(folder), let path = formPath,
      let bytes = try? JSONEncoder().encode(form)
    else { return }
    _ = try? NewFile.write(Array(bytes), at: path, replaces: true, mode: 0o600)
  }

  func forgetForm() {
    if let path = formPath { path.remove() }
  }

  private var formPath: FilePath? {
    guard let folder, let subject else { return nil }
    return folder.appending(subject.digits + ".unsaved")
  }

  private static let filtersName = "filters"

  private var bookmarkName: String? { subject.map { $0.digits + ".place" } }

  /// As many of the newest as there is room for.
  private static func text(of filters: FilterHistory) -> String {
    var text = ""
    for entry in filters.entries where text.utf8.count + entry.utf8.count < limit {
      text += entry + "\n"
    }
    return text
  }

  private func text(_ name: String) -> String? {
    guard let folder,
      case .bytes(let bytes) = SmallFile.read(folder.appending(name), limit: Memory.limit)
    else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }

  private func write(_ text: String, _ name: String) {
    guard let folder, text.utf8.count <= Memory.limit else { return }
    let place = folder.appending(name)
    _ = try? NewFile.write(Array(text.utf8), at: place, replaces: true, isDurable: false)
  }
}

/// The folder of what is remembered.
enum StateFolder {
  private static let triesForLock = 20
  private static let microsecondsBetweenTries: UInt32 = 5_000

  /// Makes the folder where it is missing, for its owner alone; false when that cannot be.
  static func make(_ path: FilePath) -> Bool {
    path.makePrivateFolders() && path.allows(W_OK)
  }

  /// Does something while other programs wait; goes on without the lock when one of them holds it
  /// for longer than anybody should wait to leave a program.
  static func locked(_ folder: FilePath, _ body: () -> Void) {
    let file = folder.appending("lock").open(O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    defer { if file >= 0 { close(file) } }
    for _ in 0..<triesForLock where file >= 0 {
      if flock(file, LOCK_EX | LOCK_NB) == 0 { break }
      usleep(microsecondsBetweenTries)
    }
    body()
  }
}
