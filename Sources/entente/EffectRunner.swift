import Coding
import Files
import Foundation
import Interface
import Presentation
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
  private let memory: Memory
  /// The count of suggestions that goes on.
  private var counting: SuggestionCounter?
  private var answerer: Answerer

  init(
    board: CurrentBoard,
    browser: @escaping @autoclosure () -> Browser,
    load: @escaping Load = { _ in },
    rereader: Rereader? = nil,
    editor: @escaping @autoclosure () -> Editor = Editor(),
    copying: CopyRoute = CopyRoute(),
    texts: TextShelf = TextShelf(.shipped),
    editing: ScreenSession? = nil,
    rejected: RejectedSuggestions = RejectedSuggestions(of: nil),
    memory: Memory = Memory(of: nil)
  ) {
    self.memory = memory
    self.rejected = rejected
    self.texts = texts
    self.editing = editing ?? ScreenSession(texts.place)
    forms = ScreenForms(self.editing)
    checker = FormChecker(forms)
    self.copying = copying
    self.rereader = rereader
    self.editor = editor
    self.board = board
    answerer = Answerer(board: board, rereader: rereader)
    self.browser = browser
    self.load = load
  }

  mutating func perform(_ effect: Effect, mailbox: Mailbox<Message>) -> LoopStep<Message> {
    switch effect {
    case .ask(let question): return answerer.ask(question, mailbox)
    case .load:
      load(mailbox)
      rereader?.watch(mailbox)
    case .copy(let request): return copy(request, mailbox)
    case .keep(let text): return keep(text, mailbox)
    case .export(let request): export(request, mailbox)
    case .edit(let target): return edit(target)
    case .reread: rereader?.start(mailbox) { $0.reread().map(Message.reread) }
    case .check: rereader?.start(mailbox) { $0.problems() }
    case .open(let url): return open(url, mailbox)
    case .listTexts: return .messages([.textsListed(texts.sources)])
    case .readArticle(let source, let quote):
      return consult(mailbox) { [texts] in
        .article(texts.answer(source, at: quote, $0.queries))
      }
    case .readArticleBeside(let source, let step, let view): read(source, step, view, mailbox)
    case .completePath(let text): return .messages([.pathsCompleted(PathCompletion.paths(text))])
    case .readVocabulary:
      consultAside(mailbox) { .vocabulary(CodingVocabulary(of: $0.queries)) }
    case .suggest(let source, let text):
      consultAside(mailbox) { [rejected] in
        let vocabulary = CodingVocabulary(of: $0.queries)
        let found = SuggestionFinder(vocabulary, source).suggestions(in: text)
        return .suggested(source.id, rejected.without(found, of: source.id), vocabulary)
      }
    case .countSuggestions(let sources): count(sources, mailbox)
    case .reject(let suggestion, let source): rejected.add(suggestion, of: source)
    case .code(let draft):
      mailbox.inBackground { [editing] in .coded(draft, ScreenCoding.write(draft, editing)) }
    case .addArticle(let request): add(request, mailbox)
    case .readForm(let request): mailbox.inBackground { [forms] in .form(forms.answer(request)) }
    case .checkForm(let draft, let number): checker.check(draft, number: number, mailbox)
    case .saveForm(let draft, let quotes):
      mailbox.inBackground { [forms] in .formSaved(forms.save(draft, moving: quotes)) }
    case .forgetForm: memory.forgetForm()
    case .change(let change): mailbox.inBackground { [forms] in .changed(forms.make(change)) }
    case .undo, .redo: reverse(effect == .undo, mailbox)
    case .settleWaiting(let keepsMine): settle(keepsMine: keepsMine, mailbox)
    case .suspend: return .suspend
    case .redraw: return .redraw
    case .quit:
      // Whatever is still being written is not waited for any more.
      NewFile.abandonAll()
      return .quit(Ending.done)
    }
    return .none
  }

  private func open(_ url: String, _ mailbox: Mailbox<Message>) -> LoopStep<Message> {
    do throws(BrowserError) {
      try browser().open(url) { mailbox.post(.openingFailed($0.message)) }
      return .none
    } catch {
      return .messages([.openingFailed(error.message)])
    }
  }

  /// Cites a record; the engine knows it, whether the screen shows all of it or not.
  private func copy(_ request: CopyRequest, _ mailbox: Mailbox<Message>) -> LoopStep<Message> {
    consult(mailbox) { analyst in
      let queries = analyst.queries
      guard let record = queries.record(request.record, request.perspective) else {
        return .copied(.nothingToCite)
      }
      return .cited(
        Citation(record, queries.heading, request.perspective, style: request.style).text
      )
    }
  }

  private func keep(_ text: String, _ mailbox: Mailbox<Message>) -> LoopStep<Message> {
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
    mailbox.inBackground { [copying] in .copied(copying.hand(text)) }
  }

  /// Counts what is suggested in texts, in place of a count that goes on.
  private mutating func count(_ sources: Set<Source.ID>, _ mailbox: Mailbox<Message>) {
    counting?.end()
    counting = nil
    guard !sources.isEmpty else { return }
    let counter = SuggestionCounter(
      texts: texts,
      analyst: board.value.analyst,
      rejected: rejected
    )
    mailbox.inBackground {
      counter.run(sources) { mailbox.post($0) }
      return nil
    }
    counting = counter
  }

  private func add(_ request: AddRequest, _ mailbox: Mailbox<Message>) {
    mailbox.inBackground { [place = texts.place] in
      .changed(ScreenAddition.add(request, to: place))
    }
  }

  private func reverse(_ isUndo: Bool, _ mailbox: Mailbox<Message>) {
    mailbox.inBackground { [editing] in .changed(ScreenReversal.reverse(isUndo, editing)) }
  }

  private func settle(keepsMine: Bool, _ mailbox: Mailbox<Message>) {
    mailbox.inBackground { [editing] in
      ScreenWaiting.settle(keepsMine: keepsMine, editing) { mailbox.post(.archive($0)) }
    }
  }

  private func export(_ request: ExportRequest, _ mailbox: Mailbox<Message>) {
    mailbox.inBackground { [board = board.value, place = texts.place] in
      .exported(ScreenExport.write(request, board, of: place))
    }
  }

  /// Asks the engine for what an effect needs: at once where it is in the process, else aside.
  private func consult(
    _ mailbox: Mailbox<Message>,
    _ work: @escaping @Sendable (Analyst) -> Message
  ) -> LoopStep<Message> {
    let board = board.value
    guard !board.queries.mayFail else {
      consultAside(mailbox, work)
      return .none
    }
    let message = work(board.analyst)
    guard board.isWhole else {
      answerer.mend(mailbox)
      return .none
    }
    return .messages([message])
  }

  /// Asks the engine on a thread of its own; says so where it has no answer.
  private func consultAside(
    _ mailbox: Mailbox<Message>,
    _ work: @escaping @Sendable (Analyst) -> Message
  ) {
    mailbox.inBackground { [board = board.value] in
      do throws(QueryFailure) {
        return try board.analyst.attempt(work)
      } catch {
        return .openingFailed(MissingWords.notice(of: nil, error.reason))
      }
    }
  }

  /// Reads the article to which one goes on from that of a source.
  private func read(
    _ source: Source.ID,
    _ step: Int,
    _ perspective: Perspective,
    _ mailbox: Mailbox<Message>
  ) {
    consultAside(mailbox) { [texts] in
      .article(texts.answer(beside: source, step, $0, perspective))
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
}

extension Rereader {
  /// Does the work on a thread of its own, and reports what comes of it.
  func start(_ mailbox: Mailbox<Message>, _ work: @escaping @Sendable (Rereader) -> Message?) {
    mailbox.inBackground { [self] in work(self) }
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
    mailbox.inBackground { [self] in
      run { mailbox.post(.opening($0)) }
      return nil
    }
  }
}
