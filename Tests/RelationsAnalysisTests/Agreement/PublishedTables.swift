@testable import RelationsAnalysis

/// Tables of reliability data that were published with their coefficients.
enum PublishedTables {
  /// Krippendorff (2011), example A: two observers, ten units, two values.
  static let exampleA = table([
    "0 1 0 0 0 0 0 0 1 0",
    "1 1 1 0 0 1 0 0 0 0",
  ])

  /// Krippendorff (2011), example B: two observers, twelve units, five values.
  static let exampleB = table([
    "a a b b d c c c e d d a",
    "b a b b b c c c e d d d",
  ])

  /// Krippendorff (2011), example C: four observers, twelve units, values that are missing.
  static let exampleC = table([
    "1 2 3 3 2 1 4 1 2 . . .",
    "1 2 3 3 2 2 4 1 2 5 . 3",
    ". 3 3 3 2 3 4 2 2 5 1 .",
    "1 2 3 3 2 4 4 1 2 5 1 .",
  ])

  /// Cohen (1960), "A Coefficient of Agreement for Nominal Scales", table 2: 200 patients, the
  /// diagnoses of one judge by those of the other.
  static let cohen: ReliabilityData = {
    let frequencies = [[88, 14, 18], [10, 40, 10], [2, 6, 12]]
    var data = ReliabilityData(coders: ["A", "B"])
    for (row, counts) in frequencies.enumerated() {
      for (column, count) in counts.enumerated() {
        for _ in 0..<count {
          data.add([ReliabilityData.Value("\(row)"), ReliabilityData.Value("\(column)")])
        }
      }
    }
    return data
  }()

  /// Fleiss (1971), "Measuring Nominal Scale Agreement among Many Raters", table 1: how many of six
  /// psychiatrists gave each of 30 patients each of five diagnoses.
  static let fleiss: ReliabilityData = {
    let counts = """
      00060 03003 01401 00006 03030 20400 00402 20310 20040 00006
      10050 11040 03300 10050 02031 00501 30012 51000 02040 10203
      00006 01050 02013 20040 10041 05010 40002 02040 10500 00006
      """
    var data = ReliabilityData(coders: (1...6).map { "rater \($0)" })
    for patient in counts.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let given = patient.enumerated().flatMap { diagnosis, count in
        Array(
          repeating: ReliabilityData.Value("\(diagnosis)"),
          count: count.wholeNumberValue ?? 0
        )
      }
      data.add(given)
    }
    return data
  }()

  /// Rows are coders, columns units; a dot is missing.
  static func table(_ rows: [String]) -> ReliabilityData {
    let cells = rows.map { $0.split(separator: " ") }
    var data = ReliabilityData(coders: cells.indices.map { "coder \($0 + 1)" })
    for unit in 0..<(cells.first?.count ?? 0) {
      data.add(
        cells.map { row in
          row[unit] == "."
            ? nil : ReliabilityData.Value(String(row[unit]), number: Double(String(row[unit])))
        }
      )
    }
    return data
  }
}
