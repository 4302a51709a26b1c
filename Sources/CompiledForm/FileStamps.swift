import Files
import Glibc
import SystemPackage

/// How files looked from outside, and whether that would show if they were changed now.
package struct FileStamps: Hashable, Sendable {
  /// Made from path, size, times in nanoseconds and inode of every file.
  package let fingerprint: Fingerprint
  /// Whether all files were last changed so long ago that the next change will bear another time.
  package let isSettled: Bool

  /// Clocks of file systems may tick as slowly as every two seconds.
  private static let secondsToSettle = 3

  /// The fingerprint, unless a change made right now might not show in it.
  package var stamp: Fingerprint? { isSettled ? fingerprint : nil }

  /// Looks at the YAML files of a dossier's folder, in it and in its `sources`; nil when it cannot
  /// be looked at.
  package init?(ofFolder path: FilePath, now: Int = time(nil)) {
    guard var files = FileStamps.files(in: path, prefix: "") else { return nil }
    // A folder without sources is looked at like any other.
    let sources = path.appending("sources")
    files += FileStamps.files(in: sources, prefix: "sources/") ?? []
    files.append((Array("sources".utf8), sources))
    self.init(of: files.sorted { $0.name.lexicographicallyPrecedes($1.name) }, now: now)
  }

  /// Looks at one file; nil when it cannot be looked at.
  package init?(ofFile path: FilePath, now: Int = time(nil)) {
    guard path.status != nil else { return nil }
    self.init(of: [(path.bytes, path)], now: now)
  }

  /// Looks at the file of a corpus, and at what SQLite keeps beside it while programs write.
  package init(ofCorpus path: FilePath, now: Int = time(nil)) {
    self.init(of: [path, path.withEnding("-wal")].map { ($0.bytes, $0) }, now: now)
  }

  private init(of files: [(name: [UInt8], path: FilePath)], now: Int) {
    var list: [UInt8] = []
    var youngest = Int.min
    for file in files {
      list += file.name + [0]
      guard let status = file.path.status else { continue }
      FileStamps.append(status, to: &list)
      // What a folder holds is listed; its own times change with every file that comes and goes.
      if status.st_mode & S_IFMT != S_IFDIR {
        youngest = max(youngest, status.st_mtim.tv_sec, status.st_ctim.tv_sec)
      }
    }
    fingerprint = Fingerprint(of: list)
    isSettled = youngest < now - FileStamps.secondsToSettle
  }

  private static func append(_ status: stat, to list: inout [UInt8]) {
    func append(_ number: Int64) { withUnsafeBytes(of: number) { list.append(contentsOf: $0) } }
    let kind = status.st_mode & S_IFMT
    append(Int64(kind))
    guard kind != S_IFDIR else { return }
    append(Int64(status.st_size))
    append(Int64(bitPattern: UInt64(status.st_ino)))
    append(Int64(bitPattern: UInt64(status.st_dev)))
    for moment in [status.st_mtim, status.st_ctim] {
      append(Int64(moment.tv_sec))
      append(Int64(moment.tv_nsec))
    }
  }

  /// The files that a dossier may consist of; nil when there is no such folder.
  private static func files(
    in path: FilePath,
    prefix: String
  ) -> [(name: [UInt8], path: FilePath)]? {
    path.names?.compactMap { name in
      guard name.first != UInt8(ascii: "."), endings.contains(where: { name.hasSuffix($0) }) else {
        return nil
      }
      return (Array(prefix.utf8) + name, path.entry(name))
    }
  }

  private static let endings = [Array(".yaml".utf8), Array(".yml".utf8)]
}

extension [UInt8] {
  fileprivate func hasSuffix(_ ending: [UInt8]) -> Bool {
    suffix(ending.count).elementsEqual(ending)
  }
}
