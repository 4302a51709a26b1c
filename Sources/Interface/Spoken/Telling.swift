import Presentation
import RelationsModel
import RelationsQuery

/// How many keys were pressed, and how many of them asked for nothing: one that changes nothing is
/// answered all the same.
struct KeyCount: Equatable {
  var all = 0
  var idle = 0
}

/// All that a state has to tell, so that two of them can be compared.
struct Telling: Equatable {
  /// From which day, by whose judgement, through which filter one looks, and how much that shows.
  var asOf: String
  var lens: String
  var filter: String
  var quotes: String
  /// What is wrong with the filter or the date that was typed.
  var problem: String
  var notice: String
  /// That what is shown is from before the dossier was read again, or from before the engine failed.
  let staleness: String
  let view: PaneID
  let depth: Depth
  /// Whether something lies over what is shown.
  private(set) var isOverlay: Bool
  /// What is shown: the view, or what is open in it.
  let heading: String
  var summary: String
  let list: String
  let entry: [String]
  let place: String
  /// The line that is typed on.
  let prompt: String
  /// What stands on the filter line while it is typed on; nil while it is not.
  private(set) var typedFilter: String?
  private(set) var keys: KeyCount

  init(_ state: State, keys: KeyCount = KeyCount()) {
    self.keys = keys
    let overview = state.board.overview
    asOf = "As of \(DateText.day(state.perspective.asOf))."
    lens = Self.lens(state.perspective, overview)
    let text = state.perspective.filter.text
    filter = text.isEmpty ? "No filter." : "Filter: \(text)."
    let isFiltered = !state.perspective.filter.isEmpty
    quotes =
      isFiltered
      ? "\(Wording.count(overview.quotes, isFiltered: true)) quotes match."
        + (state.laterNote.map { " \($0)." } ?? "")
      : "\(Wording.count(overview.quotes.matching, "quote"))."
    let overlay = state.overlay?.value.spoken(in: state)
    problem = overlay?.problem ?? state.filterLine.problems.first?.message ?? ""
    notice = state.notice?.text ?? ""
    let note = state.missing.isEmpty ? state.shownStaleness?.note : MissingWords.note(state.missing)
    staleness = note.map { Wording.sentence(Wording.capitalised($0)) } ?? ""
    view = state.view
    typedFilter = state.filterLine.isOpen ? state.filterLine.field.text : nil
    let spoken = Telling.spoken(state)
    let cover = overlay?.heading == nil ? nil : overlay
    (depth, isOverlay) = (state.depth, cover != nil)
    heading = cover?.heading ?? Telling.heading(state)
    summary = cover == nil ? spoken.summary : ""
    list = cover == nil ? spoken.list : ""
    entry = cover?.entry ?? spoken.entry
    place = cover?.place ?? spoken.place
    prompt =
      overlay?.prompt ?? (state.filterLine.isOpen ? "Filter: \(state.filterLine.field.text)" : "")
  }

  private static func lens(_ perspective: Perspective, _ overview: Overview) -> String {
    let window = Wording.name(perspective.window)
    guard perspective.lens == .assessed else { return "Lens: the record of quotes, \(window)." }
    guard overview.isAssessed else {
      return "Lens: the record of quotes, \(window), as no issue is assessed by this day."
    }
    let assessor = overview.assessor.map { " by \($0)" } ?? ""
    return "Lens: assessments\(assessor); positions by \(window)."
  }

  private static func spoken(_ state: State) -> SpokenView {
    guard state.depth == .list else { return SpokenDetail(state: state).spoken }
    return state.pane?.spoken(in: state.scene) ?? SpokenBoard(state: state).spoken
  }

  private static func heading(_ state: State) -> String {
    guard state.depth == .list,
      let entry = PaneRegistry.entries.first(where: { $0.id == state.view })
    else { return state.detail.content.map(heading) ?? "" }
    return "\(entry.title)."
  }

  /// Titles that are texts of the dossier stay as they are.
  private static func heading(_ content: SubjectDetail) -> String {
    let parts = content.titleParts
    guard parts.count > 1 else { return Wording.sentence(parts.joined()) }
    return Wording.sentence(Spoken.locator(parts.joined(separator: ", ")))
  }
}

extension Telling {
  /// Takes a key on the filter line for heard, and nothing else.
  mutating func hear(_ typing: Telling) {
    typedFilter = typing.typedFilter
    keys = typing.keys
  }

  /// What was told, with what has been heard over it since.
  func closing(_ overlay: Telling) -> Telling {
    var told = self
    told.notice = overlay.notice
    told.isOverlay = true
    told.hear(overlay)
    return told
  }

  /// Leaves for later what the filter that is typed has changed.
  mutating func keepViewpoint(of told: Telling) {
    (filter, quotes, problem, summary) = (told.filter, told.quotes, told.problem, told.summary)
  }

  /// What is new after another telling; one action leads to one of them.
  func news(since old: Telling) -> [String] {
    let lines = changes(since: old)
    guard lines.isEmpty, prompt.isEmpty else { return lines }
    // Whoever has closed something hears where that leads, and a key that does nothing is answered:
    // silence could mean anything.
    if isOverlay != old.isOverlay { return [heading, list] + selection }
    guard keys.idle != old.keys.idle else { return [] }
    return [place.isEmpty ? "Nothing changes." : Wording.capitalised("\(place).")]
  }

  private func changes(since old: Telling) -> [String] {
    var lines: [String] = []
    let isElsewhere = asOf != old.asOf || filter != old.filter
    if asOf != old.asOf { lines.append(asOf) }
    if lens != old.lens { lines.append(lens) }
    if filter != old.filter { lines.append(filter) }
    let hasKey = keys.all != old.keys.all
    if !problem.isEmpty, problem != old.problem || (hasKey && !prompt.isEmpty) {
      lines.append(Wording.sentence(problem))
    }
    if isElsewhere || quotes != old.quotes { lines.append(quotes) }
    if !notice.isEmpty, notice != old.notice || hasKey { lines.append(Wording.sentence(notice)) }
    lines += moves(since: old)
    return lines
  }

  private func moves(since old: Telling) -> [String] {
    if heading != old.heading || view != old.view {
      let isBack = view == old.view && depth < old.depth
      return [heading] + (isBack ? [] : [summary]) + [list] + selection
    }
    var lines: [String] = []
    if summary != old.summary { lines.append(summary) }
    if list != old.list { lines.append(list) }
    if list != old.list || entry != old.entry || place != old.place { lines += selection }
    return lines
  }

  /// What is selected, and at its end where it stands.
  private var selection: [String] {
    guard let last = entry.last, !place.isEmpty else { return entry }
    return entry.dropLast() + ["\(last) \(Wording.capitalised(place))."]
  }

  /// From where one looks.
  var viewpoint: String {
    [staleness, asOf, lens, filter == "No filter." ? "" : filter, quotes].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  /// Where one is, what is selected there, and what it is seen through.
  var whole: [String] { [viewpoint, heading, summary, list] + selection }
}
