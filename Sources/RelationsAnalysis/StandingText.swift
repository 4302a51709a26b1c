import RelationsModel
import RelationsQuery

/// Words how issues stand and by whose judgement: the one place for screens, prints and briefings.
package enum StandingText {
  /// What it means that an assessment alone puts issues where they stand, naming who assessed where
  /// it was one person.
  package static func assessedAlone(by assessors: Set<String?>) -> String {
    let name = assessors.count == 1 ? assessors.first ?? nil : nil
    return "assessed so\(name.map { " by \($0)" } ?? "") alone; the record does not say so"
  }

  /// What the record says of an issue that stands so.
  package static func meaning(of standing: Standing) -> String {
    switch standing {
    case .shared: "the sides have the same position wherever both took one"
    case .mixed: "the sides share some propositions and contest others"
    case .oneSided: "no proposition has a stance of both sides"
    case .open: "neither side took a stance"
    case .contested: "the sides have different positions wherever both took one"
    }
  }
}
