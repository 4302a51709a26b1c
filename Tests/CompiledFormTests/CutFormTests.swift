import Foundation
import Glibc
import RelationsQuery
import Testing

@testable import CompiledForm

/// A form that somebody cuts while it is mapped is no crash, and does not pass for whole.
@Suite struct CutFormTests {
  /// Cuts a form to some of its bytes once it is mapped, and reads it from end to end.
  private static func cut(_ index: [UInt8], to count: Int) throws -> (bytes: [UInt8], isWhole: Bool)
  {
    let cache = try Cache()
    let subject = try cache.subject()
    cache.forms.keep(MemoryStorage(index), of: subject, state: .first)
    guard let form = cache.forms.form(of: subject, stamp: Fingerprint(of: "a")) else {
      throw CocoaError(.fileReadUnknown)
    }
    guard form.storage.isWhole, truncate(cache.file(of: subject), off_t(count)) == 0 else {
      throw CocoaError(.fileWriteUnknown)
    }
    return (form.bytes, form.storage.isWhole)
  }

  /// In a process of its own: without care this ends it.
  @Test func aFormThatIsCutReadsAsZeros() async {
    await #expect(processExitsWith: .success) {
      let index = [UInt8](repeating: 7, count: 40_000)
      // To nothing, within the envelope, to a page's end and within a page.
      for count in [0, 100, 4096, 8192, 20_000, 43_000] {
        let (bytes, isWhole) = try Self.cut(index, to: count)
        let left = max(0, count - 4096)
        precondition(!isWhole, "\(count)")
        precondition(bytes.prefix(left).allSatisfy { $0 == 7 }, "\(count)")
        precondition(bytes.dropFirst(left).allSatisfy { $0 == 0 }, "\(count)")
      }
    }
  }

  @Test func oneFormThatIsCutLeavesTheOthers() async {
    await #expect(processExitsWith: .success) {
      let cache = try Cache()
      let index = [UInt8](repeating: 7, count: 40_000)
      var forms: [CompiledForm] = []
      for name in ["one", "two"] {
        let subject = try cache.subject(name)
        cache.forms.keep(MemoryStorage(index), of: subject, state: .first)
        forms += [cache.forms.form(of: subject, stamp: Fingerprint(of: "a"))].compactMap { $0 }
      }
      precondition(forms.count == 2)
      let cut = truncate(cache.file(of: try cache.subject("one")), 0)
      precondition(cut == 0)
      precondition(forms[0].bytes.allSatisfy { $0 == 0 } && !forms[0].storage.isWhole)
      precondition(forms[1].bytes == index && forms[1].storage.isWhole)
    }
  }

  /// A fault elsewhere ends the program as ever.
  @Test func anotherFaultStaysOne() async {
    await #expect(processExitsWith: .signal(SIGBUS)) {
      _ = try Self.cut([UInt8](repeating: 7, count: 40_000), to: 0)
      let path = "/tmp/entente-\(UUID().uuidString)"
      let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
      unlink(path)
      let page = mmap(nil, 4096, PROT_READ, MAP_SHARED, file, 0)
      guard let page, page != MAP_FAILED else { return }
      _ = page.load(as: UInt8.self)
    }
  }
}
