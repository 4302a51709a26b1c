import RelationsModel
import RelationsQuery

/// Through what a dossier is to be looked at, before it is open.
struct Viewpoint {
  /// The dossier's own day when nil.
  var asOf: Day?
  /// The assessments when nil, or the record where nothing is assessed.
  var lens: Lens?
  /// The settings' when nil, else the dossier's own.
  var window: RecordWindow?
  var filter: String?

  /// The perspective that is asked for; throws when a filter cannot be understood.
  ///
  /// A filter that names what is not in this dossier is understood, unless it is a party: it finds
  /// nothing, and why is told, unless the dossier is still being read.
  func perspective(
    on queries: any BoardQueries,
    searching words: String? = nil,
    isComplete: Bool = true
  ) throws(CommandFailure) -> Perspective {
    let text = [words, filter].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
    let (read, problems) = Filter.read(text)
    guard problems.isEmpty else { throw .filter(text: text, problems) }
    let unknown = isComplete ? queries.problems(in: read) : []
    guard unknown.allSatisfy(\.isUnderstood) else { throw .filter(text: text, unknown) }
    if !unknown.isEmpty { Notices.write(FilterProblemText.render(unknown, in: text)) }
    var perspective = queries.heading.perspective
    perspective.filter = read
    if let asOf { perspective.asOf = asOf }
    if let lens { perspective.lens = lens }
    if let window = window ?? UserSettings.own.settings.window { perspective.window = window }
    return perspective
  }

  /// The perspective of a command that prints, which also says how much would match after its day.
  func printed(
    on queries: any BoardQueries,
    searching words: String? = nil
  ) throws(CommandFailure) -> Perspective {
    let perspective = try perspective(on: queries, searching: words)
    if let notice = LaterText.notice(queries, perspective) { Notices.write(notice) }
    return perspective
  }
}
