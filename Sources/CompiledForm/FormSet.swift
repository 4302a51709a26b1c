import RelationsQuery

/// The later segments of a form: each an index in a file of its own that never changes, named in their
/// order by a manifest.
///
/// The manifest is written last, by renaming: a program that ends before leaves the old set, and the
/// new file without a name in it is removed by the next. Readers keep what they have mapped.
package struct FormSet: Sendable {
  /// The form that holds what was there first.
  package let base: CompiledForm
  /// What came later, in order.
  package let later: [CompiledForm]
  /// The names of the files of `later`.
  let names: [String]

  package init(_ base: CompiledForm) {
    self.init(base: base, later: [], names: [])
  }

  init(base: CompiledForm, later: [CompiledForm], names: [String]) {
    (self.base, self.later, self.names) = (base, later, names)
  }

  /// How the source was when the last of them was made.
  package var state: SourceState { later.last?.state ?? base.state }

  /// How many of the last segments are merged with what is new, by the counts of their quotes: those
  /// that are at most twice as large as what is merged by then, so that segments are few and each
  /// quote is seldom written again.
  package static func merged(_ counts: [Int], with new: Int) -> Int {
    var (sum, merged) = (new, 0)
    for count in counts.reversed() {
      guard count <= sum * 2 else { break }
      sum += count
      merged += 1
    }
    return merged
  }

  /// The set without its last segments.
  package func prefix(_ count: Int) -> FormSet {
    FormSet(base: base, later: Array(later.prefix(count)), names: Array(names.prefix(count)))
  }

  /// Whether all bytes have been found to be those that were written.
  package var isVerified: Bool { base.isVerified && later.allSatisfy(\.isVerified) }

  /// The set, once every byte has been compared with what was written: where a later segment is not as
  /// it was, the set ends before it; nil where the base is not.
  package func verified() -> FormSet? {
    guard let base = base.verified() else { return nil }
    var sound: [CompiledForm] = []
    for form in later {
      guard let form = form.verified() else { break }
      sound.append(form)
    }
    return FormSet(base: base, later: sound, names: Array(names.prefix(sound.count)))
  }
}

/// What a manifest says: of which form the segments are the later ones, and which they are.
struct FormManifest: Equatable {
  struct Entry: Equatable {
    let name: String
    let hash: UInt64
  }

  let baseHash: UInt64
  let entries: [Entry]

  /// A name is a number in hexadecimal digits of this many.
  static let nameCount = 16
  private static let entryCount = 8 + nameCount

  init(baseHash: UInt64, entries: [Entry]) {
    self.baseHash = baseHash
    self.entries = entries
  }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    withUnsafeBytes(of: baseHash) { bytes.append(contentsOf: $0) }
    for entry in entries {
      withUnsafeBytes(of: entry.hash) { bytes.append(contentsOf: $0) }
      bytes += entry.name.utf8
    }
    return bytes
  }

  /// Nil when the bytes are no manifest.
  init?(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count >= 8, (bytes.count - 8) % FormManifest.entryCount == 0 else { return nil }
    baseHash = bytes.loadUnaligned(as: UInt64.self)
    entries = stride(from: 8, to: bytes.count, by: FormManifest.entryCount).map { place in
      Entry(
        name: String(
          decoding: bytes[place + 8..<place + FormManifest.entryCount],
          as: UTF8.self
        ),
        hash: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      )
    }
    let digits = Set("0123456789abcdef")
    guard entries.allSatisfy({ $0.name.allSatisfy(digits.contains) }) else { return nil }
  }
}
