import Drawing
import Foundation
import RelationsModel
import RelationsQuery
import TestDossier
import Testing

@testable import Interface

/// The interface as it is heard: a session, and what is told after each key of it.
struct Hearing {
  var session: Session
  private var narrator = Narrator()
  /// All that was pressed and told, to be read.
  private(set) var transcript = ""

  init(
    lens: Lens = .assessed,
    asOf: Day = SmallDossier.asOf,
    queries: ScanQueries = Session.queries,
    settings: Settings = Settings(),
    opening: OpeningProgress? = nil
  ) {
    let size = Size(columns: 80, rows: 60)
    session = Session(
      size,
      lens: lens,
      asOf: asOf,
      theme: Theme(depth: .none),
      queries: queries,
      settings: settings,
      opening: opening
    )
    session.state.device.isHeard = true
  }

  /// What there is to tell now.
  @discardableResult
  mutating func listen() -> [String] {
    let told = narrator.tell(session.state)
    transcript += told.news.map { $0 + "\n" }.joined()
    if !told.prompt.isEmpty { transcript += "\(told.prompt)|\n" }
    return told.news
  }

  /// The line that is typed on.
  var prompt: String { Telling(session.state).prompt }

  /// Presses a key, and listens.
  @discardableResult
  mutating func press(_ key: Key) -> [String] {
    transcript += "\n> \(key.label)\n"
    let count = session.effects.count + session.questions.count
    session.press(key)
    let isIdle = session.effects.count + session.questions.count == count
    narrator.note(.input(.key(key)), isIdle ? [] : [.redraw])
    return listen()
  }

  @discardableResult
  mutating func press(_ code: Key.Code) -> [String] { press(Key(code)) }

  /// Presses the keys of a text's characters, and gives all that was told meanwhile.
  @discardableResult
  mutating func type(_ text: String) -> [String] {
    text.flatMap { press(Key.character($0)) }
  }

  /// Something else happens.
  @discardableResult
  mutating func send(_ message: Message) -> [String] {
    session.send(message)
    return listen()
  }

  /// Compares with the transcript that is kept.
  func check(_ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try Golden.check(text: transcript, "heard-\(name)", sourceLocation: sourceLocation)
  }
}
