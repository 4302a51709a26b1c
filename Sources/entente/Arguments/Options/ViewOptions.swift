import ArgumentParser
import DossierStore
import Interface
import RelationsModel
import RelationsQuery

extension Lens: ExpressibleByArgument {}
extension ThemeChoice: ExpressibleByArgument {}

/// Through what a dossier is looked at: these options mean the same in every command.
struct ViewOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The day from which to look: nothing later is counted.",
      discussion: """
        A date as EDTF writes it, such as 2014, 2014-03 or 2014-03-18; its last day counts. \
        Without one it is the dossier's own day.
        """,
      valueName: "date"
    ),
    transform: AsOfDate.day
  )
  var asOf: Day?

  @Option(
    help: ArgumentHelp(
      """
      Which judgement gives the standing: the latest assessment, which counts without this, or the \
      record of quotes.
      """
    )
  )
  var lens: Lens?

  @Option(
    help: ArgumentHelp(
      "How far back a side's words count by the record.",
      discussion: """
        `day`: the latest day on which it took a stance, its last words; `90d`, `12w`, `6m` or `1y` back \
        from that day; `all` its words. Without one it is the settings' or the dossier's own, else `day`.
        """,
      valueName: "window"
    ),
    transform: WindowOption.window
  )
  var window: RecordWindow?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Show only what matches; `entente help search` explains the language."
    ),
    transform: WordArgument.text
  )
  var filter: String?

  @Flag(help: "Print JSON, for other programs.")
  var json = false

  @Flag(help: "Show signs, lines and quotation marks in ASCII; letters stay as they are.")
  var ascii = false

  var viewpoint: Viewpoint { Viewpoint(asOf: asOf, lens: lens, window: window, filter: filter) }
}

/// Reads the window over which positions are taken.
enum WindowOption {
  static func window(_ text: String) throws -> RecordWindow {
    guard let window = RecordWindow(text) else {
      throw ValidationError("a window is \(RecordWindow.expected)")
    }
    return window
  }
}

/// Reads the day from which to look.
enum AsOfDate {
  static func day(_ text: String) throws -> Day { try date(text).last }

  /// Reads a date whose both ends are days.
  static func date(_ text: String) throws -> EDTFDate {
    do {
      let date = try EDTFDate(parsing: text)
      guard date.first > .distantPast, date.last < .distantFuture else {
        throw ValidationError("an interval with an open end names no day")
      }
      return date
    } catch let error as EDTFError {
      throw ValidationError(error.message)
    }
  }
}
