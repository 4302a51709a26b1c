/// Those of a quote's records that are named in free text, where a row of a table gives names in place of ids.
package struct NamedRecords: OptionSet, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  package static let speaker = NamedRecords(rawValue: 1)
  package static let issue = NamedRecords(rawValue: 2)
  package static let proposition = NamedRecords(rawValue: 4)
  package static let source = NamedRecords(rawValue: 8)
  package static let party = NamedRecords(rawValue: 16)
  /// The quote itself: its id was made from its words, speaker, date, issue, source and place.
  package static let quote = NamedRecords(rawValue: 32)
}
