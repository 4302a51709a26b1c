import RelationsModel

/// A field of the filter language, as a help screen shows it.
public struct FilterField: Hashable, Sendable {
  /// The name without its colon.
  public let name: String
  /// One line on what the field keeps.
  public let help: String
  /// A whole term with the field, such as `party:uk`.
  public let example: String
  /// The values that there are; empty where they are records of the dossier or dates.
  public let values: [String]
}

extension Filter {
  /// The fields that a filter may use.
  public static let fields: [FilterField] = Field.allCases.map {
    FilterField(name: $0.rawValue, help: $0.help, example: $0.example, values: $0.values)
  }
}

/// The fields by name.
enum Field: String, CaseIterable {
  case issue, proposition, who, party, stance, standing, date, source, rendering, anchor, coder

  var help: String {
    switch self {
    case .issue: "issues by id, or by words of their titles and keywords"
    case .proposition: "quotes by the id of their proposition, or by words of its text"
    case .who: "quotes by the speaker’s name, other names or stated role"
    case .party: "quotes that speak for a party, by id or name, or for none"
    case .stance: "quotes that agree, that disagree, or that take no stance"
    case .standing: "issues that are \(Field.standings.map(\.value.told).alternatives)"
    case .date: "what lies wholly within a day, a month, a year or a range of them"
    case .source: "quotes by their source’s id, title, author or publisher"
    case .rendering: "quotes by how their words reached us"
    case .anchor: "quotes by what a check against the text of their source found"
    case .coder: "quotes by who coded them"
    }
  }

  var example: String {
    switch self {
    case .issue: "issue:syria,iran"
    case .proposition: "proposition:sanctions"
    case .who: "who:\"prime minister\""
    case .party: "party:uk"
    case .stance: "stance:disagrees"
    case .standing: "standing:mixed"
    case .date: "date:2014..2017-06"
    case .source: "source:hansard"
    case .rendering: "rendering:original"
    case .anchor: "anchor:missing"
    case .coder: "coder:ada"
    }
  }

  /// What may follow the colon, in words.
  var expected: String {
    switch self {
    case .issue: "the id of an issue, or words of its title"
    case .proposition: "the id of a proposition, or words of its text"
    case .who: "words of a speaker’s name or role"
    case .party: "the id or the name of a party, or none"
    case .date: "a date or a range: 2014, 2014-03, 2014..2017-06"
    case .source: "the id of a source, or words of its title"
    case .coder: "words of a coder’s name"
    case .stance, .standing, .rendering, .anchor: values.alternatives
    }
  }

  /// The names of the values, where they are few and the same for every dossier.
  var values: [String] {
    switch self {
    case .stance: Field.stances.map(\.name)
    case .standing: Field.standings.map(\.name)
    case .rendering: Field.renderings.map(\.name)
    case .anchor: Field.anchors.map(\.name)
    case .issue, .proposition, .who, .party, .date, .source, .coder: []
    }
  }

  static let stances: [(name: String, value: Stance)] = Stance.allCases.map { ($0.rawValue, $0) }

  static let standings: [(name: String, value: Standing)] = Standing.allCases.map {
    ($0.rawValue.lowercased(), $0)
  }

  static let renderings: [(name: String, value: Rendering?)] = [
    ("original", .original), ("official", .officialTranslation),
    ("agency", .agencyTranslation), ("unrecorded", nil),
  ]

  static let anchors: [(name: String, value: AnchorCheck.Outcome?)] =
    AnchorCheck.Outcome.allCases.map { ($0.rawValue, $0) } + [("unchecked", nil)]

  /// All values whose name begins with what was typed, or of whose full name it is a beginning.
  static func values<Value>(
    _ typed: String,
    among choices: [(name: String, value: Value)],
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

extension Standing {
  /// The standing as a sentence has it.
  fileprivate var told: String { self == .oneSided ? "one-sided" : rawValue }
}
