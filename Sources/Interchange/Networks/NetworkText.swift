import RelationsAnalysis
import RelationsModel
import RelationsQuery

/// Writes networks of one question.
package struct NetworkText: Sendable {
  package let question: NetworkQuestion
  package let table: StatementTable
  /// What the dossier is called.
  package let title: String

  package init(_ question: NetworkQuestion, _ table: StatementTable, title: String) {
    self.question = question
    self.table = table
    self.title = title
  }

  var mode: NetworkMode { question.options.mode }

  /// The names of the rows.
  package func rows(_ network: DiscourseNetwork) -> [String] {
    network.rows.map { table.rowLabels[$0] }
  }

  /// The names of the columns.
  package func columns(_ network: DiscourseNetwork) -> [String] {
    mode == .two ? network.columns.map { table.columnLabels[$0] } : rows(network)
  }

  /// One network in a form that holds one.
  package func text(_ network: DiscourseNetwork, as format: NetworkFormat) -> String {
    switch format {
    case .csv: csv(network)
    case .dl: dl(network)
    case .graphml: NetworkGraphML(self, network).text
    case .edges: NetworkText.edgesHead + edges(network)
    case .gexf: NetworkGEXF(self, [network]).text
    }
  }

  // MARK: - Numbers

  /// Whether DNA writes whole numbers: counts that no normalisation, kernel or scale has divided.
  private var isWhole: Bool {
    let options = question.options
    guard options.normalisation == .none, options.window?.kernel == nil else { return false }
    if mode == .two || options.stance == .ignore { return true }
    if case .numbers = table.levels { return false }
    return true
  }

  private func number(_ value: Double) -> String {
    isWhole ? String(Int(value)) : NetworkText.sixDigits(value)
  }

  /// A number with six digits after the point, halves rounded up, as Java writes it.
  static func sixDigits(_ value: Double) -> String {
    guard value.isFinite else { return "NaN" }
    let digits = DecimalDigits(value)
    return digits.rounded(to: 6)
  }

  // MARK: - Matrices

  /// A cell in the corner tells which formulas are meant where they are not DNA's.
  private var corner: String {
    question.options.convention == .dna ? "" : question.options.convention.label
  }

  private func csv(_ network: DiscourseNetwork) -> String {
    func quoted(_ label: String) -> String {
      "\"" + CitedText.line(label).replacing("\"", with: "'") + "\""
    }
    var lines = [([corner] + columns(network)).map(quoted).joined(separator: ";")]
    for (row, label) in rows(network).enumerated() {
      let cells = network.columns.indices.map { number(network[row, $0]) }
      lines.append(([quoted(label)] + cells).joined(separator: ";"))
    }
    return lines.joined(separator: "\n")
  }

  private func dl(_ network: DiscourseNetwork) -> String {
    func quoted(_ label: String) -> String {
      let plain = CitedText.line(label).replacing("\"", with: "").replacing("'", with: "")
      return "\"\(plain)\""
    }
    let (rows, columns) = (rows(network), columns(network))
    let size = mode == .one ? "n = \(rows.count)" : "nr = \(rows.count), nc = \(columns.count)"
    var lines = ["dl \(size), format = fullmatrix", mode == .one ? "labels:" : "row labels:"]
    lines += rows.map(quoted)
    if mode == .two { lines += ["col labels:"] + columns.map(quoted) }
    lines.append("data:")
    for row in network.rows.indices {
      lines.append(network.columns.indices.map { " " + number(network[row, $0]) }.joined())
    }
    return lines.joined(separator: "\n")
  }

  // MARK: - Edges

  /// The names of the columns of a table of ties.
  package static let edgesHead = row([
    "from", "mid", "to", "source", "target", "weight", "formulas",
  ])

  /// The ties of a network, one a line; of one mode each pair once.
  package func edges(_ network: DiscourseNetwork) -> String {
    let (rows, columns) = (rows(network), columns(network))
    let dates = [network.from, network.mid, network.to].map(\.description)
    var text = ""
    for tie in ties(network) {
      let ends = [rows[tie.row], columns[tie.column]]
      let weight = JSON.exact(tie.weight).text
      text += NetworkText.row(dates + ends + [weight, question.options.convention.label])
    }
    return text
  }

  private static func row(_ cells: [String]) -> String {
    // A weight below zero is no formula.
    let safe = cells.map { Double($0) == nil ? CSVRow.harmless($0) : $0 }
    return String(decoding: CSVRow(safe, isRaw: true).bytes, as: UTF8.self)
  }

  /// The cells that are not zero; of one mode those above the diagonal, as DNA writes them.
  func ties(_ network: DiscourseNetwork) -> [(row: Int, column: Int, weight: Double)] {
    var ties: [(row: Int, column: Int, weight: Double)] = []
    for row in network.rows.indices {
      for column in network.columns.indices where mode == .two || column > row {
        let weight = network[row, column]
        if weight != 0 { ties.append((row, column, weight)) }
      }
    }
    return ties
  }

  /// The statements of each row and column of a network in its days.
  func frequencies(_ network: DiscourseNetwork) -> (rows: [Int], columns: [Int]) {
    var rows = [Int](repeating: 0, count: table.rowLabels.count)
    var columns = [Int](repeating: 0, count: table.columnLabels.count)
    for place in table.days.indices where table.rows[place] >= 0 && table.columns[place] >= 0 {
      let day = Day(number: Int(table.days[place]))
      guard day >= network.from, day <= network.to,
        table.excluded.isEmpty || !table.excluded[place]
      else { continue }
      rows[Int(table.rows[place])] += 1
      columns[Int(table.columns[place])] += 1
    }
    return (network.rows.map { rows[$0] }, mode == .two ? network.columns.map { columns[$0] } : [])
  }
}

/// The shortest decimal digits that read back to a number.
private struct DecimalDigits {
  private let isNegative: Bool
  /// The digits without a point.
  private var digits: [UInt8]
  /// How many of the digits stand before the point.
  private var whole: Int

  init(_ value: Double) {
    isNegative = value < 0
    let text = "\(abs(value))"
    let parts = text.split(separator: "e")
    let mantissa = parts[0].split(separator: ".")
    digits = mantissa.joined().utf8.map { $0 - UInt8(ascii: "0") }
    whole = mantissa[0].count + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
  }

  /// The number with so many digits after the point.
  func rounded(to places: Int) -> String {
    var digits = digits
    var whole = whole
    if whole < 1 {
      digits = [UInt8](repeating: 0, count: 1 - whole) + digits
      whole = 1
    }
    let wanted = whole + places
    let isUp = digits.count > wanted && digits[wanted] >= 5
    digits = Array(digits.prefix(wanted))
    digits += [UInt8](repeating: 0, count: wanted - digits.count)
    if isUp {
      var place = wanted - 1
      while place >= 0, digits[place] == 9 {
        digits[place] = 0
        place -= 1
      }
      if place >= 0 {
        digits[place] += 1
      } else {
        digits.insert(1, at: 0)
        whole += 1
      }
    }
    let text = String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
    let sign = isNegative ? "-" : ""
    return "\(sign)\(text.prefix(whole)).\(text.dropFirst(whole))"
  }
}
