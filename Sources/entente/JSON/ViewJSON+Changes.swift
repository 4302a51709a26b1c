import Interchange
import RelationsAnalysis
import RelationsModel
import RelationsQuery

extension ViewJSON {
  /// A change as objects: one, or where only positions changed one for each party that did.
  func change(_ change: Change) -> [JSON] {
    let evidence = change.quotes
    switch change.kind {
    case .issue(let id, _, let from, let to):
      return [object("issue", id.rawValue, from?.rawValue, to.rawValue, change.on, evidence)]
    case .actor(let id, _, _, _, let from, let to):
      return [object("actor", id.rawValue, from.rawValue, to.rawValue, change.on, evidence)]
    case .proposition(let proposition, _, let from, let to):
      guard let from, from.standing == to.standing else {
        return [
          object(
            "proposition",
            proposition.id.rawValue,
            from?.standing.rawValue,
            to.standing.rawValue,
            change.on,
            evidence
          )
        ]
      }
      return Side.allCases.filter { from.positions[$0] != to.positions[$0] }.map { side in
        object(
          "position",
          proposition.id.rawValue,
          from.positions[side].rawValue,
          to.positions[side].rawValue,
          change.on,
          evidence.filter { records.queries.quote($0)?.side == side }
        )
      }
    }
  }

  private func object(
    _ kind: String,
    _ id: String,
    _ from: String?,
    _ to: String,
    _ on: EDTFDate,
    _ evidence: [Quote.ID]
  ) -> JSON {
    .object([
      JSON.Member("kind", .string(kind)),
      JSON.Member("id", .string(id)),
      JSON.Member("from", .text(from)),
      JSON.Member("to", .string(to)),
      JSON.Member("on", .string(on.text)),
      JSON.Member("evidence", records.ids(evidence)),
    ])
  }
}
