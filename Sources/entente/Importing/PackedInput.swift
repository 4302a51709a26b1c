import Files
import Glibc
import Interchange
import TextExtraction

extension OpenedInput {
  /// More than this is not unpacked, in bytes.
  private static let mostUnpacked = 1 << 30

  /// Whether gzip packed what the file has.
  var isPacked: Bool {
    var head: [UInt8] = [0, 0]
    return pread(descriptor, &head, 2, 0) == 2 && head == [0x1F, 0x8B]
  }

  /// What gzip packed, in a file without a name that goes with the last one who reads it.
  func unpacked() throws(ImportError) -> OpenedInput {
    let bytes: [UInt8]
    do {
      bytes = try Unpacking.gzip(
        WholeFile.rest(of: descriptor, size: 0),
        limit: Self.mostUnpacked
      )
    } catch let failure as ExtractionFailure {
      throw .unreadable(reason: failure.message)
    } catch {
      throw .unreadable(reason: "\(error)")
    }
    guard let file = tmpfile() else { throw .unreadable(reason: Output.systemMessage(errno)) }
    defer { fclose(file) }
    guard bytes.isEmpty || fwrite(bytes, bytes.count, 1, file) == 1, fflush(file) == 0,
      lseek(fileno(file), 0, SEEK_SET) == 0
    else { throw .unreadable(reason: Output.systemMessage(errno)) }
    let copy = fcntl(fileno(file), F_DUPFD_CLOEXEC, 0)
    guard copy >= 0 else { throw .unreadable(reason: Output.systemMessage(errno)) }
    return OpenedInput(descriptor: copy)
  }
}
