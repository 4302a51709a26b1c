import Presentation
import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// Propositions on which one party took no stance, then those without words of one since the other's
/// last; in each group the longest first.
package struct SilencesPane: ListPane {
  package static let entry = PaneEntry(
    "silences",
    digit: 7,
    title: SilencesWords.name,
    shortTitle: "Gaps",
    help: "where one side took no stance or has no later words",
    share: 55
  )

  package var list = BlockList<Silence>()
  package var counts = SilenceCounts()

  package init() {}

  package func words(in scene: Scene) -> SilencesWords { SilencesWords(scene.heading, counts) }

  package struct Inquiry: PaneInquiry {
    package let stretch: StretchInquiry<Silence>

    package func answered(by analyst: Analyst, _ perspective: Perspective) -> Answer {
      Answer(
        stretch: stretch.answered(
          position: { analyst.silence(on: $0, perspective) },
          rows: { analyst.silences(perspective, $0) }
        ),
        counts: analyst.silenceCounts(perspective)
      )
    }

    package struct Answer: Equatable, Sendable {
      package let stretch: ListStretch<Silence>
      package let counts: SilenceCounts
    }
  }

  package func inquiry(in scene: Scene) -> Inquiry {
    Inquiry(stretch: list.stretch(prefetchRadius: prefetchRadius(in: scene)))
  }

  package mutating func take(_ answer: Inquiry.Answer, in scene: Scene) {
    list.take(answer.stretch)
    counts = answer.counts
  }

  package mutating func seek(_ mark: PaneMark) {
    if case .subject(.proposition(let id)) = mark { list.seek(id) }
  }

  package var subject: Subject? {
    list.selectedRow.map { .proposition($0.listing.row.proposition.id) }
  }
}
