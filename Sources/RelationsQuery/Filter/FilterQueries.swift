import RelationsModel

/// What the line on which a filter is typed asks of an engine.
public protocol FilterQueries: Sendable {
  /// How many counted quotes dated after the as-of date the filter would keep for somebody who looks
  /// from the end of all days.
  func laterQuotes(_ perspective: Perspective) -> Int

  /// The words that a beginning may go on to: the fields, or the values of one, of which records are
  /// those known of by the as-of date, whatever the filter.
  ///
  /// What begins so comes first, then what has a word that begins so, then what has it anywhere, each
  /// in the dossier's order.
  func candidates(
    for stem: FilterStem,
    _ perspective: Perspective,
    _ window: Window
  ) -> Page<FilterCandidate>
}

/// What a word on the filter line may be completed to.
public struct FilterCandidate: Hashable, Sendable {
  /// What is typed: a field with its colon, or a value.
  public let value: String
  /// What it stands for, where the value alone does not say it.
  public let name: String?

  public init(value: String, name: String? = nil) {
    self.value = value
    self.name = name
  }

  /// The value as a filter takes it: in quotation marks where it must be.
  public var typed: String {
    let isPlain = !value.contains { $0.isWhitespace || ",\"“”".contains($0) }
    return isPlain ? value : "\"\(value)\""
  }
}

extension FilterStem {
  /// The candidates that no record of the dossier is needed for; nil where they are its records.
  func fixedCandidates(_ parties: BothSides<Party>) -> [FilterCandidate]? {
    guard let field = field.flatMap({ Field(rawValue: $0.name) }) else {
      return Field.allCases.filter { FoldedText.bytes(of: $0.rawValue).starts(with: needle) }
        .map { FilterCandidate(value: "\($0.rawValue):", name: $0.help) }
    }
    switch field {
    case .issue, .proposition, .who, .source: return nil
    case .date, .coder: return []
    case .stance, .standing, .rendering, .anchor:
      return field.values.filter { FoldedText.bytes(of: $0).starts(with: needle) }
        .map { FilterCandidate(value: $0) }
    case .party:
      let all = Side.allCases.map { parties[$0] }
      let ranked = all.compactMap { party in
        let names = folded([party.id.rawValue, party.shortName, party.name])
        return names.withUnsafeBufferPointer { rank(in: $0) }.map { (party, $0) }
      }
      let best =
        ranked.filter { $0.1 == 0 } + ranked.filter { $0.1 == 1 }
        + ranked.filter { $0.1 == 2 }
      let none = [FilterCandidate(value: "none", name: "neither")]
      return best.map { FilterCandidate(value: $0.0.id.rawValue, name: $0.0.name) }
        + (Array("none".utf8).starts(with: needle) ? none : [])
    }
  }

  /// What is looked for, folded.
  var needle: [UInt8] { FoldedText.bytes(of: text) }

  /// How well a record's folded names go with what was typed, 0 the best; nil where they do not.
  func rank(in names: UnsafeBufferPointer<UInt8>) -> Int? {
    let needle = needle
    guard let first = needle.first else { return 0 }
    var best: Int?
    var place = 0
    while place + needle.count <= names.count {
      if names[place] == first, names[place..<place + needle.count].elementsEqual(needle) {
        let before = place > 0 ? names[place - 1] : [UInt8].lineFeed
        let rank = before == [UInt8].lineFeed ? 0 : WordCollector.isWord(before) ? 2 : 1
        best = min(best ?? rank, rank)
        if best == 0 { break }
      }
      place += 1
    }
    return best
  }

  /// The places of a window's records among those that go with what was typed, the best first.
  func page(_ ranked: [(place: Int, rank: Int)], _ window: Window) -> Page<Int> {
    let sorted = (0...2).flatMap { rank in ranked.filter { $0.rank == rank } }
    return Page(sorted.map(\.place), window: window)
  }
}
