/// Somebody or something that a text names or has speak.
struct Entity: Sendable {
  enum Kind: UInt8, Sendable { case person, body, place, unknown, nominal }

  /// The hashes of the words of its fullest name.
  var words: [UInt64]
  /// The tokens of its fullest name.
  var name: Range<Int>
  var kind: Kind
  var isMale = false
  var isFemale = false
  var isPlural = false
  /// The hashes of the nouns that say what it is: minister, spokesman, agency.
  var roles: Set<UInt64> = []
  /// The tokens of the first title or role that a name has: “foreign minister”.
  var title: Range<Int>?
  var mentions = 0
}

/// A place where a text names an entity.
struct Mention: Sendable {
  let range: Range<Int>
  let entity: Int
  let isQuoted: Bool
  /// Whether it is the first one of its sentence.
  let isFirst: Bool
  let isGenitive: Bool
}
