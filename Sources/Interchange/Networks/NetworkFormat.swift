import RelationsAnalysis
import RelationsQuery

/// The forms in which networks are written.
package enum NetworkFormat: String, Hashable, Sendable, CaseIterable {
  case csv, edges, graphml, gexf, dl

  /// One line of help.
  package var help: String {
    switch self {
    case .csv: "a matrix as DNA writes it, between semicolons"
    case .edges: "a table of ties with their dates, between commas"
    case .graphml: "a graph as DNA writes it, for visone, yEd and Gephi"
    case .gexf: "a graph with the dates of its ties, for Gephi"
    case .dl: "a full matrix for UCINET, as DNA writes it"
    }
  }

  /// How the names of such files end, without the dot.
  package var fileExtension: String { self == .edges ? "csv" : rawValue }

  /// Whether a file holds one network alone, so that windows need a file each.
  package var holdsOne: Bool {
    switch self {
    case .csv, .graphml, .dl: true
    case .edges, .gexf: false
    }
  }
}

extension NetworkConvention {
  /// The name by which it is told apart on screens and in files.
  package var label: String {
    switch self {
    case .dna: "as DNA"
    case .published: "as published"
    }
  }
}

/// What a field is called in files: DNA's names for what DNA knows.
extension StatementField {
  package var fileName: String {
    switch self {
    case .actor: "person"
    case .organisation: "organization"
    case .proposition: "concept"
    case .sourceAuthor: "author"
    case .party: "party"
    case .issue: "issue"
    case .stance: "agreement"
    case .source: "document"
    case .publisher: "source"
    case .section: "section"
    case .type: "type"
    case .recorded(let field): "\(field)"
    case .remark(let name): name
    }
  }
}
