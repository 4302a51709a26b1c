import SystemPackage

/// The path of a file that SQLite opens.
package enum DatabasePath {
  private static let endings = ["-wal", "-shm", "-journal"]

  /// The name of what stands beside a database under a name of SQLite's and is no regular file; nil where
  /// there is none.
  ///
  /// SQLite would wait for a FIFO, and write where a link leads.
  package static func obstacle(beside path: FilePath) -> String? {
    let file = path.resolved ?? path
    return endings.map(file.withEnding).first { $0.linkStatus.map { !$0.isFile } ?? false }?
      .lastComponent.map { FilePath(root: nil, [$0]).shown }
  }

  /// A name that SQLite takes for the path and for nothing else: not for an address, nor for a database
  /// in memory; nil for one that is not UTF-8.
  package static func name(of path: FilePath) -> String? { String(validating: plain(path)) }

  /// The path as an address, in which any byte can be written; for a SQLite that reads addresses.
  package static func address(of path: FilePath) -> String {
    plain(path).bytes.reduce(into: "file:") { address, byte in
      let isPlain = byte < 0x80 && (Character(UnicodeScalar(byte)).isLetter || byte == 0x2F)
      let digits = String(byte, radix: 16)
      address += isPlain ? String(UnicodeScalar(byte)) : "%" + (byte < 0x10 ? "0" : "") + digits
    }
  }

  private static func plain(_ path: FilePath) -> FilePath {
    path.isAbsolute ? path : FilePath(".").pushing(path)
  }
}
