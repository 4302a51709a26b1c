import Presentation
import RelationsModel
import RelationsQuery

/// The roles of what has a mark: its colour in a theme.
extension Role {
  package init(_ mark: Mark) {
    switch mark.tone {
    case .blue: self = .shared
    case .orange: self = .contested
    case .yellow: self = .mixed
    case .quiet: self = .secondary
    }
  }

  package init(_ standing: Standing) { self.init(Mark(standing)) }
  package init(_ position: Position) { self.init(Mark(position)) }
  package init(_ stance: Stance) { self.init(Mark(stance)) }
  init(_ direction: Event.Direction) { self.init(Mark(direction)) }

  package init(_ standing: PropositionStanding) {
    self.init(Mark(standing, BothSides { _ in .silent }))
  }
}
