import Drawing
import Glibc
import Interface
import RelationsModel
import RelationsQuery
import Terminal

/// What browsing alone is told.
struct BrowseOptions {
  var tone: Theme.Tone?
  var usesMouse: Bool
}

/// Shows the board in the terminal until the user leaves, and gives the exit status.
func browse(
  _ opened: OpenedSource,
  perspective: Perspective,
  options: BrowseOptions
) throws(TerminalError) -> Int32 {
  let device = try CursesDevice(mouse: options.usesMouse)
  let theme = Theme(tone: options.tone ?? terminalTone, depth: Theme.Depth(device.colorDepth))
  var state = State(
    heading: opened.heading,
    perspective: perspective,
    theme: theme,
    size: device.size
  )
  let opening = update(&state, .started)
  var loop = EventLoop(
    device: device,
    state: state,
    performer: EffectRunner(queries: opened.queries, browser: Browser()),
    decode: Message.input,
    update: update,
    view: { state, _ in view(state) }
  )
  return loop.run(starting: opening)
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
