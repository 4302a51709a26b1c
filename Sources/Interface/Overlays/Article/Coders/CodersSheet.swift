import Drawing
import Presentation
import RelationsAnalysis
import RelationsModel

/// The versions of several coders of an article side by side, to be settled one by one.
///
/// It lies in the place of the article, to which it leads back.
package struct CodersSheet: Equatable, Sendable {
  /// The article as it was left.
  var reader: ArticleReader {
    didSet { compare() }
  }
  /// All coders of the article when the sheet was opened, and those who came since.
  private(set) var coders: [String]
  package private(set) var comparison: CoderComparison
  package internal(set) var selected = 0
  /// The quotes of which the settlement is under way: they are shown no more.
  var underWay: Set<Quote.ID> = [] {
    didSet { compare() }
  }

  init(_ reader: ArticleReader) {
    self.reader = reader
    coders = reader.reading.coders
    comparison = reader.reading.comparison(of: coders, without: [])
  }

  private mutating func compare() {
    coders += reader.reading.coders.filter { !coders.contains($0) }
    comparison = reader.reading.comparison(of: coders, without: underWay)
    select(selected)
  }

  mutating func select(_ place: Int) {
    selected = min(max(0, place), max(0, comparison.units.count - 1))
  }

  /// Selects the unit of a quote, or else the first at or after a position of the text.
  mutating func select(near position: Int, _ record: String?) {
    let quotes = comparison.units.map { comparison.codings(of: $0).map(\.quote.rawValue) }
    if let record, let place = quotes.firstIndex(where: { $0.contains(record) }) {
      return select(place)
    }
    let starts = Dictionary(
      reader.reading.text.marks.map { ($0.record, $0.range.lowerBound) }
    ) { first, _ in first }
    select(
      quotes.firstIndex { ids in ids.contains { starts[$0] ?? .max >= position } } ?? 0
    )
  }

  /// The selected unit; nil where all is settled.
  var unit: SpanUnit? {
    comparison.units.indices.contains(selected) ? comparison.units[selected] : nil
  }

  func words(of unit: SpanUnit) -> CodersWords {
    reader.reading.words(of: unit, in: comparison)
  }

  /// The article as it was read again.
  mutating func take(_ reading: ArticleReading) {
    reader.reading = reading
    underWay = underWay.filter { reading.quotes[$0].map { !$0.quote.isSettled } ?? false }
  }
}

extension CodersSheet: Overlay {
  func handle(_ key: Key, in state: inout State) -> [Effect] {
    if let digit = key.digit, digit > 0 { return settle(digit - 1, in: &state) }
    var sheet = self
    let page = max(1, CodersLayout(self, state.device.size).list.rows - 1)
    if state.settings.keys.command(for: key, at: .article, in: state.view) == .compareCoders {
      state.lay(reader)
      return []
    }
    let command = state.commandInOverlay(for: key)
    switch command {
    case .down, .nextQuote: sheet.select(selected + 1)
    case .up, .previousQuote: sheet.select(selected - 1)
    case .halfPageDown, .pageDown: sheet.select(selected + page)
    case .halfPageUp, .pageUp: sheet.select(selected - page)
    case .first: sheet.select(0)
    case .last: sheet.select(.max)
    case .undo, .redo, .help: return command.map { state.perform($0) } ?? []
    case .open:
      state.lay(shownInArticle(state))
      return []
    case .back, .quit:
      state.lay(reader)
      return []
    default: return []
    }
    state.lay(sheet)
    return []
  }

  func handle(_ event: MouseEvent, in state: inout State) -> [Effect] {
    let layout = CodersLayout(self, state.device.size)
    switch event.action {
    case .wheelDown: state.lay(self) { $0.select(selected + 1) }
    case .wheelUp: state.lay(self) { $0.select(selected - 1) }
    case .press:
      guard layout.list.contains(event.point) else { break }
      state.lay(self) { $0.select(layout.first + event.point.row - layout.list.row) }
    case .drag, .middlePress, .rightPress: break
    }
    return []
  }

  /// The article with the first quote of the selected unit selected.
  private func shownInArticle(_ state: State) -> ArticleReader {
    var reader = reader
    reader.shownCoder = nil
    if let unit, let quote = comparison.codings(of: unit).first?.quote {
      _ = reader.show(quote, in: state)
    }
    return reader
  }

  /// Chooses the version of a coder, by the coder's place.
  private func settle(_ coder: Int, in state: inout State) -> [Effect] {
    guard let unit, coders.indices.contains(coder) else { return [] }
    let words = words(of: unit)
    let settlement = Settlement(
      kept: words.versions[coder].card?.quote.id,
      versions: words.versions.compactMap(\.card?.quote),
      coders: coders
    )
    state.notice = Notice(.information, "Saving…")
    state.lay(self) { $0.underWay.formUnion(settlement.versions.map(\.id)) }
    return [.change(.settle(settlement))]
  }

  func hints(in state: State) -> [Hints.Hint] {
    let settling =
      unit == nil ? nil : Hints.Hint(CodersWords.keys(coders.count), "settle")
    return [
      settling, state.selecting, Hints.hint(.open, "in the article", state),
      Hints.hint(.undo, "undo", state), Hints.hint(.back, "article", state),
    ].compactMap(\.self)
  }
}

extension State {
  /// The article that lies over the screen, or under the comparison of its coders.
  var articleReader: ArticleReader? {
    overlay?.value as? ArticleReader ?? (overlay?.value as? CodersSheet)?.reader
  }

  /// Lays the article as a change leaves it, in the place where it lies.
  mutating func layArticle(_ reader: ArticleReader) {
    if let sheet = overlay?.value as? CodersSheet {
      lay(sheet) { $0.reader = reader }
    } else {
      lay(reader)
    }
  }

  /// Shows the units again of which the settlement failed.
  mutating func restoreUnits() {
    if let sheet = overlay?.value as? CodersSheet { lay(sheet) { $0.underWay = [] } }
  }
}

extension Key {
  /// The digit that is typed; nil for another key.
  fileprivate var digit: Int? {
    guard case .character(let character) = code, !control, !alt, character.isASCII else {
      return nil
    }
    return character.wholeNumberValue
  }
}
