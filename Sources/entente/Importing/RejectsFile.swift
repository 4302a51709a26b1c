import Files
import Glibc
import Interchange
import SystemPackage

/// The file that rejected rows are written to, as JSON lines.
///
/// How long it is stands in the corpus with every transaction, so that an import that goes on after
/// it was killed cuts off what no transaction covers and writes each row once.
final class RejectsFile {
  private let path: FilePath
  private var descriptor: Int32 = -1
  private var pending: [UInt8] = []
  private var written: Int
  private let keeps: Int

  /// `keeps` is how much of the file earlier parts of this import have written.
  init(path: FilePath, keeps: Int) throws(ImportFailure) {
    try RejectsFile.check(path, inputs: [])
    self.path = path
    self.keeps = keeps
    written = keeps
  }

  /// Throws for a file that is one of `inputs` or holds anything but rejected rows, so that a slip of
  /// the hand never costs what it was to be made from.
  static func check(_ path: FilePath, inputs: [FilePath]) throws(ImportFailure) {
    guard inputs.allSatisfy({ !RejectsFile.isSame($0, path) }) else {
      throw .rejectsAreInput(path: path.shown)
    }
    do throws(FileFailure) {
      try WrittenLink.check(path)
    } catch {
      throw .link(error)
    }
    guard RejectsFile.mayBeReplaced(path) else { throw .rejectsAreForeign(path: path.shown) }
  }

  private static func isSame(_ one: FilePath, _ other: FilePath) -> Bool {
    guard let first = one.status, let second = other.status else { return false }
    return first.st_ino == second.st_ino && first.st_dev == second.st_dev
  }

  /// Whether there is no such file, or nothing in it but what an import wrote.
  private static func mayBeReplaced(_ path: FilePath) -> Bool {
    guard let status = path.status, status.isFile, status.st_size > 0 else {
      return true
    }
    // What cannot be read is told of when it is to be written.
    let file = path.open(O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return true }
    defer { close(file) }
    let beginning = Array("{\"file\":".utf8)
    var bytes = [UInt8](repeating: 0, count: beginning.count)
    return read(file, &bytes, bytes.count) == bytes.count && bytes == beginning
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// How long the file is with all that was added.
  var byteCount: Int { written + pending.count }

  func add(_ row: RejectedRow, of file: String) {
    let object = JSON.object([
      JSON.Member("file", .string(file)),
      JSON.Member("line", .int(row.line)),
      JSON.Member("reason", .string(row.reason)),
      JSON.Member("raw", .string(row.raw)),
    ])
    pending.append(contentsOf: object.compactBytes)
    pending.append(0x0A)
  }

  /// Writes what was added; a file is made even when nothing was.
  func flush() throws(ImportFailure) {
    if descriptor < 0 { try begin() }
    var start = 0
    while start < pending.count {
      let count = pending[start...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno != EINTR { throw failure(errno) }
      start += max(0, count)
    }
    written += pending.count
    pending.removeAll(keepingCapacity: true)
  }

  private func begin() throws(ImportFailure) {
    descriptor = path.open(O_WRONLY | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw failure(errno) }
    var status = stat()
    fstat(descriptor, &status)
    written = min(keeps, Int(status.st_size))
    guard status.isFile else { return }
    guard ftruncate(descriptor, written) == 0, lseek(descriptor, 0, SEEK_END) >= 0 else {
      throw failure(errno)
    }
  }

  private func failure(_ code: Int32) -> ImportFailure {
    .rejects(path: path.shown, reason: Output.systemMessage(code))
  }
}

/// Why an import could not go on.
enum ImportFailure: Error, Hashable {
  case rejects(path: String, reason: String)
  case rejectsAreInput(path: String)
  case rejectsAreForeign(path: String)
  /// The corpus or the file of rejects is a link that is not followed.
  case link(FileFailure)
  case interrupted

  var message: String {
    switch self {
    case .rejects(let path, let reason): "\(path) cannot be written: \(reason)."
    case .rejectsAreInput(let path):
      "\(path) is to be imported. Give --rejects the path of a new file."
    case .rejectsAreForeign(let path):
      "\(path) holds something else than rejected rows. Give --rejects the path of a new file."
    case .link(let failure): failure.message
    case .interrupted: "Interrupted."
    }
  }
}
