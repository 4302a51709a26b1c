import DossierStore
import Drawing
import Presentation
import RelationsModel
import RelationsQuery

/// Why a command could not do what it was asked.
enum CommandFailure: Error {
  case unopened(OpeningFailure, advice: String?)
  case filter(text: String, [FilterProblem])
  /// With the command that lists what there is.
  case unknownRecord(id: String, nearest: [String], listing: String)
  case nothingFound(what: String, Lack)
  /// Nothing is otherwise on the second day than on the first.
  case nothingMoved(since: Day, asOf: Day, isFiltered: Bool)
  /// The dossier has errors, all of them printed already.
  case unsound
  case output(OutputError)
  /// Dates that cannot be looked between, with what would be right.
  case dates(String)
  /// An import or an export, with what failed and what to try.
  case transfer(String)

  var exitCode: Int32 {
    switch self {
    case .filter, .dates: Ending.wrongUsage
    default: Ending.failed
    }
  }

  /// What failed and what to try, for standard error; nil when all has been said.
  var message: String? {
    switch self {
    case .unopened(let error, let advice):
      "entente: " + ([error.message] + (advice.map { [$0] } ?? [])).joined(separator: " ")
    case .filter(let text, let problems): FilterProblemText.render(problems, in: text)
    case .unknownRecord(let id, let nearest, let listing):
      "entente: There is no record “\(SafeText.line(String(id.prefix(80))))”."
        + (nearest.isEmpty
          ? " `\(listing)` prints the ids of issues, and so of quotes, actors, events or sources."
          : " Did you mean \(nearest.alternatives)?")
    case .nothingFound(let what, let lack):
      "entente: \(lack.message(what, CommandFailure.text))"
    case .nothingMoved(let since, let asOf, let isFiltered):
      "entente: \(ChangesWords.noDifference(isFiltered: isFiltered)) "
        + "\(CommandFailure.text(since)) and \(CommandFailure.text(asOf)). Give other days with "
        + "--from and --to\(isFiltered ? ", or widen the filter" : "")."
    case .unsound: nil
    case .dates(let message), .transfer(let message): "entente: \(message)"
    case .output(let error): error.message.map { "entente: \($0)" }
    }
  }

  /// A day as the user wants it: what failed is told when the command has ended.
  private static func text(_ day: Day) -> String {
    DateText.$style.withValue(UserSettings.own.settings.dates) { DateText.day(day) }
  }
}
