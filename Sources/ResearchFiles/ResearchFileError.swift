/// Why a file of another program cannot be read.
package enum ResearchFileError: Error, Hashable {
  /// The file is no database, or a damaged one.
  case damaged(reason: String)
  /// It is a database that another program made.
  case foreign(missing: String)
  /// What goes by the name of a table is a view or the like, which can give rows without end.
  case notATable(name: String)
  /// A file of texts is damaged, or larger than is read.
  case text(reason: String)
  /// No kind of statement says who says what.
  case withoutStatements(kinds: [String])

  /// What is wrong and what to try.
  package var message: String {
    switch self {
    case .damaged(let reason): "The database cannot be read: \(reason)."
    case .foreign(let missing):
      "This database was not made by Discourse Network Analyzer: it has no table \(missing)."
    case .notATable(let name): "In this database \(name) is no table."
    case .text(let reason): "The file cannot be read: \(reason)."
    case .withoutStatements(let kinds):
      "No kind of statement has an actor and a concept (there are \(kinds.joined(separator: ", "))). "
        + "--map speaker=NAME,proposition=NAME says which variables these are."
    }
  }
}

/// What an import leaves out or keeps otherwise, counted by kind.
package struct DroppedCounts: Hashable, Sendable {
  /// Each kind with its number, in the order in which they were met.
  package private(set) var counts: [(kind: String, number: Int)] = []

  package init() {}

  package mutating func count(_ kind: String, _ number: Int = 1) {
    guard number > 0 else { return }
    if let place = counts.firstIndex(where: { $0.kind == kind }) {
      counts[place].number += number
    } else {
      counts.append((kind, number))
    }
  }

  package static func == (left: DroppedCounts, right: DroppedCounts) -> Bool {
    left.counts.elementsEqual(right.counts) { $0 == $1 }
  }

  package func hash(into hasher: inout Hasher) {
    for count in counts {
      hasher.combine(count.kind)
      hasher.combine(count.number)
    }
  }
}
