/// Finds the quotes that have a word in their texts, or in the names, roles, venues and ids around
/// them, by postings alone.
struct QuoteWords {
  private let image: IndexImage
  private let words: Postings
  private let dictionary: TextTable

  init(_ image: IndexImage) {
    self.image = image
    words = image.postings(from: .wordStarts)
    dictionary = image.texts(.words, .wordTextStarts)
  }

  /// The quotes that have a needle without anything but letters and digits in it.
  func quotes(having needle: TextNeedle) -> Bitmap {
    var result = Bitmap(count: image.quoteCount)
    insertNamed(needle, into: &result)
    insertWords(needle, into: &result)
    return result
  }

  /// Adds quotes by the words of their texts.
  func insertWords(_ needle: TextNeedle, into result: inout Bitmap) {
    dictionary.forEach(having: needle) {
      words.unite($0, into: &result)
      return true
    }
  }

  /// Adds quotes by their speakers, roles, venues and ids.
  func insertNamed(_ needle: TextNeedle, into result: inout Bitmap) {
    let groups: [(IndexFormat.Section, IndexFormat.Section, IndexFormat.Section)] = [
      (.actorNames, .actorNameStarts, .speakerStarts), (.roles, .roleTextStarts, .roleStarts),
      (.venues, .venueTextStarts, .venueStarts),
    ]
    for (texts, starts, postings) in groups {
      let postings = image.postings(from: postings)
      image.texts(texts, starts).forEach(having: needle) {
        postings.unite($0, into: &result)
        return true
      }
    }
    guard canStandInID(needle) else { return }
    image.texts(.quoteIds, .quoteIdStarts).forEach(having: needle) {
      result.insert($0)
      return true
    }
  }

  /// Runs of letters in ids are in the dictionary; anything else is looked for among the ids when
  /// all its bytes stand in any.
  func canStandInID(_ needle: TextNeedle) -> Bool {
    if needle.others.isEmpty, needle.first.needle.allSatisfy(WordCollector.isLetter) {
      return false
    }
    let bytes: Column<UInt64> = image.column(.quoteIdBytes)
    return ([needle.first] + needle.others).allSatisfy { part in
      part.needle.allSatisfy { bytes.hasBit(Int($0)) }
    }
  }
}
