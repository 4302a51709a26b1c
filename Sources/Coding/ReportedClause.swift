/// Finds what somebody is reported to have said, where no marks stand around it.
enum ReportedClause {
  /// Verbs by which somebody is said to say something.
  static let verbs: Set<String> = [
    "acknowledged", "add", "added", "adding", "admitted", "affirmed", "agreed", "alleged",
    "announced", "argued", "argues", "argue", "asserted", "assured", "believes", "believed",
    "claim", "claimed", "claims", "complained", "conceded", "concluded", "confirmed", "confirms",
    "contended", "declared", "declares", "demanded", "denied", "denies", "emphasised",
    "emphasized", "explained", "feared", "hoped", "hopes", "indicated", "insisted", "insists",
    "maintained", "maintains", "mentioned", "noted", "notes", "noting", "observed", "pledged",
    "predicted", "promised", "proposed", "recalled", "reiterated", "remarked", "repeated",
    "replied", "reported", "responded", "revealed", "said", "say", "saying", "says", "stated",
    "states", "stress", "stressed", "stresses", "suggested", "suggests", "swore", "testified",
    "thinks", "thought", "told", "underlined", "urged", "vowed", "warned", "warns", "wrote",
    "сказал", "сказала", "заявил", "заявила", "заявили", "отметил", "отметила", "подчеркнул",
    "подчеркнула", "считает", "сообщил", "сообщила",
  ]

  private static let links = ["that", "что", "dass", "que"].map { Array($0.unicodeScalars) }

  /// How many words may stand between the verb and “that”, as in “told the House of Commons that”.
  private static let mostBetween = 6

  /// What follows “said that” in a sentence, without its full stop; nil where nothing does.
  static func clause(in sentence: Range<Int>, of scalars: [Unicode.Scalar]) -> Range<Int>? {
    guard mayHaveLink(sentence, scalars) else { return nil }
    let words = WordEnds.words(of: scalars, in: sentence)
    func isVerb(_ word: Range<Int>) -> Bool {
      verbs.contains(String(String.UnicodeScalarView(scalars[word])).lowercased())
    }
    for link in words.indices.dropLast() where isLink(words[link], scalars) {
      let between = max(0, link - mostBetween - 1)..<link
      guard words[between].contains(where: isVerb) else { continue }
      return words[link + 1].lowerBound..<words[words.count - 1].upperBound
    }
    return nil
  }

  /// Whether the letters of such a word stand anywhere: most sentences have none, and cost little.
  private static func mayHaveLink(_ sentence: Range<Int>, _ scalars: [Unicode.Scalar]) -> Bool {
    sentence.contains { place in
      links.contains { link in
        scalars[place] == link[0] && place + link.count <= sentence.upperBound
          && link.elementsEqual(scalars[place..<place + link.count])
      }
    }
  }

  /// Words that bring in what was said are few and short.
  private static func isLink(_ word: Range<Int>, _ scalars: [Unicode.Scalar]) -> Bool {
    (3...4).contains(word.count) && links.contains { $0.elementsEqual(scalars[word]) }
  }
}
