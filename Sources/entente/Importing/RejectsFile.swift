import Foundation
import Interchange

/// The file that rejected rows are written to, as JSON lines.
///
/// How long it is stands in the corpus with every transaction, so that an import that goes on after
/// it was killed cuts off what no transaction covers and writes each row once.
final class RejectsFile {
  let path: String
  private var descriptor: Int32 = -1
  private var pending: [UInt8] = []
  private var written: Int
  private let keeps: Int

  /// `keeps` is how much of the file earlier parts of this import have written.
  init(path: String, keeps: Int) {
    self.path = path
    self.keeps = keeps
    written = keeps
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
    pending.append(contentsOf: object.compactText.utf8)
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
    descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw failure(errno) }
    var status = stat()
    fstat(descriptor, &status)
    written = min(keeps, Int(status.st_size))
    guard status.st_mode & S_IFMT == S_IFREG else { return }
    guard ftruncate(descriptor, written) == 0, lseek(descriptor, 0, SEEK_END) >= 0 else {
      throw failure(errno)
    }
  }

  private func failure(_ code: Int32) -> ImportFailure {
    .rejects(path: path, reason: Output.systemMessage(code))
  }
}

/// Why an import could not go on.
enum ImportFailure: Error, Hashable {
  case rejects(path: String, reason: String)
  case interrupted

  var message: String {
    switch self {
    case .rejects(let path, let reason): "\(path) cannot be written: \(reason)."
    case .interrupted: "Interrupted."
    }
  }
}
