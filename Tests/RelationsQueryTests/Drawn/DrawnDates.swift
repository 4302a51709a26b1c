import RelationsModel
import TestDossier

/// Few days, so that many records share one, among dates of every other precision.
enum DrawnDates {
  static func date(_ dice: inout Dice) -> EDTFDate {
    let day = EDTFDate(day(&dice))
    guard dice.once(in: 3) else { return day }
    let year = String(day.text.prefix(4))
    let month = String(day.text.prefix(7))
    let text =
      switch dice.below(12) {
      case 0, 1, 2: month
      case 3, 4: year
      case 5: year + "-2\(1 + dice.below(4))"
      case 6: String(year.prefix(3)) + "X"
      case 7: (dice.once(in: 2) ? year : month) + dice.pick(["~", "?", "%"])
      case 8: month + "/" + dice.pick(["2014", "2015-02-01", ".."])
      case 9: "../" + day.text
      case 10: day.text + "T12:00:00Z"
      default: dice.pick(["20XX", "2010/..", "/2012", "-0044-03-15", "Y12000"])
      }
    return (try? EDTFDate(parsing: text)) ?? day
  }

  static func day(_ dice: inout Dice) -> Day {
    Day(number: 14_600 + dice.below(10) * 61 + (dice.once(in: 4) ? dice.below(40) : 0))
  }

  static func maybe(_ dice: inout Dice) -> EDTFDate? { dice.once(in: 2) ? date(&dice) : nil }

  /// The days of a dossier on which something changes, and those right before.
  static func asOf(_ dossier: Dossier, _ dice: inout Dice) -> Day {
    switch dice.below(8) {
    case 0: return .distantPast
    case 1: return Day(number: 40_000)
    case 2: return dossier.asOf
    default:
      let dates =
        dossier.quotes.map(\.date) + dossier.issues.flatMap { $0.assessments.map(\.date) }
        + dossier.events.map(\.date) + dossier.sources.compactMap(\.issued)
      guard !dates.isEmpty else { return dossier.asOf }
      let first = dice.pick(dates).first
      return dice.once(in: 3) && first > .distantPast ? Day(number: first.number - 1) : first
    }
  }
}
