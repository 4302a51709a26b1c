import Foundation
import Glibc
import RelationsQuery
import SystemPackage
import Testing

@testable import CompiledForm

/// What is kept is found again as it was, and only while it is fresh.
@Suite struct FormCacheTests {
  private let index = randomBytes(1_234)
  private let stamp = Fingerprint(of: "a")

  @Test func aFormIsFoundAgain() throws {
    let cache = try Cache()
    let subject = try cache.subject()
    #expect(cache.forms.form(of: subject, stamp: stamp) == nil)
    #expect(cache.forms.keep(MemoryStorage(index), of: subject, state: .first))
    let form = try #require(cache.forms.form(of: subject, stamp: stamp))
    #expect(form.bytes == index)
    #expect(form.isVerified)
    #expect(form.renewal == nil)
    #expect(form.storage.withBytes { Int(bitPattern: $0.baseAddress) % 4096 } == 0)
  }

  @Test func theDigestIsAskedForOnlyWhenTheStampIsAnother() throws {
    let cache = try Cache()
    let subject = try cache.subject()
    cache.forms.keep(MemoryStorage(index), of: subject, state: .first)
    var asked = 0
    func form(stamp: Fingerprint?, digest: String) -> CompiledForm? {
      cache.forms.form(of: subject, stamp: stamp) {
        asked += 1
        return Fingerprint(of: digest)
      }
    }
    #expect(form(stamp: stamp, digest: "other") != nil)
    #expect(asked == 0)
    #expect(form(stamp: Fingerprint(of: "b"), digest: "B") == nil)
    #expect(form(stamp: nil, digest: "B") == nil)
    let renewal = try #require(form(stamp: Fingerprint(of: "b"), digest: "A")?.renewal)
    #expect(asked == 3)
    cache.forms.keep(MemoryStorage(index), of: subject, state: renewal)
    #expect(form(stamp: Fingerprint(of: "b"), digest: "none")?.bytes == index)
    #expect(form(stamp: nil, digest: "A")?.renewal == nil)
    #expect(asked == 4)
  }

  @Test func aFormThatIsStaleIsFoundByWhoeverCanBringItUpToDate() throws {
    let cache = try Cache()
    let subject = try cache.subject()
    #expect(cache.forms.formOfAnyState(of: subject) == nil)
    let state = SourceState(stamp: stamp, digest: Fingerprint(number: 41, name: "corpus"))
    cache.forms.keep(MemoryStorage(index), of: subject, state: state)
    #expect(cache.forms.form(of: subject, stamp: Fingerprint(of: "b")) == nil)
    let form = try #require(cache.forms.formOfAnyState(of: subject))
    #expect(form.bytes == index && form.state == state && form.renewal == nil)
    #expect(form.state.digest?.number == 41)
    #expect(form.state.digest?.isNamed("corpus") == true)
    #expect(form.state.digest?.isNamed("other") == false)
    #expect(cache.forms(maker: "1.1").formOfAnyState(of: subject) == nil)
  }

  /// A source that was changed a moment ago has no stamp: two forms without one are not alike.
  @Test func aMissingStampIsNotAStamp() throws {
    let cache = try Cache()
    let subject = try cache.subject()
    let young = SourceState(stamp: nil, digest: Fingerprint(of: "A"))
    cache.forms.keep(MemoryStorage(index), of: subject, state: young)
    #expect(cache.forms.form(of: subject, stamp: nil) == nil)
    let none = SourceState(stamp: nil, digest: nil)
    #expect(!cache.forms.keep(MemoryStorage(index), of: subject, state: none))
  }

  @Test func anotherProgramOrFormatHasFormsOfItsOwn() throws {
    let cache = try Cache()
    let subject = try cache.subject()
    cache.forms.keep(MemoryStorage(index), of: subject, state: .first)
    #expect(cache.forms(format: 8).form(of: subject, stamp: stamp) == nil)
    #expect(cache.forms(maker: "1.1").form(of: subject, stamp: stamp) == nil)
  }

  @Test func twoSourcesNeverShareAForm() throws {
    let cache = try Cache()
    let (one, other) = (try cache.subject("one"), try cache.subject("other"))
    let corpus = try #require(FormSubject.corpus(FilePath(cache.path("one"))))
    #expect(Set([one.fileName, other.fileName, corpus.fileName]).count == 3)
    cache.forms.keep(MemoryStorage(index), of: one, state: .first)
    try cache.put(try cache.bytes(of: one), as: other)
    #expect(cache.forms.form(of: other, stamp: stamp) == nil)
    #expect(cache.forms.form(of: one, stamp: stamp) != nil)
  }

  @Test func theSameFolderByAnyPathIsOneSource() throws {
    let cache = try Cache()
    let subject = try cache.subject("one")
    #expect(FormSubject.folder(FilePath(cache.path("one/../one/."))) == subject)
    symlink(cache.path("one"), cache.path("link"))
    #expect(FormSubject.folder(FilePath(cache.path("link"))) == subject)
    #expect(FormSubject.folder(FilePath(cache.path("nowhere"))) == nil)
  }

  /// Who has a form open goes on reading it, whatever becomes of its file.
  @Test func aMappedFormOutlivesItsFile() throws {
    let cache = try Cache()
    let subject = try cache.subject()
    cache.forms.keep(MemoryStorage(index), of: subject, state: .first)
    let form = try #require(cache.forms.form(of: subject, stamp: stamp))
    cache.forms.keep(MemoryStorage(randomBytes(99, seed: 5)), of: subject, state: .first)
    #expect(cache.forms.form(of: subject, stamp: stamp)?.bytes == randomBytes(99, seed: 5))
    try FileManager.default.removeItem(atPath: cache.folder)
    #expect(form.bytes == index)
  }

  @Test func aLargeFormIsVerifiedWhenAsked() throws {
    let cache = try Cache()
    let subject = try cache.subject()
    let large = [UInt8](repeating: 1, count: FormCache.mostBytesVerifiedAtOnce + 100)
    cache.forms.keep(MemoryStorage(large), of: subject, state: .first)
    let form = try #require(cache.forms.form(of: subject, stamp: stamp))
    #expect(!form.isVerified)
    #expect(form.verified()?.isVerified == true)
    var file = try cache.bytes(of: subject)
    file[file.count - 50] ^= 0x80
    try cache.put(file, as: subject)
    #expect(try #require(cache.forms.form(of: subject, stamp: stamp)).verified() == nil)
  }

  @Test func manyWritersAndReadersAtOnce() async throws {
    let cache = try Cache()
    let subject = try cache.subject()
    let forms = cache.forms
    let seen = await withTaskGroup(of: [[UInt8]].self) { group in
      for writer in 0..<4 {
        group.addTask {
          (0..<20).compactMap { round in
            let bytes = [UInt8](repeating: UInt8(writer), count: 20_000 + round)
            // Another writer's sweep never takes this one's file for a dead one's.
            guard forms.keep(MemoryStorage(bytes), of: subject, state: .first) else { return nil }
            return forms.form(of: subject, stamp: Fingerprint(of: "a"))?.bytes
          }
        }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    #expect(seen.count == 80)
    #expect(seen.allSatisfy { Set($0).count == 1 && (20_000..<20_020).contains($0.count) })
    #expect(cache.names == [subject.fileName])
  }
}
