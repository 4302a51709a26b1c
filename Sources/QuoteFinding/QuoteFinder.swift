/// Finds quotes and their speakers in texts.
///
/// Rules of English attribute the words; quotation marks of other languages are known too. The work
/// grows with the length of the text, and nothing is read but the text and the known speakers.
public struct QuoteFinder: Sendable {
  private let known: KnownNames

  /// Makes a finder that also links speakers to known ones.
  public init(known: [KnownSpeaker] = []) { self.known = KnownNames(known) }

  /// The quotes of a text, in its order.
  ///
  /// A line end or an empty line separates its paragraphs.
  public func quotes(in text: String) -> [FoundQuote] {
    var reading = Reading(text, known)
    reading.run()
    return reading.quotes()
  }
}

/// Somebody who is known before a text is read, such as an actor of a dossier.
public struct KnownSpeaker: Hashable, Sendable {
  public let names: [String]
  /// The titles of the roles held on the day of the text.
  public let titles: [String]
  /// Whether a family name alone can mean the speaker.
  public let isPerson: Bool

  public init(names: [String], titles: [String] = [], isPerson: Bool = true) {
    (self.names, self.titles, self.isPerson) = (names, titles, isPerson)
  }
}
