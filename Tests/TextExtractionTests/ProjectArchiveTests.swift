import Files
import SystemPackage
import TestDossier
import Testing

@testable import TextExtraction

/// The archive of a coded project is unpacked, or refused with a reason.
@Suite struct ProjectArchiveTests {
  /// A ZIP file of stored parts; `size` is what its list says of the size of each, if not the truth.
  private static func archive(_ parts: [(String, [UInt8])], size: Int? = nil) -> [UInt8] {
    var (bytes, list): ([UInt8], [UInt8]) = ([], [])
    for (name, part) in parts {
      let sum = Int(checksum(part))
      let shared = numbers([
        (20, 2), (0x800, 2), (0, 2), (0, 4), (sum, 4), (part.count, 4), (size ?? part.count, 4),
        (name.utf8.count, 2), (0, 2),
      ])
      list += numbers([(0x0201_4B50, 4), (20, 2)])
      list += shared
      list += numbers([(0, 10), (bytes.count, 4)])
      list += Array(name.utf8)
      bytes += numbers([(0x0403_4B50, 4)])
      bytes += shared
      bytes += Array(name.utf8)
      bytes += part
    }
    let end = numbers([
      (0x0605_4B50, 4), (0, 4), (parts.count, 2), (parts.count, 2), (list.count, 4),
      (bytes.count, 4), (0, 2),
    ])
    return [bytes, list, end].flatMap { $0 }
  }

  /// Numbers, each in so many bytes with the lowest first.
  private static func numbers(_ values: [(value: Int, count: Int)]) -> [UInt8] {
    values.flatMap { value, count in
      (0..<count).map { UInt8(truncatingIfNeeded: $0 < 8 ? value >> (8 * $0) : 0) }
    }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = ~0
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1 }
    }
    return ~sum
  }

  private static let whole = archive([
    ("project.qde", Array("<Project/>".utf8)), ("sources/a.txt", Array("One.\r\nTwo \u{85}".utf8)),
    ("sources/b.png", [1, 2, 3]),
  ])

  @Test func `texts come as they are, and pictures not at all`() throws {
    let items = try ProjectArchive.items(in: Self.whole)
    #expect(items.map(\.path) == ["project.qde", "sources/a.txt"])
    #expect(items.last?.part == Array("One.\r\nTwo \u{85}".utf8))
  }

  @Test func `bytes come through the pipe as they are`() throws {
    let items = try ProjectArchive.items(in: Self.whole)
    var answer = ExtractionAnswer()
    for frame in ExtractionFrame.frames(of: .success(items)) {
      let isSound = answer.take(frame.encoded)
      #expect(isSound)
    }
    #expect(try answer.result?.get().map(\.part) == items.map(\.part))
  }

  @Test(arguments: ["../a.txt", "/a.txt", "sources/../../a.txt", "a\\..\\b.txt"])
  func `a name that leads out of the archive is refused`(name: String) {
    let error = #expect(throws: ExtractionFailure.self) {
      try ProjectArchive.items(in: Self.archive([(name, [65])]))
    }
    #expect(error == .damaged(reason: "a name in the archive leads out of it"))
  }

  @Test func `what says that it unpacks to too much is refused`() {
    let error = #expect(throws: ExtractionFailure.self) {
      try ProjectArchive.items(in: Self.archive([("a.txt", [65])], size: 1 << 30))
    }
    #expect(error == .tooLarge(limit: "more than 32 MB when unpacked"))
  }

  @Test func `three hundred damaged archives give parts or a reason`() {
    var refused = 0
    for seed in 0..<300 {
      var dice = Dice(seed: UInt64(seed))
      var bytes = Self.whole
      for _ in 0..<Int.random(in: 1...4, using: &dice) {
        let place = Int.random(in: 0..<bytes.count, using: &dice)
        switch dice.below(3) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &dice)
        case 1: bytes.remove(at: place)
        default: bytes.insert(bytes[place], at: place)
        }
      }
      if case .failure = Result(catching: { try ProjectArchive.items(in: bytes) }) { refused += 1 }
    }
    #expect(refused > 100 && refused < 300)
  }
}
