import Presentation
import RelationsModel
import RelationsQuery

/// Where one was in a dossier, to be there again the next time.
///
/// Records are named by their ids: one that is gone by then is not found, and nothing else is lost.
package struct Bookmark: Equatable, Sendable {
  package var view = PaneID.board
  package var depth = Depth.list
  package var issue: Issue.ID?
  package var quote: Quote.ID?
  /// What is selected in a view other than the board.
  package var selection: PaneMark?
  /// Nil for the lens, the day and the window with which the dossier opens.
  package var lens: Lens?
  package var asOf: Day?
  package var window: RecordWindow?

  package init() {}

  /// Where a state is; what it looks through counts where that is not what it `began` with.
  package init(_ state: State, began start: Perspective) {
    view = state.view
    if state.perspective.lens != start.lens { lens = state.perspective.lens }
    if state.perspective.asOf != start.asOf { asOf = state.perspective.asOf }
    if state.perspective.window != start.window { window = state.perspective.window }
    // What is followed is not read yet.
    issue = state.board.followed ?? state.board.selected?.id
    selection = state.pane?.mark
    guard state.pane == nil, state.depth > .list else { return }
    quote = state.detail.selectedCard?.quote.id
    depth = quote == nil && state.depth == .quote ? .detail : state.depth
  }
}

extension State {
  /// Goes to where a bookmark lies, before anything is asked.
  ///
  /// A view that the settings name is kept, and nothing is opened in it.
  package mutating func open(_ bookmark: Bookmark) {
    board.followed = bookmark.issue
    if let lens = bookmark.lens { perspective.lens = lens }
    if let asOf = bookmark.asOf { perspective.asOf = asOf }
    if let window = bookmark.window { perspective.window = window }
    let isOtherwise = bookmark.lens != nil || bookmark.asOf != nil || bookmark.window != nil
    if isOtherwise, notice == nil { notice = bookmarkNotice }
    guard settings.view == nil || settings.view == bookmark.view else { return }
    start(in: bookmark.view)
    if let selection = bookmark.selection { pane?.seek(selection) }
    guard pane == nil, bookmark.issue != nil else { return }
    depth = bookmark.depth
    detail.sought = bookmark.quote
  }

  /// Shows a view from the start.
  mutating func start(in view: PaneID) {
    pane = PaneRegistry.all.first { $0.entry.id == view }.map(AnyPane.init)
  }

  /// What may be otherwise than one expects.
  private var bookmarkNotice: Notice {
    let lens = perspective.lens == .record ? "by the record" : "by the assessments"
    let day = DateText.shown(in: settings.dates, isHeard: device.isHeard) {
      DateText.day(perspective.asOf)
    }
    let window = Wording.name(perspective.window)
    return Notice(.information, "As you left it: \(lens) (\(window)), as of \(day).")
  }
}

// MARK: - As text

extension Bookmark {
  /// One line a value; nothing in it but names and ids.
  package var text: String {
    let lines: [(String, String?)] = [
      ("view", view.name), ("level", "\(depth.rawValue)"), ("issue", issue?.rawValue),
      ("quote", quote?.rawValue), ("selection", selection.flatMap(\.words)),
      ("lens", lens?.rawValue), ("asOf", asOf?.description),
      ("window", window?.description),
    ]
    return lines.map { name, value in value.map { "\(name) \($0)\n" } ?? "" }.joined()
  }

  /// Reads what `text` wrote; what is not understood is left out.
  package init(_ text: String) {
    for line in text.split(separator: "\n") {
      guard let space = line.firstIndex(of: " ") else { continue }
      let value = String(line[line.index(after: space)...])
      switch line[..<space] {
      case "view": view = PaneRegistry.entries.first { $0.id.name == value }?.id ?? .board
      case "level": depth = Int(value).flatMap(Depth.init) ?? .list
      case "issue": issue = Identifier(word: value)
      case "quote": quote = Identifier(word: value)
      case "selection": selection = PaneMark(words: value.split(separator: " ").map(String.init))
      case "lens": lens = Lens(rawValue: value)
      case "asOf": asOf = Day(words: value)
      case "window": window = RecordWindow(value)
      default: continue
      }
    }
  }
}
