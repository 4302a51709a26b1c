import Presentation
import RelationsModel

extension State {
  /// Takes in what is wrong with the file of the settings, and says so.
  package mutating func take(settingsProblems problems: [Diagnostic]) {
    settingsProblems = problems
    guard !problems.isEmpty else { return }
    let them = problems.count == 1 ? "it" : "them"
    let count = Wording.count(problems.count, "problem")
    notice = Notice(.problem, "\(count) in config.yaml: \(way(to: .problems)) lists \(them).")
  }

  /// Lists what is wrong with the dossier, and before it what is wrong with the settings.
  mutating func take(checked problems: [Diagnostic]) {
    showProblems(settingsProblems + problems)
  }
}
