import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// Everything that an analyst answers for one perspective, to be compared whole.
struct Answers: Equatable {
  var timeline: [QuoteOrder: [TimelineEntry]] = [:]
  var density: [PeriodLength: [DensityPeriod]] = [:]
  var changes: [Day: [Change]] = [:]
  var moved: [Day: Set<Issue.ID>] = [:]
  var actors: [ActorOrder: [ActorProfile]] = [:]
  var matrix: [MatrixColumn: Matrix] = [:]
  var ladder: [LadderRow]
  var silences: [Silence]
  var replies: [QuoteOrder: [Reply]] = [:]

  init(_ analyst: Analyst, _ perspective: Perspective) {
    for order in QuoteOrder.allCases {
      timeline[order] = analyst.timeline(perspective, order, .all).rows
      replies[order] = analyst.replies(perspective, order, .all).rows
    }
    for length in PeriodLength.allCases {
      density[length] = analyst.density(perspective, by: length)
    }
    for day in Viewpoints.days where day <= perspective.asOf {
      changes[day] = analyst.changes(since: day, perspective, .all).rows
      moved[day] = analyst.moved(since: day, perspective)
    }
    for order in ActorOrder.allCases {
      actors[order] = analyst.actors(.all, perspective, order, .all).rows
    }
    for column in MatrixColumn.allCases {
      matrix[column] = analyst.matrix(perspective, by: column, .party, rows: .all, columns: .all)
    }
    ladder = analyst.ladder(perspective, .all).rows
    silences = analyst.silences(perspective, .all).rows
  }
}
