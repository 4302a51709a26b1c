import Testing

@testable import entente

struct ProgressTests {
  private let progress = ImportProgress(
    rows: 450_000,
    bytes: 120_000_000,
    totalBytes: 267_000_000,
    seconds: 2.5,
    rowsNow: 450_000,
    bytesNow: 120_000_000
  )

  @Test func theLineSaysHowFarAndHowFast() {
    #expect(
      progress.line(columns: 100)
        == "[=============                 ]  44%  450,000 rows  0:03 left  180,000 rows/s  "
        + "120 MB of 267 MB"
    )
  }

  @Test(arguments: 1...120)
  func theLineFitsAnyTerminal(columns: Int) {
    #expect(progress.line(columns: columns).count <= columns)
    #expect(ImportProgress().line(columns: columns).count <= columns)
  }

  @Test func aStreamHasNoEnd() {
    var stream = progress
    stream.totalBytes = 0
    #expect(stream.line(columns: 100) == "450,000 rows  180,000 rows/s  120 MB")
  }
}
