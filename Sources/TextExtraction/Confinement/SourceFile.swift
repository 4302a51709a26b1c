import Files
import Glibc
import SystemPackage

/// A regular file that is open for reading.
struct SourceFile: ~Copyable {
  let descriptor: Int32
  let byteCount: Int

  /// Opens the file of a path, through links as the system does.
  init(_ path: FilePath) throws(ExtractionFailure) {
    // A pipe without a writer would not be opened otherwise.
    try self.init(descriptor: path.open(O_RDONLY | O_CLOEXEC | O_NONBLOCK))
  }

  /// Opens a file below a folder; neither a link on the way nor `..` is followed.
  init(below folder: FilePath, _ path: FilePath) throws(ExtractionFailure) {
    guard !path.isAbsolute, !path.isEmpty,
      path.components.allSatisfy({ $0.kind == .regular })
    else { throw .unreadable(reason: "its path leads out of the folder of the export") }
    var place = folder.open(O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    for (number, name) in path.components.enumerated() where place >= 0 {
      let isLast = number == path.components.count - 1
      let flags = O_RDONLY | O_CLOEXEC | O_NOFOLLOW | (isLast ? O_NONBLOCK : O_DIRECTORY)
      let next = FilePath(name.string).withPlatformString { openat(place, $0, flags) }
      let failure = errno
      close(place)
      place = next
      if next < 0, failure == ELOOP || (failure == ENOTDIR && !isLast) {
        throw .unreadable(reason: "a link leads to it")
      }
      errno = failure
    }
    try self.init(descriptor: place)
  }

  private init(descriptor: Int32) throws(ExtractionFailure) {
    guard descriptor >= 0 else { throw .unreadable(reason: "\(Errno(rawValue: errno))") }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.isFile else {
      close(descriptor)
      throw .unreadable(reason: "it is no regular file")
    }
    self.descriptor = descriptor
    byteCount = Int(status.st_size)
  }

  deinit {
    close(descriptor)
  }

  /// True when a PDF starts within the first 1024 bytes, where its readers look for it.
  var isPDF: Bool {
    var head = [UInt8](repeating: 0, count: 1024)
    let count = pread(descriptor, &head, head.count, 0)
    return PDFProgram.isPDF(head.prefix(max(0, count)))
  }
}
