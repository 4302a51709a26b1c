import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery

extension RepliesPane {
  package func spoken(in scene: Scene) -> SpokenView {
    let order = order == .newestFirst ? "newest first" : "oldest first"
    return SpokenView(
      list,
      in: scene,
      summary: "\(Wording.count(list.page.total, "claim")), \(order).",
      nothing: RepliesPane.nothing
    ) { pair in
      let claim = pair.quote.proposition.map {
        "Proposition\(Wording.beside($0.id, before: " ")): \($0.text)"
      }
      return [Wording.sentence(claim ?? pair.quote.issueTitle)]
        + Spoken.quote(pair.quote, scene.heading)
        + answer(to: pair, by: scene.perspective.asOf, scene.heading)
    }
  }

  private func answer(to pair: Reply, by asOf: Day, _ heading: Heading) -> [String] {
    let told = Wording.sentence(Wording.capitalised(ReplyText.told(pair)))
    if let reply = pair.reply { return [told] + Spoken.quote(reply, heading) }
    let missing = ReplyText.missing(pair, by: asOf, heading)
    return [told] + (missing.map { [Wording.sentence(Spoken.spelled($0))] } ?? [])
  }
}
