import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// The words about what was found in an article, where its text is read.
package enum ArticleWords {
  /// What a quote was coded as: who spoke, on what with which stance, and when.
  package static func facts(_ card: QuoteCard) -> (speaker: String, stance: String, origin: String)
  {
    let proposition = card.proposition.map { ": \($0.text)" } ?? ""
    let stance = Wording.capitalised(Wording.name(card.stance))
    return (
      speaker: card.speakerName,
      stance: "\(stance) · \(card.issueTitle)\(proposition)",
      origin: [card.quote.id.rawValue, DateText.full(card.quote.date), card.quote.coder]
        .compactMap(\.self).joined(separator: " · ")
    )
  }

  /// What was found in an article, and how much of it does not stand in this text of it.
  package static func found(_ places: Int, of article: Article) -> String {
    let state = ArticlesWords.state(article)
    let missing = article.codedCount - places
    return missing > 0 ? "\(state), \(Wording.number(missing)) not in this text" : state
  }

  package static func announced(_ card: QuoteCard) -> String {
    let proposition = card.proposition.map { ": \($0.text)" } ?? ""
    let stance = "\(Wording.name(card.stance)), \(card.issueTitle)\(proposition)"
    return "Coded: \(Wording.sentence("\(card.speakerName) \(stance)"))"
  }

  /// What a source says in its own words.
  package static func kind(_ passage: Passage) -> String {
    "\(Wording.capitalised(passage.kind.rawValue)) \(passage.id), in our words"
  }
}
