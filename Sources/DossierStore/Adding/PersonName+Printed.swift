import RelationsModel

extension PersonName {
  /// A name as it is printed below a headline or in the fields of a file.
  ///
  /// “Lain, Sarah” and two to four capitalised words in Latin, Greek or Cyrillic letters are parted
  /// into given and family names, with “van”, “de” and the like at the head of the family name.
  /// Anything else, such as “BBC News” or a name in Chinese, is kept whole.
  package init?(printed text: String) {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard !words.isEmpty else { return nil }
    let whole = words.joined(separator: " ")
    let halves = whole.split(separator: ",", omittingEmptySubsequences: false)
      .map { $0.split(separator: " ").joined(separator: " ") }
    if halves.count == 2, halves.allSatisfy(PersonName.isPersonal) {
      self = .parts(family: halves[0], given: halves[1])
      return
    }
    guard (2...6).contains(words.count), PersonName.isPersonal(whole) else {
      self = .literal(whole)
      return
    }
    let family = words[1..<(words.count - 1)].firstIndex { PersonName.particles.contains($0) }
    let start = family ?? words.count - 1
    self = .parts(
      family: words[start...].joined(separator: " "),
      given: words[..<start].joined(separator: " ")
    )
  }

  private static let particles: Set = [
    "al", "bin", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "ibn", "la",
    "le", "ten", "ter", "van", "von", "zu",
  ]

  /// Words that name a body, not a person.
  private static let bodies: Set = [
    "agency", "and", "associated", "association", "bureau", "board", "centre", "center",
    "commission", "committee", "correspondent", "council", "daily", "department", "desk",
    "editor", "editorial", "editors", "embassy", "for", "foundation", "government", "group",
    "herald", "house", "in", "institute", "international", "journal", "magazine", "media",
    "ministry", "network", "news", "newsroom", "of", "office", "online", "post", "press",
    "reporter", "reporters", "reuters", "service", "society", "staff", "standard", "state",
    "team", "telegraph", "the", "times", "today", "tribune", "tv", "union", "university", "weekly",
  ]

  /// Whether words look like those of a person's name, and of nothing else.
  private static func isPersonal(_ text: String) -> Bool {
    let words = text.split(separator: " ").map(String.init)
    return !words.isEmpty && words.count <= 4 + words.count { particles.contains($0) }
      && words.allSatisfy { word in
        guard !bodies.contains(word.lowercased()), let first = word.first else { return false }
        guard word.allSatisfy({ $0.isLetter && $0.isCased || ".-'’".contains($0) }) else {
          return false
        }
        // “UNHCR” is no name; “J.R.” is part of one.
        let isAcronym = word.count > 2 && word.allSatisfy { $0.isUppercase }
        return particles.contains(word) || first.isUppercase && !isAcronym
      }
  }
}
