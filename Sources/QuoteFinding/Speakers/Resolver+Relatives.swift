extension Resolver {
  private static let wives: Set<UInt64> = Set(["wife", "husband"].map { Lexicon.key($0) })

  /// Who is meant by “his wife” or “Ward's husband”: the one of the other sex with the same name.
  mutating func relative(_ phrase: Phrase, _ head: Int) -> Int? {
    guard Self.wives.contains(tokens[head].key), phrase.core.count > 1 else { return nil }
    let first = phrase.core.lowerBound
    let owner: Int?
    if tokens[first].classes.has(.possessive) {
      owner = pronoun(at: first)
    } else if let genitive = phrase.core.first(where: { tokens[$0].kind == .genitive }),
      genitive > first
    {
      owner = entities.entity(namedBy: first..<genitive)
    } else {
      owner = nil
    }
    guard let owner, let family = entities.all[owner].words.last else { return nil }
    let isFemale = tokens[head].classes.has(.female)
    let found = entities.people(named: family).filter {
      let entity = entities.all[$0]
      return $0 != owner && (isFemale ? entity.isFemale : entity.isMale)
    }
    return found.count == 1 ? found[0] : nil
  }
}
