import Presentation

extension ActorsPane {
  package func spoken(in scene: Scene) -> SpokenView {
    let (list, words) = (self[active], words(in: scene))
    return SpokenView(
      list,
      in: scene,
      summary: words.summary(list.page.total),
      list: "\(words.announced(active.group)).",
      nothing: words.nothing,
      notes: notes(in: scene),
      entry: words.announced
    )
  }
}
