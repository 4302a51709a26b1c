import Foundation
import RelationsAnalysis

/// Reads tables of coders by units from JSON or CSV.
///
/// JSON: an array of coders, each an array with a value for every unit, null where there is none; or an
/// object with such an array as `data` and, if it likes, the names of the coders as `coders`; or an
/// object of several of these, each under its name. CSV: a row a coder, with the coder's name first and
/// then a cell for every unit; a first row that begins with an empty cell or `coder` names the units.
/// A cell that is empty or says `NA`, `null`, `.` or `*` is no value.
package struct ReliabilityTables: Hashable, Sendable {
  /// A table with the name that the file gives it; nil where the file is one table.
  package struct Table: Hashable, Sendable {
    package let name: String?
    package let data: ReliabilityData
  }

  /// Why a file is no table, in words.
  package struct Problem: Error, Hashable {
    package let message: String
  }

  package let tables: [Table]

  package init(_ bytes: [UInt8]) throws(Problem) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let bytes = Array(bytes[start...])
    let first = bytes.first { $0 > 0x20 }
    tables =
      first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
      ? try ReliabilityTables.json(bytes) : [Table(name: nil, data: try CSVCells(bytes).data)]
    guard !tables.isEmpty else { throw Problem(message: "has no table of coders by units") }
  }

  /// A table of rows, one a coder, which all have as many units.
  static func data(
    _ rows: [[ReliabilityData.Value?]],
    coders: [String]?
  ) throws(Problem) -> ReliabilityData {
    let names = coders ?? rows.indices.map { "coder \($0 + 1)" }
    guard names.count == rows.count else {
      throw Problem(message: "names \(names.count) coders for \(rows.count) rows")
    }
    guard Set(names).count == names.count else { throw Problem(message: "names a coder twice") }
    let units = rows.first?.count ?? 0
    if let odd = rows.firstIndex(where: { $0.count != units }) {
      throw Problem(
        message: "has \(rows[odd].count) units for \(names[odd]) and \(units) for \(names[0])"
      )
    }
    var data = ReliabilityData(coders: names)
    for unit in 0..<units { data.add(rows.map { $0[unit] }) }
    return data
  }

  /// What a cell says; nil for no value.
  static func value(_ text: String) -> ReliabilityData.Value? {
    let text = text.trimmingCharacters(in: .whitespaces)
    guard !["", "NA", "null", ".", "*"].contains(text) else { return nil }
    guard let number = Double(text), number.isFinite else { return ReliabilityData.Value(text) }
    return value(number)
  }

  fileprivate static func value(_ number: Double) -> ReliabilityData.Value {
    let name = Int(exactly: number).map { "\($0)" } ?? "\(number)"
    return ReliabilityData.Value(name, number: number)
  }

  // MARK: - JSON

  private static func json(_ bytes: [UInt8]) throws(Problem) -> [Table] {
    let decoder = JSONDecoder()
    let data = Data(bytes)
    if let rows = try? decoder.decode([[Cell]].self, from: data) {
      return [Table(name: nil, data: try self.data(rows.map { $0.map(\.value) }, coders: nil))]
    }
    let found: [String: Part]
    do {
      if let table = try? decoder.decode(JSONTable.self, from: data) {
        return [Table(name: nil, data: try table.table)]
      }
      found = try decoder.decode([String: Part].self, from: data)
    } catch let problem as Problem {
      throw problem
    } catch {
      throw Problem(message: "is no JSON with an array of coders, each an array of values")
    }
    var tables: [Table] = []
    for (name, part) in found.sorted(by: { $0.key < $1.key }) {
      guard let table = part.table else { continue }
      do throws(Problem) {
        tables.append(Table(name: name, data: try table.table))
      } catch {
        throw Problem(message: "\(error.message), in “\(name)”")
      }
    }
    return tables
  }

  private struct JSONTable: Decodable {
    let coders: [String]?
    let data: [[Cell]]

    var table: ReliabilityData {
      get throws(Problem) {
        try ReliabilityTables.data(data.map { $0.map(\.value) }, coders: coders)
      }
    }
  }

  /// A table, or something else that stands beside tables.
  private struct Part: Decodable {
    let table: JSONTable?

    init(from decoder: any Decoder) { table = try? JSONTable(from: decoder) }
  }

  private struct Cell: Decodable {
    let value: ReliabilityData.Value?

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        value = nil
      } else if let flag = try? container.decode(Bool.self) {
        value = ReliabilityData.Value(flag ? "true" : "false")
      } else if let number = try? container.decode(Double.self) {
        value = ReliabilityTables.value(number)
      } else {
        value = ReliabilityData.Value(try container.decode(String.self))
      }
    }
  }
}

/// A CSV file with a row a coder.
private struct CSVCells {
  let data: ReliabilityData

  init(_ bytes: [UInt8]) throws(ReliabilityTables.Problem) {
    var rows = try CSVCells.rows(bytes)
    if let first = rows.first?.first?.lowercased(),
      ["", "coder", "observer", "rater"].contains(first)
    {
      rows.removeFirst()
    }
    guard !rows.isEmpty else { throw ReliabilityTables.Problem(message: "has no row of a coder") }
    data = try ReliabilityTables.data(
      rows.map { $0.dropFirst().map(ReliabilityTables.value) },
      coders: rows.map { $0.first ?? "" }
    )
  }

  private static func rows(_ bytes: [UInt8]) throws(ReliabilityTables.Problem) -> [[String]] {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw ReliabilityTables.Problem(message: "is neither JSON nor CSV in UTF-8")
    }
    let separator = CSVTable.separators(of: bytes).first ?? UInt8(ascii: ",")
    var rows: [[String]] = []
    var problem: String?
    bytes.withUnsafeBufferPointer { bytes in
      var rest = bytes
      var texts: [UInt8] = []
      while !rest.isEmpty, problem == nil {
        texts.removeAll(keepingCapacity: true)
        switch CSVTable.row(rest, separator, isAtEnd: true, into: &texts) {
        case .row(let cells, let count):
          let row = cells.map { String(decoding: texts[$0.range], as: UTF8.self) }
          if row.contains(where: { !$0.isEmpty }) { rows.append(row) }
          rest = UnsafeBufferPointer(rebasing: rest[count...])
        case .broken(let reason): problem = "is no CSV: \(reason)"
        case .more, .end: return
        }
      }
    }
    if let problem { throw ReliabilityTables.Problem(message: problem) }
    return rows
  }
}
