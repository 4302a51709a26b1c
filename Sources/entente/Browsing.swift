import Drawing
import Glibc
import Interface
import RelationsModel
import RelationsQuery
import Terminal

/// What browsing alone is told.
struct BrowseOptions {
  var tone: Theme.Tone?
  var usesMouse = true
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
  options: BrowseOptions
) throws(TerminalError) -> Int32 {
  let device = try CursesDevice(
    mouse: options.usesMouse,
    asksBackground: options.tone == nil,
    exactColors: Theme.exactColors
  )
  let theme = Theme(tone: options.tone ?? terminalTone, depth: Theme.Depth(device.colorDepth))
  var state = State(
    heading: start.queries.heading,
    perspective: perspective,
    theme: theme,
    followsBackground: options.tone == nil,
    size: device.size,
    opening: start.progress
  )
  state.exportForms = ScreenExport.forms
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
  return loop.run(starting: opening, afterFirstFrame: [.load])
}

/// The tone of the terminal's background as it tells it in `COLORFGBG`; dark when it does not.
private var terminalTone: Theme.Tone {
  guard let value = getenv("COLORFGBG").map({ String(cString: $0) }),
    let background = value.split(separator: ";").last.flatMap({ Int($0) })
  else { return .dark }
  return background == 7 || background == 15 ? .light : .dark
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
