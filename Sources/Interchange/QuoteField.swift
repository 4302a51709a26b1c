/// What a row can say of a quote, by the names that `list quotes --json` gives it.
package enum QuoteField: Int, CaseIterable, Sendable {
  case id, text, speaker, speakerName, role, party, date, datedBySource, issue, proposition
  case stance, basis, rendering, speech, hedge, cut, variantOf, answers, venue, source, locator
  // Those of the anchor stand in an object of their own in JSON.
  case exact, prefix, suffix, start, end, digest, state, check, remark
  // What to call records that the corpus may lack.
  case issueTitle, propositionText, sourceTitle, sourceURL, partyName
  /// What `show --json` puts before a quote.
  case record

  static let count = allCases.count

  /// The names of all fields, in the order of their numbers.
  package static let names = allCases.map { "\($0)" }

  /// The key in JSON and the column in CSV.
  package var name: String { QuoteField.names[rawValue] }

  init?(named name: String) {
    guard let index = QuoteField.names.firstIndex(of: name) else { return nil }
    self.init(rawValue: index)
  }

  var isOfAnchor: Bool {
    (QuoteField.exact.rawValue...QuoteField.check.rawValue).contains(rawValue)
  }
}
