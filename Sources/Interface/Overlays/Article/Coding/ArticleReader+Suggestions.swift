import Coding
import Presentation
import RelationsModel

/// Going to suggestions, and taking or rejecting them.
extension ArticleReader {
  /// A place to which one goes: what is coded, or what is suggested.
  enum Stop: Equatable {
    case mark(Int, at: Int)
    case suggestion(Int, at: Int)

    /// Where it begins, in code points of the normalised text.
    var position: Int {
      switch self {
      case .mark(_, let position), .suggestion(_, let position): position
      }
    }

    func isSelected(in reader: ArticleReader) -> Bool {
      switch self {
      case .mark(let place, _): reader.mark == place
      case .suggestion(let place, _): reader.suggestion == place
      }
    }
  }

  /// What is coded and what is suggested, in the order of the text.
  var places: [Stop] {
    let marks = text.marks.enumerated().map { Stop.mark($0, at: $1.range.lowerBound) }
    let open = suggestions.enumerated().map { Stop.suggestion($0, at: $1.range.lowerBound) }
    return (marks + open).sorted { $0.position < $1.position }
  }

  /// Marks what is suggested, with the questions filled in as far as that goes.
  mutating func suggest(_ place: Int, _ layout: ArticleLayout) {
    let suggested = suggestions[place]
    point(at: suggested.range.lowerBound)
    (mark, suggestion) = (nil, place)
    let unit: TextUnit = suggested.quote.kind == .indirect ? .clause : .quotation
    let selection = TextSelection(suggested.range, unit: unit)
    self.selection = selection
    guard let context else { return }
    var strip = CodingStrip(CodingDraft(selection, of: reading.card.source, in: text))
    strip.begin(suggested, context, recent: recentSpeakers(context.vocabulary))
    self.strip = strip
    reveal(suggested.range.lowerBound, layout.following(self))
  }

  /// Leaves the suggestion for what is coded or suggested before or behind it.
  mutating func goOn(by step: Int, in state: State) {
    (strip, selection) = (nil, nil)
    selectMark(by: step, ArticleLayout(self, state))
  }

  /// Rejects the selected suggestion for good, and goes on to what follows.
  mutating func reject(in state: inout State) -> [Effect] {
    guard let place = suggestion, suggestions.indices.contains(place) else { return [] }
    let rejected = suggestions[place]
    suggestions.removeAll { $0.key == rejected.key }
    (strip, selection, suggestion) = (nil, nil, nil)
    (cursor, isPointed) = (rejected.range.lowerBound, false)
    state.openSuggestions.counts[reading.card.source.id] = suggestions.count
    state.notice = Notice(.information, "Rejected: it is not suggested again.")
    state.lay(self)
    return [.reject(rejected, of: reading.card.source.id)]
  }
}

extension State {
  /// The quotes that the article over the screen may have.
  mutating func take(
    _ suggestions: [Suggestion],
    of source: Source.ID,
    _ vocabulary: CodingVocabulary
  ) {
    guard var reader = articleReader, reader.reading.card.source.id == source else { return }
    if reader.vocabulary == nil { reader.vocabulary = vocabulary }
    let selected = reader.suggestion.flatMap { place in
      reader.suggestions.indices.contains(place) ? reader.suggestions[place].range : nil
    }
    // What is hidden for the moment is coded all the same.
    let written = (reader.reading.text.marks + reader.text.marks).map(\.range)
    reader.suggestions = suggestions.filter { found in
      !written.contains { $0.overlaps(found.range) }
    }
    reader.suggestion = reader.suggestions.firstIndex { $0.range == selected }
    openSuggestions.counts[source] = reader.suggestions.count
    layArticle(reader)
  }
}
