import Drawing
import Presentation
import RelationsQuery

extension State {
  /// Where the view stands and through what it is looked at.
  package var scene: Scene {
    Scene(
      rect: layout.pane,
      heading: heading,
      perspective: perspective,
      overview: board.overview,
      isFocused: depth == .list,
      isReading: isPartial || pending.pane != nil,
      keys: settings.keys,
      view: view,
      texts: texts ?? [],
      openSuggestions: openSuggestions,
      filterNotes: filterNotes,
      isHeard: device.isHeard,
      isASCII: device.isASCII
    )
  }

  package var view: PaneID { pane?.entry.id ?? .board }

  /// Shows a view as it was left, or its list when something is open in it.
  mutating func show(_ view: PaneID) -> [Effect] {
    guard view != self.view else {
      guard depth > .list else { return [] }
      rise(to: .list, in: pane)
      return revealSelection()
    }
    history.leave(place)
    shelve()
    // One may have come since they were listed.
    texts = nil
    let leaving: [Effect] = openSuggestions.isCounting ? [.countSuggestions([])] : []
    openSuggestions = OpenSuggestions()
    let type = PaneRegistry.all.first { $0.entry.id == view }
    pane = type.map { shelf[view] ?? AnyPane($0) }
    depth = .list
    startIssue()
    return leaving + askBoard()
  }

  /// Puts the view away as it is, to be found so again.
  mutating func shelve() {
    if let pane { shelf[pane.entry.id] = pane }
  }

  /// Lets the view do what a command says; nil when the command means nothing there.
  mutating func performInPane(_ command: Command) -> [Effect]? {
    guard pane != nil, depth == .list else { return nil }
    let (scene, before) = (scene, subject)
    guard pane?.perform(command, in: scene) ?? false else { return nil }
    return revealSelection(after: before)
  }

  /// Goes on to what stands before or after in the view, whatever is open.
  mutating func movePane(by step: Int, landingOn item: DetailItem? = nil) -> [Effect] {
    let (scene, before) = (scene, subject)
    _ = pane?.perform(step > 0 ? .down : .up, in: scene)
    guard subject != nil else {
      notice = Notice(.information, "Nothing here matches.")
      return []
    }
    guard subject != before else {
      let place = step > 0 ? "last" : "first"
      notice = Notice(.information, "This is the \(place) entry.")
      return []
    }
    let effects = revealSelection(after: before)
    if let item { detail.selected = item }
    return effects
  }

  /// Forgets where the last subject was read when another has come to be selected.
  mutating func revealSelection(after before: Subject?) -> [Effect] {
    if subject != before { startIssue() }
    return revealSelection()
  }
}
