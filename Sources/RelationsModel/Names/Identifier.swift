/// The name of one record, typed by what it names so that an issue's id never stands for an actor's.
///
/// Ids are unique across a whole dossier, whatever their kind. They are slugs (`theresa-may`,
/// `NK-1`): letters, digits, `-`, `_` and `.`, at most 64 of them.
public struct Identifier<Record>: Hashable, Sendable, RawRepresentable, CustomStringConvertible {
  /// The slug itself.
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  public init(_ rawValue: String) {
    self.rawValue = rawValue
  }

  public var description: String { rawValue }
}

extension Identifier: Comparable {
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension Identifier: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) {
    self.init(rawValue: value)
  }
}

extension Identifier {
  /// Whether the id is short enough to stand beside a text; those that an import makes are not.
  public var isBrief: Bool {
    rawValue.utf8.count <= 12 && !rawValue.contains(Self.wholeEnding)
  }

  /// What an import puts behind an issue's id for the proposition that stands for the whole issue.
  public static var wholeEnding: String { "-whole" }
}
