import RelationsAnalysis
import RelationsModel

extension TimelinePane {
  package func spoken(in scene: Scene) -> SpokenView {
    SpokenView(
      list,
      in: scene,
      summary: "\(counts(scene)).",
      nothing: "Nothing is dated by this day."
    ) { entry in
      switch entry {
      case .event(let card): [Spoken.event(card.event)]
      case .quote(let card): Spoken.quote(card, scene.heading)
      }
    }
  }
}
