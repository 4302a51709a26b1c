import Foundation
import Glibc
import RelationsQuery
import SystemPackage

@testable import CompiledForm

/// A cache in a folder that goes when the test is over.
final class Cache {
  let root: URL
  let sweep: CacheSweep

  init(sweep: CacheSweep = CacheSweep()) throws {
    root = FileManager.default.temporaryDirectory.appending(path: "entente-\(UUID().uuidString)")
    self.sweep = sweep
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: root)
  }

  var folder: String { path("cache/entente") }
  var forms: FormCache { forms() }

  func forms(format: UInt32 = 7, maker: String = "1.0") -> FormCache {
    FormCache(path: FilePath(folder), format: format, maker: maker, sweep: sweep)
  }

  func path(_ name: String) -> String { root.appending(path: name).path(percentEncoded: false) }

  /// A source in a folder of its own, which forms can be of.
  func subject(_ name: String = "source") throws -> FormSubject {
    try FileManager.default.createDirectory(
      atPath: path(name),
      withIntermediateDirectories: true
    )
    guard let subject = FormSubject.folder(FilePath(path(name))) else {
      throw CocoaError(.fileNoSuchFile)
    }
    return subject
  }

  func file(of subject: FormSubject) -> String { "\(folder)/\(subject.fileName)" }

  func bytes(of subject: FormSubject) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: file(of: subject))))
  }

  /// Puts other bytes in the place of a form, as one who may write there.
  func put(_ bytes: [UInt8], as subject: FormSubject) throws {
    try Data(bytes).write(to: URL(filePath: file(of: subject)))
    chmod(file(of: subject), 0o600)
  }

  var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }
}

extension CompiledForm {
  var bytes: [UInt8] { storage.withBytes { Array($0) } }
}

extension SourceState {
  static let first = SourceState(stamp: Fingerprint(of: "a"), digest: Fingerprint(of: "A"))
}

/// Bytes that look like anything, the same in every run.
func randomBytes(_ count: Int, seed: UInt64 = 1) -> [UInt8] {
  var state = seed
  return (0..<count).map { _ in
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return UInt8(truncatingIfNeeded: state >> 33)
  }
}
