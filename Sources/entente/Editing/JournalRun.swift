import Drawing
import Interchange
import Presentation
import RelationsModel

/// The journal of one dossier, as the command `journal` shows and changes it.
struct JournalRun {
  private let session: any EditingSession

  init(of place: DossierPlace) throws(CommandFailure) {
    session = try JournalRun.doing { () throws(EditFailure) in
      try DossierEditing.session(of: place)
    }
  }

  init(_ session: any EditingSession) {
    self.session = session
  }

  func history() throws(CommandFailure) -> JournalHistory {
    try JournalRun.doing { () throws(EditFailure) in try session.history() }
  }

  func purge() throws(CommandFailure) {
    try JournalRun.doing { () throws(EditFailure) in try session.purge() }
    Notices.write("entente: The journal has no words any more.")
  }

  /// Undoes or redoes a change, and says what was done.
  func reverse(
    _ body: (any EditingSession) throws(EditFailure) -> any EditReport
  ) throws(CommandFailure) {
    let outcome = try JournalRun.doing { () throws(EditFailure) in try body(session) }
    for notice in outcome.notices { Notices.write("entente: \(SafeText.line(notice))") }
    guard let entry = outcome.entry else { return }
    let verb = entry.kind == .undo ? "Undone" : "Done again"
    Notices.write("entente: \(verb): change \(entry.target ?? 0), \(JournalRun.what(entry)).")
  }

  private static func doing<Result>(
    _ body: () throws(EditFailure) -> Result
  ) throws(CommandFailure) -> Result {
    do throws(EditFailure) { return try body() } catch {
      throw .transfer(SafeText.line(error.message))
    }
  }

  // MARK: - One change

  /// A change on one line.
  static func line(_ entry: JournalEntry, _ history: JournalHistory) -> String {
    let state =
      switch history.state(of: entry.sequence) {
      case .standing: ""
      case .undone: "  (undone)"
      case .void: "  (not done)"
      }
    return "\(entry.sequence)  \(entry.time)  \(entry.coder)  \(what(entry))\(state)"
  }

  private static func what(_ entry: JournalEntry) -> String {
    let records = entry.records.prefix(4).joined(separator: ", ")
    let more = entry.records.count > 4 ? " and \(Wording.number(entry.records.count - 4)) more" : ""
    let all = records.isEmpty ? "" : "\(records)\(more)"
    return [entry.summary, all].filter { !$0.isEmpty }.joined(separator: ": ")
  }

  /// A change for a program.
  static func json(_ entry: JournalEntry, _ history: JournalHistory) -> JSON {
    let state =
      switch history.state(of: entry.sequence) {
      case .standing: "standing"
      case .undone: "undone"
      case .void: "notDone"
      }
    return .object([
      JSON.Member("number", .int(entry.sequence)), JSON.Member("time", .string(entry.time)),
      JSON.Member("coder", .string(entry.coder)), JSON.Member("summary", .string(entry.summary)),
      JSON.Member("records", .array(entry.records.map(JSON.string))),
      JSON.Member("state", .string(state)),
    ])
  }
}
