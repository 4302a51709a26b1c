import Files
import Glibc
import SystemPackage

/// The files of a dossier that is a folder on disk.
package enum DossierFolder {
  static let fileLimit = 4096
  package static let mebibytesOfFile = 8
  static let mebibytesOfFolder = 64

  /// Reads every YAML file at the top of the folder and in its `sources`, in the order of their paths.
  ///
  /// A file that cannot be read is listed with what stood in the way, so that the others still open.
  package static func files(at path: FilePath) throws(StoreError) -> [DossierFile] {
    let folder = path.open(O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard folder >= 0 else {
      let code = errno
      if code == ENOENT { throw .notFound(path: path.shown) }
      throw .unreadable(path: path.shown, reason: systemMessage(code))
    }
    defer { close(folder) }
    let path = path.shown
    guard isKind(S_IFDIR, folder) else { throw .notAFolder(path: path) }

    var files: [DossierFile] = []
    var bytesLeft = mebibytesOfFolder << 20
    try append(&files, from: folder, prefix: "", of: path, bytesLeft: &bytesLeft)
    let sources = openat(folder, "sources", O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    if sources >= 0 {
      defer { close(sources) }
      if isKind(S_IFDIR, sources) {
        try append(&files, from: sources, prefix: "sources/", of: path, bytesLeft: &bytesLeft)
      } else {
        files.append(obstructed("sources", "it should be a folder"))
      }
    } else if isListed("sources", in: folder) {
      files.append(obstructed("sources", obstacle(errno)))
    }
    return files.sorted { $0.path < $1.path }
  }

  /// Why a folder of these files could not be read again, in words that follow its name; nil where it
  /// could.
  package static func excess(of files: [DossierFile]) -> String? {
    for file in files {
      if let excess = excess(of: file.bytes) {
        return "\(HarmlessText.oneLine(file.path)) would \(excess)"
      }
    }
    if files.reduce(0, { $0 + $1.bytes.count }) > mebibytesOfFolder << 20 {
      return "its files would be larger than \(mebibytesOfFolder) MiB together"
    }
    return files.count > fileLimit ? "it would have more than \(fileLimit) files" : nil
  }

  /// Why a file of these bytes could not be read again, in words that follow “would”; nil where it could.
  static func excess(of bytes: [UInt8]) -> String? {
    if bytes.count > mebibytesOfFile << 20 { return "be larger than \(mebibytesOfFile) MiB" }
    guard YAMLTree.byteBeyondValues(bytes) != nil else { return nil }
    return "hold more than \(YAMLTree.valueLimit) keys, lists and values"
  }

  private static func append(
    _ files: inout [DossierFile],
    from folder: Int32,
    prefix: String,
    of path: String,
    bytesLeft: inout Int
  ) throws(StoreError) {
    for name in try names(in: folder, of: path) {
      let shown = prefix + FilePath(platformString: name + [0]).shown
      guard shown.hasSuffix(".yaml") || shown.hasSuffix(".yml"), !isHidden(name) else { continue }
      guard files.count < fileLimit else { throw .tooManyFiles(path: path, limit: fileLimit) }
      let file = read(name, in: folder, shownAs: shown)
      bytesLeft -= file.bytes.count
      guard bytesLeft >= 0 else {
        throw .tooLarge(path: path, limitInMebibytes: mebibytesOfFolder)
      }
      files.append(file)
    }
  }

  private static func isHidden(_ name: [CChar]) -> Bool { name.first == 0x2E }

  /// The names in a folder, as the file system has them: they need not be UTF-8.
  static func names(in folder: Int32, of path: String) throws(StoreError) -> [[CChar]] {
    // The stream closes its descriptor, and the caller still needs its own.
    guard let stream = fdopendir(dup(folder)) else {
      throw .unreadable(path: path, reason: systemMessage(errno))
    }
    defer { closedir(stream) }
    var names: [[CChar]] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        bytes.prefix { $0 != 0 }.map(CChar.init(bitPattern:))
      }
      names.append(name)
      guard names.count <= fileLimit * 4 else {
        throw .tooManyFiles(path: path, limit: fileLimit * 4)
      }
    }
    return names
  }

  /// Reads a regular file of at most `mebibytesOfFile`; tells what stood in the way of any other.
  static func read(
    _ name: [CChar],
    in folder: Int32,
    shownAs path: String
  ) -> DossierFile {
    // Without O_NONBLOCK opening a FIFO waits for a writer that may never come.
    let descriptor = openat(folder, name + [0], O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return obstructed(path, obstacle(errno)) }
    defer { close(descriptor) }
    guard !isKind(S_IFDIR, descriptor) else { return obstructed(path, "it is a folder") }
    switch SmallFile.content(of: descriptor, limit: mebibytesOfFile << 20) {
    case .bytes(let bytes): return DossierFile(path: path, bytes: bytes)
    case .obstacle(let reason): return obstructed(path, reason)
    case .absent: return obstructed(path, obstacle(ENOENT))
    }
  }

  static func isKind(_ kind: mode_t, _ descriptor: Int32) -> Bool {
    var status = stat()
    return fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == kind
  }

  /// Whether a name stands in a folder, be it that of a link to nothing.
  private static func isListed(_ name: String, in folder: Int32) -> Bool {
    let failure = errno
    defer { errno = failure }
    var status = stat()
    return fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 || errno != ENOENT
  }

  /// Why what a folder lists cannot be opened.
  private static func obstacle(_ code: Int32) -> String {
    code == ENOENT ? "it is a link to what does not exist" : systemMessage(code)
  }

  private static func obstructed(_ path: String, _ reason: String) -> DossierFile {
    DossierFile(path: path, bytes: [], obstacle: reason)
  }
}
