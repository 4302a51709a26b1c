/// One of the two sides of a relationship.
public struct Party: Hashable, Sendable {
  /// Such as `uk`.
  public typealias ID = Identifier<Party>

  /// What actors and quotes call the party.
  public let id: ID
  /// The full name, such as "United Kingdom".
  public let name: String
  /// The name where there is no room, such as "UK".
  public let shortName: String

  public init(id: ID, name: String, shortName: String) {
    self.id = id
    self.name = name
    self.shortName = shortName
  }
}

/// Which of the two parties, in the order in which the dossier names them.
public enum Side: Int, Hashable, Sendable, CaseIterable {
  /// The party that the dossier names first, shown on the left.
  case first
  /// The party that it names second.
  case second

  /// The side across the table.
  public var other: Side { self == .first ? .second : .first }
}

/// One value for each of the two parties.
public struct BothSides<Value> {
  /// The first party’s value.
  public var first: Value
  /// The second party’s value.
  public var second: Value

  public init(first: Value, second: Value) {
    self.first = first
    self.second = second
  }

  public init(each value: (Side) -> Value) {
    self.init(first: value(.first), second: value(.second))
  }

  /// The value of one side.
  public subscript(side: Side) -> Value {
    get { side == .first ? first : second }
    set {
      if side == .first { first = newValue } else { second = newValue }
    }
  }
}

extension BothSides: Equatable where Value: Equatable {}
extension BothSides: Hashable where Value: Hashable {}
extension BothSides: Sendable where Value: Sendable {}
