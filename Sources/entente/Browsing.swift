import Drawing
import Interface
import RelationsModel
import RelationsQuery
import Terminal

/// What the command line says of the screen; nil leaves it to the settings.
struct BrowseOptions {
  var theme: ThemeChoice?
  var mouse: Switch?
  /// Whether what happens is told in lines, for a screen reader, instead of being drawn.
  var isHeard = false
  /// Whether nothing but ASCII and the letters of the data is shown.
  var isASCII = false
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
    if let (found, set) = opener.compiled() {
      let board = CurrentBoard(found)
      let isDone =
        set.isVerified && set.base.renewal == nil
        && found.tailCount < Opener.fewestInSegment
      self.board = board
      loader = isDone ? nil : Loader(opener: opener, work: .lookAfter(set), board: board)
      progress = nil
    } else {
      let outline = try opener.source.outline()
      let board = CurrentBoard(try Board(IndexBuilder(outline.dossier, isOutline: true)))
      self.board = board
      loader = Loader(opener: opener, work: .read, board: board)
      progress = OpeningProgress(total: outline.quoteCount)
    }
  }
}

extension BrowsingStart {
  /// Does what is left to do after the first frame, and has an archive tell what is new.
  func load(_ mailbox: Mailbox<Message>) {
    source.close()
    (source as? ArchiveSource)?.tell { mailbox.post(.archive($0)) }
    loader?.start(mailbox)
  }
}

/// Shows the board in the terminal until the user leaves, or tells of it, and gives the exit status.
func browse(
  _ start: BrowsingStart,
  perspective: Perspective,
  viewpoint: Viewpoint,
  settings: EffectiveSettings
) throws(TerminalError) -> Int32 {
  let browsing = Browsing(
    start: start,
    perspective: perspective,
    viewpoint: viewpoint,
    settings: settings
  )
  return settings.options.isHeard ? try browsing.tell() : try browsing.draw()
}

/// One stay in a dossier, on a device of either kind.
private struct Browsing {
  let start: BrowsingStart
  let perspective: Perspective
  let viewpoint: Viewpoint
  let settings: EffectiveSettings

  /// Tells line by line what happens.
  func tell() throws(TerminalError) -> Int32 {
    var narrator = Narrator()
    let isASCII = settings.options.isASCII
    let device = try LineDevice(isASCII: isASCII)
    return run(
      on: device,
      isASCII: isASCII,
      theme: Theme(depth: .none),
      followsBackground: false,
      update: { state, message in
        let effects = update(&state, message)
        narrator.note(message, effects)
        return effects
      },
      view: { state, _ in
        let told = narrator.tell(state)
        return LineFrame(news: told.news, whole: told.whole, prompt: told.prompt)
      }
    )
  }

  func draw() throws(TerminalError) -> Int32 {
    let isAutomatic = settings.values.theme == .auto
    let device = try CursesDevice(
      mouse: settings.values.mouse == .on,
      asksBackground: isAutomatic,
      exactColors: Theme.exactColors
    )
    let isASCII = settings.options.isASCII || !device.hasSigns
    return run(
      on: device,
      isASCII: isASCII,
      theme: Theme(tone: settings.tone, depth: Theme.Depth(device.colorDepth)),
      followsBackground: isAutomatic,
      update: update,
      view: { state, _ in
        let (canvas, cursor) = view(state)
        return (isASCII ? canvas.inASCII : canvas, cursor)
      }
    )
  }

  private func run<Device: TerminalDevice>(
    on device: Device,
    isASCII: Bool,
    theme: Theme,
    followsBackground: Bool,
    update: @escaping (inout State, Message) -> [Effect],
    view: @escaping (State, Size) -> Device.Frame
  ) -> Int32 {
    let memory = Memory(of: start.source.subject)
    var state = State(
      heading: start.queries.heading,
      perspective: perspective,
      theme: theme,
      followsBackground: followsBackground,
      size: device.size,
      settings: settings.values,
      filterHistory: memory.filters(),
      opening: start.progress
    )
    state.exportForms = ScreenExport.forms
    state.device.isHeard = settings.options.isHeard
    state.device.isASCII = isASCII
    let copying = CopyRoute()
    state.device.clipboard = copying.way
    state.take(settingsProblems: settings.user.diagnostics)
    state.restore(memory, viewpoint)
    let opening = update(&state, .started)
    var loop = EventLoop(
      device: device,
      state: state,
      performer: EffectRunner(
        board: start.board,
        browser: Browser(),
        load: { [start] in start.load($0) },
        rereader: Rereader(start.opener, board: start.board),
        copying: copying,
        texts: start.opener.texts,
        rejected: RejectedSuggestions(of: start.source.subject),
        memory: memory
      ),
      decode: Message.input,
      join: InputEvent.joined,
      update: update,
      view: view,
      keep: { memory.keep(Bookmark($0, began: perspective), $0.keptFilters) },
      // By the program's own keys no form is left without being saved or given up.
      keepAtEnd: { state in UnfinishedForm(state).map { memory.keep($0) } }
    )
    return loop.run(starting: opening, afterFirstFrame: [.load])
  }
}

extension State {
  /// Goes to where the dossier was left, if that is wanted and known, and to a form that was not saved.
  fileprivate mutating func restore(_ memory: Memory, _ viewpoint: Viewpoint) {
    unfinished = memory.unfinishedForm()
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
    if window != nil { bookmark.window = nil }
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
