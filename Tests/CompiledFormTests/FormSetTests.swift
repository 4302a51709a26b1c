import Foundation
import Glibc
import RelationsQuery
import Testing

@testable import CompiledForm

/// The later segments of a form: found in their order while all is well, and otherwise only those
/// before the first that is not as it was written.
@Suite struct FormSetTests {
  private let cache: Cache
  private let subject: FormSubject

  init() throws {
    cache = try Cache()
    subject = try cache.subject()
    #expect(cache.forms.keep(MemoryStorage(randomBytes(1_000)), of: subject, state: .first))
  }

  private static func state(_ number: Int) -> SourceState {
    SourceState(
      stamp: Fingerprint(of: "\(number)"),
      digest: Fingerprint(number: number, name: "corpus")
    )
  }

  private static func content(_ number: Int) -> [UInt8] {
    randomBytes(600 + number, seed: UInt64(number))
  }

  private func opened() throws -> FormSet {
    let base = try #require(cache.forms.formOfAnyState(of: subject))
    return cache.forms.set(of: subject, over: base)
  }

  private func add(_ number: Int, to set: FormSet) -> FormSet? {
    cache.forms.add(to: set, of: subject, state: Self.state(number)) { draft in
      let content = Self.content(number)
      return content.withUnsafeBytes { draft.put($0, at: 0) } ? content.count : nil
    }
  }

  /// A set of so many later segments.
  private func filled(_ count: Int) throws -> FormSet {
    var set = try opened()
    for number in 0..<count { set = try #require(add(number, to: set)) }
    return set
  }

  private func path(_ name: String) -> String { "\(cache.folder)/\(name)" }

  private var segments: [String] { cache.names.filter { $0.hasSuffix(".segment") } }

  private func file(_ set: FormSet, _ number: Int) -> String {
    path(subject.segment(set.names[number]).fileName)
  }

  /// The numbers of the segments of a set, as their bytes tell.
  private func numbers(_ set: FormSet) -> [Int?] {
    set.later.map { form in (0..<9).first { form.bytes == Self.content($0) } }
  }

  @Test func segmentsAreFoundInTheirOrder() throws {
    #expect(try opened().later.isEmpty)
    let set = try filled(3)
    #expect(numbers(set) == [0, 1, 2])
    let found = try opened()
    #expect(numbers(found) == [0, 1, 2])
    #expect(found.state == Self.state(2) && found.base.state == .first)
    #expect(found.verified()?.later.count == 3)
    #expect(segments.count == 3)
  }

  @Test func segmentsThatAreMergedGiveWayToOne() throws {
    let set = try filled(3)
    let held = set.later.map(\.storage)
    let merged = try #require(add(7, to: set.prefix(1)))
    #expect(numbers(merged) == [0, 7])
    #expect(numbers(try opened()) == [0, 7])
    #expect(segments.count == 2)
    // Whoever had the old ones mapped has them still.
    #expect(held.map { $0.withBytes { Array($0) } } == (0..<3).map(Self.content))
    #expect(!held.contains { !$0.isWhole })
  }

  @Test func aSegmentThatNobodyCameToNameIsNotOfTheSet() throws {
    let set = try filled(1)
    let stray = subject.segment(FormSubject.newSegment)
    #expect(cache.forms.keep(MemoryStorage(Self.content(5)), of: stray, state: Self.state(5)))
    #expect(segments.count == 2)
    #expect(numbers(try opened()) == [0])
    _ = try #require(add(1, to: set))
    #expect(numbers(try opened()) == [0, 1])
    #expect(segments.count == 2)
    #expect(!cache.names.contains(stray.fileName))
  }

  /// A program that has written a segment and is about to name it holds the file.
  @Test func aSegmentThatIsAboutToBeNamedStays() throws {
    let set = try filled(1)
    let coming = subject.segment(FormSubject.newSegment)
    let draft = try #require(cache.forms.draft(of: coming))
    let content = Self.content(5)
    #expect(content.withUnsafeBytes { draft.put($0, at: 0) })
    #expect(draft.keep(count: content.count, state: Self.state(5)))
    _ = try #require(add(1, to: set))
    withExtendedLifetime(draft) { #expect(cache.names.contains(coming.fileName)) }
  }

  @Test(arguments: 0..<3)
  func aLostSegmentEndsTheSet(number: Int) throws {
    let set = try filled(3)
    #expect(unlink(file(set, number)) == 0)
    let found = try opened()
    #expect(numbers(found) == Array(0..<number))
    #expect(found.base.bytes == randomBytes(1_000))
    // It is made anew alone, with what came after it.
    #expect(numbers(try #require(add(6, to: found))) == Array(0..<number) + [6])
    #expect(numbers(try opened()) == Array(0..<number) + [6])
    #expect(segments.count == number + 1)
  }

  @Test(arguments: 0..<3)
  func aTornSegmentEndsTheSet(number: Int) throws {
    let set = try filled(3)
    let whole = Array(try Data(contentsOf: URL(filePath: file(set, number))))
    for place in stride(from: 0, to: whole.count, by: 97) {
      // Between the envelope and the index nothing is written.
      guard place < 200 || place >= 4_096 else { continue }
      var bytes = whole
      bytes[place] ^= 0x41
      try Data(bytes).write(to: URL(filePath: file(set, number)))
      chmod(file(set, number), 0o600)
      let sound = numbers(try #require(try opened().verified()))
      let isPadding = 104..<4_096 ~= place && sound == [0, 1, 2]
      #expect(sound == Array(0..<number) || isPadding, "\(place)")
    }
    for count in [0, 1, 103, 4_095, 4_096, whole.count - 1] {
      try Data(whole.prefix(count)).write(to: URL(filePath: file(set, number)))
      chmod(file(set, number), 0o600)
      #expect(numbers(try opened()) == Array(0..<number), "\(count)")
    }
    try Data(whole).write(to: URL(filePath: file(set, number)))
    chmod(file(set, number), 0o600)
    #expect(numbers(try opened()) == [0, 1, 2])
  }

  @Test func aDamagedManifestLeavesTheFormAlone() throws {
    _ = try filled(2)
    let manifest = path(subject.manifest.fileName)
    let whole = Array(try Data(contentsOf: URL(filePath: manifest)))
    for place in whole.indices where place < 104 || place >= 4_096 {
      var bytes = whole
      bytes[place] ^= 0x18
      try Data(bytes).write(to: URL(filePath: manifest))
      chmod(manifest, 0o600)
      #expect(try opened().later.isEmpty, "\(place)")
    }
    #expect(unlink(manifest) == 0)
    #expect(try opened().later.isEmpty)
    _ = try #require(add(4, to: try opened()))
    #expect(numbers(try opened()) == [4])
    #expect(segments.count == 1)
  }

  @Test func segmentsOfAnotherFormAreNotOfThisOne() throws {
    _ = try filled(2)
    cache.forms.keep(MemoryStorage(randomBytes(1_001)), of: subject, state: Self.state(9))
    #expect(try opened().later.isEmpty)
    cache.forms.clearLater(of: subject)
    #expect(cache.names == [subject.fileName])
  }

  @Test func segmentsGoWithTheirForm() throws {
    _ = try filled(2)
    #expect(unlink(cache.file(of: subject)) == 0)
    cache.forms.keep(MemoryStorage([1]), of: try cache.subject("other"), state: .first)
    #expect(cache.names == [try cache.subject("other").fileName])
  }

  @Test func aDraftThatIsLetGoLeavesNothing() throws {
    do {
      let draft = try #require(cache.forms.draft(of: subject))
      #expect([1, 2, 3].withUnsafeBytes { draft.put($0, at: 5) })
      #expect(draft.lend(upTo: 9) { Array($0)[5...] } == [1, 0, 0, 0])
      #expect(cache.names.count == 2)
    }
    #expect(cache.names == [subject.fileName])
  }
}
