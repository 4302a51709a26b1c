import Files
import Glibc
import RelationsModel
import SystemPackage

/// Edits a dossier without end, and says after each edit that it is saved, until `.ci/torture/edit`
/// kills it; or looks at what a kill has left.
@main
enum TortureEditor {
  static func main() throws {
    let arguments = ProgramArguments.all
    guard arguments.count == 4 else {
      print("usage: TortureEditor edit|check|undo FOLDER|CORPUS DATA LOG")
      exit(2)
    }
    let paths = arguments.dropFirst().map { FilePath(escaped: $0) }
    let edited = try TorturedDossier(paths[0], data: paths[1])
    switch arguments[0] {
    case "edit": try edit(edited, log: paths[2])
    case "check": try check(edited, log: paths[2])
    default: while (try? edited.session.undo(nil)) != nil {}
    }
  }

  /// Each edit writes an actor and a quote, in two files; some are undone and redone, and after some the
  /// speaker is merged into another, whose quote it then is.
  private static func edit(_ edited: TorturedDossier, log: FilePath) throws {
    let file = log.open(O_WRONLY | O_CREAT | O_APPEND, 0o600)
    let quotes = try edited.dossier().quotes
    var number = quotes.compactMap { self.number(of: $0.id.rawValue) }.max() ?? 0
    while true {
      number += 1
      let actor = Actor(id: Actor.ID("actor-\(number)"), name: "Actor \(number)", kind: .person)
      let quote = Quote(
        id: Quote.ID("quote-\(number)"),
        text: "Words \(number)",
        speaker: actor.id,
        date: try EDTFDate(parsing: "2015"),
        issue: "fish",
        source: "gazette"
      )
      _ = try edited.session.perform(
        [.put(.actor(actor)), .put(.quote(quote))],
        summary: "\(number)"
      )
      if number % 7 == 0 {
        _ = try edited.session.undo(nil)
        _ = try edited.session.redo(nil)
      }
      if number % 5 == 0 {
        let twin = Actor(id: Actor.ID("twin-\(number)"), name: actor.name, kind: .person)
        _ = try edited.session.perform([.put(.actor(twin))], summary: "twin of \(number)")
        _ = try edited.session.perform(
          [.merge(actor.id.rawValue, into: twin.id.rawValue)],
          summary: "merge \(number)"
        )
      }
      let line = Array("\(number)\n".utf8)
      guard write(file, line, line.count) == line.count else { exit(1) }
    }
  }

  /// Every edit that was reported is there, every other is there whole or not at all.
  private static func check(_ edited: TorturedDossier, log: FilePath) throws {
    let dossier: Dossier
    do { dossier = try edited.dossier() } catch { fail("\(error)") }
    let actors = Set(dossier.actors.map(\.id.rawValue))
    var quotes: Set<Int> = []
    for quote in dossier.quotes {
      guard let number = number(of: quote.id.rawValue), quotes.insert(number).inserted else {
        fail("twice: \(quote.id)")
      }
      guard actors.contains(quote.speaker.rawValue) else { fail("half an edit: \(quote.id)") }
    }
    // An actor without words is one whose twin was made just before the kill.
    let speakers = Set(dossier.quotes.map(\.speaker.rawValue))
    let silent = actors.subtracting(speakers).filter { !$0.hasPrefix("twin-") }
    guard silent.isEmpty else { fail("half an edit: \(silent)") }
    let saved = (WholeFile.read(log) ?? []).split(separator: 0x0A).compactMap {
      Int(String(decoding: $0, as: UTF8.self))
    }
    guard quotes.isSuperset(of: saved) else { fail("lost: \(Set(saved).subtracting(quotes))") }
    for number in saved where number % 5 == 0 {
      guard !actors.contains("actor-\(number)") else { fail("not merged: \(number)") }
    }
    print("\(saved.count) edits reported, \(quotes.count) there")
  }

  private static func number(of id: String) -> Int? { Int(id.dropFirst("quote-".count)) }

  private static func fail(_ message: String) -> Never {
    print(message)
    exit(1)
  }
}
