import RelationsModel

/// A field of the filter language, as a help screen shows it.
public struct FilterField: Hashable, Sendable {
  /// The name without its colon.
  public let name: String
  /// One line on what the field keeps.
  public let help: String
  /// A whole term with the field, such as `party:uk`.
  public let example: String
}

extension Filter {
  /// The fields that a filter may use.
  public static let fields: [FilterField] = Field.allCases.map {
    FilterField(name: $0.rawValue, help: $0.help, example: $0.example)
  }
}

/// The fields by name.
enum Field: String, CaseIterable {
  case issue, who, party, stance, standing, date, source, rendering, anchor

  var help: String {
    switch self {
    case .issue: "issues by id, or by words of their titles and keywords"
    case .who: "quotes by the speaker’s name, other names or role"
    case .party: "quotes that speak for a party, by id or name, or for none"
    case .stance: "quotes that agree, that disagree, or that take no stance"
    case .standing: "issues that are shared, contested, mixed or one-sided"
    case .date: "what lies wholly within a day, a month, a year or a range of them"
    case .source: "quotes by their source’s id, title or publisher"
    case .rendering: "quotes by how their words reached us"
    case .anchor: "quotes by what a check against the text of their source found"
    }
  }

  var example: String {
    switch self {
    case .issue: "issue:syria"
    case .who: "who:\"prime minister\""
    case .party: "party:uk"
    case .stance: "stance:disagrees"
    case .standing: "standing:mixed"
    case .date: "date:2014..2017-06"
    case .source: "source:hansard"
    case .rendering: "rendering:original"
    case .anchor: "anchor:missing"
    }
  }

  /// What may follow the colon, in words.
  var expected: String {
    switch self {
    case .issue: "the id of an issue, or words of its title"
    case .who: "words of a speaker’s name or role"
    case .party: "the id or the name of a party, or none"
    case .stance: Field.stances.map(\.name).alternatives
    case .standing: Field.standings.map(\.name).alternatives
    case .date: "a date or a range, such as 2014, 2014-03 or 2014..2017-06"
    case .source: "the id of a source, or words of its title or publisher"
    case .rendering: Field.renderings.map(\.name).alternatives
    case .anchor: Field.anchors.map(\.name).alternatives
    }
  }

  static let stances: [(name: String, value: Stance)] = Stance.allCases.map { ($0.rawValue, $0) }

  static let standings: [(name: String, value: Standing)] = [
    ("shared", .shared), ("contested", .contested), ("mixed", .mixed), ("onesided", .oneSided),
  ]

  static let renderings: [(name: String, value: Rendering)] = [
    ("original", .original), ("official", .officialTranslation),
    ("agency", .agencyTranslation),
  ]

  static let anchors: [(name: String, value: AnchorCheck.Outcome?)] =
    AnchorCheck.Outcome.allCases.map { ($0.rawValue, $0) } + [("unchecked", nil)]

  /// All values whose name begins with what was typed, or of whose full name it is a beginning.
  static func values<Value: RawRepresentable<String>>(
    _ typed: String,
    among choices: [(name: String, value: Value)]
  ) -> [Value] {
    values(typed, named: choices) { $0.rawValue }
  }

  /// All values whose name begins with what was typed.
  static func values<Value>(
    _ typed: String,
    named choices: [(name: String, value: Value)],
    orCalled fullName: (Value) -> String? = { _ in nil }
  ) -> [Value] {
    let typed = FoldedText.bytes(of: typed).filter { $0 != UInt8(ascii: "-") }
    // Every name begins with nothing.
    guard !typed.isEmpty else { return [] }
    return choices.filter { choice in
      [choice.name, fullName(choice.value)].compactMap(\.self)
        .contains { FoldedText.bytes(of: $0).starts(with: typed) }
    }.map(\.value)
  }
}
