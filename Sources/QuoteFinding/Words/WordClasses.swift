/// The classes of a word that the rules of attribution tell apart; a word may be in several.
struct WordClasses: OptionSet, Sendable {
  let rawValue: UInt64

  static let determiner = WordClasses(rawValue: 1 << 0)
  static let possessive = WordClasses(rawValue: 1 << 1)
  static let preposition = WordClasses(rawValue: 1 << 2)
  static let conjunction = WordClasses(rawValue: 1 << 3)
  /// He, she, they, I, we, you, it.
  static let pronoun = WordClasses(rawValue: 1 << 4)
  /// Who, which, that.
  static let relative = WordClasses(rawValue: 1 << 5)
  static let auxiliary = WordClasses(rawValue: 1 << 6)
  static let adverb = WordClasses(rawValue: 1 << 7)
  /// A form of “be”.
  static let copula = WordClasses(rawValue: 1 << 8)

  /// Verbs of saying and writing: “said”, “told”, “wrote”.
  static let say = WordClasses(rawValue: 1 << 10)
  /// Verbs that attribute words only right beside them: “sighed”, “began”.
  static let manner = WordClasses(rawValue: 1 << 11)
  /// Verbs that judge in words: “called”, “praised”, “accused”.
  static let judge = WordClasses(rawValue: 1 << 12)
  /// Verbs of opinion: “thinks”, “fears”.
  static let think = WordClasses(rawValue: 1 << 13)
  static let gerund = WordClasses(rawValue: 1 << 14)
  /// A past form, which after a form of “be” is passive.
  static let past = WordClasses(rawValue: 1 << 15)
  /// A form that is a noun as well: “claims”, “report”.
  static let nounToo = WordClasses(rawValue: 1 << 16)
  /// The form of the infinitive.
  static let plain = WordClasses(rawValue: 1 << 17)
  /// Another verb, which ends a noun phrase.
  static let otherVerb = WordClasses(rawValue: 1 << 18)

  /// Mr, Dr, President: what stands before a name.
  static let title = WordClasses(rawValue: 1 << 20)
  static let male = WordClasses(rawValue: 1 << 21)
  static let female = WordClasses(rawValue: 1 << 22)
  /// Minister, spokeswoman, analyst: what a person is.
  static let role = WordClasses(rawValue: 1 << 23)
  static let plural = WordClasses(rawValue: 1 << 24)
  /// Ministry, agency, council: what a body is.
  static let body = WordClasses(rawValue: 1 << 25)
  static let given = WordClasses(rawValue: 1 << 26)
  /// Monday, March: never a name's beginning.
  static let calendar = WordClasses(rawValue: 1 << 27)
  /// Statement, report, letter: what is read and said for somebody.
  static let speechNoun = WordClasses(rawValue: 1 << 28)
  /// Van, de, al: small words inside names.
  static let particle = WordClasses(rawValue: 1 << 29)
  static let place = WordClasses(rawValue: 1 << 30)
  /// Film, song, term: after which marks stand around a title or a word as such.
  static let namedThing = WordClasses(rawValue: 1 << 31)
  /// Named, titled, dubbed: a name follows.
  static let naming = WordClasses(rawValue: 1 << 32)
  /// Before a clause: because, when, although.
  static let subordinator = WordClasses(rawValue: 1 << 33)
  static let abbreviation = WordClasses(rawValue: 1 << 34)
  static let nationality = WordClasses(rawValue: 1 << 35)
  static let quantity = WordClasses(rawValue: 1 << 36)
  /// A past form that is a participle alone: “written”.
  static let participle = WordClasses(rawValue: 1 << 37)

  /// Night, week, year: what tells when.
  static let time = WordClasses(rawValue: 1 << 38)
  /// View, words, opinion: “in Ward's view”.
  static let viewNoun = WordClasses(rawValue: 1 << 39)
  /// Verbs with a hearer: “told”, “asked”.
  static let hearer = WordClasses(rawValue: 1 << 40)

  /// A word that ends in -ly and is no adverb.
  static let known = WordClasses(rawValue: 1 << 41)

  /// A month that is a family name as well: May.
  static let familyName = WordClasses(rawValue: 1 << 42)
  /// In, last, early: what stands before a month.
  static let beforeMonth = WordClasses(rawValue: 1 << 43)

  static let anyCue: WordClasses = [.say, .manner, .judge, .think]

  /// The classes whose words no noun phrase has inside.
  static let closed: WordClasses = [
    .preposition, .conjunction, .pronoun, .relative, .auxiliary, .adverb, .subordinator, .copula,
  ]

  /// Whether it has any class of another set.
  func has(_ other: WordClasses) -> Bool { rawValue & other.rawValue != 0 }
}
