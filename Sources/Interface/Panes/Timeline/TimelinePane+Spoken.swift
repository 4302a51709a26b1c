import Presentation
import RelationsAnalysis
import RelationsModel

extension TimelinePane {
  package func spoken(in scene: Scene) -> SpokenView {
    SpokenView(
      list,
      in: scene,
      summary: "\(counts(scene)).",
      nothing: TimelinePane.nothing
    ) { entry in
      switch entry {
      case .event(let card): [Spoken.event(card.event)]
      case .quote(let card): Spoken.quote(card, scene.heading)
      }
    }
  }
}
