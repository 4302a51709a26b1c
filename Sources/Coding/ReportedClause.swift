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

  private static let links: Set<String> = ["that", "что", "dass", "que"]

  /// How many words may stand between the verb and “that”, as in “told the House of Commons that”.
  private static let mostBetween = 6

  /// What follows “said that” in a sentence, without its full stop; nil where nothing does.
  static func clause(in sentence: Range<Int>, of scalars: [Unicode.Scalar]) -> Range<Int>? {
    let words = WordEnds.words(of: scalars, in: sentence)
    let texts = words.map { String(String.UnicodeScalarView(scalars[$0])).lowercased() }
    guard
      let verb = texts.firstIndex(where: verbs.contains),
      let link = texts.indices.first(where: {
        $0 > verb && $0 <= verb + mostBetween + 1 && links.contains(texts[$0])
      }), link + 1 < words.count
    else { return nil }
    return words[link + 1].lowerBound..<words[words.count - 1].upperBound
  }
}
