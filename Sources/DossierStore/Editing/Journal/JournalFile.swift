import Files
import Glibc
import RelationsModel
import SystemPackage

/// The file of a dossier’s journal, in the user’s own folder of data.
///
/// Its name is a digest of the dossier’s real path. A journal that comes with a folder is not it, and
/// is never read.
struct JournalFile {
  let path: FilePath
  private let folder: FilePath
  private(set) var entries: [FolderEntry] = []
  /// The entries without what undoing them takes.
  var heads: [JournalEntry] { entries.map(\.head) }
  private var coding = JournalCoding()
  /// How many bytes of the file were read and are whole lines.
  private var offset = 0
  private var inode: UInt64?

  /// The journal of a dossier, whose path has no links, below the program’s folder of data.
  init(of dossier: FilePath, in data: FilePath) {
    folder = data.appending("journal")
    path = folder.appending(ByteDigest.text(of: dossier.bytes) + ".jsonl")
  }

  /// Does something while no other program reads or writes the journal.
  func locked<Result>(
    _ body: () throws(EditFailure) -> Result
  ) throws(EditFailure) -> Result {
    guard folder.makePrivateFolders() else {
      throw .journal("\(folder.shown) cannot be made: \(systemMessage(errno))")
    }
    let lock = path.withEnding(".lock").open(O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard lock >= 0 else { throw .journal(systemMessage(errno)) }
    defer { close(lock) }
    while flock(lock, LOCK_EX) != 0 {
      guard errno == EINTR else { throw .journal(systemMessage(errno)) }
    }
    return try body()
  }

  /// Reads what was appended since the last time.
  ///
  /// What a kill has left of a last line is passed over.
  mutating func refresh() throws(EditFailure) {
    let file = path.open(O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else {
      guard errno == ENOENT else { throw .journal(systemMessage(errno)) }
      self = JournalFile(path: path, folder: folder)
      return
    }
    defer { close(file) }
    var status = stat()
    fstat(file, &status)
    if inode.map({ $0 != status.st_ino }) ?? true || status.st_size < offset {
      self = JournalFile(path: path, folder: folder)
      inode = UInt64(status.st_ino)
    }
    lseek(file, off_t(offset), SEEK_SET)
    let bytes: [UInt8]
    do {
      bytes = try WholeFile.rest(of: file, size: Int(status.st_size) - offset)
    } catch {
      throw .journal(systemMessage(error.rawValue))
    }
    try read(bytes)
  }

  private init(path: FilePath, folder: FilePath) {
    (self.path, self.folder) = (path, folder)
  }

  /// Reads lines that follow those that were read.
  mutating func read(_ bytes: [UInt8]) throws(EditFailure) {
    var rest = bytes[...]
    while let end = rest.firstIndex(of: 0x0A) {
      guard let entry = coding.entry(of: rest[..<end]), entry.sequence == entries.count + 1 else {
        // The last line may be what a kill or a cut of power has left.
        guard rest[(end + 1)...].firstIndex(of: 0x0A) == nil else {
          throw .damagedJournal(line: entries.count + 1)
        }
        return
      }
      entries.append(entry)
      offset += end + 1 - rest.startIndex
      rest = rest[(end + 1)...]
    }
  }

  /// Writes an entry after the last whole line, and waits for the disk unless it may be lost.
  mutating func append(_ entry: FolderEntry, isSynced: Bool) throws(EditFailure) {
    let file = path.open(O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw .journal(systemMessage(errno)) }
    defer { close(file) }
    signal(SIGXFSZ, SIG_IGN)
    var next = coding
    let line = next.line(of: entry)
    let isWritten =
      ftruncate(file, off_t(offset)) == 0 && JournalFile.write(line, to: file, at: offset)
      && (!isSynced || fsync(file) == 0)
    guard isWritten else {
      let code = errno
      ftruncate(file, off_t(offset))
      throw .journal(systemMessage(code))
    }
    if inode == nil {
      var status = stat()
      if fstat(file, &status) == 0 { inode = UInt64(status.st_ino) }
      folder.syncFolder()
    }
    coding = next
    offset += line.count
    entries.append(entry)
  }

  private static func write(_ bytes: [UInt8], to file: Int32, at offset: Int) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes {
        pwrite(file, $0.baseAddress, $0.count, off_t(offset + written))
      }
      if count > 0 { written += count } else if count == 0 || errno != EINTR { return false }
    }
    return true
  }

  /// Writes the journal anew without the words of its entries; what is damaged goes.
  mutating func purge() throws(EditFailure) {
    do throws(EditFailure) { try refresh() } catch {
      guard case .damagedJournal = error else { throw error }
    }
    guard path.linkStatus != nil else { return }
    var coding = JournalCoding()
    let bytes = entries.flatMap { coding.line(of: $0.purged) }
    do throws(FileFailure) {
      try NewFile.write(bytes, at: path, replaces: true)
    } catch { throw .journal(error.message) }
    self = JournalFile(path: path, folder: folder)
    try refresh()
  }
}

extension FilePath {
  /// Waits until the names in the folder are on the disk.
  func syncFolder() {
    let folder = open(O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }
}
