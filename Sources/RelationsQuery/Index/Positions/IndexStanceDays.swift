import RelationsModel

/// The stance days of one side on one proposition, read from columns.
struct IndexStanceDays: StanceDays {
  let lists: StanceDayLists
  let range: Range<Int>

  var count: Int { range.count }

  func day(_ place: Int) -> Day { Day(number: Int(lists.days[range.lowerBound + place])) }

  func tally(ofFirst count: Int) -> StanceTally {
    guard count > 0 else { return StanceTally() }
    let place = range.lowerBound + count - 1
    return StanceTally(agrees: Int(lists.agrees[place]), disagrees: Int(lists.disagrees[place]))
  }
}

/// The stance days of both sides on every proposition.
struct StanceDayLists {
  private let starts: Column<UInt32>
  let days: Column<Int32>
  let agrees: Column<UInt32>
  let disagrees: Column<UInt32>

  init(_ image: IndexImage) {
    starts = image.column(.stanceDayStarts)
    days = image.column(.stanceDays)
    agrees = image.column(.stanceDayAgrees)
    disagrees = image.column(.stanceDayDisagrees)
  }

  /// The places of one side's stance days on a proposition among all.
  func range(_ proposition: Int, _ side: Side) -> Range<Int> {
    starts.stretch(StanceLedger.list(proposition, side), upTo: days.count)
  }

  func list(_ proposition: Int, _ side: Side) -> IndexStanceDays {
    IndexStanceDays(lists: self, range: range(proposition, side))
  }
}
