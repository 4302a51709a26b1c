/// Words of an actor, from a source, on a date, with a stance on a proposition.
///
/// Discourse network analysis calls it a statement.
public struct Quote: Hashable, Sendable {
  public typealias ID = Identifier<Quote>

  public let id: ID
  /// The words, exactly as the source prints them.
  public let text: String
  public let speaker: Actor.ID
  /// The role that the speaker held then, as the source or the record states it.
  public let role: String?
  /// The side that the speaker spoke for; nil when none.
  public let party: Party.ID?
  /// When the words were said, or failing that when the source reported them.
  public let date: EDTFDate
  /// Whether `date` is that of the source, because the day on which the words were said is not known.
  public let isDatedBySource: Bool
  public let issue: Issue.ID
  /// What the stance is on; nil for a quote that takes none on any.
  public let proposition: Proposition.ID?
  public let stance: Stance
  /// What the stance rests on; nil when there is none.
  public let basis: StanceBasis?
  public let rendering: Rendering
  public let speech: Speech
  /// The doubt in the source's own attribution, such as "supposedly noted".
  public let hedge: String?
  /// Where the fragment was cut, shown as an ellipsis; nil for whole sentences.
  public let cut: Cut?
  /// The quote of which this is another source's or another translation's version.
  public let variantOf: Quote.ID?
  /// Where or to whom the words were said.
  public let venue: String?
  public let source: Source.ID
  /// Where in the source, such as "¶4".
  public let locator: String?
  public let anchor: Anchor
  public let remark: String?

  public init(
    id: ID,
    text: String,
    speaker: Actor.ID,
    role: String? = nil,
    party: Party.ID? = nil,
    date: EDTFDate,
    isDatedBySource: Bool = false,
    issue: Issue.ID,
    proposition: Proposition.ID? = nil,
    stance: Stance = .none,
    basis: StanceBasis? = nil,
    rendering: Rendering = .original,
    speech: Speech = .direct,
    hedge: String? = nil,
    cut: Cut? = nil,
    variantOf: Quote.ID? = nil,
    venue: String? = nil,
    source: Source.ID,
    locator: String? = nil,
    anchor: Anchor,
    remark: String? = nil
  ) {
    self.id = id
    self.text = text
    self.speaker = speaker
    self.role = role
    self.party = party
    self.date = date
    self.isDatedBySource = isDatedBySource
    self.issue = issue
    self.proposition = proposition
    self.stance = stance
    self.basis = basis
    self.rendering = rendering
    self.speech = speech
    self.hedge = hedge
    self.cut = cut
    self.variantOf = variantOf
    self.venue = venue
    self.source = source
    self.locator = locator
    self.anchor = anchor
    self.remark = remark
  }

  /// Whether the quote is counted: a variant never is.
  public var isCounted: Bool { variantOf == nil }
}

/// What a quote says of its proposition.
public enum Stance: String, Hashable, Sendable, CaseIterable {
  case agrees, disagrees, none
}

/// What a stance rests on: the quoted words alone, or their context.
public enum StanceBasis: String, Hashable, Sendable, CaseIterable {
  case words, context
}

/// How the words reached us.
public enum Rendering: String, Hashable, Sendable, CaseIterable {
  case original, officialTranslation, agencyTranslation
}

/// Whether the words are the speaker's own or a readout of them.
public enum Speech: String, Hashable, Sendable, CaseIterable {
  case direct, reported
}

/// Where a fragment was cut out of its sentence.
public enum Cut: String, Hashable, Sendable, CaseIterable {
  case start, end, both

  /// Whether words before the fragment were left out.
  public var isAtStart: Bool { self != .end }
  /// Whether words after the fragment were left out.
  public var isAtEnd: Bool { self != .start }
}
