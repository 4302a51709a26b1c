import Coding
import Drawing
import Presentation
import RelationsModel
import RelationsQuery

/// Marking words and making quotes of them.
extension ArticleReader {
  var selectable: SelectableText { SelectableText(text) }

  // MARK: Marking

  /// Marks what is nearest, or more around what is marked.
  mutating func grow(_ layout: ArticleLayout) {
    if let selection {
      self.selection = selectable.grown(selection)
    } else {
      selection = selectable.selection(at: place(layout), isPointed: isPointed)
    }
    mark = nil
    reveal(layout)
  }

  /// Changes what is marked as a command says.
  mutating func change(_ command: Command?, _ layout: ArticleLayout) {
    guard var marked = selection else { return }
    switch command {
    case .down, .up: marked = selectable.next(marked, isForward: command == .down) ?? marked
    case .markOn, .markBack: marked = selectable.moved(marked, isForward: command == .markOn)
    case .markSentence: marked = selectable.movedToSentenceEnd(marked)
    case .markOtherEnd: marked.movesStart.toggle()
    case .markLess:
      // Nothing where there is no less.
      guard let less = selectable.shrunk(marked) else { return point(at: marked.range.lowerBound) }
      marked = less
    default: return
    }
    selection = marked
    reveal(layout)
  }

  /// Makes a place of the text the one that keys are about.
  mutating func point(at position: Int) {
    (cursor, isPointed, selection) = (position, true, nil)
    suggestion = nil
  }

  /// The place that keys are about: that of the cursor as long as it is in view, else the first line.
  private func place(_ layout: ArticleLayout) -> Int {
    if let cursor {
      let place = layout.place(of: cursor)
      if layout.isInView(place, from: top) || layout.isHeard && place == top { return cursor }
    }
    return layout.position(of: top)
  }

  /// Brings the end that is moved, or the start of what is marked, into view.
  mutating func reveal(_ layout: ArticleLayout) {
    guard let selection else { return }
    let position = selection.unit == nil ? selection.edge : selection.range.lowerBound
    reveal(position, layout)
  }

  // MARK: Coding

  /// Asks who said what is marked, and what of.
  mutating func code(in state: inout State) {
    guard let selection else {
      state.notice = Notice(
        .information,
        "\(Wording.sentence("Mark words first: \(state.key(of: .mark, at: .article) ?? "mark")"))"
      )
      return
    }
    let draft = CodingDraft(selection, of: reading.card.source, in: text)
    guard draft.wordCount <= Quote.wordLimit else {
      state.notice = Notice(
        .problem,
        "\(draft.wordCount) words are marked; a quote has at most \(Quote.wordLimit)."
      )
      return
    }
    strip = CodingStrip(draft)
    ask { $0.begin($1, recent: $2) }
    reveal(ArticleLayout(self, state))
  }

  /// What coding can know; nil while the dossier is asked for it.
  var context: CodingContext? {
    vocabulary.map {
      CodingContext(
        vocabulary: $0,
        article: text,
        source: reading.card.source,
        date: date
      )
    }
  }

  /// Begins with the questions, where the dossier has said what it has.
  fileprivate mutating func ask(
    _ begin: (inout CodingStrip, CodingContext, [Actor.ID]) -> Void
  ) {
    guard var strip, let context else { return }
    begin(&strip, context, recentSpeakers(context.vocabulary))
    self.strip = strip
  }

  /// Who was chosen last: in this article, or else anywhere.
  func recentSpeakers(_ vocabulary: CodingVocabulary) -> [Actor.ID] {
    var seen: Set<Actor.ID> = []
    let coded = vocabulary.quotes.reversed()
    let here = coded.filter { $0.source == reading.card.source.id }
    let all = recent + here.map(\.speaker) + coded.prefix(200).map(\.speaker)
    return Array(all.filter { seen.insert($0).inserted }.prefix(CodingStrip.most))
  }

  /// A key while the questions are there.
  func handleCoding(_ key: Key, in state: inout State) -> [Effect] {
    var reader = self
    guard var strip, let context else {
      // The dossier is still asked what it has: what is typed counts once it has answered.
      if key.code == .escape {
        (reader.strip, reader.waiting) = (nil, [])
      } else {
        reader.waiting.append(key)
      }
      state.lay(reader)
      return []
    }
    if strip.step == .suggestion {
      let command = state.settings.keys.command(for: key, at: .article, in: state.view)
      if command == .nextQuote || command == .previousQuote {
        reader.goOn(by: command == .nextQuote ? 1 : -1, in: state)
        state.lay(reader)
        return []
      }
    }
    let effect = strip.handle(key, context)
    switch effect {
    case .rejects: return reader.reject(in: &state)
    case .stays: reader.strip = strip
    case .leaves: reader.strip = nil
    case .codes: return reader.finish(strip.draft, in: &state)
    }
    state.lay(reader)
    return []
  }

  /// Selects a candidate that was pressed; a press on the selected one chooses it, as in lists.
  func pressCandidate(_ place: Int, in state: inout State) -> [Effect] {
    guard let strip, vocabulary != nil else { return [] }
    guard strip.selected != place else { return handleCoding(Key(.enter), in: &state) }
    state.lay(self) { reader in
      guard var strip = reader.strip else { return }
      strip.point(at: place)
      reader.strip = strip
    }
    return []
  }

  /// Hands the quote over to be written, and goes on behind it.
  private mutating func finish(_ draft: CodingDraft, in state: inout State) -> [Effect] {
    if case .known(let id)? = draft.speaker {
      recent.removeAll { $0 == id }
      recent.insert(id, at: 0)
    }
    date = draft.date ?? date
    (strip, selection, mark) = (nil, nil, nil)
    (cursor, isPointed) = (draft.range.upperBound, false)
    suggestions.removeAll { $0.range.overlaps(draft.range) }
    suggestion = nil
    underWay.append(draft.range)
    state.notice = Notice(.information, "Saving…")
    state.lay(self)
    return [.code(draft)]
  }
}

extension State {
  /// What came of writing a quote that was coded.
  mutating func take(coded draft: CodingDraft, _ ending: EditEnding) -> [Effect] {
    guard var reader = overlay?.value as? ArticleReader,
      reader.reading.card.source.id == draft.source
    else { return take(ending) }
    if case .saved = ending { reader.written.append(draft.range) }
    reader.underWay.removeAll { $0 == draft.range }
    if case .failed = ending {
      // Nothing that was chosen is lost.
      if reader.strip == nil, reader.selection == nil {
        reader.selection = TextSelection(draft.range, unit: nil)
        reader.strip = CodingStrip(draft)
        reader.ask { $0.resume($1, recent: $2) }
      }
    }
    lay(reader)
    return take(ending)
  }

  /// What the dossier has to code with.
  mutating func take(_ vocabulary: CodingVocabulary) -> [Effect] {
    guard var reader = overlay?.value as? ArticleReader else { return [] }
    let isFirst = reader.vocabulary == nil
    reader.vocabulary = vocabulary
    if isFirst { reader.ask { $0.begin($1, recent: $2) } }
    let waiting = reader.waiting
    reader.waiting = []
    lay(reader)
    return waiting.flatMap { overlay?.value.handle($0, in: &self) ?? [] }
  }
}
