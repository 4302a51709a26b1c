/// The tables of events that are known without a mapping: those of GDELT, which have no head.
enum EventTableKind {
  private static let sides = [
    "Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code",
    "Religion2Code", "Type1Code", "Type2Code", "Type3Code",
  ]

  /// The names of the columns of a table of GDELT by their number: 57 in the files up to March 2013,
  /// which name no reports, 58 in those of GDELT 1 since then, 61 in those of GDELT 2.
  static func names(ofGDELT count: Int) -> [String]? {
    guard count == 57 || count == 58 || count == 61 else { return nil }
    let place =
      count == 61
      ? ["Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID"]
      : ["Type", "FullName", "CountryCode", "ADM1Code", "Lat", "Long", "FeatureID"]
    var names = ["GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate"]
    for side in ["Actor1", "Actor2"] { names += sides.map { side + $0 } }
    names += [
      "IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass",
      "GoldsteinScale", "NumMentions", "NumSources", "NumArticles", "AvgTone",
    ]
    for geo in ["Actor1Geo", "Actor2Geo", "ActionGeo"] { names += place.map { "\(geo)_\($0)" } }
    return names + (count == 57 ? ["DATEADDED"] : ["DATEADDED", "SOURCEURL"])
  }

  /// What the columns of GDELT are for.
  static let columnsOfGDELT: [EventField: [String]] = [
    .id: ["GLOBALEVENTID"],
    .date: ["SQLDATE"],
    .actor: ["Actor1Name"],
    .target: ["Actor2Name"],
    .actorCode: ["Actor1Code", "Actor1CountryCode"],
    .targetCode: ["Actor2Code", "Actor2CountryCode"],
    .code: ["EventCode"],
    .quad: ["QuadClass"],
    .place: ["ActionGeo_FullName", "ActionGeo_CountryCode"],
    .source: ["SOURCEURL"],
    .accessed: ["DATEADDED"],
  ]

  static let prefixOfGDELT = "gdelt"

  /// How many columns a table of GDELT without a head has, by its first row; nil for any other.
  static func columns(ofGDELT head: some Collection<UInt8>) -> Int? {
    let line = head.prefix { $0 != 0x0A && $0 != 0x0D }
    let cells = line.split(separator: 0x09, omittingEmptySubsequences: false)
    func isNumber(_ cell: some Collection<UInt8>) -> Bool {
      !cell.isEmpty && cell.allSatisfy { (0x30...0x39).contains($0) }
    }
    guard names(ofGDELT: cells.count) != nil, isNumber(cells[0]), cells[1].count == 8,
      isNumber(cells[1]), cells[2].count == 6, isNumber(cells[2])
    else { return nil }
    return cells.count
  }
}
