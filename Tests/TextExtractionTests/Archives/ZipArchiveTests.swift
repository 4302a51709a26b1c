import Testing

@testable import TextExtraction

@Suite struct ZipArchiveTests {
  @Test func partsAreReadByName() throws {
    var builder = ZipBuilder()
    builder.add("a.txt", "one")
    builder.add("folder/b.txt", "two")
    builder.add(
      "run",
      of: UInt8(ascii: "x"),
      count: 1000,
      checksum: CRC.of([UInt8](repeating: 120, count: 1000))
    )
    var archive = try ZipArchive(builder.archive)
    #expect(archive.names == ["a.txt", "folder/b.txt", "run"])
    #expect(try archive.part("folder/b.txt") == Array("two".utf8))
    #expect(try archive.part("run") == [UInt8](repeating: 120, count: 1000))
    #expect(try archive.part("c.txt") == nil)
  }

  @Test func aCommentMayFollowTheList() throws {
    var bytes = ZipBuilder.archive(["a": "one"])
    bytes[bytes.count - 2] = 3
    var archive = try ZipArchive(bytes + Array("abc".utf8))
    #expect(try archive.part("a") == Array("one".utf8))
  }

  @Test(arguments: ["../a", "a/../../b", "/etc/passwd", "..\\a", "", "a\0b"])
  func namesThatLeadOutAreRefused(name: String) {
    #expect(throws: ExtractionFailure.damaged(reason: "a name in the archive leads out of it")) {
      try ZipArchive(ZipBuilder.archive([name: "x"]))
    }
  }

  @Test func aBombIsNotUnpacked() throws {
    var builder = ZipBuilder()
    builder.add("bomb", of: 32, count: 40 << 20)
    var archive = try ZipArchive(builder.archive)
    #expect(throws: ExtractionFailure.tooLarge(limit: "more than 32 MB when unpacked")) {
      try archive.part("bomb")
    }
  }

  @Test func aBombThatLiesAboutItsSizeIsNotUnpacked() throws {
    var builder = ZipBuilder()
    let packed = Deflate.run(of: 32, count: 40 << 20)
    builder.add("bomb", packed, flaws: .init(method: 8, unpacked: 100))
    var archive = try ZipArchive(builder.archive)
    #expect(throws: ExtractionFailure.tooLarge(limit: "more than 32 MB when unpacked")) {
      try archive.part("bomb")
    }
  }

  @Test func manyPartsTogetherAreNoMoreThanTheBound() throws {
    var builder = ZipBuilder()
    let checksum = CRC.of([UInt8](repeating: 32, count: 30 << 20))
    for name in ["a", "b", "c"] { builder.add(name, of: 32, count: 30 << 20, checksum: checksum) }
    var archive = try ZipArchive(builder.archive)
    #expect(try archive.part("a")?.count == 30 << 20)
    #expect(try archive.part("b")?.count == 30 << 20)
    #expect(throws: ExtractionFailure.tooLarge(limit: "more than 4 MB when unpacked")) {
      try archive.part("c")
    }
  }

  @Test(
    arguments: [
      (ZipBuilder.Flaws(flags: 1), ExtractionFailure.locked),
      (
        ZipBuilder.Flaws(method: 99), .damaged(reason: "a part is packed in a way that is not read")
      ),
      (ZipBuilder.Flaws(checksum: 1), .damaged(reason: "the checksum of a part is wrong")),
      (ZipBuilder.Flaws(unpacked: 9), .damaged(reason: "the checksum of a part is wrong")),
      (ZipBuilder.Flaws(method: 8), .damaged(reason: "a packed part is broken or ends early")),
      (
        ZipBuilder.Flaws(headPlace: 2),
        .damaged(reason: "a part of the archive is not where its list says")
      ),
    ]
  )
  func aWrongPartIsTold(flaws: ZipBuilder.Flaws, failure: ExtractionFailure) {
    var builder = ZipBuilder()
    builder.add("a", Array("one".utf8), flaws: flaws)
    #expect(throws: failure) {
      var archive = try ZipArchive(builder.archive)
      _ = try archive.part("a")
    }
  }

  @Test func twoPartsOfOneNameAreTold() {
    var builder = ZipBuilder()
    builder.add("a", "one")
    builder.add("a", "two")
    #expect(throws: ExtractionFailure.damaged(reason: "two parts of the archive have one name")) {
      try ZipArchive(builder.archive)
    }
  }

  @Test func anArchiveThatIsCutAnywhereIsTold() {
    let bytes = ZipBuilder.archive(["a": "one", "b": "two"])
    for count in 0..<bytes.count {
      #expect(throws: ExtractionFailure.self) { try ZipArchive(Array(bytes[..<count])) }
    }
  }

  @Test func gzipIsUnpackedToItsBound() throws {
    #expect(try Unpacking.gzip(Deflate.gzip(Array("one".utf8)), limit: 3) == Array("one".utf8))
    #expect(throws: ExtractionFailure.damaged(reason: "a packed part is broken or ends early")) {
      try Unpacking.gzip(Deflate.gzip(Array("one".utf8)).dropLast(1) + [9], limit: 3)
    }
    #expect(throws: ExtractionFailure.tooLarge(limit: "more than 1 MB when unpacked")) {
      try Unpacking.gzip(Deflate.gzipRun(of: 0, count: 2 << 20, checksum: 0), limit: 1 << 20)
    }
  }
}
