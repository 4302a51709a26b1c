import Presentation
import RelationsAnalysis
import RelationsModel

/// A date in words, and as a machine reads it where both say the same.
struct BriefingDate: Hashable, Sendable {
  let text: String
  let machine: String?

  init(_ date: EDTFDate) {
    text = CitedDate.text(date)
    let isPlain = date.doubt == nil && date.text.utf8.first.map { $0 != UInt8(ascii: "-") } == true
    switch date.precision {
    case .day, .month, .year: machine = isPlain ? date.text : nil
    default: machine = nil
    }
  }

  /// Since when something is so, as it stands under "since".
  init(since date: EDTFDate) {
    if date.hasOpenStart, let last = date.end {
      self.init(text: "\(CitedDate.text(last)) or before", machine: nil)
    } else if date.precision == .interval || date.precision == .season {
      // What lasts since an interval may have begun on any of its days.
      self.init(text: "\(CitedDate.text(EDTFDate(date.first))) or later", machine: nil)
    } else {
      self.init(date)
    }
  }

  /// When words were said, marked where the source alone dates them.
  init(_ date: EDTFDate, isReported: Bool) {
    let plain = BriefingDate(date)
    self.init(text: (isReported ? "reported " : "") + plain.text, machine: plain.machine)
  }

  private init(text: String, machine: String?) {
    self.text = text
    self.machine = machine
  }

  /// The month at the finest, for narrow columns.
  init(coarse date: EDTFDate) {
    let month = date.precision == .day ? String(date.text.prefix(7)) : date.text
    self.init((try? EDTFDate(parsing: month)) ?? date)
  }
}
