import Glibc
import Interchange
import SystemPackage
import TestDossier
import Testing

@testable import entente

/// A file stays open for as long as any thread reads it.
@Suite struct OpenedInputTests {
  @Test func aReaderThatIsLeftBehindKeepsItsFile() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("pipe")
    #expect(mkfifo(path, 0o600) == 0)
    // Both ends, so that neither is waited for.
    let writer = open(path, O_RDWR)
    let head = Array("{\"text\": \"a\"}\n".utf8)
    #expect(write(writer, head, head.count) == head.count)
    let file = try InputFile(FilePath(path))
    let descriptor = try start(reading: file)
    // The thread waits for more, though nobody takes what it reads any more.
    #expect(fcntl(descriptor, F_GETFD) >= 0)
    close(writer)
  }

  /// Reads on a thread, takes nothing and goes; gives the number of the file that is read.
  private func start(reading file: InputFile) throws -> Int32 {
    let input = try file.open()
    let reading = RowReading(
      file: file,
      input: input,
      names: FieldNames(),
      place: ImportPlace(bytes: 0, line: 0),
      head: [],
      rowsTogether: 1
    )
    try reading.start().end()
    return input.descriptor
  }
}
