import Presentation
import RelationsModel
import RelationsQuery

/// Editing what is selected, and what comes of reading the dossier again.
extension State {
  /// The id of what is selected: a quote within what is open, else that itself.
  var selectedRecord: String? {
    guard depth > .list, let card = detail.readCard else { return subject?.record }
    return card.quote.id.rawValue
  }

  /// Edits what is selected; where there is nothing yet, the dossier itself.
  mutating func edit() -> [Effect] { edit(selectedRecord.map(EditTarget.record) ?? .dossier) }

  mutating func edit(_ target: EditTarget) -> [Effect] {
    // What is still being read would take the place of what was edited.
    guard opening == nil else {
      notice = Notice(.information, "The dossier is still being read.")
      return []
    }
    return [.edit(target)]
  }

  mutating func take(_ rereading: Rereading) -> [Effect] {
    switch rereading {
    case .sound(let heading):
      follow(heading)
      leaveIdleLens()
      staleness = nil
      if overlay?.value is ProblemsState { overlay = nil }
      notice = Notice(.information, addition ?? "The dossier has been read again.")
      addition = nil
      return askAgain() + rereadArticle()
    case .unsound(let problems):
      staleness = .problems(problems.count)
      // What is being typed is not covered.
      if overlay?.value.isTyping != true { showProblems(problems) }
      notice = Notice(
        .problem,
        "\(Wording.count(problems.count, "problem")): the screen shows the dossier as it was before them."
      )
    case .failed(let reason):
      staleness = .unread
      notice = Notice(.problem, reason)
    }
    return []
  }

  /// Takes over what the dossier says of itself: who looks as it does by itself goes on to do so.
  private mutating func follow(_ heading: Heading) {
    let (old, new) = (self.heading.perspective, heading.perspective)
    if perspective.asOf == old.asOf { perspective.asOf = new.asOf }
    if perspective.window == old.window { perspective.window = new.window }
    self.heading = heading
  }

  /// Lists problems over the screen, or says that there are none.
  mutating func showProblems(_ problems: [Diagnostic]) {
    if problems.isEmpty {
      notice = Notice(.information, "No problems.")
    } else {
      lay(ProblemsState(problems))
    }
  }
}
