import RelationsModel

/// Words what a position rests on and what speaks against it: the one place for screens, prints and
/// briefings.
package enum PositionText {
  /// What is said where most of a party's words are on the other side.
  package static let mostOtherwise = "most of its words say otherwise"

  /// What is said where a coarsely dated quote of another stance may be later.
  package static let orderUnknown = "order not known"

  /// The date since which something holds, as precisely as it is known; `write` puts dates into
  /// words.
  package static func since(_ date: EDTFDate, dates write: (EDTFDate) -> String) -> String {
    guard date.first > .distantPast else {
      return date.last < .distantFuture
        ? "since or before \(write(EDTFDate(date.last)))" : "since when is not known"
    }
    guard date.precision != .interval else {
      return "since \(write(EDTFDate(date.first))) or later"
    }
    return "since \(write(date))"
  }
}
