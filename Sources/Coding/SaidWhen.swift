import RelationsModel

/// The day on which a sentence says that its words were said.
enum SaidWhen {
  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  /// The day that words beside a quotation name, seen from the day on which they came out: “on
  /// Friday” is the last one, “12 March” that of the last twelve months. Nil where they name none, or
  /// more than one.
  static func day(in words: [String], issued: Day) -> Day? {
    var found: Set<Day> = []
    for (place, written) in words.enumerated() {
      let word = written.lowercased()
      if word == "yesterday" { found.insert(Day(number: issued.number - 1)) }
      if written != word, let weekday = weekdays.firstIndex(of: word) {
        found.insert(last(weekday, issued))
      }
      if written != word, let month = months.firstIndex(of: word),
        let day = number(words, place - 1) ?? number(words, place + 1)
      {
        if let day = last(month + 1, day, issued) { found.insert(day) }
      }
    }
    return found.count == 1 ? found.first : nil
  }

  private static func number(_ words: [String], _ place: Int) -> Int? {
    words.indices.contains(place)
      ? Int(words[place]).flatMap { (1...31).contains($0) ? $0 : nil } : nil
  }

  /// The last day of that name, the day itself among them.
  private static func last(_ weekday: Int, _ issued: Day) -> Day {
    // 1970-01-01, the day 0, was a Thursday.
    let today = ((issued.number + 3) % 7 + 7) % 7
    return Day(number: issued.number - (today - weekday + 7) % 7)
  }

  private static func last(_ month: Int, _ day: Int, _ issued: Day) -> Day? {
    let year = issued.components.year
    return [year, year - 1].lazy.compactMap { Day(year: $0, month: month, day: day) }
      .first { $0 <= issued }
  }
}
