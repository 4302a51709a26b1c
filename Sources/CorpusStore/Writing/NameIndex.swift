import RelationsModel

/// The names of the records of one kind, by which one is found that is spelled in another way.
///
/// It holds hashes alone: an archive has a source for each of its articles.
struct NameIndex {
  /// Stands for several records that have one name.
  private static let several: Int32 = -1

  private var ids: [Int: Int32] = [:]
  private var names: [Int: Int32] = [:]

  /// Whether no record can be found in it, so that a name need not be made comparable.
  var isEmpty: Bool { ids.isEmpty && names.isEmpty }

  /// Enters an id; those in small letters are looked up as they are.
  mutating func add(id: String, _ key: Int) {
    guard id.utf8.contains(where: { (0x41...0x5A).contains($0) }) else { return }
    let hash = NameKey(id).hashValue
    if ids[hash] == nil { ids[hash] = Int32(clamping: key) }
  }

  mutating func add(name: some Hashable, _ key: Int) {
    let (hash, key) = (name.hashValue, Int32(clamping: key))
    names[hash] = names[hash].map { $0 == key ? key : NameIndex.several } ?? key
  }

  func key(ofID id: String) -> Int? { ids[NameKey(id).hashValue].map(Int.init) }

  /// The record of a name; nil when there is none, or more than one.
  func key(named name: some Hashable) -> Int? {
    names[name.hashValue].flatMap { $0 == NameIndex.several ? nil : Int($0) }
  }
}

/// The name of a proposition: one claim in the same words on two issues is two propositions.
struct ClaimKey: Hashable {
  let issue: Int
  let claim: NameKey
}
