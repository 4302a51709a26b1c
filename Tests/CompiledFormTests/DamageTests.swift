import Foundation
import Glibc
import RelationsQuery
import SystemPackage
import Testing

@testable import CompiledForm

/// Whatever is in the way of a form, the answer is none, or the right one.
@Suite struct DamageTests {
  private let index = randomBytes(700)
  private let stamp = Fingerprint(of: "a")

  @Test func aCutFormIsNone() throws {
    let cache = try Cache()
    let subject = try cache.subject()
    cache.forms.keep(MemoryStorage(index), of: subject, state: .first)
    let file = try cache.bytes(of: subject)
    for count in Array(0..<300) + Array(stride(from: 300, to: file.count, by: 13)) {
      try cache.put(Array(file.prefix(count)), as: subject)
      #expect(cache.forms.form(of: subject, stamp: stamp) == nil, "cut to \(count)")
    }
    try cache.put(file + [0], as: subject)
    #expect(cache.forms.form(of: subject, stamp: stamp) == nil)
  }

  @Test func aChangedByteIsFound() throws {
    let cache = try Cache()
    let subject = try cache.subject()
    cache.forms.keep(MemoryStorage(index), of: subject, state: .first)
    let file = try cache.bytes(of: subject)
    let padding = (Envelope.fixedCount + subject.name.count + 3)..<Envelope.indexAlignment
    for place in file.indices where !padding.contains(place) {
      for bit in [0, 7] as [UInt8] {
        var changed = file
        changed[place] ^= 1 << bit
        try cache.put(changed, as: subject)
        #expect(cache.forms.form(of: subject, stamp: stamp) == nil, "bit \(bit) of \(place)")
      }
    }
  }

  @Test func nonsenseIsNone() throws {
    let cache = try Cache()
    let subject = try cache.subject()
    cache.forms.keep(MemoryStorage(index), of: subject, state: .first)
    let start = Array(try cache.bytes(of: subject).prefix(32))
    for seed in 1...50 as ClosedRange<UInt64> {
      try cache.put(randomBytes(5_000, seed: seed), as: subject)
      #expect(cache.forms.form(of: subject, stamp: stamp) == nil)
      try cache.put(start + randomBytes(5_000, seed: seed), as: subject)
      #expect(cache.forms.form(of: subject, stamp: stamp) == nil)
    }
  }

  @Test func whatIsNotOursAloneIsNotRead() throws {
    let cache = try Cache()
    let subject = try cache.subject()
    cache.forms.keep(MemoryStorage(index), of: subject, state: .first)
    let file = cache.file(of: subject)
    chmod(file, 0o620)
    #expect(cache.forms.form(of: subject, stamp: stamp) == nil)
    chmod(file, 0o600)
    rename(file, file + ".real")
    symlink(file + ".real", file)
    #expect(cache.forms.form(of: subject, stamp: stamp) == nil)
    // Writing replaces the link, and leaves alone what it led to.
    let before = try Data(contentsOf: URL(filePath: file + ".real"))
    #expect(cache.forms.keep(MemoryStorage([1, 2, 3]), of: subject, state: .first))
    #expect(cache.forms.form(of: subject, stamp: stamp)?.bytes == [1, 2, 3])
    #expect(try Data(contentsOf: URL(filePath: file + ".real")) == before)
    unlink(file)
    mkfifo(file, 0o600)
    #expect(cache.forms.form(of: subject, stamp: stamp) == nil)
    unlink(file)
    mkdir(file, 0o700)
    #expect(!cache.forms.keep(MemoryStorage(index), of: subject, state: .first))
  }

  @Test func theFolderIsOursAlone() throws {
    let cache = try Cache()
    let subject = try cache.subject()
    #expect(cache.forms.keep(MemoryStorage(index), of: subject, state: .first))
    func mode(_ path: String) -> mode_t? {
      var status = stat()
      return stat(path, &status) == 0 ? status.st_mode & 0o777 : nil
    }
    #expect(mode(cache.folder) == 0o700)
    #expect(mode(cache.file(of: subject)) == 0o600)
    chmod(cache.folder, 0o777)
    #expect(cache.forms.form(of: subject, stamp: stamp) != nil)
    #expect(mode(cache.folder) == 0o700)
    rename(cache.folder, cache.folder + ".real")
    symlink(cache.folder + ".real", cache.folder)
    #expect(cache.forms.form(of: subject, stamp: stamp) == nil)
    #expect(!cache.forms.keep(MemoryStorage(index), of: subject, state: .first))
  }

  @Test func withoutAFolderThereIsNoForm() throws {
    let cache = try Cache()
    let subject = try cache.subject()
    for path in ["/dev/null/entente", "/proc/entente", cache.path("file") + "/entente", ""] {
      try Data().write(to: URL(filePath: cache.path("file")))
      let forms = FormCache(path: FilePath(path), format: 7, maker: "1.0")
      #expect(!forms.keep(MemoryStorage(index), of: subject, state: .first))
      #expect(forms.form(of: subject, stamp: stamp) == nil)
    }
  }

  @Test(
    arguments: [
      (["XDG_CACHE_HOME": "/x", "HOME": "/h"], "/x/entente"),
      (["HOME": "/h"], "/h/.cache/entente"),
      (["XDG_CACHE_HOME": "", "HOME": "/h"], "/h/.cache/entente"),
      (["XDG_CACHE_HOME": "x", "HOME": "/h"], nil),
      (["HOME": "h"], nil), ([:], nil),
    ] as [([String: String], String?)]
  )
  func theEnvironmentNamesTheFolder(environment: [String: String], expected: String?) {
    #expect(CacheFolder.path { environment[$0] } == expected.map { FilePath($0) })
  }

  @Test func whatDeadWritersLeftIsCleared() throws {
    let cache = try Cache()
    let subject = try cache.subject()
    cache.forms.keep(MemoryStorage(index), of: subject, state: .first)
    let (dead, alive) = (cache.folder + "/.writing-dead", cache.folder + "/.writing-alive")
    for path in [dead, alive] {
      try Data(index).write(to: URL(filePath: path))
      chmod(path, 0o600)
    }
    let file = open(alive, O_RDONLY)
    defer { close(file) }
    flock(file, LOCK_EX)
    cache.forms.keep(MemoryStorage(index), of: subject, state: .first)
    #expect(cache.names == [".writing-alive", subject.fileName])
    #expect(cache.forms.form(of: subject, stamp: stamp)?.bytes == index)
  }

  @Test func theLeastRecentlyUsedGoFirst() throws {
    let cache = try Cache(sweep: CacheSweep(mostForms: 3, mostBytes: 16_000))
    let subjects = try (0..<5).map { try cache.subject("s\($0)") }
    for (age, subject) in subjects.enumerated() {
      cache.forms.keep(MemoryStorage(index), of: subject, state: .first)
      var times = [timespec](repeating: timespec(tv_sec: 1_000 * (9 - age), tv_nsec: 0), count: 2)
      utimensat(AT_FDCWD, cache.file(of: subject), &times, 0)
    }
    cache.forms.keep(MemoryStorage(index), of: subjects[4], state: .first)
    #expect(cache.names == [subjects[0], subjects[1], subjects[4]].map(\.fileName).sorted())
    // A form that is too large for the bounds is kept all the same, alone.
    cache.forms.keep(MemoryStorage(randomBytes(20_000)), of: subjects[3], state: .first)
    cache.forms.keep(MemoryStorage(randomBytes(20_000)), of: subjects[3], state: .first)
    #expect(cache.names == [subjects[3].fileName])
  }
}
