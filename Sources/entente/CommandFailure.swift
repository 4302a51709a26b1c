import DossierStore
import Drawing
import Interface
import RelationsModel
import RelationsQuery

/// Why a command could not do what it was asked.
enum CommandFailure: Error {
  case unopened(OpeningFailure, advice: String?)
  case filter(text: String, [FilterProblem])
  /// With the command that lists what there is.
  case unknownRecord(id: String, nearest: [String], listing: String)
  case nothingFound(what: String, isFiltered: Bool, asOf: Day)
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
    case .nothingFound(let what, let isFiltered, .distantFuture):
      "entente: "
        + (isFiltered ? "No \(what) match. Widen the filter." : "There are no \(what).")
    case .nothingFound(let what, let isFiltered, let asOf):
      isFiltered
        ? "entente: No \(what) match by \(CommandFailure.text(asOf)). "
          + "Widen the filter, or look from a later --as-of."
        : "entente: There are no \(what) by \(CommandFailure.text(asOf)). Look from a later --as-of."
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
