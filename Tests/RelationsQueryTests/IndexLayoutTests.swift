import RelationsModel
import Synchronization
import TestDossier
import Testing

@testable import RelationsQuery

/// The bytes of an index mean the same for all programs of one version of its format.
@Suite struct IndexLayoutTests {
  /// When the bytes change, `IndexFormat.version` has to be raised.
  ///
  /// Programs of the version before would read them wrongly. Version and digest are written down here.
  @Test func otherBytesHaveAnotherVersion() {
    let bytes = IndexBuilder(SmallDossier.dossier).bytes()
    #expect(IndexFormat.version == 14)
    #expect(String(digest(of: bytes), radix: 16) == "2e616fdef71fa09b")
  }

  /// Threads that each file some quotes make what one makes that files all.
  @Test(arguments: [1, 3, 7, 40])
  func quotesThatAreFiledApartAreTheSameIndex(together: Int) {
    for seed in 1...6 as ClosedRange<UInt64> {
      let dossier = DrawnDossier.dossier(seed: seed, quotes: 40, isSound: seed % 2 == 0)
      let frame = dossier.with(quotes: [])
      var builder = IndexBuilder(frame)
      var filers = (0..<3).map { builder.filer($0) }
      let starts = stride(from: 0, to: dossier.quotes.count, by: together)
      for (number, start) in starts.enumerated() {
        for quote in dossier.quotes[start...].prefix(together) {
          builder.file(quote, by: &filers[number % 3])
        }
        builder.add(filers[number % 3].handOver())
        builder.reserve(quotes: 40)
      }
      #expect(builder.bytes() == IndexBuilder(dossier).bytes())
    }
  }

  /// A problem more changes nothing else of what stands in the header.
  @Test func problemsChangeTheirCountAlone() {
    let whole = SmallDossier.dossier
    let bare = Dossier(
      title: whole.title,
      asOf: whole.asOf,
      window: .months(6),
      parties: whole.parties
    )
    for dossier in [whole, bare] {
      var builder = IndexBuilder(dossier, problemCount: 1)
      let before = builder.heading
      builder.addProblems(2)
      #expect(builder.heading.problemCount == 3)
      #expect(builder.heading.isAssessed == before.isAssessed)
      #expect(builder.heading.window == before.window)
      #expect(builder.heading.title == before.title)
    }
  }

  /// What is laid out in a sink says what is laid out in memory; only the order of sections may differ.
  @Test func aSinkTakesTheSameIndex() throws {
    let dossier = DrawnDossier.dossier(seed: 3, quotes: 40, isSound: true)
    let sink = MemorySink()
    let count = try #require(IndexBuilder(dossier).layOut(into: sink))
    let bytes = sink.bytes.withLock { Array($0.prefix(count)) }
    let queries = try IndexedQueries(MemoryStorage(bytes))
    let perspective = Perspective(asOf: dossier.asOf)
    let differences = EngineComparison.all(
      ScanQueries(dossier),
      queries,
      dossier,
      perspective
    )
    #expect(differences.isEmpty, "\(differences)")
    #expect(IndexBuilder(dossier).layOut(into: MemorySink(room: count / 2)) == nil)
    #expect(IndexBuilder(dossier).layOut(into: MemorySink(isLent: false)) == nil)
  }

  /// FNV-1a.
  private func digest(of bytes: [UInt8]) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}

/// A sink with no more than so much room.
private final class MemorySink: IndexSink {
  let bytes: Mutex<[UInt8]>
  private let isLent: Bool

  init(room: Int = 1 << 22, isLent: Bool = true) {
    bytes = Mutex([UInt8](repeating: 0, count: room))
    self.isLent = isLent
  }

  func put(_ raw: UnsafeRawBufferPointer, at offset: Int) -> Bool {
    let copy = Array(raw)
    return bytes.withLock { bytes in
      guard offset + copy.count <= bytes.count else { return false }
      bytes.replaceSubrange(offset..<offset + copy.count, with: copy)
      return true
    }
  }

  func lend<Result>(upTo end: Int, _ body: (UnsafeRawBufferPointer) -> Result) -> Result? {
    guard isLent else { return nil }
    let copy = bytes.withLock { $0 }
    return copy.withUnsafeBytes(body)
  }
}
