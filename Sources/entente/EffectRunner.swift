import Coding
import Files
import Foundation
import Interface
import RelationsAnalysis
import RelationsModel
import RelationsQuery
import Terminal

/// Performs what updates ask for: the one place where the interface's wishes meet the world.
struct EffectRunner: EffectPerformer {
  /// Starts the work that opening left, and reports what comes of it.
  typealias Load = @Sendable (Mailbox<Message>) -> Void

  private let board: CurrentBoard
  /// Looked for once an address is to be opened.
  private let browser: () -> Browser
  private let load: Load
  /// Nil where nothing is read again.
  private let rereader: Rereader?
  private let editor: () -> Editor
  private let copying: CopyRoute
  private let texts: TextShelf
  private let editing: ScreenSession
  private let forms: ScreenForms
  private let checker: FormChecker
  private let rejected: RejectedSuggestions
  /// The count of suggestions that goes on.
  private var counting: SuggestionCounter?
  /// The slow answers that are being found.
  private var searches: [Question.Kind: Task<Void, Never>] = [:]

  init(
    board: CurrentBoard,
    browser: @escaping @autoclosure () -> Browser,
    load: @escaping Load = { _ in },
    rereader: Rereader? = nil,
    editor: @escaping @autoclosure () -> Editor = Editor(),
    copying: CopyRoute = CopyRoute(),
    texts: TextShelf = TextShelf(.shipped),
    editing: ScreenSession? = nil,
    rejected: RejectedSuggestions = RejectedSuggestions(of: nil)
  ) {
    self.rejected = rejected
    self.texts = texts
    self.editing = editing ?? ScreenSession(texts.place)
    forms = ScreenForms(self.editing)
    checker = FormChecker(forms)
    self.copying = copying
    self.rereader = rereader
    self.editor = editor
    self.board = board
    self.browser = browser
    self.load = load
  }

  mutating func perform(_ effect: Effect, mailbox: Mailbox<Message>) -> LoopStep<Message> {
    switch effect {
    case .ask(let question): return ask(question, mailbox)
    case .load:
      load(mailbox)
      rereader?.watch(mailbox)
    case .copy(let request): return copy(request, mailbox)
    case .export(let request): export(request, mailbox)
    case .edit(let target): return edit(target)
    case .reread: rereader?.start(mailbox) { $0.reread().map(Message.reread) }
    case .check: rereader?.start(mailbox) { $0.problems() }
    case .open(let url):
      do throws(BrowserError) {
        try browser().open(url)
      } catch {
        return .messages([.openingFailed(error.message)])
      }
    case .listTexts: return .messages([.textsListed(texts.sources)])
    case .readArticle(let source, let quote):
      return .messages([.article(texts.answer(source, at: quote, board.value.queries))])
    case .readArticleBeside(let source, let step, let view): read(source, step, view, mailbox)
    case .completePath(let text): return .messages([.pathsCompleted(PathCompletion.paths(text))])
    case .readVocabulary:
      aside(mailbox) { [board = board.value] in .vocabulary(CodingVocabulary(of: board.queries)) }
    case .suggest(let source, let text):
      aside(mailbox) { [board = board.value, rejected] in
        let vocabulary = CodingVocabulary(of: board.queries)
        let found = SuggestionFinder(vocabulary, source).suggestions(in: text)
        return .suggested(source.id, rejected.without(found, of: source.id), vocabulary)
      }
    case .countSuggestions(let sources): count(sources, mailbox)
    case .reject(let suggestion, let source): rejected.add(suggestion, of: source)
    case .code(let draft):
      aside(mailbox) { [editing] in .coded(draft, ScreenCoding.write(draft, editing)) }
    case .addArticle(let request): add(request, mailbox)
    case .readForm(let request): aside(mailbox) { [forms] in .form(forms.answer(request)) }
    case .checkForm(let draft, let number): checker.check(draft, number: number, mailbox)
    case .saveForm(let draft, let quotes):
      aside(mailbox) { [forms] in .formSaved(forms.save(draft, moving: quotes)) }
    case .change(let change): aside(mailbox) { [forms] in .changed(forms.make(change)) }
    case .undo, .redo: reverse(effect == .undo, mailbox)
    case .suspend: return .suspend
    case .redraw: return .redraw
    case .quit:
      // Whatever is still being written is not waited for any more.
      NewFile.abandonAll()
      return .quit(Ending.done)
    }
    return .none
  }

  /// Cites a record; the engine knows it, whether the screen shows all of it or not.
  private func copy(
    _ request: CopyRequest,
    _ mailbox: Mailbox<Message>
  ) -> LoopStep<Message> {
    let board = board.value
    let queries = board.queries
    let found = queries.record(request.record, request.perspective)
    guard board.isWhole else { return mend(mailbox) }
    guard let record = found else { return .messages([.copied(.nothingToCite)]) }
    let citation = Citation(record, queries.heading, request.perspective, style: request.style)
    let text = citation.text
    guard !copying.prefersTool else {
      hand(text, mailbox)
      return .none
    }
    return .copy(text) { isGiven in
      if isGiven { return [.copied(.given(text))] }
      if copying.tool == nil { return [.copied(.refused(text))] }
      hand(text, mailbox)
      return []
    }
  }

  /// Gives another program a text to copy.
  private func hand(_ text: String, _ mailbox: Mailbox<Message>) {
    aside(mailbox) { [copying] in .copied(copying.hand(text)) }
  }

  /// Counts what is suggested in texts, in place of a count that goes on.
  private mutating func count(_ sources: Set<Source.ID>, _ mailbox: Mailbox<Message>) {
    counting?.end()
    counting = nil
    guard !sources.isEmpty else { return }
    let counter = SuggestionCounter(texts: texts, queries: board.value.queries, rejected: rejected)
    mailbox.begin()
    BackgroundThread.run {
      counter.run(sources) { mailbox.post($0) }
      mailbox.finish()
    }
    counting = counter
  }

  private func add(_ request: AddRequest, _ mailbox: Mailbox<Message>) {
    aside(mailbox) { [place = texts.place] in .changed(ScreenAddition.add(request, to: place)) }
  }

  private func reverse(_ isUndo: Bool, _ mailbox: Mailbox<Message>) {
    aside(mailbox) { [editing] in .changed(ScreenReversal.reverse(isUndo, editing)) }
  }

  private func export(_ request: ExportRequest, _ mailbox: Mailbox<Message>) {
    aside(mailbox) { [board = board.value, place = texts.place] in
      .exported(ScreenExport.write(request, board, of: place))
    }
  }

  /// Does work on a thread of its own, and reports what comes of it.
  private func aside(_ mailbox: Mailbox<Message>, _ work: @escaping @Sendable () -> Message) {
    mailbox.begin()
    BackgroundThread.run { mailbox.finish(work()) }
  }

  /// Reads the article to which one goes on from that of a source.
  private func read(
    _ source: Source.ID,
    _ step: Int,
    _ perspective: Perspective,
    _ mailbox: Mailbox<Message>
  ) {
    aside(mailbox) { [texts, analyst = board.value.analyst] in
      .article(texts.answer(beside: source, step, analyst, perspective))
    }
  }

  /// Gives the terminal to the user's editor, where what is to be edited stands in a file.
  private func edit(_ target: EditTarget) -> LoopStep<Message> {
    guard let rereader else { return .messages([.openingFailed(EditingFailure.shipped.message)]) }
    do throws(EditingFailure) {
      let (path, line) = try rereader.place(of: target)
      let editor = editor()
      return .lend {
        do throws(EditorError) {
          try editor.edit(path: path, line: line)
          return [.edited]
        } catch {
          // Whatever it ended with, it may have written.
          return [.edited, .openingFailed(error.message)]
        }
      }
    } catch {
      return .messages([.openingFailed(error.message)])
    }
  }

  /// What is quick is answered within the batch, before the frame is drawn; what is not, by a task
  /// that the next question of its kind cancels.
  private mutating func ask(
    _ question: Question,
    _ mailbox: Mailbox<Message>
  ) -> LoopStep<Message> {
    let board = board.value
    searches.removeValue(forKey: question.kind)?.cancel()
    // What else is shown is asked for again once the board has answered.
    if question.kind == .board {
      for kind in [Question.Kind.subject, .pane] { searches.removeValue(forKey: kind)?.cancel() }
    }
    guard !board.isQuick(question.perspective) else {
      let answer = question.answered(by: board.analyst)
      guard board.isWhole else { return mend(mailbox) }
      return .messages([.answered(question, answer)])
    }
    mailbox.begin()
    searches[question.kind] = Task.detached { [rereader] in
      let answer = question.answered(by: board.analyst)
      // What a cancelled search found is not all that there is.
      guard !Task.isCancelled else { return mailbox.finish() }
      guard board.isWhole else {
        rereader?.start(mailbox) { $0.mend().map(Message.reread) }
        return mailbox.finish()
      }
      mailbox.finish(.answered(question, answer))
    }
    return .none
  }

  /// Reads what is open anew, because the form that answers was cut and what it says is no answer; all
  /// is asked again once that is done.
  private func mend(_ mailbox: Mailbox<Message>) -> LoopStep<Message> {
    rereader?.start(mailbox) { $0.mend().map(Message.reread) }
    return .none
  }
}

extension Rereader {
  /// Does the work on a thread of its own, and reports what comes of it.
  func start(_ mailbox: Mailbox<Message>, _ work: @escaping @Sendable (Rereader) -> Message?) {
    mailbox.begin()
    BackgroundThread.run { [self] in
      if let message = work(self) { mailbox.post(message) }
      mailbox.finish()
    }
  }

  /// Reads again whenever somebody has changed what is read.
  func watch(_ mailbox: Mailbox<Message>) {
    BackgroundThread.run { [self] in
      watch {
        if let rereading = reread() { mailbox.post(.reread(rereading)) }
      }
    }
  }
}

extension Loader {
  /// Does the work on a thread of its own.
  func start(_ mailbox: Mailbox<Message>) {
    mailbox.begin()
    BackgroundThread.run { [self] in
      run { mailbox.post(.opening($0)) }
      mailbox.finish()
    }
  }
}
