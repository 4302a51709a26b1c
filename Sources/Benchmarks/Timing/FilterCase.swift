import RelationsModel

/// One filter that is timed, with what the checker takes it to mean.
struct FilterCase {
  /// Which goal the filter has to meet.
  enum Kind: String, CaseIterable {
    case key, dense, scan

    /// The longest median in milliseconds.
    var goal: Double {
      switch self {
      case .key: 2
      case .dense: 5
      case .scan: 25
      }
    }
  }

  let text: String
  let kind: Kind
  let terms: [NaiveTerm]

  init(_ text: String, _ terms: [NaiveTerm], kind: Kind = .key) {
    self.text = text
    self.kind = kind
    self.terms = terms
  }

  /// A filter of plain words, each a condition.
  init(words text: String, _ kind: Kind = .key) {
    let terms = text.split(separator: " ").map { NaiveTerm(test: .words(String($0))) }
    self.init(text, terms, kind: kind)
  }
}

extension FilterCase {
  /// What one types, a key at a time.
  static let typed = typing("ukraine").map { FilterCase(words: $0) }

  /// All filters that are timed.
  static let suite: [FilterCase] =
    typed
    + ["an", "ti", "on", "re", "st"].map { FilterCase(words: $0, .dense) }
    + [FilterCase(words: Planted.rare), FilterCase(words: Planted.absent)]
    + fields + cyrillic
    + [
      FilterCase(words: "grain sanctions"),
      FilterCase("grain -ukraine", [.words("grain"), .not("ukraine")]),
      FilterCase("-ukraine", [.not("ukraine")]),
      FilterCase("\"\(Planted.phrase)\"", [.words(Planted.phrase)], kind: .scan),
      FilterCase("\"security of the\"", [.words("security of the")], kind: .scan),
      FilterCase(words: "gr*n cor*dor", .scan),
      FilterCase("\"gr*n cor*dor\"", [.words("gr*n cor*dor")], kind: .scan),
    ]

  private static let fields = [
    FilterCase(
      "party:uk stance:disagrees",
      [NaiveTerm(test: .party(.first)), NaiveTerm(test: .stance(.disagrees))]
    ),
    FilterCase("issue:ukraine,syria", [NaiveTerm(anyOf: [.issue("ukraine"), .issue("syria")])]),
    FilterCase(
      "-who:minister,president security",
      [
        NaiveTerm(anyOf: [.who("minister"), .who("president")], isNegated: true),
        .words("security"),
      ]
    ),
    FilterCase("proposition:sanctions", [NaiveTerm(test: .proposition("sanctions"))]),
    FilterCase("ukraine party:russia", [.words("ukraine"), NaiveTerm(test: .party(.second))]),
    FilterCase("security stance:agrees", [.words("security"), NaiveTerm(test: .stance(.agrees))]),
    FilterCase("who:minister nuclear", [NaiveTerm(test: .who("minister")), .words("nuclear")]),
    FilterCase("issue:ukraine the", [NaiveTerm(test: .issue("ukraine")), .words("the")]),
    FilterCase(
      "date:2014..2017-06 treaty",
      [
        NaiveTerm(
          test: .within(
            first: Day(year: 2014, month: 1, day: 1) ?? .distantPast,
            last: Day(year: 2017, month: 6, day: 30) ?? .distantFuture
          )
        ), .words("treaty"),
      ]
    ),
  ]

  private static let cyrillic = (typing("украина") + ["мир", "ст", "переговоры"]).map {
    FilterCase(words: $0, $0.count == 2 ? .dense : .key)
  }

  /// Every beginning of a word.
  private static func typing(_ word: String) -> [String] {
    (1...word.count).map { String(word.prefix($0)) }
  }

  /// Every condition of the suite, once each.
  static var tests: [NaiveTest] {
    var tests: [NaiveTest] = []
    for test in suite.flatMap(\.terms).flatMap(\.tests) where !tests.contains(test) {
      tests.append(test)
    }
    return tests
  }
}

extension NaiveTerm {
  fileprivate static func words(_ text: String) -> NaiveTerm { NaiveTerm(test: .words(text)) }

  fileprivate static func not(_ text: String) -> NaiveTerm {
    NaiveTerm(test: .words(text), isNegated: true)
  }
}
