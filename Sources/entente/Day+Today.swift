import Foundation
import RelationsModel

extension Day {
  /// The day that the machine’s clock says it is, where it stands.
  static var today: Day {
    let parts = Calendar(identifier: .gregorian).dateComponents(
      [.year, .month, .day],
      from: Date()
    )
    return Day(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0)
      ?? Day(number: 0)
  }
}
