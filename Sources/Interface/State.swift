import Drawing
import Presentation
import RelationsModel
import RelationsQuery

/// Everything that the screen depends on.
package struct State: Equatable, Sendable {
  package var device: DeviceState
  package let settings: Settings
  package internal(set) var heading: Heading
  package var perspective: Perspective
  package var depth = Depth.list
  /// The view that is shown; nil for the board.
  package var pane: AnyPane?
  /// The other views as they were left.
  package var shelf: [PaneID: AnyPane] = [:]
  package var history = History()
  /// The as-of date before this one: what is otherwise since is marked.
  package var since: Day?
  /// Whether the as-of date has just changed.
  var hasTravelled = false
  package var board = BoardState()
  package var detail = DetailState()
  /// The sources of which a text is at hand; nil until they are asked for.
  package var texts: Set<Source.ID>?
  /// What the texts may have, as far as it is counted.
  package var openSuggestions = OpenSuggestions()
  package var reader = ReaderState()
  package var filterLine = FilterLine()
  package var filterHistory: FilterHistory
  /// What lies over the screen.
  var overlay: AnyOverlay?
  /// The form that was left unfinished the last time, until it is opened.
  package var unfinished: UnfinishedForm?
  /// Whether a file still has what stands in the open form.
  var isFormKept = false
  /// What has just happened, until the next key.
  package var notice: Notice?
  /// The source that was made last, or in which something was found last.
  var lastSource: String?
  /// What was just added, to be said again once the dossier has been read with it.
  var addition: String?
  /// The questions asked last; an answer to any other comes too late.
  package var pending = PendingQuestions()
  /// How far reading has come; nil once all is read.
  package var opening: OpeningProgress?
  /// In which forms what is shown can be written.
  package var exportForms: [ExportForm] = []
  package var exports = PendingExports()
  /// What is wrong with the file of the settings.
  var settingsProblems: [Diagnostic] = []
  /// Why what is shown is from before; nil while it is what the dossier says.
  package var staleness: Staleness?
  /// Since when the archive's server does not answer; nil while it does.
  package var lostSince: String?
  /// What is to be settled with the archive once nothing lies over the screen.
  package var conflicts: [EditConflict] = []
  /// The parts of the screen that are from before, because the engine has no answer for them.
  package var missing: Set<MissingWords.Part> = []
  /// Raised whenever the engine knows more than before.
  package var edition = 0

  package init(
    heading: Heading,
    perspective: Perspective,
    theme: Theme,
    followsBackground: Bool = false,
    size: Size,
    settings: Settings = Settings(),
    filterHistory: FilterHistory = FilterHistory(),
    opening: OpeningProgress? = nil
  ) {
    device = DeviceState(size: size, theme: theme, followsBackground: followsBackground)
    self.heading = heading
    self.perspective = perspective
    self.settings = settings
    self.filterHistory = filterHistory
    self.opening = opening
    start(in: settings.view ?? .board)
    filterLine.field = TextField(perspective.filter.text)
    notice = problemNotice
  }

  /// What is said of a dossier that is not wholly sound.
  var problemNotice: Notice? {
    guard heading.problemCount > 0 else { return nil }
    let count = Wording.count(heading.problemCount, "problem")
    return Notice(
      .problem,
      "\(count): records with errors are left out; \(way(to: .problems)) lists them."
    )
  }

  /// Whether an answer takes so long that what is shown is still the one before.
  var isSearching: Bool { pending != PendingQuestions() }

  /// Whether more of the dossier is yet to come.
  var isReading: Bool { opening.map { !$0.isStopped } ?? false }

  /// Whether lists may lack what there is: more is to be read, or an answer is missing.
  var isPartial: Bool { isReading || !missing.isEmpty }

  /// Whether what is shown is not all that there is: what comes is told before the day.
  var isUnsettled: Bool { isSearching || opening != nil || !missing.isEmpty }

  package var layout: Layout { Layout(self) }

  /// The keys that mean a command where one is, or at another depth.
  func keys(of entry: CommandEntry, at other: Depth? = nil) -> [Key] {
    settings.keys.keys(of: entry, at: other ?? depth, in: view)
  }

  /// The first key that means a command where one is, or at another depth, as hints write it; nil where
  /// none does.
  func key(of command: Command, at other: Depth? = nil) -> String? {
    command.entry.flatMap { keys(of: $0, at: other).first.map(name(of:)) }
  }

  /// A key as it is drawn or told: what stands for arrows in ASCII would be taken for keys that type it.
  func name(of key: Key) -> String { key.name(isHeard: device.isHeard, isASCII: device.isASCII) }

  /// How to come to a command where one is.
  func way(to command: Command) -> String {
    settings.keys.way(to: command, at: depth, in: view, naming: name(of:))
  }

  /// The command that a key means in a list that lies over the screen.
  func commandInOverlay(for key: Key) -> Command? { settings.keys.command(for: key, at: .list) }

  package func shortName(_ side: Side) -> String { heading.parties[side].shortName }
}

/// What is known of the terminal, and in which way the state is shown there.
package struct DeviceState: Equatable, Sendable {
  package var size: Size
  package var theme: Theme
  /// Whether the theme is the one for the terminal's background, whatever that comes to be.
  package var followsBackground: Bool
  /// How what is copied reaches the clipboard.
  package var clipboard = ClipboardWay.terminal
  /// Whether the state is told to somebody instead of being drawn.
  package var isHeard = false
  /// Whether it is drawn in ASCII in the end.
  package var isASCII = false

  package init(size: Size, theme: Theme, followsBackground: Bool) {
    self.size = size
    self.theme = theme
    self.followsBackground = followsBackground
  }
}

/// How deep the user has gone: from the list of a view into an issue or whatever else is opened
/// there, in it into a quote, and from any of them into an article, which lies over them.
package enum Depth: Int, Hashable, Sendable, Comparable, CaseIterable {
  case list, detail, quote, article

  package static func < (left: Depth, right: Depth) -> Bool { left.rawValue < right.rawValue }
}

/// The line on which the filter is typed.
package struct FilterLine: Equatable, Sendable {
  package var isOpen = false
  package var field = TextField()
  /// What is wrong with the text; explained while it is typed.
  package var problems: [FilterProblem] = []
  /// What the word at the cursor is being completed to.
  package var completion: Completion?

  package init() {}

  /// What keeps the text from being a filter.
  package var mistake: FilterProblem? { problems.first { !$0.isUnderstood } }

  /// The line is seen while it is typed on, and as long as it narrows what is shown.
  package var isVisible: Bool { isOpen || !field.text.isEmpty }
}

/// A short word to the user.
package struct Notice: Equatable, Sendable {
  package enum Kind: Hashable, Sendable {
    case information, problem
  }

  package let kind: Kind
  package let text: String

  package init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }
}

/// The question of each kind that was asked last.
package struct PendingQuestions: Equatable, Sendable {
  package var board: Question?
  package var subject: Question?
  package var pane: Question?
  package var turn: Question?
  package var completion: Question?
  package var narrowing: Question?

  package init() {}
}
