import Interchange
import RelationsAnalysis
import RelationsModel
import RelationsQuery

extension ViewJSON {
  /// A change as objects: one, or where only positions changed one for each party that did.
  func change(_ change: Change) -> [JSON] {
    switch change.kind {
    case .issue(let id, _, let from, let to):
      return [object(change, "issue", id.rawValue, from?.rawValue, to.rawValue)]
    case .actor(let id, _, _, _, let from, let to):
      return [object(change, "actor", id.rawValue, from.rawValue, to.rawValue)]
    case .proposition(let proposition, _, let from, let to):
      let id = proposition.id.rawValue
      guard let from, from.standing == to.standing else {
        let before = from?.standing.rawValue
        return [object(change, "proposition", id, before, to.standing.rawValue)]
      }
      return Side.allCases.filter { from.positions[$0] != to.positions[$0] }.map { side in
        object(
          change,
          "position",
          id,
          from.positions[side].rawValue,
          to.positions[side].rawValue,
          of: side
        ) { records.queries.quote($0)?.side == side }
      }
    }
  }

  /// One change, or one party's part in it, with the quotes that show it, or those of them that are
  /// wanted.
  private func object(
    _ change: Change,
    _ kind: String,
    _ id: String,
    _ from: String?,
    _ to: String,
    of side: Side? = nil,
    isShown: (Quote.ID) -> Bool = { _ in true }
  ) -> JSON {
    func ids(_ quotes: [Quote.ID]) -> JSON { records.ids(quotes.filter(isShown)) }
    let basis =
      switch change.basis {
      case .words: "words"
      case .passage: "passage"
      case .assessment: "assessment"
      }
    let isOrderUnknown = side.map { change.unknownOrders[$0] } ?? change.isOrderUnknown
    return .object([
      JSON.Member("kind", .string(kind)),
      JSON.Member("id", .string(id)),
      JSON.Member("from", .text(from)),
      JSON.Member("to", .string(to)),
      JSON.Member("party", .text(side.map { records.queries.heading.parties[$0].id.rawValue })),
      JSON.Member("on", .string((side.flatMap { change.turns[$0] } ?? change.on).text)),
      JSON.Member("orderKnown", .bool(!isOrderUnknown)),
      JSON.Member("onDifferentPoints", .bool(change.isOnDifferentPoints)),
      JSON.Member("basis", .string(basis)),
      JSON.Member("assessor", .text(change.assessor)),
      JSON.Member("evidence", ids(change.quotes)),
      JSON.Member("before", ids(change.before)),
      JSON.Member("firstSaid", ids(change.firstSaid)),
      JSON.Member("turned", ids(change.after)),
      JSON.Member("unmoved", ids(change.unmoved)),
    ])
  }
}
