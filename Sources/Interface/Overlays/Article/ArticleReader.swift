import Coding
import Drawing
import Presentation
import RelationsModel
import RelationsQuery

/// An article that is read: its text over the screen, with what was found in it.
package struct ArticleReader: Equatable, Sendable {
  /// A line of the text: the paragraph, and which of its lines it is.
  package struct Place: Hashable, Comparable, Sendable {
    package var paragraph = 0
    package var line = 0

    package static func < (left: Place, right: Place) -> Bool {
      (left.paragraph, left.line) < (right.paragraph, right.line)
    }
  }

  var reading: ArticleReading {
    didSet {
      written = []
      markText()
    }
  }
  /// The text with the quotes that are in the dossier and those that are being written.
  private(set) var text: ArticleText
  /// The first line in view; of somebody who hears it, the paragraph that is told.
  package internal(set) var top = Place()
  /// The selected mark, by its place among the marks of the text.
  package internal(set) var mark: Int?
  /// The coder whose quotes alone are shown; nil for those of all.
  package internal(set) var shownCoder: String? {
    didSet {
      (mark, suggestion) = (nil, nil)
      markText()
    }
  }
  /// What is looked for in the text.
  package internal(set) var field = TextField()
  var isTyping = false
  /// The paragraph that was found last.
  var match: Int?
  /// The position of the text that keys are about; nil for the first line in view.
  package internal(set) var cursor: Int?
  /// Whether somebody pointed at it, and it is not only behind what was coded last.
  var isPointed = false
  /// What is marked, to make a quote of it.
  package internal(set) var selection: TextSelection?
  /// The questions that make a quote of it.
  var strip: CodingStrip?
  /// What the dossier has to code with; nil until something is marked.
  var vocabulary: CodingVocabulary?
  /// Quotes that the text may have, in its order.
  var suggestions: [Suggestion] = []
  /// The selected one, by its place.
  var suggestion: Int?
  /// Keys that were typed before the dossier had said what it has.
  var waiting: [Key] = []
  /// The speakers who were chosen here, the last one first.
  var recent: [Actor.ID] = []
  /// The date that was given to the last quote, where the source has none.
  var date: EDTFDate?
  /// Where quotes are that are being written.
  var underWay: [Range<Int>] = [] { didSet { markText() } }
  /// Where quotes are that were written since the text was read.
  var written: [Range<Int>] = []

  package init(_ reading: ArticleReading) {
    self.reading = reading
    text = reading.text
  }

  private mutating func markText() {
    let shown = shownCoder.map { coder in
      reading.text.keeping { reading.quote(of: $0)?.quote.coders.contains(coder) ?? true }
    }
    text = (shown ?? reading.text).adding(
      (underWay + written).map { ArticleText.Mark(record: "", range: $0) }
    )
  }

  /// What a text has of what is looked for, as the filter finds words.
  var finder: (String) -> [Range<String.Index>] { WordFinder(field.text).ranges(in:) }
}

extension ArticleReader: Overlay {
  func handle(_ key: Key, in state: inout State) -> [Effect] {
    if strip != nil { return handleCoding(key, in: &state) }
    return isTyping ? type(key, in: &state) : act(key, in: &state)
  }

  func handle(_ event: MouseEvent, in state: inout State) -> [Effect] {
    let layout = ArticleLayout(self, state)
    switch event.action {
    case .wheelDown: state.lay(self) { $0.top = layout.moved(top, by: 3) }
    case .wheelUp: state.lay(self) { $0.top = layout.moved(top, by: -3) }
    case .press:
      if let strip {
        let chosen = strip.candidate(at: event.point, in: layout.strip)
        return chosen.map { pressCandidate($0, in: &state) } ?? []
      }
      guard let position = layout.position(at: event.point) else { break }
      state.lay(self) {
        $0.mark = nil
        $0.point(at: position)
      }
    case .drag:
      guard strip == nil, let cursor, let position = layout.position(at: event.point) else { break }
      let isFirst = selection == nil
      state.lay(self) { $0.selection = selectable.dragged(from: cursor, to: position) }
      return isFirst ? [.readVocabulary] : []
    case .middlePress, .rightPress: break
    }
    return []
  }

  func type(_ change: (inout TextField) -> Void, in state: inout State) {
    if var strip {
      guard strip.takesText || strip.filters else { return }
      change(&strip.field)
      if let context { strip.list(context) }
      state.lay(self) { $0.strip = strip }
    } else if isTyping {
      state.lay(self) { change(&$0.field) }
    }
  }

  private func act(_ key: Key, in state: inout State) -> [Effect] {
    var reader = self
    let layout = ArticleLayout(self, state)
    let isHeard = state.device.isHeard
    let page = max(1, layout.view.rows - 1)
    let command = state.settings.keys.command(for: key, at: .article, in: state.view)
    switch command {
    case .down where selection != nil, .up where selection != nil: reader.change(command, layout)
    case .down: reader.top = layout.moved(top, by: 1)
    case .up: reader.top = layout.moved(top, by: -1)
    case .halfPageDown: reader.top = layout.moved(top, by: isHeard ? 5 : page / 2)
    case .halfPageUp: reader.top = layout.moved(top, by: isHeard ? -5 : -page / 2)
    case .pageDown: reader.top = layout.moved(top, by: isHeard ? 10 : page)
    case .pageUp: reader.top = layout.moved(top, by: isHeard ? -10 : -page)
    case .first: reader.top = Place()
    case .last: reader.top = layout.end
    case .nextQuote: reader.selectMark(by: 1, layout)
    case .previousQuote: reader.selectMark(by: -1, layout)
    case .filter:
      reader.field = TextField()
      reader.match = nil
      reader.isTyping = true
    case .nextMatch: reader.find(isForward: true, layout)
    case .previousMatch: reader.find(isForward: false, layout)
    case .mark:
      reader.grow(layout)
      if reader.selection == nil { reader.tellEnd(in: &state) }
      state.lay(reader)
      return vocabulary == nil ? [.readVocabulary] : []
    case .markLess, .markOn, .markBack, .markOtherEnd, .markSentence:
      reader.change(command, layout)
    case .code: reader.code(in: &state)
    case .nextCoder: reader.showNextCoder(in: &state)
    case .compareCoders: return reader.compareCoders(in: &state)
    case .nextIssue: return state.goOnToArticle(by: 1)
    case .previousIssue: return state.goOnToArticle(by: -1)
    case .undo, .redo, .help:
      return command.map { state.perform($0) } ?? []
    case .back where selection != nil:
      reader.point(at: selection?.range.lowerBound ?? 0)
    case .back, .quit, .inArticle:
      state.overlay = nil
      return []
    default: return []
    }
    state.lay(reader)
    return []
  }

  private func type(_ key: Key, in state: inout State) -> [Effect] {
    var reader = self
    switch key.code {
    case .enter:
      reader.isTyping = false
      reader.find(isForward: true, ArticleLayout(reader, state))
    case .escape,
      .character("c") where key.control:
      reader.leaveSearch()
    case .backspace where field.text.isEmpty: reader.leaveSearch()
    default: _ = reader.field.edit(key)
    }
    state.lay(reader)
    return []
  }

  private mutating func leaveSearch() {
    isTyping = false
    field = TextField()
    match = nil
  }

  // MARK: Going to places

  /// Shows where a quote stands; false where it is not in the text.
  mutating func show(_ quote: Quote.ID, in state: State) -> Bool {
    guard let place = text.marks.firstIndex(where: { $0.record == quote.rawValue }) else {
      return false
    }
    select(place, ArticleLayout(self, state))
    return true
  }

  /// Selects what is coded or suggested next, from what is selected or else from what is in view.
  mutating func selectMark(by step: Int, _ layout: ArticleLayout) {
    let places = places
    guard !places.isEmpty else { return }
    let start = cursor ?? text.starts[min(top.paragraph, text.starts.count - 1)]
    let near = places.firstIndex { $0.position >= start } ?? places.count
    let current = places.firstIndex { $0.isSelected(in: self) }
    let next = current.map { $0 + step } ?? (step > 0 ? near : near - 1)
    switch places[min(max(0, next), places.count - 1)] {
    case .mark(let mark, _): select(mark, layout)
    case .suggestion(let place, _): suggest(place, layout)
    }
  }

  private mutating func select(_ place: Int, _ layout: ArticleLayout) {
    (mark, suggestion) = (place, nil)
    point(at: text.marks[place].range.lowerBound)
    reveal(text.marks[place].range.lowerBound, layout)
  }

  /// Brings a position into view, a few lines below the top.
  mutating func reveal(_ position: Int, _ layout: ArticleLayout) {
    let place = layout.place(of: position)
    guard !layout.isInView(place, from: top) else { return }
    top = layout.isHeard ? place : layout.moved(place, by: -min(3, layout.view.rows / 3))
  }

  /// Goes to the next paragraph that has what is looked for, round the end.
  private mutating func find(isForward: Bool, _ layout: ArticleLayout) {
    guard !field.text.isEmpty, !text.paragraphs.isEmpty else { return }
    let count = text.paragraphs.count
    let start = match ?? (isForward ? top.paragraph - 1 : top.paragraph)
    let steps = (1...count).lazy.map { (start + (isForward ? $0 : -$0) + 2 * count) % count }
    let found = WordFinder(field.text).first(steps, in: text.paragraphs)
    match = found?.place
    guard let (match, range) = found else { return }
    let paragraph = text.paragraphs[match]
    let offset = paragraph.unicodeScalars.distance(
      from: paragraph.startIndex,
      to: range.lowerBound
    )
    mark = nil
    point(at: text.starts[match] + offset)
    reveal(text.starts[match] + offset, layout)
  }
}
