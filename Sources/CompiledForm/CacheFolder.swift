import Files
import Glibc
import SystemPackage

/// The folder in which forms are kept, held open so that nobody can put another in its place.
final class CacheFolder: Sendable {
  /// For the calls that take a folder and a name in it.
  let descriptor: Int32

  private init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  deinit {
    close(descriptor)
  }

  /// Where the folder is by the XDG base directories; nil when the environment names no absolute path.
  static func path(environment: (String) -> String?) -> FilePath? {
    if let named = environment("XDG_CACHE_HOME"), !named.isEmpty {
      return named.hasPrefix("/") ? FilePath(escaped: named).appending("entente") : nil
    }
    guard let home = environment("HOME"), home.hasPrefix("/") else { return nil }
    return FilePath(escaped: home).appending(".cache").appending("entente")
  }

  /// Opens the folder; nil when there is none, or when others could write in it.
  static func open(_ path: FilePath) -> CacheFolder? {
    let descriptor = path.open(O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    let folder = CacheFolder(descriptor: descriptor)
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_uid == geteuid() else { return nil }
    if status.st_mode & 0o077 != 0, fchmod(descriptor, 0o700) != 0 { return nil }
    return folder
  }

  /// Opens the folder, and makes it first where it is missing; nil when that cannot be.
  static func make(_ path: FilePath) -> CacheFolder? {
    if let folder = open(path) { return folder }
    guard path.makePrivateFolders() else { return nil }
    return open(path)
  }

  /// The names of everything in the folder.
  func names() -> [String] {
    guard let stream = fdopendir(openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)) else {
      return []
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// Opens a file of ours for reading; nil when it is missing or not ours alone.
  func openFile(_ name: String) -> (descriptor: Int32, status: stat)? {
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    let file = openat(descriptor, name, flags)
    guard file >= 0 else { return nil }
    var status = stat()
    guard fstat(file, &status) == 0, status.isFile,
      status.st_uid == geteuid(), status.st_mode & 0o022 == 0
    else {
      close(file)
      return nil
    }
    return (file, status)
  }
}
