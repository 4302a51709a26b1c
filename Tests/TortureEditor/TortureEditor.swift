import DossierStore
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
      print("usage: TortureEditor edit|check|undo FOLDER DATA LOG")
      exit(2)
    }
    let paths = arguments.dropFirst().map { FilePath(escaped: $0) }
    let session = try EditSession(folder: paths[0], coder: "torture", data: paths[1])
    switch arguments[0] {
    case "edit": try edit(session, paths[0], log: paths[2])
    case "check": try check(session, paths[0], log: paths[2])
    default: while session.isUndone {}
    }
  }

  /// Each edit writes an actor and a quote, in two files; some are undone and redone.
  private static func edit(_ session: EditSession, _ folder: FilePath, log: FilePath) throws {
    let file = log.open(O_WRONLY | O_CREAT | O_APPEND, 0o600)
    var number = try dossier(session, folder).actors.count
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
      _ = try session.perform([.put(.actor(actor)), .put(.quote(quote))], summary: "\(number)")
      if number % 7 == 0 {
        _ = try session.undo()
        _ = try session.redo()
      }
      let line = Array("\(number)\n".utf8)
      guard write(file, line, line.count) == line.count else { exit(1) }
    }
  }

  /// Every edit that was reported is there, every other is there whole or not at all.
  private static func check(_ session: EditSession, _ folder: FilePath, log: FilePath) throws {
    let dossier = try dossier(session, folder)
    let actors = Set(dossier.actors.map { String($0.id.rawValue.dropFirst("actor-".count)) })
    let quotes = Set(dossier.quotes.map { String($0.id.rawValue.dropFirst("quote-".count)) })
    guard actors == quotes else { fail("half an edit: \(actors.symmetricDifference(quotes))") }
    let saved = (WholeFile.read(log) ?? []).split(separator: 0x0A).map {
      String(decoding: $0, as: UTF8.self)
    }
    guard actors.isSuperset(of: saved) else { fail("lost: \(Set(saved).subtracting(actors))") }
    print("\(saved.count) edits reported, \(actors.count) there")
  }

  /// The dossier once what a kill has interrupted is done, without errors and in whole files.
  private static func dossier(_ session: EditSession, _ folder: FilePath) throws -> Dossier {
    _ = try session.entries()
    let files = try DossierFolder.files(at: folder)
    for file in files where DossierFormatter.format(file, shownAs: nil) != .unchanged {
      fail("\(file.path) is not as it was written")
    }
    let opened = try DossierReader.read(files, shownAs: nil)
    if let error = opened.diagnostics.first(where: { $0.severity == .error }) {
      fail("\(error.place.file): \(error.message)")
    }
    return opened.dossier
  }

  private static func fail(_ message: String) -> Never {
    print(message)
    exit(1)
  }
}

extension EditSession {
  /// Undoes an edit; false when there is none.
  fileprivate var isUndone: Bool { (try? undo()) != nil }
}
