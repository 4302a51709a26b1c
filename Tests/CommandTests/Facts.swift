import Foundation
import Presentation
import RelationsAnalysis
import RelationsModel

/// What a line says in numbers, dates, durations and names, whatever the words around them.
struct Facts: Equatable, CustomStringConvertible {
  private(set) var dates: Set<String> = []
  private(set) var durations: Set<String> = []
  private(set) var numbers: [Int] = []
  private(set) var names: Set<String> = []

  /// Reads a text; `names` are looked for in it, each known by any of its spellings.
  init(_ text: String, names: [String: [String]] = [:]) {
    var text = text
    for match in text.matches(of: /([0-9]{1,2} )?([A-Z][a-z]{2})[a-z]* ([0-9]{4})/) {
      guard let month = Facts.months[String(match.2)] else { continue }
      let day = match.1.flatMap { Int($0.dropLast()) }.map { "-" + Facts.two($0) } ?? ""
      dates.insert("\(match.3)-\(month)\(day)")
    }
    text.replace(
      /([0-9]{1,2} )?(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* [0-9]{4}/,
      with: ""
    )
    take(/[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?/, from: &text) { $0.dates.insert($1) }
    take(/\b(?:19|20)[0-9]{2}\b~?/, from: &text) { $0.dates.insert(String($1.prefix(4))) }
    take(/[0-9]+ (?:day|week|month|year)s?/, from: &text) { $0.durations.insert($1) }
    // Ids are no numbers.
    text.replace(/\b[A-Z]{1,3}-?[0-9]+\b/, with: "")
    take(/[0-9]+/, from: &text) { $0.numbers.append(Int($1) ?? -1) }
    for (name, spellings) in names where spellings.contains(where: text.contains) {
      self.names.insert(name)
    }
  }

  init(dates: [String] = [], durations: [String] = [], numbers: [Int] = [], names: [String] = []) {
    self.dates = Set(dates.map { $0.replacing("~", with: "") })
    self.durations = Set(durations)
    self.numbers = numbers
    self.names = Set(names)
  }

  private mutating func take(
    _ pattern: some RegexComponent<Substring>,
    from text: inout String,
    _ keep: (inout Facts, String) -> Void
  ) {
    for match in text.matches(of: pattern) { keep(&self, String(match.output)) }
    text.replace(pattern, with: "")
  }

  private static let months: [String: String] = {
    let names = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    return Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, two($0 + 1)) })
  }()

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// Without the numbers, for rows in which they are places or counts of other things.
  var withoutNumbers: Facts {
    var facts = self
    facts.numbers = []
    return facts
  }

  /// Whether all that it says is said by other facts too.
  func isPart(of other: Facts) -> Bool {
    dates.isSubset(of: other.dates) && durations.isSubset(of: other.durations)
      && names.isSubset(of: other.names) && Set(numbers).isSubset(of: Set(other.numbers))
  }

  var isEmpty: Bool { dates.isEmpty && durations.isEmpty && numbers.isEmpty && names.isEmpty }

  var description: String {
    [dates.sorted(), durations.sorted(), numbers.map(String.init), names.sorted()]
      .map { $0.joined(separator: ", ") }.joined(separator: " | ")
  }
}

extension Facts {
  /// So many days since a date in words: since a month, say, they are the most that can have passed.
  static func waits(_ days: Int, _ date: String) -> [String] {
    let known = try? EDTFDate(parsing: date)
    let isCoarse = known?.precision != .day && known?.doubt == nil
    let wait: Reply.Wait = isCoarse ? .atMost(days) : .exactly(days)
    return Array(Facts(WaitText.duration(wait)).durations)
  }
}
