import Archive
import ArgumentParser
import Files
import Glibc
import Presentation
import SystemPackage
import Terminal

/// What `browse` is asked to do.
struct BrowseRequest {
  var place: DossierPlace
  var viewpoint = Viewpoint()
  var options = BrowseOptions()
  var asJSON = false

  init(_ place: DossierPlace) {
    self.place = place
  }

  /// Takes arguments that are nothing but the place of a dossier, if that; nil for all others.
  ///
  /// Parsing arguments takes longer than all else that happens before the first frame, and this is
  /// how the program is mostly started.
  init?(plain arguments: [String]) {
    guard let word = arguments.first else {
      self.init(.shipped)
      return
    }
    guard arguments.count == 1, !word.hasPrefix("-"), !BrowseRequest.mayBeCommand(word) else {
      return nil
    }
    self.init(DossierPlace(word: word))
  }

  /// Whether a word could be that of a command, misspelt or not.
  private static func mayBeCommand(_ word: String) -> Bool {
    word.utf8.allSatisfy { (0x61...0x7A).contains($0) }
      || !ArchiveAddress.isAddress(word) && !FilePath(escaped: word).allows(F_OK)
  }

  /// Browses, or prints the board where there is no terminal.
  func run() throws {
    guard !asJSON, isatty(STDOUT_FILENO) == 1 else { return try print() }
    let start = try place.start(advice: Entente.commandAdvice)
    let isComplete = start.progress == nil
    let perspective = try viewpoint.perspective(on: start.queries, isComplete: isComplete)
    let settings = EffectiveSettings(user: .own, options: options)
    let status: Int32
    do throws(TerminalError) {
      status = try browse(
        start,
        perspective: perspective,
        viewpoint: viewpoint,
        settings: settings
      )
    } catch {
      Notices.write(
        "entente: \(error.message); here is the board as text. --screen-reader browses without a screen."
      )
      return try print()
    }
    if status != Ending.done { throw ExitCode(status) }
  }

  /// Prints the board, or its issues for a program.
  private func print() throws {
    try place.withOpened(advice: Entente.commandAdvice) { opened in
      let perspective = try viewpoint.printed(on: opened.queries)
      if asJSON {
        try Listing(kind: .issues, opened: opened, perspective: perspective).run(asJSON: true)
      } else {
        if let notice = UserSettings.own.notice { Notices.write("entente: \(notice)") }
        try DateText.$style.withValue(UserSettings.own.settings.dates) {
          try printBoard(opened, perspective, isASCII: options.isASCII)
        }
      }
    }
  }
}
