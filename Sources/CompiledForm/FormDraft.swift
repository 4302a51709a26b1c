import CProcess
import Glibc
import RelationsQuery

/// A form that is being laid out in the file that is to be its own: it takes the place of the one
/// before once all of it is there.
package final class FormDraft: IndexSink {
  private let file: FormWriter
  private let fileName: String
  private let subject: [UInt8]
  private let maker: [UInt8]
  private let format: UInt32
  /// Where the index begins.
  private let base: Int
  /// The disk is told at once of pieces as large as this, and has little left to do at the end.
  private static let bytesToldAtOnce = 1 << 20

  init?(in folder: CacheFolder, of subject: FormSubject, format: UInt32, maker: [UInt8]) {
    guard let file = FormWriter(in: folder) else { return nil }
    self.file = file
    self.fileName = subject.fileName
    self.subject = subject.name
    self.format = format
    self.maker = maker
    base = Envelope.offset(subject: subject.name, maker: maker)
    guard base <= Envelope.mostBytes else { return nil }
  }

  package func put(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Bool {
    guard file.write(bytes, at: base + offset) else { return false }
    if bytes.count >= FormDraft.bytesToldAtOnce {
      cproc_begin_writing(file.descriptor, Int64(base + offset), Int64(bytes.count))
    }
    return true
  }

  package func lend<Result>(
    upTo end: Int,
    _ body: (UnsafeRawBufferPointer) -> Result
  ) -> Result? {
    // Makes the file so long without a change to what is in it; pages past its end cannot be read.
    guard end > 0, cproc_make_room(file.descriptor, Int64(base), Int64(end)) == 0 else {
      return nil
    }
    return storage(count: end)?.withBytes(body)
  }

  /// The first bytes of the index, mapped, also before the file has its name; nil when that fails.
  package func storage(count: Int) -> MappedBytes? {
    MappedBytes(descriptor: file.descriptor, offset: base, count: count, isReadAtOnce: false)
  }

  /// Keeps so many bytes as the form of the subject; false when that cannot be done.
  package func keep(count: Int, state: SourceState) -> Bool {
    guard state.stamp != nil || state.digest != nil, let storage = storage(count: count) else {
      return false
    }
    let envelope = Envelope(
      format: format,
      indexCount: count,
      indexHash: storage.withBytes { Checksum64.hash($0) },
      state: state,
      subject: subject,
      maker: maker
    )
    let isWritten = envelope.bytes.withUnsafeBytes { file.write($0, at: 0) }
    // What was set aside past the end goes.
    guard isWritten, storage.isWhole, ftruncate(file.descriptor, off_t(base + count)) == 0 else {
      return false
    }
    return file.finish(as: fileName)
  }
}
