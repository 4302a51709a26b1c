import Foundation
import Glibc

/// What keeps a benchmark from running.
enum BenchmarkError: Error, CustomStringConvertible {
  case cannotWrite(path: String, reason: String)
  case notThere(path: String)
  case failed(String)

  var description: String {
    switch self {
    case .cannotWrite(let path, let reason): "\(path) cannot be written: \(reason)"
    case .notThere(let path): "There is no \(path)"
    case .failed(let what): what
    }
  }
}

/// A new file that is written from its start to its end, in pieces of a megabyte.
final class ByteFile {
  private let path: String
  private let descriptor: Int32
  private var waiting: [UInt8] = []

  init(_ path: String) throws(BenchmarkError) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0 else {
      throw .cannotWrite(path: path, reason: String(cString: strerror(errno)))
    }
  }

  func write(_ bytes: [UInt8]) throws(BenchmarkError) {
    waiting += bytes
    if waiting.count >= 1 << 20 { try flush() }
  }

  func finish() throws(BenchmarkError) {
    try flush()
    close(descriptor)
  }

  private func flush() throws(BenchmarkError) {
    var start = 0
    while start < waiting.count {
      let count = waiting[start...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      guard count > 0 else {
        throw .cannotWrite(path: path, reason: String(cString: strerror(errno)))
      }
      start += count
    }
    waiting.removeAll(keepingCapacity: true)
  }
}
