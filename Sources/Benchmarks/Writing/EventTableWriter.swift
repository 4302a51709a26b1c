import RelationsModel

/// Writes a made-up table of events as GDELT 2 writes its own: 61 columns between tabs, no head.
struct EventTableWriter {
  let events: Int
  let seed: UInt64

  private static let actors = [
    ("GBR", "UNITED KINGDOM"), ("RUS", "RUSSIA"), ("GBRGOV", "BRITISH GOVERNMENT"),
    ("RUSMIL", "RUSSIAN TROOPS"), ("UKR", "UKRAINE"), ("USA", "UNITED STATES"), ("SYR", "SYRIA"),
    ("", ""), ("IGOUNO", "UNITED NATIONS"), ("DEU", "GERMANY"), ("BUS", "COMPANY"),
    ("MED", "NEWSPAPER"),
  ]
  private static let codes = [
    "010", "020", "036", "040", "042", "043", "046", "051", "057", "061", "071", "084", "090",
    "100", "111", "112", "120", "130", "138", "141", "150", "163", "173", "190", "193", "195",
  ]
  private static let places = ["London", "Moscow", "Kyiv", "Damascus", "Geneva", "New York"]
  private static let hosts = ["news.example.org", "www.paper.example.com", "wire.example.net"]
  /// So many events share a report.
  private static let eventsOfAReport = 3

  func write(to path: String) throws {
    let file = try ByteFile(path)
    for number in 0..<events {
      try file.write(Array((row(number).joined(separator: "\t") + "\n").utf8))
    }
    try file.finish()
  }

  private func row(_ number: Int) -> [String] {
    var chance = Chance(seed: seed, kind: ChanceKind.eventRow, number: number)
    let span = DateMaker.last.number - DateMaker.first.number + 1
    let day = Day(number: DateMaker.first.number + number * span / max(1, events))
    let date = day.description.filter { $0 != "-" }
    let code = Self.codes[chance.below(Self.codes.count)]
    let root = Int(code.prefix(2)) ?? 1
    let quad = root < 6 ? 1 : (root < 9 ? 2 : (root < 14 ? 3 : 4))
    let place = Self.places[chance.below(Self.places.count)]
    var cells = [
      String(100_000_000 + number), date, String(date.prefix(6)), String(date.prefix(4)),
      "\(date.prefix(4)).5041",
    ]
    for _ in 0..<2 { cells += side(&chance) }
    cells += [
      "1", code, String(code.prefix(3)), String(code.prefix(2)), String(quad), "-2.0",
      String(chance.within(1...50)), "1", "5", "-1.8387553041018398",
    ]
    for _ in 0..<3 {
      cells += ["4", "\(place), Somewhere", "UK", "UKH9", "40110", "51.5", "-0.1167", "-2601889"]
    }
    let report = number / Self.eventsOfAReport
    let host = Self.hosts[report % Self.hosts.count]
    return cells + [
      date + "120000", "https://\(host)/world/\(date)/a-report-with-a-usual-address-\(report)",
    ]
  }

  private func side(_ chance: inout Chance) -> [String] {
    let (code, name) = Self.actors[chance.below(Self.actors.count)]
    return [code, name, String(code.prefix(3))] + Array(repeating: "", count: 7)
  }
}
