/// The files that are being written, which whoever leaves waits for.
package struct PendingExports: Equatable, Sendable {
  var count = 0
  /// Whether the program is left once all are there.
  var isLeaving = false
}

extension State {
  /// Leaves, or says what that waits for; asked again, it waits no longer.
  mutating func leave() -> [Effect] {
    guard exports.count > 0, !exports.isLeaving else { return [.quit] }
    exports.isLeaving = true
    let now = "\(way(to: .quit)) quits now, without them."
    notice = Notice(.information, "Entente quits when all files are written; \(now)")
    return []
  }
}
