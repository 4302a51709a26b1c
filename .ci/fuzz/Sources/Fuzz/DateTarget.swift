import RelationsModel
import RelationsQuery

@testable import Interchange
@testable import Presentation

/// Dates, and what else is written in their stead: windows, and dates in a table's order.
enum DateTarget {
  static func run(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    if let date = try? EDTFDate(parsing: text) { isSound(date, text) }
    if let window = RecordWindow(text) {
      demand(RecordWindow(window.description) == window, "\(window) of \(text)")
      for day in [Day.distantPast, Day(number: 17_000), .distantFuture] {
        demand(window.firstDay(endingOn: day) <= day, "\(window) ending on \(day)")
      }
    }
    for order in DateOrder.allCases {
      // What is rewritten has to be read as a date afterwards, or the row is rejected.
      if let written = try? order.edtf(text) { _ = try? EDTFDate(parsing: written) }
    }
  }

  private static func isSound(_ date: EDTFDate, _ text: String) {
    demand(
      date.text == text && date.first <= date.last,
      "\(date) from \(date.first) to \(date.last)"
    )
    demand((try? EDTFDate(parsing: date.text)) == date, "\(date) is read otherwise again")
    demand(!(date < date), "\(date) stands before itself")
    for day in [date.first, date.last] where day > .distantPast && day < .distantFuture {
      let (year, month, number) = day.components
      demand(Day(year: year, month: month, day: number) == day, "\(day) of \(text)")
      if (0...9_999).contains(year) {
        let again = try? EDTFDate(parsing: day.description)
        demand(again?.first == day && again?.last == day, "\(day) is read otherwise")
      }
    }
    if date.precision == .day { demand(date.first == date.last, "\(date) is more than a day") }
    for style in DateStyle.allCases {
      DateText.$style.withValue(style) {
        _ = DateText.full(date) + DateText.short(date) + DateText.since(date)
      }
    }
    _ = CSLDate.json(date).bytes(indent: 0)
  }
}
