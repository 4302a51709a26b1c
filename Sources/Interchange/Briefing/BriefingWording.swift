import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// A sign with the word that it stands for, and a tone that is never alone in saying so.
struct BriefingMark: Hashable, Sendable {
  /// What the colour of a mark is called in templates.
  enum Tone: String, Hashable, Sendable, CaseIterable {
    case blue, orange, yellow, quiet
  }

  let glyph: String
  let name: String
  let tone: Tone

  init(_ standing: Standing) {
    switch standing {
    case .shared: self.init("=", "shared", .blue)
    case .contested: self.init("≠", "contested", .orange)
    case .mixed: self.init("≈", "mixed", .yellow)
    case .oneSided: self.init("‒", "one-sided", .quiet)
    case .open: self.init("?", "open", .quiet)
    }
  }

  init(_ standing: PropositionStanding) {
    switch standing {
    case .shared: self.init("=", "shared", .blue)
    case .contested: self.init("≠", "contested", .orange)
    case .divided: self.init("≠", "contested, divided", .yellow)
    case .unanswered: self.init("‒", "unanswered", .quiet)
    }
  }

  init(_ position: Position) {
    switch position {
    case .agree: self.init("●", "agrees", .blue)
    case .disagree: self.init("○", "disagrees", .orange)
    case .divided: self.init("◐", "divided", .yellow)
    case .silent: self.init("·", "silent", .quiet)
    }
  }

  init(_ stance: Stance) {
    switch stance {
    case .agrees: self.init("●", "agrees", .blue)
    case .disagrees: self.init("○", "disagrees", .orange)
    case .none: self.init("·", "no stance", .quiet)
    }
  }

  init(_ direction: Event.Direction) {
    switch direction {
    case .cooperation: self.init("+", "cooperation", .blue)
    case .conflict: self.init("−", "conflict", .orange)
    case .mixed: self.init("±", "mixed", .yellow)
    case .other: self.init("·", "other", .quiet)
    }
  }

  private init(_ glyph: String, _ name: String, _ tone: Tone) {
    self.glyph = glyph
    self.name = name
    self.tone = tone
  }
}

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
    guard date.hasOpenStart, let end = date.text.split(separator: "/").last,
      let last = try? EDTFDate(parsing: String(end))
    else {
      self.init(date)
      return
    }
    self.init(text: "\(CitedDate.text(last)) or before", machine: nil)
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

/// Numbers and sentences that several parts of a briefing need.
enum BriefingWording {
  /// A number with its thousands apart, such as "412,000".
  static func number(_ number: Int) -> String {
    let digits = Array(String(number))
    let groups = stride(from: digits.count, to: 0, by: -3).map { end in
      String(digits[max(0, end - 3)..<end])
    }
    return groups.reversed().joined(separator: ",")
  }

  /// A number with its noun, such as "1 quote" or "17 quotes".
  static func count(_ number: Int, _ noun: String, plural: String? = nil) -> String {
    "\(BriefingWording.number(number)) \(number == 1 ? noun : plural ?? noun + "s")"
  }

  /// A text of at most so many columns, cut between words and marked where it was cut.
  ///
  /// Signs of wide scripts count as two.
  static func clipped(_ text: String, to columns: Int) -> String {
    let line = CitedText.line(text)
    var room = columns
    var end = line.startIndex
    while end < line.endIndex {
      let wide = line[end].unicodeScalars.first.map { $0.value >= 0x1100 } ?? false
      let general = (0x2000...0x22FF).contains(line[end].unicodeScalars.first?.value ?? 0)
      room -= wide && !general ? 2 : 1
      guard room >= 0 else {
        let kept = line[..<end]
        let words = kept.lastIndex(of: " ").map { kept[..<$0] } ?? kept
        return (words.count > kept.count / 2 ? words : kept) + " […]"
      }
      end = line.index(after: end)
    }
    return line
  }
}
