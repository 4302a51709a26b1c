import CorpusStore
import Foundation
import Interchange

/// What the thread that reads a file hands over.
enum ReadRows: Sendable {
  case batch(QuoteBatch)
  case events(EventBatch)
  case failed(ImportError)
  case end
}

/// Reads a file on a thread of its own, so that rows are read while others are written.
struct RowReading: Sendable {
  let file: InputFile
  /// Open for as long as the thread reads.
  let input: OpenedInput
  let names: FieldNames
  let place: ImportPlace
  let head: [UInt8]
  /// How many rows make a transaction.
  let rowsTogether: Int

  /// The format of the file, of which the first bytes are read where they cannot be read again.
  func start() throws(ImportError) -> BoundedQueue<ReadRows> {
    let head = try firstBytes()
    let encoding = TextEncoding.of(head, given: names.encoding)
    var transcoder = Transcoder(encoding)
    let shown = transcoder.decode(head.prefix(ImporterRegistry.headBytes))
    let isOfEvents = EventImporter.reads(shown[...], names)
    let format =
      isOfEvents ? nil : try ImporterRegistry.format(named: file.name, head: shown[...])
    let queue = BoundedQueue<ReadRows>(atMost: 4)
    let reading = self
    let thread = Thread {
      reading.read(
        format,
        from: encoding,
        first: reading.file.kind == .stream ? head : [],
        into: queue
      )
    }
    thread.start()
    return queue
  }

  private func firstBytes() throws(ImportError) -> [UInt8] {
    guard file.kind == .stream else { return head }
    var first: [UInt8] = []
    while first.count < ImporterRegistry.headBytes,
      !first.contains(where: { $0 == 0x0A || $0 == 0x0D })
    {
      var piece = [UInt8](repeating: 0, count: 65_536)
      let failure: ImportError?
      var count = 0
      (count, failure) = piece.withUnsafeMutableBytes { buffer in
        do throws(ImportError) {
          return (try InputFile.read(input, into: buffer, isStream: true), nil)
        } catch {
          return (0, error)
        }
      }
      if let failure { throw failure }
      if count == 0 { break }
      first += piece.prefix(count)
    }
    return first
  }

  /// Reads quotes in a format, or events where there is none.
  private func read(
    _ format: ImportFormat?,
    from encoding: TextEncoding,
    first: [UInt8],
    into queue: BoundedQueue<ReadRows>
  ) {
    do throws(ImportError) {
      let feed = file.feed(input, first: first, from: encoding)
      if let format {
        var importer = try format.importer(feed, names, place)
        while !queue.isEnded, let batch = try importer.next(atMost: rowsTogether) {
          queue.put(.batch(batch))
        }
      } else {
        var importer = try EventImporter(feed, names, place)
        while !queue.isEnded, let batch = try importer.next(atMost: rowsTogether) {
          queue.put(.events(batch))
        }
      }
      queue.put(.end)
    } catch {
      queue.put(.failed(error))
    }
  }
}
