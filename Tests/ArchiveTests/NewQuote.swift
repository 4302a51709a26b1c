import RelationsModel
import TestDossier

/// Quotes to add to an archive that has the small dossier.
enum NewQuote {
  /// Words of a speaker on a proposition that are there.
  static func made(
    _ id: Quote.ID,
    _ words: String = "We shall see.",
    in source: Source.ID = "herald-2015",
    coder: String? = nil
  ) -> Quote {
    let known = SmallDossier.dossier.quotes[0]
    var quote = Quote(
      id: id,
      text: words,
      speaker: known.speaker,
      party: known.party,
      date: known.date,
      issue: known.issue,
      proposition: known.proposition,
      stance: .agrees,
      source: source
    )
    quote.coder = coder
    return quote
  }
}
