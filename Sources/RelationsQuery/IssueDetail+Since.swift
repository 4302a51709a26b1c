import RelationsModel

extension IssueDetail {
  /// The date since which the record has given the issue its standing, as precise as the words of that
  /// day are dated; of words that no position rests on any more the month.
  public var recordSinceDate: EDTFDate? {
    guard let day = recordSince else { return nil }
    let dates = propositions.flatMap { row in
      Side.allCases.compactMap { row.positions[$0].since }
    }
    // Of several the coarsest: the standing rests on all of them.
    let known = dates.filter { $0.first == day }.max { $0.last < $1.last }
    if let known { return known }
    return (try? EDTFDate(parsing: String(day.description.dropLast(3)))) ?? EDTFDate(day)
  }
}
