/// Words of an actor, from a source, on a date, with a stance on a proposition.
///
/// Discourse network analysis calls it a statement.
public struct Quote: Hashable, Sendable {
  /// Such as `Q102`.
  public typealias ID = Identifier<Quote>

  /// What variants and replies call the quote.
  public let id: ID
  /// The words, exactly as the source prints them.
  public package(set) var text: String
  /// Whose words they are.
  public package(set) var speaker: Actor.ID
  /// The role that the speaker held then, as the source or the record states it.
  public package(set) var role: String?
  /// The side that the speaker spoke for; nil when none.
  public package(set) var party: Party.ID?
  /// When the words were said, or failing that when the source reported them.
  public package(set) var date: EDTFDate
  /// Whether `date` is that of the source, because the day on which the words were said is not known.
  public package(set) var isDatedBySource: Bool
  /// On what it bears.
  public package(set) var issue: Issue.ID
  /// What the stance is on; nil for a quote that takes none on any.
  public package(set) var proposition: Proposition.ID?
  /// What the words say of the proposition.
  public package(set) var stance: Stance
  /// What the stance rests on; nil when there is none, or nobody recorded it.
  public package(set) var basis: StanceBasis?
  /// How the words reached us; nil when nobody recorded it.
  public package(set) var rendering: Rendering?
  /// Whether the words are the speaker’s own; nil when nobody recorded it.
  public package(set) var speech: Speech?
  /// The doubt in the source's own attribution, such as "supposedly noted".
  public package(set) var hedge: String?
  /// Where the fragment was cut, shown as an ellipsis; nil for whole sentences.
  public package(set) var cut: Cut?
  /// The quote of which this is another source's or another translation's version.
  public package(set) var variantOf: Quote.ID?
  /// The quotes of the other party that the words answer, as the record names them.
  public var answers: [Quote.ID]
  /// Where or to whom the words were said.
  public package(set) var venue: String?
  /// Where the words were found.
  public package(set) var source: Source.ID
  /// Where in the source, such as "¶4".
  public package(set) var locator: String?
  /// Where in the source they stand.
  public package(set) var anchor: Anchor
  /// What a reader of the record has to know besides.
  public package(set) var remark: String?
  /// Who put the quote on its issue and gave it its stance; nil when nobody recorded it.
  ///
  /// Of a settled quote the names of all coders, with `; ` between them: see ``coders``.
  public package(set) var coder: String?
  /// When that was.
  public package(set) var coded: EDTFDate?

  /// Without an `anchor` it is only known by its words.
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
    rendering: Rendering? = nil,
    speech: Speech? = nil,
    hedge: String? = nil,
    cut: Cut? = nil,
    variantOf: Quote.ID? = nil,
    answers: [Quote.ID] = [],
    venue: String? = nil,
    source: Source.ID,
    locator: String? = nil,
    anchor: Anchor? = nil,
    remark: String? = nil,
    coder: String? = nil,
    coded: EDTFDate? = nil
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
    self.answers = answers
    self.venue = venue
    self.source = source
    self.locator = locator
    self.anchor = anchor ?? Anchor(exact: text)
    self.remark = remark
    self.coder = coder
    self.coded = coded
  }

  /// How many words a quote of a dossier has at most.
  package static let wordLimit = 40

  /// Whether the quote is counted: a variant never is.
  public var isCounted: Bool { variantOf == nil }
}

/// What a quote says of its proposition.
public enum Stance: String, Hashable, Sendable, CaseIterable {
  /// The speaker affirms the proposition.
  case agrees
  /// The speaker denies it.
  case disagrees
  /// The words say neither.
  case none
}

/// What a stance rests on: the quoted words alone, or their context.
public enum StanceBasis: String, Hashable, Sendable, CaseIterable {
  /// The quoted words alone say so.
  case words
  /// It takes what stands around them.
  case context
}

/// How the words reached us.
public enum Rendering: String, Hashable, Sendable, CaseIterable {
  /// In the language in which they were said.
  case original
  /// Translated by the speaker’s own side.
  case officialTranslation
  /// Translated by a news agency or another outsider.
  case agencyTranslation
}

/// Whether the words are the speaker's own or a readout of them.
public enum Speech: String, Hashable, Sendable, CaseIterable {
  /// Between quotation marks, or read out word for word.
  case direct
  /// What somebody says that was said.
  case reported
}

/// Where a fragment was cut out of its sentence.
public enum Cut: String, Hashable, Sendable, CaseIterable {
  /// Words before it were left out.
  case start
  /// Words after it were left out.
  case end
  /// Words before and after it were left out.
  case both

  /// Whether words before the fragment were left out.
  public var isAtStart: Bool { self != .end }
  /// Whether words after the fragment were left out.
  public var isAtEnd: Bool { self != .start }
}
