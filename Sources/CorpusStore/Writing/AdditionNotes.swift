/// What was made of data that have no place of their own, for the report of an import.
package struct AdditionNotes: Hashable, Sendable {
  /// How many quotes name each party beyond the two of the corpus.
  package var otherParties: [String: Int] = [:]

  /// How many quotes take a stance on an issue as a whole, as no proposition is named, by the issue
  /// and the proposition that stands for it.
  package var wholeIssues: [String: Int] = [:]

  /// Addresses of sources that are none of the web, and were left out, with how many have them.
  package var oddAddresses: [String: Int] = [:]

  package init() {}

  package mutating func add(_ other: AdditionNotes) {
    otherParties.merge(other.otherParties, uniquingKeysWith: +)
    wholeIssues.merge(other.wholeIssues, uniquingKeysWith: +)
    oddAddresses.merge(other.oddAddresses, uniquingKeysWith: +)
  }
}
