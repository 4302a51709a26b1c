/// A person, a body or an unnamed spokesperson that speaks or acts.
public struct Actor: Hashable, Sendable {
  /// A slug of the name, such as `theresa-may`.
  public typealias ID = Identifier<Actor>

  /// What kind of actor it is; an unnamed one is known by its function alone.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Somebody with a name.
    case person
    /// A ministry, a service, a firm or a parliament that speaks as one.
    case body
    /// A spokesperson or official whose name the source withholds.
    case unnamed
  }

  /// What quotes, assessments and passages call the actor.
  public package(set) var id: ID
  /// The name in full, as the record writes it.
  public package(set) var name: String
  /// What kind of actor it is.
  public package(set) var kind: Kind
  /// The side that the actor speaks for; nil for victims, private persons and outsiders.
  public package(set) var party: Party.ID?
  /// Other names and spellings under which the actor is found.
  public package(set) var aliases: [String]
  /// In the order in which the record lists them.
  public package(set) var roles: [Role]
  /// What a reader of the record has to know besides.
  public package(set) var remark: String?

  public init(
    id: ID,
    name: String,
    kind: Kind,
    party: Party.ID? = nil,
    aliases: [String] = [],
    roles: [Role] = [],
    remark: String? = nil
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.party = party
    self.aliases = aliases
    self.roles = roles
    self.remark = remark
  }
}

/// A post or function that an actor held, with what is known of when.
public struct Role: Hashable, Sendable {
  /// What the holder is called, such as Foreign Minister.
  public package(set) var title: String
  /// To what the role belongs, such as a government.
  public package(set) var organisation: String?
  /// The side that the role speaks for, where it is not the actor's own.
  public package(set) var party: Party.ID?
  /// When the role began; nil when that is not known.
  public package(set) var from: EDTFDate?
  /// When the role ended; nil when it goes on or that is not known.
  public package(set) var to: EDTFDate?
  /// Sightings: dates on which the role was seen held, and never a limit.
  public package(set) var seen: [EDTFDate]
  /// Where the role and its dates were found.
  public package(set) var sources: [Source.ID]
  /// What a reader of the record has to know besides.
  public package(set) var remark: String?

  public init(
    title: String,
    organisation: String? = nil,
    party: Party.ID? = nil,
    from: EDTFDate? = nil,
    to: EDTFDate? = nil,
    seen: [EDTFDate] = [],
    sources: [Source.ID] = [],
    remark: String? = nil
  ) {
    self.title = title
    self.organisation = organisation
    self.party = party
    self.from = from
    self.to = to
    self.seen = seen
    self.sources = sources
    self.remark = remark
  }

  /// Whether the stated dates rule out that the role was held on any day of `date`.
  public func excludes(_ date: EDTFDate) -> Bool {
    if let from, date.last < from.first { return true }
    if let to, date.first > to.last { return true }
    return false
  }
}
