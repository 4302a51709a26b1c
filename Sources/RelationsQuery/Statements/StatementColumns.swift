import RelationsModel

/// A thing by which statements can be told apart in a discourse network.
public enum StatementField: Hashable, Sendable {
  /// The speaker.
  case actor
  /// For what the speaker spoke: the organisation of the role, or a body itself.
  case organisation
  /// The side for which the speaker spoke.
  case party
  /// The issue.
  case issue
  /// The proposition.
  case proposition
  /// Whether the words agree or disagree.
  case stance
  /// The source.
  case source
  /// Who published the source.
  case publisher
  /// Who wrote the source.
  case sourceAuthor
  /// The kind of the source.
  case type
  /// The part of the source in which the words stand: its locator up to a comma or a paragraph.
  case section
  /// What the quote's record says in a field, such as its rendering.
  case recorded(QuoteField)
  /// A value that the remark gives under a name, such as `strength: 2`.
  case remark(String)
}

/// One value of a field.
public struct StatementLabel: Hashable, Sendable {
  /// The record's id, or the value again.
  public let id: String
  /// What it is called.
  public let name: String

  public init(id: String, name: String) {
    self.id = id
    self.name = name
  }
}

/// The counted quotes that a perspective shows as columns, one place in each array a quote, in order of
/// day, source and place in the record.
public struct StatementColumns: Sendable {
  /// The first day of each quote's date, as `Day.number`.
  public internal(set) var days: [Int32] = []
  /// The source of each, by its place among the sources.
  public internal(set) var sources: [Int32] = []
  /// The engine's own number of each quote, by which it gives their ids.
  public internal(set) var quotes: [Int32] = []
  /// For each field that was asked for the place of each quote's value among `labels`; -1 for none.
  public internal(set) var values: [StatementField: [Int32]] = [:]
  /// The values of each field in the order in which they were met.
  public internal(set) var labels: [StatementField: [StatementLabel]] = [:]

  init() {}

  /// The number of quotes.
  public var count: Int { days.count }
}

/// The organisation for which a speaker spoke.
struct SpokenFor {
  let actor: Actor
  /// The only organisation that the roles name, whatever the date.
  private let only: String?
  private let named: [(title: String, organisation: String)]

  init(_ actor: Actor) {
    self.actor = actor
    named = actor.roles.compactMap { role in
      role.organisation.map { (role.title, $0) }
    }
    let all = Set(named.map(\.organisation))
    only = all.count == 1 ? all.first : nil
  }

  /// The organisation where the role and the date make no difference to it; a body speaks for itself.
  var whatever: String?? {
    if actor.kind == .body { return .some(actor.name) }
    if let only { return .some(only) }
    return named.isEmpty ? .some(nil) : .none
  }

  /// The organisation by a role's title alone; nil where no role with one has it.
  func by(role: String) -> String? { named.first { $0.title == role }?.organisation }

  /// The organisation of the role that was held then.
  func on(_ date: EDTFDate) -> String? { actor.roles.held(on: date)?.organisation }
}

extension Source {
  /// Who wrote it, as one value; nil where nobody signs.
  var authorValue: String? {
    let names = author.map { name in
      switch name {
      case .parts(let family, let given): given.map { "\(family), \($0)" } ?? family
      case .literal(let name): name
      }
    }
    return names.isEmpty ? nil : names.joined(separator: "; ")
  }
}

extension Quote {
  /// The part of the source in which the words stand; nil where the locator names none.
  var sectionValue: String? {
    guard let locator else { return nil }
    let part = locator.prefix { $0 != "," && $0 != "¶" }
    let end = part.lastIndex { $0 != " " }
    return end.map { String(part[...$0]) }
  }

  /// What the remark gives under a name; nil where it has no such line.
  func remarkValue(_ name: String) -> String? {
    guard let remark else { return nil }
    for line in remark.split(whereSeparator: { $0 == "\n" || $0 == ";" }) {
      guard let colon = line.firstIndex(of: ":") else { continue }
      guard line[..<colon].trimmed == name else { continue }
      return String(line[line.index(after: colon)...].trimmed)
    }
    return nil
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    let start = drop { $0 == " " }
    return start.prefix(
      upTo: start.lastIndex { $0 != " " }.map(start.index(after:)) ?? start.endIndex
    )
  }
}
