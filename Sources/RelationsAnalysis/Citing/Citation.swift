import RelationsModel
import RelationsQuery

/// What somebody pastes into a text to say where a quote, an event or an issue stands.
///
/// Nothing that a record says can do harm in it: controls and overrides of the direction of writing
/// are left out, and in Markdown nothing is taken for markup.
public struct Citation: Hashable, Sendable {
  /// How it names its source.
  public let style: CitationStyle
  private var parts: [CitationPart] = []

  /// One line as the style has it.
  public var text: String { style == .markdown ? markdown : plain }

  /// One line without markup.
  public var plain: String { parts.map(\.plain).joined() }

  /// One line of Markdown.
  public var markdown: String { parts.map(\.markdown).joined() }

  /// One line of HTML, which may stand in any element that holds text.
  public var html: String { parts.map(\.html).joined() }
}

// MARK: - Of what

extension Citation {
  /// The words, who said them as what, when and where, and the source.
  public init(quote card: QuoteCard, style: CitationStyle = .plain) {
    self.style = style
    words(of: card.quote)
    switch style {
    case .chicago: add(ChicagoNote.text(after: card))
    case .apa: add(APAReference.text(after: card))
    case .plain, .markdown: addOrigin(of: card)
    }
  }

  /// What happened, when, and the sources.
  public init(event card: EventCard, style: CitationStyle = .plain) {
    self.style = style
    add(Citation.sentence(card.event.summary))
    add(" \(Citation.capitalised(style.date(card.event.date))).")
    for source in card.sources {
      add(" ")
      add(source, locator: nil)
    }
  }

  /// A source, as a list of sources has it.
  public init(source: Source, style: CitationStyle = .plain) {
    self.style = style
    add(source, locator: nil)
  }

  /// How an issue stands for a perspective, by whose judgement, and in which dossier.
  public init(
    issue detail: IssueDetail,
    _ heading: Heading,
    _ perspective: Perspective,
    style: CitationStyle = .plain
  ) {
    self.style = style
    parts.append(.strong(detail.issue.title))
    add(": \(Citation.name(of: detail.standing))")
    if detail.basis == .assessed, let judged = detail.assessments.first {
      add(judged.assessorName, before: ", as assessed by ")
      if judged.assessorName == nil { add(", as assessed") }
      add(style.date(judged.assessment.date), before: ", ")
      add(judged.assessment.note.map(Citation.aside), before: " (", after: ")")
      add(". ")
      add(judged.source, locator: judged.assessment.locator)
    } else {
      let count = detail.quotes.total
      add(", by the record of \(count) \(count == 1 ? "quote" : "quotes").")
    }
    add(" ")
    parts.append(.emphasised(heading.title))
    let isDated = perspective.asOf < .distantFuture
    add(isDated ? ", as of \(style.date(EDTFDate(perspective.asOf)))." : ".")
  }
}

extension Citation {
  /// A claim on which the parties may agree, its issue and the dossier that words it.
  public init(
    proposition: Proposition,
    of issue: Issue,
    _ heading: Heading,
    style: CitationStyle = .plain
  ) {
    self.style = style
    add(Citation.sentence(proposition.text))
    add(" ")
    parts.append(.strong(issue.title))
    add(", ")
    parts.append(.emphasised(heading.title))
    add(", \(proposition.id).")
  }

  /// Who it is, in which role on the as-of date where that was known in the year before, and the dossier.
  public init(actor card: ActorCard, _ heading: Heading, style: CitationStyle = .plain) {
    self.style = style
    parts.append(.strong(card.actor.name))
    add(card.rolesThen.last { $0.lastKnown(by: card.asOf) == nil }?.title, before: ", ")
    add(". ")
    parts.append(.emphasised(heading.title))
    add(".")
  }

  /// What a source says in its own words, told in the dossier's.
  public init(passage card: PassageCard, style: CitationStyle = .plain) {
    self.style = style
    add(Citation.sentence(card.passage.summary))
    add(" [in the words of the dossier] ")
    add(card.source, locator: card.passage.locator)
  }
}

// MARK: - The pieces

extension Citation {
  private mutating func add(_ text: String?, before: String = "", after: String = "") {
    guard let text, !text.isEmpty else { return }
    parts.append(.text(before + text + after))
  }

  /// Who said the words as what, when and where, and the source.
  private mutating func addOrigin(of card: QuoteCard) {
    let quote = card.quote
    add(" — ")
    parts.append(.strong(card.speakerName))
    add(quote.role, before: ", ")
    add(quote.venue, before: ", ")
    if !quote.isDatedBySource { add(CitedDate.text(quote.date), before: ", ") }
    let notes = Citation.notes(on: quote)
    if !notes.isEmpty { add(" [\(notes.joined(separator: "; "))]") }
    add(". ")
    add(card.source, locator: quote.locator)
  }

  /// Reported words are nobody's own, and stand without quotation marks.
  private mutating func words(of quote: Quote) {
    let cut = quote.cut
    let words = [cut?.isAtStart == true ? "… " : "", quote.text, cut?.isAtEnd == true ? " …" : ""]
    let isMarked = quote.text.hasPrefix("“") && quote.text.hasSuffix("”")
    let isQuoted = quote.speech != .reported && !isMarked
    add(words.joined(), before: isQuoted ? "“" : "", after: isQuoted ? "”" : "")
  }

  /// What a reader must know of how the words came here, in the style's way of writing dates.
  static func notes(on quote: Quote, _ style: CitationStyle = .plain) -> [String] {
    var notes: [String] = []
    if quote.speech == .reported { notes.append("reported") }
    switch quote.rendering {
    case .original, nil: break
    case .officialTranslation: notes.append("official translation")
    case .agencyTranslation: notes.append("agency translation")
    }
    if let unrecorded = quote.unrecordedOrigin { notes.append(unrecorded) }
    if let hedge = quote.hedge { notes.append("“\(hedge)”") }
    if quote.isDatedBySource { notes.append("dated by its source, \(style.date(quote.date))") }
    return notes
  }

  /// Author or publisher, title, publisher, date, place in it, address, and when it was looked at.
  private mutating func add(_ source: Source, locator: String?) {
    switch style {
    case .chicago: return add(ChicagoNote.text(source, locator: locator))
    case .apa: return add(APAReference.text(source))
    case .plain, .markdown: break
    }
    let authors = source.authorNames
    let leading = authors.isEmpty ? source.publisher : authors
    add(leading)
    var isFirst = leading?.isEmpty != false
    func comma() -> String {
      defer { isFirst = false }
      return isFirst ? "" : ", "
    }
    if let title = source.title {
      add(comma())
      parts.append(.title(title, address: source.url, language: source.language))
    }
    if leading != source.publisher, let publisher = source.publisher {
      add(publisher, before: comma())
    }
    if let issued = source.issued { add(CitedDate.text(issued), before: comma()) }
    if let locator { add(locator, before: comma()) }
    if let url = source.url { parts.append(.address(url, isTitled: source.title != nil, comma())) }
    if let accessed = source.accessed {
      add(CitedDate.text(accessed), before: "\(comma())accessed ")
    }
    add(".")
  }

  /// A sentence as it stands in brackets, within another.
  private static func aside(_ text: String) -> String {
    text.hasSuffix(".") && !text.hasSuffix("..") ? String(text.dropLast()) : text
  }

  static func sentence(_ text: String) -> String {
    text.hasSuffix(".") || text.hasSuffix("!") || text.hasSuffix("?") ? text : text + "."
  }

  private static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  private static func name(of standing: Standing) -> String {
    standing == .oneSided ? "one-sided" : standing.rawValue
  }
}
