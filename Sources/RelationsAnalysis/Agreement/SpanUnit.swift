import RelationsModel

/// A stretch of a text that one or more coders coded, with the quote that each of them made of it.
public struct SpanUnit: Hashable, Sendable {
  /// How the spans of the coders lie to each other.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The same span: the edges differ by blanks and punctuation at most.
    case agree
    /// Spans that share at least one letter.
    case overlap
    /// Only one coder coded it.
    case onlyOne
  }

  /// How its spans lie to each other.
  public let kind: Kind
  /// At most one quote of each coder, in the order of the coders, as places among the quotes that are
  /// compared.
  public let members: [Int]
}

/// What a quote of a matched span is compared on.
public enum ComparedFeature: String, Hashable, Sendable, CaseIterable {
  /// Agrees, disagrees or takes none, which have this order: disagrees, none, agrees.
  case stance
  /// The proposition, or the issue of a quote on none.
  case proposition
  /// Whose words they are.
  case speaker
}

/// The quotes of some coders, matched span by span.
///
/// Matching is one to one: a unit has at most one quote of each coder, and each quote is in one unit.
public struct CoderComparison: Equatable, Sendable {
  /// The coders who are compared.
  public let coders: [String]
  /// The units in the order of sources and of their places there.
  public let units: [SpanUnit]
  /// All quotes, of these coders and of others.
  public let spans: CodedSpans

  /// Matches the quotes of some coders, or of all; a name that nobody has stands for no quotes.
  public init(_ spans: CodedSpans, coders: [String]? = nil) {
    self.spans = spans
    self.coders = coders ?? spans.coders
    units = SpanMatching(spans, self.coders).units
  }

  /// The number of units of a kind.
  public func count(_ kind: SpanUnit.Kind) -> Int { units.count { $0.kind == kind } }

  /// The number of units that at least two coders coded.
  public var matchedCount: Int { units.count { $0.members.count > 1 } }

  /// How many units each coder alone coded, in the order of the coders.
  public var onlyCounts: [Int] {
    var counts = [Int](repeating: 0, count: coders.count)
    let places = self.places
    for unit in units where unit.kind == .onlyOne {
      guard let member = unit.members.first else { continue }
      counts[places[Int(spans.rows[member].coder)] ?? 0] += 1
    }
    return counts
  }

  /// What a coder made of a stretch.
  public struct Coding: Hashable, Sendable {
    /// The place of the coder among those who are compared.
    public let coder: Int
    /// The quote.
    public let quote: Quote.ID
    /// The text in which it stands.
    public let source: String
    /// The id of the speaker.
    public let speaker: String
    /// The id of the proposition, or of the issue of a quote on none.
    public let proposition: String
    /// What the words say of it.
    public let stance: Stance
  }

  /// What each coder made of a unit, in the order of the coders.
  public func codings(of unit: SpanUnit) -> [Coding] {
    let places = self.places
    return unit.members.map { member in
      let row = spans.rows[member]
      return Coding(
        coder: places[Int(row.coder)] ?? 0,
        quote: spans.quotes[Int(row.quote)],
        source: spans.sourceNames[row.source],
        speaker: spans.speakers[row.speaker],
        proposition: spans.propositions[row.proposition],
        stance: row.stance
      )
    }
  }

  /// What coders gave to the units on one feature, those that only one coded included.
  public func data(on feature: ComparedFeature) -> ReliabilityData {
    var data = ReliabilityData(coders: coders)
    let places = self.places
    var numbers: [Int32: Int32] = [:]
    for unit in units {
      for member in unit.members {
        let row = spans.rows[member]
        let code = row.code(feature)
        let number = numbers[code] ?? data.number(of: value(row, feature))
        numbers[code] = number
        data.add(Int32(clamping: places[Int(row.coder)] ?? 0), number)
      }
      data.endUnit()
    }
    return data
  }

  private func value(
    _ row: CodedSpans.Row,
    _ feature: ComparedFeature
  ) -> ReliabilityData.Value {
    switch feature {
    case .stance: ReliabilityData.Value(row.stance.rawValue, number: row.stance.number)
    case .proposition: ReliabilityData.Value(spans.propositions[row.proposition])
    case .speaker: ReliabilityData.Value(spans.speakers[row.speaker])
    }
  }

  /// For each coder of the quotes the place among those who are compared.
  private var places: [Int?] {
    spans.coderNames.all.map { coders.firstIndex(of: $0) }
  }
}

extension CodedSpans.Row {
  fileprivate func code(_ feature: ComparedFeature) -> Int32 {
    switch feature {
    case .stance: Int32(stance.number)
    case .proposition: proposition
    case .speaker: speaker
    }
  }
}

extension Stance {
  /// Its place on the scale from denial to assent.
  fileprivate var number: Double {
    switch self {
    case .agrees: 1
    case .none: 0
    case .disagrees: -1
    }
  }
}
