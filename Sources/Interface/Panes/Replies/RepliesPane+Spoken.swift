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
      nothing: "Nobody has taken a stance by this day."
    ) { pair in
      let claim = pair.quote.proposition.map {
        "Proposition\(Wording.beside($0.id, before: " ")): \($0.text)"
      }
      return [Spoken.sentence(claim ?? pair.quote.issueTitle)]
        + Spoken.quote(pair.quote, scene.heading) + answer(to: pair, scene.heading)
    }
  }

  private func answer(to pair: Reply, _ heading: Heading) -> [String] {
    guard let reply = pair.reply, let wait = pair.wait else {
      let party = pair.quote.side.map { heading.parties[$0.other].name } ?? "anybody"
      return ["Not answered by \(party)."]
    }
    let time = wait == .exactly(0) ? "the same day" : "\(WaitText.duration(wait)) later"
    return ["Answered \(time)."] + Spoken.quote(reply, heading)
  }
}
