import RelationsModel

/// The names of actors by their last words, by which they are found in a text.
struct NameIndex: Sendable {
  struct Name: Sendable {
    /// The place of the actor.
    let actor: Int
    /// The words of the name, folded.
    let words: [[UInt8]]
    /// Whether the last word alone means the actor too: a person's family name.
    let hasFamilyName: Bool
  }

  /// A place where an actor is named.
  struct Mention: Sendable {
    let actor: Int
    /// The words of the mention, by their places.
    let words: Range<Int>
    /// How sure it is that the actor is meant, at most 1.
    let weight: Double
  }

  private let names: [[UInt8]: [Name]]
  /// Titles of roles by their last words, with the places of the actors who held them.
  private let titles: [[UInt8]: [(words: [[UInt8]], actors: [Int])]]

  init(_ actors: [Actor]) {
    var names: [[UInt8]: [Name]] = [:]
    var titles: [[[UInt8]]: Set<Int>] = [:]
    for (place, actor) in actors.enumerated() {
      for name in [actor.name] + actor.aliases {
        let words = Self.words(of: name)
        guard let last = words.last else { continue }
        let isPerson = actor.kind == .person && name == actor.name
        names[last, default: []].append(
          Name(actor: place, words: words, hasFamilyName: isPerson && last.count > 2)
        )
      }
      for role in actor.roles {
        titles[Self.words(of: role.title), default: []].insert(place)
      }
    }
    self.names = names
    var byLast: [[UInt8]: [(words: [[UInt8]], actors: [Int])]] = [:]
    for (words, actors) in titles {
      guard let last = words.last else { continue }
      byLast[last, default: []].append((words, actors.sorted()))
    }
    self.titles = byLast
  }

  static func words(of text: String) -> [[UInt8]] {
    let scalars = Array(text.unicodeScalars)
    return WordEnds.words(of: scalars, in: 0..<scalars.count).map {
      FoldedText.bytes(of: String(String.UnicodeScalarView(scalars[$0])))
    }
  }

  /// Where actors are named in words that stand one after another; `isHeld` tells whether an actor
  /// held a role of that title then.
  func mentions(in words: [[UInt8]], isHeld: (Int, [[UInt8]]) -> Bool) -> [Mention] {
    var mentions: [Mention] = []
    for (place, written) in words.enumerated() {
      let word = Self.withoutGenitive(written)
      let found = names[word] ?? names[written] ?? []
      var longest = 0
      for name in found where ends(name.words, at: place, in: words) {
        longest = max(longest, name.words.count)
      }
      for name in found {
        if ends(name.words, at: place, in: words) {
          guard name.words.count == longest else { continue }
          mentions.append(
            Mention(
              actor: name.actor,
              words: place + 1 - name.words.count..<place + 1,
              weight: name.words.count > 1 ? 1 : 0.9
            )
          )
        } else if name.hasFamilyName, longest == 0 {
          mentions.append(
            Mention(actor: name.actor, words: place..<place + 1, weight: 0.9)
          )
        }
      }
      for title in titles[word] ?? [] where ends(title.words, at: place, in: words) {
        for actor in title.actors where isHeld(actor, title.words) {
          mentions.append(
            Mention(
              actor: actor,
              words: place + 1 - title.words.count..<place + 1,
              weight: 0.5
            )
          )
        }
      }
    }
    return mentions
  }

  private func ends(_ name: [[UInt8]], at place: Int, in words: [[UInt8]]) -> Bool {
    guard place + 1 >= name.count else { return false }
    let start = place + 1 - name.count
    return name.indices.dropLast().allSatisfy { words[start + $0] == name[$0] }
  }

  private static func withoutGenitive(_ word: [UInt8]) -> [UInt8] {
    let end = Array("'s".utf8)
    return word.count > 3 && word.suffix(2) == end[...] ? Array(word.dropLast(2)) : word
  }
}
