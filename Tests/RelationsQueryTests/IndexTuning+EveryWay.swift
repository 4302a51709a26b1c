@testable import RelationsQuery

extension IndexTuning {
  /// Bitmaps, shortcuts and pages whatever the size.
  static let everyWay = IndexTuning(
    denseFrom: 0,
    shortcutsFrom: 0,
    pagedFrom: 0,
    pageSize: 7,
    scannedAtOnce: 0,
    dayKeptFrom: 0
  )
}
