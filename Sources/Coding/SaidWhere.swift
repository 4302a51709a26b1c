/// Where or to whom a sentence says that its words were said.
enum SaidWhere {
  private static let hearing: Set<String> = ["told", "tells", "telling"]
  private static let places: Set<String> = [
    "interview", "speech", "statement", "letter", "briefing",
  ]
  private static let persons: Set<String> = ["him", "her", "them", "me", "us", "you", "it"]
  private static let ends: Set<String> = [
    "that", "he", "she", "they", "it", "who", "which", "how", "on", "monday", "tuesday",
    "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday", "and", "but", "when",
  ]
  private static let mostWords = 7

  /// The hearers behind “told”, or an interview or a speech; nil where there are none.
  ///
  /// Words stand as in the sentence, a mark of punctuation as a word of its own.
  static func venue(in words: [String]) -> String? {
    if let told = words.firstIndex(where: { hearing.contains($0.lowercased()) }) {
      let hearers = words[(told + 1)...].prefix { isWord($0) && !ends.contains($0.lowercased()) }
      if let first = hearers.first, hearers.count <= mostWords,
        !persons.contains(first.lowercased())
      {
        return hearers.joined(separator: " ")
      }
    }
    guard let place = words.firstIndex(where: { places.contains($0.lowercased()) }), place > 1,
      words[place - 2].lowercased() == "in" || words[place - 2].lowercased() == "at"
    else { return nil }
    let named = words[(place + 1)...].prefix { isWord($0) && !ends.contains($0.lowercased()) }
    let first = named.first?.lowercased()
    let isNamed =
      (first == "with" || first == "to" || first == "in" || first == "at")
      && named.count <= mostWords
    return isNamed ? ([words[place]] + named).joined(separator: " ") : words[place]
  }

  private static func isWord(_ word: String) -> Bool {
    word.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }
}
