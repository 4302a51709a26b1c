import RelationsModel

/// Tells words that stand nowhere in an index, and what was probably meant by them.
struct WordGuess {
  let image: IndexImage

  /// More words than so many are not compared while one types.
  private static let mostWords = 400_000

  /// Of names and titles, no more bytes than so many: they are split at each key.
  private static let mostBytes = 4 << 20

  /// Whether a word stands in anything that is searched, whatever the day.
  func isKnown(_ word: [UInt8]) -> Bool {
    guard let needle = TextNeedle(word: word) else { return true }
    let tables: [(IndexFormat.Section, IndexFormat.Section)] = [
      (.words, .wordTextStarts), (.actorNames, .actorNameStarts), (.issueNames, .issueNameStarts),
      (.issueWords, .issueWordStarts), (.roles, .roleTextStarts), (.venues, .venueTextStarts),
      (.sourceWords, .sourceWordStarts), (.actorRoles, .actorRoleStarts),
      (.eventWords, .eventWordStarts),
    ]
    return tables.contains { has(needle, image.texts($0.0, $0.1)) }
      || QuoteWords(image).canStandInID(needle)
        && has(needle, image.texts(.quoteIds, .quoteIdStarts))
  }

  private func has(_ needle: TextNeedle, _ texts: TextTable) -> Bool {
    var isFound = false
    texts.forEach(having: needle) { _ in
      isFound = true
      return false
    }
    return isFound
  }

  /// The word of the quotes and names that is nearest to one that stands nowhere.
  func meant(by word: [UInt8]) -> String? {
    var nearest = NearestWord(word)
    let dictionary = image.texts(.words, .wordTextStarts)
    for entry in 0..<min(dictionary.count, Self.mostWords) {
      nearest.consider(dictionary.text(entry).dropLast())
    }
    let names: [(IndexFormat.Section, IndexFormat.Section)] = [
      (.issueNames, .issueNameStarts), (.actorNames, .actorNameStarts),
      (.sourceWords, .sourceWordStarts),
    ]
    for (texts, starts) in names {
      WordRuns(image.texts(texts, starts), most: Self.mostBytes).forEach { word in
        nearest.consider(word)
      }
    }
    return nearest.text
  }
}

extension IndexedQueries {
  /// What is said of the first word of a needle that stands nowhere, whatever the day.
  func unknownWord(of needle: FilterTerm.Needle, _ names: IndexNames) -> String? {
    let guess = WordGuess(image: names.image)
    guard let word = needle.words.first(where: { !guess.isKnown($0) }) else { return nil }
    return FilterTerm.Needle.matchesNothing(word, meaning: guess.meant(by: word))
  }
}
