import RelationsModel

/// What a database of Discourse Network Analyzer holds, as it has it.
package struct DNAProject: Sendable {
  /// A text with what is known of it.
  package struct Document: Sendable {
    package let id: Int
    package var title: String
    package var text: String
    package var author: String
    package var source: String
    package var section: String
    package var type: String
    package var notes: String
    /// Seconds since 1970 in UTC.
    package var seconds: Int
  }

  /// The values that a variable can have.
  package enum Kind: String, Sendable {
    case shortText = "short text"
    case longText = "long text"
    case integer
    case boolean
  }

  /// What statements of a kind say something for.
  package struct Variable: Sendable {
    package let id: Int
    package var name: String
    package var kind: Kind
  }

  /// A kind of statements.
  package struct StatementType: Sendable {
    package let id: Int
    package var label: String
    package var variables: [Variable]
  }

  /// The value of a variable.
  package enum Value: Hashable, Sendable {
    case text(String)
    case number(Int)
  }

  /// A stretch of a document that somebody coded.
  package struct Statement: Sendable {
    package let id: Int
    package var type: Int
    package var document: Int
    package var start: Int
    package var stop: Int
    package var coder: Int
    /// By variable.
    package var values: [Int: Value] = [:]
  }

  /// 3 or 2.
  package var version = 3
  package var documents: [Document] = []
  package var types: [StatementType] = []
  package var statements: [Statement] = []
  package var coders: [Int: String] = [:]
  /// By variable and value the attributes that say something.
  package var attributes: [Int: [String: [String: String]]] = [:]
  package var dropped = DroppedCounts()

  package init() {}
}
