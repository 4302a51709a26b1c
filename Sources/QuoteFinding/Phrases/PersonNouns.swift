/// Finds nouns that mean a person whom they do not name: “the doctor”, “an old man”.
enum PersonNouns {
  struct Noun {
    /// The words from behind the determiner on.
    let range: Range<Int>
    let head: Int
    let isDefinite: Bool
  }

  private static let indefinite: Set<UInt64> = Set(
    ["a", "an", "one", "another", "some", "any", "no", "every", "each"].map { Lexicon.key($0) }
  )

  static func nouns(of article: Article, _ names: [Range<Int>]) -> [Noun] {
    let tokens = article.tokens
    var found: [Noun] = []
    for place in tokens.indices where isHead(place, tokens) {
      var first = place
      while first > 0, place - first < 4, tokens[first - 1].isWord,
        tokens[first - 1].shape == .lower,
        !tokens[first - 1].classes.has(.closed),
        !tokens[first - 1].classes.has([.determiner, .possessive])
      {
        first -= 1
      }
      guard first > 0 else { continue }
      let before = tokens[first - 1]
      guard
        before.isWord && before.classes.has([.determiner, .possessive]) || before.kind == .genitive
      else { continue }
      found.append(
        Noun(range: first..<place + 1, head: place, isDefinite: !indefinite.contains(before.key))
      )
    }
    return found
  }

  private static func isHead(_ place: Int, _ tokens: [TextToken]) -> Bool {
    let token = tokens[place]
    guard token.isWord, token.shape == .lower, token.classes.has(.role),
      !token.classes.has([.plural, .body])
    else { return false }
    guard place + 1 < tokens.count else { return true }
    let next = tokens[place + 1]
    // Of “the spokesman Oleg Dubin” and “the police officer” others are the heads.
    return !next.isCapital && !next.classes.has([.role, .body]) && next.kind != .dash
  }
}
