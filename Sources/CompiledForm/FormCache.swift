import Files
import Glibc
import RelationsQuery
import SystemPackage

/// The compiled forms in the user's cache: derived, disposable, and never a reason to fail.
///
/// Whatever stands in the way, no folder, a full disk, a file that is cut, torn or foreign, the
/// answer is that there is no form.
package struct FormCache: Sendable {
  /// An index of up to so many bytes is compared with its hash whenever it is opened.
  package static let mostBytesVerifiedAtOnce = 4 << 20
  /// A form's time tells when it was last used, to about a day.
  private static let secondsBetweenTouches = 86_400

  let path: FilePath
  /// The version of the index's format.
  private let format: UInt32
  /// The version of the program: another may read sources otherwise.
  private let maker: [UInt8]
  private let sweep: CacheSweep

  /// The cache that the environment names; nil when it names none.
  package init?(
    format: UInt32,
    maker: String,
    environment: (String) -> String? = Environment.value
  ) {
    guard let path = CacheFolder.path(environment: environment) else { return nil }
    self.init(path: path, format: format, maker: maker)
  }

  /// Keeps forms in a folder, so that they go with what else is in it.
  package init(in path: FilePath, format: UInt32, maker: String) {
    self.init(path: path, format: format, maker: maker)
  }

  init(path: FilePath, format: UInt32, maker: String, sweep: CacheSweep = CacheSweep()) {
    self.path = path
    self.format = format
    self.maker = Array(maker.utf8)
    self.sweep = sweep
  }

  /// The form of a subject, if there is one that is fresh: its stamp is the one given, or else its
  /// digest is, which is only asked for then.
  package func form(
    of subject: FormSubject,
    stamp: Fingerprint?,
    digest: () -> Fingerprint? = { nil }
  ) -> CompiledForm? {
    opened(subject) { envelope, file in
      let isAsItWas = stamp != nil && envelope.state.stamp == stamp
      guard isAsItWas || isSame(envelope.state.digest, digest) else { return nil }
      return map(envelope, file, renewal: isAsItWas ? nil : stamp)
    }
  }

  /// The form of a subject however its source looks by now.
  package func formOfAnyState(of subject: FormSubject) -> CompiledForm? {
    opened(subject) { map($0, $1, renewal: nil) }
  }

  /// Lends a subject's file and what stands before the index, where this program wrote it.
  private func opened<Result>(
    _ subject: FormSubject,
    _ body: (Envelope, Int32) -> Result?
  ) -> Result? {
    guard let folder = CacheFolder.open(path),
      let file = folder.openFile(subject.fileName)
    else { return nil }
    defer { close(file.descriptor) }
    guard let envelope = envelope(of: file.descriptor, count: Int(file.status.st_size)),
      envelope.subject == subject.name, envelope.maker == maker,
      envelope.format == format, let result = body(envelope, file.descriptor)
    else { return nil }
    touch(file.descriptor, file.status)
    return result
  }

  /// Begins the file of a subject's form, in which an index can be laid out; nil when that cannot be
  /// done.
  package func draft(of subject: FormSubject) -> FormDraft? {
    guard let folder = CacheFolder.make(path) else { return nil }
    sweep.clear(folder, sparing: subject.digits + FormSubject.fileEnding)
    return FormDraft(in: folder, of: subject, format: format, maker: maker)
  }

  /// Keeps an index as the form of a subject; false when that cannot be done.
  @discardableResult
  package func keep(
    _ index: some IndexStorage,
    of subject: FormSubject,
    state: SourceState
  ) -> Bool {
    guard state.stamp != nil || state.digest != nil, let draft = draft(of: subject) else {
      return false
    }
    return index.withBytes { draft.put($0, at: 0) && draft.keep(count: $0.count, state: state) }
  }

  private func isSame(_ known: Fingerprint?, _ digest: () -> Fingerprint?) -> Bool {
    guard let known, let digest = digest() else { return false }
    return known == digest
  }

  private func envelope(of file: Int32, count: Int) -> Envelope? {
    var bytes = [UInt8](repeating: 0, count: min(count, Envelope.indexAlignment))
    guard pread(file, &bytes, bytes.count, 0) == bytes.count else { return nil }
    if let length = Envelope.length(of: bytes), length > bytes.count {
      bytes = [UInt8](repeating: 0, count: min(count, length))
      guard pread(file, &bytes, bytes.count, 0) == bytes.count else { return nil }
    }
    guard let envelope = Envelope(reading: bytes),
      envelope.indexCount == count - envelope.indexOffset
    else { return nil }
    return envelope
  }

  private func map(_ envelope: Envelope, _ file: Int32, renewal: Fingerprint?) -> CompiledForm? {
    let isSmall = envelope.indexCount <= FormCache.mostBytesVerifiedAtOnce
    let storage = MappedBytes(
      descriptor: file,
      offset: envelope.indexOffset,
      count: envelope.indexCount,
      isReadAtOnce: isSmall
    )
    guard let storage else { return nil }
    let form = CompiledForm(
      storage: storage,
      state: envelope.state,
      renewal: renewal.map { SourceState(stamp: $0, digest: envelope.state.digest) },
      hash: envelope.indexHash,
      isVerified: false
    )
    return isSmall ? form.verified() : form
  }

  private func touch(_ file: Int32, _ status: stat) {
    guard time(nil) - status.st_mtim.tv_sec > FormCache.secondsBetweenTouches else { return }
    futimens(file, nil)
  }
}
