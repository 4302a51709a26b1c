import Drawing
import Interface
import RelationsModel
import RelationsQuery
import Terminal

/// What the command line says of the screen; nil leaves it to the settings.
struct BrowseOptions {
  var theme: ThemeChoice?
  var mouse: Switch?
}

/// What is shown first: a board that answers at once, and what is left to do after the first frame.
struct BrowsingStart: Sendable {
  let board: CurrentBoard
  let opener: Opener
  var source: any DossierSource { opener.source }
  let loader: Loader?
  /// How far reading has come; nil when all is there.
  let progress: OpeningProgress?

  var queries: any BoardQueries { board.value.queries }

  /// Takes the compiled form, else the outline; throws when there is nothing that can be opened.
  init(_ opener: Opener) throws(OpeningFailure) {
    self.opener = opener
    if let (found, form) = opener.compiled() {
      let board = CurrentBoard(found)
      let isDone = form.isVerified && form.renewal == nil
      self.board = board
      loader = isDone ? nil : Loader(opener: opener, work: .lookAfter(form), board: board)
      progress = nil
    } else {
      let outline = try opener.source.outline()
      let board = CurrentBoard(try Board(IndexBuilder(outline.dossier)))
      self.board = board
      loader = Loader(opener: opener, work: .read, board: board)
      progress = OpeningProgress(total: outline.quoteCount)
    }
  }
}

/// Shows the board in the terminal until the user leaves, and gives the exit status.
func browse(
  _ start: BrowsingStart,
  perspective: Perspective,
  viewpoint: Viewpoint,
  settings: EffectiveSettings
) throws(TerminalError) -> Int32 {
  let isAutomatic = settings.values.theme == .auto
  let device = try CursesDevice(
    mouse: settings.values.mouse == .on,
    asksBackground: isAutomatic
  )
  let memory = Memory(of: start.source.subject)
  var state = State(
    heading: start.queries.heading,
    perspective: perspective,
    theme: Theme(tone: settings.tone, depth: Theme.Depth(device.colorDepth)),
    followsBackground: isAutomatic,
    size: device.size,
    settings: settings.values,
    filterHistory: memory.filters(),
    opening: start.progress
  )
  state.exportForms = ScreenExport.forms
  if let notice = settings.user.notice { state.notice = Notice(.problem, notice) }
  state.restore(memory, viewpoint)
  let opening = update(&state, .started)
  var loop = EventLoop(
    device: device,
    state: state,
    performer: EffectRunner(
      board: start.board,
      browser: Browser(),
      load: { mailbox in
        start.source.close()
        start.loader?.start(mailbox)
      },
      rereader: Rereader(start.opener, board: start.board)
    ),
    decode: Message.input,
    join: InputEvent.joined,
    update: update,
    view: { state, _ in view(state) }
  )
  let status = loop.run(starting: opening, afterFirstFrame: [.load])
  // With its terminal gone the program is soon told to end, and would leave half a file behind.
  Interruption.listen()
  memory.keep(Bookmark(loop.state, began: perspective), loop.state.filterHistory)
  return status
}

extension State {
  /// Goes to where the dossier was left, if that is wanted and known.
  fileprivate mutating func restore(_ memory: Memory, _ viewpoint: Viewpoint) {
    guard settings.restore == .on, let bookmark = memory.bookmark() else { return }
    open(viewpoint.narrowed(bookmark))
  }
}

extension Viewpoint {
  /// A bookmark without what the command line says otherwise.
  fileprivate func narrowed(_ bookmark: Bookmark) -> Bookmark {
    var bookmark = bookmark
    if asOf != nil { bookmark.asOf = nil }
    if lens != nil { bookmark.lens = nil }
    return bookmark
  }
}

extension Theme.Depth {
  init(_ depth: ColorDepth) {
    switch depth {
    case .none: self = .none
    case .sixteen: self = .sixteen
    case .palette256: self = .palette
    }
  }
}
