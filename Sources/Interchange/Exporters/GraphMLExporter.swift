import RelationsModel
import RelationsQuery

/// Who agrees and disagrees with what, as a graph that Gephi opens.
enum GraphMLExporter: Exporter {
  static let name = "graphml"
  static let help = "actors, propositions and issues as a graph, for Gephi"
  static let contents = "network"
  static let fileExtension = "graphml"

  static func subject(of export: Export) -> String { "records" }

  /// The stances of one actor on one proposition.
  private struct Stances {
    var counts = StanceCounts()
    let first: EDTFDate
    var last: EDTFDate
  }

  private struct Ends: Hashable {
    let actor: Actor.ID
    let proposition: Proposition.ID
  }

  /// Stances are counted quote by quote, so that their dates are those of what the filter shows; what
  /// is held is one count for each edge.
  static func write(_ export: Export, to sink: inout some ExportSink) throws(ExportStop) -> Int {
    var graph = GraphMLWriting()
    try sink.write(GraphMLWriting.opening(export.queries.heading.title))
    try writeActors(export, &graph, &sink)
    try writeIssues(export, &graph, &sink)
    for (ends, stances) in counted(export) {
      let counts = stances.counts
      let edge = graph.edge(
        ends.actor.rawValue,
        ends.proposition.rawValue,
        [
          ("kind", "stance"),
          ("stance", stance(counts)),
          ("agrees", String(counts.agrees)),
          ("disagrees", String(counts.disagrees)),
          ("weight", String(counts.agrees + counts.disagrees)),
          ("first", stances.first.text),
          ("last", stances.last.text),
        ]
      )
      if let edge { try sink.write(edge) }
    }
    try sink.write(GraphMLWriting.closing)
    return graph.nodes.count
  }

  private static func writeActors(
    _ export: Export,
    _ graph: inout GraphMLWriting,
    _ sink: inout some ExportSink
  ) throws(ExportStop) {
    try export.actors.forEach { card throws(ExportStop) in
      let node = graph.node(
        card.actor.id.rawValue,
        [
          ("label", card.actor.name),
          ("kind", "actor"),
          ("actorKind", card.actor.kind.rawValue),
          ("party", card.actor.party?.rawValue),
        ]
      )
      if let node { try sink.write(node) }
    }
  }

  private static func writeIssues(
    _ export: Export,
    _ graph: inout GraphMLWriting,
    _ sink: inout some ExportSink
  ) throws(ExportStop) {
    let issues = WindowedList { export.queries.issues(export.perspective, $0) }
    try issues.forEach { row throws(ExportStop) in
      let data = [
        ("label", row.title), ("kind", "issue"), ("standing", row.standing.rawValue),
      ]
      if let node = graph.node(row.id.rawValue, data) { try sink.write(node) }
    }
    let propositions = WindowedList { export.queries.propositions(export.perspective, $0) }
    try propositions.forEach { listing throws(ExportStop) in
      let id = listing.row.proposition.id.rawValue
      let data = [
        ("label", listing.row.proposition.text), ("kind", "proposition"),
        ("standing", listing.row.standing.rawValue),
      ]
      if let node = graph.node(id, data) { try sink.write(node) }
      let edge = graph.edge(id, listing.issue.rawValue, [("kind", "belongsTo"), ("weight", "1")])
      if let edge { try sink.write(edge) }
    }
  }

  /// Each actor's stances on each proposition, in the order in which they were first taken.
  private static func counted(_ export: Export) -> [(Ends, Stances)] {
    var places: [Ends: Int] = [:]
    var found: [(Ends, Stances)] = []
    let quotes = WindowedList {
      export.queries.quotes(.counted, export.perspective, .oldestFirst, $0)
    }
    quotes.forEach { card in
      guard let proposition = card.quote.proposition, card.stance != .none else { return }
      let date = card.quote.date
      let ends = Ends(actor: card.quote.speaker, proposition: proposition)
      let place = places[ends] ?? found.count
      if place == found.count {
        places[ends] = place
        found.append((ends, Stances(first: date, last: date)))
      }
      found[place].1.counts.count(card.stance)
      found[place].1.last = date
    }
    return found
  }

  private static func stance(_ counts: StanceCounts) -> String {
    StanceTally(agrees: counts.agrees, disagrees: counts.disagrees).position.rawValue
  }
}
