/// From which sizes on an index trades room for time, and searches go another way.
///
/// Answers do not depend on it; tests make it small, so that small dossiers take every way.
package struct IndexTuning: Sendable {
  /// From so many quotes on a group that holds more than their 64th part gets a bitmap.
  package var denseFrom: Int
  /// From so many quotes on short searches are worked out beforehand.
  package var shortcutsFrom: Int
  /// Past so many quotes a list is paged, and not gone through from its start.
  package var pagedFrom: Int
  /// How many quotes are added up together for that.
  package var pageSize: Int
  /// Of so many quotes a phrase is looked for in a moment.
  package var scannedAtOnce: Int
  /// From so many words of one day on a proposition on, what is to be known of them is kept.
  package var dayKeptFrom: Int

  package init(
    denseFrom: Int,
    shortcutsFrom: Int,
    pagedFrom: Int,
    pageSize: Int,
    scannedAtOnce: Int,
    dayKeptFrom: Int
  ) {
    self.denseFrom = denseFrom
    self.shortcutsFrom = shortcutsFrom
    self.pagedFrom = pagedFrom
    self.pageSize = max(1, pageSize)
    self.scannedAtOnce = scannedAtOnce
    self.dayKeptFrom = dayKeptFrom
  }

  /// As measured on a million quotes.
  package static let standard = IndexTuning(
    denseFrom: 4_096,
    shortcutsFrom: 16_384,
    pagedFrom: 8_192,
    pageSize: 4_096,
    scannedAtOnce: 50_000,
    dayKeptFrom: 16
  )
}
