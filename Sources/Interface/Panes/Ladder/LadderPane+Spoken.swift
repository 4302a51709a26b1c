import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery

extension LadderPane {
  package func spoken(in scene: Scene) -> SpokenView {
    let advice =
      steps.page.rows.isEmpty
      ? "" : " Beside them \(Wording.count(steps.page.total, "step")) of advice."
    let summary =
      "\(Wording.count(list.page.total, "issue")), the nearest to agreement first.\(advice)"
    let list = steps.page.rows.isEmpty ? "" : isInAdvice ? "Advice." : "Issues."
    let isFiltered = !scene.perspective.filter.isEmpty
    guard isInAdvice else {
      return SpokenView(
        self.list,
        in: scene,
        summary: summary,
        list: list,
        nothing: LadderPane.nothing
      ) { [LadderPane.told($0, isFiltered: isFiltered)] }
    }
    return SpokenView(steps, in: scene, summary: summary, list: list, nothing: "No advice.") {
      [LadderPane.told($0)]
    }
  }

  private static func told(_ rung: Rung, isFiltered: Bool) -> String {
    let row = rung.row
    let isMarked = row.basis == .recordForWantOfAssessment
    let basis = isMarked ? ", not assessed by this day" : ""
    let ground =
      Wording.share(rung).map { "\($0) decided propositions shared" } ?? "No proposition is decided"
    let judged =
      row.restsOnAssessmentAlone
      ? ", \(Wording.assessedAlone(by: [row.assessor]).replacing(";", with: ","))" : ""
    let quotes = Spoken.quotes(row.quotes.matching, isFiltered: isFiltered)
    return "\(row.title), \(Wording.name(row.standing))\(basis)\(judged). \(ground). \(quotes)."
  }

  private static func told(_ card: PassageCard) -> String {
    let passage = card.passage
    let who = card.source.author.first?.displayed ?? card.source.publisher
    let place = [who, passage.locator.map(Spoken.locator)].compactMap { $0 }.joined(separator: ", ")
    let number = passage.order.map { "Step \($0): " } ?? ""
    return "\(number)\(Wording.sentence(passage.summary))\(place.isEmpty ? "" : " \(place).")"
  }
}
