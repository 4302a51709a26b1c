import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// The words of the ladder: the issues from the nearest to agreement to the furthest, and the advice
/// beside them.
package struct LadderWords: ListWords {
  package static let name = "Ladder"
  /// The question that the ladder answers, without its mark.
  package static let question = "where could progress start"

  private let isFiltered: Bool
  /// How many steps of advice there are.
  private let advice: Int

  package init(isFiltered: Bool, advice: Int = 0) {
    self.isFiltered = isFiltered
    self.advice = advice
  }

  package let nothing = "No issue of this dossier is known by this day."

  package func note(_ total: Int) -> String { Wording.count(total, "issue") }

  package func summary(_ total: Int) -> String {
    let steps = advice == 0 ? "" : "\(Wording.count(advice, "step")) of advice."
    // Why there is no issue is told by the list.
    guard total > 0 else { return steps }
    return "\(note(total)), the nearest to agreement first."
      + (steps.isEmpty ? "" : " Beside them \(steps)")
  }

  /// The heads of the columns with the shared propositions and the quotes.
  package var columnHeads: String {
    isFiltered ? "propositions shared  that match " : "propositions shared  quotes "
  }

  /// The meaning of a group's standing, naming who judged those of its issues that were read.
  package static func meaning(of group: LadderGroup, among rows: [LadderRow]) -> String {
    group.meaning(assessors: Set(rows.filter { LadderGroup($0) == group }.map(\.issue.assessor)))
  }

  package func announced(_ row: LadderRow) -> [String] {
    let issue = row.issue
    let isMarked = issue.basis == .recordForWantOfAssessment
    let basis = isMarked ? ", \(Wording.noAssessment)" : ""
    let points = Wording.differentPoints(issue).map { ", \($0)" } ?? ""
    let ground =
      Wording.share(row).map { "\($0) decided propositions shared" } ?? "No proposition is decided"
    let judged =
      issue.restsOnAssessmentAlone
      ? ", \(Wording.assessedAlone(by: [issue.assessor]).replacing(";", with: ","))" : ""
    let quotes = Spoken.quotes(issue.quotes.matching, isFiltered: isFiltered)
    return [
      "\(issue.title), \(Wording.name(issue.standing))\(points)\(basis)\(judged). \(ground). "
        + "\(quotes)."
    ]
  }

  // MARK: In print

  package var opening: [String] {
    [
      "\(Wording.capitalised(LadderWords.question))? The bar and the figures beside it are the "
        + "propositions that are shared, of those on which both sides have a position by the record"
        + (isFiltered
          ? ", whatever the filter; the last number is that of quotes that match it."
          : "; the last number is that of quotes.")
    ]
  }

  package let legend: [String] = []
  package let hint = CommandHint("show ID", gives: "gives the quotes on which an issue rests.")
}

/// The words of the advice beside the ladder.
package enum AdviceWords {
  package static let name = "Advice"
  package static let nothing = "No advice."

  package static func note(_ total: Int) -> String { Wording.count(total, "step") }

  /// Who advises: the first author of the source, else its publisher.
  package static func author(of card: PassageCard) -> String? {
    card.source.author.first?.displayed ?? card.source.publisher
  }

  /// Who alone gave all of the advice; nil where several did.
  package static func author(of cards: [PassageCard]) -> String? {
    let authors = Set(cards.map { $0.source.author.first?.displayed ?? "" })
    return authors.count == 1 ? authors.first.flatMap { $0.isEmpty ? nil : $0 } : nil
  }

  package static func announced(_ card: PassageCard) -> [String] {
    let passage = card.passage
    let place = [author(of: card), passage.locator.map(Spoken.locator)].compactMap { $0 }
      .joined(separator: ", ")
    let number = passage.order.map { "Step \($0): " } ?? ""
    return ["\(number)\(Wording.sentence(passage.summary))\(place.isEmpty ? "" : " \(place).")"]
  }
}
