/// Finds the known speakers among the entities of a text.
struct KnownNames: Sendable {
  private var byLastWord: [UInt64: [(place: Int, words: [UInt64], isPerson: Bool)]] = [:]
  private var byTitle: [[UInt64]: Set<Int>] = [:]

  init(_ known: [KnownSpeaker]) {
    for (place, speaker) in known.enumerated() {
      for name in speaker.names {
        let words = Self.words(of: name)
        guard let last = words.last else { continue }
        byLastWord[last, default: []].append((place, words, speaker.isPerson))
      }
      for title in speaker.titles {
        byTitle[Self.words(of: title).sorted(), default: []].insert(place)
      }
    }
  }

  /// The hashes of the words of a name, without titles and articles.
  private static func words(of name: String) -> [UInt64] {
    let words = Tokenizer.tokens(of: Array(name.utf8)).filter(\.isWord)
    let named = words.filter {
      !$0.classes.has(.determiner) && !($0.classes.has(.particle) && $0.shape == .lower)
    }
    let untitled = named.drop { $0.classes.has(.title) && !$0.classes.has(.given) }
    return (untitled.isEmpty ? named[...] : untitled).map(\.key)
  }

  /// The place of the known speaker that an entity is; nil where none or more than one can be.
  func place(of entity: Entity) -> Int? {
    let words = entity.words
    guard let last = words.last else { return nil }
    let candidates = byLastWord[last] ?? []
    if let found = only(candidates.filter { $0.words == words }) { return found }
    if entity.kind == .nominal {
      let found = byTitle[words.sorted()] ?? []
      return found.count == 1 ? found.first : nil
    }
    guard entity.kind != .body, entity.kind != .place else { return nil }
    let people = candidates.filter { $0.isPerson && $0.words.count > 1 }
    if words.count == 1 { return only(people) }
    return only(people.filter { $0.words[0] == words[0] })
  }

  private func only(_ found: [(place: Int, words: [UInt64], isPerson: Bool)]) -> Int? {
    let places = Set(found.map(\.place))
    return places.count == 1 ? places.first : nil
  }
}
