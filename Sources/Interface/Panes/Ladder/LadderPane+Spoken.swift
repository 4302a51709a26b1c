import Presentation

extension LadderPane {
  package func spoken(in scene: Scene) -> SpokenView {
    let words = words(in: scene)
    let summary = words.summary(list.page.total)
    guard isInAdvice else {
      return SpokenView(
        list,
        in: scene,
        summary: summary,
        list: steps.page.rows.isEmpty ? "" : "Issues.",
        nothing: words.nothing,
        entry: words.announced
      )
    }
    return SpokenView(
      steps,
      in: scene,
      summary: summary,
      list: steps.page.rows.isEmpty ? "" : "\(AdviceWords.name).",
      nothing: AdviceWords.nothing,
      entry: AdviceWords.announced
    )
  }
}
