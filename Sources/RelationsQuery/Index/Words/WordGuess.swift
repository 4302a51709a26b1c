import RelationsModel

/// Tells words that stand nowhere in an index, and what was probably meant by them.
struct WordGuess {
  let image: IndexImage

  /// More words than so many are not compared while one types.
  private static let mostWords = 400_000

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
    consider(&nearest)
    return nearest.text
  }

  /// Compares the words of the quotes and names, but for some, with one that stands nowhere.
  func consider(_ nearest: inout NearestWord, without gone: Set<[UInt8]> = []) {
    let words: Column<UInt8> = image.column(.guesses)
    let starts: Column<UInt64> = image.column(.guessStarts)
    guard let raw = words.raw?.assumingMemoryBound(to: UInt8.self) else { return }
    let bytes = UnsafeBufferPointer(start: raw, count: words.count)
    var rest = Self.mostWords
    for length in nearest.lengths where length + 1 < starts.count {
      let stretch = starts.stretch(length, upTo: bytes.count)
      let count = min(stretch.count / length, rest)
      for number in 0..<count {
        let start = stretch.lowerBound + number * length
        let word = bytes[start..<start + length]
        if gone.isEmpty || !gone.contains(Array(word)) { nearest.consider(word) }
      }
      rest -= count
    }
  }
}

extension IndexLayout {
  /// The words that a mistyped one is compared with.
  func putGuesses(on image: inout ImageWriter) {
    let tables: [(IndexFormat.Section, IndexFormat.Section)] = [
      (.words, .wordTextStarts), (.issueNames, .issueNameStarts), (.actorNames, .actorNameStarts),
      (.sourceWords, .sourceWordStarts),
    ]
    var words = ByteInterner()
    image.lend { image in
      for (texts, starts) in tables {
        WordRuns(image.texts(texts, starts)).forEach { word in
          guard word.count <= NearestWord.mostBytes else { return }
          _ = words.number(of: UnsafeBufferPointer(rebasing: word))
        }
      }
    }
    var byLength = [[UInt8]](repeating: [], count: NearestWord.mostBytes + 1)
    for number in 0..<words.count {
      let word = words.texts.bytes[words.texts.range(number)]
      byLength[word.count] += word
    }
    image.put(.guesses, Array(byLength.joined()))
    var starts: [UInt64] = [0]
    for words in byLength { starts.append((starts.last ?? 0) + UInt64(words.count)) }
    image.put(.guessStarts, starts)
  }
}

extension IndexedQueries {
  /// What is said of the first word of a needle that stands nowhere, whatever the day.
  func unknownWord(of needle: FilterTerm.Needle, _ names: IndexNames) -> String? {
    let guess = WordGuess(image: names.image)
    guard let word = needle.words.first(where: { !guess.isKnown($0) }) else { return nil }
    return needle.matchesNothing(word, meaning: guess.meant(by: word))
  }
}
