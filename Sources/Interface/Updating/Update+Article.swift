import RelationsModel

extension State {
  /// Shows the quote that is read in the text of its source.
  mutating func showInArticle() -> [Effect] {
    guard depth > .list, let card = detail.readCard else {
      notice = Notice(.information, "Select a quote first.")
      return []
    }
    return [.readArticle(card.source.id, at: card.quote.id)]
  }

  /// Goes on from the article that is read to another one, that of the next to be read first.
  mutating func goOnToArticle(by step: Int) -> [Effect] {
    guard let source = articleReader?.reading.card.source.id else { return [] }
    return [.readArticleBeside(source, step: step, perspective)]
  }

  /// Lays an article over the screen.
  mutating func take(_ answer: ArticleAnswer) -> [Effect] {
    switch answer {
    case .failed(let reason):
      notice = Notice(.problem, reason)
      return []
    case .read(let reading, let quote):
      let suggest = Effect.suggest(reading.card.source, reading.text)
      if quote == nil, var open = articleReader,
        open.reading.card.source.id == reading.card.source.id
      {
        if let sheet = overlay?.value as? CodersSheet {
          lay(sheet) { $0.take(reading) }
        } else {
          open.reading = reading
          lay(open)
        }
        return [suggest]
      }
      var reader = ArticleReader(reading)
      // Who leaves it finds it selected in the list.
      if quote == nil { pane?.seek(.subject(.source(reading.card.source.id))) }
      if let quote, !reader.show(quote, in: self) {
        notice = Notice(.information, "The words of \(quote) are not found in this text.")
      }
      lay(reader)
      return [suggest]
    }
  }

  /// Reads the article that lies over the screen again, with what was coded since.
  func rereadArticle() -> [Effect] {
    guard let reader = articleReader else { return [] }
    let vocabulary: [Effect] = reader.vocabulary == nil ? [] : [.readVocabulary]
    return [.readArticle(reader.reading.card.source.id, at: nil)] + vocabulary
  }
}
